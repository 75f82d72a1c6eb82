# What happened on a floor, in an election, around participation, in one line. `who` is whoever did it.
did-opened = { $who }: apertura de la sesión con el reglamento { $rules }; miembros del órgano: { $members }
did-opened-counted = { $who }: apertura de la sesión con el reglamento { $rules }; miembros presentes: { $present } de { $members }
did-handed = { $who }: cesión de la Presidencia ({ $capacity }, { $name })
did-suspended = { $who }: suspensión de la sesión
did-adjourned = { $who }: levantamiento de la sesión
did-count-asked = { $who }: petición de recuento de los presentes
did-counted = { $who }: miembros presentes declarados: { $present }
did-vote-suspended = { $who }: derecho de voto declarado suspendido, { $name }: { $reason }
did-vote-restored = { $who }: derecho de voto declarado restablecido, { $name }: { $reason }
did-item = { $who }: examen de «{ $title }»
did-list-opened = { $who }: apertura de la lista de oradores
did-list-closed = { $who }: cierre de la lista de oradores
did-list-reopened = { $who }: reapertura de la lista de oradores
did-inscribed = { $who }: petición de la palabra
did-called = { $who }: palabra concedida a: { $name }
did-no-answer = { $who }: sin respuesta al llamamiento sobre { $question }: { $names }
did-passed-over = { $who }: turno pasado, por no tomar la palabra: { $name }
did-sponsored = { $who }: se suma a los patrocinadores de { $question }
did-no-budget = { $who }: { $question } no tiene consecuencias para el presupuesto
did-budget = { $who }: remisión a { $statement } sobre las consecuencias de { $question } para el presupuesto
did-introduces = { $who }: presentación de { $question }
did-introductory = { $who }: declaración de presentación
did-speaks = { $who }: declaración
did-explains-before = { $who }: explicación de voto antes de la votación
did-explains-after = { $who }: explicación de voto después de la votación
did-explains-position = { $who }: explicación de posición
did-replies = { $who }: ejercicio del derecho a contestar
did-speaks-on-order = { $who }: intervención sobre una cuestión de orden
did-on = { $words }, sobre { $question }
did-for-group = { $words }, en nombre de: { $group }
did-proposed = { $who }: presentación de { $question }, «{ $title }»
did-amendment = { $who }: presentación de { $question }, enmienda a { $to }: «{ $title }»
did-permitted = { $who }: se permite examinar { $question }, aunque se distribuyó tarde
did-distance = { $who }: decisión sobre qué enmiendas se apartan más en cuanto al fondo, la que más primero: { $order }
did-dropped = { $who }: { $question } no se somete a votación: { $reason }
did-withdrawn = { $who }: retiro de { $question }
did-reintroduced = { $who }: nueva presentación de { $question }
did-moved = { $who }: presentación de { $question }, { $motion }
did-speaks-for = { $who }: intervención a favor de { $question }
did-speaks-against = { $who }: intervención en contra de { $question }
did-objected = { $who }: oposición a decidir { $question } sin votación
did-point = { $who }: cuestión de orden: { $summary }
did-ruled = { $who }: decisión: { $ruling }
did-substance = { $who }: decisión de que { $question } es cuestión de fondo
did-procedure = { $who }: decisión de que { $question } es cuestión de procedimiento
did-appealed = { $who }: apelación de la decisión ({ $question })
did-bureau-decided = { $who }: decisión de que se ha agotado todo esfuerzo de consenso sobre { $question }
did-exhausted = { $who }: se informa al órgano de que se ha agotado todo esfuerzo de consenso sobre { $question }
did-vote-asked = { $who }: petición de votación sobre { $question } ({ $method })
did-announced = { $who }: anuncio de la votación sobre { $question } ({ $method }, { $majority })
did-announced-part = { $who }: anuncio de la votación sobre { $part } de { $question } ({ $method }, { $majority })
did-lot = { $who }: sorteo, se llama primero a: { $name }
did-voting-opened = { $who }: apertura de la votación sobre { $question }
did-ballot = { $who }: voto sobre { $question }: { $ballot }
did-ballot-corrected = { $who }: corrección de su voto sobre { $question }: { $ballot }
did-annulled = { $who }: votación sobre { $question } declarada nula: { $reason }
did-locked = { $who }: cierre de la recepción de votos sobre { $question }
did-hands = { $who }: recuento de manos alzadas sobre { $question }: { $figures }
did-result = { $who }: anuncio del resultado sobre { $question }: { $figures }
did-corrected = { $who }: corrección del resultado sobre { $question }, { $figures }: { $reason }
did-intent = { $who }: intención que tenía en la votación sobre { $question }: { $ballot }
did-consensus = { $who }: al no haber objeciones, { $question } se declara aprobado por consenso
did-without-vote = { $who }: al no haber objeciones, { $question } se declara aprobado sin votación
did-dissociated = { $who }: se desvincula de { $question }
did-dissociated-part = { $who }: se desvincula de { $paragraph } de { $question }
did-silence-opened = { $who }: distribución de { $question } con procedimiento de silencio hasta { $until } ({ $zone })
did-silence-breaker = { $who }: ruptura del silencio sobre { $question }
did-silence-broken = { $who }: se rompió el silencio sobre { $question }
did-silence-kept = { $who }: se mantuvo el silencio sobre { $question }

