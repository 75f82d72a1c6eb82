# Steps that may come next, as one takes them.
step-open = Abrir la sesión
step-hand-over = Ceder la Presidencia ({ $capacity })
step-voting-right = Declarar el estado del derecho de voto de un miembro
step-rule = Decidir sobre la cuestión de orden
step-declare-present = Anunciar cuántos están presentes
step-take-up = Pasar a un tema
step-list-open = Abrir la lista de oradores
step-list-close = Cerrar la lista de oradores
step-list-reopen = Reabrir la lista de oradores
step-suspend = Suspender la sesión
step-adjourn = Levantar la sesión
step-give-floor = Dar la palabra: { $name }
step-pass-over = Pasar el turno: { $name }
step-draw-lot = Sortear a quién se llama primero
step-voting-open = Abrir la votación sobre { $question }
step-no-answer = Anotar que no contesta al llamamiento sobre { $question }: { $name }
step-lock = Cerrar la recepción de votos sobre { $question }
step-void = Declarar nula la votación sobre { $question }
step-result = Anunciar el resultado sobre { $question }
step-hands = Inscribir el recuento de manos alzadas sobre { $question }
step-voting-announce = Anunciar la votación sobre { $question } ({ $majority })
step-voting-announce-part = Anunciar la votación sobre { $part } de { $question } ({ $majority })
step-decide = Decidir { $question } sin votación
step-ask-vote = Pedir votación registrada sobre { $question }
step-object = Oponerse a decidir { $question } sin votación
step-speak-for = Hablar a favor de { $question }
step-speak-against = Hablar en contra de { $question }
step-bureau = Decidir en la Mesa que se agotó el consenso sobre { $question }
step-consensus = Informar al órgano de que se agotó el consenso sobre { $question }
step-nature-substance = Decidir que { $question } es cuestión de fondo
step-nature-procedure = Decidir que { $question } es cuestión de procedimiento
step-amend = Presentar una enmienda a { $question }
step-no-budget = Declarar que { $question } no tiene consecuencias para el presupuesto
step-sponsor = Sumarse a los patrocinadores de { $question }
step-permit = Permitir { $question }, aunque se distribuyó tarde
step-distance = Decidir qué enmiendas a { $question } se apartan más
step-drop = Declarar que { $question } no se somete a votación
step-silence = Distribuir { $question } con procedimiento de silencio
step-withdraw = Retirar { $question }
step-point-of-order = Plantear una cuestión de orden
step-appeal = Apelar de la decisión
step-ask-count = Pedir el recuento de los presentes
step-ask-floor = Pedir la palabra
step-statement = Hacer una declaración
step-reply = Ejercer el derecho a contestar
step-explain-before = Explicar el voto antes de la votación
step-explain-after = Explicar el voto después de la votación
step-explain-position = Explicar la posición
step-ballot = Votar sobre { $question }
step-correct-ballot = Corregir el voto inscrito sobre { $question }
step-propose = Presentar una propuesta
step-move = Presentar { $motion }
step-dissociate = Desvincularse de { $question }
step-intent = Decir cómo se pensaba votar sobre { $question }
step-correct-result = Corregir el resultado anunciado sobre { $question }
step-reintroduce = Presentar de nuevo { $question }
step-break-silence = Romper el silencio sobre { $question }
step-silence-broken = Anunciar que se rompió el silencio sobre { $question }
step-silence-kept = Anunciar que se mantuvo el silencio sobre { $question }

# Motions, as one moves them.
motion-suspend-meeting = la moción de suspender la sesión
motion-adjourn-meeting = la moción de levantar la sesión
motion-adjourn-debate = la moción de aplazar el debate
motion-close-debate = la moción de cerrar el debate
motion-competence = la moción sobre la competencia
motion-reconsideration = la moción de nuevo examen
motion-division = la moción de división
motion-priority = la moción de prioridad
motion-no-vote = la moción de no votar
motion-limit-time = la moción de limitar el tiempo
motion-waiver = la moción de dispensa del plazo de distribución
motion-appeal = la apelación de la decisión
motion-other = la moción

# How a question stands.
stands-pending = ante el órgano
stands-under-silence = bajo silencio
stands-adopted = aprobado
stands-adopted-by-consensus = aprobado por consenso
stands-adopted-without-a-vote = aprobado sin votación
stands-rejected = rechazado
stands-short = no aprobado (no se alcanzaron los dos tercios)
stands-silence-broken = no aprobado (se rompió el silencio)
stands-withdrawn = retirado
stands-dropped = no sometido a votación
stands-no-action = sin decisión
stands-not-competent = fuera de la competencia del órgano
stands-lapsed = decaído con su objeto
stands-carried = aprobada
stands-carried-without-a-vote = aprobada sin votación
stands-not-carried = no aprobada
stands-retained = mantenido

