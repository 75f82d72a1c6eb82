# The frame of every page: the first line, the pages, the foot.
practice = УЧЕБНЫЙ РЕЖИМ
practice-not-real = Всё здесь вымышлено.
house-copy = Копия, составленная по открытым источникам. Официальный источник: { $authority }.
house-secretariat = Ведется секретариатом. О статусе договора официально сообщает: { $authority }.
house-depositary = Ведется депозитарием. Публикует также: { $authority }.
house-empty = Здесь пока не открыта ни одна конвенция.
skip = Перейти к содержанию
nav-pages = Страницы конвенции
nav-languages = Языки
page-today = Сегодня
page-timeline = Хронология
page-committee = Комитет
page-status = Статус
page-rules = Правила
page-sources = Источники
page-record = Реестр

# Said first when a page shows another time than now.
times-day = По состоянию на { $day }
times-known = по сведениям на { $instant }
times-entries = по первым записям Реестра, числом { $entries }
times-today = На сегодня

# How the parts of a list are joined.
list-comma = {", "}
list-and = { $before } и { $last }
sentence = { $words }.
foot-forms = Эта страница в другом виде: { $forms }.
form-page = страница
form-feed = лента
form-calendar = календарь
form-proof = доказательство
foot-folded = Страница составлена по { $entry } ({ $proof }), { $day }.
foot-entry = записи { $entry } Реестра
foot-proof = ее доказательство
foot-verify = Проверить: { $command }.
foot-sign-in = { $link }, чтобы действовать в органе или представить документ.
foot-signed-in = Вход выполнен: { $name }.
foot-sign-out = Ваши ключи и выход
sign-in = Войти
foot-designations = Наименования государств, территорий и групп не означают выражения какого-либо мнения относительно их статуса.
name-unofficial = неофициальное название на этом языке
