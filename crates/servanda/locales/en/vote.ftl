# A vote: the board, the tally, the rule.
outcome-adopted = adopted
outcome-short = not adopted (two-thirds not reached)
outcome-rejected = rejected
outcome-void = Declared void
outcome-open = Open, the result not announced,
vote-lead = { $outcome } in the { $body } on { $day }, by { $method }{ $meeting }.
at-its-meeting = , at its { $meeting }
method-recorded = recorded vote
method-roll-call = roll-call
method-hands = show of hands
void-words = The Chair declared this voting void: { $reason }. Its ballots stand in the Record and count for nothing.
hands-counted = Hands were counted, without names.
tally-yes = yes
tally-no = no
tally-abstaining = abstaining
tally-not-voting = not voting
board-heading = The board
board-by-group = By regional group
board-alphabetically = In alphabetical order
board-note = Groups as on the day of the vote. The same in words: { $table }.
board-table = the table of ballots
letters-to = { $first } to { $last }
tally-words = { $yes } yes, { $no } no, { $abstain } abstaining, { $silent } not voting
rule-heading = The rule, step by step
majority-needed = Majority needed: { $rule }.
announced-heading = Announced and counted
announced-hands = The hands counted, as the result announced has them.
announced-same = The ballots in the Record add up to the result announced.
announced-other = The ballots in the Record do not add up to the result announced; both are kept.
announced-none = No result is announced.
col-yes = Yes
col-no = No
col-abstaining = Abstaining
row-announced = Announced
row-counted = Counted from the ballots
row-corrected = Corrected: { $reason }
notes-heading = Notes
first-cast = { $name } first cast “{ $ballot }” ({ $entry }), and changed it.
intent = { $name } indicated that it had intended to vote { $ballot }. The tally stays.
sponsors-heading = Sponsors
sponsors-of = { $sponsors } of { $proposal }: { $tally }.
the-proposal = the proposal
other-than-yes = Other than yes: { $names }.
statements-before = Before the vote
statements-after = After the vote
statements-when = When is not stated
ballots-heading = Every ballot
ballots-caption = Not voting: absent, or present and not participating; the source does not tell them apart.
col-ballot = Ballot
a-sponsor = (sponsor)
cite-vote = Cite: { $counts }, { $silent } not voting, as of { $day }, entry { $entry } of the Record, { $address }
vote-title = Vote

# What matters are called.
called-vote = vote of { $day }
called-officers = officers
called-register = depositary’s register
called-item =
    item { $item } of the { NUMBER($session, type: "ordinal") ->
        [one] { $session }st
        [two] { $session }nd
        [few] { $session }rd
       *[other] { $session }th
    } session
called-item-unnumbered =
    item of the { NUMBER($session, type: "ordinal") ->
        [one] { $session }st
        [two] { $session }nd
        [few] { $session }rd
       *[other] { $session }th
    } session
