page-search = بحث
search-title = بحث
search-label = كلمات أو رمز وثيقة أو اسم دولة
search-button = ابحث
search-what = يشمل البحث كل ما هو علني: الوثائق والمقررات وعمليات التصويت والبيانات والجلسات والقواعد والمصادر والمشاركين ومصطلحات المسرد. ويجوز أن تكون الكلمة بدايةَ كلمة أطول.
search-found =
    { $count ->
        [zero] لا توجد نتائج.
        [one] نتيجة واحدة.
        [two] نتيجتان.
        [few] { $count } نتائج.
        [many] { $count } نتيجة.
       *[other] { $count } نتيجة.
    }
search-participants = المشاركون:
search-terms = المصطلحات:
search-by-kind = حسب النوع
search-all-kinds = جميع الأنواع
search-by-year = حسب السنة
search-all-years = جميع السنوات
page-before = الصفحة السابقة
page-after = الصفحة التالية
kind-document = وثيقة
kind-decision = مقرر
kind-vote = تصويت
kind-floor = قاعة الاجتماع
kind-statement = بيان
kind-meeting = جلسة
kind-session = دورة
kind-body = هيئة
kind-bureau = مكتب
kind-proposal = مقترح
kind-mandate = ولاية
kind-agenda = بند من جدول الأعمال
kind-participation = مشاركة
kind-non-objection = قائمة عدم الاعتراض
kind-election = انتخاب
kind-depositary = الوديع
kind-convention = بيانات الاتفاقية
kind-rule = قاعدة
kind-source = مصدر
of-code = الرمز
of-names = الأسماء
of-language = اللغة
of-name = الاسم
of-formal = الاسم الرسمي
of-groups = العضوية والمجموعات
of-treaty = بالنسبة إلى المعاهدة
of-treaty-link = كل ما فعلته بشأن المعاهدة
of-bodies = في الهيئات
of-body = الهيئة
of-capacity = الصفة
of-offices = أعضاء المكتب
of-office = المنصب
of-elected = تاريخ الانتخاب
of-reported = حسب ما أفاد به مصدر
of-proposals = المقترحات التي قدمتها أو شاركت في تقديمها
of-votes = الأصوات
of-votes-told = أحدث تصويت أولاً؛ ويُحتسب الصوت الأخير في كل عملية تصويت. الغياب عن التصويت لا يرد هنا.
of-entry = القيد
entry-number = القيد { $entry }
of-day = التاريخ
of-vote = التصويت
of-ballot = الصوت
of-receipt = الإيصال
of-statements = البيانات
of-nothing = لم يُقيَّد له أي عمل.
of-all = جميع المشاركين
of-since = منذ { $day }
of-until = حتى { $day }
prove-title = إثبات صوت
prove-how = لكل صوت إيصال: القيد نفسه مع برهانه. ويمكن لأي شخص أن يتحقق منه دون شبكة بالأمر { $command }؛ فهو يبيّن من صوّت وكيف، وأن القيد موجود في السجل الموقَّع.
prove-paper = إذا أُدخل التصويت من ورق أو من وثيقة، فالإيصال هو إيصال القيد الذي يحتويه.
ballots-receipts = الرقم هو رقم القيد، ويؤدي إلى إيصاله.
cite-page = للاستشهاد: { $title }، في { $day }، القيد { $entry } من السجل، { $address }
