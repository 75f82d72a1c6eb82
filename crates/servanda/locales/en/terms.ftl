# Terms of practice, as they stand alone in a cell or a list.
office-chair = Chair
office-vice-chair = Vice-Chair
office-rapporteur = Rapporteur
seat-held = held
seat-vacant = vacant
how-without-a-vote = without a vote
how-by-consensus = by consensus
how-recorded-vote = by recorded vote
verb-adopted = adopted
verb-approved = approved
verb-decided = decided
verb-recommended = recommended
ballot-yes = yes
ballot-no = no
ballot-abstaining = abstaining
ballot-not-voting = not voting

# One letter a ballot, on the board.
letter-yes = Y
letter-no = N
letter-abstaining = A
letter-not-voting = –
force-decision = decision
force-request = request
force-appeal = appeal
force-note = note
standing-no-date = no date
standing-ahead = ahead
standing-open = open now
standing-no-source-yet = no source yet
standing-answered = answered
statement-introduction = introduction
statement-general = general statement
statement-explanation-before = explanation of vote before the vote
statement-explanation-after = explanation of vote after the vote
statement-position = explanation of position
statement-reply = right of reply
statement-point-of-order = point of order
statement-not-stated = statement, kind not stated
body-plenary = plenary organ
body-main-committee = Main Committee
body-ad-hoc = ad hoc committee
body-conference = conference of the Parties
session-organizational = organizational
session-negotiating = negotiating
session-concluding = concluding
session-consultation = consultation
session-completing = completing
session-regular = regular
kind-member = Member State
kind-observer = observer State
kind-state = State
kind-reio = regional integration organization
kind-predecessor = predecessor State
kind-organization = organization
form-ratification = ratification
form-acceptance = acceptance
form-approval = approval
form-accession = accession
form-formal-confirmation = formal confirmation
form-definitive-signature = definitive signature
form-consent-to-be-bound = consent to be bound
form-succession = succession
source-official = official document
source-institutional = the institution about its own acts
source-secondary = a report by others

# The regional groups of the United Nations.
group-african = African States
group-asia-pacific = Asia-Pacific States
group-eastern-european = Eastern European States
group-latin-american = Latin American and Caribbean States
group-western-european = Western European and other States
group-united-nations = United Nations
group-of-euu = Member States of the European Union
group-none = In no regional group
capacity-member = Member
capacity-observer-state = Observer State
capacity-regional-organization = Regional organization
capacity-organization = Organization
capacity-un-entity = United Nations entity
capacity-consultative = Organization in consultative status
capacity-stakeholder = Other stakeholder
capacity-secretariat = Secretariat
capacity-teller = Teller
capacity-interpreter = Interpreter
role-head = Head of delegation
role-representative = Representative
role-alternate = Alternate
role-adviser = Adviser

# Rights of the table of capacities.
right-speak = speak
right-reply = reply
right-explain = explain a vote or position
right-propose = put a proposal or amendment
right-sponsor = sponsor a proposal
right-move = move a procedural motion
right-point = rise to a point of order
right-object = object or ask for a vote
right-vote = vote
right-stand = nominate or stand for office
right-write = hand in written input
right-preside = preside
right-count = count ballot papers
right-list = draw up a list for non-objection
right-keep = keep the body’s papers

# Who signs a treaty or its papers.
signer-head-of-state = Head of State
signer-head-of-government = Head of Government
signer-foreign-minister = Minister for Foreign Affairs
signer-ad-interim = one of these, ad interim
signer-head-of-organization = head of the organization
signer-permanent-representative = permanent representative
signer-other = another person
session-is-closed = closed
session-is-cancelled = cancelled

# What was deposited beside the forms of consent.
form-signature = signature
form-provisional-application = provisional application
form-withdrawal = withdrawal
form-denunciation = denunciation
label-reservation = reservation
label-declaration = declaration
label-understanding = understanding
label-statement = statement
label-to = { $label } to { $articles }
effect-none = no effect
effect-modifies = accepted, so that it modifies the provisions between the two
effect-does-not-apply = the provisions do not apply between the two to its extent
effect-not-in-force = the treaty is not in force between the two
effect-open = neither accepted nor objected to yet
read-as = As a { $label }: { $effect }; { $because }.

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = points of order on proceedings that concern it; sponsoring together with members where its own resolution says so
limit-regional-organization = proposals and amendments orally, as its members agreed; put to the vote only when a member asks
limit-written-input = written input of at most 2,000 words
limit-chair = what who presides may propose: limits of time and speakers, to close, adjourn, suspend
limit-vice-chair = while presiding in the Chair's place
given-observer-state = resolutions 52/250 and 58/314
given-regional-organization = resolution 65/276
given-organization = its standing invitation, or the body's mandate
given-un-entity = its agreement with the United Nations, or the body's mandate
given-consultative = Council resolution 1996/31 and the body's mandate
given-stakeholder = the modalities that the body decided

# What is wanting in an instrument that was received.
defect-not-original = it is not the original
defect-treaty-not-named = it does not name the treaty
defect-consent-not-expressed = it does not clearly express consent to be bound
defect-no-date-or-place = it bears no date or no place
defect-not-signed-by-one-who-may = it is not signed by a Head of State, Head of Government or Foreign Minister, nor with full powers
