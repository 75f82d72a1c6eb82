# Where the convention stands: the first page and the depositary's.
empty-heading = لا شيء محفوظ هنا بعد
empty-words = يوجد سجل ولا اتفاقية فيه. لإدراج اتفاقية: { $command }.
stands = { $adopted }، { $signing }، { $force }.
adopted-on = اعتُمدت في { $day }
adopted-day-not-stated = أُبرمت في تاريخ غير مذكور هنا
adopted-not-yet = لم تُعتمد بعد
in-force-since = نافذة منذ { $day }
entering-into-force-on = يبدأ نفاذها في { $day }
force-not-determined = ولم يُحدَّد هنا بدء نفاذها
not-in-force = غير نافذة
open-for-signature-from = يُفتح باب التوقيع عليها اعتبارا من { $day }
open-for-signature-until = باب التوقيع عليها مفتوح حتى { $day }
closed-for-signature-since = أُغلق باب التوقيع عليها منذ { $day }
not-open-that-day = باب التوقيع عليها غير مفتوح في ذلك اليوم
signature-days-not-stated = وأيام التوقيع غير مذكورة هنا
not-open-for-signature = باب التوقيع عليها غير مفتوح

# The three numbers: each stands large before its sentence.
of-required = من { $required }
days-until-opening =
    { $count ->
        [two] يومان
        [few] أيام
        [many] يوما
       *[other] يوم
    } حتى فتح باب التوقيع، في { $day }.
days-left =
    { $count ->
        [two] يومان متبقيان
        [few] أيام متبقية
        [many] يوما متبقيا
       *[other] يوم متبق
    } للتوقيع، حتى { $day }. ويظل باب الانضمام مفتوحا بعد ذلك.
days-left-in =
    { $count ->
        [two] يومان متبقيان
        [few] أيام متبقية
        [many] يوما متبقيا
       *[other] يوم متبق
    } للتوقيع في { $place }، حتى { $day }. ويظل باب الانضمام مفتوحا بعد ذلك.
instruments-deposited =
    { $count ->
        [two] صكان مودعان
        [few] صكوك مودعة
        [many] صكا مودعا
       *[other] صك مودع
    }{ $report }{ $rest }
as-a-source-counts = ، حسب إحصاء أحد المصادر حتى { $day }
rest-not-stated = ؛ والعدد المطلوب غير مذكور هنا.
rest-reached = ؛ وقد اكتمل العدد المطلوب.
rest-reported = ؛ وقد أُبلغ عن العدد، غير أن التواريخ الحاسمة ليست كلها معروفة هنا.
rest-missing = ؛ ويلزم { $missing } غيرها لبدء نفاذ الاتفاقية.
signatories-of-whom =
    { $count ->
        [two] موقعان
        [few] موقعين
        [many] موقعا
       *[other] موقع
    }، منهم { $listed }{ $complete ->
        [no] ؛ والقائمة غير كاملة
       *[yes] {""}
    }.
listed-by-name = { $count } مذكورون هنا بالاسم
heading-in-force = نافذة
heading-towards = نحو بدء النفاذ
squares-caption = مربع لكل صك مطلوب؛ ويحمل المربع المملوء رمز دولته.
squares-unnamed = علامة الاستفهام يحصيها مصدر لا يسمّي صاحبها.
squares-alternative = مُلئ { $filled } من { $required }
reasoning = التعليل، خطوة بخطوة
instruments-caption = الصكوك المودعة حتى { $day }
next-heading = المواعيد المقبلة
untold-heading = لا مصدر بعد
untold-words = انقضى موعدها، ولا تذكر المصادر المقروءة حتى الآن أي إجراء. ولا يعني ذلك أنه لم يُتخذ أي إجراء.
asked-of =
    مطلوب من { $addressee } بموجب { $symbol }، الفقرة { $paragraph }{ $draft ->
        [yes] {" "}(قُرئ في المشروع؛ ولم يُقرأ النص المعتمد)
       *[no] {""}
    }.
