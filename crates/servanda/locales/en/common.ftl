# Words of tables and links that many pages share.
in-entry = entry { $entry }
entry-stop = Entry { $entry }.
with-note = { $words } ({ $note })
labelled = { $label }: { $words }
yes = yes
no = no
not-yet = not yet
none = none
of-this-house = of this house
col-name = Name
col-entry = Entry
col-day = Day
col-source = Source
col-place = Place
col-participant = Participant
col-state = State
col-form = Form
col-kind = Kind
col-body = Body
col-session = Session
col-office = Office
col-group = Group
col-title = Title
col-symbol = Symbol
col-standing = Standing
col-capacity = Capacity
col-what = What
col-code = Code
col-documents = Documents
col-rule = Rule
col-value = Value

# Numbers with their noun.
count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-values =
    { $count ->
        [one] { $count } value
       *[other] { $count } values
    }
count-sponsors =
    { $count ->
        [one] { $count } sponsor
       *[other] { $count } sponsors
    }
count-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
count-weekdays =
    { $count ->
        [one] { $count } weekday
       *[other] { $count } weekdays
    }
count-organizations =
    { $count ->
        [one] { $count } organization
       *[other] { $count } organizations
    }
count-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
count-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
