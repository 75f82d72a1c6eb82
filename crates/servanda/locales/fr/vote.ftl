# A vote: the board, the tally, the rule.
outcome-adopted = adoptée
outcome-short = non adoptée (majorité des deux tiers non atteinte)
outcome-rejected = rejetée
outcome-void = Déclaré nul
outcome-open = Ouvert, résultat non annoncé,
vote-lead = { $outcome } – { $body }, le { $day }, { $method }{ $meeting }.
at-its-meeting = , { $meeting }
method-recorded = vote enregistré
method-roll-call = vote par appel nominal
method-hands = vote à main levée
void-words = La présidence a déclaré ce vote nul : { $reason }. Ses bulletins restent au Registre et ne comptent pas.
hands-counted = Les mains ont été comptées, sans les noms.
tally-yes = pour
tally-no = contre
tally-abstaining = abstentions
tally-not-voting = sans participation au vote
board-heading = Le tableau
board-by-group = Par groupe régional
board-alphabetically = Par ordre alphabétique
board-note = Groupes au jour du vote. La même chose en mots : { $table }.
board-table = le tableau des bulletins
letters-to = { $first } à { $last }
tally-words = { $yes } pour, { $no } contre, { $abstain } abstentions, { $silent } sans participation
rule-heading = La règle, pas à pas
majority-needed = Majorité requise : { $rule }.
announced-heading = Annoncé et compté
announced-hands = Les mains comptées, telles qu’annoncées.
announced-same = Les bulletins du Registre correspondent au résultat annoncé.
announced-other = Les bulletins du Registre ne correspondent pas au résultat annoncé ; les deux sont conservés.
announced-none = Aucun résultat n’est annoncé.
col-yes = Pour
col-no = Contre
col-abstaining = Abstentions
row-announced = Annoncé
row-counted = Compté d’après les bulletins
row-corrected = Corrigé : { $reason }
notes-heading = Notes
first-cast = { $name } avait d’abord voté « { $ballot } » ({ $entry }), puis a changé.
intent = { $name } a indiqué que son intention était de voter : { $ballot }. Le décompte demeure.
sponsors-heading = Auteurs
sponsors-of = { $sponsors } ({ $proposal }) : { $tally }.
the-proposal = la proposition
other-than-yes = Autrement que pour : { $names }.
statements-before = Avant le vote
statements-after = Après le vote
statements-when = Moment non précisé
ballots-heading = Chaque bulletin
ballots-caption = Sans participation : absent, ou présent sans prendre part ; la source ne les distingue pas.
col-ballot = Bulletin
a-sponsor = (auteur)
cite-vote = Citer : { $counts }, { $silent } sans participation, au { $day }, inscription { $entry } du Registre, { $address }
vote-title = Vote

# What matters are called.
called-vote = vote du { $day }
called-officers = Bureau
called-register = registre du dépositaire
called-item =
    point { $item } ({ $session ->
        [1] 1re session
       *[other] { $session }e session
    })
called-item-unnumbered =
    point de l’ordre du jour ({ $session ->
        [1] 1re session
       *[other] { $session }e session
    })
