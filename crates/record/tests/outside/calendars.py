"""Reads calendars with the icalendar package (RFC 5545) and checks what a subscriber relies on.

calendars.py FILE...   each file a calendar as it was served
"""

import sys
from datetime import date, datetime

from icalendar import Calendar

seen = 0
for path in sys.argv[1:]:
    raw = open(path, "rb").read()
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"{path}: a line of {len(line)} bytes"
        assert b"\n" not in line, f"{path}: a bare line feed"
    calendar = Calendar.from_ical(raw)
    assert not calendar.errors, calendar.errors
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    uids = set()
    for event in calendar.walk("VEVENT"):
        assert not event.errors, (path, event.errors)
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE"):
            assert name in event, f"{path}: an event without {name}"
        assert event["UID"] not in uids, f"{path}: {event['UID']} twice"
        uids.add(event["UID"])
        begins, ends = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(begins) is type(ends), f"{path}: {event['UID']} mixes days and hours"
        assert begins < ends, f"{path}: {event['UID']} ends before it begins"
        if isinstance(begins, datetime):
            assert begins.utcoffset().total_seconds() == 0, f"{path}: hours in UTC"
        else:
            assert isinstance(begins, date)
        assert event["STATUS"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
    assert uids, f"{path}: no event"
    seen += len(uids)
    again = Calendar.from_ical(calendar.to_ical())
    assert {event["UID"] for event in again.walk("VEVENT")} == uids
print(f"{seen} events in {len(sys.argv) - 1} calendars")
