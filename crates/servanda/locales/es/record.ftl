# The Record, its entries, the timeline, the rules and the sources.
record-figure = asientos, cada uno vinculado a todos los anteriores. Nada se altera ni se suprime; una corrección es un asiento posterior.
checkpoint-heading = Último punto de control
checkpoint-words = Origen, tamaño, raíz y firma de la clave de la casa. También en { $address }.
entries-newest = Últimos asientos
entries-before = Asientos anteriores a { $entry }
entries-caption = Asientos { $first } a { $last }, el más reciente primero
col-entered = Asentado
not-open = No público: el Registro contiene un compromiso criptográfico
verify-heading = Verifíquelo usted mismo
verify-words = Cada asiento tiene una prueba, un pequeño archivo. Descárguela y compruébela sin red, sin cuenta y sin esta casa: el verificador lee la clave en el archivo y lo dice; compare la clave que figura abajo con otra obtenida por otra vía.
proof-of-entry = Prueba del asiento { $entry }
record-origin = Origen
record-key = Clave
record-files = Archivos
record-tiles = Teselas en { $address }, en el formato C2SP tlog-tiles; las lee cualquier cliente de un registro así.
entry-title = Asiento { $entry }
legal-effect = Efecto jurídico
known = Conocido
known-assumed = { $instant } (supuesto a partir de su fecha)
under = En virtud de
as-it-stands = Tal como consta
own-bytes = { $link }: { $size }, en su forma única.
own-bytes-link = Los bytes del asiento
its-proof = Su prueba
download-proof = { $link } y compruébela sin red:
download-proof-link = Descargue la prueba
neighbours = Asientos contiguos
matter = Asunto
submission = Presentación
submission-part = { $id }, parte { $part } de { $of }
signed = Firma
signed-key = con la clave de una persona
signed-session = con la clave de una persona, presentada al iniciar sesión
signed-passkey = con la llave de acceso de una persona
signed-attested = atestiguado por la casa, no firmado por una persona
signed-transcribed = transcrito de la fuente por la casa

# The page of a matter.
what-asks = Lo que pide { $symbol }
title-officers = Mesa
title-floor = En la sala
title-participation = Participación
title-non-objection = Organizaciones sometidas al procedimiento de no objeción
rules-and-sources = Sus reglas figuran en { $rules }; sus fuentes, en { $sources }.
floor-link = Qué puede venir después, de quién, y por qué no lo demás
election-link = La elección ({ $office }): puestos, candidatos, votaciones
participants-of-body = Participantes del órgano
acts-heading = Sus actos
acts-caption = Cada acto con su fecha, dónde se leyó y su asiento

# The timeline.
timeline-lead = Lo ocurrido de { $first } a { $last }, lo más reciente primero, con su fuente y su asiento en el Registro.
timeline-nothing = No hay asientos para estas fechas.
timeline-parts = Partes de la institución
part-all = Todo
part-convention = Convención
part-depositary = Depositario
entries-in-a-row = asientos { $first } a { $last }
entries-scattered = { $count } asientos, { $first } a { $last }
timeline-alternative =
    Una fila por año: { $sessions } en barras y { $days ->
        [one] { $days } día suelto
       *[other] { $days } días sueltos
    } en marcas. La lista de abajo los enuncia.
legend-session = período de sesiones
legend-star = aprobación, apertura a la firma
legend-diamond = decisión o votación
legend-dot = otro acto
ics-postponed = Aplazado; no se han fijado nuevas fechas.
ics-planned = Previsto; las fechas no están fijadas.
ics-due = Vence: { $summary } ({ $symbol }, párrafo { $paragraph })

# The rules.
rules-lead =
    { $values } en { $sets ->
        [one] { $sets } conjunto
       *[other] { $sets } conjuntos
    }, { $verified } de ellos cotejados con el texto del que proceden.
rules-words = Las reglas son datos, leídos únicamente del Registro. Cada una se expresa con palabras del proyecto; hace fe el texto auténtico.
rules-one-by-one = { $link }: cuáles se aplican, con qué prueba, y cuáles se dejan a las personas.
one-by-one-link = Los artículos del reglamento, uno por uno
one-by-one-heading = Reglamento, artículo por artículo
rules-caption = { $values }, última modificación: { $entry }
col-in-other-words = En otras palabras
col-read-in = Leído en
col-compared = Cotejado
rules-enforced =
    { $count ->
        [one] Se aplica { $count } artículo
       *[other] Se aplican { $count } artículos
    }: se indica lo que no procede y la prueba citada lo muestra.
rules-left =
    { $count ->
        [one] { $count } artículo se deja
       *[other] { $count } artículos se dejan
    } a las personas, con el motivo.
one-by-one-caption = El reglamento de la Asamblea para sus comisiones, y lo que además necesita una comisión
col-about = Objeto
col-becomes = Qué se hace aquí
rule-enforced = Se aplica. No procede, por ejemplo: { $examples }.
rule-test = Prueba: { $test }
rule-left = Se deja a las personas: { $why }.
mandates-heading = Qué cambia el mandato de un órgano
mandates-words = El conjunto propio de un órgano prevalece sobre el general; lo que no fija queda como en las reglas generales.
mandates-caption = Valores propios de un órgano, con la regla general sobre la que prevalecen
col-set = Conjunto
col-instead = En lugar de
no-such-value = no existe tal valor

# The sources.
sources-lead =
    { $sources ->
        [one] { $sources } fuente
       *[other] { $sources } fuentes
    }, y { $subjects ->
        [one] { $subjects } punto
       *[other] { $subjects } puntos
    } en que difieren.
sources-listed = Lista
sources-caption = Fuentes, primero las más próximas a lo que afirman
col-publisher = Editor
col-published = Publicación
col-acts = Actos
bears-no-day = sin fecha
differ-heading = En qué difieren
prevails = Prevalece: { $source }.
timeline-years = Años
part-evidence = Pruebas
title-custody = Custodia de pruebas
