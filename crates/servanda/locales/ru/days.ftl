# Days as each language writes them in official documents. Digits are the same in all.
month =
    { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
month-letter =
    { $month ->
        [1] Я
        [2] Ф
        [3] М
        [4] А
        [5] М
        [6] И
        [7] И
        [8] А
        [9] С
        [10] О
        [11] Н
       *[12] Д
    }
day-long = { $day } { month } { $year } года

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first }–{ $last }
span-month-first = { $day }
span-month-last = { $day } { month } { $year } года
span-year-first = { $day } { month }
span-year-last = { $day } { month } { $year } года
instant = { $day }, { $time } UTC
day-not-stated = дата не указана
not-stated = не указано
by-day = не позднее { $day }
from-day = начиная с { $day }
about-day = около { $day }
no-day-known = дата неизвестна
aimed-at = { $window }, намеченная дата: { $day }

# Stretches of time.
period-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
period-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }
period-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
