# Where the convention stands: the first page and the depositary's.
empty-heading = Nothing is kept here yet
empty-words = This house has a Record and no convention in it. Enter one with { $command }.
stands = { $adopted }, { $signing }, { $force }.
adopted-on = Adopted on { $day }
adopted-day-not-stated = Concluded on a day not stated here
adopted-not-yet = Not yet adopted
in-force-since = in force since { $day }
entering-into-force-on = entering into force on { $day }
force-not-determined = with entry into force not determined here
not-in-force = not in force
open-for-signature-from = open for signature from { $day }
open-for-signature-until = open for signature until { $day }
closed-for-signature-since = closed for signature since { $day }
not-open-that-day = not open for signature on that day
signature-days-not-stated = with days of signature not stated here
not-open-for-signature = not open for signature

# The three numbers: each stands large before its sentence.
of-required = of { $required }
days-until-opening =
    { $count ->
        [one] day
       *[other] days
    } until it opens for signature, on { $day }.
days-left =
    { $count ->
        [one] day
       *[other] days
    } left to sign, until { $day }. Accession stays open after that.
days-left-in =
    { $count ->
        [one] day
       *[other] days
    } left to sign, in { $place }, until { $day }. Accession stays open after that.
instruments-deposited =
    { $count ->
        [one] instrument is deposited
       *[other] instruments are deposited
    }{ $report }{ $rest }
as-a-source-counts = , as a source counts by { $day }
rest-not-stated = ; how many it takes is not stated here.
rest-reached = ; the number needed is reached.
rest-reported = ; the number is reported, and the days that decide are not all known here.
rest-missing = ; { $missing } more bring the convention into force.
signatories-of-whom =
    { $count ->
        [one] signatory
       *[other] signatories
    }, of whom { $listed }{ $complete ->
        [no] ; the list is not complete
       *[yes] {""}
    }.
listed-by-name = { $count } are listed here by name
heading-in-force = In force
heading-towards = Towards entry into force
squares-caption = One square for each instrument that is needed; a filled one bears the code of its State.
squares-unnamed = A question mark is counted by a source that does not name it.
squares-alternative = { $filled } of { $required } places are filled
reasoning = The reasoning, step by step
instruments-caption = Instruments deposited, as of { $day }
next-heading = What is due next
untold-heading = No source yet
untold-words = Their time has passed, and the sources read so far tell of no act. That is not to say that none was done.
asked-of =
    Asked of { $addressee } by { $symbol }, paragraph { $paragraph }{ $draft ->
        [yes] {" "}(read in the draft; the adopted text was not read)
       *[no] {""}
    }.
lately-heading = Most recent
timeline-all = The whole timeline

# Entry into force.
condition-met =
    The condition was met on { $triggered }, so that it { $done ->
        [yes] entered
       *[no] enters
    } into force on { $day }.
no-rule-of-force = The Record holds no rule of entry into force, so that no day is determined.
no-day-of-force =
    No day of entry into force is determined: { $count } of { $required } instruments are deposited{ $reported ->
        [yes] , as sources count them
       *[no] {""}
    }.
cite-status = Cite: { $title }, { $signatories } signatories, { $instruments } instruments, as of { $day }, entry { $entry } of the Record, { $address }
of-so-many = { $count } of { $required }

# The page of the status.
status-as-of = Status as of { $day }
ask-as-of = As of
ask-known = As known on
ask-show = Show
ask-note = The first day asks what was the case then; the second, empty for now, what was known of it by then. Add { $entry } to the address to read only the first N entries of the Record; the answer to all three never changes.
signatories = Signatories
noun-signatories =
    { $count ->
        [one] signatory
       *[other] signatories
    }
noun-instruments =
    { $count ->
        [one] instrument
       *[other] instruments
    }
counted-by-a-source = { $noun }, from the { $count } that a source counts by { $day } ({ $entry }).
listed-dated =
    listed by name, { $dated } of them with a day. { $complete ->
        [yes] The list is complete.
       *[no] The list is not complete.
    }
