# الأدلة: ما يراه الجميع منها، وسلاسل الحيازة لأطرافها.
evidence-title = الأدلة
evidence-lead = الأدلة نفسها ليست هنا أبدا. فمما يُفعل بها يحفظ السجل البصمات والأدوار والأيام، ولا يُظهر للجمهور إلا التزاما بكل عمل.
evidence-not-open =
    { $count ->
        [0] جميع قيود هذا السجل مفتوحة.
        [one] قيد واحد ({ $count }) من هذا السجل غير مفتوح: يرد فيه بوصفه التزاما، ويُحسب، ولا يمكن تغييره ولا نقله. ومضمونه لأطراف مسألته.
        [two] قيدان ({ $count }) من هذا السجل غير مفتوحين: يرد كل منهما فيه بوصفه التزاما، ويُحسب، ولا يمكن تغييره ولا نقله. ومضمونهما لأطراف مسألتيهما.
        [few] { $count } قيود من هذا السجل غير مفتوحة: يرد كل منها فيه بوصفه التزاما، ويُحسب، ولا يمكن تغييره ولا نقله. ومضمونها لأطراف مسائلها.
       *[other] { $count } قيدا من هذا السجل غير مفتوحة: يرد كل منها فيه بوصفه التزاما، ويُحسب، ولا يمكن تغييره ولا نقله. ومضمونها لأطراف مسائلها.
    }
evidence-newest = أحدثها: { $entries }.
evidence-yours = سلاسل الحيازة التي لك فيها عمل
evidence-yours-caption = كل سلسلة مع مكان الأدلة وحزمها وآخر عمل فيها
evidence-sign-in = { $link } لقراءة السلاسل التي قمت فيها بعمل. وهي لكل من سواك كأنها غير موجودة.
evidence-none = لم تقم هنا بأي عمل في سلسلة حيازة.
evidence-by-hand = تُختم الأدلة وتُفتح ويُتحقق منها على جهازك أنت:
col-chain = السلسلة
col-where = أين هي
col-packages = الحزم
col-last-act = آخر عمل
col-link = الحلقة الموقَّعة (SHA-256)
col-package = الحزمة
col-statement = بيانها (SHA-256)
col-root = جذر ملفاتها
custody-title = حيازة { $name }
custody-returned = أُعيدت الأدلة، وانتهت السلسلة.
custody-destroyed = أُتلفت الأدلة، وانتهت السلسلة.
custody-on-its-way = في الطريق إلى { $to }: سُلِّمت ولم تُستلم بعد.
custody-with = في حيازة: { $holder }.
custody-nowhere = لم يُدوَّن في حيازة من هي.
custody-private = لأطراف هذه السلسلة. ولا يرى الجمهور عند كل من هذه القيود إلا التزاما.
custody-picture =
    { $count ->
        [one] عمل واحد ({ $count }) من اليسار إلى اليمين في صف الدور الذي قام به. والجدول أدناه يقوله بالكلمات.
        [two] عملان ({ $count }) من اليسار إلى اليمين، كل منهما في صف الدور الذي قام به. والجدول أدناه يقول كلا منهما بالكلمات.
        [few] { $count } أعمال من اليسار إلى اليمين، كل منها في صف الدور الذي قام به. والجدول أدناه يقول كلا منها بالكلمات.
       *[other] { $count } عملا من اليسار إلى اليمين، كل منها في صف الدور الذي قام به. والجدول أدناه يقول كلا منها بالكلمات.
    }
custody-links = حلقة حلقة
custody-links-caption = كل عمل مع يومه ودور من قام به وبصمة الحلقة الموقَّعة التي تقول ما عدا ذلك
custody-erased = مُحي: كان هنا عمل، ولا يستطيع أحد أن يقرأه بعد الآن
custody-erased-short = مُحي
packages-caption = كل حزمة مع ما فُعل بها وما وقَّعه مرسلها
package-sealed = خُتمت
package-opened = فُتحت
package-passed-on = أُحيلت
package-notified = أُبلغ مرسلها الأول
not-recorded = غير مدوَّن
custody-gaps = ما لم يُدوَّن
custody-no-gap = كل ما يجب أن يُذكر عند الحصول على الأدلة مذكور، ولم يُمح شيء.
custody-shows-heading = ما يبيّنه هذا وما لا يبيّنه
custody-shows = كل عمل من هذه الأعمال يرد في السجل عند قيده منذ لحظته، بهذا الترتيب؛ وكل منها مرتبط بالحلقة الموقَّعة التي لها تلك البصمة، وبواسطتها بالحلقة السابقة.
custody-does-not = ولا يبيّن من استعمل جهازا، ولا أن الحصول على الأدلة كان مشروعا أو كاملا، ولا أن محكمة ستقبلها.
custody-check-heading = لمن تعرضه عليه
custody-check = يحتوي { $json } على مضمون كل عمل وملحه. ومن كان لديه ذلك يحسب الالتزام ويقارنه بما في السجل؛ ولا حاجة إلى حساب ولا إلى كلمة من هذه الدار:

# Who takes part in a chain of custody, what an acquisition states, and what was done.
custody-authority = سلطة
custody-authority-abroad = سلطة في دولة أخرى
custody-organization = منظمة
custody-court = المحكمة
custody-prosecutor = المدعي العام
custody-expert = خبير
custody-defence = الدفاع
custody-carrier = ناقل
custody-holder = حائزها
stated-legal-authority = السند القانوني
stated-place = المكان
stated-holder = الحائز
stated-item = الشيء أو الحساب
stated-method = الطريقة
stated-tool = الأداة وإصدارها
stated-write-protection = هل كانت الكتابة ممنوعة أم كان النظام يعمل
stated-hash = البصمة عند الحصول عليها
stated-device-clock = ساعة الجهاز وفارقها
stated-persons-present = الأشخاص الحاضرون
kept-acquired = الحصول على الأدلة
kept-sealed = ختمها، الحزمة { $package }
kept-handed-over = تسليمها إلى: { $to }
kept-received = استلامها من: { $from }
kept-opened = فتح الحزمة { $package }
kept-copied = أُعدت نسخة
kept-returned = إعادتها إلى: { $to }
kept-destroyed = إتلافها
kept-passed-on-proceedings = إحالتها في الإجراءات إلى: { $to }، الحزمة { $package }
kept-passed-on-consent = إحالتها بموافقة المرسل الأول إلى: { $to }، الحزمة { $package }
kept-passed-on-exculpatory = إحالتها على أنها مبرّئة إلى: { $to }، الحزمة { $package }
kept-notified = إبلاغ المرسل الأول، الحزمة { $package }
gap-not-known = غير معلوم عند الحصول عليها: { $field }
gap-acquired = الحصول عليها: غير مدوَّن هنا
gap-erased = الأعمال الممحوة: { $count }
gap-notice = إبلاغ المرسل الأول بالحزمة { $package }: غير مدوَّن
custody-line = { $who }: { $what }
