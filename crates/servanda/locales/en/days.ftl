# Days as each language writes them in official documents. Digits are the same in all.
month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
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
day-long = { $day } { month } { $year }

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first }–{ $last }
span-month-first = { $day }
span-month-last = { $day } { month } { $year }
span-year-first = { $day } { month }
span-year-last = { $day } { month } { $year }
instant = { $day }, { $time } UTC
day-not-stated = day not stated
not-stated = not stated
by-day = by { $day }
from-day = from { $day }
about-day = about { $day }
no-day-known = no day known
aimed-at = { $window }, aimed at { $day }

# Stretches of time.
period-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
period-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
period-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
