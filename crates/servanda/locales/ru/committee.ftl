# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead =
    { $bodies ->
        [one] { $bodies } орган
        [few] { $bodies } органа
       *[other] { $bodies } органов
    }, { $sessions ->
        [one] { $sessions } сессия
        [few] { $sessions } сессии
       *[other] { $sessions } сессий
    } с датами, указанными в источнике, { $decisions ->
        [one] { $decisions } решение
        [few] { $decisions } решения
       *[other] { $decisions } решений
    }, { $votes ->
        [one] { $votes } голосование
        [few] { $votes } голосования
       *[other] { $votes } голосований
    }.
participants-by-group = Участники по региональным группам
capacities-link = Что позволяет каждое качество
participants = Участники
sessions-clock = Сессии: предусмотренные и проведенные
calendar = Календарь
bodies = Органы
bodies-caption = Органы, занимавшиеся конвенцией
col-of = При органе
established-by = Учрежден
body-standing = постоянный
kind-of-body = { $kind } ({ $parent })
open-to = Открыт для
secretariat = Секретариат
sessions = Сессии
sessions-none = На эти даты сессий этого органа в Реестре нет.
sessions-lead = Предусмотренное рядом с состоявшимся, по состоянию на { $day }.
sessions-beside = Предусмотренное показано рядом с состоявшимся.
sessions-holidays = Будние дни — с понедельника по пятницу, если в Реестре нет праздников места службы; рабочие дни — за вычетом праздников.
sessions-mandated =
    { $symbol }: предусмотрено { $count ->
        [one] { $count } сессия
        [few] { $count } сессии
       *[other] { $count } сессий
    }{ $least ->
        [yes] {" "}или более
       *[no] {""}
    }
sessions-known = { $mandated }; с датами из источника: { $count }
sessions-reported = { $words }, сообщается о { $count }
sessions-begin = Начало: { $window }.
col-mandated = Предусмотрено
col-happened = Состоялось
col-departures = Отступления
up-to = не более: { $days }
planned-when = запланировано: { $window }
reported-without-days = { $reported }; даты не указаны
reported = сообщается
reconvened = возобновлена
sits-now = заседает
convened = созвана
suspended = прервана
cancelled = отменено
postponed = перенесено
postponed-to = перенесено: { $window }
place-not-stated = место не указано
after-planned = после { $day }, конца запланированного срока
not-in-place = не там, где предусмотрено: { $place }
length-departed = будних дней: { $held }, тогда как предусмотрено рабочих дней: { $mandated }
no-source-found = источник не найден
reported-heading = Сообщается без дат
reported-kind =
    { $count ->
        [one] { $count } сессия
        [few] { $count } сессии
       *[other] { $count } сессий
    } ({ $kind })
session-reconvened = Возобновлена
session-convened-for = Созвана на
session-held = Состоялась
session-of = Сессия органа: { $body }.
officers = Должностные лица
officers-elected = { $body }: избранные должностные лица
group-not-stated = Группа не указана
col-elected = Избрание
officer-left = выбыл
officers-reported = { $body }: по сообщению, без указания, с какого времени.
seats-counted = Занято: { $held }, вакантно: { $vacant }, не указано: { $unknown }.
meetings = Заседания
meeting = Заседание
meeting-numbered =
    { $number ->
       *[other] { $number }-е заседание
    }
meeting-of = { $meeting } ({ $body })
hours = { $day }, { $begins }–{ $ends } ({ $zone })
moved = перенесено
put-off = отложено, новой даты нет
meeting-informal = , неофициальное: решений не принимает
meeting-between = , межсессионное: решений не принимает
agenda-items = Пункты повестки дня
documents = Документы
documents-caption = Документы, названные в источниках, начиная с последних
no-symbol = обозначение не напечатано
reissued = переиздан
meeting-when = Когда
meeting-where = Где
to-preside = Председательствует
summary-record = Краткий отчет
statements = Заявления
programme = Программа
programme-caption = Повестка дня в порядке рассмотрения пунктов
col-item = Пункт
decisions = Решения
decisions-caption = Решения, начиная с последних, со словом и способом, указанными в источнике
col-decision = Решение
col-how = Как
decision-named = { $verb }: { $what }
votes = Голосования
declared-void = признано недействительным
vote-open = открыто
not-voting-count = не голосовали: { $count }
decision-taken =
    { $body }: { $verb ->
        [adopted] принятие
        [approved] одобрение
        [recommended] рекомендация
       *[decided] решение
    }{ $how }.
how-said = , { $how }
fact-vote = Голосование
board-and-tally = табло и подсчет
counts-reported = Сообщенный подсчет
counts = за — { $yes }, против — { $no }, воздержались — { $abstain }
fact-proposal = Предложение
proposals = Предложения
sponsors-with = { $symbol }
sponsors-joined-with = Присоединились: { $symbol }
sponsors-joined-after = Присоединились позднее
sponsors-in-all = Всего { $sponsors }, списков: { $lists }:
budget-statement = Бюджет: { $summary }
asked-heading = Что предписывают резолюции
asked-words = Решение обязывает, просьба просит, призыв настоятельно призывает и срока не ставит. Срок, прошедший без известного действия, отмечен словами «источника пока нет».
asked-draft = Прочитано в проекте; принятый текст не прочитан.
col-paragraph = Пункт
col-asked = Что и от кого требуется
col-force = Сила
col-when = Когда
ad-referendum = согласовано ad referendum
to-be-filled = Подлежит заполнению: { $words }
answered-in = Выполнено: { $matter }: { $summary }

