# The meeting room: the list of meetings and the five views.
room-meetings = Заседания
meetings-lead = Чем сейчас занимается каждый орган.
no-meetings = Ни одно заседание ещё не было открыто.
open-a-meeting = Открыть заседание: { $body }
page-title = { $body }: { $view }
views = Виды этого заседания
view-chair = Председатель
view-delegate = Делегация
view-secretary = Секретариат
view-observer = Наблюдатель
view-screen = Экран в зале
looking-on = Вы следите за заседанием.
no-seat = Вы вошли в систему, но не назначены в этот орган, поэтому только следите за заседанием.
not-your-seat = Вы не занимаете это место, поэтому на этой странице нет действий.
you-are = Вы представляете:
entered = В порядке: внесено в Реестр,
entry = запись
room-entry-number = запись { $entry }
receipt = квитанция
optional = (необязательно)

# What a page that stays open says of its connection.
live-lost = Связь потеряна, выполняется новая попытка.
live-again = Связь восстановлена.
live-new = Новое: показать

# What is on the floor.
point-of-order = Вопрос по порядку ведения заседания:
presiding = Председательствует
room-item = Пункт
present = Присутствуют
present-of = { $present } из { $members } членов
speakers = Ораторы
list-empty = В списке никого нет.
list-none = Список не открывался.
minutes-each = не более { $minutes } мин. каждому
voting = Голосование
no-voting = Голосование не проводится.
stage-announced = Объявлено
stage-open = Открыто
stage-locked = Закрыто
stage-over = Результат объявлен
stage-void = Признано недействительным
room-method-hands = поднятием рук
room-method-recorded = заносимое в отчёт голосование
room-method-roll-call = поимённое голосование
room-ballot-yes = за
room-ballot-no = против
ballot-abstain = воздержался
ballot-none = не участвовал
room-hands-counted = Руки подсчитываются без указания названий; цифры объявляет председательствующий.
room-hands-figures = Сосчитано секретариатом: за { $yes }, против { $no }, воздержались { $abstain }.
have-voted = Проголосовали { $count } из { $members }.
carried = принято
not-carried = не принято
board-hidden = По правилам органа голоса показываются после закрытия.
before = На рассмотрении органа
nothing-before = На рассмотрении ничего нет.
about = о { $question }
vote-asked = запрошено голосование: { $method }
objected = возражение против решения без голосования
decided = Решено на данный момент
nothing-decided = Пока ничего не решено.
whole-floor = Весь ход обсуждения: каждый вопрос, постановление и заявление

# For whoever presides.
reads-out = Слова для зачитывания
next = Что может быть дальше
chair-only = Эти действия совершает председательствующий:
no-step = Сейчас ни одно ваше действие не допускается.
members-may = Что могут сделать члены и секретариат
why-not = Почему не остальное
why-not-open = Что сейчас не допускается и по какому правилу
has-spoken = { $name }: выступление состоялось
agenda = Повестка дня
no-agenda = В Реестре нет повестки дня этого заседания.
item-now = рассматривается
item-taken = рассматривался

# For a delegation.
ballot = Ваш голос
vote-yes = За
vote-no = Против
vote-abstain = Воздержаться
ballot-note = Одно нажатие или клавиша, указанная на кнопке. Голос можно изменить до закрытия; считается последний.
ballot-by-hands = Это голосование проводится поднятием рук, без названий.
ballot-soon = Голосование объявлено, но ещё не открыто.
ballot-locked = Голосование закрыто; голоса больше не подаются и не изменяются.
ballot-no-vote = Голосование не проводится.
you-may = Что вы можете сделать сейчас
motions = Предложения процедурного характера
texts = Предложения и поправки
your-ballot = Ваш голос по
in-the-record = Внесён в Реестр:
your-place = Ваше место в списке ораторов: { $place }.

# For the secretariat.
presence = Присутствие и кворум
members = Члены
presumed = предполагается, пока никто не попросит подсчёта
quorum-open = Чтобы открыть заседание и вести прения
quorum-decide = Чтобы принять решение
presence-sheet = Лист присутствия
presence-note = Число объявляет председательствующий.
counted = Отмечены { $count } из { $members } членов.
count-them = Подсчитать
roll = Перекличка и голоса
roll-no-lot = Государство, вызываемое первым, ещё не определено жребием.
roll-called-now = Сейчас вызывается: { $name }
roll-in-order = Перекличка: внесено { $count } из { $members }
hands-note = Сосчитайте руки и внесите числа здесь; председательствующий их объявит.
enter-ballot = внести голос, поданный на бумаге или при перекличке
correct-ballot = исправить голос, внесённый здесь
corrections-note = До объявления результата голос, внесённый секретариатом, может быть исправлен; делегация исправляет свой.
on-paper = внесено секретариатом
inscribe = внести делегацию в список ораторов
papers = Бумаги
draft-summary = Проект краткого изложения хода заседания
draft-summary-note = Составлен по актам Реестра. Это проект секретариата; официальным документом является краткий отчёт.
script = Слова для зачитывания
every-act = Каждый акт этого обсуждения

