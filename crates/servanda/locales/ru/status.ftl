# Where the convention stands: the first page and the depositary's.
empty-heading = Здесь пока ничего не хранится
empty-words = Реестр есть, но конвенций в нем нет. Чтобы внести конвенцию: { $command }.
stands = { $adopted }, { $signing }, { $force }.
adopted-on = Принята { $day }
adopted-day-not-stated = Заключена, дата здесь не указана
adopted-not-yet = Еще не принята
in-force-since = вступила в силу { $day }
entering-into-force-on = вступает в силу { $day }
force-not-determined = вступление в силу здесь не определено
not-in-force = не вступила в силу
open-for-signature-from = открыта для подписания с { $day }
open-for-signature-until = открыта для подписания до { $day }
closed-for-signature-since = закрыта для подписания с { $day }
not-open-that-day = не открыта для подписания в этот день
signature-days-not-stated = дни подписания здесь не указаны
not-open-for-signature = не открыта для подписания

# The three numbers: each stands large before its sentence.
of-required = из { $required }
days-until-opening =
    { $count ->
        [one] день
        [few] дня
       *[other] дней
    } до открытия для подписания, { $day }.
days-left =
    { $count ->
        [one] день остается
        [few] дня остается
       *[other] дней остается
    } для подписания, до { $day }. Присоединение возможно и после этого.
days-left-in =
    { $count ->
        [one] день остается
        [few] дня остается
       *[other] дней остается
    } для подписания ({ $place }), до { $day }. Присоединение возможно и после этого.
instruments-deposited =
    { $count ->
        [one] документ сдан на хранение
        [few] документа сдано на хранение
       *[other] документов сдано на хранение
    }{ $report }{ $rest }
as-a-source-counts = , по подсчету источника на { $day }
rest-not-stated = ; необходимое число здесь не указано.
rest-reached = ; необходимое число достигнуто.
rest-reported = ; число сообщено, но не все решающие даты здесь известны.
rest-missing = ; для вступления конвенции в силу требуется еще { $missing }.
signatories-of-whom =
    { $count ->
        [one] подписавшая сторона
        [few] подписавшие стороны
       *[other] подписавших сторон
    }, из них { $listed }{ $complete ->
        [no] ; список неполный
       *[yes] {""}
    }.
listed-by-name = { $count } перечислены здесь поименно
heading-in-force = В силе
heading-towards = На пути к вступлению в силу
squares-caption = Один квадрат — один необходимый документ; заполненный квадрат несет код государства.
squares-unnamed = Знак вопроса — учтено источником, который не называет государство.
squares-alternative = Заполнено { $filled } из { $required }
reasoning = Обоснование шаг за шагом
instruments-caption = Документы, сданные на хранение, по состоянию на { $day }
next-heading = Ближайшие сроки
untold-heading = Источника пока нет
untold-words = Срок прошел, а прочитанные источники ни о каком действии не сообщают. Это не значит, что его не было.
asked-of =
    Кому: { $addressee }; { $symbol }, пункт { $paragraph }{ $draft ->
        [yes] {" "}(прочитано в проекте; принятый текст не прочитан)
       *[no] {""}
    }.
lately-heading = Последние события
timeline-all = Вся хронология

# Entry into force.
condition-met =
    Условие выполнено { $triggered }; конвенция { $done ->
        [yes] вступила
       *[no] вступает
    } в силу { $day }.
no-rule-of-force = В Реестре нет правила о вступлении в силу, поэтому дата не определена.
no-day-of-force =
    Дата вступления в силу не определена: сдано на хранение { $count } из { $required } документов{ $reported ->
        [yes] , по подсчету источников
       *[no] {""}
    }.
cite-status = Ссылка: { $title }, подписавших сторон: { $signatories }, документов: { $instruments }, по состоянию на { $day }, запись { $entry } Реестра, { $address }
of-so-many = { $count } из { $required }

# The page of the status.
status-as-of = Статус по состоянию на { $day }
ask-as-of = По состоянию на
ask-known = По сведениям на
ask-show = Показать
ask-note = Первая дата спрашивает, каким было положение; вторая (пусто — сейчас) — что о нем было известно. Добавьте к адресу { $entry }, чтобы читать лишь первые N записей Реестра; ответ на все три не меняется никогда.
signatories = Подписавшие стороны
noun-signatories =
    { $count ->
        [one] подписавшая сторона
        [few] подписавшие стороны
       *[other] подписавших сторон
    }
noun-instruments =
    { $count ->
        [one] документ
        [few] документа
       *[other] документов
    }
counted-by-a-source = { $noun }; за основу взято число { $count }, которое называет источник на { $day } ({ $entry }).
listed-dated =
    перечислено поименно, из них с датой: { $dated }. { $complete ->
        [yes] Список полный.
       *[no] Список неполный.
    }
