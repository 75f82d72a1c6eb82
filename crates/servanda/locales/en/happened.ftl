# What happened on a floor, in an election, around participation, in one line. `who` is whoever did it.
did-opened = { $who } opens the meeting under the rules { $rules }; the body has { $members } members
did-opened-counted = { $who } opens the meeting under the rules { $rules }; { $present } of { $members } members are present
did-handed = { $who } hands the chair to the { $capacity } ({ $name })
did-suspended = { $who } suspends the meeting
did-adjourned = { $who } adjourns the meeting
did-count-asked = { $who } asks for a count of those present
did-counted = { $who } declares that { $present } members are present
did-vote-suspended = { $who } declares the right to vote of { $name } suspended: { $reason }
did-vote-restored = { $who } declares the right to vote of { $name } restored: { $reason }
did-item = { $who } takes up “{ $title }”
did-list-opened = { $who } opens the list of speakers
did-list-closed = { $who } closes the list of speakers
did-list-reopened = { $who } reopens the list of speakers
did-inscribed = { $who } asks for the floor
did-called = { $who } gives the floor to { $name }
did-no-answer = { $who } calls { $names } on { $question } without an answer
did-passed-over = { $who } passes over { $name }, which does not take the floor
did-sponsored = { $who } joins the sponsors of { $question }
did-no-budget = { $who } states that { $question } has no implications for the budget
did-budget = { $who } refers to { $statement } for what { $question } means for the budget
did-introduces = { $who } introduces { $question }
did-introductory = { $who } makes an introductory statement
did-speaks = { $who } makes a statement
did-explains-before = { $who } explains its vote before the voting
did-explains-after = { $who } explains its vote after the voting
did-explains-position = { $who } explains its position
did-replies = { $who } speaks in reply
did-speaks-on-order = { $who } speaks on a point of order
did-on = { $words } on { $question }
did-for-group = { $words }, on behalf of { $group }
did-proposed = { $who } puts { $question }, “{ $title }”
did-amendment = { $who } puts { $question }, an amendment to { $to }: “{ $title }”
did-permitted = { $who } permits { $question } to be considered though circulated late
did-distance = { $who } rules which amendments are furthest removed, the furthest first: { $order }
did-dropped = { $who } declares that { $question } is not put to the vote: { $reason }
did-withdrawn = { $who } withdraws { $question }
did-reintroduced = { $who } reintroduces { $question }
did-moved = { $who } moves { $question }, { $motion }
did-speaks-for = { $who } speaks in favour of { $question }
did-speaks-against = { $who } speaks against { $question }
did-objected = { $who } objects to deciding { $question } without a vote
did-point = { $who } rises to a point of order: { $summary }
did-ruled = { $who } rules: { $ruling }
did-substance = { $who } rules that { $question } is of substance
did-procedure = { $who } rules that { $question } is of procedure
did-appealed = { $who } appeals against the ruling ({ $question })
did-bureau-decided = { $who } decides that every effort at consensus on { $question } is exhausted
did-exhausted = { $who } informs the body that every effort at consensus on { $question } is exhausted
did-vote-asked = { $who } asks for a vote on { $question } ({ $method })
did-announced = { $who } announces the voting on { $question } ({ $method }, { $majority })
did-announced-part = { $who } announces the voting on { $part } of { $question } ({ $method }, { $majority })
did-lot = { $who } draws by lot: { $name } is called first
did-voting-opened = { $who } opens the voting on { $question }
did-ballot = { $who } votes on { $question }: { $ballot }
did-ballot-corrected = { $who } corrects its ballot on { $question }: { $ballot }
did-annulled = { $who } declares the voting on { $question } void: { $reason }
did-locked = { $who } locks the voting on { $question }
did-hands = { $who } counts the hands on { $question }: { $figures }
did-result = { $who } announces the result on { $question }: { $figures }
did-corrected = { $who } corrects the result on { $question } to { $figures }: { $reason }
did-intent = { $who } says that it had intended to vote on { $question }: { $ballot }
did-consensus = { $who } hears no objection and declares { $question } adopted by consensus
did-without-vote = { $who } hears no objection and declares { $question } adopted without a vote
did-dissociated = { $who } dissociates itself from { $question }
did-dissociated-part = { $who } dissociates itself from { $paragraph } of { $question }
did-silence-opened = { $who } circulates { $question } under silence until { $until } ({ $zone })
did-silence-breaker = { $who } breaks the silence on { $question }
did-silence-broken = { $who } tells that silence on { $question } was broken
did-silence-kept = { $who } tells that silence on { $question } was kept

