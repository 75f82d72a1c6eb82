# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = لجنة خيالية.
practice-paused = متوقف مؤقتا: لا يُستلم شيء حتى الاستئناف.
practice-copy = نسخة تعود إلى لحظة سابقة: { $origin }.
practice-open-link = إن كنت أنت المعني، فسجّل الدخول بهذا الزر. وهو لشخص واحد ولمرة واحدة.
practice-sign-in-once = تسجيل الدخول لمدة اثنتي عشرة ساعة
practice-no-passkey = لا يعمل أي مفتاح مرور على هذا العنوان لأن ما يُنقل عبره غير مشفّر. وما تقدمه تشهد عليه الدار ولا يحمل توقيعك.
practice-link-instead = افتح الرابط الذي تسلمته، أو اطلب رابطا جديدا ممن يدير التدريب.
practice-to-meeting = إلى الجلسة
