# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead = الهيئات: { $bodies }؛ الدورات التي يذكر مصدر أيامها: { $sessions }؛ المقررات: { $decisions }؛ عمليات التصويت: { $votes }.
participants-by-group = المشاركون حسب المجموعات الإقليمية
capacities-link = ما تتيحه كل صفة
participants = المشاركون
sessions-clock = الدورات: المقررة والمعقودة
calendar = الجدول الزمني
bodies = الهيئات
bodies-caption = الهيئات المعنية بالاتفاقية
col-of = تابعة لـ
established-by = أنشئت بموجب
body-standing = دائمة
kind-of-body = { $kind } ({ $parent })
open-to = مفتوحة أمام
secretariat = الأمانة
sessions = الدورات
sessions-none = لا ترد في السجل أي دورة لهذه الهيئة في هذه الأوقات.
sessions-lead = ما تقرر إلى جانب ما حدث، في { $day }.
sessions-beside = ما تقرر معروض إلى جانب ما حدث.
sessions-holidays = تُحسب الأيام من الاثنين إلى الجمعة حين لا يتضمن السجل عطل مركز العمل، وأيام العمل بعد خصمها.
sessions-mandated =
    { $symbol }: الدورات المقررة { $count }{ $least ->
        [yes] {" "}أو أكثر
       *[no] {""}
    }
sessions-known = { $mandated }؛ منها { $count } يذكر مصدر أيامها
sessions-reported = { $words }، وأُبلغ عن { $count }
sessions-begin = البداية: { $window }.
col-mandated = ما تقرر
col-happened = ما حدث
col-departures = أوجه الاختلاف
up-to = حتى { $days }
planned-when = مقررة: { $window }
reported-without-days = { $reported }؛ الأيام غير مذكورة
reported = مُبلَّغ عنها
reconvened = مستأنفة
sits-now = منعقدة الآن
convened = مدعوة إلى الانعقاد
suspended = معلقة
cancelled = ملغاة
postponed = مؤجلة
postponed-to = مؤجلة إلى { $window }
place-not-stated = المكان غير مذكور
after-planned = بعد { $day }، نهاية ما كان مقررا
not-in-place = ليس في { $place }
length-departed = { $held } من الأيام بين الاثنين والجمعة، والمقرر { $mandated } من أيام العمل
no-source-found = لم يُعثر على مصدر
reported-heading = مُبلَّغ عنها دون أيامها
reported-kind =
    { $count ->
        [one] دورة واحدة
        [two] دورتان
        [few] { $count } دورات
       *[other] { $count } دورة
    } ({ $kind })
session-reconvened = استؤنفت
session-convened-for = مدعوة إلى الانعقاد في
session-held = عُقدت
session-of = دورة من دورات { $body }.
officers = أعضاء المكتب
officers-elected = { $body }: أعضاء المكتب المنتخبون
group-not-stated = المجموعة غير مذكورة
col-elected = الانتخاب
officer-left = غادر
officers-reported = { $body }: حسب الإبلاغ، دون ذكر تاريخ البداية.
seats-counted = مشغول: { $held }، شاغر: { $vacant }، غير مذكور: { $unknown }.
meetings = الجلسات
meeting = جلسة
meeting-numbered =
    { $number ->
       *[other] الجلسة { $number }
    }
