# What happened on a floor, in an election, around participation, in one line. `who` is whoever did it.
did-opened = { $who }: открытие заседания по правилам { $rules }; членов органа: { $members }
did-opened-counted = { $who }: открытие заседания по правилам { $rules }; присутствуют члены: { $present } из { $members }
did-handed = { $who }: передача председательства ({ $capacity }, { $name })
did-suspended = { $who }: перерыв в заседании
did-adjourned = { $who }: закрытие заседания
did-count-asked = { $who }: просьба о подсчёте присутствующих
did-counted = { $who }: объявлено число присутствующих членов: { $present }
did-vote-suspended = { $who }: право голоса объявлено приостановленным, { $name }: { $reason }
did-vote-restored = { $who }: право голоса объявлено восстановленным, { $name }: { $reason }
did-item = { $who }: переход к рассмотрению «{ $title }»
did-list-opened = { $who }: открытие списка ораторов
did-list-closed = { $who }: закрытие списка ораторов
did-list-reopened = { $who }: список ораторов открыт вновь
did-inscribed = { $who }: просьба о предоставлении слова
did-called = { $who }: слово предоставлено: { $name }
did-no-answer = { $who }: на вызов по { $question } ответа нет: { $names }
did-passed-over = { $who }: очередь пропущена, слово не взято: { $name }
did-sponsored = { $who }: присоединение к авторам { $question }
did-no-budget = { $who }: { $question } не имеет последствий для бюджета
did-budget = { $who }: о последствиях { $question } для бюджета см. { $statement }
did-introduces = { $who }: представление { $question }
did-introductory = { $who }: вступительное заявление
did-speaks = { $who }: заявление
did-explains-before = { $who }: выступление по мотивам голосования до голосования
did-explains-after = { $who }: выступление по мотивам голосования после голосования
did-explains-position = { $who }: разъяснение позиции
did-replies = { $who }: выступление в порядке осуществления права на ответ
did-speaks-on-order = { $who }: выступление по порядку ведения заседания
did-on = { $words }, по { $question }
did-for-group = { $words }, от имени: { $group }
did-proposed = { $who }: внесение { $question }, «{ $title }»
did-amendment = { $who }: внесение { $question }, поправки к { $to }: «{ $title }»
did-permitted = { $who }: рассмотрение { $question } разрешено, хотя распространено поздно
did-distance = { $who }: постановление, какие поправки далее всего отстоят по существу, начиная с самой далёкой: { $order }
did-dropped = { $who }: { $question } не ставится на голосование: { $reason }
did-withdrawn = { $who }: снятие { $question }
did-reintroduced = { $who }: повторное внесение { $question }
did-moved = { $who }: внесение { $question }, { $motion }
did-speaks-for = { $who }: выступление за { $question }
did-speaks-against = { $who }: выступление против { $question }
did-objected = { $who }: возражение против решения по { $question } без голосования
did-point = { $who }: выступление по порядку ведения заседания: { $summary }
did-ruled = { $who }: постановление: { $ruling }
did-substance = { $who }: постановлено, что { $question } – вопрос существа
did-procedure = { $who }: постановлено, что { $question } – вопрос процедуры
did-appealed = { $who }: постановление опротестовано ({ $question })
did-bureau-decided = { $who }: решено, что все усилия к консенсусу по { $question } исчерпаны
did-exhausted = { $who }: органу сообщено, что все усилия к консенсусу по { $question } исчерпаны
did-vote-asked = { $who }: просьба о голосовании по { $question } ({ $method })
did-announced = { $who }: объявлено голосование по { $question } ({ $method }, { $majority })
did-announced-part = { $who }: объявлено голосование по { $part } в { $question } ({ $method }, { $majority })
did-lot = { $who }: по жребию первым вызывается: { $name }
did-voting-opened = { $who }: открытие голосования по { $question }
did-ballot = { $who }: голос по { $question }: { $ballot }
did-ballot-corrected = { $who }: исправление своего голоса по { $question }: { $ballot }
did-annulled = { $who }: голосование по { $question } объявлено недействительным: { $reason }
did-locked = { $who }: закрытие приёма голосов по { $question }
did-hands = { $who }: подсчёт поднятых рук по { $question }: { $figures }
did-result = { $who }: объявление результата по { $question }: { $figures }
did-corrected = { $who }: результат по { $question } исправлен, { $figures }: { $reason }
did-intent = { $who }: намерение при голосовании по { $question }: { $ballot }
did-consensus = { $who }: за отсутствием возражений { $question } объявляется принятым консенсусом
did-without-vote = { $who }: за отсутствием возражений { $question } объявляется принятым без голосования
did-dissociated = { $who }: отмежевание от { $question }
did-dissociated-part = { $who }: отмежевание от { $paragraph } в { $question }
did-silence-opened = { $who }: распространение { $question } в порядке умолчания до { $until } ({ $zone })
did-silence-breaker = { $who }: нарушение умолчания по { $question }
did-silence-broken = { $who }: умолчание по { $question } нарушено
did-silence-kept = { $who }: умолчание по { $question } соблюдено

