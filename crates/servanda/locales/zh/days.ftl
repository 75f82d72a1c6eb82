# Days as each language writes them in official documents. Digits are the same in all.
month = { $month }月
month-letter = { $month }
day-long = { $year }年{ month }{ $day }日

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first }至{ $last }
span-month-first = { $year }年{ month }{ $day }日
span-month-last = { $day }日
span-year-first = { $year }年{ month }{ $day }日
span-year-last = { month }{ $day }日
instant = { $day } { $time }（协调世界时）
day-not-stated = 未注明日期
not-stated = 未注明
by-day = 不迟于{ $day }
from-day = 自{ $day }起
about-day = { $day }前后
no-day-known = 日期不详
aimed-at = { $window }，目标日期{ $day }

# Stretches of time.
period-years = { $count }年
period-months = { $count }个月
period-days = { $count }日