parties = Parties
contracting = Contracting States and organizations
contracting-note = Whoever has deposited an instrument is a contracting State until the convention enters into force, and a Party only after.
instruments-standing = Instruments standing as of { $day }
received = Received
party-since = Party since
date-not-in-source = date not in this source
not-determined = not determined
no-instrument-listed = No instrument is listed.
entry-into-force = Entry into force
rule-of = Rule: { $rule }.
transcribed-since = Transcribed only after that instant, and known by then as their sources tell: { $count }
transcribed-others = Entered before these, and told in this page’s JSON: { $count }.
bound-no-longer = Bound no longer
gone-denounced = { $name } denounced; bound no longer since { $day }.
gone-withdrew = { $name } withdrew its instrument with effect from { $day }.
gone-ceased = { $name } is a State no more since { $day }; what it did stays its own.
gone-continued = { $name } stands in its place.
pending-heading = Received, pending
pending-words = These instruments are received and not counted, until what they lack is cured.
notifications = Depositary notifications
signatories-caption = Signatories listed, as of { $day }
source-unless-named = Unless another source is named, a signature was read in { $source }.

# The curve.
growth-signatories = signatories
growth-instruments = instruments
growth-needed = instruments needed
growth-caption = From { $from } to { $day }. Lines are what the Record lists with a day, dots are what sources count; the lists on this page give each.
growth-by = { $count } { $name } by { $day }
growth-none = no { $name } yet

# Notifications, one participant, two participants.
papers-none = No notification is in the Record.
papers-count =
    { $count ->
        [one] One notification is in the Record.
       *[other] { $count } notifications are in the Record.
    }
papers-caption = Notifications, the newest first
papers-number = Number
papers-subject = Subject
papers-whose = This house numbers nothing of its own: these are the depositary’s, transcribed. They are published by the { $authority }.
papers-not-transcribed = The Record has its number and subject; its text was not transcribed.
papers-all = All notifications
and-two = { $one } and { $other }
binds-since = It binds the two towards each other since { $day }.
binds = It binds the two towards each other.
binds-not = It does not bind the two towards each other.
binds-unknown = It may bind the two; the Record does not tell.
suspended-since = Its operation is suspended since { $day }.
if-reservation =
    Should what is called a declaration be a reservation, it { $binds ->
        [yes] binds them
       *[no] does not
    }.
why = Why
text-between = Text between the two
text-as-adopted = The text as adopted, without amendment.
text-as-amended = As amended by { $amendments }.
on-which-terms = On which terms
no-terms = Neither made a reservation or declaration towards the other.
everything-of = Everything of { $name }
status-of-all = Status of all
declarations-missing = The treaty asks for declarations that are not in the Record: { $subjects }.
territories = Territories
territory-applies = applies
territory-left-out = left out
acts-of-state = Everything it did, in the order of the Record
nothing-entered = Nothing is entered.
reservations = Reservations and declarations
in-effect = In effect
not-in-effect = Not in effect
other-declarations = Authorities, languages and other declarations

# Where a participant stands towards the treaty, in one sentence.
side-outside = { $name } neither signed nor consented to be bound by { $day }.
side-renounced = { $name } made clear that it will not become a Party.
side-signatory = { $name } signed on { $day } and has not consented to be bound.
side-reported-deposit = A source reports that { $name } deposited an instrument; it states no day.
side-reported-signature = A source reports that { $name } signed; it states no day.
side-signatory-reported = { $name } signed on { $day }. A source reports that it deposited an instrument, and states no day.
side-pending = The instrument of { $name } is received and pending, and not counted.
side-becomes = { $name } deposited its instrument on { $deposited } and becomes a Party on { $since }.
side-contracting = { $name } deposited its instrument on { $deposited } and is a contracting State.
side-party = { $name } is a Party since { $since }.
side-no-day = { $name } deposited its instrument on { $deposited }; the day of entry into force for it is not in this source.
side-was-party = { $name } was a Party since { $since } and is a State no more since { $until }.
side-no-more = { $name } is a State no more since { $until }.
side-left = { $name } is bound no longer since { $until }.
side-in-place = { $words } In the place of { $before }.
