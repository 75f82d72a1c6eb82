# Days as each language writes them in official documents. Digits are the same in all.
month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
month-letter =
    { $month ->
        [1] E
        [2] F
        [3] M
        [4] A
        [5] M
        [6] J
        [7] J
        [8] A
        [9] S
        [10] O
        [11] N
       *[12] D
    }
day-long = { $day } de { month } de { $year }

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first } a { $last }
span-month-first = { $day }
span-month-last = { $day } de { month } de { $year }
span-year-first = { $day } de { month }
span-year-last = { $day } de { month } de { $year }
instant = { $day }, { $time } UTC
day-not-stated = fecha no indicada
not-stated = no consta
by-day = a más tardar el { $day }
from-day = a partir del { $day }
about-day = hacia el { $day }
no-day-known = fecha desconocida
aimed-at = { $window }, fecha prevista: { $day }

# Stretches of time.
period-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
period-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
period-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