parties = Участники
contracting = Договаривающиеся государства и организации
contracting-note = Сдавший документ на хранение является договаривающимся государством до вступления конвенции в силу и участником — лишь после.
instruments-standing = Действующие документы по состоянию на { $day }
received = Получено
party-since = Участник с
date-not-in-source = даты в этом источнике нет
not-determined = не определено
no-instrument-listed = Документов не значится.
entry-into-force = Вступление в силу
rule-of = Правило: { $rule }.
transcribed-since = Внесено лишь после этого момента, хотя по источникам было известно к нему: { $count }
transcribed-others = Внесены раньше этих и приведены в JSON этой страницы: { $count }.
bound-no-longer = Более не связаны
gone-denounced = { $name }: денонсация; более не связано с { $day }.
gone-withdrew = { $name }: документ отозван, действует с { $day }.
gone-ceased = { $name } более не существует как государство с { $day }; совершённое им остаётся за ним.
gone-continued = Его место занимает { $name }.
pending-heading = Получены, в ожидании
pending-words = Эти документы получены и не учитываются, пока не устранены недостатки.
notifications = Уведомления депозитария
signatories-caption = Перечисленные подписавшие стороны, по состоянию на { $day }
source-unless-named = Если не указан иной источник, сведения о подписании взяты из { $source }.

# The curve.
growth-signatories = подписавших сторон
growth-instruments = документов
growth-needed = необходимо документов
growth-caption = С { $from } по { $day }. Линии — то, что в Реестре указано с датой, точки — то, что подсчитали источники; подробности в списках на этой странице.
growth-by = { $count } { $name } на { $day }
growth-none = пока нет: { $name }

# Notifications, one participant, two participants.
papers-none = В Реестре уведомлений нет.
papers-count =
    { $count ->
        [one] В Реестре { $count } уведомление.
        [few] В Реестре { $count } уведомления.
       *[other] В Реестре { $count } уведомлений.
    }
papers-caption = Уведомления, начиная с последнего
papers-number = Номер
papers-subject = Предмет
papers-whose = Собственной нумерации здесь нет: это переписанные уведомления депозитария. Публикует их: { $authority }.
papers-not-transcribed = В Реестре есть номер и предмет; текст не переписан.
papers-all = Все уведомления
and-two = { $one } и { $other }
binds-since = Договор обязателен для обоих в отношении друг друга с { $day }.
binds = Договор обязателен для обоих в отношении друг друга.
binds-not = Договор не обязателен для них в отношении друг друга.
binds-unknown = Возможно, договор обязателен для обоих; Реестр этого не сообщает.
suspended-since = Действие приостановлено с { $day }.
if-reservation =
    Если названное заявлением является оговоркой, договор { $binds ->
        [yes] для них обязателен
       *[no] для них не обязателен
    }.
why = Почему
text-between = Текст в отношениях между ними
text-as-adopted = Текст в принятом виде, без поправок.
text-as-amended = С поправками: { $amendments }.
on-which-terms = На каких условиях
no-terms = Ни одна из сторон не сделала оговорки или заявления в отношении другой.
everything-of = Все действия: { $name }
status-of-all = Статус по всем участникам
declarations-missing = Договор требует заявлений, которых в Реестре нет: { $subjects }.
territories = Территории
territory-applies = применяется
territory-left-out = исключена
acts-of-state = Все его действия в порядке Реестра
nothing-entered = Записей нет.
reservations = Оговорки и заявления
in-effect = Действует
not-in-effect = Не действует
other-declarations = Органы, языки и другие заявления

# Where a participant stands towards the treaty, in one sentence.
side-outside = { $name }: на { $day } нет ни подписи, ни согласия на обязательность.
side-renounced = { $name }: заявлено намерение не становиться участником.
side-signatory = { $name }: подписание { $day }; согласия на обязательность нет.
side-reported-deposit = { $name }: по сообщению источника, документ сдан на хранение; день не указан.
side-reported-signature = { $name }: по сообщению источника, договор подписан; день не указан.
side-signatory-reported = { $name }: подписание { $day }. По сообщению источника, документ сдан на хранение; день не указан.
side-pending = { $name }: документ получен, находится в ожидании и не учитывается.
side-becomes = { $name }: документ сдан на хранение { $deposited }; участник с { $since }.
side-contracting = { $name }: документ сдан на хранение { $deposited }; договаривающееся государство.
side-party = { $name }: участник с { $since }.
side-no-day = { $name }: документ сдан на хранение { $deposited }; дня вступления в силу для него в этом источнике нет.
side-was-party = { $name }: участник с { $since }; государства более нет с { $until }.
side-no-more = { $name }: государства более нет с { $until }.
side-left = { $name }: более не связано обязательством с { $until }.
side-in-place = { $words } Вместо: { $before }.
