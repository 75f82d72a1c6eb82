# What happened on a floor, in an election, around participation, in one line. `who` is whoever did it.
did-opened = { $who }: افتتاح الجلسة وفق النظام الداخلي { $rules }؛ عدد أعضاء الهيئة: { $members }
did-opened-counted = { $who }: افتتاح الجلسة وفق النظام الداخلي { $rules }؛ الأعضاء الحاضرون: { $present } من { $members }
did-handed = { $who }: تسليم الرئاسة ({ $capacity }، { $name })
did-suspended = { $who }: تعليق الجلسة
did-adjourned = { $who }: رفع الجلسة
did-count-asked = { $who }: طلب عدّ الحاضرين
did-counted = { $who }: إعلان عدد الأعضاء الحاضرين: { $present }
did-vote-suspended = { $who }: إعلان تعليق الحق في التصويت، { $name }: { $reason }
did-vote-restored = { $who }: إعلان استعادة الحق في التصويت، { $name }: { $reason }
did-item = { $who }: الانتقال إلى النظر في "{ $title }"
did-list-opened = { $who }: فتح قائمة المتكلمين
did-list-closed = { $who }: إقفال قائمة المتكلمين
did-list-reopened = { $who }: إعادة فتح قائمة المتكلمين
did-inscribed = { $who }: طلب الكلمة
did-called = { $who }: إعطاء الكلمة: { $name }
did-no-answer = { $who }: لا إجابة عند النداء بشأن { $question }: { $names }
did-passed-over = { $who }: تجاوز الدور لعدم أخذ الكلمة: { $name }
did-sponsored = { $who }: الانضمام إلى مقدمي { $question }
did-no-budget = { $who }: لا آثار لـ { $question } في الميزانية
did-budget = { $who }: الإحالة إلى { $statement } بشأن آثار { $question } في الميزانية
did-introduces = { $who }: عرض { $question }
did-introductory = { $who }: بيان استهلالي
did-speaks = { $who }: الإدلاء ببيان
did-explains-before = { $who }: تعليل التصويت قبل التصويت
did-explains-after = { $who }: تعليل التصويت بعد التصويت
did-explains-position = { $who }: تعليل الموقف
did-replies = { $who }: ممارسة حق الرد
did-speaks-on-order = { $who }: الكلام في نقطة نظام
did-on = { $words }، بشأن { $question }
did-for-group = { $words }، باسم: { $group }
did-proposed = { $who }: تقديم { $question }، "{ $title }"
did-amendment = { $who }: تقديم { $question }، وهو تعديل على { $to }: "{ $title }"
did-permitted = { $who }: الإذن بالنظر في { $question } رغم تأخر التعميم
did-distance = { $who }: تقرير أبعد التعديلات من حيث الموضوع، الأبعد أولا: { $order }
did-dropped = { $who }: إعلان عدم طرح { $question } للتصويت: { $reason }
did-withdrawn = { $who }: سحب { $question }
did-reintroduced = { $who }: إعادة تقديم { $question }
did-moved = { $who }: تقديم { $question }، { $motion }
did-speaks-for = { $who }: الكلام تأييدا لـ { $question }
did-speaks-against = { $who }: الكلام ضد { $question }
did-objected = { $who }: الاعتراض على البت في { $question } دون تصويت
did-point = { $who }: إثارة نقطة نظام: { $summary }
did-ruled = { $who }: قرار الرئاسة: { $ruling }
did-substance = { $who }: تقرير أن { $question } مسألة موضوعية
did-procedure = { $who }: تقرير أن { $question } مسألة إجرائية
did-appealed = { $who }: الطعن في القرار ({ $question })
did-bureau-decided = { $who }: تقرير استنفاد جميع جهود التوافق بشأن { $question }
did-exhausted = { $who }: إبلاغ الهيئة باستنفاد جميع جهود التوافق بشأن { $question }
did-vote-asked = { $who }: طلب التصويت على { $question } ({ $method })
did-announced = { $who }: إعلان التصويت على { $question } ({ $method }، { $majority })
did-announced-part = { $who }: إعلان التصويت على { $part } من { $question } ({ $method }، { $majority })
did-lot = { $who }: السحب بالقرعة، يُنادى أولا: { $name }
did-voting-opened = { $who }: فتح التصويت على { $question }
did-ballot = { $who }: التصويت على { $question }: { $ballot }
did-ballot-corrected = { $who }: تصحيح الصوت بشأن { $question }: { $ballot }
did-annulled = { $who }: إعلان بطلان التصويت على { $question }: { $reason }
did-locked = { $who }: إقفال التصويت على { $question }
did-hands = { $who }: عدّ الأيدي المرفوعة بشأن { $question }: { $figures }
did-result = { $who }: إعلان نتيجة التصويت على { $question }: { $figures }
did-corrected = { $who }: تصويب نتيجة التصويت على { $question }، { $figures }: { $reason }
did-intent = { $who }: بيان ما كان ينوي التصويت به على { $question }: { $ballot }
did-consensus = { $who }: لم يُسمع اعتراض فأُعلن اعتماد { $question } بتوافق الآراء
did-without-vote = { $who }: لم يُسمع اعتراض فأُعلن اعتماد { $question } دون تصويت
did-dissociated = { $who }: النأي بالنفس عن { $question }
did-dissociated-part = { $who }: النأي بالنفس عن { $paragraph } من { $question }
did-silence-opened = { $who }: تعميم { $question } وفق إجراء الصمت حتى { $until } ({ $zone })
did-silence-breaker = { $who }: كسر الصمت بشأن { $question }
did-silence-broken = { $who }: إعلان كسر الصمت بشأن { $question }
did-silence-kept = { $who }: إعلان حفظ الصمت بشأن { $question }

