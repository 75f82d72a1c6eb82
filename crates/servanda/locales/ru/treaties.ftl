# All treaties of the house by chapter, and one participant over all of them.
chapters = Договоры
chapters-lead =
    { $count ->
        [one] Здесь ведется { $count } договор; по состоянию на { $day }.
        [few] Здесь ведутся { $count } договора; по состоянию на { $day }.
       *[other] Здесь ведется { $count } договоров; по состоянию на { $day }.
    }
chapters-ask = Один участник во всех договорах
chapter = Глава { $chapter }
chapter-none = Вне глав
col-number = Номер
col-instruments = Документы
col-instrument = Документ
col-signed = Подписание
col-statements = Оговорки и заявления
treaties-of = Договоры: { $name }
treaties-of-lead =
    { $count ->
        [one] Участник { $count } договора на { $day }; всего договоров, в которых внесен его акт: { $acted }.
       *[other] Участник { $count } договоров на { $day }; всего договоров, в которых внесен его акт: { $acted }.
    }
treaties-unstated =
    { $count ->
        [one] Еще в { $count } договоре его документ сохраняет силу, а с какого дня он связан, в Реестре не указано.
       *[other] Еще в { $count } договорах его документы сохраняют силу, а с какого дня он связан, в Реестре не указано.
    }
treaties-others =
    { $count ->
        [one] Еще в { $count } договоре, который здесь ведется, его актов нет.
       *[other] Еще в { $count } договорах, которые здесь ведутся, его актов нет.
    }
in-the-place-of = вместо: { $name }
place-outside = не подписал и не связан
place-renounced = не станет участником
place-signatory = подписавшая сторона
place-pending = документ получен, ожидает
place-contracting = договаривающееся государство
place-party = участник
place-day-not-stated = связан, дата не указана
place-left = больше не связан
place-ceased = государство прекратило существование

# The Parties as tiles; the days on which a status changed.
by-group = Участники и подписавшие стороны по региональным группам
tile-letter-consented = У
tile-letter-signed = П
tile-party = участник
tile-contracting = договаривающееся государство
tile-signed = подписало
tile-neither = ни то, ни другое
tile-words = связаны или будут связаны: { $consented }, подписали: { $signed }, ни то, ни другое: { $neither }
slider-on = День изменения
slider-known = Что было известно
slider-now = сегодня, со всем, что известно
slider-span = Дней, когда что-то менялось: { $count }, с { $first } по { $last }.
slider-before = Предыдущее изменение: { $day }.
slider-after = Следующее изменение: { $day }.
