# The frame of every page: the first line, the pages, the foot.
practice = PRACTICE
practice-not-real = Nothing here is real.
house-copy = A copy, transcribed from public sources. The authority is the { $authority }.
house-secretariat = Kept by the secretariat. The authority for status is the { $authority }.
house-depositary = Kept by the depositary. Published also by the { $authority }.
house-empty = No convention is opened in this house yet.
skip = Skip to the page
nav-pages = Pages of the convention
nav-languages = Languages
page-today = Today
page-timeline = Timeline
page-committee = Committee
page-status = Status
page-rules = Rules
page-sources = Sources
page-record = Record

# Said first when a page shows another time than now.
times-day = As of { $day }
times-known = as known on { $instant }
times-entries = from the first { $entries } entries of the Record
times-today = See today

# How the parts of a list are joined.
list-comma = {", "}
list-and = { $before } and { $last }
sentence = { $words }.
foot-forms = This page as { $forms }.
form-page = a page
form-feed = a feed
form-calendar = a calendar
form-proof = a proof
foot-folded = Folded from { $entry } ({ $proof }), { $day }.
foot-entry = entry { $entry } of the Record
foot-proof = its proof
foot-verify = Verify it with { $command }.
foot-sign-in = { $link } to act in a body or to hand something in.
foot-signed-in = Signed in as { $name }:
foot-sign-out = your keys, and signing out
sign-in = Sign in
foot-designations = Designations of States, territories and groups imply no opinion on their status.
name-unofficial = not an official name in this language
