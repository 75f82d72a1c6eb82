# What an act says, in one line.
told-body = { $name }: الإنشاء بموجب { $decision }
told-body-standing = { $name }، هيئة دائمة
told-secretariat =
    { $office } { $continues ->
        [yes] يواصل تولي
       *[no] يتولى
    } مهام الأمانة ({ $body })
told-mandate = { $symbol }، الفقرات { $paragraphs }: إسناد الولاية ({ $body }): { $result }
told-asked = { $symbol }، الفقرة { $paragraph } ({ $force })، إلى { $addressee }: { $summary }
told-answered = { $symbol }، الفقرة { $paragraph }: نُفّذ المطلوب في { $matter }: { $summary }
item = البند
item-numbered = البند { $number }
session-ordinal = { $number }
told-included =
    { $item }، "{ $title }"، مدرج في { $provisional ->
        [yes] جدول الأعمال المؤقت
       *[no] جدول الأعمال
    } ({ $count ->
        [one] الدورة
       *[other] الدورات
    } { $sessions })
told-allocated = { $item }: أُحيل ({ $body })
told-direct = { $item }: يُنظر فيه مباشرة دون إحالته إلى لجنة
told-discussed = { $item }: نوقش، { $meetings }
told-discussed-jointly = { $words }، بالاقتران مع البنود { $items }
told-elected = { $name } ({ $state }): الانتخاب، { $office } ({ $body })
told-vacated = شغور منصب { $office } الذي كان يشغله { $name }
told-officers-reported = يبلغ مصدر عن تكوين المكتب ({ $body }): مشغول { $held }، شاغر { $vacant }، غير مذكور { $unknown }
told-session-planned = { $session } ({ $body }): مقررة
told-session-planned-in = { $session } ({ $body }): مقررة، { $place }
told-session-convened = { $session } ({ $body }): مدعوة إلى الانعقاد، { $days }، { $place }
told-session-cancelled = { $session }: ملغاة. { $reason }
told-session-closed = { $session }: اختُتمت
told-session-postponed = { $session }: مؤجلة
told-session-postponed-to = { $session }: مؤجلة، { $window }
told-session-held = { $session } ({ $body })
told-session-suspended = { $session }: معلقة
told-recommends = { $words }. التوصية: { $what }
told-then = { $words }. { $what }
told-session-reconvened = { $session }: استؤنفت
told-sessions-reported = يبلغ مصدر عن { $sessions } ({ $body }؛ { $kind })
in-place = { $words }، { $place }
told-meeting-convened = { $meeting }: مدعوة إلى الانعقاد، { $hours }، { $place }. { $summary }
told-programme = برنامج الجلسة
told-programme-item = البند { $item }، { $title }
told-the-meeting = الجلسة
told-meeting-moved = { $meeting }: نُقلت دون تاريخ جديد
told-meeting-moved-to = { $meeting }: نُقلت إلى { $day }
told-meeting-cancelled = { $meeting }: ملغاة. { $reason }
told-at-the-meeting = في الجلسة
told-issued = { $document }: صدرت ({ $kind })
told-reissued = { $document }: أُعيد إصدارها. { $reason }
moment-before = قبل اتخاذ القرار
moment-after = بعد اتخاذ القرار
on-behalf-of = باسم { $group }
also-on-behalf-of = وكذلك باسم { $names }
told-proposal = المقترح { $symbol }، "{ $title }"، قُدّم مع { $sponsors }
told-revised = نُقّح بوصفه { $symbol }، وانضم إليه { $sponsors }
told-joined = { $proposal }: انضم { $sponsors }
told-budget = الآثار في الميزانية، { $proposal }: { $summary }
in-favour = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
told-voting-on = التصويت على { $question }
told-result = نتيجة التصويت
told-result-corrected = النتيجة مصححة
told-intent = { $name }: كان ينوي التصويت: { $ballot }؛ وتبقى { $tally }
the-tally = الحصيلة
told-decision =
    { $body }: { $verb ->
        [adopted] اعتماد
        [approved] الموافقة على
        [recommended] التوصية بشأن
       *[decided] اتخاذ مقرر بشأن
    } { $what }
told-recommendation = { $link } ({ $body }): { $summary }
recommendation = توصية
the-body = الهيئة

# The depositary.
told-text-adopted = اعتماد النص ({ $body })، { $symbol }
told-concluded = يذكر مصدر أن المعاهدة أُبرمت
told-authentic = أُثبت النص بوصفه ذا حجية، باللغات: { $languages }
told-opened-for-signature = فتح باب التوقيع: { $windows }
told-opened-window = { $place }، { $days }
told-opened-then = { $before }، ثم { $after }
told-extended-for-signature = فتح باب التوقيع أيضا: { $windows }
told-signs = { $name }: التوقيع
told-signs-ad-referendum = { $name }: التوقيع بشرط الاستشارة
told-succeeds-to-signature = { $name }: الخلافة في التوقيع
told-confirms-signature = { $name }: تأكيد التوقيع بشرط الاستشارة
told-renounces = { $name }: إعلان نيته ألا يصبح طرفا
told-signatories-reported = يبلغ مصدر عن عدد الموقعين: { $count }
told-naming = { $words }، منهم { $count } بالاسم دون تاريخ
told-deposits = { $name }: إيداع الصك ({ $form })
told-correcting = { $words }، تصويبا للصك المؤرخ { $day }
told-denounces = { $name }: الانسحاب من الاتفاقية
told-withdraws-instrument = { $name }: سحب الصك
told-revokes-denunciation = { $name }: إلغاء الانسحاب المؤرخ { $day }
told-instruments-reported = يبلغ مصدر عن عدد الصكوك المودعة: { $count }
told-notification = إشعار الوديع { $number }: { $subject }

