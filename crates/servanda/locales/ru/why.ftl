# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
because-asked = Правило требует: { $asked }{ $eligible }; { $organizations }.
because-one-instrument = один документ
because-instruments =
    { $count ->
        [one] { $count } документ
        [few] { $count } документа
       *[other] { $count } документов
    }
because-instruments-of = документы участников: { $named }
because-share = сдавшие документы, на которых приходится не менее { $at_least } % долей
because-one-eligible = ; учитывается только документ одного указанного участника
because-eligible = ; учитываются только документы указанных участников, их { $count }
because-organizations-count = организации учитываются наравне с государствами
because-organizations-do-not = документ организации сверх документов государств не учитывается
because-taken = Всего: { $rows }; учтены датированные не позднее { $as_of }{ $known } и не заменённые другими: { $taken }.
because-one-row = одна строка
because-rows =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
because-known-by = , известные на { $day },
because-replaced = { $kind } ({ $who }) от { $dated }: вместо этого { $by } от { $by_dated }, известно с { $known }.
because-ended = { $kind } ({ $who }) от { $dated }: действие окончилось { $until }, основание: { $notice } от { $of }.
because-ends = { $kind } ({ $who }) от { $dated }: действие оканчивается { $until }, основание: { $notice } от { $of }.
because-ends-nothing = { $kind } ({ $who }) от { $dated }: ничего не прекращает, в этот день действующего документа не было.
because-not-counted = Действуют на { $day }, но по правилу не учитываются: { $listed }.
because-never-count = Подписание или временное применение, { $rows }: никогда не учитываются.
because-none-counted = Учтено на { $day }: ничего.
because-counted = Учтено на { $day }, каждый один раз, по самому раннему ещё действующему документу: { $count } ({ $listed }).
because-all-named = Все названные в правиле ({ $count }) сдали документы.
because-some-named = Названо в правиле: { $count }; из них сдали документы: { $there }; недостаёт: { $missing }.
because-shares-reach = Их доли в процентах: { $terms } = { $sum }, что достигает { $at_least }.
because-shares-less = Их доли в процентах: { $terms } = { $sum }, что меньше { $at_least }.
because-met-by-one = Все условия впервые выполнены { $day } сдачей документа участником: { $who }.
because-met-by = Все условия впервые выполнены { $day } сдачей документов участниками: { $listed }.
because-reckoned = Срок: { $delay }; начало: { $start }{ $then }; конец: { $end }.
because-from-deposit = { $day } (день сдачи документа – день 0)
because-from-month = { $day } (первый день месяца сдачи документа)
because-then-first = , затем первый день следующего месяца
because-bound-holds = Не ранее { $day }: принимается более поздний день.
because-bound-passed = Не ранее { $day }: день и так более поздний.
because-parent-holds = Не ранее вступления в силу основного договора { $day }: принимается более поздний день.
because-parent-passed = Не ранее вступления в силу основного договора { $day }: день и так более поздний.
because-enters-later = Договор вступает в силу { $entry }, после { $as_of }; до тех пор участников договора нет; договаривающихся: { $contracting }.
because-entered = Договор вступил в силу { $entry }; на { $as_of } он действует для { $parties }{ $contracting }.
because-one-party = одного участника договора
because-parties =
    { $count ->
        [one] { $count } участника договора
       *[other] { $count } участников договора
    }
