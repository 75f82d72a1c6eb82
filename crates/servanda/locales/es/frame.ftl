# The frame of every page: the first line, the pages, the foot.
practice = EJERCICIO
practice-not-real = Nada de lo que aquí figura es real.
house-copy = Copia transcrita de fuentes públicas. La autoridad es: { $authority }.
house-secretariat = A cargo de la secretaría. La autoridad en cuanto al estado del tratado es: { $authority }.
house-depositary = A cargo del depositario. Publicado también por: { $authority }.
house-empty = Aquí no se ha abierto todavía ninguna convención.
skip = Ir al contenido
nav-pages = Páginas de la convención
nav-languages = Idiomas
page-today = Hoy
page-timeline = Cronología
page-committee = Comité
page-status = Estado
page-rules = Reglas
page-sources = Fuentes
page-record = Registro

# Said first when a page shows another time than now.
times-day = Situación al { $day }
times-known = según lo conocido el { $instant }
times-entries = según los primeros { $entries } asientos del Registro
times-today = Ver hoy

# How the parts of a list are joined.
list-comma = {", "}
list-and = { $before } y { $last }
sentence = { $words }.
foot-forms = Esta página en otros formatos: { $forms }.
form-page = página
form-feed = canal web
form-calendar = calendario
form-proof = prueba
foot-folded = Página elaborada a partir { $entry } ({ $proof }), { $day }.
foot-entry = del asiento { $entry } del Registro
foot-proof = su prueba
foot-verify = Para verificarlo: { $command }.
foot-sign-in = { $link } para actuar en un órgano o presentar algo.
foot-signed-in = Sesión iniciada como { $name }:
foot-sign-out = sus claves, y cerrar la sesión
sign-in = Iniciar sesión
foot-designations = Las denominaciones de Estados, territorios y grupos no entrañan juicio alguno sobre su condición.
name-unofficial = denominación no oficial en este idioma
