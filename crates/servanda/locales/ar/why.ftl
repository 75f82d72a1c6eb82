# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
because-asked = تطلب القاعدة { $asked }{ $eligible }؛ { $organizations }.
because-one-instrument = صكا واحدا
because-instruments =
    { $count ->
        [two] صكين ({ $count })
        [few] { $count } صكوك
        [many] { $count } صكا
       *[other] { $count } صك
    }
because-instruments-of = صكوك: { $named }
because-share = مودعين لهم ما لا يقل عن { $at_least } % من الحصص
because-one-eligible = ؛ ولا يُحسب إلا صك المودع الوحيد المذكور
because-eligible = ؛ ولا تُحسب إلا صكوك المودعين المذكورين وعددهم { $count }
because-organizations-count = تُحسب المنظمات كما تُحسب الدول
because-organizations-do-not = لا يُحسب صك المنظمة إضافة إلى صكوك الدول
because-taken = من { $rows }، يؤخذ في الحسبان المؤرخ منها حتى { $as_of }{ $known } الذي لم يحل غيره محله: { $taken }.
because-one-row = سطر واحد
because-rows =
    { $count ->
        [two] سطرين ({ $count })
        [few] { $count } أسطر
        [many] { $count } سطرا
       *[other] { $count } سطر
    }
because-known-by = ، المعلوم حتى { $day }،
because-replaced = { $kind } ({ $who }) المؤرخ في { $dated }: حل محله { $by } المؤرخ في { $by_dated }، وهو معلوم منذ { $known }.
because-ended = { $kind } ({ $who }) المؤرخ في { $dated }: انتهى في { $until } بموجب { $notice } المؤرخ في { $of }.
because-ends = { $kind } ({ $who }) المؤرخ في { $dated }: ينتهي في { $until } بموجب { $notice } المؤرخ في { $of }.
because-ends-nothing = { $kind } ({ $who }) المؤرخ في { $dated }: لا ينهي شيئا، إذ لم يكن هناك صك قائم في ذلك اليوم.
because-not-counted = قائمة في { $day } ولا تُحسب بموجب القاعدة: { $listed }.
because-never-count = التوقيع أو التطبيق المؤقت، { $rows }: لا تُحسب أبدا.
because-none-counted = المحسوب في { $day }: لا شيء.
because-counted = المحسوب في { $day }، كلٌّ مرة واحدة بأول صك له لا يزال قائما: { $count } ({ $listed }).
because-all-named = جميع من تسميهم القاعدة ({ $count }) من المودعين.
because-some-named = من تسميهم القاعدة: { $count }؛ ومن المودعين منهم: { $there }؛ والناقص: { $missing }.
because-shares-reach = حصصهم بالمئة: { $terms } = { $sum }، وهو ما يبلغ { $at_least }.
because-shares-less = حصصهم بالمئة: { $terms } = { $sum }، وهو أقل من { $at_least }.
because-met-by-one = استوفيت جميع الشروط أول مرة في { $day } بإيداع: { $who }.
because-met-by = استوفيت جميع الشروط أول مرة في { $day } بإيداعات: { $listed }.
because-reckoned = المدة { $delay } بعد { $start }{ $then } تنتهي في { $end }.
because-from-deposit = { $day } (يوم الإيداع هو اليوم 0)
because-from-month = { $day } (اليوم الأول من شهر الإيداع)
because-then-first = ، ثم اليوم الأول من الشهر التالي،
because-bound-holds = ليس قبل { $day }: ويُعتد باليوم الأبعد.
because-bound-passed = ليس قبل { $day }: وهو بعده بالفعل.
because-parent-holds = ليس قبل بدء نفاذ المعاهدة الأصلية في { $day }: ويُعتد باليوم الأبعد.
because-parent-passed = ليس قبل بدء نفاذ المعاهدة الأصلية في { $day }: وهو بعده بالفعل.
because-enters-later = يبدأ نفاذ المعاهدة في { $entry }، بعد { $as_of }؛ ولا أطراف قبل ذلك؛ المتعاقدون: { $contracting }.
because-entered = بدأ نفاذ المعاهدة في { $entry }؛ وهي نافذة في { $as_of } بالنسبة إلى { $parties }{ $contracting }.
because-one-party = طرف واحد
because-parties =
    { $count ->
        [two] طرفين ({ $count })
        [few] { $count } أطراف
        [many] { $count } طرفا
       *[other] { $count } طرف
    }