# Elections.
did-election-opened = { $who }: apertura de la elección, { $office }: { $seats }; mayoría requerida: { $required }
did-election-handed = { $who }: cesión de la dirección de la elección ({ $capacity })
did-tellers = { $who }: escrutadores designados: { $names }
did-nominated = { $who }: candidatura de { $candidate } ({ $group })
did-candidature-withdrawn = { $who }: retiro de la candidatura de { $candidate }
did-endorsed = { $who }: candidatos que respalda su grupo ({ $group }): { $candidates }
did-ballot-asked = { $who }: petición de votación para los puestos del grupo ({ $group })
did-acclaimed = { $who }: candidatos declarados elegidos por aclamación ({ $group })
did-balloted = { $who }: apertura de una votación ({ $group }) entre { $candidates }
did-papers-counted = { $who }: anuncio del escrutinio ({ $group }): cédulas { $papers }, nulas { $invalid }, válidas { $valid }, abstenciones { $abstentions }; { $votes }
did-elected-by-lot = { $who }: sorteo, queda elegido: { $candidate }
did-vacated = { $who }: puesto declarado vacante: { $candidate }
elects-of-valid = mayoría de los votantes
elects-of-members = mayoría de los miembros
elects-two-thirds = dos tercios de los votantes
elected-acclamation = aclamación
elected-ballot = votación
elected-lot = sorteo
group-all = conjunto de los miembros
by-tellers = los escrutadores
by-the-group = el grupo
step-tellers = Designar a los escrutadores
step-hand-conduct = Ceder la dirección de la elección
step-vacancy = Anunciar que queda vacante el puesto de { $candidate }
step-acclaim = Declarar elegidos por aclamación a los candidatos ({ $group })
step-papers = Distribuir las cédulas de votación ({ $group })
step-lot-tied = Sortear entre los candidatos empatados ({ $group })
step-announce-count = Anunciar el escrutinio ({ $group })
step-nominate = Presentar una candidatura ({ $group })
step-endorse = Respaldar a los candidatos del grupo ({ $group })
step-ask-ballot = Pedir una votación ({ $group })
step-candidature = Retirar la candidatura de { $candidate }

# Who takes part.
did-admitted = { $who }: admisión, en calidad de { $capacity }: { $whom }
did-registered = { $who }: inscripción de { $name } ({ $capacity })
did-adds-persons =
    { $who }: { $count ->
        [one] { $count } persona añadida
       *[other] { $count } personas añadidas
    } a la lista { $list } de sus representantes
did-names-persons =
    { $who }: { $count ->
        [one] { $count } representante nombrado
       *[other] { $count } representantes nombrados
    }, en la lista { $list }
did-names-persons-for =
    { $who }: { $count ->
        [one] { $count } representante nombrado
       *[other] { $count } representantes nombrados
    }, en la lista { $list }, que sustituye a { $old }
did-off-list = { $who }: una persona retirada de la lista { $list }
did-seated = { $who }: la lista { $list } ocupa el puesto: { $decision }
did-credentials-reported = { $who }: informe sobre las credenciales ({ $symbol }): aceptadas { $accepted }, no aceptadas { $refused }
did-credentials-decided = { $who }: decisión sobre las credenciales ({ $symbol }): aceptadas { $accepted }, no aceptadas { $refused }
did-has-no-vote = { $who }: sin derecho de voto desde este día: { $reason }
did-has-vote = { $who }: de nuevo con derecho de voto desde este día: { $reason }
did-input = { $who }: aportación escrita de { $words } palabras, «{ $title }»
did-serves = { $who }: una persona designada para prestar servicio ({ $capacity })
did-released = { $who }: una persona deja de prestar servicio ({ $capacity })
formula-all-states = todos los Estados
formula-members = los Miembros de las Naciones Unidas
formula-observer-states = los Estados observadores
formula-regional = las organizaciones regionales de integración económica
formula-listed = los enumerados
formula-parties = los Estados partes
formula-signatories = los Estados signatarios que no son partes
formula-class = la categoría nombrada

# A list of organizations for non-objection.
did-begins-list = { $who }: inicio de una lista de organizaciones por el procedimiento de no objeción ({ $basis })
did-proposes-organization = { $who }: propuesta, { $organization } ({ $category })
did-circulates = { $who }: distribución de la lista; el silencio termina el { $until } ({ $zone })
did-objects-organization = { $who }: objeción, { $organization }
did-basis-asked = { $who }: petición del fundamento general de las objeciones, { $organization }
did-basis-told = { $who }: comunicación del fundamento general de las objeciones, { $organization }
did-submits-list =
    { $who }: lista presentada al órgano con { $count ->
        [one] { $count } nombre definitivo
       *[other] { $count } nombres definitivos
    } junto a los propuestos
did-decides-list =
    { $who }: decisión de que { $count ->
        [one] { $count } organización de la lista puede
       *[other] { $count } organizaciones de la lista pueden
    } participar
did-how = { $words }, { $how }
category-ngo = Organización no gubernamental
category-civil-society = Sociedad civil
category-academia = Instituciones académicas
category-private-sector = Sector privado
