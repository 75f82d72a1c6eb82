use super::*;

fn id(text: &str) -> ParticipantId {
    ParticipantId::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn name(of: &str, language: &str, text: &str, from: Option<&str>, until: Option<&str>) -> Name {
    Name {
        id: id(of),
        language: language.into(),
        form: Form::Short,
        text: text.into(),
        from: from.map(day),
        until: until.map(day),
        official: language == "en",
        verified: true,
    }
}

fn membership(of: &str, group: &str, kind: MembershipKind, from: &str) -> Membership {
    Membership {
        id: id(of),
        group: group.into(),
        kind,
        from: Some(day(from)),
        until: None,
        verified: true,
        note: None,
    }
}

fn participant(of: &str, kind: Kind) -> Participant {
    Participant {
        id: id(of),
        kind,
        iso2: None,
        m49: None,
        from: None,
        until: None,
        succeeded_by: Vec::new(),
        note: None,
    }
}

/// Czechoslovakia and one of its successors, Türkiye under two names, the European Union.
fn table() -> Table {
    use MembershipKind::{Electoral, Full};
    let mut czechoslovakia = membership("CSK", UNITED_NATIONS, Full, "1945-10-24");
    czechoslovakia.until = Some(day("1992-12-31"));
    Table {
        participants: vec![
            participant("TUR", Kind::Member),
            participant("CSK", Kind::Predecessor),
            participant("SVK", Kind::Member),
            participant("EUU", Kind::Reio),
        ],
        names: vec![
            name("TUR", "en", "Turkey", None, Some("2022-05-31")),
            name("TUR", "en", "Türkiye", Some("2022-06-01"), None),
            name("TUR", "fr", "Türkiye", Some("2022-06-01"), None),
            name("CSK", "en", "Czechoslovakia", None, None),
            name("SVK", "en", "Slovakia", None, None),
            name("EUU", "en", "European Union", None, None),
        ],
        groups: vec![
            membership("TUR", UNITED_NATIONS, Full, "1945-10-24"),
            membership("TUR", "asia-pacific", Full, "1945-10-24"),
            membership(
                "TUR",
                "western-european-and-others",
                Electoral,
                "1945-10-24",
            ),
            czechoslovakia,
            membership("SVK", UNITED_NATIONS, Full, "1993-01-19"),
        ],
    }
}

#[test]
fn a_name_is_the_name_of_its_day() {
    let participants = Participants::from_table(table()).unwrap();
    let tur = id("TUR");
    let rows = [
        ("2019-11-18", "en", "Turkey", "en"),
        ("2022-05-31", "en", "Turkey", "en"),
        ("2022-06-01", "en", "Türkiye", "en"),
        ("2026-11-21", "fr", "Türkiye", "fr"),
        ("2019-11-18", "fr", "Turkey", "en"), // no French name of that day: English, and says so
        ("2026-11-21", "zh", "Türkiye", "en"),
    ];
    for (on, language, text, spoken) in rows {
        let name = participants.name(&tur, language, day(on)).unwrap();
        assert_eq!(
            (name.text.as_str(), name.language.as_str()),
            (text, spoken),
            "{on}"
        );
    }
    assert_eq!(participants.name(&id("FRA"), "en", day("2026-11-21")), None);
}

#[test]
fn every_name_ever_borne_finds_its_bearer() {
    let participants = Participants::from_table(table()).unwrap();
    for text in ["Turkey", "türkiye", "TURKIYE"] {
        assert_eq!(
            participants.by_name(text, Some("en")),
            Some(&id("TUR")),
            "{text}"
        );
    }
    assert_eq!(participants.by_name("Turkey", Some("fr")), None);
    assert_eq!(participants.by_name("Turkey", None), Some(&id("TUR")));
    assert_eq!(participants.by_name("Atlantis", None), None);
}

#[test]
fn a_name_of_two_finds_neither() {
    let mut two = table();
    let mut congo = name("SVK", "en", "Turkey", None, None);
    congo.form = Form::Alias;
    two.names.push(congo);
    let participants = Participants::from_table(two).unwrap();
    assert_eq!(participants.by_name("Turkey", None), None);
}

#[test]
fn members_are_those_of_the_day() {
    let participants = Participants::from_table(table()).unwrap();
    let members = |on| {
        let members = participants.members(day(on));
        let ids = members.iter().map(|member| member.id.as_str());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(members("1945-10-23"), Vec::<&str>::new());
    assert_eq!(members("1992-12-31"), ["CSK", "TUR"]);
    assert_eq!(members("1993-01-01"), ["TUR"]);
    assert_eq!(members("1993-01-19"), ["SVK", "TUR"]);
}

#[test]
fn the_group_is_the_one_of_elections() {
    let participants = Participants::from_table(table()).unwrap();
    let on = day("2026-11-21");
    assert_eq!(
        participants.group(&id("TUR"), on),
        Some("western-european-and-others")
    );
    assert_eq!(participants.memberships(&id("TUR"), on).count(), 3);
    assert_eq!(participants.group(&id("SVK"), on), None);
}

#[test]
fn a_table_that_contradicts_itself_is_not_used() {
    let mut twice = table();
    twice.participants.push(participant("SVK", Kind::Member));
    assert_eq!(twice.check(), Err(NotATable::ListedTwice { id: id("SVK") }));

    let mut of_nobody = table();
    of_nobody
        .names
        .push(name("FRA", "en", "France", None, None));
    assert_eq!(
        of_nobody.check(),
        Err(NotATable::NotListed { id: id("FRA") })
    );

    let mut nameless = table();
    nameless.participants.push(participant("FRA", Kind::Member));
    assert_eq!(nameless.check(), Err(NotATable::NoName { id: id("FRA") }));

    let mut overlap = table();
    overlap.names.push(name(
        "TUR",
        "en",
        "Turkey",
        Some("2022-01-01"),
        Some("2022-06-30"),
    ));
    assert!(matches!(overlap.check(), Err(NotATable::TwoNames { .. })));

    let mut turned = table();
    let mut membership = membership("TUR", "african", MembershipKind::Observer, "2020-01-02");
    membership.until = Some(day("2020-01-01"));
    turned.groups.push(membership);
    assert!(matches!(turned.check(), Err(NotATable::TurnedRound { .. })));
}

#[test]
fn a_table_goes_to_json_and_back_without_null_or_empty_object() {
    let json = serde_json::to_string(&table()).unwrap();
    assert!(!json.contains("null") && !json.contains("{}"));
    assert_eq!(serde_json::from_str::<Table>(&json).unwrap(), table());
}

#[test]
fn only_codes_are_codes() {
    for good in ["FRA", "EUU", "CSK", "ICRC", "A1B2C3D4"] {
        assert_eq!(ParticipantId::parse(good).unwrap().to_string(), good);
    }
    for bad in [
        "",
        "FR",
        "fra",
        "1RA",
        "FRANCE-MET",
        "ABCDEFGHI",
        "FRÀ",
        "F A",
    ] {
        assert!(ParticipantId::parse(bad).is_err(), "{bad}");
        let json = format!("\"{bad}\"");
        assert!(
            serde_json::from_str::<ParticipantId>(&json).is_err(),
            "{bad}"
        );
    }
}