# What is on the floor, and what whoever presides should know.
floor-closed = No hay ninguna sesión abierta.
floor-point = Una cuestión de orden espera la decisión de la Presidencia.
floor-appeal = La apelación { $question } espera su votación.
floor-voting-announced = Se ha anunciado la votación sobre { $question }.
floor-voting-open = La votación sobre { $question } está abierta.
floor-voting-locked = La votación sobre { $question } está cerrada.
floor-no-item = No se examina ningún tema.
floor-item = Se examina el tema { $item }.
floor-before = Ante el órgano: { $questions }.
notice-alone = { $name } preside y no tiene otro representante en la sala: ceda la Presidencia antes de una votación, para que pueda votar.
notice-count = Se pidió el recuento de los presentes.
notice-suspended = El órgano ha decidido que se suspenda la sesión.
notice-adjourned = El órgano ha decidido que se levante la sesión.

# Majorities, and the rule traced step by step.
majority-simple = mayoría de los miembros presentes y votantes
majority-two-thirds = mayoría de dos tercios de los miembros presentes y votantes
majority-of-members = mayoría de los miembros
majority-by-rule = { $majority } ({ $rule })
trace-counted = Recuento: { $yes } a favor, { $no } en contra, { $abstain } abstenciones, { $silent } sin votar.
trace-voting = Presentes y votantes son quienes votan a favor o en contra: { $yes } + { $no } = { $voting }; quien se abstiene se considera no votante ({ $rule }).
trace-half = Más de la mitad de { $of } presentes y votantes es { $required }: la mitad de { $of }, redondeada hacia abajo, es { $half }, y uno más ({ $rule }).
trace-half-members = Más de la mitad de { $of } miembros es { $required }: la mitad de { $of }, redondeada hacia abajo, es { $half }, y uno más ({ $rule }).
trace-two-thirds = Dos tercios de { $of } presentes y votantes: 2 × { $of } = { $twice }, dividido por 3 y redondeado hacia arriba, es { $required } ({ $rule }).
trace-nobody = Nadie votó a favor ni en contra: no aprobado ({ $rule }).
trace-tied = Los votos están igualmente divididos, { $yes } y { $yes }: no aprobado ({ $rule }).
trace-carried = { $yes } a favor alcanza los { $required } necesarios: aprobado ({ $rule }).
trace-not-carried = { $yes } a favor es menos que los { $required } necesarios: no aprobado ({ $rule }).
cited-assembly = Reglamento de la Asamblea General, art. { $numbers }
cited-rule = art. { $numbers }
cited-charter = Carta, Artículo { $numbers }

# Who takes a step.
by-bureau = la Mesa
by-secretary = el Secretario
by-member = un miembro
by-speaker = quien pueda hablar

# The page of a floor.
floor-title = En la sesión
floor-of = En la sesión: { $body }
floor-meeting = Sesión
floor-open-on = abierta, { $day }
floor-not-open = no abierta
floor-as-counted = { $present }, según el recuento
floor-quorum = Quórum
floor-limit = Tiempo de uso de la palabra
floor-rules = Reglas
col-step = Paso
col-by-whom = Por quién
col-why-not = Por qué no
not-now-caption = Lo que ahora no procede, según qué regla, y qué hacer en su lugar
questions-put = Cuestiones planteadas
questions-caption = En el orden en que se plantearon
col-question = Cuestión
col-by = Por
col-how-it-stands = Estado
decided-caption = Cada una con su votación, si la hubo
col-came-out = Resultado
rulings = Decisiones de la Presidencia
ruling-overruled = { $ruling } (revocada)
ruling-appealed = { $ruling } (apelada)
said-for-group = en nombre de { $group }
said-on = sobre { $question }
floor-acts-at = Cada uno de sus actos está en { $address }.
next-caption =
    { $count ->
        [one] { $count } paso procede ahora, probado con las reglas del órgano
       *[other] { $count } pasos proceden ahora, cada uno probado con las reglas del órgano
    }
questions-before =
    { $count ->
        [one] El órgano tiene ante sí { $count } cuestión.
       *[other] El órgano tiene ante sí { $count } cuestiones.
    }

# Where other rules stand.
cited-vienna = Convención de Viena sobre el Derecho de los Tratados, art. { $numbers }
cited-final-clauses = cláusulas finales
