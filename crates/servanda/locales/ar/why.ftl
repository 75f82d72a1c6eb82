# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
why-asked = تطلب القاعدة { $asked }{ $eligible }؛ { $organizations }.
why-one-instrument = صكا واحدا
why-instruments =
    { $count ->
        [two] صكين ({ $count })
        [few] { $count } صكوك
        [many] { $count } صكا
       *[other] { $count } صك
    }
why-instruments-of = صكوك: { $named }
why-share = مودعين لهم ما لا يقل عن { $at_least } % من الحصص
why-one-eligible = ؛ ولا يُحسب إلا صك المودع الوحيد المذكور
why-eligible = ؛ ولا تُحسب إلا صكوك المودعين المذكورين وعددهم { $count }
why-organizations-count = تُحسب المنظمات كما تُحسب الدول
why-organizations-do-not = لا يُحسب صك المنظمة إضافة إلى صكوك الدول
why-taken = من { $rows }، يؤخذ في الحسبان المؤرخ منها حتى { $as_of }{ $known } الذي لم يحل غيره محله: { $taken }.
why-one-row = سطر واحد
why-rows =
    { $count ->
        [two] سطرين ({ $count })
        [few] { $count } أسطر
        [many] { $count } سطرا
       *[other] { $count } سطر
    }
why-known-by = ، المعلوم حتى { $day }،
why-replaced = { $kind } ({ $who }) المؤرخ في { $dated }: حل محله { $by } المؤرخ في { $by_dated }، وهو معلوم منذ { $known }.
why-ended = { $kind } ({ $who }) المؤرخ في { $dated }: انتهى في { $until } بموجب { $notice } المؤرخ في { $of }.
why-ends = { $kind } ({ $who }) المؤرخ في { $dated }: ينتهي في { $until } بموجب { $notice } المؤرخ في { $of }.
why-ends-nothing = { $kind } ({ $who }) المؤرخ في { $dated }: لا ينهي شيئا، إذ لم يكن هناك صك قائم في ذلك اليوم.
why-not-counted = قائمة في { $day } ولا تُحسب بموجب القاعدة: { $listed }.
why-never-count = التوقيع أو التطبيق المؤقت، { $rows }: لا تُحسب أبدا.
why-none-counted = المحسوب في { $day }: لا شيء.
why-counted = المحسوب في { $day }، كلٌّ مرة واحدة بأول صك له لا يزال قائما: { $count } ({ $listed }).
why-all-named = جميع من تسميهم القاعدة ({ $count }) من المودعين.
why-some-named = من تسميهم القاعدة: { $count }؛ ومن المودعين منهم: { $there }؛ والناقص: { $missing }.
why-shares-reach = حصصهم بالمئة: { $terms } = { $sum }، وهو ما يبلغ { $at_least }.
why-shares-less = حصصهم بالمئة: { $terms } = { $sum }، وهو أقل من { $at_least }.
why-met-by-one = استوفيت جميع الشروط أول مرة في { $day } بإيداع: { $who }.
why-met-by = استوفيت جميع الشروط أول مرة في { $day } بإيداعات: { $listed }.
why-reckoned = المدة { $delay } بعد { $start }{ $then } تنتهي في { $end }.
why-from-deposit = { $day } (يوم الإيداع هو اليوم 0)
why-from-month = { $day } (اليوم الأول من شهر الإيداع)
why-then-first = ، ثم اليوم الأول من الشهر التالي،
why-bound-holds = ليس قبل { $day }: ويُعتد باليوم الأبعد.
why-bound-passed = ليس قبل { $day }: وهو بعده بالفعل.
why-parent-holds = ليس قبل بدء نفاذ المعاهدة الأصلية في { $day }: ويُعتد باليوم الأبعد.
why-parent-passed = ليس قبل بدء نفاذ المعاهدة الأصلية في { $day }: وهو بعده بالفعل.
why-enters-later = يبدأ نفاذ المعاهدة في { $entry }، بعد { $as_of }؛ ولا أطراف قبل ذلك؛ المتعاقدون: { $contracting }.
why-entered = بدأ نفاذ المعاهدة في { $entry }؛ وهي نافذة في { $as_of } بالنسبة إلى { $parties }{ $contracting }.
why-one-party = طرف واحد
why-parties =
    { $count ->
        [two] طرفين ({ $count })
        [few] { $count } أطراف
        [many] { $count } طرفا
       *[other] { $count } طرف
    }