lately-heading = أحدث الوقائع
timeline-all = التسلسل الزمني كاملا

# Entry into force.
condition-met =
    استوفي الشرط في { $triggered }، { $done ->
        [yes] فبدأ
       *[no] فيبدأ
    } النفاذ في { $day }.
no-rule-of-force = لا يتضمن السجل قاعدة لبدء النفاذ، ولذلك لا يُحدَّد أي تاريخ.
no-day-of-force =
    لم يُحدَّد تاريخ لبدء النفاذ: أُودع { $count } من أصل { $required } من الصكوك{ $reported ->
        [yes] ، حسب إحصاء المصادر
       *[no] {""}
    }.
cite-status = للاستشهاد: { $title }، الموقعون: { $signatories }، الصكوك: { $instruments }، في { $day }، القيد { $entry } من السجل، { $address }
of-so-many = { $count } من { $required }

# The page of the status.
status-as-of = الحالة في { $day }
ask-as-of = الوضع في
ask-known = حسب المعلوم في
ask-show = عرض
ask-note = يسأل التاريخ الأول عن الوضع حينئذ؛ والثاني، وهو فارغ للوقت الحاضر، عما كان معلوما منه. أضف { $entry } إلى العنوان لقراءة أول N من قيود السجل فقط؛ والجواب عن الثلاثة معا لا يتغير أبدا.
signatories = الموقعون
noun-signatories =
    { $count ->
        [two] موقعان
        [few] موقعين
        [many] موقعا
       *[other] موقع
    }
noun-instruments =
    { $count ->
        [two] صكان
        [few] صكوك
        [many] صكا
       *[other] صك
    }
counted-by-a-source = { $noun }، انطلاقا من { $count } حسب إحصاء أحد المصادر حتى { $day } ({ $entry }).
listed-dated =
    مذكورون بالاسم، منهم { $dated } بتاريخ. { $complete ->
        [yes] القائمة كاملة.
       *[no] القائمة غير كاملة.
    }
parties = الأطراف
contracting = الدول والمنظمات المتعاقدة
contracting-note = من أودع صكا يكون دولة متعاقدة إلى أن يبدأ نفاذ الاتفاقية، ولا يصبح طرفا إلا بعد ذلك.
instruments-standing = الصكوك القائمة في { $day }
received = تاريخ الاستلام
party-since = طرف منذ
date-not-in-source = التاريخ غير وارد في هذا المصدر
not-determined = غير محدد
no-instrument-listed = لا صكوك مدرجة.
entry-into-force = بدء النفاذ
rule-of = القاعدة: { $rule }.
transcribed-since = نُقلت بعد تلك اللحظة فقط، وكانت معروفة حينئذ حسب مصادرها: { $count }
transcribed-others = مدرجة قبل هذه، وترد في صيغة JSON لهذه الصفحة: { $count }.
bound-no-longer = لم تعد ملتزمة
gone-denounced = { $name }: انسحاب؛ لم تعد ملتزمة منذ { $day }.
gone-withdrew = { $name }: سحب الصك، بأثر من { $day }.
gone-ceased = { $name } لم تعد دولة منذ { $day }؛ ويبقى ما فعلته لها.
gone-continued = تحل محلها { $name }.
pending-heading = مستلمة، معلقة
pending-words = هذه صكوك مستلمة ولا تُحسب إلى أن يُستكمل ما ينقصها.
notifications = إشعارات الوديع
signatories-caption = الموقعون المدرجون في { $day }
source-unless-named = ما لم يُذكر مصدر آخر، فمصدر التوقيع هو { $source }.

# The curve.
growth-signatories = موقعون
growth-instruments = صكوك
growth-needed = الصكوك المطلوبة
growth-caption = من { $from } إلى { $day }. تبين الخطوط ما يذكره السجل بتاريخ، والنقاط ما تحصيه المصادر؛ وتفصّل القوائم في هذه الصفحة كل ذلك.
growth-by = { $count } { $name } حتى { $day }
growth-none = لا يوجد بعد: { $name }

