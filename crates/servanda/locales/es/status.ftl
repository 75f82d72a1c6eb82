# Where the convention stands: the first page and the depositary's.
empty-heading = Aquí todavía no se conserva nada
empty-words = Hay un Registro, pero ninguna convención en él. Para asentar una: { $command }.
stands = { $adopted }, { $signing }, { $force }.
adopted-on = Aprobada el { $day }
adopted-day-not-stated = Concertada en fecha que aquí no consta
adopted-not-yet = Todavía no aprobada
in-force-since = en vigor desde el { $day }
entering-into-force-on = entrará en vigor el { $day }
force-not-determined = sin que aquí se determine la entrada en vigor
not-in-force = no está en vigor
open-for-signature-from = abierta a la firma a partir del { $day }
open-for-signature-until = abierta a la firma hasta el { $day }
closed-for-signature-since = cerrada a la firma desde el { $day }
not-open-that-day = no abierta a la firma en esa fecha
signature-days-not-stated = sin que aquí consten las fechas de firma
not-open-for-signature = no abierta a la firma

# The three numbers: each stands large before its sentence.
of-required = de { $required }
days-until-opening =
    { $count ->
        [one] día
       *[other] días
    } hasta la apertura a la firma, el { $day }.
days-left =
    { $count ->
        [one] día queda
       *[other] días quedan
    } para firmar, hasta el { $day }. Después sigue abierta la adhesión.
days-left-in =
    { $count ->
        [one] día queda
       *[other] días quedan
    } para firmar, en { $place }, hasta el { $day }. Después sigue abierta la adhesión.
instruments-deposited =
    { $count ->
        [one] instrumento depositado
       *[other] instrumentos depositados
    }{ $report }{ $rest }
as-a-source-counts = , según el recuento de una fuente al { $day }
rest-not-stated = ; aquí no consta cuántos se requieren.
rest-reached = ; se ha alcanzado el número requerido.
rest-reported = ; se informa del número, pero aquí no se conocen todas las fechas determinantes.
rest-missing = ; con { $missing } más la convención entrará en vigor.
signatories-of-whom =
    { $count ->
        [one] signatario
       *[other] signatarios
    }, de los cuales { $listed }{ $complete ->
        [no] ; la lista no está completa
       *[yes] {""}
    }.
listed-by-name = { $count } figuran aquí por su nombre
heading-in-force = En vigor
heading-towards = Hacia la entrada en vigor
squares-caption = Un cuadro por cada instrumento necesario; el que está lleno lleva el código de su Estado.
squares-unnamed = Un signo de interrogación lo cuenta una fuente que no lo nombra.
squares-alternative = { $filled } de { $required } cuadros están llenos
reasoning = El razonamiento, paso a paso
instruments-caption = Instrumentos depositados al { $day }
next-heading = Próximos vencimientos
untold-heading = Aún sin fuente
untold-words = El plazo ha pasado y las fuentes leídas hasta ahora no informan de ningún acto. Ello no significa que no lo haya habido.
asked-of =
    Solicitado a { $addressee } por { $symbol }, párrafo { $paragraph }{ $draft ->
        [yes] {" "}(leído en el proyecto; no se leyó el texto aprobado)
       *[no] {""}
    }.
lately-heading = Lo más reciente
timeline-all = La cronología completa

# Entry into force.
condition-met =
    La condición se cumplió el { $triggered }, por lo que { $done ->
        [yes] entró
       *[no] entrará
    } en vigor el { $day }.
no-rule-of-force = El Registro no contiene ninguna regla de entrada en vigor, por lo que no se determina ninguna fecha.
no-day-of-force =
    No se ha determinado fecha de entrada en vigor: se han depositado { $count } de { $required } instrumentos{ $reported ->
        [yes] , según el recuento de las fuentes
       *[no] {""}
    }.
cite-status = Citar: { $title }, { $signatories } signatarios, { $instruments } instrumentos, al { $day }, asiento { $entry } del Registro, { $address }
of-so-many = { $count } de { $required }

# The page of the status.
status-as-of = Estado al { $day }
ask-as-of = Situación al
ask-known = Según lo conocido el
ask-show = Mostrar
ask-note = La primera fecha pregunta cuál era entonces la situación; la segunda, en blanco para hoy, qué se sabía de ella. Añada { $entry } a la dirección para leer solo los primeros N asientos del Registro; la respuesta a las tres no cambia nunca.
signatories = Signatarios
noun-signatories =
    { $count ->
        [one] signatario
       *[other] signatarios
    }
noun-instruments =
    { $count ->
        [one] instrumento
       *[other] instrumentos
    }
counted-by-a-source = { $noun }, a partir de los { $count } que cuenta una fuente al { $day } ({ $entry }).
listed-dated =
    citados por su nombre, { $dated } de ellos con fecha. { $complete ->
        [yes] La lista está completa.
       *[no] La lista no está completa.
    }