# Elections.
did-election-opened = { $who }: открытие выборов, { $office }: { $seats }; требуемое большинство: { $required }
did-election-handed = { $who }: передача проведения выборов ({ $capacity })
did-tellers = { $who }: назначены счётчики голосов: { $names }
did-nominated = { $who }: выдвижение кандидатуры, { $candidate } ({ $group })
did-candidature-withdrawn = { $who }: снятие кандидатуры, { $candidate }
did-endorsed = { $who }: кандидаты, поддержанные группой ({ $group }): { $candidates }
did-ballot-asked = { $who }: просьба о голосовании по местам группы ({ $group })
did-acclaimed = { $who }: кандидаты объявлены избранными путём аккламации ({ $group })
did-balloted = { $who }: открыто голосование ({ $group }) между кандидатами: { $candidates }
did-papers-counted = { $who }: объявлен подсчёт ({ $group }): бюллетеней { $papers }, недействительных { $invalid }, действительных { $valid }, воздержавшихся { $abstentions }; { $votes }
did-elected-by-lot = { $who }: по жребию избран кандидат: { $candidate }
did-vacated = { $who }: место объявлено вакантным: { $candidate }
elects-of-valid = большинство голосующих
elects-of-members = большинство членов
elects-two-thirds = две трети голосующих
elected-acclamation = аккламация
elected-ballot = голосование
elected-lot = жребий
group-all = весь состав
by-tellers = счётчики голосов
by-the-group = группа
step-tellers = Назначить счётчиков голосов
step-hand-conduct = Передать проведение выборов
step-vacancy = Объявить вакантным место: { $candidate }
step-acclaim = Объявить кандидатов избранными путём аккламации ({ $group })
step-papers = Раздать бюллетени ({ $group })
step-lot-tied = Вынуть жребий между получившими равное число голосов ({ $group })
step-announce-count = Объявить подсчёт ({ $group })
step-nominate = Выдвинуть кандидата ({ $group })
step-endorse = Поддержать кандидатов группы ({ $group })
step-ask-ballot = Попросить голосования ({ $group })
step-candidature = Снять кандидатуру: { $candidate }

# Who takes part.
did-admitted = { $who }: допуск в качестве: { $capacity }; { $whom }
did-registered = { $who }: регистрация, { $name } ({ $capacity })
did-adds-persons =
    { $who }: { $count ->
        [one] { $count } человек добавлен
        [few] { $count } человека добавлены
       *[other] { $count } человек добавлено
    } в список { $list } своих представителей
did-names-persons =
    { $who }: { $count ->
        [one] назван { $count } представитель
        [few] названы { $count } представителя
       *[other] названо { $count } представителей
    }, список { $list }
did-names-persons-for =
    { $who }: { $count ->
        [one] назван { $count } представитель
        [few] названы { $count } представителя
       *[other] названо { $count } представителей
    }, список { $list } вместо { $old }
did-off-list = { $who }: из списка { $list } исключено лицо
did-seated = { $who }: место занимает список { $list }: { $decision }
did-credentials-reported = { $who }: доклад о полномочиях ({ $symbol }): приняты { $accepted }, не приняты { $refused }
did-credentials-decided = { $who }: решение о полномочиях ({ $symbol }): приняты { $accepted }, не приняты { $refused }
did-has-no-vote = { $who }: без права голоса с этого дня: { $reason }
did-has-vote = { $who }: право голоса восстановлено с этого дня: { $reason }
did-input = { $who }: письменный материал, слов: { $words }, «{ $title }»
did-serves = { $who }: лицо назначено в качестве: { $capacity }
did-released = { $who }: лицо больше не выступает в качестве: { $capacity }
formula-all-states = все государства
formula-members = члены Организации Объединённых Наций
formula-observer-states = государства-наблюдатели
formula-regional = региональные организации экономической интеграции
formula-listed = перечисленные
formula-parties = государства-участники
formula-signatories = подписавшие государства, не являющиеся участниками
formula-class = названная категория

# A list of organizations for non-objection.
did-begins-list = { $who }: начат список организаций по процедуре отсутствия возражений ({ $basis })
did-proposes-organization = { $who }: предложено, { $organization } ({ $category })
did-circulates = { $who }: распространение списка; умолчание заканчивается { $until } ({ $zone })
did-objects-organization = { $who }: возражение, { $organization }
did-basis-asked = { $who }: запрошено общее основание возражений, { $organization }
did-basis-told = { $who }: сообщено общее основание возражений, { $organization }
did-submits-list =
    { $who }: список представлен органу, в нём { $count ->
        [one] { $count } окончательное название
        [few] { $count } окончательных названия
       *[other] { $count } окончательных названий
    } наряду с предложенными
did-decides-list =
    { $who }: решено, что { $count ->
        [one] { $count } организация из списка может
        [few] { $count } организации из списка могут
       *[other] { $count } организаций из списка могут
    } участвовать
did-how = { $words }, { $how }
category-ngo = Неправительственная организация
category-civil-society = Гражданское общество
category-academia = Научные круги
category-private-sector = Частный сектор
