# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead =
    { $bodies ->
        [one] { $bodies } órgano
       *[other] { $bodies } órganos
    }, { $sessions ->
        [one] { $sessions } período de sesiones
       *[other] { $sessions } períodos de sesiones
    } con fechas indicadas por una fuente, { $decisions ->
        [one] { $decisions } decisión
       *[other] { $decisions } decisiones
    }, { $votes ->
        [one] { $votes } votación
       *[other] { $votes } votaciones
    }.
participants-by-group = Participantes por grupo regional
capacities-link = Qué permite cada calidad
participants = Participantes
sessions-clock = Períodos de sesiones: previstos y celebrados
calendar = Calendario
bodies = Órganos
bodies-caption = Órganos que intervinieron en la convención
col-of = Depende de
established-by = Establecido por
body-standing = permanente
kind-of-body = { $kind } ({ $parent })
open-to = Abierto a
secretariat = Secretaría
sessions = Períodos de sesiones
sessions-none = En el Registro no consta ningún período de sesiones de este órgano en estas fechas.
sessions-lead = Lo dispuesto junto a lo ocurrido, al { $day }.
sessions-beside = Lo dispuesto figura junto a lo ocurrido.
sessions-holidays = Los días laborables van de lunes a viernes cuando el Registro no contiene los feriados del lugar de destino; los días hábiles los excluyen.
sessions-mandated =
    { $symbol } dispuso { $count ->
        [one] { $count } período de sesiones
       *[other] { $count } períodos de sesiones
    }{ $least ->
        [yes] {" "}como mínimo
       *[no] {""}
    }
sessions-known =
    { $mandated }; { $count ->
        [one] { $count } tiene
       *[other] { $count } tienen
    } fechas indicadas por una fuente
sessions-reported = { $words }, y se informa de { $count }
sessions-begin = Comienzo: { $window }.
col-mandated = Dispuesto
col-happened = Ocurrido
col-departures = Diferencias
up-to = hasta { $days }
planned-when = previsto: { $window }
reported-without-days = { $reported }; fechas no indicadas
reported = según informe
reconvened = reanudado
sits-now = reunido ahora
convened = convocado
suspended = suspendido
cancelled = cancelado
postponed = aplazado
postponed-to = aplazado: { $window }
place-not-stated = lugar no indicado
after-planned = después del { $day }, fin de lo previsto
not-in-place = no en { $place }
length-departed =
    { $held ->
        [one] { $held } día laborable
       *[other] { $held } días laborables
    } cuando se habían dispuesto { $mandated } días hábiles
no-source-found = no se encontró fuente
reported-heading = De las que se informa sin fechas
reported-kind =
    { $count ->
        [one] { $count } período de sesiones
       *[other] { $count } períodos de sesiones
    } ({ $kind })
session-reconvened = Reanudado
session-convened-for = Convocado para
session-held = Celebrado
session-of = Período de sesiones: { $body }.
officers = Miembros de la Mesa
officers-elected = { $body }: miembros de la Mesa elegidos
group-not-stated = Grupo no indicado
col-elected = Elección
officer-left = cesó
officers-reported = { $body }: según informe, sin indicar desde cuándo.
seats-counted = { $held } ocupados, { $vacant } vacantes, { $unknown } sin indicar.
meetings = Sesiones
meeting = Sesión
meeting-numbered =
    { $number ->
       *[other] { $number }ª sesión
    }
meeting-of = { $meeting } ({ $body })
hours = { $day }, { $begins }-{ $ends } ({ $zone })
moved = trasladada
put-off = aplazada sin nueva fecha
meeting-informal = , oficiosa: no decide nada
meeting-between = , entre períodos de sesiones: no decide nada
agenda-items = Temas del programa
documents = Documentos
documents-caption = Documentos que citan las fuentes, el más reciente primero
no-symbol = sin signatura impresa
reissued = publicado de nuevo
meeting-when = Cuándo
meeting-where = Dónde
to-preside = Preside
summary-record = Acta resumida
statements = Declaraciones
programme = Programa
programme-caption = Programa, en el orden de examen de los temas
col-item = Tema
decisions = Decisiones
decisions-caption = Decisiones, la más reciente primero, con el término y el modo que indica la fuente
col-decision = Decisión
col-how = Modo
decision-named = { $verb }: { $what }
votes = Votaciones
declared-void = declarada nula
vote-open = abierta
not-voting-count = { $count } sin participar
decision-taken =
    { $body }: { $verb ->
        [adopted] aprobación
        [approved] visto bueno
        [recommended] recomendación
       *[decided] decisión
    }{ $how }.
how-said = , { $how }
fact-vote = Votación
board-and-tally = el tablero y el recuento
counts-reported = Recuento comunicado
counts = { $yes } a favor, { $no } en contra, { $abstain } abstenciones
fact-proposal = Propuesta
proposals = Propuestas
sponsors-with = Con { $symbol }
sponsors-joined-with = Sumados con { $symbol }
sponsors-joined-after = Sumados después
sponsors-in-all =
    { $sponsors } en total, en { $lists ->
        [one] { $lists } lista
       *[other] { $lists } listas
    }:
budget-statement = Presupuesto: { $summary }
asked-heading = Lo que piden las resoluciones
asked-words = Una decisión obliga, una solicitud pide, un llamamiento exhorta y no fija fecha. Un plazo vencido sin acto conocido lleva la indicación «aún sin fuente».
asked-draft = Leído en el proyecto; no se leyó el texto aprobado.
col-paragraph = Párr.
col-asked = Qué se pide y a quién
col-force = Alcance
col-when = Cuándo
ad-referendum = acordado ad referéndum
to-be-filled = Por completar: { $words }
answered-in = Atendido en { $matter }: { $summary }

