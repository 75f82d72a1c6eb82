# Steps that may come next, as one takes them.
step-open = Open the meeting
step-hand-over = Hand over the chair ({ $capacity })
step-voting-right = Declare how a member’s right to vote stands
step-rule = Rule on the point of order
step-declare-present = Declare how many are present
step-take-up = Take up an item
step-list-open = Open the list of speakers
step-list-close = Close the list of speakers
step-list-reopen = Reopen the list of speakers
step-suspend = Suspend the meeting
step-adjourn = Adjourn the meeting
step-give-floor = Give the floor to { $name }
step-pass-over = Pass over { $name }
step-draw-lot = Draw by lot who is called first
step-voting-open = Open the voting on { $question }
step-no-answer = Note that { $name }, called on { $question }, does not answer
step-lock = Lock the voting on { $question }
step-void = Declare the voting on { $question } void
step-result = Announce the result on { $question }
step-hands = Enter the count of hands on { $question }
step-voting-announce = Announce the voting on { $question } ({ $majority })
step-voting-announce-part = Announce the voting on { $part } of { $question } ({ $majority })
step-decide = Decide { $question } without a vote
step-ask-vote = Ask for a recorded vote on { $question }
step-object = Object to deciding { $question } without a vote
step-speak-for = Speak in favour of { $question }
step-speak-against = Speak against { $question }
step-bureau = Decide in the Bureau that consensus on { $question } is exhausted
step-consensus = Inform the body that consensus on { $question } is exhausted
step-nature-substance = Rule { $question } a question of substance
step-nature-procedure = Rule { $question } a question of procedure
step-amend = Put an amendment to { $question }
step-no-budget = State that { $question } has no implications for the budget
step-sponsor = Join the sponsors of { $question }
step-permit = Permit { $question } although it was circulated late
step-distance = Rule which amendments to { $question } are furthest removed
step-drop = Declare that { $question } is not put to the vote
step-silence = Circulate { $question } under silence
step-withdraw = Withdraw { $question }
step-point-of-order = Rise to a point of order
step-appeal = Appeal against the ruling
step-ask-count = Ask for a count of those present
step-ask-floor = Ask for the floor
step-statement = Make a statement
step-reply = Speak in reply
step-explain-before = Explain the vote before the voting
step-explain-after = Explain the vote after the voting
step-explain-position = Explain the position
step-ballot = Cast a ballot on { $question }
step-correct-ballot = Correct the ballot entered on { $question }
step-propose = Put a proposal
step-move = Move { $motion }
step-dissociate = Dissociate from { $question }
step-intent = Say how it had intended to vote on { $question }
step-correct-result = Correct the result announced on { $question }
step-reintroduce = Reintroduce { $question }
step-break-silence = Break the silence on { $question }
step-silence-broken = Tell that silence on { $question } was broken
step-silence-kept = Tell that silence on { $question } was kept

# Motions, as one moves them.
motion-suspend-meeting = the motion to suspend the meeting
motion-adjourn-meeting = the motion to adjourn the meeting
motion-adjourn-debate = the motion to adjourn the debate
motion-close-debate = the motion to close the debate
motion-competence = the motion on competence
motion-reconsideration = the motion to reconsider
motion-division = the motion for division
motion-priority = the motion for priority
motion-no-vote = the motion not to vote
motion-limit-time = the motion to limit speaking time
motion-waiver = the motion to waive the day of circulation
motion-appeal = the appeal against the ruling
motion-other = the motion

# How a question stands.
stands-pending = before the body
stands-under-silence = under silence
stands-adopted = adopted
stands-adopted-by-consensus = adopted by consensus
stands-adopted-without-a-vote = adopted without a vote
stands-rejected = rejected
stands-short = not adopted (two-thirds not reached)
stands-silence-broken = not adopted (silence broken)
stands-withdrawn = withdrawn
stands-dropped = not put to the vote
stands-no-action = left without action
stands-not-competent = outside the body’s competence
stands-lapsed = lapsed with what it was about
stands-carried = carried
stands-carried-without-a-vote = carried without a vote
stands-not-carried = not carried
stands-retained = retained

