# What happened on a floor, in an election, around participation, in one line. `who` is whoever did it.
did-opened = { $who } : ouverture de la séance selon les règles { $rules } ; membres de l’organe : { $members }
did-opened-counted = { $who } : ouverture de la séance selon les règles { $rules } ; membres présents : { $present } sur { $members }
did-handed = { $who } : présidence cédée ({ $capacity }, { $name })
did-suspended = { $who } : suspension de la séance
did-adjourned = { $who } : levée de la séance
did-count-asked = { $who } : demande du décompte des présents
did-counted = { $who } : membres présents annoncés : { $present }
did-vote-suspended = { $who } : droit de vote déclaré suspendu, { $name } : { $reason }
did-vote-restored = { $who } : droit de vote déclaré rétabli, { $name } : { $reason }
did-item = { $who } : examen de « { $title } »
did-list-opened = { $who } : ouverture de la liste des orateurs
did-list-closed = { $who } : clôture de la liste des orateurs
did-list-reopened = { $who } : réouverture de la liste des orateurs
did-inscribed = { $who } : demande de parole
did-called = { $who } : parole donnée à : { $name }
did-no-answer = { $who } : appel sur { $question } resté sans réponse : { $names }
did-passed-over = { $who } : tour passé, la parole n’étant pas prise : { $name }
did-sponsored = { $who } : se joint aux auteurs de { $question }
did-no-budget = { $who } : { $question } n’a pas d’incidences sur le budget
did-budget = { $who } : renvoi à { $statement } pour les incidences de { $question } sur le budget
did-introduces = { $who } : présentation de { $question }
did-introductory = { $who } : déclaration liminaire
did-speaks = { $who } : déclaration
did-explains-before = { $who } : explication de vote avant le vote
did-explains-after = { $who } : explication de vote après le vote
did-explains-position = { $who } : explication de position
did-replies = { $who } : exercice du droit de réponse
did-speaks-on-order = { $who } : intervention sur une motion d’ordre
did-on = { $words }, sur { $question }
did-for-group = { $words }, au nom de : { $group }
did-proposed = { $who } : présentation de { $question }, « { $title } »
did-amendment = { $who } : présentation de { $question }, amendement à { $to } : « { $title } »
did-permitted = { $who } : examen de { $question } autorisé, bien que distribué tard
did-distance = { $who } : décision sur l’ordre des amendements, du plus éloigné quant au fond au moins éloigné : { $order }
did-dropped = { $who } : { $question } n’est pas mis aux voix : { $reason }
did-withdrawn = { $who } : retrait de { $question }
did-reintroduced = { $who } : nouvelle présentation de { $question }
did-moved = { $who } : présentation de { $question }, { $motion }
did-speaks-for = { $who } : intervention en faveur de { $question }
did-speaks-against = { $who } : intervention contre { $question }
did-objected = { $who } : opposition à une décision sans vote sur { $question }
did-point = { $who } : motion d’ordre : { $summary }
did-ruled = { $who } : décision : { $ruling }
did-substance = { $who } : décision que { $question } est une question de fond
did-procedure = { $who } : décision que { $question } est une question de procédure
did-appealed = { $who } : appel de la décision ({ $question })
did-bureau-decided = { $who } : décision que tous les efforts de consensus sur { $question } sont épuisés
did-exhausted = { $who } : l’organe est informé que tous les efforts de consensus sur { $question } sont épuisés
did-vote-asked = { $who } : demande de vote sur { $question } ({ $method })
did-announced = { $who } : annonce du vote sur { $question } ({ $method }, { $majority })
did-announced-part = { $who } : annonce du vote sur { $part } de { $question } ({ $method }, { $majority })
did-lot = { $who } : tirage au sort, appelé en premier : { $name }
did-voting-opened = { $who } : ouverture du vote sur { $question }
did-ballot = { $who } : vote sur { $question } : { $ballot }
did-ballot-corrected = { $who } : correction de son vote sur { $question } : { $ballot }
did-annulled = { $who } : vote sur { $question } déclaré nul : { $reason }
did-locked = { $who } : verrouillage du vote sur { $question }
did-hands = { $who } : décompte des mains levées sur { $question } : { $figures }
did-result = { $who } : proclamation du résultat sur { $question } : { $figures }
did-corrected = { $who } : résultat sur { $question } corrigé, { $figures } : { $reason }
did-intent = { $who } : intention qui était la sienne au vote sur { $question } : { $ballot }
did-consensus = { $who } : en l’absence d’objection, { $question } est déclaré adopté par consensus
did-without-vote = { $who } : en l’absence d’objection, { $question } est déclaré adopté sans vote
did-dissociated = { $who } : se dissocie de { $question }
did-dissociated-part = { $who } : se dissocie de { $paragraph } de { $question }
did-silence-opened = { $who } : distribution de { $question } sous silence jusqu’à { $until } ({ $zone })
did-silence-breaker = { $who } : rupture du silence sur { $question }
did-silence-broken = { $who } : le silence sur { $question } a été rompu
did-silence-kept = { $who } : le silence sur { $question } a été gardé