# Elections.
did-election-opened = { $who }: افتتاح الانتخاب، { $office }: { $seats }؛ الأغلبية المطلوبة: { $required }
did-election-handed = { $who }: تسليم إدارة الانتخاب ({ $capacity })
did-tellers = { $who }: تعيين فارزي الأصوات: { $names }
did-nominated = { $who }: ترشيح { $candidate } ({ $group })
did-candidature-withdrawn = { $who }: سحب ترشيح { $candidate }
did-endorsed = { $who }: المرشحون الذين أقرتهم المجموعة ({ $group }): { $candidates }
did-ballot-asked = { $who }: طلب إجراء اقتراع على مقاعد المجموعة ({ $group })
did-acclaimed = { $who }: إعلان انتخاب مرشحي المجموعة بالتزكية ({ $group })
did-balloted = { $who }: بدء الاقتراع ({ $group }) بين { $candidates }
did-papers-counted = { $who }: إعلان فرز الأصوات ({ $group }): بطاقات الاقتراع { $papers }، الباطلة { $invalid }، الصحيحة { $valid }، الممتنعون { $abstentions }؛ { $votes }
did-elected-by-lot = { $who }: السحب بالقرعة، الفائز: { $candidate }
did-vacated = { $who }: إعلان شغور مقعد { $candidate }
elects-of-valid = أغلبية المصوتين
elects-of-members = أغلبية الأعضاء
elects-two-thirds = ثلثا المصوتين
elected-acclamation = بالتزكية
elected-ballot = بالاقتراع
elected-lot = بالقرعة
group-all = جميع الأعضاء
by-tellers = فارزو الأصوات
by-the-group = المجموعة
step-tellers = تعيين فارزي الأصوات
step-hand-conduct = تسليم إدارة الانتخاب
step-vacancy = إعلان شغور مقعد { $candidate }
step-acclaim = إعلان انتخاب المرشحين بالتزكية ({ $group })
step-papers = توزيع بطاقات الاقتراع ({ $group })
step-lot-tied = السحب بالقرعة بين من تساوت أصواتهم ({ $group })
step-announce-count = إعلان نتيجة الفرز ({ $group })
step-nominate = ترشيح شخص ({ $group })
step-endorse = إقرار مرشحي المجموعة ({ $group })
step-ask-ballot = طلب إجراء اقتراع ({ $group })
step-candidature = سحب ترشيح { $candidate }

