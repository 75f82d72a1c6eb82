# Days as each language writes them in official documents. Digits are the same in all.
month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
month-letter =
    { $month ->
        [1] J
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
day-long =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { month } { $year }

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first }-{ $last }
span-month-first =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
span-month-last = { $day } { month } { $year }
span-year-first =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { month }
span-year-last =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { month } { $year }
instant = { $day }, { $time } UTC
day-not-stated = date non précisée
not-stated = non précisé
by-day = au plus tard le { $day }
from-day = à partir du { $day }
about-day = vers le { $day }
no-day-known = date inconnue
aimed-at = { $window }, date visée : { $day }

# Stretches of time.
period-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
period-months = { $count } mois
period-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
