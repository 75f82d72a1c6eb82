# What an act says, in one line.
told-body = { $name }: учреждение на основании { $decision }
told-body-standing = { $name }, постоянный орган
told-secretariat =
    { $office } { $continues ->
        [yes] продолжает исполнять
       *[no] исполняет
    } функции секретариата ({ $body })
told-mandate = { $symbol }, пункты { $paragraphs }: мандат ({ $body }): { $result }
told-asked = { $symbol }, пункт { $paragraph } ({ $force }), кому: { $addressee }: { $summary }
told-answered = { $symbol }, пункт { $paragraph }: выполнено, { $matter }: { $summary }
item = Пункт
item-numbered = Пункт { $number }
session-ordinal =
    { $number ->
       *[other] { $number }-я
    }
told-included =
    { $item }, «{ $title }», в { $provisional ->
        [yes] предварительной повестке дня
       *[no] повестке дня
    } ({ $sessions } { $count ->
        [one] сессия
       *[other] сессии
    })
told-allocated = { $item }: передан ({ $body })
told-direct = { $item }: рассматривается непосредственно, без передачи в комитет
told-discussed = { $item }: обсуждался, { $meetings }
told-discussed-jointly = { $words }, совместно с пунктами { $items }
told-elected = { $name } ({ $state }): избрание, { $office } ({ $body })
told-vacated = Вакансия: { $office }, ранее { $name }
told-officers-reported = Источник сообщает о составе Бюро ({ $body }): занято { $held }, вакантно { $vacant }, не указано { $unknown }
told-session-planned = { $session } ({ $body }): запланирована
told-session-planned-in = { $session } ({ $body }): запланирована, { $place }
told-session-convened = { $session } ({ $body }): созвана на { $days }, { $place }
told-session-cancelled = { $session }: отменена. { $reason }
told-session-closed = { $session }: закрыта
told-session-postponed = { $session }: перенесена
told-session-postponed-to = { $session }: перенесена, { $window }
told-session-held = { $session } ({ $body })
told-session-suspended = { $session }: прервана
told-recommends = { $words }. Рекомендация: { $what }
told-then = { $words }. { $what }
told-session-reconvened = { $session }: возобновлена
told-sessions-reported = Источник сообщает: { $sessions } ({ $body }; { $kind })
in-place = { $words }, { $place }
told-meeting-convened = { $meeting }: созвано, { $hours }, { $place }. { $summary }
told-programme = Программа заседания
told-programme-item = пункт { $item }, { $title }
told-the-meeting = Заседание
told-meeting-moved = { $meeting }: перенесено без новой даты
told-meeting-moved-to = { $meeting }: перенесено на { $day }
told-meeting-cancelled = { $meeting }: отменено. { $reason }
told-at-the-meeting = На заседании
told-issued = { $document }: издан ({ $kind })
told-reissued = { $document }: переиздан. { $reason }
moment-before = до решения
moment-after = после решения
on-behalf-of = от имени: { $group }
also-on-behalf-of = также от имени: { $names }
told-proposal = Предложение { $symbol }, «{ $title }»; { $sponsors }
told-revised = Пересмотрено как { $symbol }; присоединились: { $sponsors }
told-joined = { $proposal }: присоединились { $sponsors }
told-budget = Последствия для бюджета, { $proposal }: { $summary }
in-favour = за — { $yes }, против — { $no }, воздержались — { $abstain }
told-voting-on = Голосование: { $question }
told-result = Результат голосования
told-result-corrected = Результат исправлен
told-intent = { $name }: намеревались голосовать «{ $ballot }»; { $tally } не меняется
the-tally = подсчет
told-decision =
    { $body }: { $verb ->
        [adopted] принятие
        [approved] одобрение
        [recommended] рекомендация
       *[decided] решение
    } { $what }
told-recommendation = { $link } ({ $body }): { $summary }
recommendation = Рекомендация
the-body = Орган

# The depositary.
told-text-adopted = Принятие текста ({ $body }), { $symbol }
told-concluded = Источник указывает, что договор заключен
told-authentic = Текст установлен в качестве аутентичного, языки: { $languages }
told-opened-for-signature = Открытие для подписания: { $windows }
told-opened-window = { $place }, { $days }
told-opened-then = { $before }, затем { $after }
told-extended-for-signature = Открыта для подписания также: { $windows }
told-signs = { $name }: подписание
told-signs-ad-referendum = { $name }: подписание ad referendum
told-succeeds-to-signature = { $name }: правопреемство в отношении подписи
told-confirms-signature = { $name }: подтверждение подписи ad referendum
told-renounces = { $name }: заявлено о намерении не становиться участником
told-signatories-reported = Источник сообщает о числе подписавших сторон: { $count }
told-naming = { $words }, из них названо без даты: { $count }
told-deposits = { $name }: сдача на хранение документа ({ $form })
told-correcting = { $words }, взамен датированного { $day }
told-denounces = { $name }: денонсация конвенции
told-withdraws-instrument = { $name }: отзыв документа
told-revokes-denunciation = { $name }: отзыв денонсации от { $day }
told-instruments-reported = Источник сообщает о числе сданных документов: { $count }
told-notification = Уведомление депозитария { $number }: { $subject }

