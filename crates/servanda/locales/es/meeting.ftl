# The meeting room: the list of meetings and the five views.
room-meetings = Sesiones
meetings-lead = De qué se ocupa ahora cada órgano.
no-meetings = Todavía no se ha abierto ninguna sesión.
open-a-meeting = Abrir una sesión: { $body }
page-title = { $body }: { $view }
views = Vistas de esta sesión
view-chair = Presidencia
view-delegate = Delegación
view-secretary = Secretaría
view-observer = Observación
view-screen = Pantalla de la sala
looking-on = Está siguiendo la sesión.
no-seat = Ha iniciado sesión, pero no está designado para este órgano; por eso solo sigue la sesión.
not-your-seat = No ocupa este asiento, por lo que esta página no ofrece ningún paso.
you-are = Representa a
entered = En orden: consta en el Registro,
entry = asiento
room-entry-number = asiento { $entry }
receipt = recibo
optional = (opcional)

# What a page that stays open says of its connection.
live-lost = Conexión perdida; se intenta de nuevo.
live-again = Conexión restablecida.
live-new = Nuevo: mostrar

# What is on the floor.
point-of-order = Cuestión de orden:
presiding = Preside
room-item = Tema
present = Presentes
present-of = { $present } de { $members } miembros
speakers = Oradores
list-empty = No hay nadie en la lista.
list-none = No se ha abierto ninguna lista.
minutes-each = { $minutes } minutos como máximo cada uno
voting = Votación
no-voting = No hay ninguna votación en curso.
stage-announced = Anunciada
stage-open = Abierta
stage-locked = Cerrada
stage-over = Resultado anunciado
stage-void = Declarada nula
room-method-hands = votación a mano alzada
room-method-recorded = votación registrada
room-method-roll-call = votación nominal
room-ballot-yes = a favor
room-ballot-no = en contra
ballot-abstain = abstención
ballot-none = sin votar
room-hands-counted = Las manos se cuentan sin nombres; quien preside anuncia las cifras.
room-hands-figures = Contadas por la secretaría: { $yes } a favor, { $no } en contra, { $abstain } abstenciones.
have-voted = Han votado { $count } de { $members }.
carried = aprobada
not-carried = no aprobada
board-hidden = Según el reglamento del órgano, los votos se muestran tras el cierre.
before = Ante el órgano
nothing-before = No hay nada ante el órgano.
about = sobre { $question }
vote-asked = votación solicitada: { $method }
objected = objeción a decidir sin votación
decided = Decidido hasta ahora
nothing-decided = Todavía no se ha decidido nada.
whole-floor = Todo el debate, con cada cuestión, decisión y declaración

# For whoever presides.
reads-out = Texto para leer
next = Qué puede venir después
chair-only = Estos pasos corresponden a quien preside:
no-step = Ninguno de sus pasos procede ahora.
members-may = Qué pueden hacer los miembros y la Secretaría
why-not = Por qué no lo demás
why-not-open = Qué no procede ahora y según qué artículo
has-spoken = { $name } ha hablado
agenda = Programa
no-agenda = El Registro no contiene ningún programa para esta sesión.
item-now = en examen
item-taken = abordado

# For a delegation.
ballot = Su voto
vote-yes = Sí
vote-no = No
vote-abstain = Abstención
ballot-note = Un solo toque, o la tecla indicada en el botón. Puede cambiar su voto hasta el cierre; cuenta el último.
ballot-by-hands = Esta votación es a mano alzada, sin nombres.
ballot-soon = La votación está anunciada y aún no se ha abierto.
ballot-locked = La votación está cerrada; ya no se emite ni se cambia ningún voto.
ballot-no-vote = No se está votando.
you-may = Qué puede hacer ahora
motions = Mociones
texts = Propuestas y enmiendas
your-ballot = Su voto sobre
in-the-record = Consta en el Registro:
your-place = Su lugar en la lista de oradores: { $place }.

# For the secretariat.
presence = Asistencia y quórum
members = Miembros
presumed = se presume hasta que alguien pida un recuento
quorum-open = Para abrir la sesión y permitir el debate
quorum-decide = Para adoptar una decisión
presence-sheet = Hoja de asistencia
presence-note = Quien preside declara el número.
counted = Marcados { $count } de { $members } miembros.
count-them = Contar
roll = Lista y votos
roll-no-lot = Aún no se ha sorteado el Estado que se llamará primero.
roll-called-now = Se llama ahora a: { $name }
roll-in-order = La lista: { $count } de { $members } asentados
hands-note = Cuente las manos alzadas e inscriba aquí las cifras; la Presidencia las anuncia.
enter-ballot = asentar un voto emitido en papel o al llamado de la lista
correct-ballot = corregir un voto asentado aquí
corrections-note = Hasta que se anuncie el resultado puede corregirse un voto asentado por la Secretaría; cada delegación corrige el suyo.
on-paper = asentado por la Secretaría
inscribe = inscribir una delegación en la lista de oradores
papers = Documentos
draft-summary = Proyecto de resumen de las actuaciones
draft-summary-note = Hecho a partir de los actos del Registro. Es un proyecto de la Secretaría; el acta resumida es el documento oficial.
script = Texto para leer
every-act = Cada acto de este debate

