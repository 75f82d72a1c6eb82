# Steps that may come next, as one takes them.
step-open = افتتاح الجلسة
step-hand-over = تسليم الرئاسة ({ $capacity })
step-voting-right = إعلان حالة حق عضو في التصويت
step-rule = البت في نقطة النظام
step-declare-present = إعلان عدد الحاضرين
step-take-up = الانتقال إلى بند
step-list-open = فتح قائمة المتكلمين
step-list-close = إقفال قائمة المتكلمين
step-list-reopen = إعادة فتح قائمة المتكلمين
step-suspend = تعليق الجلسة
step-adjourn = رفع الجلسة
step-give-floor = إعطاء الكلمة: { $name }
step-pass-over = تجاوز الدور: { $name }
step-draw-lot = السحب بالقرعة لمن يُنادى أولا
step-voting-open = فتح التصويت على { $question }
step-no-answer = تسجيل عدم الإجابة عند النداء بشأن { $question }: { $name }
step-lock = إقفال التصويت على { $question }
step-void = إعلان بطلان التصويت على { $question }
step-result = إعلان نتيجة التصويت على { $question }
step-hands = إدراج عدد الأيدي المرفوعة بشأن { $question }
step-voting-announce = إعلان التصويت على { $question } ({ $majority })
step-voting-announce-part = إعلان التصويت على { $part } من { $question } ({ $majority })
step-decide = البت في { $question } دون تصويت
step-ask-vote = طلب تصويت مسجل على { $question }
step-object = الاعتراض على البت في { $question } دون تصويت
step-speak-for = الكلام تأييدا لـ { $question }
step-speak-against = الكلام ضد { $question }
step-bureau = قرار المكتب باستنفاد جهود التوافق بشأن { $question }
step-consensus = إبلاغ الهيئة باستنفاد جهود التوافق بشأن { $question }
step-nature-substance = تقرير أن { $question } مسألة موضوعية
step-nature-procedure = تقرير أن { $question } مسألة إجرائية
step-amend = تقديم تعديل على { $question }
step-no-budget = إعلان أن لا آثار لـ { $question } في الميزانية
step-sponsor = الانضمام إلى مقدمي { $question }
step-permit = الإذن بـ { $question } رغم تأخر تعميمها
step-distance = تقرير أبعد التعديلات على { $question }
step-drop = إعلان عدم طرح { $question } للتصويت
step-silence = تعميم { $question } وفق إجراء الصمت
step-withdraw = سحب { $question }
step-point-of-order = إثارة نقطة نظام
step-appeal = الطعن في القرار
step-ask-count = طلب عدّ الحاضرين
step-ask-floor = طلب الكلمة
step-statement = الإدلاء ببيان
step-reply = ممارسة حق الرد
step-explain-before = تعليل التصويت قبله
step-explain-after = تعليل التصويت بعده
step-explain-position = تعليل الموقف
step-ballot = الإدلاء بصوت بشأن { $question }
step-correct-ballot = تصحيح الصوت المدرج بشأن { $question }
step-propose = تقديم مقترح
step-move = تقديم { $motion }
step-dissociate = النأي بالنفس عن { $question }
step-intent = بيان النية في التصويت على { $question }
step-correct-result = تصحيح النتيجة المعلنة بشأن { $question }
step-reintroduce = إعادة تقديم { $question }
step-break-silence = كسر الصمت بشأن { $question }
step-silence-broken = إعلان كسر الصمت بشأن { $question }
step-silence-kept = إعلان حفظ الصمت بشأن { $question }

# Motions, as one moves them.
motion-suspend-meeting = اقتراح تعليق الجلسة
motion-adjourn-meeting = اقتراح رفع الجلسة
motion-adjourn-debate = اقتراح تأجيل المناقشة
motion-close-debate = اقتراح إقفال باب المناقشة
motion-competence = اقتراح بشأن الاختصاص
motion-reconsideration = اقتراح إعادة النظر
motion-division = اقتراح التجزئة
motion-priority = اقتراح الأولوية
motion-no-vote = اقتراح عدم التصويت
motion-limit-time = اقتراح تحديد وقت الكلام
motion-waiver = اقتراح الإعفاء من يوم التعميم
motion-appeal = الطعن في القرار
motion-other = الاقتراح

# How a question stands.
stands-pending = معروضة على الهيئة
stands-under-silence = تحت إجراء الصمت
stands-adopted = اعتُمد
stands-adopted-by-consensus = اعتُمد بتوافق الآراء
stands-adopted-without-a-vote = اعتُمد دون تصويت
stands-rejected = رُفض
stands-short = لم يُعتمد (لم تتحقق أغلبية الثلثين)
stands-silence-broken = لم يُعتمد (كُسر الصمت)
stands-withdrawn = سُحب
stands-dropped = لم يُطرح للتصويت
stands-no-action = لم يُبتّ فيه
stands-not-competent = خارج اختصاص الهيئة
stands-lapsed = سقط مع ما يتعلق به
stands-carried = أُقرّ
stands-carried-without-a-vote = أُقرّ دون تصويت
stands-not-carried = لم يُقرّ
stands-retained = أُبقي

