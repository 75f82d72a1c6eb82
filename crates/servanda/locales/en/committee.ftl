# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead =
    { $bodies ->
        [one] { $bodies } body
       *[other] { $bodies } bodies
    }, { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } with days that a source states, { $decisions ->
        [one] { $decisions } decision
       *[other] { $decisions } decisions
    }, { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }.
participants-by-group = Participants by regional group
capacities-link = What each capacity may do
participants = Participants
sessions-clock = Sessions: mandated and held
calendar = Calendar
bodies = Bodies
bodies-caption = Bodies that had to do with the convention
col-of = Of
established-by = Established by
body-standing = standing
kind-of-body = { $kind } of the { $parent }
open-to = Open to
secretariat = Secretariat
sessions = Sessions
sessions-none = No session of this body stands in the Record at these times.
sessions-lead = What was mandated beside what happened, as of { $day }.
sessions-beside = What was mandated stands beside what happened.
sessions-holidays = Weekdays are Mondays to Fridays where the Record holds no holidays of the duty station, and working days where they are taken out.
sessions-mandated =
    { $symbol } mandated { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }{ $least ->
        [yes] {" "}or more
       *[no] {""}
    }
sessions-known =
    { $mandated }; { $count ->
        [one] { $count } has
       *[other] { $count } have
    } days that a source states
sessions-reported = { $words }, and { $count } are reported
sessions-begin = To begin { $window }.
col-mandated = Mandated
col-happened = Happened
col-departures = Departures
up-to = up to { $days }
planned-when = planned { $window }
reported-without-days = { $reported }; days not stated
reported = reported
reconvened = reconvened
sits-now = sits now
convened = convened
suspended = suspended
cancelled = cancelled
postponed = postponed
postponed-to = postponed to { $window }
place-not-stated = place not stated
after-planned = after { $day }, the end of what was planned
not-in-place = not in { $place }
length-departed =
    { $held ->
        [one] { $held } weekday
       *[other] { $held } weekdays
    } where { $mandated } working days were mandated
no-source-found = no source found
reported-heading = Reported without their days
reported-kind =
    { $count } { $kind } { $count ->
        [one] session
       *[other] sessions
    }
session-reconvened = Reconvened
session-convened-for = Convened for
session-held = Held
session-of = A session of the { $body }.
officers = Officers
officers-elected = { $body }: officers elected
group-not-stated = Group not stated
col-elected = Elected
officer-left = left
officers-reported = { $body }: as reported, without saying since when.
seats-counted = { $held } held, { $vacant } vacant, { $unknown } not stated.
meetings = Meetings
meeting = Meeting
meeting-numbered =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }st meeting
        [two] { $number }nd meeting
        [few] { $number }rd meeting
       *[other] { $number }th meeting
    }
meeting-of = { $meeting } of the { $body }
hours = { $day }, { $begins }–{ $ends } ({ $zone })
moved = moved
put-off = put off, no new day
meeting-informal = , informal: it decides nothing
meeting-between = , between sessions: it decides nothing
agenda-items = Agenda items
documents = Documents
documents-caption = Documents that sources name, the newest first
no-symbol = no symbol printed
reissued = reissued
meeting-when = When
meeting-where = Where
to-preside = To preside
summary-record = Summary record
statements = Statements
programme = Programme
programme-caption = Agenda, in the order in which items are taken
col-item = Item
decisions = Decisions
decisions-caption = Decisions, the newest first, with the word and the way that the source gives
col-decision = Decision
col-how = How
decision-named = { $verb } { $what }
votes = Votes
declared-void = declared void
vote-open = open
not-voting-count = { $count } not voting
decision-taken =
    The { $body } { $verb ->
        [adopted] adopted
        [approved] approved
        [recommended] recommended
       *[decided] decided
    } it{ $how }.
how-said = , { $how }
fact-vote = Vote
board-and-tally = the board and the tally
counts-reported = Counts reported
counts = { $yes } yes, { $no } no, { $abstain } abstaining
fact-proposal = Proposal
proposals = Proposals
sponsors-with = With { $symbol }
sponsors-joined-with = Joined with { $symbol }
sponsors-joined-after = Joined afterwards
sponsors-in-all =
    { $sponsors } in all, in { $lists ->
        [one] { $lists } list
       *[other] { $lists } lists
    }:
