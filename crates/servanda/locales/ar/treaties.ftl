# All treaties of the house by chapter, and one participant over all of them.
chapters = المعاهدات
chapters-lead =
    { $count ->
        [zero] لا تُحفظ هنا أي معاهدة حتى { $day }.
        [one] تُحفظ هنا معاهدة واحدة حتى { $day }.
        [two] تُحفظ هنا معاهدتان حتى { $day }.
        [few] تُحفظ هنا { $count } معاهدات حتى { $day }.
        [many] تُحفظ هنا { $count } معاهدة حتى { $day }.
       *[other] تُحفظ هنا { $count } معاهدة حتى { $day }.
    }
chapters-ask = مشارك واحد في جميع المعاهدات
chapter = الفصل { $chapter }
chapter-none = خارج الفصول
col-number = الرقم
col-instruments = الصكوك
col-instrument = الصك
col-signed = التوقيع
col-statements = التحفظات والإعلانات
treaties-of = المعاهدات: { $name }
treaties-of-lead =
    { $count ->
        [zero] ليس طرفا في أي معاهدة في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
        [one] طرف في معاهدة واحدة في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
        [two] طرف في معاهدتين في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
        [few] طرف في { $count } معاهدات في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
        [many] طرف في { $count } معاهدة في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
       *[other] طرف في { $count } معاهدة في { $day }؛ عدد المعاهدات التي قُيّد له فيها عمل: { $acted }.
    }
treaties-unstated =
    { $count ->
        [zero] لا معاهدة أخرى قائم صكه فيها.
        [one] في معاهدة أخرى واحدة صكه قائم، ولا يذكر السجل متى بدأ التزامه.
        [two] في معاهدتين أخريين صكاه قائمان، ولا يذكر السجل متى بدأ التزامه.
        [few] في { $count } معاهدات أخرى صكوكه قائمة، ولا يذكر السجل متى بدأ التزامه.
        [many] في { $count } معاهدة أخرى صكوكه قائمة، ولا يذكر السجل متى بدأ التزامه.
       *[other] في { $count } معاهدة أخرى صكوكه قائمة، ولا يذكر السجل متى بدأ التزامه.
    }
treaties-others =
    { $count ->
        [zero] لا معاهدة أخرى تُحفظ هنا.
        [one] لم يُقيّد له عمل في معاهدة أخرى واحدة تُحفظ هنا.
        [two] لم يُقيّد له عمل في معاهدتين أخريين تُحفظان هنا.
        [few] لم يُقيّد له عمل في { $count } معاهدات أخرى تُحفظ هنا.
        [many] لم يُقيّد له عمل في { $count } معاهدة أخرى تُحفظ هنا.
       *[other] لم يُقيّد له عمل في { $count } معاهدة أخرى تُحفظ هنا.
    }
in-the-place-of = محل: { $name }
place-outside = لم يوقّع وغير ملتزم
place-renounced = لن يصبح طرفا
place-signatory = موقّع
place-pending = ورد الصك وهو قيد النظر
place-contracting = دولة متعاقدة
place-party = طرف
place-day-not-stated = ملتزم، والتاريخ غير مذكور
place-left = لم يعد ملتزما
place-ceased = لم يعد دولة

# The Parties as tiles; the days on which a status changed.
by-group = الأطراف والموقعون حسب المجموعة الإقليمية
tile-letter-consented = ط
tile-letter-signed = و
tile-party = طرف
tile-contracting = دولة متعاقدة
tile-signed = وقّعت
tile-neither = لا هذا ولا ذاك
tile-words = ملتزمة أو ستلتزم: { $consented }، وقّعت: { $signed }، لا هذا ولا ذاك: { $neither }
slider-on = يوم التغيير
slider-known = ما كان معروفا
slider-now = اليوم، مع كل ما هو معروف
slider-span = أيام التغيير: { $count }، من { $first } إلى { $last }.
slider-before = التغيير السابق: { $day }.
slider-after = التغيير اللاحق: { $day }.
