# The Record, its entries, the timeline, the rules and the sources.
record-figure = entries, each bound to all before it. Nothing in it is altered or removed; a correction is a later entry.
checkpoint-heading = Newest checkpoint
checkpoint-words = Origin, size, root, and the signature of the house’s key. Also at { $address }.
entries-newest = Newest entries
entries-before = Entries before { $entry }
entries-caption = Entries { $first } to { $last }, the newest first
col-entered = Entered
not-open = Not open: the Record holds a commitment to it
verify-heading = Verify it yourself
verify-words = Each entry has a proof, a small file. Download one and check it without a network, an account, or this house: the verifier reads the key in the file, and says so; compare the key below with one obtained elsewhere.
proof-of-entry = Proof of entry { $entry }
record-origin = Origin
record-key = Key
record-files = Files
record-tiles = Tiles at { $address }, as the C2SP tlog-tiles format has them; any client of such a log reads them.
entry-title = Entry { $entry }
legal-effect = Legal effect
known = Known
known-assumed = { $instant } (assumed from its own day)
under = Under
as-it-stands = As it stands
own-bytes = { $link }, { $size } of them, in their one form.
own-bytes-link = The entry’s own bytes
its-proof = Its proof
download-proof = { $link }, then check it without a network:
download-proof-link = Download the proof
neighbours = Neighbouring entries
matter = Matter
submission = Submission
submission-part = { $id }, part { $part } of { $of }
signed = Signed
signed-key = with a person’s key
signed-session = with a person’s key, introduced at sign-in
signed-passkey = with a person’s passkey
signed-attested = attested by the house, not signed by a person
signed-transcribed = transcribed from the source by the house

# The page of a matter.
what-asks = What { $symbol } asks
title-officers = Officers
title-floor = On the floor
title-participation = Participation
title-non-objection = Organizations for non-objection
rules-and-sources = Its rules stand at { $rules }, its sources at { $sources }.
floor-link = What may come next, by whom, and why not the rest
election-link = The election of { $office }: places, candidates, ballots
participants-of-body = Participants of the body
acts-heading = Its acts
acts-caption = Each act with its day, where it was read, and its entry

# The timeline.
timeline-lead = What happened from { $first } to { $last }, the newest first, each with where it was read and its entry in the Record.
timeline-nothing = Nothing is entered for these times.
timeline-parts = Parts of the institution
part-all = All
part-convention = Convention
part-depositary = Depositary
entries-in-a-row = entries { $first } to { $last }
entries-scattered = { $count } entries, { $first } to { $last }
timeline-alternative =
    A row a year: { $sessions } drawn as bars and { $days ->
        [one] { $days } single day
       *[other] { $days } single days
    } as marks. The list below says each in words.
legend-session = session
legend-star = adoption, opening for signature
legend-diamond = decision or vote
legend-dot = other act
ics-postponed = Postponed; no new days are set.
ics-planned = Planned; its days are not fixed.
ics-due = Due: { $summary } ({ $symbol }, paragraph { $paragraph })

# The rules.
rules-lead =
    { $values } in { $sets ->
        [one] { $sets } set
       *[other] { $sets } sets
    }, { $verified } of them compared with the text they come from.
rules-words = The rules are data, and the house reads them from the Record alone. Each is said in the project’s own words; the authentic text decides.
rules-one-by-one = { $link }: which are enforced, by which test, and which are left to people.
one-by-one-link = The rules of procedure, one by one
one-by-one-heading = Rules of procedure, one by one
rules-caption = { $values }, as last changed by { $entry }
col-in-other-words = In other words
col-read-in = Read in
col-compared = Compared
rules-enforced =
    { $count ->
        [one] { $count } rule is
       *[other] { $count } rules are
    } enforced: what is not in order under each is said, and the test named shows it.
rules-left =
    { $count ->
        [one] { $count } rule is
       *[other] { $count } rules are
    } left to people, with the reason.
one-by-one-caption = The Assembly’s rules for its committees, and those beside them that a committee needs
col-about = About
col-becomes = What becomes of it here
rule-enforced = Enforced. Not in order, for example: { $examples }.
rule-test = Test: { $test }
rule-left = Left to people: { $why }.
mandates-heading = What a body’s mandate changes
mandates-words = A body’s own set goes before the general one; what it does not set stays as the general rules have it.
mandates-caption = Values of a body’s own, with the general rule they stand before
col-set = Set
col-instead = Instead of
no-such-value = no such value

# The sources.
sources-lead =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }, and { $subjects ->
        [one] { $subjects } subject
       *[other] { $subjects } subjects
    } on which they differ.
sources-listed = Listed
sources-caption = Sources, those that stand nearest to what they state first
col-publisher = Publisher
col-published = Published
col-acts = Acts
bears-no-day = bears no day
differ-heading = Where they differ
prevails = Prevails: { $source }.
timeline-years = Years
part-evidence = Evidence
title-custody = Custody of evidence
