# The meeting room: the list of meetings and the five views.
room-meetings = الجلسات
meetings-lead = ما تنظر فيه كل هيئة الآن.
no-meetings = لم تُفتتح أي جلسة بعد.
open-a-meeting = افتتاح جلسة: { $body }
page-title = { $body }: { $view }
views = عروض هذه الجلسة
view-chair = الرئاسة
view-delegate = الوفد
view-secretary = الأمانة
view-observer = المتابعة
view-screen = شاشة القاعة
looking-on = أنتم تتابعون الجلسة.
no-seat = لقد سجلتم الدخول ولكنكم غير معيَّنين لهذه الهيئة، ولذلك تكتفون بالمتابعة.
not-your-seat = لستم في هذا المقعد، ولذلك لا تعرض هذه الصفحة أي خطوة.
you-are = أنتم تمثلون
entered = مستوفٍ للنظام: قُيِّد في السجل،
entry = القيد
room-entry-number = القيد { $entry }
receipt = الإيصال
optional = (اختياري)

# What a page that stays open says of its connection.
live-lost = انقطع الاتصال، وتجري المحاولة من جديد.
live-again = عاد الاتصال.
live-new = جديد: إظهار

# What is on the floor.
point-of-order = نقطة نظام:
presiding = يرأس الجلسة
room-item = البند
present = الحاضرون
present-of = { $present } من { $members } عضواً
speakers = المتكلمون
list-empty = لا أحد على القائمة.
list-none = لم تُفتح أي قائمة.
minutes-each = { $minutes } دقائق على الأكثر لكل متكلم
voting = التصويت
no-voting = لا يجري أي تصويت.
stage-announced = أُعلن
stage-open = مفتوح
stage-locked = مقفل
stage-over = أُعلنت النتيجة
stage-void = أُعلن باطلاً
room-method-hands = برفع الأيدي
room-method-recorded = تصويت مسجل
room-method-roll-call = نداء الأسماء
room-ballot-yes = مؤيد
room-ballot-no = معارض
ballot-abstain = ممتنع
ballot-none = لم يصوت
room-hands-counted = تُعدّ الأيدي دون أسماء، ويعلن من يرأس الجلسة الأرقام.
room-hands-figures = عدّتها الأمانة: مؤيدون { $yes }، معارضون { $no }، ممتنعون { $abstain }.
have-voted = صوّت { $count } من { $members }.
carried = اعتُمد
not-carried = لم يُعتمد
board-hidden = وفقاً لنظام الهيئة، تظهر الأصوات بعد الإقفال.
before = المعروض على الهيئة
nothing-before = لا شيء معروض على الهيئة.
about = بشأن { $question }
vote-asked = طُلب التصويت: { $method }
objected = اعتراض على البت دون تصويت
decided = ما تقرر حتى الآن
nothing-decided = لم يتقرر شيء بعد.
whole-floor = كامل المداولات: كل مسألة وقرار وبيان

# For whoever presides.
reads-out = ما يُتلى
next = ما يمكن أن يلي
chair-only = هذه الخطوات لمن يرأس الجلسة:
no-step = لا خطوة لكم جائزة الآن.
members-may = ما يمكن للأعضاء والأمانة فعله الآن
why-not = لماذا لا يجوز الباقي
why-not-open = ما لا يجوز الآن، وبموجب أي مادة
has-spoken = تكلم ممثل { $name }
agenda = جدول الأعمال
no-agenda = لا يتضمن السجل جدول أعمال لهذه الجلسة.
item-now = قيد المناقشة
item-taken = نوقش

# For a delegation.
ballot = صوتكم
vote-yes = نعم
vote-no = لا
vote-abstain = امتناع
ballot-note = لمسة واحدة، أو المفتاح المبيَّن على الزر. يمكنكم تغييره إلى أن يقفل الرئيس التصويت، والعبرة بالأخير.
ballot-by-hands = يجري هذا التصويت برفع الأيدي دون أسماء.
ballot-soon = أُعلن التصويت ولم يُفتح بعد.
ballot-locked = التصويت مقفل، ولا يُدلى بصوت ولا يُغيَّر بعد ذلك.
ballot-no-vote = لا يجري تصويت.
you-may = ما يمكنكم فعله الآن
motions = الالتماسات الإجرائية
texts = المقترحات والتعديلات
your-ballot = صوتكم بشأن
in-the-record = مقيَّد في السجل:
your-place = مكانكم على قائمة المتكلمين: { $place }.

# For the secretariat.
presence = الحضور والنصاب القانوني
members = الأعضاء
presumed = مفترض إلى أن يطلب أحد العدّ
quorum-open = لافتتاح الجلسة ومواصلة المناقشة
quorum-decide = لاتخاذ قرار
presence-sheet = كشف الحضور
presence-note = يعلن العددَ من يرأس الجلسة.
counted = أُشِّر على { $count } من { $members } عضواً.
count-them = عدّ
roll = النداء والأصوات
roll-no-lot = لم تُسحب بعد بالقرعة الدولة التي تُنادى أولاً.
roll-called-now = يُنادى الآن: { $name }
roll-in-order = النداء: قُيِّد { $count } من { $members }
hands-note = عدّوا الأيدي وأدرجوا الأرقام هنا؛ ويعلنها من يتولى الرئاسة.
enter-ballot = قيد صوت أُدلي به على الورق أو عند النداء
correct-ballot = تصويب صوت قُيِّد هنا
corrections-note = إلى أن تُعلن النتيجة يمكن تصويب صوت قيّدته الأمانة، ويصوّب كل وفد صوته.
on-paper = قيّدته الأمانة
inscribe = إدراج وفد على قائمة المتكلمين
papers = الأوراق
draft-summary = مشروع موجز المداولات
draft-summary-note = أُعدّ من الأفعال المقيَّدة في السجل. وهو مشروع من الأمانة، والمحضر الموجز هو الوثيقة الرسمية.
script = ما يُتلى
every-act = كل فعل في هذه المداولات