# The rest of a treaty's life.
told-full-powers = استلام وثائق التفويض الكامل: { $name }، { $holder }
told-received = استلام صك: { $form }، { $name } ({ $id })
told-raised = { $name }: أُثيرت المسألة؛ والصك معلق ولا يُحسب: { $defects }
told-cures = { $name }: استكمال: { $defects }
told-reserves = { $name }: { $label }{ $moment }
reserve-signature = {" "}عند التوقيع
reserve-instrument = {" "}مع صكه
reserve-late = {" "}بعد صكه
told-confirms = { $name }: تأكيد، { $id }
told-notified-made = إشعار الآخرين: { $id } أُبدي
told-notified-withdrawn = إشعار الآخرين: { $id } سُحب
told-accepts = { $name }: قبول، { $id }
told-admits = { $organ }: قبول، { $id }
told-withdraws = { $name }: سحب، { $id }
told-withdraws-in-part = { $name }: سحب، { $id }، فيما يتعلق بـ { $articles }
told-objects = { $name }: اعتراض على { $id }
told-objects-prevents = { $name }: اعتراض على { $id }؛ ولا تنفذ المعاهدة بين الاثنين
told-withdraws-objection = { $name }: سحب الاعتراض { $id }
told-declares = { $name }: إعلان ({ $subject }): { $text }
told-changes = { $name }: تعديل، { $id }: { $text }
told-extends = { $name }: توسيع التطبيق ليشمل { $territory }
told-excludes = { $name }: استثناء { $territory }
told-provisional = { $name }: تطبيق المعاهدة مؤقتا
told-provisional-ends = { $name }: إنهاء التطبيق المؤقت
told-continues-state = { $name }: استمرار لـ { $predecessor }
told-union = { $name }: بالاتحاد، محل { $predecessor }
told-renamed = { $name }: تحمل منذ هذا اليوم اسم { $new }
told-registered = التسجيل لدى الأمانة العامة تحت الرقم { $number }
told-text-entered = قُيّد النص { $name }: { $stage }، { $language }
told-text-certified = صُدّقت نسخة طبق الأصل من النص: { $language }
among-all = {" "}لجميع الأطراف
among-some = {" "}بين { $names }
told-suspended = وقف النفاذ{ $among }: { $ground }
told-resumed = استئناف النفاذ{ $among }
told-ends = انقضاء المعاهدة: { $ground }
told-correction = تصويب مقترح، { $place }: بدلا من "{ $reads }" يُقرأ "{ $should }"؛ الاعتراضات حتى { $day }
told-objects-correction = { $name }: اعتراض على التصويب { $id }
told-corrected = أُجري التصويب { $id } بمحضر، منذ البداية
told-proposes-amendment = { $name }: اقتراح التعديل { $id }
told-amendment-adopted = اعتماد التعديل، { $how }: { $title }
told-accepts-amendment = { $name }: قبول التعديل { $id }

# The convention's own data.
told-opened =
    { $title }: فُتحت هنا، { $house ->
        [depositary] بصفة الوديع
        [secretariat] بصفة الأمانة
       *[copy] بوصفها نسخة منقولة عن مصادر علنية
    }
told-source-listed = إدراج مصدر: { $source }
told-rules-entered = إدراج قواعد: { $rules }، { $values }
told-value-changed = تغيير قيمة: { $value }، { $rule }
told-participants-entered = إدراج جدول ({ $participants }): { $count }
told-participants-word = المشاركون
told-described = وصف: { $what }
told-erased = أُتلف ما كان محفوظا من القيد { $entry } غير العلني: { $reason }
told-differ = اختلاف المصادر: { $subject }؛ الغلبة لـ { $source }

# What many do together.
told-sign-together =
    { $count ->
        [one] توقيع مشارك واحد
        [two] توقيع مشاركين اثنين
        [few] توقيع { $count } مشاركين
        [many] توقيع { $count } مشاركا
       *[other] توقيع { $count } مشارك
    }
told-elected-together = عدد أعضاء المكتب المنتخبين: { $count } ({ $body }): { $names }
told-asked-together = { $symbol }، عدد الفقرات: { $count }
told-of-whom = ممن، ومتى
told-statements-together =
    { $count ->
        [one] بيان واحد
        [two] بيانان
        [few] { $count } بيانات
       *[other] { $count } بيان
    } { $matter }
on-the-vote = بشأن { $link }
the-vote = التصويت
on-the-decision = بشأن { $link }
the-decision = المقرر
at-the-meeting = في { $link }
the-meeting = الجلسة
