# The meeting room: the list of meetings and the five views.
room-meetings = Séances
meetings-lead = Ce dont chaque organe est saisi en ce moment.
no-meetings = Aucune séance n’a encore été ouverte.
open-a-meeting = Ouvrir une séance : { $body }
page-title = { $body } : { $view }
views = Vues de cette séance
view-chair = Présidence
view-delegate = Délégation
view-secretary = Secrétariat
view-observer = Observation
view-screen = Écran de la salle
looking-on = Vous suivez la séance.
no-seat = Vous êtes identifié mais n’êtes pas désigné pour cet organe ; vous suivez donc la séance.
not-your-seat = Vous ne siégez pas ici ; cette page n’offre donc aucun acte.
you-are = Vous siégez pour
entered = Conforme : inscrit au Registre,
entry = inscription
room-entry-number = inscription { $entry }
receipt = reçu
optional = (facultatif)

# What a page that stays open says of its connection.
live-lost = Connexion perdue, nouvelle tentative.
live-again = Connexion rétablie.
live-new = Nouveau : afficher

# What is on the floor.
point-of-order = Motion d’ordre :
presiding = Présidence
room-item = Point
present = Présents
present-of = { $present } membres sur { $members }
speakers = Orateurs
list-empty = Personne n’est inscrit sur la liste.
list-none = Aucune liste n’a été ouverte.
minutes-each = { $minutes } minutes au plus chacun
voting = Vote
no-voting = Aucun vote n’est en cours.
stage-announced = Annoncé
stage-open = Ouvert
stage-locked = Clos
stage-over = Résultat proclamé
stage-void = Déclaré nul
room-method-hands = vote à main levée
room-method-recorded = vote enregistré
room-method-roll-call = vote par appel nominal
room-ballot-yes = pour
room-ballot-no = contre
ballot-abstain = abstention
ballot-none = sans participation au vote
room-hands-counted = Les mains sont comptées sans les noms ; la présidence proclame les chiffres.
room-hands-figures = Comptées par le secrétariat : { $yes } pour, { $no } contre, { $abstain } abstentions.
have-voted = { $count } membres sur { $members } ont voté.
carried = accepté
not-carried = non accepté
board-hidden = D’après le règlement de l’organe, les votes s’affichent après la clôture.
before = Questions dont l’organe est saisi
nothing-before = L’organe n’est saisi d’aucune question.
about = au sujet de { $question }
vote-asked = vote demandé : { $method }
objected = objection à une décision sans vote
decided = Décidé jusqu’ici
nothing-decided = Rien n’a encore été décidé.
whole-floor = Tous les débats, avec chaque question, décision et déclaration

# For whoever presides.
reads-out = Texte à lire
next = Ce qui peut suivre
chair-only = Ces actes reviennent à la présidence :
no-step = Aucun de vos actes n’est recevable en ce moment.
members-may = Ce que les membres et le secrétariat peuvent faire
why-not = Pourquoi pas le reste
why-not-open = Ce qui n’est pas recevable, et selon quel article
has-spoken = { $name } a parlé
agenda = Ordre du jour
no-agenda = Le Registre ne contient pas d’ordre du jour pour cette séance.
item-now = à l’examen
item-taken = abordé

# For a delegation.
ballot = Votre vote
vote-yes = Oui
vote-no = Non
vote-abstain = Abstention
ballot-note = Un seul geste, ou la touche indiquée sur le bouton. Vous pouvez changer votre vote jusqu’à la clôture ; le dernier compte.
ballot-by-hands = Ce vote a lieu à main levée, sans noms.
ballot-soon = Le vote est annoncé mais pas encore ouvert.
ballot-locked = Le vote est clos ; aucun suffrage n’est plus exprimé ni changé.
ballot-no-vote = Aucun vote n’a lieu.
you-may = Ce que vous pouvez faire
motions = Motions
texts = Propositions et amendements
your-ballot = Votre vote sur
in-the-record = Il figure au Registre :
your-place = Votre place sur la liste des orateurs : { $place }.

# For the secretariat.
presence = Présence et quorum
members = Membres
presumed = présumé jusqu’à ce qu’on demande un comptage
quorum-open = Pour ouvrir la séance et poursuivre le débat
quorum-decide = Pour prendre une décision
presence-sheet = Feuille de présence
presence-note = La présidence déclare le nombre.
counted = { $count } membres cochés sur { $members }.
count-them = Compter
roll = Appel et suffrages
roll-no-lot = L’État appelé en premier n’a pas encore été tiré au sort.
roll-called-now = Appelé maintenant : { $name }
roll-in-order = L’appel : { $count } sur { $members } inscrits
hands-note = Comptez les mains levées et inscrivez les chiffres ici ; la présidence les annonce.
enter-ballot = inscrire un suffrage exprimé sur papier ou à l’appel
correct-ballot = corriger un suffrage inscrit ici
corrections-note = Jusqu’à la proclamation du résultat, un suffrage inscrit par le secrétariat peut être corrigé ; une délégation corrige le sien.
on-paper = inscrit par le secrétariat
inscribe = inscrire une délégation sur la liste des orateurs
papers = Documents
draft-summary = Projet de résumé des débats
draft-summary-note = Établi à partir des actes du Registre. C’est un projet du secrétariat ; le compte rendu analytique est le document officiel.
script = Texte à lire
every-act = Chaque acte de ces débats