# Fields of forms.
field-rules = Reglamento
field-presiding = Estado de quien preside, por su código
field-members = Miembros del órgano
field-alone = No hay otro representante de ese Estado en la sala
field-present = Miembros presentes
field-reason = Motivo
field-of = Estado, por su código
field-item = Tema
field-title = Título
field-referred-by = Remitido por qué decisión
field-minutes = Minutos
field-times = Cuántas veces cada uno
field-group = En nombre de qué grupo
field-summary = Sobre qué, en una frase
field-question = Nombre corto, como L.11
field-sponsors = Patrocinadores, por sus códigos, separados por comas
field-circulated = Distribuido el
field-operative = Párrafos dispositivos, uno por línea
field-statement = Signatura de la exposición sobre el presupuesto; en blanco si no hay consecuencias
field-order = Primero la más alejada en el fondo, separadas por comas
field-because-of = A causa de qué cuestión
field-point = La cuestión de orden
field-ruling = La decisión
field-method = Modo
field-ballot = Voto
field-how = Modo
field-paragraph = De qué párrafo, si es de uno solo
field-until = Hasta (por ejemplo 2026-12-01T18:00:00.000Z)
field-zone = Huso horario del plazo
field-about = Sobre qué cuestión
field-parts = Qué partes, separadas por comas
room-how-without-a-vote = sin votación
room-how-by-consensus = por consenso

# The words to read.
read-open = Declaro abierta la sesión del siguiente órgano: { $body }.
read-point = Se ha planteado una cuestión de orden: { $point }.
read-ruling = Decidiré ahora al respecto.
read-floor = Doy la palabra a la delegación de { $name }.
read-minutes = Recuerdo que cada orador dispone de { $minutes } minutos como máximo.
read-explanations = Doy ahora la palabra a quienes deseen explicar su voto sobre { $question } después de la votación.
read-item = Pasamos al siguiente tema del programa.
read-nobody = ¿Alguna delegación desea hacer uso de la palabra? No veo ninguna.
read-motion = { $sponsors }: { $title } ({ $question }).
read-motion-speakers = Oiré a quienes puedan hablar al respecto y someteré { $question } a votación.
read-question = El órgano ({ $body }) tiene ante sí { $question }, “{ $title }”, patrocinado por { $sponsors }.
read-budget = En cuanto a las consecuencias para el presupuesto, me remito a { $statement }.
read-no-budget = Se me informa de que { $question } no tiene consecuencias para el presupuesto por programas.
read-budget-first = Pido a la Secretaría que indique las consecuencias de { $question } para el presupuesto por programas.
read-vote-asked = Se ha solicitado votación sobre { $question }. Procederemos a ella.
read-objected = Hay una objeción a decidir { $question } sin votación.
read-no-objection = ¿Puedo considerar que el órgano ({ $body }) desea aprobar { $question } sin votación? No oigo objeciones. Así queda acordado.
read-recorded = Se procederá a votación registrada sobre { $question }, “{ $title }”.
read-roll-call = Se procederá a votación nominal sobre { $question }, “{ $title }”.
read-hands = Se procederá a votación a mano alzada sobre { $question }, “{ $title }”.
read-majority = Mayoría requerida: { $majority }.
read-lot = El sorteo ha designado a { $lot }, que será llamado primero.
read-before = Antes de la votación doy la palabra a quienes deseen explicar su voto.
read-vote-now = Votamos sobre { $question }, “{ $title }”. Los que estén a favor; en contra; las abstenciones. ¿Han votado todas las delegaciones como deseaban?
read-lock = Se cerrará la votación. La votación queda cerrada.
read-show-hands = Los que estén a favor de { $question }, levanten la mano. En contra. Abstenciones.
read-counted = Se leerá el resultado del recuento sobre { $question }.
read-result = El resultado de la votación sobre { $question } es el siguiente: a favor { $yes }, en contra { $no }, abstenciones { $abstain }.

# On the page of a floor.
floor-live = La sala de reunión, en directo

# The elections of the body.
room-places-filled = Puestos cubiertos: { $filled } de { $places }
election-next = A continuación: { $step }