budget-statement = Budget: { $summary }
asked-heading = What the resolutions ask
asked-words = A decision binds, a request asks, an appeal urges and sets no date. A window that has passed without a known act reads “no source yet”.
asked-draft = Read in the draft; the adopted text was not read.
col-paragraph = Para.
col-asked = What is asked, and of whom
col-force = Force
col-when = When
ad-referendum = agreed ad referendum
to-be-filled = To be filled: { $words }
answered-in = Answered in { $matter }: { $summary }

# Participants and participation.
participants-lead = { $count } participants as of { $day }, by the regional group with which each is counted in elections.
participants-unofficial = ° marks a name that is not official in this language; a name that the table lacks stands in English.
col-what-it-is = What it is
until-day = until { $day }
participation-title = Participants: { $body }
sessions-title = Sessions: { $body }
participation-none = No communication of representatives and no registration is entered for the { $body }.
participation-lead =
    Provisional list: { $count ->
        [one] { $count } delegation or organization
       *[other] { $count } delegations and organizations
    }, as of { $day }.
participation-designations = Designations imply no opinion on the status of any country or territory.
without-vote = Without a vote
vote-suspended = The right to vote of { $names } is suspended; each stays a member for every count.
lists-heading = Lists for non-objection
list-decided = { $organizations }, decided
list-circulated = { $organizations }, circulated
who-takes-part = Who takes part
takes-part-caption = Delegations and organizations with the number of their persons, by role
col-seated = Seated
col-credentials = Credentials
col-vote = Vote
none-that-day = none on this day
credentials-provisional = provisional
credentials-to-accept = reported, to be accepted
credentials-not-to-accept = reported, not to be accepted
credentials-accepted = accepted
credentials-not-accepted = not accepted
seated = seated
seated-rival = rival, the body has not decided
seated-not = not seated
who-may-take-part = Who may take part
admitted-caption = Each capacity with the formula that gives it, and where it was read
col-who = Who
col-to-what = To what
col-from = From
who-serves = Who serves
person-numbered = person { $id }
written-input = Written input
count-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }

# What each capacity may do.
capacities = Capacities
capacities-lead = Whoever takes part in a body does so in a capacity. What is signed with a person's key is in order only when the capacity includes it.
capacities-words = “Within limits” is held within the limits of its row, on which the Chair rules; “last” is once everybody else has spoken. Persons serve in offices and functions beside the capacity of the participant they represent.
rights-caption = Rights by capacity
within-limits = within limits
mark-last = last
capacities-sources = What gives each
limits-caption = Limits and sources
col-limits = Limits
col-compared-text = Compared with the text

# A list of organizations for non-objection.
silence-ends = Silence ends
stated-in-zone = { $instant } (stated in { $zone })
not-circulated = not circulated
taken-in = taken, { $entry }
not-taken = not taken
objections-private = Who objects, and on what basis, is for the Chair and the secretariat; nothing on this page rests on it.
names = Names
names-caption = Names proposed, final names, and those the body let in
col-category = Category
col-country = Country
col-expertise = Expertise
col-final = Final
col-decided = Decided
col-proposed = Proposed
balance = Balance
balance-caption = Organizations by region and category, persons by gender
organizations = Organizations
women = Women
men = Men
gender-not-stated = Gender not stated
without-persons = Organizations that named no persons

# Elections.
election-title = Election: { $office }
election-lead = { $filled } of { $places } places are filled; { $rule } elects.
election-rooms = The body meets here: { $rooms }.
fills = Fills
fills-in = { $office } in the { $bureau }
conducted-by = Conducted by
tellers = Tellers
left-before-term = Left before the term was over
elected = Elected
nobody-yet = Nobody yet.
elected-by-for = { $who }, by { $how }, for the { $group }
places-candidates = Places and candidates
places-caption = Places by group, and who stands for those that are left
col-places = Places
col-left = Left
col-candidates = Candidates
ballot-asked-for = a ballot was asked for
ballot-heading =
    { $restricted ->
        [yes] Restricted ballot
       *[no] Ballot
    }, { $group }, { $places }
papers-not-counted = The papers are not counted: { $names }.
papers-figures = { $papers } papers, { $invalid } invalid, { $valid } valid, { $abstentions } abstentions: { $voting } voting, { $needed } needed.
candidates-caption = Votes by candidate, most first
col-candidate = Candidate
col-votes = Votes
elections = Elections
places-filled = { $places } filled

# Lists on pages of their own.
all-votes = All { $count } votes
all-decisions = All { $count } decisions
all-meetings = All { $count } meetings
all-documents = All { $count } documents
newest-first = { $lines }, the newest first.
further-pages = Further pages
the-newest = The newest
older-ones = Older ones
