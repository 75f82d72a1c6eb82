# A vote: the board, the tally, the rule.
outcome-adopted = اعتُمد
outcome-short = لم يُعتمد (لم تُبلغ أغلبية الثلثين)
outcome-rejected = رُفض
outcome-void = أُعلن بطلانه
outcome-open = مفتوح، ولم تُعلن نتيجته،
vote-lead = { $outcome } – { $body }، في { $day }، { $method }{ $meeting }.
at-its-meeting = ، { $meeting }
method-recorded = تصويت مسجل
method-roll-call = تصويت بنداء الأسماء
method-hands = تصويت برفع الأيدي
void-words = أعلن الرئيس بطلان هذا التصويت: { $reason }. وتظل الأصوات في السجل ولا تُحسب.
hands-counted = أُحصيت الأيدي دون أسماء.
tally-yes = مؤيد
tally-no = معارض
tally-abstaining = ممتنع
tally-not-voting = غير مصوت
board-heading = اللوحة
board-by-group = حسب المجموعات الإقليمية
board-alphabetically = بالترتيب الهجائي
board-note = المجموعات كما كانت يوم التصويت. والمضمون نفسه كتابة: { $table }.
board-table = جدول الأصوات
letters-to = { $first } إلى { $last }
tally-words = مؤيد { $yes }، معارض { $no }، ممتنع { $abstain }، غير مصوت { $silent }
rule-heading = القاعدة، خطوة بخطوة
majority-needed = الأغلبية المطلوبة: { $rule }.
announced-heading = المعلن والمحسوب
announced-hands = الأيدي المحصاة كما وردت في النتيجة المعلنة.
announced-same = الأصوات في السجل تطابق النتيجة المعلنة.
announced-other = الأصوات في السجل لا تطابق النتيجة المعلنة؛ ويُحتفظ بهما معا.
announced-none = لم تُعلن أي نتيجة.
col-yes = مؤيد
col-no = معارض
col-abstaining = ممتنع
row-announced = المعلن
row-counted = المحسوب من الأصوات
row-corrected = مصحح: { $reason }
notes-heading = ملاحظات
first-cast = { $name }: التصويت الأول "{ $ballot }" ({ $entry })، ثم غُيّر.
intent = { $name }: أشار الوفد إلى أنه كان ينوي التصويت: { $ballot }. وتبقى الحصيلة كما هي.
sponsors-heading = المقدمون
sponsors-of = { $sponsors } ({ $proposal }): { $tally }.
the-proposal = المقترح
other-than-yes = بغير التأييد: { $names }.
statements-before = قبل التصويت
statements-after = بعد التصويت
statements-when = الوقت غير مذكور
ballots-heading = كل صوت
ballots-caption = غير مصوت: غائب، أو حاضر دون مشاركة؛ والمصدر لا يميز بينهما.
col-ballot = الصوت
a-sponsor = (مقدم)
cite-vote = للاستشهاد: { $counts }، غير مصوت { $silent }، في { $day }، القيد { $entry } من السجل، { $address }
vote-title = تصويت

# What matters are called.
called-vote = تصويت { $day }
called-officers = المكتب
called-register = سجل الوديع
called-item =
    البند { $item } ({ $session ->
       *[other] الدورة { $session }
    })
called-item-unnumbered =
    بند من جدول الأعمال ({ $session ->
       *[other] الدورة { $session }
    })