# The rest of a treaty's life.
told-full-powers = Получены полномочия: { $name }, { $holder }
told-received = Получен документ: { $form }, { $name } ({ $id })
told-raised = { $name }: указано; документ в ожидании и не учитывается: { $defects }
told-cures = { $name }: устранено: { $defects }
told-reserves = { $name }: { $label }{ $moment }
reserve-signature = {" "}при подписании
reserve-instrument = {" "}вместе с документом
reserve-late = {" "}после документа
told-confirms = { $name }: подтверждение, { $id }
told-notified-made = Остальные уведомлены: { $id } сделано
told-notified-withdrawn = Остальные уведомлены: { $id } снято
told-accepts = { $name }: принятие, { $id }
told-admits = { $organ }: принятие, { $id }
told-withdraws = { $name }: снятие, { $id }
told-withdraws-in-part = { $name }: снятие, { $id }, в отношении { $articles }
told-objects = { $name }: возражение против { $id }
told-objects-prevents = { $name }: возражение против { $id }; договор не вступает в силу между ними
told-withdraws-objection = { $name }: снятие возражения { $id }
told-declares = { $name }: заявление ({ $subject }): { $text }
told-changes = { $name }: изменение, { $id }: { $text }
told-extends = { $name }: распространение договора на { $territory }
told-excludes = { $name }: исключение { $territory }
told-provisional = { $name }: временное применение договора
told-provisional-ends = { $name }: прекращение временного применения
told-continues-state = { $name }: продолжает { $predecessor }
told-union = { $name }: вследствие объединения вместо { $predecessor }
told-renamed = { $name }: с этого дня носит название { $new }
told-registered = Зарегистрирован в Секретариате под номером { $number }
told-text-entered = Внесён текст { $name }: { $stage }, { $language }
told-text-certified = Заверена копия текста: { $language }
among-all = {" "}для всех участников
among-some = {" "}между: { $names }
told-suspended = Действие приостановлено{ $among }: { $ground }
told-resumed = Действие возобновлено{ $among }
told-ends = Прекращение договора: { $ground }
told-correction = Предложено исправление, { $place }: вместо «{ $reads }» читать «{ $should }»; возражения до { $day }
told-objects-correction = { $name }: возражение против исправления { $id }
told-corrected = Исправление { $id } внесено протоколом, с самого начала
told-proposes-amendment = { $name }: предложение поправки { $id }
told-amendment-adopted = Поправка принята, { $how }: { $title }
told-accepts-amendment = { $name }: принятие поправки { $id }

# The convention's own data.
told-opened =
    { $title }: открыта здесь, { $house ->
        [depositary] в качестве депозитария
        [secretariat] в качестве секретариата
       *[copy] как копия по открытым источникам
    }
told-source-listed = Внесен источник: { $source }
told-rules-entered = Внесены правила: { $rules }, { $values }
told-value-changed = Изменено значение: { $value }, { $rule }
told-participants-entered = Внесена таблица ({ $participants }): { $count }
told-participants-word = участники
told-described = Описание: { $what }
told-erased = Хранившееся по записи { $entry }, не открытой, уничтожено: { $reason }
told-differ = Источники расходятся: { $subject }; преобладает { $source }

# What many do together.
told-sign-together =
    { $count ->
        [one] Подписание: { $count } участник
        [few] Подписание: { $count } участника
       *[other] Подписание: { $count } участников
    }
told-elected-together = Избрано должностных лиц: { $count } ({ $body }): { $names }
told-asked-together = { $symbol }, пунктов: { $count }
told-of-whom = кому и к какому сроку
told-statements-together =
    { $count ->
        [one] { $count } заявление
        [few] { $count } заявления
       *[other] { $count } заявлений
    } { $matter }
on-the-vote = по { $link }
the-vote = голосованию
on-the-decision = по { $link }
the-decision = решению
at-the-meeting = на { $link }
the-meeting = заседании
