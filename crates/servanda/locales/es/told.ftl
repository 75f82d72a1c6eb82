# What an act says, in one line.
told-body = { $name }: establecimiento por { $decision }
told-body-standing = { $name }, órgano permanente
told-secretariat =
    { $office } { $continues ->
        [yes] sigue prestando
       *[no] presta
    } servicios de secretaría ({ $body })
told-mandate = { $symbol }, párrafos { $paragraphs }, otorga el mandato ({ $body }): { $result }
told-asked = { $symbol }, párrafo { $paragraph } ({ $force }), a { $addressee }: { $summary }
told-answered = Lo pedido en { $symbol }, párrafo { $paragraph }, se atiende en { $matter }: { $summary }
item = Tema
item-numbered = Tema { $number }
session-ordinal =
    { $number ->
       *[other] { $number }º
    }
told-included =
    { $item }, «{ $title }», figura en el { $provisional ->
        [yes] programa provisional
       *[no] programa
    } ({ $sessions } { $count ->
        [one] período de sesiones
       *[other] períodos de sesiones
    })
told-allocated = { $item }: asignado ({ $body })
told-direct = { $item }: examinado directamente, sin remisión a una comisión
told-discussed = { $item }: examinado, { $meetings }
told-discussed-jointly = { $words }, junto con los temas { $items }
told-elected = { $name } ({ $state }): elección, { $office } ({ $body })
told-vacated = Vacante: { $office }, que ocupaba { $name }
told-officers-reported = Una fuente informa de la composición de la Mesa ({ $body }): { $held } ocupados, { $vacant } vacantes, { $unknown } sin indicar
told-session-planned = { $session } ({ $body }): previsto
told-session-planned-in = { $session } ({ $body }): previsto, { $place }
told-session-convened = { $session } ({ $body }): convocado, { $days }, { $place }
told-session-cancelled = { $session }: cancelado. { $reason }
told-session-closed = { $session }: clausurado
told-session-postponed = { $session }: aplazado
told-session-postponed-to = { $session }: aplazado, { $window }
told-session-held = { $session } ({ $body })
told-session-suspended = { $session }: suspendido
told-recommends = { $words }. Recomendación: { $what }
told-then = { $words }. { $what }
told-session-reconvened = { $session }: reanudado
told-sessions-reported = Una fuente informa de { $sessions } ({ $body }; { $kind })
in-place = { $words }, { $place }
told-meeting-convened = { $meeting }: convocada, { $hours }, { $place }. { $summary }
told-programme = Programa de la sesión
told-programme-item = tema { $item }, { $title }
told-the-meeting = La sesión
told-meeting-moved = { $meeting }: trasladada sin nueva fecha
told-meeting-moved-to = { $meeting }: trasladada al { $day }
told-meeting-cancelled = { $meeting }: cancelada. { $reason }
told-at-the-meeting = En la sesión
told-issued = { $document }: publicación ({ $kind })
told-reissued = { $document }: nueva publicación. { $reason }
moment-before = antes de la decisión
moment-after = después de la decisión
on-behalf-of = en nombre de: { $group }
also-on-behalf-of = también en nombre de: { $names }
told-proposal = Propuesta { $symbol }, «{ $title }», presentada con { $sponsors }
told-revised = Revisada como { $symbol }, con { $sponsors } más
told-joined = { $proposal }: adhesión, { $sponsors }
told-budget = Consecuencias para el presupuesto, { $proposal }: { $summary }
in-favour = { $yes } a favor, { $no } en contra, { $abstain } abstenciones
told-voting-on = Votación sobre { $question }
told-result = Resultado de la votación
told-result-corrected = Resultado corregido
told-intent = { $name } indica que su intención era votar: { $ballot }; { $tally }: sin cambios
the-tally = recuento
told-decision =
    { $body }: { $verb ->
        [adopted] aprobación de
        [approved] visto bueno a
        [recommended] recomendación,
       *[decided] decisión,
    } { $what }
told-recommendation = { $link } ({ $body }): { $summary }
recommendation = Recomendación
the-body = El órgano

# The depositary.
told-text-adopted = Aprobación del texto ({ $body }), { $symbol }
told-concluded = Una fuente indica que el tratado se concertó
told-authentic = El texto queda establecido como auténtico, en { $languages }
told-opened-for-signature = Apertura a la firma: { $windows }
told-opened-window = { $place }, { $days }
told-opened-then = { $before }, y después { $after }
told-extended-for-signature = Abierta a la firma también: { $windows }
told-signs = { $name }: firma
told-signs-ad-referendum = { $name }: firma ad referéndum
told-succeeds-to-signature = { $name }: sucesión en la firma
told-confirms-signature = { $name }: confirmación de la firma ad referéndum
told-renounces = { $name }: manifiesta su intención de no llegar a ser Parte
told-signatories-reported =
    Una fuente informa de { $count ->
        [one] { $count } signatario
       *[other] { $count } signatarios
    }