# Elections.
did-election-opened = { $who } : ouverture de l’élection, { $office } : { $seats } ; majorité requise : { $required }
did-election-handed = { $who } : conduite de l’élection cédée ({ $capacity })
did-tellers = { $who } : scrutateurs désignés : { $names }
did-nominated = { $who } : candidature de { $candidate } ({ $group })
did-candidature-withdrawn = { $who } : retrait de la candidature de { $candidate }
did-endorsed = { $who } : candidats appuyés par leur groupe ({ $group }) : { $candidates }
did-ballot-asked = { $who } : demande d’un scrutin pour les sièges du groupe ({ $group })
did-acclaimed = { $who } : candidats déclarés élus par acclamation ({ $group })
did-balloted = { $who } : ouverture d’un scrutin ({ $group }) entre { $candidates }
did-papers-counted = { $who } : proclamation du dépouillement ({ $group }) : bulletins { $papers }, nuls { $invalid }, valables { $valid }, abstentions { $abstentions } ; { $votes }
did-elected-by-lot = { $who } : tirage au sort, élu : { $candidate }
did-vacated = { $who } : siège déclaré vacant : { $candidate }
elects-of-valid = majorité des votants
elects-of-members = majorité des membres
elects-two-thirds = deux tiers des votants
elected-acclamation = acclamation
elected-ballot = scrutin
elected-lot = tirage au sort
group-all = ensemble des membres
by-tellers = les scrutateurs
by-the-group = le groupe
step-tellers = Désigner les scrutateurs
step-hand-conduct = Céder la conduite de l’élection
step-vacancy = Annoncer que le siège de { $candidate } devient vacant
step-acclaim = Déclarer les candidats élus par acclamation ({ $group })
step-papers = Distribuer les bulletins de vote ({ $group })
step-lot-tied = Tirer au sort entre les candidats à égalité ({ $group })
step-announce-count = Proclamer le dépouillement ({ $group })
step-nominate = Présenter une candidature ({ $group })
step-endorse = Appuyer les candidats du groupe ({ $group })
step-ask-ballot = Demander un scrutin ({ $group })
step-candidature = Retirer la candidature de { $candidate }

# Who takes part.
did-admitted = { $who } : admission, en qualité de { $capacity } : { $whom }
did-registered = { $who } : enregistrement de { $name } ({ $capacity })
did-adds-persons =
    { $who } : { $count ->
        [one] { $count } personne ajoutée
       *[other] { $count } personnes ajoutées
    } à la liste { $list } de ses représentants
did-names-persons =
    { $who } : { $count ->
        [one] { $count } représentant nommé
       *[other] { $count } représentants nommés
    }, sur la liste { $list }
did-names-persons-for =
    { $who } : { $count ->
        [one] { $count } représentant nommé
       *[other] { $count } représentants nommés
    }, sur la liste { $list } qui remplace { $old }
did-off-list = { $who } : une personne retirée de la liste { $list }
did-seated = { $who } : liste { $list } admise à siéger : { $decision }
did-credentials-reported = { $who } : rapport sur les pouvoirs ({ $symbol }) : acceptés { $accepted }, non acceptés { $refused }
did-credentials-decided = { $who } : décision sur les pouvoirs ({ $symbol }) : acceptés { $accepted }, non acceptés { $refused }
did-has-no-vote = { $who } : sans droit de vote à compter de ce jour : { $reason }
did-has-vote = { $who } : droit de vote rétabli à compter de ce jour : { $reason }
did-input = { $who } : contribution écrite de { $words } mots, « { $title } »
did-serves = { $who } : une personne désignée pour servir ({ $capacity })
did-released = { $who } : une personne ne sert plus ({ $capacity })
formula-all-states = tous les États
formula-members = les Membres de l’Organisation des Nations Unies
formula-observer-states = les États observateurs
formula-regional = les organisations régionales d’intégration économique
formula-listed = ceux qui sont énumérés
formula-parties = les États Parties
formula-signatories = les États signataires qui ne sont pas Parties
formula-class = la catégorie nommée

# A list of organizations for non-objection.
did-begins-list = { $who } : ouverture d’une liste d’organisations soumise à la procédure de non-objection ({ $basis })
did-proposes-organization = { $who } : proposition, { $organization } ({ $category })
did-circulates = { $who } : distribution de la liste ; le silence prend fin à { $until } ({ $zone })
did-objects-organization = { $who } : objection, { $organization }
did-basis-asked = { $who } : demande des motifs généraux des objections, { $organization }
did-basis-told = { $who } : motifs généraux des objections communiqués, { $organization }
did-submits-list =
    { $who } : liste soumise à l’organe, avec { $count ->
        [one] { $count } nom définitif
       *[other] { $count } noms définitifs
    } à côté des noms proposés
did-decides-list =
    { $who } : décision que { $count ->
        [one] { $count } organisation de la liste peut
       *[other] { $count } organisations de la liste peuvent
    } participer
did-how = { $words }, { $how }
category-ngo = Organisation non gouvernementale
category-civil-society = Société civile
category-academia = Monde universitaire
category-private-sector = Secteur privé
