# All treaties of the house by chapter, and one participant over all of them.
chapters = Tratados
chapters-lead =
    { $count ->
        [one] Aquí se lleva { $count } tratado, al { $day }.
       *[other] Aquí se llevan { $count } tratados, al { $day }.
    }
chapters-ask = Un participante en todos los tratados
chapter = Capítulo { $chapter }
chapter-none = Sin capítulo
col-number = Número
col-instruments = Instrumentos
col-instrument = Instrumento
col-signed = Firma
col-statements = Reservas y declaraciones
treaties-of = Tratados: { $name }
treaties-of-lead =
    { $count ->
        [one] Parte en { $count } tratado al { $day }, de { $acted } en los que consta un acto suyo.
       *[other] Parte en { $count } tratados al { $day }, de { $acted } en los que consta un acto suyo.
    }
treaties-unstated =
    { $count ->
        [one] En { $count } más subsiste su instrumento y el Registro no indica desde cuándo está obligado.
       *[other] En { $count } más subsisten sus instrumentos y el Registro no indica desde cuándo está obligado.
    }
treaties-others =
    { $count ->
        [one] En { $count } tratado más de los que aquí se llevan no consta ningún acto suyo.
       *[other] En { $count } tratados más de los que aquí se llevan no consta ningún acto suyo.
    }
in-the-place-of = en lugar de: { $name }
place-outside = ni firmante ni obligado
place-renounced = no llegará a ser parte
place-signatory = signatario
place-pending = instrumento recibido, pendiente
place-contracting = Estado contratante
place-party = Parte
place-day-not-stated = obligado, fecha no indicada
place-left = ya no está obligado
place-ceased = ya no es un Estado

# The Parties as tiles; the days on which a status changed.
by-group = Partes y signatarios por grupo regional
tile-letter-consented = P
tile-letter-signed = F
tile-party = Parte
tile-contracting = Estado contratante
tile-signed = firmó
tile-neither = ni lo uno ni lo otro
tile-words = { $consented } obligados o por obligarse, { $signed } signatarios, { $neither } ni lo uno ni lo otro
slider-on = Día de cambio
slider-known = Estado de los conocimientos
slider-now = hoy, con todo lo que se sabe
slider-span = Días de cambio: { $count }, del { $first } al { $last }.
slider-before = Cambio anterior: { $day }.
slider-after = Cambio siguiente: { $day }.
