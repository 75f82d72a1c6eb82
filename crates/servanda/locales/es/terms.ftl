# Terms of practice, as they stand alone in a cell or a list.
office-chair = Presidencia
office-vice-chair = Vicepresidencia
office-rapporteur = Relatoría
seat-held = ocupado
seat-vacant = vacante
how-without-a-vote = sin votación
how-by-consensus = por consenso
how-recorded-vote = en votación registrada
verb-adopted = aprobación
verb-approved = visto bueno
verb-decided = decisión
verb-recommended = recomendación
ballot-yes = a favor
ballot-no = en contra
ballot-abstaining = abstención
ballot-not-voting = sin participar en la votación

# One letter a ballot, on the board.
letter-yes = S
letter-no = N
letter-abstaining = A
letter-not-voting = –
force-decision = decisión
force-request = solicitud
force-appeal = llamamiento
force-note = nota
standing-no-date = sin fecha
standing-ahead = por venir
standing-open = en curso
standing-no-source-yet = aún sin fuente
standing-answered = atendido
statement-introduction = presentación
statement-general = declaración general
statement-explanation-before = explicación de voto antes de la votación
statement-explanation-after = explicación de voto después de la votación
statement-position = explicación de posición
statement-reply = derecho a contestar
statement-point-of-order = cuestión de orden
statement-not-stated = declaración, tipo no indicado
body-plenary = órgano plenario
body-main-committee = Comisión Principal
body-ad-hoc = comité especial
body-conference = conferencia de las Partes
session-organizational = organización
session-negotiating = negociación
session-concluding = conclusión
session-consultation = consultas
session-completing = finalización
session-regular = ordinario
kind-member = Estado Miembro
kind-observer = Estado observador
kind-state = Estado
kind-reio = organización regional de integración
kind-predecessor = Estado predecesor
kind-organization = organización
form-ratification = ratificación
form-acceptance = aceptación
form-approval = aprobación
form-accession = adhesión
form-formal-confirmation = confirmación formal
form-definitive-signature = firma definitiva
form-consent-to-be-bound = consentimiento en obligarse
form-succession = sucesión
source-official = documento oficial
source-institutional = la institución sobre sus propios actos
source-secondary = un informe de terceros

# The regional groups of the United Nations.
group-african = Estados de África
group-asia-pacific = Estados de Asia y el Pacífico
group-eastern-european = Estados de Europa Oriental
group-latin-american = Estados de América Latina y el Caribe
group-western-european = Estados de Europa Occidental y otros Estados
group-united-nations = Naciones Unidas
group-of-euu = Estados miembros de la Unión Europea
group-none = Sin grupo regional
capacity-member = Miembro
capacity-observer-state = Estado observador
capacity-regional-organization = Organización regional
capacity-organization = Organización
capacity-un-entity = Entidad de las Naciones Unidas
capacity-consultative = Organización reconocida como entidad consultiva
capacity-stakeholder = Otra parte interesada
capacity-secretariat = Secretaría
capacity-teller = Escrutador
capacity-interpreter = Intérprete
role-head = Jefatura de la delegación
role-representative = Representante
role-alternate = Suplente
role-adviser = Asesor

# Rights of the table of capacities.
right-speak = hacer uso de la palabra
right-reply = contestar
right-explain = explicar un voto o una posición
right-propose = presentar una propuesta o una enmienda
right-sponsor = patrocinar una propuesta
right-move = presentar una moción de procedimiento
right-point = plantear una cuestión de orden
right-object = oponerse o pedir votación
right-vote = votar
right-stand = proponer candidatos o ser candidato
right-write = presentar aportaciones escritas
right-preside = presidir
right-count = contar las cédulas de votación
right-list = confeccionar una lista para no objeción
right-keep = llevar los documentos del órgano

# Who signs a treaty or its papers.
signer-head-of-state = Jefe de Estado
signer-head-of-government = Jefe de Gobierno
signer-foreign-minister = Ministro de Relaciones Exteriores
signer-ad-interim = uno de estos, interinamente
signer-head-of-organization = jefe de la organización
signer-permanent-representative = representante permanente
signer-other = otra persona
session-is-closed = clausurado
session-is-cancelled = cancelado

# What was deposited beside the forms of consent.
form-signature = firma
form-provisional-application = aplicación provisional
form-withdrawal = retiro
form-denunciation = denuncia
label-reservation = reserva
label-declaration = declaración
label-understanding = interpretación
label-statement = manifestación
label-to = { $label } ({ $articles })
effect-none = sin efecto
effect-modifies = aceptado, de modo que modifica las disposiciones entre ambos
effect-does-not-apply = las disposiciones no se aplican entre ambos en esa medida
effect-not-in-force = el tratado no está en vigor entre ambos
effect-open = ni aceptación ni objeción por ahora
read-as = Leída como { $label }: { $effect }; { $because }.

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = cuestiones de orden sobre las actuaciones que le conciernan; patrocinio junto con miembros donde su propia resolución lo dice
limit-regional-organization = propuestas y enmiendas de palabra, acordadas por sus miembros; se someten a votación solo si lo pide un miembro
limit-written-input = aportaciones escritas de 2.000 palabras como máximo
limit-chair = lo que puede proponer quien preside: límites de tiempo y de oradores, cierre, levantamiento, suspensión
limit-vice-chair = cuando preside en lugar de la Presidencia
given-observer-state = resoluciones 52/250 y 58/314
given-regional-organization = resolución 65/276
given-organization = su invitación permanente, o el mandato del órgano
given-un-entity = su acuerdo con las Naciones Unidas, o el mandato del órgano
given-consultative = resolución 1996/31 del Consejo Económico y Social y mandato del órgano
given-stakeholder = las modalidades que decidió el órgano

# What is wanting in an instrument that was received.
defect-not-original = no es el original
defect-treaty-not-named = no nombra el tratado
defect-consent-not-expressed = no expresa claramente el consentimiento en obligarse
defect-no-date-or-place = no lleva fecha o no lleva lugar
defect-not-signed-by-one-who-may = no lo firma el Jefe de Estado, el Jefe de Gobierno ni el Ministro de Relaciones Exteriores, ni nadie con plenos poderes