# What is on the floor, and what whoever presides should know.
floor-closed = لا توجد جلسة مفتوحة.
floor-point = نقطة نظام تنتظر قرار الرئيس.
floor-appeal = الطعن { $question } ينتظر التصويت عليه.
floor-voting-announced = أُعلن التصويت على { $question }.
floor-voting-open = التصويت على { $question } مفتوح.
floor-voting-locked = أُقفل التصويت على { $question }.
floor-no-item = لا يوجد بند قيد النظر.
floor-item = البند { $item } قيد النظر.
floor-before = معروض على الهيئة: { $questions }.
notice-alone = يتولى الرئاسة وليس له ممثل آخر في القاعة: { $name }. سلّموا الرئاسة قبل التصويت حتى يتسنى له الإدلاء بصوته.
notice-count = طُلب عدّ الحاضرين.
notice-suspended = قررت الهيئة تعليق الجلسة.
notice-adjourned = قررت الهيئة رفع الجلسة.

# Majorities, and the rule traced step by step.
majority-simple = أغلبية الأعضاء الحاضرين المصوتين
majority-two-thirds = أغلبية ثلثي الأعضاء الحاضرين المصوتين
majority-of-members = أغلبية الأعضاء
majority-by-rule = { $majority } ({ $rule })
trace-counted = العد: مؤيدون { $yes }، معارضون { $no }، ممتنعون { $abstain }، غير مصوتين { $silent }.
trace-voting = الحاضرون المصوتون هم المؤيدون والمعارضون: { $yes } + { $no } = { $voting }؛ ومن يمتنع يُعد غير مصوت ({ $rule }).
trace-half = أكثر من نصف { $of } من الحاضرين المصوتين هو { $required }: نصف { $of } مقربا إلى الأدنى { $half }، زائد واحد ({ $rule }).
trace-half-members = أكثر من نصف { $of } من الأعضاء هو { $required }: نصف { $of } مقربا إلى الأدنى { $half }، زائد واحد ({ $rule }).
trace-two-thirds = ثلثا { $of } من الحاضرين المصوتين: 2 × { $of } = { $twice }، مقسومة على 3 ومقربة إلى الأعلى: { $required } ({ $rule }).
trace-nobody = لم يصوت أحد مؤيدا أو معارضا: لم يُقرّ ({ $rule }).
trace-tied = انقسمت الأصوات بالتساوي، { $yes } و{ $yes }: لم يُقرّ ({ $rule }).
trace-carried = المؤيدون { $yes } يبلغون { $required } المطلوبة: أُقرّ ({ $rule }).
trace-not-carried = المؤيدون { $yes } أقل من { $required } المطلوبة: لم يُقرّ ({ $rule }).
cited-assembly = النظام الداخلي للجمعية العامة، المادة { $numbers }
cited-rule = المادة { $numbers }
cited-charter = الميثاق، المادة { $numbers }

# Who takes a step.
by-bureau = المكتب
by-secretary = الأمين
by-member = أحد الأعضاء
by-speaker = من له حق الكلام

# The page of a floor.
floor-title = المعروض في الجلسة
floor-of = المعروض في جلسة { $body }
floor-meeting = الجلسة
floor-open-on = مفتوحة، { $day }
floor-not-open = غير مفتوحة
floor-as-counted = { $present } حسب العد
floor-quorum = النصاب
floor-limit = وقت الكلام
floor-rules = القواعد
col-step = الخطوة
col-by-whom = من يقوم بها
col-why-not = لماذا لا
not-now-caption = ما ليس جائزا الآن، وبموجب أي مادة، وما العمل بدلا منه
questions-put = المسائل المطروحة
questions-caption = بترتيب طرحها
col-question = المسألة
col-by = مقدمها
col-how-it-stands = حالتها
decided-caption = كل منها مع التصويت عليها إن وُجد
col-came-out = النتيجة
rulings = قرارات الرئيس
ruling-overruled = { $ruling } (نُقض)
ruling-appealed = { $ruling } (طُعن فيه)
said-for-group = باسم { $group }
said-on = بشأن { $question }
floor-acts-at = كل قيد منه في { $address }.
next-caption =
    { $count ->
        [zero] لا توجد خطوات جائزة الآن ({ $count })
        [one] خطوة جائزة الآن ({ $count })، جُرّبت وفق قواعد الهيئة
        [two] خطوتان جائزتان الآن ({ $count })، جُرّبتا وفق قواعد الهيئة
        [few] { $count } خطوات جائزة الآن، جُرّبت كل منها وفق قواعد الهيئة
        [many] { $count } خطوة جائزة الآن، جُرّبت كل منها وفق قواعد الهيئة
       *[other] { $count } خطوة جائزة الآن، جُرّبت كل منها وفق قواعد الهيئة
    }
questions-before =
    { $count ->
        [zero] لا توجد مسائل معروضة على الهيئة ({ $count }).
        [one] مسألة واحدة معروضة على الهيئة ({ $count }).
        [two] مسألتان معروضتان على الهيئة ({ $count }).
        [few] { $count } مسائل معروضة على الهيئة.
        [many] { $count } مسألة معروضة على الهيئة.
       *[other] { $count } مسألة معروضة على الهيئة.
    }

# Where other rules stand.
cited-vienna = اتفاقية فيينا لقانون المعاهدات، المادة { $numbers }
cited-final-clauses = الأحكام الختامية
