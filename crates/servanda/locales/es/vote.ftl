# A vote: the board, the tally, the rule.
outcome-adopted = aprobada
outcome-short = no aprobada (no se alcanzaron los dos tercios)
outcome-rejected = rechazada
outcome-void = Declarada nula
outcome-open = Abierta, resultado no anunciado,
vote-lead = { $outcome } – { $body }, el { $day }, { $method }{ $meeting }.
at-its-meeting = , { $meeting }
method-recorded = votación registrada
method-roll-call = votación nominal
method-hands = votación a mano alzada
void-words = La Presidencia declaró nula esta votación: { $reason }. Los votos constan en el Registro y no cuentan.
hands-counted = Se contaron las manos, sin nombres.
tally-yes = a favor
tally-no = en contra
tally-abstaining = abstenciones
tally-not-voting = sin participar
board-heading = El tablero
board-by-group = Por grupo regional
board-alphabetically = Por orden alfabético
board-note = Grupos en la fecha de la votación. Lo mismo en palabras: { $table }.
board-table = la tabla de votos
letters-to = { $first } a { $last }
tally-words = { $yes } a favor, { $no } en contra, { $abstain } abstenciones, { $silent } sin participar
rule-heading = La regla, paso a paso
majority-needed = Mayoría necesaria: { $rule }.
announced-heading = Anunciado y contado
announced-hands = Las manos contadas, según el resultado anunciado.
announced-same = Los votos del Registro suman el resultado anunciado.
announced-other = Los votos del Registro no suman el resultado anunciado; se conservan ambos.
announced-none = No se ha anunciado ningún resultado.
col-yes = A favor
col-no = En contra
col-abstaining = Abstenciones
row-announced = Anunciado
row-counted = Contado a partir de los votos
row-corrected = Corregido: { $reason }
notes-heading = Notas
first-cast = { $name } votó primero «{ $ballot }» ({ $entry }) y lo cambió.
intent = { $name } indicó que su intención era votar: { $ballot }. El recuento no cambia.
sponsors-heading = Patrocinadores
sponsors-of = { $sponsors } ({ $proposal }): { $tally }.
the-proposal = la propuesta
other-than-yes = De otro modo que a favor: { $names }.
statements-before = Antes de la votación
statements-after = Después de la votación
statements-when = Momento no indicado
ballots-heading = Cada voto
ballots-caption = Sin participar: ausente, o presente sin intervenir; la fuente no los distingue.
col-ballot = Voto
a-sponsor = (patrocinador)
cite-vote = Citar: { $counts }, { $silent } sin participar, al { $day }, asiento { $entry } del Registro, { $address }
vote-title = Votación

# What matters are called.
called-vote = votación del { $day }
called-officers = Mesa
called-register = registro del depositario
called-item =
    tema { $item } ({ $session ->
       *[other] { $session }º período de sesiones
    })
called-item-unnumbered =
    tema del programa ({ $session ->
       *[other] { $session }º período de sesiones
    })