# Who takes part.
did-admitted = { $who }: قبول المشاركة بصفة { $capacity }: { $whom }
did-registered = { $who }: تسجيل { $name } ({ $capacity })
did-adds-persons =
    { $who }: { $count ->
        [one] إضافة شخص واحد ({ $count })
        [two] إضافة شخصين ({ $count })
        [few] إضافة { $count } أشخاص
       *[other] إضافة { $count } شخصا
    } إلى قائمة الممثلين { $list }
did-names-persons =
    { $who }: { $count ->
        [one] تسمية ممثل واحد ({ $count })
        [two] تسمية ممثلَين ({ $count })
        [few] تسمية { $count } ممثلين
       *[other] تسمية { $count } ممثلا
    }، القائمة { $list }
did-names-persons-for =
    { $who }: { $count ->
        [one] تسمية ممثل واحد ({ $count })
        [two] تسمية ممثلَين ({ $count })
        [few] تسمية { $count } ممثلين
       *[other] تسمية { $count } ممثلا
    }، القائمة { $list } بدلا من { $old }
did-off-list = { $who }: شطب شخص من القائمة { $list }
did-seated = { $who }: إجلاس أصحاب القائمة { $list }: { $decision }
did-credentials-reported = { $who }: تقرير عن وثائق التفويض ({ $symbol }): المقبولة { $accepted }، غير المقبولة { $refused }
did-credentials-decided = { $who }: قرار بشأن وثائق التفويض ({ $symbol }): المقبولة { $accepted }، غير المقبولة { $refused }
did-has-no-vote = { $who }: لا حق في التصويت ابتداء من هذا اليوم: { $reason }
did-has-vote = { $who }: استعادة الحق في التصويت ابتداء من هذا اليوم: { $reason }
did-input = { $who }: تقديم مساهمة خطية من { $words } كلمة، "{ $title }"
did-serves = { $who }: تكليف شخص بالعمل بصفة { $capacity }
did-released = { $who }: انتهاء عمل شخص بصفة { $capacity }
formula-all-states = جميع الدول
formula-members = أعضاء الأمم المتحدة
formula-observer-states = الدول المراقبة
formula-regional = منظمات التكامل الاقتصادي الإقليمية
formula-listed = المدرجون في القائمة
formula-parties = الدول الأطراف
formula-signatories = الدول الموقعة التي ليست أطرافا
formula-class = الفئة المسماة

# A list of organizations for non-objection.
did-begins-list = { $who }: بدء قائمة منظمات وفق إجراء عدم الاعتراض ({ $basis })
did-proposes-organization = { $who }: اقتراح { $organization } ({ $category })
did-circulates = { $who }: تعميم القائمة؛ ينتهي الصمت في { $until } ({ $zone })
did-objects-organization = { $who }: الاعتراض على { $organization }
did-basis-asked = { $who }: طلب الأساس العام للاعتراضات على { $organization }
did-basis-told = { $who }: الإبلاغ بالأساس العام للاعتراضات على { $organization }
did-submits-list =
    { $who }: تقديم القائمة إلى الهيئة، وفيها { $count ->
        [one] اسم نهائي واحد ({ $count })
        [two] اسمان نهائيان ({ $count })
        [few] { $count } أسماء نهائية
       *[other] { $count } اسما نهائيا
    } إلى جانب الأسماء المقترحة
did-decides-list =
    { $who }: تقرير جواز مشاركة { $count ->
        [one] منظمة واحدة ({ $count })
        [two] منظمتين ({ $count })
        [few] { $count } منظمات
       *[other] { $count } منظمة
    } من القائمة
did-how = { $words }، { $how }
category-ngo = منظمة غير حكومية
category-civil-society = المجتمع المدني
category-academia = الأوساط الأكاديمية
category-private-sector = القطاع الخاص
