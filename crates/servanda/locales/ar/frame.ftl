# The frame of every page: the first line, the pages, the foot.
practice = تدريب
practice-not-real = لا شيء هنا حقيقي.
house-copy = نسخة منقولة عن مصادر علنية. الجهة المرجعية: { $authority }.
house-secretariat = تحتفظ به الأمانة. الجهة المرجعية بشأن حالة المعاهدة: { $authority }.
house-depositary = يحتفظ به الوديع. وتنشره أيضا: { $authority }.
house-empty = لم تُفتح هنا أي اتفاقية بعد.
skip = الانتقال إلى المحتوى
nav-pages = صفحات الاتفاقية
nav-languages = اللغات
page-today = اليوم
page-timeline = التسلسل الزمني
page-committee = اللجنة
page-status = الحالة
page-rules = القواعد
page-sources = المصادر
page-record = السجل

# Said first when a page shows another time than now.
times-day = الوضع في { $day }
times-known = حسب المعلوم في { $instant }
times-entries = استنادا إلى أول { $entries } من قيود السجل
times-today = عرض الوضع اليوم

# How the parts of a list are joined.
list-comma = {"، "}
list-and = { $before } و{ $last }
sentence = { $words }.
foot-forms = هذه الصفحة في صيغ أخرى: { $forms }.
form-page = صفحة
form-feed = موجز
form-calendar = تقويم
form-proof = إثبات
foot-folded = أُعدت هذه الصفحة استنادا إلى { $entry } ({ $proof })، { $day }.
foot-entry = القيد { $entry } من السجل
foot-proof = إثباته
foot-verify = للتحقق منها: { $command }.
foot-sign-in = { $link } للتصرف في إحدى الهيئات أو لتقديم وثيقة.
foot-signed-in = سُجّل الدخول باسم { $name }:
foot-sign-out = مفاتيحكم، وتسجيل الخروج
sign-in = تسجيل الدخول
foot-designations = لا تنطوي تسميات الدول والأقاليم والمجموعات على إبداء أي رأي بشأن مركزها.
name-unofficial = تسمية غير رسمية بهذه اللغة
