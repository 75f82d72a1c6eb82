# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
why-asked = La règle demande { $asked }{ $eligible } ; { $organizations }.
why-one-instrument = un instrument
why-instruments =
    { $count ->
        [one] { $count } instrument
       *[other] { $count } instruments
    }
why-instruments-of = les instruments de : { $named }
why-share = des déposants réunissant au moins { $at_least } % des parts
why-one-eligible = {" "}; seul compte l’instrument du déposant désigné
why-eligible = {" "}; seuls comptent les instruments de déposants désignés, au nombre de { $count }
why-organizations-count = les organisations comptent comme les États
why-organizations-do-not = l’instrument d’une organisation ne s’ajoute pas à ceux des États
why-taken = Sur { $rows }, celles datées au plus tard du { $as_of }{ $known } et non remplacées par une autre sont prises en compte : { $taken }.
why-one-row = une ligne
why-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
why-known-by = , connues au { $day },
why-replaced = { $kind } ({ $who }) du { $dated } : remplacée par l’acte suivant : { $by } du { $by_dated }, connu depuis le { $known }.
why-ended = { $kind } ({ $who }) du { $dated } : a pris fin le { $until }, par { $notice } du { $of }.
why-ends = { $kind } ({ $who }) du { $dated } : prend fin le { $until }, par { $notice } du { $of }.
why-ends-nothing = { $kind } ({ $who }) du { $dated } : ne met fin à rien, aucun instrument n’étant en place ce jour-là.
why-not-counted = En place au { $day }, mais non comptés selon la règle : { $listed }.
why-never-count = Signature ou application provisoire, { $rows } : elles ne comptent jamais.
why-none-counted = Comptés au { $day } : aucun.
why-counted = Comptés au { $day }, chacun une fois, à son premier instrument encore en place : { $count } ({ $listed }).
why-all-named = Tous ceux que nomme la règle ({ $count }) sont parmi les déposants.
why-some-named = Nommés par la règle : { $count } ; parmi les déposants : { $there } ; manquent : { $missing }.
why-shares-reach = Leurs parts, en pour cent : { $terms } = { $sum }, ce qui atteint { $at_least }.
why-shares-less = Leurs parts, en pour cent : { $terms } = { $sum }, ce qui est inférieur à { $at_least }.
why-met-by-one = Toutes les conditions ont été réunies pour la première fois le { $day }, par le dépôt de : { $who }.
why-met-by = Toutes les conditions ont été réunies pour la première fois le { $day }, par les dépôts de : { $listed }.
why-reckoned = Délai de { $delay } à compter du { $start }{ $then } : le { $end }.
why-from-deposit = { $day } (le jour du dépôt est le jour 0)
why-from-month = { $day } (premier jour du mois du dépôt)
why-then-first = , puis le premier jour du mois suivant
why-bound-holds = Pas avant le { $day } : le jour le plus tardif l’emporte.
why-bound-passed = Pas avant le { $day } : ce jour est déjà dépassé.
why-parent-holds = Pas avant l’entrée en vigueur du traité dont il dépend, le { $day } : le jour le plus tardif l’emporte.
why-parent-passed = Pas avant l’entrée en vigueur du traité dont il dépend, le { $day } : ce jour est déjà dépassé.
why-enters-later = Le traité entre en vigueur le { $entry }, après le { $as_of } ; jusque-là il n’y a aucune Partie ; contractants : { $contracting }.
why-entered = Le traité est entré en vigueur le { $entry } ; au { $as_of } il est en vigueur pour { $parties }{ $contracting }.
why-one-party = une Partie
why-parties =
    { $count ->
        [one] { $count } Partie
       *[other] { $count } Parties
    }
