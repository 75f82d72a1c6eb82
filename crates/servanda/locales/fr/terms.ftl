# Terms of practice, as they stand alone in a cell or a list.
office-chair = Présidence
office-vice-chair = Vice-présidence
office-rapporteur = Rapporteur(e)
seat-held = pourvu
seat-vacant = vacant
how-without-a-vote = sans vote
how-by-consensus = par consensus
how-recorded-vote = par vote enregistré
verb-adopted = adoption
verb-approved = approbation
verb-decided = décision
verb-recommended = recommandation
ballot-yes = pour
ballot-no = contre
ballot-abstaining = abstention
ballot-not-voting = sans participation au vote

# One letter a ballot, on the board.
letter-yes = P
letter-no = C
letter-abstaining = A
letter-not-voting = –
force-decision = décision
force-request = demande
force-appeal = appel
force-note = note
standing-no-date = sans date
standing-ahead = à venir
standing-open = en cours
standing-no-source-yet = aucune source à ce jour
standing-answered = suite donnée
statement-introduction = présentation
statement-general = déclaration générale
statement-explanation-before = explication de vote avant le vote
statement-explanation-after = explication de vote après le vote
statement-position = explication de position
statement-reply = droit de réponse
statement-point-of-order = motion d’ordre
statement-not-stated = déclaration, nature non précisée
body-plenary = organe plénier
body-main-committee = Grande Commission
body-ad-hoc = comité spécial
body-conference = conférence des Parties
session-organizational = organisation
session-negotiating = négociation
session-concluding = clôture
session-consultation = consultations
session-completing = achèvement
session-regular = ordinaire
kind-member = État Membre
kind-observer = État observateur
kind-state = État
kind-reio = organisation d’intégration régionale
kind-predecessor = État prédécesseur
kind-organization = organisation
form-ratification = ratification
form-acceptance = acceptation
form-approval = approbation
form-accession = adhésion
form-formal-confirmation = confirmation formelle
form-definitive-signature = signature définitive
form-consent-to-be-bound = consentement à être lié
form-succession = succession
source-official = document officiel
source-institutional = l’institution sur ses propres actes
source-secondary = un compte rendu de tiers

# The regional groups of the United Nations.
group-african = États d’Afrique
group-asia-pacific = États d’Asie et du Pacifique
group-eastern-european = États d’Europe orientale
group-latin-american = États d’Amérique latine et des Caraïbes
group-western-european = États d’Europe occidentale et autres États
group-united-nations = Organisation des Nations Unies
group-of-euu = États membres de l’Union européenne
group-none = Hors groupe régional
capacity-member = Membre
capacity-observer-state = État observateur
capacity-regional-organization = Organisation régionale
capacity-organization = Organisation
capacity-un-entity = Entité des Nations Unies
capacity-consultative = Organisation dotée du statut consultatif
capacity-stakeholder = Autre partie prenante
capacity-secretariat = Secrétariat
capacity-teller = Scrutateur
capacity-interpreter = Interprète
role-head = Chef de délégation
role-representative = Représentant
role-alternate = Suppléant
role-adviser = Conseiller

# Rights of the table of capacities.
right-speak = prendre la parole
right-reply = répondre
right-explain = expliquer un vote ou une position
right-propose = présenter une proposition ou un amendement
right-sponsor = se porter auteur d’une proposition
right-move = présenter une motion de procédure
right-point = présenter une motion d’ordre
right-object = s’opposer ou demander un vote
right-vote = voter
right-stand = présenter une candidature ou se porter candidat
right-write = remettre une contribution écrite
right-preside = présider
right-count = dépouiller les bulletins
right-list = dresser une liste pour non-objection
right-keep = tenir les documents de l’organe

# Who signs a treaty or its papers.
signer-head-of-state = chef de l’État
signer-head-of-government = chef du gouvernement
signer-foreign-minister = ministre des affaires étrangères
signer-ad-interim = l’un de ceux-ci, par intérim
signer-head-of-organization = chef du secrétariat de l’organisation
signer-permanent-representative = représentant permanent
signer-other = une autre personne
session-is-closed = close
session-is-cancelled = annulée

# What was deposited beside the forms of consent.
form-signature = signature
form-provisional-application = application provisoire
form-withdrawal = retrait
form-denunciation = dénonciation
label-reservation = réserve
label-declaration = déclaration
label-understanding = interprétation
label-statement = énoncé
label-to = { $label } ({ $articles })
effect-none = sans effet
effect-modifies = accepté, de sorte que les dispositions sont modifiées entre les deux
effect-does-not-apply = les dispositions ne s’appliquent pas entre les deux dans cette mesure
effect-not-in-force = le traité n’est pas en vigueur entre les deux
effect-open = ni acceptation ni objection à ce jour
read-as = Lue comme { $label } : { $effect } ; { $because }.

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = motions d’ordre sur les débats qui le concernent ; qualité d’auteur avec des membres là où sa propre résolution le prévoit
limit-regional-organization = propositions et amendements présentés oralement, convenus par ses membres ; mis aux voix seulement à la demande d’un membre
limit-written-input = contributions écrites de 2 000 mots au plus
limit-chair = ce que peut proposer qui préside : limites de temps et d’orateurs, clôture, levée, suspension
limit-vice-chair = lorsqu’il préside à la place de la présidence
given-observer-state = résolutions 52/250 et 58/314
given-regional-organization = résolution 65/276
given-organization = son invitation permanente, ou le mandat de l’organe
given-un-entity = son accord avec l’Organisation des Nations Unies, ou le mandat de l’organe
given-consultative = résolution 1996/31 du Conseil économique et social et mandat de l’organe
given-stakeholder = les modalités que l’organe a décidées

# What is wanting in an instrument that was received.
defect-not-original = ce n’est pas l’original
defect-treaty-not-named = il ne nomme pas le traité
defect-consent-not-expressed = il n’exprime pas clairement le consentement à être lié
defect-no-date-or-place = il ne porte ni date ni lieu, ou l’un manque
defect-not-signed-by-one-who-may = il n’est signé ni par le chef de l’État, le chef du gouvernement ou le ministre des affaires étrangères, ni avec des pleins pouvoirs
