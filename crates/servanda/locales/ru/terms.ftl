# Terms of practice, as they stand alone in a cell or a list.
office-chair = Председатель
office-vice-chair = Заместитель Председателя
office-rapporteur = Докладчик
seat-held = занято
seat-vacant = вакантно
how-without-a-vote = без голосования
how-by-consensus = консенсусом
how-recorded-vote = заносимым в отчет о заседании голосованием
verb-adopted = принятие
verb-approved = одобрение
verb-decided = решение
verb-recommended = рекомендация
ballot-yes = за
ballot-no = против
ballot-abstaining = воздержание
ballot-not-voting = неучастие в голосовании

# One letter a ballot, on the board.
letter-yes = З
letter-no = П
letter-abstaining = В
letter-not-voting = –
force-decision = решение
force-request = просьба
force-appeal = призыв
force-note = принятие к сведению
standing-no-date = без срока
standing-ahead = предстоит
standing-open = срок идет
standing-no-source-yet = источника пока нет
standing-answered = выполнено
statement-introduction = представление
statement-general = общее заявление
statement-explanation-before = выступление по мотивам голосования до голосования
statement-explanation-after = выступление по мотивам голосования после голосования
statement-position = разъяснение позиции
statement-reply = право на ответ
statement-point-of-order = выступление по порядку ведения заседания
statement-not-stated = заявление, вид не указан
body-plenary = пленарный орган
body-main-committee = Главный комитет
body-ad-hoc = специальный комитет
body-conference = конференция Участников
session-organizational = организационная
session-negotiating = переговорная
session-concluding = заключительная
session-consultation = консультативная
session-completing = завершающая
session-regular = очередная
kind-member = государство-член
kind-observer = государство-наблюдатель
kind-state = государство
kind-reio = региональная интеграционная организация
kind-predecessor = государство-предшественник
kind-organization = организация
form-ratification = ратификация
form-acceptance = принятие
form-approval = утверждение
form-accession = присоединение
form-formal-confirmation = официальное подтверждение
form-definitive-signature = окончательное подписание
form-consent-to-be-bound = согласие на обязательность
form-succession = правопреемство
source-official = официальный документ
source-institutional = учреждение о собственных актах
source-secondary = сообщение третьих лиц

# The regional groups of the United Nations.
group-african = государства Африки
group-asia-pacific = государства Азиатско-Тихоокеанского региона
group-eastern-european = государства Восточной Европы
group-latin-american = государства Латинской Америки и Карибского бассейна
group-western-european = государства Западной Европы и другие государства
group-united-nations = Организация Объединённых Наций
group-of-euu = Государства – члены Европейского союза
group-none = Вне региональных групп
capacity-member = Член
capacity-observer-state = Государство-наблюдатель
capacity-regional-organization = Региональная организация
capacity-organization = Организация
capacity-un-entity = Структура Организации Объединенных Наций
capacity-consultative = Организация с консультативным статусом
capacity-stakeholder = Другая заинтересованная сторона
capacity-secretariat = Секретариат
capacity-teller = Счетчик голосов
capacity-interpreter = Устный переводчик
role-head = Глава делегации
role-representative = Представитель
role-alternate = Заместитель представителя
role-adviser = Советник

# Rights of the table of capacities.
right-speak = выступать
right-reply = выступать в порядке ответа
right-explain = объяснять мотивы голосования или позицию
right-propose = вносить предложения и поправки
right-sponsor = быть автором предложения
right-move = вносить процедурные предложения
right-point = выступать по порядку ведения заседания
right-object = возражать или просить о голосовании
right-vote = голосовать
right-stand = выдвигать кандидатов или баллотироваться
right-write = подавать письменные материалы
right-preside = председательствовать
right-count = подсчитывать бюллетени
right-list = составлять список по процедуре отсутствия возражений
right-keep = вести документы органа

# Who signs a treaty or its papers.
signer-head-of-state = глава государства
signer-head-of-government = глава правительства
signer-foreign-minister = министр иностранных дел
signer-ad-interim = один из них, временно исполняющий обязанности
signer-head-of-organization = глава организации
signer-permanent-representative = постоянный представитель
signer-other = другое лицо
session-is-closed = закрыта
session-is-cancelled = отменена

# What was deposited beside the forms of consent.
form-signature = подписание
form-provisional-application = временное применение
form-withdrawal = отзыв
form-denunciation = денонсация
label-reservation = оговорка
label-declaration = заявление
label-understanding = понимание
label-statement = констатация
label-to = { $label } ({ $articles })
effect-none = без последствий
effect-modifies = принято и изменяет положения в отношениях между ними
effect-does-not-apply = положения в этих пределах между ними не применяются
effect-not-in-force = договор между ними не в силе
effect-open = пока ни принятия, ни возражения
read-as = Если читать как «{ $label }»: { $effect }; { $because }.

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = выступления по порядку ведения в отношении касающихся его вопросов; соавторство вместе с членами, где это предусмотрено его резолюцией
limit-regional-organization = устные предложения и поправки, согласованные её членами; ставятся на голосование только по просьбе члена
limit-written-input = письменные материалы объёмом не более 2000 слов
limit-chair = то, что может предложить председательствующий: ограничения времени и числа ораторов, прекращение, закрытие, перерыв
limit-vice-chair = когда председательствует вместо Председателя
given-observer-state = резолюции 52/250 и 58/314
given-regional-organization = резолюция 65/276
given-organization = её постоянное приглашение или мандат органа
given-un-entity = её соглашение с Организацией Объединённых Наций или мандат органа
given-consultative = резолюция 1996/31 Экономического и Социального Совета и мандат органа
given-stakeholder = порядок, о котором решил орган

# What is wanting in an instrument that was received.
defect-not-original = это не подлинник
defect-treaty-not-named = договор не назван
defect-consent-not-expressed = согласие на обязательность не выражено ясно
defect-no-date-or-place = нет даты или места
defect-not-signed-by-one-who-may = не подписан ни главой государства, ни главой правительства, ни министром иностранных дел, ни лицом с полномочиями
