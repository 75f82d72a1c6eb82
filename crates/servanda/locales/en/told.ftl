# What an act says, in one line.
told-body = { $name } established by { $decision }
told-body-standing = { $name }, a standing body
told-secretariat =
    { $office } { $continues ->
        [yes] continues
       *[no] serves
    } as secretariat of the { $body }
told-mandate = { $symbol }, paragraphs { $paragraphs }, gives the { $body } its mandate: { $result }
told-asked = { $symbol }, paragraph { $paragraph } ({ $force }), to { $addressee }: { $summary }
told-answered = What { $symbol }, paragraph { $paragraph }, asked is answered in { $matter }: { $summary }
item = Item
item-numbered = Item { $number }
session-ordinal =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }st
        [two] { $number }nd
        [few] { $number }rd
       *[other] { $number }th
    }
told-included =
    { $item }, “{ $title }”, stands in the { $provisional ->
        [yes] provisional agenda
       *[no] agenda
    } of the { $sessions } { $count ->
        [one] session
       *[other] sessions
    }
told-allocated = { $item } allocated to the { $body }
told-direct = { $item } considered directly, without reference to a committee
told-discussed = { $item } discussed at the { $meetings }
told-discussed-jointly = { $words }, jointly with items { $items }
told-elected = { $name } ({ $state }) elected { $office } of the { $body }
told-vacated = The office of { $office } held by { $name } falls vacant
told-officers-reported = A source reports the officers of the { $body }: { $held } held, { $vacant } vacant, { $unknown } not stated
told-session-planned = { $session } of the { $body } planned
told-session-planned-in = { $session } of the { $body } planned in { $place }
told-session-convened = { $session } of the { $body } convened for { $days }, { $place }
told-session-cancelled = { $session } cancelled: { $reason }
told-session-closed = { $session } closed
told-session-postponed = { $session } postponed
told-session-postponed-to = { $session } postponed to { $window }
told-session-held = { $session } of the { $body }
told-session-suspended = { $session } suspended
told-recommends = { $words }. It recommends: { $what }
told-then = { $words }. { $what }
told-session-reconvened = { $session } reconvened
told-sessions-reported = A source reports { $sessions } of the { $body } ({ $kind })
in-place = { $words } in { $place }
told-meeting-convened = { $meeting } convened for { $hours }, { $place }: { $summary }
told-programme = Programme of the meeting
told-programme-item = item { $item }, { $title }
told-the-meeting = The meeting
told-meeting-moved = { $meeting } moved without a new day
told-meeting-moved-to = { $meeting } moved to { $day }
told-meeting-cancelled = { $meeting } cancelled: { $reason }
told-at-the-meeting = At the meeting
told-issued = { $document } issued ({ $kind })
told-reissued = { $document } reissued: { $reason }
moment-before = before the decision
moment-after = after the decision
on-behalf-of = on behalf of { $group }
also-on-behalf-of = also on behalf of { $names }
told-proposal = Proposal { $symbol }, “{ $title }”, submitted with { $sponsors }
told-revised = Revised as { $symbol }, joined by { $sponsors }
told-joined = { $proposal } joined by { $sponsors }
told-budget = Budget statement on { $proposal }: { $summary }
in-favour = { $yes } in favour, { $no } against, { $abstain } abstaining
told-voting-on = Voting on { $question }
told-result = Result of the vote
told-result-corrected = Result corrected
told-intent = { $name } indicates that it had intended to vote { $ballot }; the { $tally } stays
the-tally = tally
told-decision =
    The { $body } { $verb ->
        [adopted] adopted
        [approved] approved
        [recommended] recommended
       *[decided] decided
    } { $what }
told-recommendation = { $link } to the { $body }: { $summary }
recommendation = Recommendation
the-body = The body

# The depositary.
told-text-adopted = The text is adopted by the { $body } as { $symbol }
told-concluded = A source lists the treaty as concluded
told-authentic = The text is established as authentic, in { $languages }
told-opened-for-signature = Opened for signature { $windows }
told-opened-window = in { $place } { $days }
told-opened-then = { $before }, then { $after }
told-extended-for-signature = Open for signature also { $windows }
told-signs = { $name } signs
told-signs-ad-referendum = { $name } signs ad referendum
told-succeeds-to-signature = { $name } succeeds to a signature
told-confirms-signature = { $name } confirms its signature ad referendum
told-renounces = { $name } makes clear that it will not become a Party
told-signatories-reported =
    A source reports { $count ->
        [one] { $count } signatory
       *[other] { $count } signatories
    }
