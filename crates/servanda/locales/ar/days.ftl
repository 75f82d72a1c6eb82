# Days as each language writes them in official documents. Digits are the same in all.
month =
    { $month ->
        [1] كانون الثاني/يناير
        [2] شباط/فبراير
        [3] آذار/مارس
        [4] نيسان/أبريل
        [5] أيار/مايو
        [6] حزيران/يونيه
        [7] تموز/يوليه
        [8] آب/أغسطس
        [9] أيلول/سبتمبر
        [10] تشرين الأول/أكتوبر
        [11] تشرين الثاني/نوفمبر
       *[12] كانون الأول/ديسمبر
    }
month-letter = { $month }
day-long = { $day } { month } { $year }

# A stretch of days: within a month, within a year, over the turn of a year.
span = { $first } إلى { $last }
span-month-first = { $day }
span-month-last = { $day } { month } { $year }
span-year-first = { $day } { month }
span-year-last = { $day } { month } { $year }
instant = { $day }، { $time } بالتوقيت العالمي المنسق
day-not-stated = التاريخ غير مذكور
not-stated = غير مذكور
by-day = في موعد أقصاه { $day }
from-day = اعتبارا من { $day }
about-day = حوالي { $day }
no-day-known = التاريخ غير معروف
aimed-at = { $window }، والموعد المستهدف { $day }

# Stretches of time.
period-years =
    { $count ->
        [one] سنة واحدة
        [two] سنتان ({ $count })
        [few] { $count } سنوات
       *[other] { $count } سنة
    }
period-months =
    { $count ->
        [one] شهر واحد
        [two] شهران ({ $count })
        [few] { $count } أشهر
        [many] { $count } شهرا
       *[other] { $count } شهر
    }
period-days =
    { $count ->
        [one] يوم واحد
        [two] يومان ({ $count })
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }
