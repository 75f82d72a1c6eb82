# Why a treaty stands as it does: the steps of the law, by its own codes. English is the law’s own.
because-asked = La règle demande { $asked }{ $eligible } ; { $organizations }.
because-one-instrument = un instrument
because-instruments =
    { $count ->
        [one] { $count } instrument
       *[other] { $count } instruments
    }
because-instruments-of = les instruments de : { $named }
because-share = des déposants réunissant au moins { $at_least } % des parts
because-one-eligible = {" "}; seul compte l’instrument du déposant désigné
because-eligible = {" "}; seuls comptent les instruments de déposants désignés, au nombre de { $count }
because-organizations-count = les organisations comptent comme les États
because-organizations-do-not = l’instrument d’une organisation ne s’ajoute pas à ceux des États
because-taken = Sur { $rows }, celles datées au plus tard du { $as_of }{ $known } et non remplacées par une autre sont prises en compte : { $taken }.
because-one-row = une ligne
because-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
because-known-by = , connues au { $day },
because-replaced = { $kind } ({ $who }) du { $dated } : remplacée par l’acte suivant : { $by } du { $by_dated }, connu depuis le { $known }.
because-ended = { $kind } ({ $who }) du { $dated } : a pris fin le { $until }, par { $notice } du { $of }.
because-ends = { $kind } ({ $who }) du { $dated } : prend fin le { $until }, par { $notice } du { $of }.
because-ends-nothing = { $kind } ({ $who }) du { $dated } : ne met fin à rien, aucun instrument n’étant en place ce jour-là.
because-not-counted = En place au { $day }, mais non comptés selon la règle : { $listed }.
because-never-count = Signature ou application provisoire, { $rows } : elles ne comptent jamais.
because-none-counted = Comptés au { $day } : aucun.
because-counted = Comptés au { $day }, chacun une fois, à son premier instrument encore en place : { $count } ({ $listed }).
because-all-named = Tous ceux que nomme la règle ({ $count }) sont parmi les déposants.
because-some-named = Nommés par la règle : { $count } ; parmi les déposants : { $there } ; manquent : { $missing }.
because-shares-reach = Leurs parts, en pour cent : { $terms } = { $sum }, ce qui atteint { $at_least }.
because-shares-less = Leurs parts, en pour cent : { $terms } = { $sum }, ce qui est inférieur à { $at_least }.
because-met-by-one = Toutes les conditions ont été réunies pour la première fois le { $day }, par le dépôt de : { $who }.
because-met-by = Toutes les conditions ont été réunies pour la première fois le { $day }, par les dépôts de : { $listed }.
because-reckoned = Délai de { $delay } à compter du { $start }{ $then } : le { $end }.
because-from-deposit = { $day } (le jour du dépôt est le jour 0)
because-from-month = { $day } (premier jour du mois du dépôt)
because-then-first = , puis le premier jour du mois suivant
because-bound-holds = Pas avant le { $day } : le jour le plus tardif l’emporte.
because-bound-passed = Pas avant le { $day } : ce jour est déjà dépassé.
because-parent-holds = Pas avant l’entrée en vigueur du traité dont il dépend, le { $day } : le jour le plus tardif l’emporte.
because-parent-passed = Pas avant l’entrée en vigueur du traité dont il dépend, le { $day } : ce jour est déjà dépassé.
because-enters-later = Le traité entre en vigueur le { $entry }, après le { $as_of } ; jusque-là il n’y a aucune Partie ; contractants : { $contracting }.
because-entered = Le traité est entré en vigueur le { $entry } ; au { $as_of } il est en vigueur pour { $parties }{ $contracting }.
because-one-party = une Partie
because-parties =
    { $count ->
        [one] { $count } Partie
       *[other] { $count } Parties
    }
because-contracting = {" "}; contractants jusqu’à un jour ultérieur : { $count }
because-successions = Partie par succession, date absente de cette source : { $listed }. La succession remonte à la date de la succession, et jamais à une date calculée à partir de son dépôt.
because-not-met = Les conditions ne sont pas toutes réunies au { $as_of } : non en vigueur, aucune Partie ; contractants : { $contracting }.
because-no-rule = Le Registre ne contient aucune règle d’entrée en vigueur de ce traité ; aucun jour n’est donc déterminé, et les instruments sont énumérés tels qu’ils ont été déposés.
because-undated = D’autres instruments sont rapportés sans jour de dépôt : { $count } ; ce qui précède ne compte que ceux qui ont un jour.
because-listed = Nommément cités au Registre : { $listed }, dont avec un jour : { $dated }.
because-reported = Nombre rapporté par une source au { $day } : { $count } ; cités après ce jour : { $later } ; { $count } + { $later } = { $sum }.
because-unnamed-signatures = Comptés sans nom au Registre : { $missing } sur { $stated } ; la liste n’est donc pas complète. Chaque signature est inscrite lorsqu’une source l’énonce.
because-unnamed-instruments = Comptés sans nom au Registre : { $missing } sur { $stated } ; la liste n’est donc pas complète. Chaque instrument est inscrit lorsqu’une source l’énonce.
because-with-instrument = faite le { $made } avec l’instrument
because-confirmed = faite le { $made } lors de la signature et confirmée le { $on }
because-unconfirmed = faite le { $made } lors de la signature et non confirmée avec l’instrument (Convention de Vienne sur le droit des traités, art. 23, par. 2)
because-to-confirm = faite le { $made } lors de la signature ; à confirmer avec l’instrument (Convention de Vienne sur le droit des traités, art. 23, par. 2)
because-late-untold = faite le { $made }, après l’instrument, et pas encore notifiée aux autres
because-beyond-calendar = le délai d’objection sort du calendrier
because-late-objected = faite tardivement, le { $made } ; objection formulée à temps, de sorte qu’il n’y a pas dépôt : { $by }
because-late-open = faite tardivement, le { $made } ; il n’y a dépôt que si aucun État contractant ne fait objection d’ici au { $until }
because-late-accepted = faite tardivement, le { $made } ; aucun État contractant n’a fait objection avant l’échéance, le { $until }
because-both = { $first } ; { $then }
because-withdrawn = retirée le { $withdrawn } ; notification reçue le { $noticed } (Convention de Vienne, art. 22, par. 3) : { $other }
because-authorized = expressément autorisée par le traité, et n’a donc pas à être acceptée (Convention de Vienne, art. 20, par. 1)
because-accepted = acceptée le { $on } (Convention de Vienne, art. 21, par. 1) : { $other }
because-prevents = { $other } : objection le { $on }, avec l’intention nettement exprimée que le traité n’entre pas en vigueur entre les deux (Convention de Vienne, art. 20, par. 4 b)
because-objected = { $other } : objection le { $on }, de sorte que les dispositions ne s’appliquent pas entre les deux dans la mesure prévue par la réserve (Convention de Vienne, art. 21, par. 3)
because-untold = pas encore notifiée, de sorte qu’aucun délai ne court : { $other }
because-may-object = une objection est possible jusqu’au { $until } (Convention de Vienne, art. 20, par. 5) : { $other }
because-silent = aucune objection jusqu’au { $until }, ce qui vaut acceptation (Convention de Vienne, art. 20, par. 5) : { $other }
because-organ-accepted = acceptée par l’organe compétent le { $on } (Convention de Vienne, art. 20, par. 3)
because-organ-awaited = requiert l’acceptation de l’organe compétent (Convention de Vienne, art. 20, par. 3)
because-all-but-one = requiert l’acceptation de toutes les Parties ; objection le { $on } (Convention de Vienne, art. 20, par. 2) : { $other }
because-all-awaited = requiert l’acceptation de toutes les Parties ; réponse attendue (Convention de Vienne, art. 20, par. 2) : { $other }
because-all-accepted = acceptée par toutes les Parties au { $since } (Convention de Vienne, art. 20, par. 2)
because-side = { $said }
because-sentence = { $part }.
because-itself = Un traité ne lie pas un État envers lui-même.
because-terminated = Le traité a pris fin le { $on }.
because-no-rule-tells = Le Registre ne contient aucune règle d’entrée en vigueur et ne permet donc pas de le dire.
because-suspended = Son application entre les deux est suspendue depuis le { $since }.
because-called = son auteur ({ $by }) l’appelle « { $label } » ; cela ne modifie aucune disposition
because-binds-one = Amendement { $id } : lie { $bound }, mais ne lie pas { $not } ; entre les deux, le texte vaut sans lui (Convention de Vienne, art. 30, par. 4 b, et art. 40, par. 4).
