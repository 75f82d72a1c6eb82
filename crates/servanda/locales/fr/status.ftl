# Where the convention stands: the first page and the depositary's.
empty-heading = Rien n’est encore conservé ici
empty-words = Le Registre existe, sans aucune convention. Pour en inscrire une : { $command }.
stands = { $adopted }, { $signing }, { $force }.
adopted-on = Adoptée le { $day }
adopted-day-not-stated = Conclue à une date non précisée ici
adopted-not-yet = Non encore adoptée
in-force-since = en vigueur depuis le { $day }
entering-into-force-on = entrant en vigueur le { $day }
force-not-determined = entrée en vigueur non déterminée ici
not-in-force = non en vigueur
open-for-signature-from = ouverte à la signature à partir du { $day }
open-for-signature-until = ouverte à la signature jusqu’au { $day }
closed-for-signature-since = fermée à la signature depuis le { $day }
not-open-that-day = non ouverte à la signature à cette date
signature-days-not-stated = dates de signature non précisées ici
not-open-for-signature = non ouverte à la signature

# The three numbers: each stands large before its sentence.
of-required = sur { $required }
days-until-opening =
    { $count ->
        [one] jour
       *[other] jours
    } avant l’ouverture à la signature, le { $day }.
days-left =
    { $count ->
        [one] jour reste
       *[other] jours restent
    } pour signer, jusqu’au { $day }. L’adhésion reste ouverte ensuite.
days-left-in =
    { $count ->
        [one] jour reste
       *[other] jours restent
    } pour signer, à { $place }, jusqu’au { $day }. L’adhésion reste ouverte ensuite.
instruments-deposited =
    { $count ->
        [one] instrument déposé
       *[other] instruments déposés
    }{ $report }{ $rest }
as-a-source-counts = , selon le décompte d’une source au { $day }
rest-not-stated = {" "}; le nombre requis n’est pas précisé ici.
rest-reached = {" "}; le nombre requis est atteint.
rest-reported = {" "}; le nombre est rapporté, mais les dates déterminantes ne sont pas toutes connues ici.
rest-missing =
    {" "}; { $missing ->
        [one] { $missing } de plus fera
       *[other] { $missing } de plus feront
    } entrer la convention en vigueur.
signatories-of-whom =
    { $count ->
        [one] signataire
       *[other] signataires
    }, dont { $listed }{ $complete ->
        [no] {" "}; la liste n’est pas complète
       *[yes] {""}
    }.
listed-by-name = { $count } figurent ici nommément
heading-in-force = En vigueur
heading-towards = Vers l’entrée en vigueur
squares-caption = Un carré par instrument requis ; un carré rempli porte le code de son État.
squares-unnamed = Un point d’interrogation est compté par une source qui ne le nomme pas.
squares-alternative = { $filled } places sur { $required } sont remplies
reasoning = Le raisonnement, pas à pas
instruments-caption = Instruments déposés au { $day }
next-heading = Prochaines échéances
untold-heading = Aucune source à ce jour
untold-words = Leur échéance est passée et les sources lues jusqu’ici ne font état d’aucun acte. Cela ne veut pas dire qu’il n’y en a pas eu.
asked-of =
    Demandé à { $addressee } par { $symbol }, paragraphe { $paragraph }{ $draft ->
        [yes] {" "}(lu dans le projet ; le texte adopté n’a pas été lu)
       *[no] {""}
    }.
lately-heading = Événements récents
timeline-all = La chronologie complète

# Entry into force.
condition-met =
    La condition a été remplie le { $triggered } ; la convention { $done ->
        [yes] est entrée
       *[no] entrera
    } en vigueur le { $day }.
no-rule-of-force = Le Registre ne contient aucune règle d’entrée en vigueur ; aucune date n’est donc déterminée.
no-day-of-force =
    Aucune date d’entrée en vigueur n’est déterminée : { $count } instruments sur { $required } sont déposés{ $reported ->
        [yes] , selon le décompte des sources
       *[no] {""}
    }.
cite-status = Citer : { $title }, { $signatories } signataires, { $instruments } instruments, au { $day }, inscription { $entry } du Registre, { $address }
of-so-many = { $count } sur { $required }

# The page of the status.
status-as-of = État au { $day }
ask-as-of = Situation au
ask-known = Tel que connu le
ask-show = Afficher
ask-note = La première date demande quelle était alors la situation ; la seconde, vide pour aujourd’hui, ce qui en était connu. Ajoutez { $entry } à l’adresse pour ne lire que les N premières inscriptions du Registre ; la réponse aux trois ne change jamais.
signatories = Signataires
noun-signatories =
    { $count ->
        [one] signataire
       *[other] signataires
    }
noun-instruments =
    { $count ->
        [one] instrument
       *[other] instruments
    }
counted-by-a-source = { $noun }, à partir des { $count } qu’une source dénombre au { $day } ({ $entry }).
listed-dated =
    nommément cités, dont { $dated } avec une date. { $complete ->
        [yes] La liste est complète.
       *[no] La liste n’est pas complète.
    }
