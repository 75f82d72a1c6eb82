use super::*;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&format!("officer.example/{seed}"), &[seed; 32]).unwrap()
}

fn link(act: Act, key: &SigningKey) -> Link {
    Link {
        act,
        at: Instant::parse("2026-11-21T20:24:03.123Z").unwrap(),
        done: None,
        who: "Officer 17".into(),
        place: "Laboratory 2".into(),
        why: "A-2026-17".into(),
        tool: "imager 4.2".into(),
        item: "telephone, serial 123".into(),
        other: None,
        package: None,
        sha256: Some(crate::hash::EMPTY_ROOT),
        acquisition: None,
        key: key.verifier().clone(),
    }
}

fn chain() -> Chain {
    let mut chain = Chain::default();
    let mut first = link(Act::Acquired, &key(1));
    first.acquisition = Some(Acquisition {
        authority: Some("Order 12/26 of the District Court, 2026-11-20".into()),
        present: vec!["Witness A".into(), "Witness B".into()],
        ..Acquisition::default()
    });
    chain.add(&first, &key(1)).unwrap();
    chain.add(&link(Act::HandedOver, &key(1)), &key(1)).unwrap();
    chain.add(&link(Act::Received, &key(2)), &key(2)).unwrap();
    chain
}

#[test]
fn a_chain_is_read_back_and_holds() {
    let chain = chain();
    let read = Chain::parse(&chain.bytes()).unwrap();
    assert_eq!(read, chain);
    let links = read.check().unwrap();
    let acts: Vec<Act> = links.iter().map(|link| link.act).collect();
    assert_eq!(acts, [Act::Acquired, Act::HandedOver, Act::Received]);
    assert_eq!(links[0].acquisition.as_ref().unwrap().present.len(), 2);
    assert_eq!(Chain::default().check(), Ok(Vec::new()));
}

#[test]
fn what_was_done_before_it_was_signed_says_when() {
    let key = key(1);
    let add = |done: &str| {
        let mut chain = Chain::default();
        let mut link = link(Act::Acquired, &key);
        link.done = Some(done.into());
        chain.add(&link, &key).map(|()| chain)
    };
    for done in [
        "2026-01-02",
        "2026-11-22",
        "2026-11-21T20:24:03.123Z",
        "2026-11-21T09:30:00.000Z",
    ] {
        let links = add(done).unwrap().check().unwrap();
        assert_eq!(links[0].done.as_deref(), Some(done));
    }
    for (done, why) in [
        ("2026-11-23", "later than the moment"),
        ("2026-11-21T20:24:03.124Z", "later than the moment"),
        ("2026-02-30", "neither a day"),
        ("yesterday", "neither a day"),
    ] {
        let fault = add(done).unwrap_err();
        assert!(fault.what.contains(why), "{done}: {fault}");
    }
}

#[test]
fn a_link_left_out_put_in_moved_or_changed_is_found() {
    let whole = chain();
    let without = |place: usize| {
        let mut chain = whole.clone();
        chain.notes.remove(place);
        chain
    };
    assert_eq!(without(0).check(), Err(Broken::Before(1)));
    assert_eq!(without(1).check(), Err(Broken::Before(2)));
    assert!(
        without(2).check().is_ok(),
        "what was never added cannot be missed"
    );
    let mut swapped = whole.clone();
    swapped.notes.swap(1, 2);
    assert_eq!(swapped.check(), Err(Broken::Before(2)));
    let mut changed = whole.clone();
    changed.notes[1].text = changed.notes[1]
        .text
        .replace("Laboratory 2", "Laboratory 3");
    assert!(matches!(changed.check(), Err(Broken::NotSigned(2, _))));
    let mut signed_again = whole.clone();
    let text = changed.notes[1].text.clone();
    signed_again.notes[1] = Note::unsigned(text).unwrap().signed(&key(1));
    assert_eq!(signed_again.check(), Err(Broken::Before(3)));
    let mut other_key = whole.clone();
    other_key.notes[2] = Note::unsigned(whole.notes[2].text.clone())
        .unwrap()
        .signed(&key(3));
    assert!(matches!(other_key.check(), Err(Broken::NotSigned(3, _))));
}

#[test]
fn words_that_nobody_knows_are_no_link() {
    let text = link(Act::Sealed, &key(1)).text(None);
    for (from, to) in [
        ("\"act\":\"sealed\"", "\"act\":\"hidden\""),
        ("\"why\":\"A-2026-17\"", "\"why\":\"\""),
        ("\"who\":", "\"whom\":"),
        ("2026-11-21T", "2026-11-31T"),
        ("servanda/custody/1", "servanda/custody/2"),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(Link::read(&text.replace(from, to), None).is_err(), "{from}");
    }
    let mut odd = link(Act::Opened, &key(1));
    odd.acquisition = Some(Acquisition {
        method: Some("copied".into()),
        ..Acquisition::default()
    });
    assert!(Chain::default().add(&odd, &key(1)).is_err());
}

#[test]
fn every_act_has_its_word() {
    for act in Act::ALL {
        assert_eq!(Act::of(act.word()), Some(act));
    }
    assert_eq!(Act::of("stolen"), None);
}