# Participants and participation.
participants-lead = Участников: { $count }, по состоянию на { $day }, по региональным группам, с которыми каждый учитывается на выборах.
participants-unofficial = ° отмечает название, не являющееся официальным на этом языке; отсутствующее в таблице дано на английском.
col-what-it-is = Чем является
until-day = до { $day }
participation-title = Участники: { $body }
sessions-title = Сессии: { $body }
participation-none = Сообщений о представителях и регистраций нет ({ $body }).
participation-lead = Предварительный список: делегаций и организаций — { $count }, по состоянию на { $day }.
participation-designations = Обозначения не означают выражения мнения о статусе какой-либо страны или территории.
without-vote = Без права голоса
vote-suspended = Право голоса приостановлено: { $names }; во всех подсчетах каждый остается членом.
lists-heading = Списки по процедуре отсутствия возражений
list-decided = { $organizations }, решено
list-circulated = { $organizations }, распространен
who-takes-part = Кто участвует
takes-part-caption = Делегации и организации с числом лиц по ролям
col-seated = Место
col-credentials = Полномочия
col-vote = Голос
none-that-day = нет в этот день
credentials-provisional = временные
credentials-to-accept = доложены, к признанию
credentials-not-to-accept = доложены, к непризнанию
credentials-accepted = признаны
credentials-not-accepted = не признаны
seated = участвует
seated-rival = спорная, орган не решил
seated-not = не участвует
who-may-take-part = Кто может участвовать
admitted-caption = Каждое качество, дающая его формула и где она прочитана
col-who = Кто
col-to-what = К чему
col-from = С
who-serves = Кто исполняет обязанности
person-numbered = лицо { $id }
written-input = Письменные материалы
count-words =
    { $count ->
        [one] { $count } слово
        [few] { $count } слова
       *[other] { $count } слов
    }

# What each capacity may do.
capacities = Качества
capacities-lead = Каждый участвует в органе в определенном качестве. Подписанное ключом лица допустимо, лишь если это качество такое право дает.
capacities-words = «В пределах» — в пределах, указанных в строке, по решению Председателя; «последним» — после выступления всех остальных. Лица исполняют должности и функции наряду с качеством участника, которого представляют.
rights-caption = Права по качествам
within-limits = в пределах
mark-last = последним
capacities-sources = На чем основано каждое
limits-caption = Пределы и источники
col-limits = Пределы
col-compared-text = Сверено с текстом

# A list of organizations for non-objection.
silence-ends = Окончание периода молчания
stated-in-zone = { $instant } (указано для { $zone })
not-circulated = не распространен
taken-in = принято, { $entry }
not-taken = не принято
objections-private = Кто и на каком основании возражает — дело Председателя и секретариата; эта страница на этом не основана.
names = Названия
names-caption = Предложенные, окончательные и допущенные органом названия
col-category = Категория
col-country = Страна
col-expertise = Специализация
col-final = Окончательно
col-decided = Решено
col-proposed = Предложено
balance = Сбалансированность
balance-caption = Организации по регионам и категориям, лица по полу
organizations = Организации
women = Женщины
men = Мужчины
gender-not-stated = Пол не указан
without-persons = Организации, никого не назвавшие

# Elections.
election-title = Выборы: { $office }
election-lead = Заполнено мест: { $filled } из { $places }; требуемое большинство: { $rule }.
election-rooms = Орган заседает здесь: { $rooms }.
fills = Заполняет
fills-in = { $office } ({ $bureau })
conducted-by = Проводит
tellers = Счетчики голосов
left-before-term = Выбыли до окончания срока
elected = Избраны
nobody-yet = Пока никто.
elected-by-for = { $who } ({ $how }), { $group }
places-candidates = Места и кандидаты
places-caption = Места по группам и кандидаты на оставшиеся
col-places = Места
col-left = Осталось
col-candidates = Кандидаты
ballot-asked-for = запрошено голосование
ballot-heading =
    { $restricted ->
        [yes] Ограниченное голосование
       *[no] Голосование
    }, { $group }, { $places }
papers-not-counted = Бюллетени не подсчитаны: { $names }.
papers-figures = Бюллетеней: { $papers }, недействительных: { $invalid }, действительных: { $valid }, воздержавшихся: { $abstentions }; голосовавших: { $voting }, требуется: { $needed }.
candidates-caption = Голоса по кандидатам, по убыванию
col-candidate = Кандидат
col-votes = Голоса
elections = Выборы
places-filled = { $places }: заполнено

# Lists on pages of their own.
all-votes = Все голосования ({ $count })
all-decisions = Все решения ({ $count })
all-meetings = Все заседания ({ $count })
all-documents = Все документы ({ $count })
newest-first = { $lines }, начиная с последней.
further-pages = Другие страницы
the-newest = Новейшие
older-ones = Более ранние
