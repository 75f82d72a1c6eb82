# Steps that may come next, as one takes them.
step-open = Открыть заседание
step-hand-over = Передать председательство ({ $capacity })
step-voting-right = Объявить о праве голоса члена
step-rule = Вынести постановление по порядку ведения заседания
step-declare-present = Объявить число присутствующих
step-take-up = Перейти к пункту
step-list-open = Открыть список ораторов
step-list-close = Закрыть список ораторов
step-list-reopen = Вновь открыть список ораторов
step-suspend = Прервать заседание
step-adjourn = Закрыть заседание
step-give-floor = Предоставить слово: { $name }
step-pass-over = Пропустить очередь: { $name }
step-draw-lot = Вынуть жребий, кого вызывать первым
step-voting-open = Открыть голосование по { $question }
step-no-answer = Отметить, что на вызов по { $question } ответа нет: { $name }
step-lock = Закрыть приём голосов по { $question }
step-void = Объявить голосование по { $question } недействительным
step-result = Объявить результат по { $question }
step-hands = Внести подсчёт поднятых рук по { $question }
step-voting-announce = Объявить голосование по { $question } ({ $majority })
step-voting-announce-part = Объявить голосование по { $part } в { $question } ({ $majority })
step-decide = Решить по { $question } без голосования
step-ask-vote = Попросить заносимое в отчёт голосование по { $question }
step-object = Возразить против решения по { $question } без голосования
step-speak-for = Выступить за { $question }
step-speak-against = Выступить против { $question }
step-bureau = Решить в Бюро, что усилия к консенсусу по { $question } исчерпаны
step-consensus = Сообщить органу, что усилия к консенсусу по { $question } исчерпаны
step-nature-substance = Постановить, что { $question } – вопрос существа
step-nature-procedure = Постановить, что { $question } – вопрос процедуры
step-amend = Внести поправку к { $question }
step-no-budget = Заявить, что { $question } не имеет последствий для бюджета
step-sponsor = Присоединиться к авторам { $question }
step-permit = Допустить { $question }, хотя распространено поздно
step-distance = Постановить, какие поправки к { $question } отстоят дальше
step-drop = Объявить, что { $question } на голосование не ставится
step-silence = Распространить { $question } в порядке умолчания
step-withdraw = Снять { $question }
step-point-of-order = Выступить по порядку ведения заседания
step-appeal = Опротестовать постановление
step-ask-count = Попросить подсчёта присутствующих
step-ask-floor = Попросить слова
step-statement = Сделать заявление
step-reply = Выступить в порядке ответа
step-explain-before = Объяснить мотивы до голосования
step-explain-after = Объяснить мотивы после голосования
step-explain-position = Объяснить позицию
step-ballot = Проголосовать по { $question }
step-correct-ballot = Исправить внесённый голос по { $question }
step-propose = Внести предложение
step-move = Внести { $motion }
step-dissociate = Отмежеваться от { $question }
step-intent = Сказать, как намеревались голосовать по { $question }
step-correct-result = Исправить объявленный результат по { $question }
step-reintroduce = Вновь внести { $question }
step-break-silence = Нарушить умолчание по { $question }
step-silence-broken = Объявить, что умолчание по { $question } нарушено
step-silence-kept = Объявить, что умолчание по { $question } соблюдено

# Motions, as one moves them.
motion-suspend-meeting = предложение прервать заседание
motion-adjourn-meeting = предложение закрыть заседание
motion-adjourn-debate = предложение прервать прения
motion-close-debate = предложение прекратить прения
motion-competence = предложение о компетенции
motion-reconsideration = предложение о повторном рассмотрении
motion-division = предложение о раздельном голосовании
motion-priority = предложение об очерёдности
motion-no-vote = предложение не голосовать
motion-limit-time = предложение ограничить время выступлений
motion-waiver = предложение отступить от срока распространения
motion-appeal = протест против постановления
motion-other = предложение

# How a question stands.
stands-pending = на рассмотрении органа
stands-under-silence = в порядке умолчания
stands-adopted = принято
stands-adopted-by-consensus = принято консенсусом
stands-adopted-without-a-vote = принято без голосования
stands-rejected = отклонено
stands-short = не принято (две трети не набраны)
stands-silence-broken = не принято (умолчание нарушено)
stands-withdrawn = снято
stands-dropped = не ставилось на голосование
stands-no-action = оставлено без решения
stands-not-competent = вне компетенции органа
stands-lapsed = отпало вместе с предметом
stands-carried = принято
stands-carried-without-a-vote = принято без голосования
stands-not-carried = не принято
stands-retained = сохранено

# What is on the floor, and what whoever presides should know.
floor-closed = Заседание не открыто.
floor-point = Вопрос по порядку ведения заседания ждёт постановления председателя.
floor-appeal = Протест { $question } ждёт голосования.
floor-voting-announced = Голосование по { $question } объявлено.
floor-voting-open = Голосование по { $question } идёт.
floor-voting-locked = Приём голосов по { $question } закрыт.
floor-no-item = Ни один пункт не обсуждается.
floor-item = Обсуждается пункт { $item }.
floor-before = На рассмотрении органа: { $questions }.
notice-alone = { $name } председательствует, и другого представителя в зале нет: до голосования передайте председательство, чтобы голос был подан.
notice-count = Запрошен подсчёт присутствующих.
notice-suspended = Орган решил прервать заседание.
notice-adjourned = Орган решил закрыть заседание.

# Majorities, and the rule traced step by step.
majority-simple = большинство присутствующих и участвующих в голосовании членов
majority-two-thirds = большинство в две трети присутствующих и участвующих в голосовании членов
majority-of-members = большинство членов
majority-by-rule = { $majority } ({ $rule })
trace-counted = Подсчитано: за { $yes }, против { $no }, воздержались { $abstain }, не голосовали { $silent }.
trace-voting = Присутствующие и участвующие в голосовании – это голосующие за и против: { $yes } + { $no } = { $voting }; воздержавшиеся считаются не участвующими ({ $rule }).
trace-half = Больше половины от { $of } присутствующих и участвующих: { $required }; половина { $of } с округлением вниз – { $half }, и ещё один ({ $rule }).
trace-half-members = Больше половины от { $of } членов: { $required }; половина { $of } с округлением вниз – { $half }, и ещё один ({ $rule }).
trace-two-thirds = Две трети от { $of } присутствующих и участвующих: 2 × { $of } = { $twice }, делённое на 3 с округлением вверх – { $required } ({ $rule }).
trace-nobody = Никто не голосовал ни за, ни против: не принято ({ $rule }).
trace-tied = Голоса разделились поровну, { $yes } и { $yes }: не принято ({ $rule }).
trace-carried = За { $yes }, что достигает требуемых { $required }: принято ({ $rule }).
trace-not-carried = За { $yes }, что меньше требуемых { $required }: не принято ({ $rule }).
cited-assembly = Правила процедуры Генеральной Ассамблеи, правило { $numbers }
cited-rule = правило { $numbers }
cited-charter = Устав, статья { $numbers }

# Who takes a step.
by-bureau = Бюро
by-secretary = секретарь
by-member = член
by-speaker = кто может выступать

# The page of a floor.
floor-title = На заседании
floor-of = На заседании: { $body }
floor-meeting = Заседание
floor-open-on = открыто, { $day }
floor-not-open = не открыто
floor-as-counted = { $present }, по подсчёту
floor-quorum = Кворум
floor-limit = Время выступлений
floor-rules = Правила
col-step = Шаг
col-by-whom = Кто
col-why-not = Почему нет
not-now-caption = Что сейчас не по правилам, по какому правилу и что делать вместо этого
questions-put = Внесённые вопросы
questions-caption = В порядке внесения
col-question = Вопрос
col-by = Кем
col-how-it-stands = Состояние
decided-caption = Каждое с голосованием, если оно было
col-came-out = Итог
rulings = Постановления председателя
ruling-overruled = { $ruling } (отменено)
ruling-appealed = { $ruling } (опротестовано)
said-for-group = от имени { $group }
said-on = по { $question }
floor-acts-at = Каждый его акт – на { $address }.
next-caption =
    { $count ->
        [one] { $count } шаг по правилам сейчас, проверен по правилам органа
        [few] { $count } шага по правилам сейчас, каждый проверен по правилам органа
       *[other] { $count } шагов по правилам сейчас, каждый проверен по правилам органа
    }
questions-before =
    { $count ->
        [one] На рассмотрении органа { $count } вопрос.
        [few] На рассмотрении органа { $count } вопроса.
       *[other] На рассмотрении органа { $count } вопросов.
    }

# Where other rules stand.
cited-vienna = Венская конвенция о праве международных договоров, ст. { $numbers }
cited-final-clauses = заключительные положения
