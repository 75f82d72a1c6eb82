# The frame of every page: the first line, the pages, the foot.
practice = EXERCICE
practice-not-real = Rien ici n’est réel.
house-copy = Copie transcrite de sources publiques. L’autorité est : { $authority }.
house-secretariat = Tenu par le secrétariat. L’autorité en matière d’état du traité est : { $authority }.
house-depositary = Tenu par le dépositaire. Publié aussi par : { $authority }.
house-empty = Aucune convention n’est encore ouverte ici.
skip = Aller au contenu
nav-pages = Pages de la convention
nav-languages = Langues
page-today = Aujourd’hui
page-timeline = Chronologie
page-committee = Comité
page-status = État du traité
page-rules = Règles
page-sources = Sources
page-record = Registre

# Said first when a page shows another time than now.
times-day = Situation au { $day }
times-known = selon ce qui était connu le { $instant }
times-entries = d’après les { $entries } premières inscriptions du Registre
times-today = Voir aujourd’hui

# How the parts of a list are joined.
list-comma = {", "}
list-and = { $before } et { $last }
sentence = { $words }.
foot-forms = Cette page sous d’autres formes : { $forms }.
form-page = page
form-feed = flux
form-calendar = calendrier
form-proof = preuve
foot-folded = Page établie d’après { $entry } ({ $proof }), le { $day }.
foot-entry = l’inscription { $entry } du Registre
foot-proof = sa preuve
foot-verify = Pour la vérifier : { $command }.
foot-sign-in = { $link } pour agir au sein d’un organe ou remettre un acte.
foot-signed-in = Session ouverte au nom de { $name } :
foot-sign-out = vos clés, et fermer la session
sign-in = S’identifier
foot-designations = Les appellations désignant les États, territoires et groupes n’impliquent aucune prise de position quant à leur statut.
name-unofficial = appellation non officielle dans cette langue