# Notifications, one participant, two participants.
papers-none = لا إشعارات في السجل.
papers-count =
    { $count ->
        [one] في السجل إشعار واحد.
        [two] في السجل إشعاران.
        [few] في السجل { $count } إشعارات.
        [many] في السجل { $count } إشعارا.
       *[other] في السجل { $count } إشعار.
    }
papers-caption = الإشعارات، الأحدث أولا
papers-number = الرقم
papers-subject = الموضوع
papers-whose = لا ترقيم خاصا هنا: هذه إشعارات الوديع منقولة. وتنشرها: { $authority }.
papers-not-transcribed = في السجل رقمه وموضوعه؛ أما نصه فلم يُنقل.
papers-all = جميع الإشعارات
and-two = { $one } و{ $other }
binds-since = تُلزم كلا منهما تجاه الآخر منذ { $day }.
binds = تُلزم كلا منهما تجاه الآخر.
binds-not = لا تُلزم أيا منهما تجاه الآخر.
binds-unknown = قد تُلزم الاثنين؛ والسجل لا يبين ذلك.
suspended-since = نفاذها موقوف منذ { $day }.
if-reservation =
    إذا كان ما سُمّي إعلانا تحفظا، { $binds ->
        [yes] فهي تُلزمهما
       *[no] فهي لا تُلزمهما
    }.
why = السبب
text-between = النص الساري بينهما
text-as-adopted = النص كما اعتُمد، دون تعديل.
text-as-amended = بصيغته المعدلة بموجب { $amendments }.
on-which-terms = بأي شروط
no-terms = لم يُبد أي منهما تحفظا أو إعلانا تجاه الآخر.
everything-of = كل ما يخص { $name }
status-of-all = حالة الجميع
declarations-missing = تطلب المعاهدة إعلانات غير واردة في السجل: { $subjects }.
territories = الأقاليم
territory-applies = سارية
territory-left-out = مستثنى
acts-of-state = جميع أعمالها بترتيب السجل
nothing-entered = لا قيود.
reservations = التحفظات والإعلانات
in-effect = ساري المفعول
not-in-effect = غير ساري المفعول
other-declarations = السلطات واللغات وإعلانات أخرى

# Where a participant stands towards the treaty, in one sentence.
side-outside = { $name }: لا توقيع ولا موافقة على الالتزام حتى { $day }.
side-renounced = { $name }: أُعلنت نية عدم الانضمام طرفا.
side-signatory = { $name }: التوقيع في { $day }، دون موافقة على الالتزام.
side-reported-deposit = { $name }: أفاد مصدر بإيداع صك دون ذكر اليوم.
side-reported-signature = { $name }: أفاد مصدر بالتوقيع دون ذكر اليوم.
side-signatory-reported = { $name }: التوقيع في { $day }. وأفاد مصدر بإيداع صك دون ذكر اليوم.
side-pending = { $name }: ورد الصك وهو معلق ولا يُحسب.
side-becomes = { $name }: إيداع الصك في { $deposited }؛ طرف اعتبارا من { $since }.
side-contracting = { $name }: إيداع الصك في { $deposited }؛ دولة متعاقدة.
side-party = { $name }: طرف منذ { $since }.
side-no-day = { $name }: إيداع الصك في { $deposited }؛ ولا يذكر هذا المصدر يوم بدء النفاذ بالنسبة إليها.
side-was-party = { $name }: طرف منذ { $since }؛ ولم تعد دولة قائمة منذ { $until }.
side-no-more = { $name }: لم تعد دولة قائمة منذ { $until }.
side-left = { $name }: لم تعد ملزمة منذ { $until }.
side-in-place = { $words } محل: { $before }.