# Fields of forms.
field-rules = Règlement intérieur
field-presiding = État de la personne qui préside, par son code
field-members = Membres de l’organe
field-alone = Aucun autre représentant de cet État n’est dans la salle
field-present = Membres présents
field-reason = Motif
field-of = État, par son code
field-item = Point
field-title = Titre
field-referred-by = Renvoyé par quelle décision
field-minutes = Minutes
field-times = Combien de fois chacun
field-group = Au nom de quel groupe
field-summary = Sur quoi, en une phrase
field-question = Nom court, par exemple L.11
field-sponsors = Auteurs, par leurs codes, séparés par des virgules
field-circulated = Distribué le
field-operative = Paragraphes du dispositif, un par ligne
field-statement = Cote de l’état des incidences sur le budget ; vide s’il n’y en a pas
field-order = De la plus éloignée quant au fond à la moins, séparées par des virgules
field-because-of = À cause de quelle question
field-point = La motion d’ordre
field-ruling = La décision
field-method = Mode
field-ballot = Suffrage
field-how = Mode
field-paragraph = De quel paragraphe, si d’un seul
field-until = Jusqu’au (par exemple 2026-12-01T18:00:00.000Z)
field-zone = Fuseau horaire du délai
field-about = Au sujet de quelle question
field-parts = Quelles parties, séparées par des virgules
room-how-without-a-vote = sans vote
room-how-by-consensus = par consensus

# The words to read.
read-open = Je déclare ouverte la séance de l’organe suivant : { $body }.
read-point = Une motion d’ordre a été présentée : { $point }.
read-ruling = Je vais maintenant statuer.
read-floor = Je donne la parole à la délégation suivante : { $name }.
read-minutes = Je rappelle que chacun dispose de { $minutes } minutes au plus.
read-explanations = Je donne maintenant la parole à ceux qui souhaitent expliquer leur vote sur { $question } après le scrutin.
read-item = Nous passons au point suivant de l’ordre du jour.
read-nobody = Une délégation souhaite-t-elle prendre la parole ? Je n’en vois aucune.
read-motion = { $sponsors } : { $title } ({ $question }).
read-motion-speakers = J’entendrai ceux qui peuvent se prononcer, puis je mettrai { $question } aux voix.
read-question = L’organe ({ $body }) est saisi de { $question }, « { $title } », présenté par { $sponsors }.
read-budget = Quant aux incidences sur le budget, je renvoie à { $statement }.
read-no-budget = On m’informe que { $question } n’a pas d’incidences sur le budget-programme.
read-budget-first = Je prie le secrétariat d’indiquer les incidences de { $question } sur le budget-programme.
read-vote-asked = Un vote a été demandé sur { $question }. Nous allons y procéder.
read-objected = Une objection a été faite à une décision sans vote sur { $question }.
read-no-objection = Puis-je considérer que l’organe ({ $body }) souhaite adopter { $question } sans vote ? Je n’entends pas d’objection. Il en est ainsi décidé.
read-recorded = Il va être procédé à un vote enregistré sur { $question }, « { $title } ».
read-roll-call = Il va être procédé à un vote par appel nominal sur { $question }, « { $title } ».
read-hands = Il va être procédé à un vote à main levée sur { $question }, « { $title } ».
read-majority = Majorité requise : { $majority }.
read-lot = Le sort a désigné { $lot }, qui est appelé en premier.
read-before = Avant le vote, je donne la parole à ceux qui souhaitent expliquer leur vote.
read-vote-now = Nous votons sur { $question }, « { $title } ». Ceux qui sont pour ; ceux qui sont contre ; les abstentions. Toutes les délégations ont-elles voté comme elles l’entendaient ?
read-lock = Le vote va être clos. Le vote est clos.
read-show-hands = Que ceux qui sont pour { $question } lèvent la main. Ceux qui sont contre. Les abstentions.
read-counted = Le résultat du comptage sur { $question } va être lu.
read-result = Le résultat du vote sur { $question } est le suivant : pour { $yes }, contre { $no }, abstentions { $abstain }.

# On the page of a floor.
floor-live = La salle de séance, en direct

# The elections of the body.
room-places-filled = Sièges pourvus : { $filled } sur { $places }
election-next = Ensuite : { $step }