# Elections.
did-election-opened = { $who } opens the election of { $office }: { $seats }; { $required } elects
did-election-handed = { $who } hands the conduct of the election to the { $capacity }
did-tellers = { $who } names tellers from { $names }
did-nominated = { $who } nominates { $candidate } for the { $group }
did-candidature-withdrawn = { $who } withdraws the candidature of { $candidate }
did-endorsed = { $who } tells that the { $group } endorse { $candidates }
did-ballot-asked = { $who } asks for a ballot on the places of the { $group }
did-acclaimed = { $who } declares the candidates of the { $group } elected by acclamation
did-balloted = { $who } opens a ballot for the { $group } between { $candidates }
did-papers-counted = { $who } announces the tellers’ count for the { $group }: { $papers } papers, { $invalid } invalid, { $valid } valid, { $abstentions } abstentions; { $votes }
did-elected-by-lot = { $who } draws by lot: { $candidate } is elected
did-vacated = { $who } declares the place of { $candidate } vacant
elects-of-valid = a majority of those voting
elects-of-members = a majority of the members
elects-two-thirds = two-thirds of those voting
elected-acclamation = acclamation
elected-ballot = ballot
elected-lot = lot
group-all = whole membership
by-tellers = the tellers
by-the-group = the group
step-tellers = Name tellers
step-hand-conduct = Hand over the conduct of the election
step-vacancy = Tell that the place of { $candidate } falls vacant
step-acclaim = Declare the candidates of the { $group } elected by acclamation
step-papers = Give out ballot papers for the { $group }
step-lot-tied = Draw by lot between those who tied for the { $group }
step-announce-count = Announce the count for the { $group }
step-nominate = Nominate a candidate for the { $group }
step-endorse = Endorse the candidates of the { $group }
step-ask-ballot = Ask for a ballot for the { $group }
step-candidature = Withdraw the candidature of { $candidate }

# Who takes part.
did-admitted = { $who } admits { $whom } as { $capacity }
did-registered = { $who } registers { $name } as { $capacity }
did-adds-persons =
    { $who } adds { $count ->
        [one] { $count } person
       *[other] { $count } persons
    } to the list { $list } of its representatives
did-names-persons =
    { $who } names { $count ->
        [one] { $count } person as its representative
       *[other] { $count } persons as its representatives
    }, on the list { $list }
did-names-persons-for =
    { $who } names { $count ->
        [one] { $count } person as its representative
       *[other] { $count } persons as its representatives
    }, on the list { $list } in place of { $old }
did-off-list = { $who } takes a person off the list { $list }
did-seated = { $who } seats the list { $list }: { $decision }
did-credentials-reported = { $who } reports on credentials ({ $symbol }): { $accepted } accepted, { $refused } not accepted
did-credentials-decided = { $who } decides on credentials ({ $symbol }): { $accepted } accepted, { $refused } not accepted
did-has-no-vote = { $who } has no vote from this day: { $reason }
did-has-vote = { $who } has its vote again from this day: { $reason }
did-input = { $who } hands in written input of { $words } words, “{ $title }”
did-serves = { $who } has a person serve as { $capacity }
did-released = { $who } has a person serve no longer as { $capacity }
formula-all-states = all States
formula-members = the Members of the United Nations
formula-observer-states = the observer States
formula-regional = regional economic integration organizations
formula-listed = those listed
formula-parties = the States Parties
formula-signatories = the signatory States that are not Parties
formula-class = the class named

# A list of organizations for non-objection.
did-begins-list = { $who } begins a list of organizations for non-objection ({ $basis })
did-proposes-organization = { $who } proposes { $organization } ({ $category })
did-circulates = { $who } circulates the list; silence ends at { $until } ({ $zone })
did-objects-organization = { $who } objects to { $organization }
did-basis-asked = { $who } asks for the general basis of objections to { $organization }
did-basis-told = { $who } is told the general basis of objections to { $organization }
did-submits-list =
    { $who } submits the list to the body with { $count ->
        [one] { $count } final name
       *[other] { $count } final names
    } beside those proposed
did-decides-list =
    { $who } decides that { $count ->
        [one] { $count } organization on the list
       *[other] { $count } organizations on the list
    } may take part
did-how = { $words }, { $how }
category-ngo = Non-governmental organization
category-civil-society = Civil society
category-academia = Academia
category-private-sector = Private sector
