# All treaties of the house by chapter, and one participant over all of them.
chapters = Treaties
chapters-lead =
    { $count ->
        [one] { $count } treaty is kept in this house, as of { $day }.
       *[other] { $count } treaties are kept in this house, as of { $day }.
    }
chapters-ask = One participant over all treaties
chapter = Chapter { $chapter }
chapter-none = Without a chapter
col-number = Number
col-instruments = Instruments
col-instrument = Instrument
col-signed = Signed
col-statements = Reservations and declarations
treaties-of = Treaties of { $name }
treaties-of-lead =
    { $count ->
        [one] Party to { $count } treaty on { $day }, of { $acted } in which an act of it is entered.
       *[other] Party to { $count } treaties on { $day }, of { $acted } in which an act of it is entered.
    }
treaties-unstated =
    { $count ->
        [one] In { $count } more its instrument stands, and the Record does not tell since when it is bound.
       *[other] In { $count } more its instruments stand, and the Record does not tell since when it is bound.
    }
treaties-others =
    { $count ->
        [one] In { $count } other treaty of this house no act of it is entered.
       *[other] In { $count } other treaties of this house no act of it is entered.
    }
in-the-place-of = in the place of { $name }
place-outside = neither signed nor bound
place-renounced = will not become a Party
place-signatory = signatory
place-pending = instrument received, pending
place-contracting = contracting State
place-party = Party
place-day-not-stated = bound, day not stated
place-left = bound no longer
place-ceased = a State no more

# The Parties as tiles; the days on which a status changed.
by-group = Parties and signatories by regional group
tile-letter-consented = P
tile-letter-signed = S
tile-party = Party
tile-contracting = contracting State
tile-signed = signed
tile-neither = neither
tile-words = { $consented } bound or to be bound, { $signed } signed, { $neither } neither
slider-on = Day of change
slider-known = State of knowledge
slider-now = today, with all that is known
slider-span = Days of change: { $count }, from { $first } to { $last }.
slider-before = The change before: { $day }.
slider-after = The change after: { $day }.