told-naming = { $words }, naming { $count } without a day
told-deposits = { $name } deposits its instrument of { $form }
told-correcting = { $words }, correcting the one dated { $day }
told-denounces = { $name } denounces the convention
told-withdraws-instrument = { $name } withdraws its instrument
told-revokes-denunciation = { $name } revokes its denunciation of { $day }
told-instruments-reported =
    A source reports { $count ->
        [one] { $count } instrument
       *[other] { $count } instruments
    } deposited
told-notification = Depositary notification { $number }: { $subject }

# The rest of a treaty's life.
told-full-powers = Full powers of { $name } received, for its { $holder }
told-received = An instrument of { $form } of { $name } is received ({ $id })
told-raised = Raised with { $name }, so that the instrument is pending and not counted: { $defects }
told-cures = { $name } cures: { $defects }
told-reserves = { $name } makes a { $label }{ $moment }
reserve-signature = {" "}at signature
reserve-instrument = {" "}with its instrument
reserve-late = {" "}after its instrument
told-confirms = { $name } confirms { $id }
told-notified-made = The others are notified that { $id } was made
told-notified-withdrawn = The others are notified that { $id } was withdrawn
told-accepts = { $name } accepts { $id }
told-admits = { $organ } accepts { $id }
told-withdraws = { $name } withdraws { $id }
told-withdraws-in-part = { $name } withdraws { $id } as to { $articles }
told-objects = { $name } objects to { $id }
told-objects-prevents = { $name } objects to { $id }; the treaty is not to be in force between the two
told-withdraws-objection = { $name } withdraws its objection { $id }
told-declares = { $name } declares ({ $subject }): { $text }
told-changes = { $name } changes { $id }: { $text }
told-extends = { $name } extends the treaty to { $territory }
told-excludes = { $name } leaves out { $territory }
told-provisional = { $name } applies the treaty provisionally
told-provisional-ends = { $name } ends its provisional application
told-continues-state = { $name } continues { $predecessor }
told-union = { $name } stands, by union, in the place of { $predecessor }
told-renamed = { $name } bears the name { $new } from this day
told-registered = Registered with the Secretariat under number { $number }
told-text-entered = The text { $name } is entered: { $stage }, { $language }
told-text-certified = A true copy of the text is certified: { $language }
among-all = {" "}for all Parties
among-some = {" "}between { $names }
told-suspended = Operation suspended{ $among }: { $ground }
told-resumed = Operation resumed{ $among }
told-ends = The treaty ends: { $ground }
told-correction = Correction proposed in { $place }: for “{ $reads }” read “{ $should }”; objections until { $day }
told-objects-correction = { $name } objects to the correction { $id }
told-corrected = Correction { $id } made by procès-verbal, from the beginning
told-proposes-amendment = { $name } proposes the amendment { $id }
told-amendment-adopted = Amendment adopted, { $how }: { $title }
told-accepts-amendment = { $name } accepts the amendment { $id }

# The convention's own data.
told-opened =
    { $title } opened in this house, { $house ->
        [depositary] as the depositary
        [secretariat] as the secretariat
       *[copy] as a copy, transcribed from public sources
    }
told-source-listed = Source listed: { $source }
told-rules-entered = Rules entered: { $rules }, { $values }
told-value-changed = Value changed: { $value }, { $rule }
told-participants-entered = Table of { $participants } entered: { $count }
told-participants-word = participants
told-described = Described: { $what }
told-erased = What was kept of entry { $entry }, which is not open, was destroyed: { $reason }
told-differ = Sources differ: { $subject }; { $source } prevails

# What many do together.
told-sign-together =
    { $count ->
        [one] { $count } participant signs
       *[other] { $count } participants sign
    }
told-elected-together =
    { $count ->
        [one] { $count } officer
       *[other] { $count } officers
    } of the { $body } elected, from { $names }
told-asked-together =
    { $symbol } asks in { $count ->
        [one] { $count } paragraph
       *[other] { $count } paragraphs
    }
told-of-whom = of whom, and by when
told-statements-together =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    } { $matter }
on-the-vote = on the { $link }
the-vote = vote
on-the-decision = on the { $link }
the-decision = decision
at-the-meeting = at the { $link }
the-meeting = meeting