parties = Partes
contracting = Estados y organizaciones contratantes
contracting-note = Quien ha depositado un instrumento es Estado contratante hasta que la convención entra en vigor, y Parte solo después.
instruments-standing = Instrumentos vigentes al { $day }
received = Recibido
party-since = Parte desde
date-not-in-source = fecha ausente de esta fuente
not-determined = no determinado
no-instrument-listed = No figura ningún instrumento.
entry-into-force = Entrada en vigor
rule-of = Regla: { $rule }.
transcribed-since = Transcritos solo después de ese instante, y conocidos entonces según sus fuentes: { $count }
transcribed-others = Asentados antes de estos, y dados en el JSON de esta página: { $count }.
bound-no-longer = Ya no obligados
gone-denounced = { $name }: denuncia; ya no está obligado desde el { $day }.
gone-withdrew = { $name }: retiro del instrumento con efecto desde el { $day }.
gone-ceased = { $name } ya no es un Estado desde el { $day }; lo que hizo sigue siendo suyo.
gone-continued = { $name } ocupa su lugar.
pending-heading = Recibidos, pendientes
pending-words = Estos instrumentos se han recibido y no se cuentan hasta que se subsane lo que les falta.
notifications = Notificaciones del depositario
signatories-caption = Signatarios que figuran, al { $day }
source-unless-named = Salvo que se indique otra fuente, la firma se leyó en { $source }.

# The curve.
growth-signatories = signatarios
growth-instruments = instrumentos
growth-needed = instrumentos necesarios
growth-caption = Del { $from } al { $day }. Las líneas muestran lo que el Registro cita con fecha; los puntos, lo que cuentan las fuentes; las listas de esta página dan el detalle.
growth-by = { $count } { $name } al { $day }
growth-none = todavía ninguno: { $name }

# Notifications, one participant, two participants.
papers-none = No hay ninguna notificación en el Registro.
papers-count =
    { $count ->
        [one] Hay una notificación en el Registro.
       *[other] Hay { $count } notificaciones en el Registro.
    }
papers-caption = Notificaciones, la más reciente primero
papers-number = Número
papers-subject = Asunto
papers-whose = Aquí no se numera nada propio: son las del depositario, transcritas. Las publica: { $authority }.
papers-not-transcribed = El Registro contiene su número y asunto; el texto no se transcribió.
papers-all = Todas las notificaciones
and-two = { $one } y { $other }
binds-since = Obliga a ambos recíprocamente desde el { $day }.
binds = Obliga a ambos recíprocamente.
binds-not = No obliga a ambos recíprocamente.
binds-unknown = Puede que obligue a ambos; el Registro no lo dice.
suspended-since = Su aplicación está suspendida desde el { $day }.
if-reservation =
    Si lo que se denomina declaración fuese una reserva, { $binds ->
        [yes] los obligaría
       *[no] no los obligaría
    }.
why = Por qué
text-between = Texto aplicable entre ambos
text-as-adopted = El texto aprobado, sin enmiendas.
text-as-amended = Con las enmiendas introducidas por { $amendments }.
on-which-terms = En qué condiciones
no-terms = Ninguno formuló reservas ni declaraciones respecto del otro.
everything-of = Todos los actos: { $name }
status-of-all = Estado de todos
declarations-missing = El tratado pide declaraciones que no constan en el Registro: { $subjects }.
territories = Territorios
territory-applies = se aplica
territory-left-out = excluido
acts-of-state = Todos sus actos, en el orden del Registro
nothing-entered = No hay ningún asiento.
reservations = Reservas y declaraciones
in-effect = Surte efecto
not-in-effect = No surte efecto
other-declarations = Autoridades, idiomas y otras declaraciones

# Where a participant stands towards the treaty, in one sentence.
side-outside = { $name }: ni firma ni consentimiento en obligarse al { $day }.
side-renounced = { $name }: manifestó la intención de no llegar a ser parte.
side-signatory = { $name }: firma, { $day }, sin consentimiento en obligarse.
side-reported-deposit = { $name }: una fuente informa del depósito de un instrumento, sin indicar la fecha.
side-reported-signature = { $name }: una fuente informa de la firma, sin indicar la fecha.
side-signatory-reported = { $name }: firma, { $day }. Una fuente informa del depósito de un instrumento, sin indicar la fecha.
side-pending = { $name }: instrumento recibido y pendiente, no contado.
side-becomes = { $name }: depósito del instrumento, { $deposited }; será parte desde el { $since }.
side-contracting = { $name }: depósito del instrumento, { $deposited }; Estado contratante.
side-party = { $name }: parte desde el { $since }.
side-no-day = { $name }: depósito del instrumento, { $deposited }; la fecha de entrada en vigor a su respecto no consta en esta fuente.
side-was-party = { $name }: parte desde el { $since }; el Estado dejó de existir: { $until }.
side-no-more = { $name }: el Estado dejó de existir: { $until }.
side-left = { $name }: ya no está obligado desde: { $until }.
side-in-place = { $words } En lugar de: { $before }.