because-contracting = ; договаривающихся до более позднего дня: { $count }
because-successions = Участники договора по правопреемству, даты в этом источнике нет: { $listed }. Правопреемство действует с даты правопреемства и никогда – с даты, отсчитанной от сдачи документа.
because-not-met = На { $as_of } выполнены не все условия: договор не в силе, участников нет; договаривающихся: { $contracting }.
because-no-rule = В Реестре нет правила вступления этого договора в силу, поэтому день не определяется; документы перечислены так, как они сданы.
because-undated = Ещё документов, о которых сообщается без дня сдачи: { $count }; сказанное выше учитывает только документы с днём.
because-listed = Названо в Реестре: { $listed }, из них с днём: { $dated }.
because-reported = По сообщению источника на { $day }: { $count }; названо после этого дня: { $later }; { $count } + { $later } = { $sum }.
because-unnamed-signatures = Учтено в Реестре без имени: { $missing } из { $stated }, поэтому список неполон. Каждое подписание вносится, когда о нём говорит источник.
because-unnamed-instruments = Учтено в Реестре без имени: { $missing } из { $stated }, поэтому список неполон. Каждый документ вносится, когда о нём говорит источник.
because-with-instrument = сделано { $made } вместе с документом
because-confirmed = сделано { $made } при подписании и подтверждено { $on }
because-unconfirmed = сделано { $made } при подписании и не подтверждено вместе с документом (Венская конвенция о праве международных договоров, ст. 23, п. 2)
because-to-confirm = сделано { $made } при подписании; должно быть подтверждено вместе с документом (Венская конвенция о праве международных договоров, ст. 23, п. 2)
because-late-untold = сделано { $made }, после документа, и остальные ещё не уведомлены
because-beyond-calendar = срок для возражений выходит за пределы календаря
because-late-objected = сделано поздно, { $made }; вовремя заявлено возражение, поэтому на хранение не принято: { $by }
because-late-open = сделано поздно, { $made }; принимается на хранение, только если до { $until } не возразит ни одно договаривающееся государство
because-late-accepted = сделано поздно, { $made }; до { $until } ни одно договаривающееся государство не возразило
because-both = { $first }; { $then }
because-withdrawn = снято { $withdrawn }; уведомление получено { $noticed } (Венская конвенция, ст. 22, п. 3): { $other }
because-authorized = прямо допускается договором и потому не требует принятия (Венская конвенция, ст. 20, п. 1)
because-accepted = принято { $on } (Венская конвенция, ст. 21, п. 1): { $other }
because-prevents = { $other }: возражение { $on } с определённо выраженным намерением, чтобы договор между ними не вступал в силу (Венская конвенция, ст. 20, п. 4 b)
because-objected = { $other }: возражение { $on }, поэтому положения не применяются между ними в пределах сферы действия оговорки (Венская конвенция, ст. 21, п. 3)
because-untold = уведомления ещё не было, поэтому срок не идёт: { $other }
because-may-object = возражение возможно до { $until } (Венская конвенция, ст. 20, п. 5): { $other }
because-silent = возражения до { $until } не было, что означает принятие (Венская конвенция, ст. 20, п. 5): { $other }
because-organ-accepted = принято компетентным органом { $on } (Венская конвенция, ст. 20, п. 3)
because-organ-awaited = требует принятия компетентным органом (Венская конвенция, ст. 20, п. 3)
because-all-but-one = требует принятия всеми участниками договора; возражение { $on } (Венская конвенция, ст. 20, п. 2): { $other }
because-all-awaited = требует принятия всеми участниками договора; ответа ещё нет (Венская конвенция, ст. 20, п. 2): { $other }
because-all-accepted = принято всеми участниками договора к { $since } (Венская конвенция, ст. 20, п. 2)
because-side = { $said }
because-sentence = { $part }.
because-itself = Договор не связывает государство по отношению к самому себе.
because-terminated = Договор прекращён { $on }.
because-no-rule-tells = В Реестре нет правила вступления в силу, поэтому он об этом не говорит.
because-suspended = Его действие между ними приостановлено с { $since }.
because-called = сделавшее его государство ({ $by }) называет это «{ $label }»; ни одно положение не изменяется
because-binds-one = Поправка { $id }: обязательна для одного ({ $bound }) и не обязательна для другого ({ $not }); между ними действует текст без неё (Венская конвенция, ст. 30, п. 4 b, и ст. 40, п. 4).