told-naming = { $words }, de los que nombra a { $count } sin fecha
told-deposits = { $name }: depósito del instrumento ({ $form })
told-correcting = { $words }, que corrige el de fecha { $day }
told-denounces = { $name }: denuncia de la convención
told-withdraws-instrument = { $name }: retiro del instrumento
told-revokes-denunciation = { $name }: revocación de la denuncia de { $day }
told-instruments-reported =
    Una fuente informa de { $count ->
        [one] { $count } instrumento depositado
       *[other] { $count } instrumentos depositados
    }
told-notification = Notificación del depositario { $number }: { $subject }

# The rest of a treaty's life.
told-full-powers = Plenos poderes recibidos: { $name }, { $holder }
told-received = Instrumento recibido: { $form }, { $name } ({ $id })
told-raised = { $name }: señalado; el instrumento queda pendiente y no se cuenta: { $defects }
told-cures = { $name }: subsanación: { $defects }
told-reserves = { $name }: { $label }{ $moment }
reserve-signature = {" "}en el momento de la firma
reserve-instrument = {" "}con su instrumento
reserve-late = {" "}después de su instrumento
told-confirms = { $name }: confirmación, { $id }
told-notified-made = Notificación a los demás: { $id } formulada
told-notified-withdrawn = Notificación a los demás: { $id } retirada
told-accepts = { $name }: aceptación, { $id }
told-admits = { $organ }: aceptación, { $id }
told-withdraws = { $name }: retiro, { $id }
told-withdraws-in-part = { $name }: retiro, { $id }, respecto de { $articles }
told-objects = { $name }: objeción a { $id }
told-objects-prevents = { $name }: objeción a { $id }; el tratado no entrará en vigor entre ambos
told-withdraws-objection = { $name }: retiro de la objeción { $id }
told-declares = { $name }: declaración ({ $subject }): { $text }
told-changes = { $name }: modificación, { $id }: { $text }
told-extends = { $name }: aplicación extendida a { $territory }
told-excludes = { $name }: exclusión de { $territory }
told-provisional = { $name }: aplicación provisional del tratado
told-provisional-ends = { $name }: fin de la aplicación provisional
told-continues-state = { $name }: continuidad de { $predecessor }
told-union = { $name }: por unificación, en lugar de { $predecessor }
told-renamed = { $name }: lleva desde este día el nombre { $new }
told-registered = Registro en la Secretaría con el número { $number }
told-text-entered = Se inscribe el texto { $name }: { $stage }, { $language }
told-text-certified = Se certifica una copia conforme del texto: { $language }
among-all = {" "}para todas las Partes
among-some = {" "}entre { $names }
told-suspended = Aplicación suspendida{ $among }: { $ground }
told-resumed = Aplicación reanudada{ $among }
told-ends = Terminación del tratado: { $ground }
told-correction = Corrección propuesta, { $place }: donde dice «{ $reads }» debe decir «{ $should }»; objeciones hasta el { $day }
told-objects-correction = { $name }: objeción a la corrección { $id }
told-corrected = Corrección { $id } efectuada por acta, desde el principio
told-proposes-amendment = { $name }: propuesta de enmienda { $id }
told-amendment-adopted = Enmienda aprobada, { $how }: { $title }
told-accepts-amendment = { $name }: aceptación de la enmienda { $id }

# The convention's own data.
told-opened =
    { $title }: apertura aquí, { $house ->
        [depositary] como depositario
        [secretariat] como secretaría
       *[copy] como copia transcrita de fuentes públicas
    }
told-source-listed = Fuente registrada: { $source }
told-rules-entered = Reglas asentadas: { $rules }, { $values }
told-value-changed = Valor modificado: { $value }, { $rule }
told-participants-entered = Tabla asentada ({ $participants }): { $count }
told-participants-word = participantes
told-described = Descripción: { $what }
told-erased = Lo que se conservaba del asiento { $entry }, no público, se ha destruido: { $reason }
told-differ = Las fuentes difieren: { $subject }; prevalece: { $source }

# What many do together.
told-sign-together =
    { $count ->
        [one] Firma de { $count } participante
       *[other] Firma de { $count } participantes
    }
told-elected-together =
    { $count ->
        [one] { $count } miembro de la Mesa elegido
       *[other] { $count } miembros de la Mesa elegidos
    } ({ $body }): { $names }
told-asked-together =
    { $symbol } pide, en { $count ->
        [one] { $count } párrafo
       *[other] { $count } párrafos
    }
told-of-whom = a quién y para cuándo
told-statements-together =
    { $count ->
        [one] { $count } declaración
       *[other] { $count } declaraciones
    } { $matter }
on-the-vote = sobre la { $link }
the-vote = votación
on-the-decision = sobre la { $link }
the-decision = decisión
at-the-meeting = en la { $link }
the-meeting = sesión
