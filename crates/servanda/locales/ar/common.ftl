# Words of tables and links that many pages share.
in-entry = القيد { $entry }
entry-stop = القيد { $entry }.
with-note = { $words } ({ $note })
labelled = { $label }: { $words }
yes = نعم
no = لا
not-yet = ليس بعد
none = لا يوجد
of-this-house = خاص بهذه الجهة
col-name = الاسم
col-entry = القيد
col-day = التاريخ
col-source = المصدر
col-place = المكان
col-participant = المشارك
col-state = الدولة
col-form = الشكل
col-kind = النوع
col-body = الهيئة
col-session = الدورة
col-office = المنصب
col-group = المجموعة
col-title = العنوان
col-symbol = الرمز
col-standing = الوضع
col-capacity = الصفة
col-what = الموضوع
col-code = الرمز
col-documents = الوثائق
col-rule = القاعدة
col-value = القيمة

# Numbers with their noun.
count-sessions =
    { $count ->
        [zero] لا دورات
        [one] دورة واحدة
        [two] دورتان
        [few] { $count } دورات
        [many] { $count } دورة
       *[other] { $count } دورة
    }
count-participants =
    { $count ->
        [zero] لا مشاركين
        [one] مشارك واحد
        [two] مشاركان
        [few] { $count } مشاركين
        [many] { $count } مشاركا
       *[other] { $count } مشارك
    }
count-values =
    { $count ->
        [zero] لا قيم
        [one] قيمة واحدة
        [two] قيمتان
        [few] { $count } قيم
        [many] { $count } قيمة
       *[other] { $count } قيمة
    }
count-sponsors =
    { $count ->
        [zero] لا مقدمين
        [one] مقدم واحد
        [two] مقدمان
        [few] { $count } مقدمين
        [many] { $count } مقدما
       *[other] { $count } مقدم
    }
count-working-days =
    { $count ->
        [zero] لا أيام عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $count } أيام عمل
        [many] { $count } يوم عمل
       *[other] { $count } يوم عمل
    }
count-weekdays =
    { $count ->
        [zero] لا أيام بين الاثنين والجمعة
        [one] يوم واحد بين الاثنين والجمعة
        [two] يومان بين الاثنين والجمعة
        [few] { $count } أيام بين الاثنين والجمعة
        [many] { $count } يوما بين الاثنين والجمعة
       *[other] { $count } يوم بين الاثنين والجمعة
    }
count-organizations =
    { $count ->
        [zero] لا منظمات
        [one] منظمة واحدة
        [two] منظمتان
        [few] { $count } منظمات
        [many] { $count } منظمة
       *[other] { $count } منظمة
    }
count-lines =
    { $count ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرا
       *[other] { $count } سطر
    }
count-places =
    { $count ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدا
       *[other] { $count } مقعد
    }
