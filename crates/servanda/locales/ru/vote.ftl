# A vote: the board, the tally, the rule.
outcome-adopted = принято
outcome-short = не принято (две трети не набраны)
outcome-rejected = отклонено
outcome-void = Признано недействительным
outcome-open = Открыто, результат не объявлен,
vote-lead = { $outcome } — { $body }, { $day }, { $method }{ $meeting }.
at-its-meeting = , { $meeting }
method-recorded = заносимое в отчет о заседании голосование
method-roll-call = поименное голосование
method-hands = голосование поднятием рук
void-words = Председатель признал это голосование недействительным: { $reason }. Голоса остаются в Реестре и ничего не значат.
hands-counted = Подсчитаны руки, без имен.
tally-yes = за
tally-no = против
tally-abstaining = воздержались
tally-not-voting = не голосовали
board-heading = Табло
board-by-group = По региональным группам
board-alphabetically = В алфавитном порядке
board-note = Группы — на день голосования. То же словами: { $table }.
board-table = таблица голосов
letters-to = { $first } – { $last }
tally-words = за — { $yes }, против — { $no }, воздержались — { $abstain }, не голосовали — { $silent }
rule-heading = Правило шаг за шагом
majority-needed = Необходимое большинство: { $rule }.
announced-heading = Объявлено и подсчитано
announced-hands = Подсчитанные руки, как объявлено.
announced-same = Голоса в Реестре сходятся с объявленным результатом.
announced-other = Голоса в Реестре не сходятся с объявленным результатом; хранится и то, и другое.
announced-none = Результат не объявлен.
col-yes = За
col-no = Против
col-abstaining = Воздержались
row-announced = Объявлено
row-counted = Подсчитано по голосам
row-corrected = Исправлено: { $reason }
notes-heading = Примечания
first-cast = { $name }: сначала «{ $ballot }» ({ $entry }), затем изменено.
intent = { $name }: намеревались голосовать «{ $ballot }». Подсчет остается прежним.
sponsors-heading = Авторы
sponsors-of = { $sponsors } ({ $proposal }): { $tally }.
the-proposal = предложение
other-than-yes = Иначе, чем «за»: { $names }.
statements-before = До голосования
statements-after = После голосования
statements-when = Время не указано
ballots-heading = Каждый голос
ballots-caption = Неучастие: отсутствие либо присутствие без участия; источник их не различает.
col-ballot = Голос
a-sponsor = (автор)
cite-vote = Ссылка: { $counts }, не голосовали: { $silent }, по состоянию на { $day }, запись { $entry } Реестра, { $address }
vote-title = Голосование

# What matters are called.
called-vote = голосование { $day }
called-officers = Бюро
called-register = реестр депозитария
called-item =
    пункт { $item } ({ $session ->
       *[other] { $session }-я сессия
    })
called-item-unnumbered =
    пункт повестки дня ({ $session ->
       *[other] { $session }-я сессия
    })
