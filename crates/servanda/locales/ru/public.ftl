page-search = Поиск
search-title = Поиск
search-label = Слова, условное обозначение документа или название государства
search-button = Найти
search-what = Поиск ведется по всему, что открыто: документам, решениям, голосованиям, выступлениям, заседаниям, правилам, источникам, участникам и терминам глоссария. Достаточно начала слова.
search-found =
    { $count ->
        [0] Ничего не найдено.
        [one] { $count } результат.
        [few] { $count } результата.
        [many] { $count } результатов.
       *[other] { $count } результата.
    }
search-participants = Участники:
search-terms = Термины:
search-by-kind = По виду
search-all-kinds = Все виды
search-by-year = По годам
search-all-years = Все годы
page-before = Предыдущая страница
page-after = Следующая страница
kind-document = документ
kind-decision = решение
kind-vote = голосование
kind-floor = зал заседаний
kind-statement = выступление
kind-meeting = заседание
kind-session = сессия
kind-body = орган
kind-bureau = президиум
kind-proposal = предложение
kind-mandate = мандат
kind-agenda = пункт повестки дня
kind-participation = участие
kind-non-objection = список по принципу отсутствия возражений
kind-election = выборы
kind-depositary = депозитарий
kind-convention = данные о конвенции
kind-rule = правило
kind-source = источник
of-code = Код
of-names = Названия
of-language = Язык
of-name = Название
of-formal = Полное название
of-groups = Членство и группы
of-treaty = В отношении договора
of-treaty-link = Все ее акты в отношении договора
of-bodies = В органах
of-body = Орган
of-capacity = Качество
of-offices = Должностные лица
of-office = Должность
of-elected = Избрание
of-reported = по сообщению источника
of-proposals = Предложения, автором которых она является
of-votes = Голосования
of-votes-told = Сначала самое недавнее голосование; в каждом учитывается последний поданный голос. Голосования, в которых голос не подавался, здесь не указаны.
of-entry = Запись
entry-number = запись { $entry }
of-day = Дата
of-vote = Голосование
of-ballot = Голос
of-receipt = Квитанция
of-statements = Выступления
of-nothing = О нем ничего не внесено.
of-all = Все участники
of-since = с { $day }
of-until = по { $day }
prove-title = Доказать голос
prove-how = У каждого голоса есть квитанция: сама запись с доказательством. Любой проверит ее без сети командой { $command }; она показывает, кто и как голосовал и что запись стоит в подписанном Реестре.
prove-paper = Если голосование внесено с бумаги или из документа, квитанция относится к записи, которая его содержит.
ballots-receipts = Номер — это номер записи; он ведет к ее квитанции.
cite-page = Ссылка: { $title }, по состоянию на { $day }, запись { $entry } Реестра, { $address }