because-contracting = ؛ والمتعاقدون حتى يوم لاحق: { $count }
because-successions = أطراف بالخلافة، تاريخها غير وارد في هذا المصدر: { $listed }. وترجع الخلافة إلى تاريخها، ولا ترجع أبدا إلى تاريخ محسوب من إيداعها.
because-not-met = لم تُستوف جميع الشروط في { $as_of }: غير نافذة ولا أطراف؛ المتعاقدون: { $contracting }.
because-no-rule = ليس في السجل قاعدة لبدء نفاذ هذه المعاهدة، فلا يُحدَّد يوم؛ وترد الصكوك كما أودعت.
because-undated = صكوك أخرى مبلغ عنها دون يوم إيداع: { $count }؛ وما ذُكر أعلاه لا يحسب إلا ما له يوم.
because-listed = المذكورون بالاسم في السجل: { $listed }، ومنهم بيوم: { $dated }.
because-reported = يبلغ مصدر حتى { $day } عن { $count }؛ والمذكورون بعد ذلك اليوم { $later }: { $count } + { $later } = { $sum }.
because-unnamed-signatures = المحسوبون في السجل دون اسم: { $missing } من { $stated }، فالقائمة غير كاملة؛ ويُدرج كل توقيع متى ذكره مصدر.
because-unnamed-instruments = المحسوبون في السجل دون اسم: { $missing } من { $stated }، فالقائمة غير كاملة؛ ويُدرج كل صك متى ذكره مصدر.
because-with-instrument = أُبدي في { $made } مع الصك
because-confirmed = أُبدي في { $made } عند التوقيع وأُكّد في { $on }
because-unconfirmed = أُبدي في { $made } عند التوقيع ولم يؤكَّد مع الصك (اتفاقية فيينا لقانون المعاهدات، المادة 23(2))
because-to-confirm = أُبدي في { $made } عند التوقيع؛ وينتظر التأكيد مع الصك (اتفاقية فيينا لقانون المعاهدات، المادة 23(2))
because-late-untold = أُبدي في { $made } بعد الصك ولم يُخطر به الآخرون بعد
because-beyond-calendar = مهلة الاعتراضات تتجاوز التقويم
because-late-objected = أُبدي متأخرا في { $made }؛ واعتُرض عليه في الوقت المناسب فلا يودَع: { $by }
because-late-open = أُبدي متأخرا في { $made }؛ ولا يودَع إلا إذا لم تعترض دولة متعاقدة حتى { $until }
because-late-accepted = أُبدي متأخرا في { $made }؛ ولم تعترض دولة متعاقدة حتى { $until }
because-both = { $first }؛ { $then }
because-withdrawn = سُحب في { $withdrawn }؛ وأُخطر في { $noticed } (اتفاقية فيينا، المادة 22(3)): { $other }
because-authorized = تجيزه المعاهدة صراحة فلا يحتاج إلى قبول (اتفاقية فيينا، المادة 20(1))
because-accepted = قُبل في { $on } (اتفاقية فيينا، المادة 21(1)): { $other }
because-prevents = { $other }: اعتراض في { $on } مع الإعراب بوضوح عن أن المعاهدة لا تنفذ بين الاثنين (اتفاقية فيينا، المادة 20(4)(ب))
because-objected = { $other }: اعتراض في { $on }، فلا تسري الأحكام بين الاثنين في حدود التحفظ (اتفاقية فيينا، المادة 21(3))
because-untold = لم يُخطر به بعد، فلا تجري أي مهلة: { $other }
because-may-object = يجوز الاعتراض حتى { $until } (اتفاقية فيينا، المادة 20(5)): { $other }
because-silent = لا اعتراض حتى { $until }، وذلك قبول (اتفاقية فيينا، المادة 20(5)): { $other }
because-organ-accepted = قبله الجهاز المختص في { $on } (اتفاقية فيينا، المادة 20(3))
because-organ-awaited = يحتاج إلى قبول الجهاز المختص (اتفاقية فيينا، المادة 20(3))
because-all-but-one = يحتاج إلى قبول جميع الأطراف؛ واعتُرض عليه في { $on } (اتفاقية فيينا، المادة 20(2)): { $other }
because-all-awaited = يحتاج إلى قبول جميع الأطراف؛ ولم يرد الجواب بعد (اتفاقية فيينا، المادة 20(2)): { $other }
because-all-accepted = قبله جميع الأطراف حتى { $since } (اتفاقية فيينا، المادة 20(2))
because-side = { $said }
because-sentence = { $part }.
because-itself = لا تُلزم المعاهدة الدولة تجاه نفسها.
because-terminated = انقضت المعاهدة في { $on }.
because-no-rule-tells = ليس في السجل قاعدة لبدء النفاذ، فلا يبيّن ذلك.
because-suspended = نفاذها بين الاثنين موقوف منذ { $since }.
because-called = يسميه صاحبه ({ $by }) «{ $label }»؛ وذلك لا يغيّر أي حكم
because-binds-one = التعديل { $id }: يُلزم { $bound } ولا يُلزم { $not }؛ ويسري بينهما النص دونه (اتفاقية فيينا، المادتان 30(4)(ب) و40(4)).