parties = Parties
contracting = États contractants et organisations contractantes
contracting-note = Qui a déposé un instrument est un État contractant jusqu’à l’entrée en vigueur de la convention, et une Partie seulement ensuite.
instruments-standing = Instruments valables au { $day }
received = Reçu
party-since = Partie depuis
date-not-in-source = date absente de cette source
not-determined = non déterminé
no-instrument-listed = Aucun instrument n’est cité.
entry-into-force = Entrée en vigueur
rule-of = Règle : { $rule }.
transcribed-since = Transcrits seulement après cet instant, et connus alors d’après leurs sources : { $count }
transcribed-others = Inscrits avant ceux-ci et donnés dans le JSON de cette page : { $count }.
bound-no-longer = Ne sont plus liés
gone-denounced = { $name } : dénonciation ; n’est plus lié depuis le { $day }.
gone-withdrew = { $name } : retrait de l’instrument avec effet au { $day }.
gone-ceased = { $name } n’est plus un État depuis le { $day } ; ce qu’il a fait reste sien.
gone-continued = { $name } se substitue à lui.
pending-heading = Reçus, en suspens
pending-words = Ces instruments sont reçus mais non comptés tant qu’il n’a pas été remédié à ce qui leur manque.
notifications = Notifications dépositaires
signatories-caption = Signataires cités, au { $day }
source-unless-named = Sauf mention d’une autre source, une signature a été relevée dans { $source }.

# The curve.
growth-signatories = signataires
growth-instruments = instruments
growth-needed = instruments requis
growth-caption = Du { $from } au { $day }. Les lignes montrent ce que le Registre cite avec une date, les points ce que dénombrent les sources ; les listes de cette page donnent le détail.
growth-by = { $count } { $name } au { $day }
growth-none = encore aucun : { $name }

# Notifications, one participant, two participants.
papers-none = Aucune notification ne figure au Registre.
papers-count =
    { $count ->
        [one] Une notification figure au Registre.
       *[other] { $count } notifications figurent au Registre.
    }
papers-caption = Notifications, la plus récente d’abord
papers-number = Numéro
papers-subject = Objet
papers-whose = Rien n’est numéroté ici : ce sont les notifications du dépositaire, transcrites. Elles sont publiées par : { $authority }.
papers-not-transcribed = Le Registre en a le numéro et l’objet ; le texte n’a pas été transcrit.
papers-all = Toutes les notifications
and-two = { $one } et { $other }
binds-since = Il lie les deux l’un envers l’autre depuis le { $day }.
binds = Il lie les deux l’un envers l’autre.
binds-not = Il ne lie pas les deux l’un envers l’autre.
binds-unknown = Il se peut qu’il lie les deux ; le Registre ne le dit pas.
suspended-since = Son application est suspendue depuis le { $day }.
if-reservation =
    Si ce qui est appelé déclaration était une réserve, il { $binds ->
        [yes] les lierait
       *[no] ne les lierait pas
    }.
why = Pourquoi
text-between = Texte applicable entre les deux
text-as-adopted = Le texte tel qu’adopté, sans amendement.
text-as-amended = Tel que modifié par { $amendments }.
on-which-terms = À quelles conditions
no-terms = Aucun n’a fait de réserve ni de déclaration à l’égard de l’autre.
everything-of = Tous les actes : { $name }
status-of-all = État pour tous
declarations-missing = Le traité demande des déclarations qui ne figurent pas au Registre : { $subjects }.
territories = Territoires
territory-applies = applicable
territory-left-out = exclu
acts-of-state = Tous ses actes, dans l’ordre du Registre
nothing-entered = Rien n’est inscrit.
reservations = Réserves et déclarations
in-effect = En vigueur
not-in-effect = Sans effet
other-declarations = Autorités, langues et autres déclarations

# Where a participant stands towards the treaty, in one sentence.
side-outside = { $name } : ni signature ni consentement à être lié au { $day }.
side-renounced = { $name } : intention manifestée de ne pas devenir Partie.
side-signatory = { $name } : signature, { $day }, sans consentement à être lié.
side-reported-deposit = { $name } : une source fait état du dépôt d’un instrument, sans en donner la date.
side-reported-signature = { $name } : une source fait état d’une signature, sans en donner la date.
side-signatory-reported = { $name } : signature, { $day }. Une source fait état du dépôt d’un instrument, sans en donner la date.
side-pending = { $name } : instrument reçu et en suspens, non compté.
side-becomes = { $name } : dépôt de l’instrument, { $deposited } ; Partie à compter de cette date : { $since }.
side-contracting = { $name } : dépôt de l’instrument, { $deposited } ; État contractant.
side-party = { $name } : Partie depuis cette date : { $since }.
side-no-day = { $name } : dépôt de l’instrument, { $deposited } ; la date d’entrée en vigueur à son égard ne figure pas dans cette source.
side-was-party = { $name } : Partie depuis cette date : { $since } ; l’État n’existe plus depuis : { $until }.
side-no-more = { $name } : l’État n’existe plus depuis cette date : { $until }.
side-left = { $name } : n’est plus lié depuis cette date : { $until }.
side-in-place = { $words } En lieu et place de : { $before }.