# Fields of forms.
field-rules = النظام الداخلي
field-presiding = دولة من يرأس الجلسة، برمزها
field-members = أعضاء الهيئة
field-alone = لا يوجد في القاعة ممثل آخر لتلك الدولة
field-present = الأعضاء الحاضرون
field-reason = السبب
field-of = الدولة، برمزها
field-item = البند
field-title = العنوان
field-referred-by = القرار الذي أحاله
field-minutes = الدقائق
field-times = عدد المرات لكل منهم
field-group = باسم أي مجموعة
field-summary = الموضوع، في جملة واحدة
field-question = الاسم المختصر، مثل L.11
field-sponsors = المقدِّمون، برموزهم، تفصل بينها فواصل
field-circulated = تاريخ التعميم
field-operative = فقرات المنطوق، فقرة في كل سطر
field-statement = رمز بيان الآثار المترتبة في الميزانية؛ يُترك فارغاً إن لم تكن هناك آثار
field-order = الأبعد من حيث المضمون أولاً، تفصل بينها فواصل
field-because-of = بسبب أي مسألة
field-point = نقطة النظام
field-ruling = القرار
field-method = الطريقة
field-ballot = الصوت
field-how = الطريقة
field-paragraph = أي فقرة، إن كانت واحدة فقط
field-until = حتى (مثل 2026-12-01T18:00:00.000Z)
field-zone = المنطقة الزمنية للموعد
field-about = بشأن أي مسألة
field-parts = أي أجزاء، تفصل بينها فواصل
room-how-without-a-vote = دون تصويت
room-how-by-consensus = بتوافق الآراء

# The words to read.
read-open = أعلن افتتاح جلسة الهيئة التالية: { $body }.
read-point = أُثيرت نقطة نظام: { $point }.
read-ruling = سأبت فيها الآن.
read-floor = أعطي الكلمة لممثل { $name }.
read-minutes = أذكّر بأن لكل متكلم { $minutes } دقائق على الأكثر.
read-explanations = أعطي الكلمة الآن لمن يرغب في تعليل تصويته بشأن { $question } بعد التصويت.
read-item = ننتقل الآن إلى البند التالي من جدول الأعمال.
read-nobody = هل يرغب أي وفد في أخذ الكلمة؟ لا أرى أحداً.
read-motion = قدّم { $sponsors } { $title } ({ $question }).
read-motion-speakers = سأستمع إلى من يجوز لهم الكلام، ثم أطرح { $question } للتصويت.
read-question = معروض على الهيئة ({ $body }) { $question }، ”{ $title }“، المقدَّم من { $sponsors }.
read-budget = فيما يتعلق بالآثار المترتبة في الميزانية، أحيل إلى { $statement }.
read-no-budget = أُبلغت بأن { $question } لا تترتب عليه آثار في الميزانية البرنامجية.
read-budget-first = أطلب من الأمانة بيان الآثار المترتبة على { $question } في الميزانية البرنامجية.
read-vote-asked = طُلب التصويت على { $question }. ونشرع فيه الآن.
read-objected = هناك اعتراض على البت في { $question } دون تصويت.
read-no-objection = هل لي أن أعتبر أن الهيئة ({ $body }) تود اعتماد { $question } دون تصويت؟ لا أسمع اعتراضاً. تقرر ذلك.
read-recorded = سيُجرى الآن تصويت مسجل على { $question }، ”{ $title }“.
read-roll-call = سيُجرى الآن تصويت بنداء الأسماء على { $question }، ”{ $title }“.
read-hands = سيُجرى الآن تصويت برفع الأيدي على { $question }، ”{ $title }“.
read-majority = الأغلبية المطلوبة: { $majority }.
read-lot = وقعت القرعة على { $lot }، فيُنادى أولاً.
read-before = قبل التصويت، أعطي الكلمة لمن يرغب في تعليل تصويته.
read-vote-now = نصوّت على { $question }، ”{ $title }“. المؤيدون؛ المعارضون؛ الممتنعون. هل صوّتت جميع الوفود كما أرادت؟
read-lock = سيُقفل التصويت. أُقفل التصويت.
read-show-hands = المؤيدون لـ { $question } يرفعون أيديهم. المعارضون. الممتنعون.
read-counted = ستُتلى نتيجة العدّ بشأن { $question }.
read-result = نتيجة التصويت على { $question } كما يلي: المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }.

# On the page of a floor.
floor-live = قاعة الجلسة، مباشرة

# The elections of the body.
room-places-filled = المقاعد المشغولة: { $filled } من { $places }
election-next = التالي: { $step }
