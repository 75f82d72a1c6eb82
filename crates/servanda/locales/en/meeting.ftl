# The meeting room: the list of meetings and the five views.
room-meetings = Meetings
meetings-lead = What is on the floor of each body now.
no-meetings = No meeting was opened yet.
open-a-meeting = Open a meeting of { $body }
page-title = { $body }: { $view }
views = Views of this meeting
view-chair = Chair
view-delegate = Delegation
view-secretary = Secretariat
view-observer = Observer
view-screen = Room screen
looking-on = You are looking on.
no-seat = You are signed in and not named for this body, so you are looking on.
not-your-seat = You do not sit here, so this page offers no step.
you-are = You sit for
entered = In order: it stands in the Record as
entry = entry
room-entry-number = entry { $entry }
receipt = receipt
optional = (can be left out)

# What a page that stays open says of its connection.
live-lost = Connection lost, trying again.
live-again = Connected again.
live-new = New: show

# What is on the floor.
point-of-order = Point of order:
presiding = Presiding
room-item = Item
present = Present
present-of = { $present } of { $members } members
speakers = Speakers
list-empty = Nobody is on the list.
list-none = No list was opened.
minutes-each = at most { $minutes } minutes each
voting = Voting
no-voting = No voting is under way.
stage-announced = Announced
stage-open = Open
stage-locked = Locked
stage-over = Result announced
stage-void = Declared void
room-method-hands = show of hands
room-method-recorded = recorded vote
room-method-roll-call = roll-call
room-ballot-yes = in favour
room-ballot-no = against
ballot-abstain = abstaining
ballot-none = not voting
room-hands-counted = Hands are counted without names; whoever presides announces the figures.
room-hands-figures = Counted by the secretariat: { $yes } in favour, { $no } against, { $abstain } abstaining.
have-voted = { $count } of { $members } have voted.
carried = carried
not-carried = not carried
board-hidden = By the body’s rules the ballots show after the lock.
before = Before the body
nothing-before = Nothing is before the body.
about = about { $question }
vote-asked = vote asked for: { $method }
objected = objection to deciding without a vote
decided = Decided so far
nothing-decided = Nothing was decided yet.
whole-floor = The whole floor, with every question, ruling and statement

# For whoever presides.
reads-out = Words to read
next = What may come next
chair-only = These steps are for whoever presides:
no-step = No step of yours is in order now.
members-may = What members and the secretariat may do now
why-not = Why not the rest
why-not-open = What is not in order now, and by which rule
has-spoken = { $name } has spoken
agenda = Agenda
no-agenda = No agenda was issued for this meeting in the Record.
item-now = under discussion
item-taken = taken up

# For a delegation.
ballot = Your ballot
vote-yes = Yes
vote-no = No
vote-abstain = Abstain
ballot-note = One tap, or the key shown on the button. You can change it until the Chair locks the vote; the last one counts.
ballot-by-hands = This vote is taken by show of hands, without names.
ballot-soon = The voting is announced and not open yet.
ballot-locked = The vote is locked; no ballot is cast or changed after.
ballot-no-vote = No vote is being taken.
you-may = What you may do now
motions = Motions
texts = Proposals and amendments
your-ballot = Your ballot on
in-the-record = It stands in the Record:
your-place = Your place on the list of speakers: { $place }.

# For the secretariat.
presence = Presence and quorum
members = Members
presumed = presumed until somebody asks for a count
quorum-open = To open the meeting and let the debate go on
quorum-decide = To take a decision
presence-sheet = Presence sheet
presence-note = Whoever presides declares the number.
counted = { $count } of { $members } members are ticked.
count-them = Count
roll = Roll and ballots
roll-no-lot = The State called first is not drawn yet.
roll-called-now = Called now: { $name }
roll-in-order = The roll: { $count } of { $members } entered
hands-note = Count the hands and enter the figures here; whoever presides announces them.
enter-ballot = enter a ballot cast on paper or at the call of the roll
correct-ballot = correct a ballot that was entered here
corrections-note = Until the result is announced, a ballot that the secretariat entered can be corrected; a delegation corrects its own.
on-paper = entered by the secretariat
inscribe = put a delegation on the list of speakers
papers = Papers
draft-summary = Draft summary of proceedings
draft-summary-note = Made from the acts in the Record. It is a draft of the secretariat’s; the summary record is the official paper.
script = Words to read
every-act = Each act of this floor