why-contracting = {" "}; contractants jusqu’à un jour ultérieur : { $count }
why-successions = Partie par succession, date absente de cette source : { $listed }. La succession remonte à la date de la succession, et jamais à une date calculée à partir de son dépôt.
why-not-met = Les conditions ne sont pas toutes réunies au { $as_of } : non en vigueur, aucune Partie ; contractants : { $contracting }.
why-no-rule = Le Registre ne contient aucune règle d’entrée en vigueur de ce traité ; aucun jour n’est donc déterminé, et les instruments sont énumérés tels qu’ils ont été déposés.
why-undated = D’autres instruments sont rapportés sans jour de dépôt : { $count } ; ce qui précède ne compte que ceux qui ont un jour.
why-listed = Nommément cités au Registre : { $listed }, dont avec un jour : { $dated }.
why-reported = Nombre rapporté par une source au { $day } : { $count } ; cités après ce jour : { $later } ; { $count } + { $later } = { $sum }.
why-unnamed-signatures = Comptés sans nom au Registre : { $missing } sur { $stated } ; la liste n’est donc pas complète. Chaque signature est inscrite lorsqu’une source l’énonce.
why-unnamed-instruments = Comptés sans nom au Registre : { $missing } sur { $stated } ; la liste n’est donc pas complète. Chaque instrument est inscrit lorsqu’une source l’énonce.
why-with-instrument = fait le { $made } avec l’instrument
why-confirmed = fait le { $made } lors de la signature et confirmé le { $on }
why-unconfirmed = fait le { $made } lors de la signature et non confirmé avec l’instrument (Convention de Vienne sur le droit des traités, art. 23, par. 2)
why-to-confirm = fait le { $made } lors de la signature ; à confirmer avec l’instrument (Convention de Vienne sur le droit des traités, art. 23, par. 2)
why-late-untold = fait le { $made }, après l’instrument, et pas encore notifié aux autres
why-beyond-calendar = le délai d’objection sort du calendrier
why-late-objected = fait tardivement, le { $made } ; objection formulée à temps, de sorte qu’il n’y a pas dépôt : { $by }
why-late-open = fait tardivement, le { $made } ; il n’y a dépôt que si aucun État contractant ne fait objection d’ici au { $until }
why-late-accepted = fait tardivement, le { $made } ; aucun État contractant n’a fait objection avant l’échéance, le { $until }
why-both = { $first } ; { $then }
why-withdrawn = retiré le { $withdrawn } ; notification reçue le { $noticed } (Convention de Vienne, art. 22, par. 3) : { $other }
why-authorized = expressément autorisé par le traité, et n’a donc pas à être accepté (Convention de Vienne, art. 20, par. 1)
why-accepted = accepté le { $on } (Convention de Vienne, art. 21, par. 1) : { $other }
why-prevents = { $other } : objection le { $on }, avec l’intention nettement exprimée que le traité n’entre pas en vigueur entre les deux (Convention de Vienne, art. 20, par. 4 b)
why-objected = { $other } : objection le { $on }, de sorte que les dispositions ne s’appliquent pas entre les deux dans la mesure prévue par la réserve (Convention de Vienne, art. 21, par. 3)
why-untold = pas encore notifié, de sorte qu’aucun délai ne court : { $other }
why-may-object = une objection est possible jusqu’au { $until } (Convention de Vienne, art. 20, par. 5) : { $other }
why-silent = aucune objection jusqu’au { $until }, ce qui vaut acceptation (Convention de Vienne, art. 20, par. 5) : { $other }
why-organ-accepted = accepté par l’organe compétent le { $on } (Convention de Vienne, art. 20, par. 3)
why-organ-awaited = requiert l’acceptation de l’organe compétent (Convention de Vienne, art. 20, par. 3)
why-all-but-one = requiert l’acceptation de toutes les Parties ; objection le { $on } (Convention de Vienne, art. 20, par. 2) : { $other }
why-all-awaited = requiert l’acceptation de toutes les Parties ; réponse attendue (Convention de Vienne, art. 20, par. 2) : { $other }
why-all-accepted = accepté par toutes les Parties au { $since } (Convention de Vienne, art. 20, par. 2)
why-side = { $said }
why-sentence = { $part }.
why-itself = Un traité ne lie pas un État envers lui-même.
why-terminated = Le traité a pris fin le { $on }.
why-no-rule-tells = Le Registre ne contient aucune règle d’entrée en vigueur et ne permet donc pas de le dire.
why-suspended = Son application entre les deux est suspendue depuis le { $since }.
why-called = son auteur ({ $by }) l’appelle ainsi : { $label } ; cela ne modifie aucune disposition
why-binds-one = Amendement { $id } : lie { $bound }, mais ne lie pas { $not } ; entre les deux, le texte vaut sans lui (Convention de Vienne, art. 30, par. 4 b, et art. 40, par. 4).