# Fields of forms.
field-rules = Правила процедуры
field-presiding = Государство председательствующего, код
field-members = Члены органа
field-alone = Других представителей этого государства в зале нет
field-present = Присутствующие члены
field-reason = Основание
field-of = Государство, код
field-item = Пункт
field-title = Название
field-referred-by = Каким решением передан
field-minutes = Минуты
field-times = Сколько раз каждый
field-group = От имени какой группы
field-summary = О чём, одним предложением
field-question = Краткое обозначение, например L.11
field-sponsors = Авторы, коды через запятую
field-circulated = Распространено
field-operative = Пункты постановляющей части, по одному в строке
field-statement = Условное обозначение заявления о бюджете; пусто, если последствий нет
field-order = Сначала наиболее отличная по существу, через запятую
field-because-of = Из-за какого вопроса
field-point = Вопрос по порядку ведения
field-ruling = Постановление
field-method = Способ
field-ballot = Голос
field-how = Способ
field-paragraph = От какого пункта, если только от одного
field-until = До (например, 2026-12-01T18:00:00.000Z)
field-zone = Часовой пояс срока
field-about = О каком вопросе
field-parts = Какие части, через запятую
room-how-without-a-vote = без голосования
room-how-by-consensus = консенсусом

# The words to read.
read-open = Объявляю открытым заседание органа: { $body }.
read-point = Поднят вопрос по порядку ведения заседания: { $point }.
read-ruling = Сейчас я вынесу по нему постановление.
read-floor = Слово предоставляется представителю: { $name }.
read-minutes = Напоминаю, что каждому отводится не более { $minutes } мин.
read-explanations = Слово предоставляется желающим разъяснить мотивы голосования по { $question } после голосования.
read-item = Переходим к следующему пункту повестки дня.
read-nobody = Желает ли какая-либо делегация взять слово? Таковых нет.
read-motion = { $sponsors }: внесено предложение { $title } ({ $question }).
read-motion-speakers = Я заслушаю тех, кто может высказаться, и поставлю { $question } на голосование.
read-question = На рассмотрении органа ({ $body }) находится { $question }, «{ $title }», авторы: { $sponsors }.
read-budget = О последствиях для бюджета см. { $statement }.
read-no-budget = Мне сообщили, что { $question } не имеет последствий для бюджета по программам.
read-budget-first = Прошу секретаря сообщить о последствиях { $question } для бюджета по программам.
read-vote-asked = По { $question } запрошено голосование. Приступаем к нему.
read-objected = Имеется возражение против решения по { $question } без голосования.
read-no-objection = Могу ли я считать, что орган ({ $body }) желает принять { $question } без голосования? Возражений нет. Решение принимается.
read-recorded = Сейчас будет проведено заносимое в отчёт голосование по { $question }, «{ $title }».
read-roll-call = Сейчас будет проведено поимённое голосование по { $question }, «{ $title }».
read-hands = Сейчас будет проведено голосование поднятием рук по { $question }, «{ $title }».
read-majority = Требуемое большинство: { $majority }.
read-lot = По жребию первым вызывается: { $lot }.
read-before = Перед голосованием слово предоставляется желающим разъяснить мотивы голосования.
read-vote-now = Голосуем по { $question }, «{ $title }». Кто за; кто против; кто воздержался. Все ли делегации проголосовали так, как намеревались?
read-lock = Голосование будет закрыто. Голосование закрыто.
read-show-hands = Кто за { $question }, прошу поднять руки. Кто против. Кто воздержался.
read-counted = Результат подсчёта по { $question } будет зачитан.
read-result = Результат голосования по { $question }: за – { $yes }, против – { $no }, воздержались – { $abstain }.

# On the page of a floor.
floor-live = Зал заседаний, в прямом эфире

# The elections of the body.
room-places-filled = Заполнено мест: { $filled } из { $places }
election-next = Далее: { $step }