# What is on the floor, and what whoever presides should know.
floor-closed = No meeting is open.
floor-point = A point of order waits for the Chair’s ruling.
floor-appeal = The appeal { $question } waits for its vote.
floor-voting-announced = The voting on { $question } is announced.
floor-voting-open = The voting on { $question } is open.
floor-voting-locked = The voting on { $question } is locked.
floor-no-item = No item is under discussion.
floor-item = Item { $item } is under discussion.
floor-before = Before the body: { $questions }.
notice-alone = { $name } presides and has no other representative in the room: hand over the chair before a voting, so that it can cast its ballot.
notice-count = A count of those present was asked for.
notice-suspended = The body has decided that the meeting is suspended.
notice-adjourned = The body has decided that the meeting is adjourned.

# Majorities, and the rule traced step by step.
majority-simple = majority of the members present and voting
majority-two-thirds = two-thirds majority of the members present and voting
majority-of-members = majority of the members
majority-by-rule = { $majority } ({ $rule })
trace-counted = Counted: { $yes } in favour, { $no } against, { $abstain } abstaining, { $silent } not voting.
trace-voting = Present and voting are those in favour and those against: { $yes } + { $no } = { $voting }; who abstains counts as not voting ({ $rule }).
trace-half = More than half of { $of } present and voting is { $required }: half of { $of }, rounded down, is { $half }, and one more ({ $rule }).
trace-half-members = More than half of { $of } members is { $required }: half of { $of }, rounded down, is { $half }, and one more ({ $rule }).
trace-two-thirds = Two-thirds of { $of } present and voting: 2 × { $of } = { $twice }, divided by 3 and rounded up, is { $required } ({ $rule }).
trace-nobody = Nobody voted in favour or against: not carried ({ $rule }).
trace-tied = The votes are equally divided, { $yes } and { $yes }: not carried ({ $rule }).
trace-carried = { $yes } in favour reaches the { $required } required: carried ({ $rule }).
trace-not-carried = { $yes } in favour is fewer than the { $required } required: not carried ({ $rule }).
cited-assembly = GA rule { $numbers }
cited-rule = rule { $numbers }
cited-charter = Charter, Article { $numbers }

# Who takes a step.
by-bureau = the Bureau
by-secretary = the Secretary
by-member = a member
by-speaker = whoever may speak

# The page of a floor.
floor-title = On the floor
floor-of = On the floor of the { $body }
floor-meeting = Meeting
floor-open-on = open, { $day }
floor-not-open = not open
floor-as-counted = { $present }, as counted
floor-quorum = Quorum
floor-limit = Speaking time
floor-rules = Rules
col-step = Step
col-by-whom = By whom
col-why-not = Why not
not-now-caption = What is not in order now, by which rule, and what to do instead
questions-put = Questions put
questions-caption = In the order in which they were put
col-question = Question
col-by = By
col-how-it-stands = How it stands
decided-caption = Each with its vote, where there was one
col-came-out = How it came out
rulings = Rulings of the Chair
ruling-overruled = { $ruling } (overruled)
ruling-appealed = { $ruling } (appealed against)
said-for-group = on behalf of { $group }
said-on = on { $question }
floor-acts-at = Each act of it stands at { $address }.
next-caption =
    { $count ->
        [one] { $count } step in order now, tried on the body’s rules
       *[other] { $count } steps in order now, each tried on the body’s rules
    }
questions-before =
    { $count ->
        [one] { $count } question is before the body.
       *[other] { $count } questions are before the body.
    }

# Where other rules stand.
cited-vienna = Vienna Convention on the Law of Treaties, article { $numbers }
cited-final-clauses = final clauses
