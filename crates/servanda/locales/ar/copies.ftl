# النص وصيغه والنسخ المصدقة.
text-heading = النص ونسخه المصدقة طبق الأصل
text-none = لا نص في السجل.
text-elsewhere = يُقيَّد هنا متى نُسخ وقوبل. وحتى ذلك الحين يُرجع إلى: { $authority }.
text-count =
    { $count ->
        [zero] لا نص في السجل.
        [one] النص في السجل بلغة واحدة.
        [two] النص في السجل بلغتين.
        [few] النص في السجل بـ { $count } لغات.
        [many] النص في السجل بـ { $count } لغة.
       *[other] النص في السجل بـ { $count } لغة.
    }
text-chain = تسمي كل صيغة بصمة الصيغة التي قبلها، وتسمي الشهادة بصمة الأخيرة.
text-caption = الصيغ، الأقدم أولا
text-stage = الصيغة
text-symbol = الرمز
text-hash = بصمة الملف SHA-256
text-revision = مسودة منقحة
text-adopted = النص المعتمد
text-corrected = النص المصحح
text-certified = صُدّق في { $day }.
text-not-certified = الصيغة الأخيرة غير مصدقة.
text-certificate = الشهادة
text-take = خذ النسخة المصدقة
text-file = ملف الصيغة الأخيرة
text-check = تحقق منها دون هذه الدار:
text-not-shown = النص ملف لا يُعرض في هذه الصفحة.
text-all = النص بجميع اللغات
text-title = النص: { $language }
text-language = اللغة