meeting-of = { $meeting } ({ $body })
hours = { $day }، { $begins }-{ $ends } ({ $zone })
moved = نُقلت
put-off = مؤجلة دون تاريخ جديد
meeting-informal = ، غير رسمية: لا تقرر شيئا
meeting-between = ، بين الدورات: لا تقرر شيئا
agenda-items = بنود جدول الأعمال
documents = الوثائق
documents-caption = الوثائق التي تسميها المصادر، الأحدث أولا
no-symbol = دون رمز مطبوع
reissued = أُعيد إصدارها
meeting-when = الزمان
meeting-where = المكان
to-preside = لرئاسة الجلسة
summary-record = المحضر الموجز
statements = البيانات
programme = البرنامج
programme-caption = جدول الأعمال بترتيب تناول البنود
col-item = البند
decisions = المقررات
decisions-caption = المقررات، الأحدث أولا، باللفظ والطريقة الواردين في المصدر
col-decision = المقرر
col-how = الطريقة
decision-named = { $verb }: { $what }
votes = عمليات التصويت
declared-void = أُعلن بطلانه
vote-open = مفتوح
not-voting-count = لم يصوت: { $count }
decision-taken =
    { $body }: { $verb ->
        [adopted] اعتماد
        [approved] موافقة
        [recommended] توصية
       *[decided] مقرر
    }{ $how }.
how-said = ، { $how }
fact-vote = التصويت
board-and-tally = اللوحة والحصيلة
counts-reported = الأصوات المبلغ عنها
counts = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
fact-proposal = المقترح
proposals = المقترحات
sponsors-with = مع { $symbol }
sponsors-joined-with = انضموا مع { $symbol }
sponsors-joined-after = انضموا لاحقا
sponsors-in-all = المجموع { $sponsors }، في قوائم عددها { $lists }:
budget-statement = الميزانية: { $summary }
asked-heading = ما تطلبه القرارات
asked-words = المقرر مُلزم، والطلب يطلب، والنداء يحث ولا يحدد موعدا. والمهلة التي انقضت دون إجراء معروف يشار إليها بعبارة "لا مصدر بعد".
asked-draft = قُرئ في المشروع؛ ولم يُقرأ النص المعتمد.
col-paragraph = الفقرة
col-asked = المطلوب وممن
col-force = القوة
col-when = الموعد
ad-referendum = متفق عليه بشرط الاستشارة
to-be-filled = يُستكمل لاحقا: { $words }
answered-in = نُفّذ في { $matter }: { $summary }

# Participants and participation.
participants-lead = عدد المشاركين { $count } في { $day }، حسب المجموعة الإقليمية التي يُحسب معها كل منهم في الانتخابات.
participants-unofficial = تشير العلامة ° إلى اسم غير رسمي بهذه اللغة؛ والاسم غير الوارد في الجدول يظهر بالإنكليزية.
col-what-it-is = الصفة القانونية
until-day = حتى { $day }
participation-title = المشاركون: { $body }
sessions-title = الدورات: { $body }
participation-none = لا يوجد أي إبلاغ بأسماء الممثلين ولا تسجيل ({ $body }).
participation-lead = قائمة مؤقتة: عدد الوفود والمنظمات { $count }، في { $day }.
participation-designations = لا تنطوي التسميات على إبداء أي رأي بشأن مركز أي بلد أو إقليم.
without-vote = بلا صوت
vote-suspended = حق التصويت معلق: { $names }؛ ويظل كل منهم عضوا لأغراض الحساب.
lists-heading = قوائم إجراء عدم الاعتراض
list-decided = { $organizations }، بُتّ فيها
list-circulated = { $organizations }، عُمّمت
who-takes-part = من يشارك
takes-part-caption = الوفود والمنظمات وعدد أفرادها حسب الدور
col-seated = المقعد
col-credentials = وثائق التفويض
col-vote = حق التصويت
none-that-day = لا توجد في هذا اليوم
credentials-provisional = مؤقتة
credentials-to-accept = أُبلغ عنها، للقبول
credentials-not-to-accept = أُبلغ عنها، لعدم القبول
credentials-accepted = مقبولة
credentials-not-accepted = غير مقبولة
seated = يشغل مقعده
seated-rival = متنازع عليه، ولم تبت الهيئة
seated-not = لا يشغل مقعدا
who-may-take-part = من يجوز له المشاركة
admitted-caption = كل صفة والصيغة التي تمنحها ومكان قراءتها
col-who = من
col-to-what = إلى ماذا
col-from = اعتبارا من
who-serves = من يتولى المهام
person-numbered = الشخص { $id }
written-input = المساهمات المكتوبة
count-words =
    { $count ->
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $count } كلمات
       *[other] { $count } كلمة
    }