# Fields of forms.
field-rules = Rules of procedure
field-presiding = State of who presides, by its code
field-members = Members of the body
field-alone = No other representative of that State is in the room
field-present = Members present
field-reason = Reason
field-of = State, by its code
field-item = Item
field-title = Title
field-referred-by = Referred by which decision
field-minutes = Minutes
field-times = How often each
field-group = On behalf of which group
field-summary = What about, in one sentence
field-question = Short name, such as L.11
field-sponsors = Sponsors, by their codes, with commas between
field-circulated = Circulated on
field-operative = Operative paragraphs, one a line
field-statement = Symbol of the statement on the budget; empty if it has no implications
field-order = Furthest removed first, with commas between
field-because-of = Because of which question
field-point = The point of order
field-ruling = The ruling
field-method = How
field-ballot = Ballot
field-how = How
field-paragraph = From which paragraph, if from one only
field-until = Until (such as 2026-12-01T18:00:00.000Z)
field-zone = Time zone of the deadline
field-about = About which question
field-parts = Which parts, with commas between
room-how-without-a-vote = without a vote
room-how-by-consensus = by consensus

# The words to read.
read-open = I declare open the meeting of the { $body }.
read-point = A point of order has been raised: { $point }.
read-ruling = I shall now rule on it.
read-floor = I give the floor to the representative of { $name }.
read-minutes = I remind speakers that each has at most { $minutes } minutes.
read-explanations = I shall now give the floor to those who wish to explain their vote on { $question } after the voting.
read-item = We shall now take up the next item on the agenda.
read-nobody = Does any delegation wish to take the floor? I see none.
read-motion = { $sponsors } has moved { $title } ({ $question }).
read-motion-speakers = I shall hear those who may speak on it, and then put { $question } to the vote.
read-question = The { $body } has before it { $question }, “{ $title }”, sponsored by { $sponsors }.
read-budget = On what it means for the budget, I refer to { $statement }.
read-no-budget = I am informed that { $question } has no implications for the programme budget.
read-budget-first = I ask the Secretary to state what { $question } means for the programme budget.
read-vote-asked = A vote has been asked for on { $question }. We shall now proceed to it.
read-objected = There is an objection to deciding { $question } without a vote.
read-no-objection = May I take it that the { $body } wishes to adopt { $question } without a vote? I hear no objection. It is so decided.
read-recorded = A recorded vote will now be taken on { $question }, “{ $title }”.
read-roll-call = A roll-call vote will now be taken on { $question }, “{ $title }”.
read-hands = A vote by show of hands will now be taken on { $question }, “{ $title }”.
read-majority = It needs a { $majority }.
read-lot = The name drawn by lot is { $lot }, which is called first.
read-before = Before the voting, I give the floor to those who wish to explain their vote.
read-vote-now = We are voting on { $question }, “{ $title }”. Those in favour; those against; abstentions. Have all delegations voted as they intended?
read-lock = The vote will be locked. The vote is now locked.
read-show-hands = Those in favour of { $question }, please raise your hand. Those against. Abstentions.
read-counted = The result on { $question } will be read out as it was counted.
read-result = The result of the vote on { $question } is as follows: in favour { $yes }, against { $no }, abstentions { $abstain }.

# On the page of a floor.
floor-live = The meeting room, live

# The elections of the body.
room-places-filled = { $filled } of { $places } places filled
election-next = Next: { $step }