why-contracting = ؛ والمتعاقدون حتى يوم لاحق: { $count }
why-successions = أطراف بالخلافة، تاريخها غير وارد في هذا المصدر: { $listed }. وترجع الخلافة إلى تاريخها، ولا ترجع أبدا إلى تاريخ محسوب من إيداعها.
why-not-met = لم تُستوف جميع الشروط في { $as_of }: غير نافذة ولا أطراف؛ المتعاقدون: { $contracting }.
why-no-rule = ليس في السجل قاعدة لبدء نفاذ هذه المعاهدة، فلا يُحدَّد يوم؛ وترد الصكوك كما أودعت.
why-undated = صكوك أخرى مبلغ عنها دون يوم إيداع: { $count }؛ وما ذُكر أعلاه لا يحسب إلا ما له يوم.
why-listed = المذكورون بالاسم في السجل: { $listed }، ومنهم بيوم: { $dated }.
why-reported = يبلغ مصدر حتى { $day } عن { $count }؛ والمذكورون بعد ذلك اليوم { $later }: { $count } + { $later } = { $sum }.
why-unnamed-signatures = المحسوبون في السجل دون اسم: { $missing } من { $stated }، فالقائمة غير كاملة؛ ويُدرج كل توقيع متى ذكره مصدر.
why-unnamed-instruments = المحسوبون في السجل دون اسم: { $missing } من { $stated }، فالقائمة غير كاملة؛ ويُدرج كل صك متى ذكره مصدر.
why-with-instrument = أُبدي في { $made } مع الصك
why-confirmed = أُبدي في { $made } عند التوقيع وأُكّد في { $on }
why-unconfirmed = أُبدي في { $made } عند التوقيع ولم يؤكَّد مع الصك (اتفاقية فيينا لقانون المعاهدات، المادة 23(2))
why-to-confirm = أُبدي في { $made } عند التوقيع؛ وينتظر التأكيد مع الصك (اتفاقية فيينا لقانون المعاهدات، المادة 23(2))
why-late-untold = أُبدي في { $made } بعد الصك ولم يُخطر به الآخرون بعد
why-beyond-calendar = مهلة الاعتراضات تتجاوز التقويم
why-late-objected = أُبدي متأخرا في { $made }؛ واعتُرض عليه في الوقت المناسب فلا يودَع: { $by }
why-late-open = أُبدي متأخرا في { $made }؛ ولا يودَع إلا إذا لم تعترض دولة متعاقدة حتى { $until }
why-late-accepted = أُبدي متأخرا في { $made }؛ ولم تعترض دولة متعاقدة حتى { $until }
why-both = { $first }؛ { $then }
why-withdrawn = سُحب في { $withdrawn }؛ وأُخطر في { $noticed } (اتفاقية فيينا، المادة 22(3)): { $other }
why-authorized = تجيزه المعاهدة صراحة فلا يحتاج إلى قبول (اتفاقية فيينا، المادة 20(1))
why-accepted = قُبل في { $on } (اتفاقية فيينا، المادة 21(1)): { $other }
why-prevents = { $other }: اعتراض في { $on } مع الإعراب بوضوح عن أن المعاهدة لا تنفذ بين الاثنين (اتفاقية فيينا، المادة 20(4)(ب))
why-objected = { $other }: اعتراض في { $on }، فلا تسري الأحكام بين الاثنين في حدود التحفظ (اتفاقية فيينا، المادة 21(3))
why-untold = لم يُخطر به بعد، فلا تجري أي مهلة: { $other }
why-may-object = يجوز الاعتراض حتى { $until } (اتفاقية فيينا، المادة 20(5)): { $other }
why-silent = لا اعتراض حتى { $until }، وذلك قبول (اتفاقية فيينا، المادة 20(5)): { $other }
why-organ-accepted = قبله الجهاز المختص في { $on } (اتفاقية فيينا، المادة 20(3))
why-organ-awaited = يحتاج إلى قبول الجهاز المختص (اتفاقية فيينا، المادة 20(3))
why-all-but-one = يحتاج إلى قبول جميع الأطراف؛ واعتُرض عليه في { $on } (اتفاقية فيينا، المادة 20(2)): { $other }
why-all-awaited = يحتاج إلى قبول جميع الأطراف؛ ولم يرد الجواب بعد (اتفاقية فيينا، المادة 20(2)): { $other }
why-all-accepted = قبله جميع الأطراف حتى { $since } (اتفاقية فيينا، المادة 20(2))
why-side = { $said }
why-sentence = { $part }.
why-itself = لا تُلزم المعاهدة الدولة تجاه نفسها.
why-terminated = انقضت المعاهدة في { $on }.
why-no-rule-tells = ليس في السجل قاعدة لبدء النفاذ، فلا يبيّن ذلك.
why-suspended = نفاذها بين الاثنين موقوف منذ { $since }.
why-called = يسميه صاحبه ({ $by }) هكذا: { $label }؛ وذلك لا يغيّر أي حكم
why-binds-one = التعديل { $id }: يُلزم { $bound } ولا يُلزم { $not }؛ ويسري بينهما النص دونه (اتفاقية فيينا، المادتان 30(4)(ب) و40(4)).
