# Las pruebas: lo que todos ven de ellas, y las cadenas de custodia para sus partes.
evidence-title = Pruebas
evidence-lead = Las pruebas mismas nunca están aquí. De lo que se hace con ellas el Registro guarda huellas, funciones y días, y muestra al público un compromiso por cada acto.
evidence-not-open =
    { $count ->
        [0] Todas las inscripciones de este Registro son abiertas.
        [one] { $count } inscripción de este Registro no es abierta: figura en él como compromiso, cuenta, y no puede alterarse ni moverse. Lo que dice es para las partes en su asunto.
       *[other] { $count } inscripciones de este Registro no son abiertas: cada una figura en él como compromiso, cuenta, y no puede alterarse ni moverse. Lo que dicen es para las partes en sus asuntos.
    }
evidence-newest = Las más recientes: { $entries }.
evidence-yours = Cadenas de custodia en las que usted actúa
evidence-yours-caption = Cada cadena, con dónde están las pruebas, sus paquetes y su último acto
evidence-sign-in = { $link } para leer las cadenas en las que usted realizó un acto. Para todos los demás es como si no existieran.
evidence-none = Usted no realizó aquí ningún acto en una cadena de custodia.
evidence-by-hand = Las pruebas se sellan, se abren y se verifican en su propia máquina:
col-chain = Cadena
col-where = Dónde están
col-packages = Paquetes
col-last-act = Último acto
col-link = Eslabón firmado (SHA-256)
col-package = Paquete
col-statement = Su declaración (SHA-256)
col-root = Raíz de sus archivos
custody-title = Custodia de { $name }
custody-returned = Fueron devueltas, y la cadena ha terminado.
custody-destroyed = Fueron destruidas, y la cadena ha terminado.
custody-on-its-way = En camino hacia { $to }: entregadas y aún no recibidas.
custody-with = En manos de: { $holder }.
custody-nowhere = No consta en manos de quién están.
custody-private = Para las partes en esta cadena. En cada una de estas inscripciones el público ve un compromiso y nada más.
custody-picture =
    { $count ->
        [one] { $count } acto de izquierda a derecha, en la fila de la función que lo realizó. El cuadro siguiente lo dice con palabras.
       *[other] { $count } actos de izquierda a derecha, cada uno en la fila de la función que lo realizó. El cuadro siguiente dice cada uno con palabras.
    }
custody-links = Eslabón por eslabón
custody-links-caption = Cada acto con su día, quién lo realizó según su función, y la huella del eslabón firmado que dice lo demás
custody-erased = Borrado: aquí figuraba un acto, y nadie puede volver a leerlo
custody-erased-short = borrado
packages-caption = Cada paquete con lo que se hizo con él, y lo que firmó su remitente
package-sealed = sellado
package-opened = abierto
package-passed-on = transmitido
package-notified = informado su primer remitente
not-recorded = no consta
custody-gaps = Lo que no consta
custody-no-gap = Consta todo lo que la adquisición ha de declarar, y nada fue borrado.
custody-shows-heading = Qué muestra esto y qué no
custody-shows = Cada uno de estos actos figura en el Registro en su inscripción desde su instante, en este orden; cada uno está ligado al eslabón firmado de esa huella y, por él, al eslabón anterior.
custody-does-not = No muestra quién usó un aparato, que la adquisición fuera lícita o completa, ni que un tribunal la admitirá.
custody-check-heading = Para quien usted lo muestre
custody-check = { $json } contiene el contenido y la sal de cada acto. Quien los tenga calcula el compromiso y lo compara con el del Registro; no hace falta cuenta ni palabra alguna de esta casa:

# Who takes part in a chain of custody, what an acquisition states, and what was done.
custody-authority = una autoridad
custody-authority-abroad = una autoridad de otro Estado
custody-organization = una organización
custody-court = el tribunal
custody-prosecutor = la fiscalía
custody-expert = un perito
custody-defence = la defensa
custody-carrier = un transportista
custody-holder = su poseedor
stated-legal-authority = el fundamento jurídico
stated-place = el lugar
stated-holder = el poseedor
stated-item = el objeto o la cuenta
stated-method = el método
stated-tool = la herramienta y su versión
stated-write-protection = si la escritura estaba bloqueada o el sistema en marcha
stated-hash = la huella en la adquisición
stated-device-clock = el reloj del aparato y su desfase
stated-persons-present = las personas presentes
kept-acquired = adquisición de las pruebas
kept-sealed = sellado, paquete { $package }
kept-handed-over = entrega a: { $to }
kept-received = recepción, de: { $from }
kept-opened = apertura del paquete { $package }
kept-copied = copia realizada
kept-returned = devolución a: { $to }
kept-destroyed = destrucción
kept-passed-on-proceedings = transmisión en el proceso, a: { $to }, paquete { $package }
kept-passed-on-consent = transmisión con el consentimiento del primer remitente, a: { $to }, paquete { $package }
kept-passed-on-exculpatory = transmisión como exculpatorio, a: { $to }, paquete { $package }
kept-notified = información al primer remitente, paquete { $package }
gap-not-known = no conocido en la adquisición: { $field }
gap-acquired = adquisición: no consta aquí
gap-erased = actos borrados: { $count }
gap-notice = aviso al primer remitente del paquete { $package }: no consta
custody-line = { $who }: { $what }