# What each capacity may do.
capacities = الصفات
capacities-lead = كل من يشارك في هيئة يشارك بصفة. وما يُوقَّع بمفتاح شخص لا يكون مستوفيا للنظام إلا إذا كانت الصفة تشمله.
capacities-words = عبارة "في حدود" تعني ضمن الحدود المبينة في الصف، والقرار فيها للرئيس؛ و"أخيرا" تعني بعد أن يتكلم الجميع. ويتولى الأشخاص مناصب ومهام إلى جانب صفة المشارك الذي يمثلونه.
rights-caption = الحقوق حسب الصفة
within-limits = في حدود
mark-last = أخيرا
capacities-sources = سند كل منها
limits-caption = الحدود والمصادر
col-limits = الحدود
col-compared-text = قورن بالنص

# A list of organizations for non-objection.
silence-ends = نهاية فترة الصمت
stated-in-zone = { $instant } (مبين بتوقيت { $zone })
not-circulated = لم تُعمَّم
taken-in = اتُّخذ، { $entry }
not-taken = لم يُتخذ
objections-private = من يعترض وعلى أي أساس أمر يخص الرئاسة والأمانة؛ ولا يستند إليه شيء في هذه الصفحة.
names = الأسماء
names-caption = الأسماء المقترحة والنهائية والتي سمحت بها الهيئة
col-category = الفئة
col-country = البلد
col-expertise = الخبرة
col-final = نهائي
col-decided = مبتوت فيه
col-proposed = مقترح
balance = التوازن
balance-caption = المنظمات حسب المنطقة والفئة، والأشخاص حسب الجنس
organizations = المنظمات
women = النساء
men = الرجال
gender-not-stated = الجنس غير مذكور
without-persons = منظمات لم تسمّ أشخاصا

# Elections.
election-title = انتخاب: { $office }
election-lead = شُغل { $filled } من { $places } من المقاعد؛ الأغلبية المطلوبة: { $rule }.
election-rooms = تجتمع الهيئة هنا: { $rooms }.
fills = يشغل
fills-in = { $office } ({ $bureau })
conducted-by = يديره
tellers = فارزو الأصوات
left-before-term = غادروا قبل انتهاء المدة
elected = المنتخبون
nobody-yet = لا أحد بعد.
elected-by-for = { $who } ({ $how })، { $group }
places-candidates = المقاعد والمرشحون
places-caption = المقاعد حسب المجموعة، والمرشحون لما تبقى منها
col-places = المقاعد
col-left = المتبقي
col-candidates = المرشحون
ballot-asked-for = طُلب إجراء اقتراع
ballot-heading =
    { $restricted ->
        [yes] اقتراع مقيد
       *[no] اقتراع
    }، { $group }، { $places }
papers-not-counted = لم تُفرز البطاقات: { $names }.
papers-figures = البطاقات: { $papers }، الباطلة: { $invalid }، الصحيحة: { $valid }، الامتناع: { $abstentions }؛ المصوتون: { $voting }، المطلوب: { $needed }.
candidates-caption = الأصوات حسب المرشح، الأكثر أولا
col-candidate = المرشح
col-votes = الأصوات
elections = الانتخابات
places-filled = { $places }: مشغول

# Lists on pages of their own.
all-votes = جميع عمليات التصويت ({ $count })
all-decisions = جميع المقررات ({ $count })
all-meetings = جميع الجلسات ({ $count })
all-documents = جميع الوثائق ({ $count })
newest-first = { $lines }، الأحدث أولا.
further-pages = صفحات أخرى
the-newest = الأحدث
older-ones = الأقدم
