# Terms of practice, as they stand alone in a cell or a list.
office-chair = الرئاسة
office-vice-chair = نيابة الرئاسة
office-rapporteur = المقرر
seat-held = مشغول
seat-vacant = شاغر
how-without-a-vote = دون تصويت
how-by-consensus = بتوافق الآراء
how-recorded-vote = بتصويت مسجل
verb-adopted = اعتماد
verb-approved = موافقة
verb-decided = مقرر
verb-recommended = توصية
ballot-yes = مؤيد
ballot-no = معارض
ballot-abstaining = ممتنع
ballot-not-voting = غير مصوت

# One letter a ballot, on the board.
letter-yes = ن
letter-no = ل
letter-abstaining = م
letter-not-voting = –
force-decision = مقرر
force-request = طلب
force-appeal = نداء
force-note = إحاطة
standing-no-date = بلا موعد
standing-ahead = مقبل
standing-open = جار
standing-no-source-yet = لا مصدر بعد
standing-answered = تم التنفيذ
statement-introduction = عرض
statement-general = بيان عام
statement-explanation-before = تعليل التصويت قبل التصويت
statement-explanation-after = تعليل التصويت بعد التصويت
statement-position = تعليل الموقف
statement-reply = حق الرد
statement-point-of-order = نقطة نظام
statement-not-stated = بيان، نوعه غير مذكور
body-plenary = جهاز عام
body-main-committee = لجنة رئيسية
body-ad-hoc = لجنة مخصصة
body-conference = مؤتمر الأطراف
session-organizational = تنظيمية
session-negotiating = تفاوضية
session-concluding = ختامية
session-consultation = تشاورية
session-completing = استكمالية
session-regular = عادية
kind-member = دولة عضو
kind-observer = دولة مراقبة
kind-state = دولة
kind-reio = منظمة تكامل إقليمي
kind-predecessor = دولة سلف
kind-organization = منظمة
form-ratification = التصديق
form-acceptance = القبول
form-approval = الإقرار
form-accession = الانضمام
form-formal-confirmation = الإقرار الرسمي
form-definitive-signature = التوقيع النهائي
form-consent-to-be-bound = الرضا بالالتزام
form-succession = الخلافة
source-official = وثيقة رسمية
source-institutional = المؤسسة بشأن أعمالها
source-secondary = تقرير من جهة أخرى

# The regional groups of the United Nations.
group-african = الدول الأفريقية
group-asia-pacific = دول آسيا والمحيط الهادئ
group-eastern-european = دول أوروبا الشرقية
group-latin-american = دول أمريكا اللاتينية ومنطقة البحر الكاريبي
group-western-european = دول أوروبا الغربية ودول أخرى
group-united-nations = الأمم المتحدة
group-of-euu = الدول الأعضاء في الاتحاد الأوروبي
group-none = خارج المجموعات الإقليمية
capacity-member = عضو
capacity-observer-state = دولة مراقبة
capacity-regional-organization = منظمة إقليمية
capacity-organization = منظمة
capacity-un-entity = كيان تابع للأمم المتحدة
capacity-consultative = منظمة ذات مركز استشاري
capacity-stakeholder = جهة أخرى صاحبة مصلحة
capacity-secretariat = الأمانة
capacity-teller = فارز الأصوات
capacity-interpreter = مترجم شفوي
role-head = رئيس الوفد
role-representative = ممثل
role-alternate = مناوب
role-adviser = مستشار

# Rights of the table of capacities.
right-speak = الكلام
right-reply = الرد
right-explain = تعليل التصويت أو الموقف
right-propose = تقديم مقترح أو تعديل
right-sponsor = المشاركة في تقديم مقترح
right-move = تقديم اقتراح إجرائي
right-point = إثارة نقطة نظام
right-object = الاعتراض أو طلب التصويت
right-vote = التصويت
right-stand = الترشيح أو الترشح
right-write = تقديم مساهمة خطية
right-preside = تولي الرئاسة
right-count = فرز بطاقات الاقتراع
right-list = إعداد قائمة لعدم الاعتراض
right-keep = حفظ وثائق الهيئة

# Who signs a treaty or its papers.
signer-head-of-state = رئيس الدولة
signer-head-of-government = رئيس الحكومة
signer-foreign-minister = وزير الخارجية
signer-ad-interim = أحد هؤلاء، بالنيابة
signer-head-of-organization = رئيس المنظمة
signer-permanent-representative = الممثل الدائم
signer-other = شخص آخر
session-is-closed = مختتمة
session-is-cancelled = ملغاة

# What was deposited beside the forms of consent.
form-signature = توقيع
form-provisional-application = تطبيق مؤقت
form-withdrawal = سحب
form-denunciation = انسحاب
label-reservation = تحفظ
label-declaration = إعلان
label-understanding = تفاهم
label-statement = بيان
label-to = { $label } ({ $articles })
effect-none = لا أثر له
effect-modifies = مقبول، فيعدّل الأحكام بين الاثنين
effect-does-not-apply = لا تسري الأحكام بين الاثنين في حدوده
effect-not-in-force = المعاهدة غير نافذة بين الاثنين
effect-open = لا قبول ولا اعتراض بعد
read-as = إذا قُرئ على أنه «{ $label }»: { $effect }؛ { $because }.

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = نقاط النظام المتصلة بالمداولات التي تعنيه؛ والاشتراك مع الأعضاء في تقديم المقترحات حيث ينص على ذلك قراره
limit-regional-organization = مقترحات وتعديلات شفوية يتفق عليها أعضاؤها؛ ولا تُطرح للتصويت إلا بطلب عضو
limit-written-input = مساهمات مكتوبة لا تزيد على 2000 كلمة
limit-chair = ما يجوز لمن يتولى الرئاسة اقتراحه: تحديد الوقت والمتكلمين، والإقفال، والرفع، والتعليق
limit-vice-chair = عند تولي الرئاسة مكان الرئيس
given-observer-state = القراران 52/250 و58/314
given-regional-organization = القرار 65/276
given-organization = دعوتها الدائمة، أو ولاية الهيئة
given-un-entity = اتفاقه مع الأمم المتحدة، أو ولاية الهيئة
given-consultative = قرار المجلس الاقتصادي والاجتماعي 1996/31 وولاية الهيئة
given-stakeholder = الطرائق التي قررتها الهيئة

# What is wanting in an instrument that was received.
defect-not-original = ليس الأصل
defect-treaty-not-named = لا يسمي المعاهدة
defect-consent-not-expressed = لا يعبّر بوضوح عن الرضا بالالتزام
defect-no-date-or-place = لا يحمل تاريخا أو مكانا
defect-not-signed-by-one-who-may = لم يوقّعه رئيس دولة ولا رئيس حكومة ولا وزير خارجية، ولا وُقّع بوثائق تفويض كامل