# Participants and participation.
participants-lead = { $count } participantes al { $day }, según el grupo regional con el que cada uno se cuenta en las elecciones.
participants-unofficial = ° señala un nombre no oficial en este idioma; el que falta en la tabla figura en inglés.
col-what-it-is = Qué es
until-day = hasta el { $day }
participation-title = Participantes: { $body }
sessions-title = Períodos de sesiones: { $body }
participation-none = No consta ninguna comunicación de representantes ni ninguna inscripción ({ $body }).
participation-lead =
    Lista provisional: { $count ->
        [one] { $count } delegación u organización
       *[other] { $count } delegaciones y organizaciones
    }, al { $day }.
participation-designations = Las denominaciones no entrañan juicio alguno sobre la condición de ningún país o territorio.
without-vote = Sin voto
vote-suspended = Derecho de voto suspendido: { $names }; cada uno sigue siendo miembro a todos los efectos de recuento.
lists-heading = Listas sometidas al procedimiento de no objeción
list-decided = { $organizations }, decidida
list-circulated = { $organizations }, distribuida
who-takes-part = Quién participa
takes-part-caption = Delegaciones y organizaciones con el número de personas, por función
col-seated = Acreditación en sala
col-credentials = Credenciales
col-vote = Voto
none-that-day = ninguna en esa fecha
credentials-provisional = provisionales
credentials-to-accept = informadas, por aceptar
credentials-not-to-accept = informadas, por no aceptar
credentials-accepted = aceptadas
credentials-not-accepted = no aceptadas
seated = ocupa su puesto
seated-rival = concurrente, el órgano no ha decidido
seated-not = no ocupa puesto
who-may-take-part = Quién puede participar
admitted-caption = Cada calidad, la fórmula que la otorga y dónde se leyó
col-who = Quién
col-to-what = A qué
col-from = Desde
who-serves = Quién desempeña funciones
person-numbered = persona { $id }
written-input = Aportaciones por escrito
count-words =
    { $count ->
        [one] { $count } palabra
       *[other] { $count } palabras
    }

# What each capacity may do.
capacities = Calidades
capacities-lead = Quien participa en un órgano lo hace en una calidad. Lo firmado con la clave de una persona solo procede si esa calidad lo incluye.
capacities-words = «Con límites» remite a los límites de su fila, sobre los que decide la Presidencia; «al final» significa cuando todos los demás han hablado. Las personas ejercen cargos y funciones además de la calidad del participante al que representan.
rights-caption = Derechos según la calidad
within-limits = con límites
mark-last = al final
capacities-sources = Qué otorga cada una
limits-caption = Límites y fuentes
col-limits = Límites
col-compared-text = Cotejado con el texto

# A list of organizations for non-objection.
silence-ends = Fin del plazo de acuerdo tácito
stated-in-zone = { $instant } (indicado en { $zone })
not-circulated = no distribuida
taken-in = adoptada, { $entry }
not-taken = no adoptada
objections-private = Quién objeta y por qué motivo corresponde a la Presidencia y la secretaría; nada en esta página se basa en ello.
names = Nombres
names-caption = Nombres propuestos, definitivos y admitidos por el órgano
col-category = Categoría
col-country = País
col-expertise = Especialidad
col-final = Definitivo
col-decided = Decidido
col-proposed = Propuesto
balance = Equilibrio
balance-caption = Organizaciones por región y categoría, personas por género
organizations = Organizaciones
women = Mujeres
men = Hombres
gender-not-stated = Género no indicado
without-persons = Organizaciones que no nombraron a nadie

# Elections.
election-title = Elección: { $office }
election-lead = { $filled } de { $places } puestos están cubiertos; mayoría requerida: { $rule }.
election-rooms = El órgano se reúne aquí: { $rooms }.
fills = Cubre
fills-in = { $office } ({ $bureau })
conducted-by = Dirigida por
tellers = Escrutadores
left-before-term = Cesaron antes del fin del mandato
elected = Elegidos
nobody-yet = Nadie todavía.
elected-by-for = { $who } ({ $how }), { $group }
places-candidates = Puestos y candidatos
places-caption = Puestos por grupo, y quién se presenta a los que quedan
col-places = Puestos
col-left = Restantes
col-candidates = Candidatos
ballot-asked-for = se pidió votación
ballot-heading =
    { $restricted ->
        [yes] Votación limitada
       *[no] Votación
    }, { $group }, { $places }
papers-not-counted = Las cédulas no se han contado: { $names }.
papers-figures = { $papers } cédulas, { $invalid } nulas, { $valid } válidas, { $abstentions } abstenciones: { $voting } votantes, { $needed } votos necesarios.
candidates-caption = Votos por candidato, de mayor a menor
col-candidate = Candidato
col-votes = Votos
elections = Elecciones
places-filled = { $places }: cubierto

# Lists on pages of their own.
all-votes = Todas las votaciones ({ $count })
all-decisions = Todas las decisiones ({ $count })
all-meetings = Todas las sesiones ({ $count })
all-documents = Todos los documentos ({ $count })
newest-first = { $lines }, la más reciente primero.
further-pages = Otras páginas
the-newest = Lo más reciente
older-ones = Más antiguos
