# Words of tables and links that many pages share.
in-entry = asiento { $entry }
entry-stop = Asiento { $entry }.
with-note = { $words } ({ $note })
labelled = { $label }: { $words }
yes = sí
no = no
not-yet = todavía no
none = ninguno
of-this-house = de esta casa
col-name = Nombre
col-entry = Asiento
col-day = Fecha
col-source = Fuente
col-place = Lugar
col-participant = Participante
col-state = Estado
col-form = Forma
col-kind = Tipo
col-body = Órgano
col-session = Período de sesiones
col-office = Cargo
col-group = Grupo
col-title = Título
col-symbol = Signatura
col-standing = Situación
col-capacity = Calidad
col-what = Asunto
col-code = Código
col-documents = Documentos
col-rule = Regla
col-value = Valor

# Numbers with their noun.
count-sessions =
    { $count ->
        [one] { $count } período de sesiones
       *[other] { $count } períodos de sesiones
    }
count-participants =
    { $count ->
        [one] { $count } participante
       *[other] { $count } participantes
    }
count-values =
    { $count ->
        [one] { $count } valor
       *[other] { $count } valores
    }
count-sponsors =
    { $count ->
        [one] { $count } patrocinador
       *[other] { $count } patrocinadores
    }
count-working-days =
    { $count ->
        [one] { $count } día hábil
       *[other] { $count } días hábiles
    }
count-weekdays =
    { $count ->
        [one] { $count } día laborable
       *[other] { $count } días laborables
    }
count-organizations =
    { $count ->
        [one] { $count } organización
       *[other] { $count } organizaciones
    }
count-lines =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
count-places =
    { $count ->
        [one] { $count } puesto
       *[other] { $count } puestos
    }
