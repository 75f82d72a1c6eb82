# The Record, its entries, the timeline, the rules and the sources.
record-figure = inscriptions, chacune liée à toutes celles qui la précèdent. Rien n’y est modifié ni supprimé ; une correction est une inscription ultérieure.
checkpoint-heading = Dernier point de contrôle
checkpoint-words = Origine, taille, racine et signature de la clef de la maison. Aussi à l’adresse { $address }.
entries-newest = Dernières inscriptions
entries-before = Inscriptions antérieures à { $entry }
entries-caption = Inscriptions { $first } à { $last }, la plus récente d’abord
col-entered = Inscrit le
not-open = Non public : le Registre en contient un engagement cryptographique
verify-heading = Vérifiez vous-même
verify-words = Chaque inscription a une preuve, un petit fichier. Téléchargez-la et vérifiez-la sans réseau, sans compte et sans cette maison : le vérificateur lit la clef dans le fichier et le dit ; comparez la clef ci-dessous avec une clef obtenue ailleurs.
proof-of-entry = Preuve de l’inscription { $entry }
record-origin = Origine
record-key = Clef
record-files = Fichiers
record-tiles = Tuiles à l’adresse { $address }, au format C2SP tlog-tiles ; tout client d’un tel journal les lit.
entry-title = Inscription { $entry }
legal-effect = Effet juridique
known = Connu
known-assumed = { $instant } (présumé d’après sa date)
under = En vertu de
as-it-stands = Tel quel
own-bytes = { $link } : { $size }, sous leur forme unique.
own-bytes-link = Les octets de l’inscription
its-proof = Sa preuve
download-proof = { $link }, puis vérifiez sans réseau :
download-proof-link = Télécharger la preuve
neighbours = Inscriptions voisines
matter = Affaire
submission = Soumission
submission-part = { $id }, partie { $part } sur { $of }
signed = Signature
signed-key = avec la clef d’une personne
signed-session = avec la clef d’une personne, introduite à l’identification
signed-passkey = avec la clef d’accès d’une personne
signed-attested = attesté par la maison, non signé par une personne
signed-transcribed = transcrit de la source par la maison

# The page of a matter.
what-asks = Ce que demande { $symbol }
title-officers = Bureau
title-floor = En séance
title-participation = Participation
title-non-objection = Organisations soumises à la procédure de non-objection
rules-and-sources = Ses règles figurent sous { $rules }, ses sources sous { $sources }.
floor-link = Ce qui peut suivre, par qui, et pourquoi pas le reste
election-link = L’élection ({ $office }) : sièges, candidats, scrutins
participants-of-body = Participants de l’organe
acts-heading = Ses actes
acts-caption = Chaque acte avec sa date, le lieu de lecture et son inscription

# The timeline.
timeline-lead = Ce qui s’est passé de { $first } à { $last }, le plus récent d’abord, avec la source et l’inscription au Registre.
timeline-nothing = Rien n’est inscrit pour ces dates.
timeline-parts = Parties de l’institution
part-all = Tout
part-convention = Convention
part-depositary = Dépositaire
entries-in-a-row = inscriptions { $first } à { $last }
entries-scattered = { $count } inscriptions, { $first } à { $last }
timeline-alternative =
    Une ligne par an : { $sessions } en barres et { $days ->
        [one] { $days } jour isolé
       *[other] { $days } jours isolés
    } en repères. La liste ci-dessous les énonce.
legend-session = session
legend-star = adoption, ouverture à la signature
legend-diamond = décision ou vote
legend-dot = autre acte
ics-postponed = Reporté ; aucune nouvelle date n’est fixée.
ics-planned = Prévu ; les dates ne sont pas fixées.
ics-due = Échéance : { $summary } ({ $symbol }, paragraphe { $paragraph })

# The rules.
rules-lead =
    { $values } en { $sets ->
        [one] { $sets } ensemble
       *[other] { $sets } ensembles
    }, dont { $verified } comparées au texte dont elles proviennent.
rules-words = Les règles sont des données, lues dans le seul Registre. Chacune est énoncée dans les termes du projet ; le texte authentique fait foi.
rules-one-by-one = { $link } : lesquels sont appliqués, par quel test, et lesquels sont laissés aux personnes.
one-by-one-link = Les articles du règlement intérieur, un par un
one-by-one-heading = Règlement intérieur, article par article
rules-caption = { $values }, dernière modification : { $entry }
col-in-other-words = Autrement dit
col-read-in = Lu dans
col-compared = Comparé
rules-enforced =
    { $count ->
        [one] { $count } article est appliqué
       *[other] { $count } articles sont appliqués
    } : ce qui n’est pas recevable est indiqué, et le test nommé le montre.
rules-left =
    { $count ->
        [one] { $count } article est laissé
       *[other] { $count } articles sont laissés
    } aux personnes, avec le motif.
one-by-one-caption = Le règlement de l’Assemblée pour ses commissions, et ce dont une commission a besoin en outre
col-about = Objet
col-becomes = Ce qu’il en est ici
rule-enforced = Appliqué. Non recevable, par exemple : { $examples }.
rule-test = Test : { $test }
rule-left = Laissé aux personnes : { $why }.
mandates-heading = Ce que change le mandat d’un organe
mandates-words = L’ensemble propre à un organe prime sur l’ensemble général ; ce qu’il ne fixe pas reste tel que le prévoient les règles générales.
mandates-caption = Valeurs propres à un organe, avec la règle générale qu’elles priment
col-set = Ensemble
col-instead = Au lieu de
no-such-value = aucune valeur de ce type

# The sources.
sources-lead =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }, et { $subjects ->
        [one] { $subjects } point
       *[other] { $subjects } points
    } sur lesquels elles divergent.
sources-listed = Répertoire
sources-caption = Sources, d’abord celles qui sont les plus proches de ce qu’elles énoncent
col-publisher = Éditeur
col-published = Publication
col-acts = Actes
bears-no-day = sans date
differ-heading = Points de divergence
prevails = Prévaut : { $source }.
timeline-years = Années
part-evidence = Preuves
title-custody = Conservation des preuves
