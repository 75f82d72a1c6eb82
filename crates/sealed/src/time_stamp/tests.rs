use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use proptest::prelude::*;
use record::Instant;
use tempfile::TempDir;
use x509_cert::Certificate;

use super::authority::{Authority, ROOT, new};
use super::*;
use crate::x509::read_certificates;

const CONTENT: &[u8] = b"an envelope";

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn noon() -> Instant {
    at("2026-11-22T12:00:00.000Z")
}

struct Scene {
    _place: TempDir,
    authority: Authority,
    roots: Vec<Certificate>,
}

fn scene() -> Scene {
    scene_until("2027-01-01T00:00:00.000Z")
}

fn scene_until(until: &str) -> Scene {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("tsa");
    let (from, until) = (at("2026-01-01T00:00:00.000Z"), at(until));
    new(&folder, "Test / House", from, until).unwrap();
    assert!(
        new(&folder, "again", from, until).is_err(),
        "keys are never overwritten"
    );
    Scene {
        authority: Authority::read(&folder).unwrap(),
        roots: read_certificates(&folder.join(ROOT)).unwrap(),
        _place: place,
    }
}

impl Scene {
    fn stamped(&self, query: &Query, when: Instant) -> Vec<u8> {
        self.authority
            .answer(&query.bytes().unwrap(), when)
            .unwrap()
    }
}

#[test]
fn a_stamp_shows_a_moment_and_says_that_it_is_a_test() {
    let scene = scene();
    let query = Query::of(CONTENT).unwrap();
    assert_eq!(Query::read(&query.bytes().unwrap()), Ok(query.clone()));
    let reply = scene.stamped(&query, noon());
    let stamp = check(&reply, CONTENT, Some(&query), &scene.roots, noon()).unwrap();
    assert_eq!(
        (stamp.at, stamp.accuracy, stamp.ended),
        (noon(), Some(1000), None)
    );
    assert!(stamp.test && stamp.authority.contains("NOT A QUALIFIED AUTHORITY"));
    assert!(stamp.chain.root.unwrap().starts_with("CN=TEST ROOT"));
}

#[test]
fn it_shows_the_same_after_its_certificate_has_ended() {
    let scene = scene();
    let reply = scene.stamped(&Query::of(CONTENT).unwrap(), noon());
    let later = at("2036-11-22T12:00:00.000Z");
    let stamp = check(&reply, CONTENT, None, &scene.roots, later).unwrap();
    assert_eq!(stamp.at, noon());
    assert_eq!(stamp.ended, Some(at("2027-01-01T00:00:00.000Z")));
    // Stamped after the end, it shows nothing.
    let reply = scene.stamped(&Query::of(CONTENT).unwrap(), later);
    let found = check(&reply, CONTENT, None, &scene.roots, later).unwrap_err();
    assert!(found.contains("is valid from"), "{found}");
}

#[test]
fn each_confusion_is_a_failure_of_its_own() {
    let (scene, other) = (scene(), scene());
    let query = Query::of(CONTENT).unwrap();
    let reply = scene.stamped(&query, noon());
    let again = Query::of(CONTENT).unwrap();
    let mut foreign = query.clone();
    foreign.policy = Some(oid("1.3.6.1.4.1.32473.1"));
    let refused = scene.stamped(&foreign, noon());
    let mut weak = query.clone();
    weak.imprint.algorithm.oid = oid("1.3.14.3.2.26");
    let weak = scene.stamped(&weak, noon());
    let rows = [
        (
            "stamps other bytes",
            check(&reply, b"other", None, &scene.roots, noon()),
        ),
        (
            "answers another query",
            check(&reply, CONTENT, Some(&again), &scene.roots, noon()),
        ),
        (
            "no certificate given is of",
            check(&reply, CONTENT, None, &other.roots, noon()),
        ),
        (
            "has another policy",
            check(&refused, CONTENT, None, &scene.roots, noon()),
        ),
        (
            "SHA-1, which is too weak",
            check(&weak, CONTENT, None, &scene.roots, noon()),
        ),
        (
            "no reply of a time stamp",
            check(b"hello", CONTENT, None, &scene.roots, noon()),
        ),
        ("it is no query", {
            let answer = scene.authority.answer(b"hello", noon()).unwrap();
            check(&answer, CONTENT, None, &scene.roots, noon())
        }),
    ];
    for (words, found) in rows {
        let found = found.unwrap_err();
        assert!(found.contains(words), "{found}, not: {words}");
    }
}

#[test]
fn it_is_asked_over_http_and_strangers_are_answered_too() {
    let scene = scene_until("2126-01-01T00:00:00.000Z");
    let server = Server::new(scene.authority, "127.0.0.1:0").unwrap();
    let address = server.address().unwrap();
    let served = std::thread::spawn(move || server.serve(Some(5)));
    let query = Query::of(CONTENT).unwrap();
    let reply = ask(&format!("http://{address}/"), &query.bytes().unwrap()).unwrap();
    let now = crate::clock::now();
    let stamp = check(&reply, CONTENT, Some(&query), &scene.roots, now).unwrap();
    assert!((stamp.at.unix_millis() - now.unix_millis()).abs() < 60_000);
    let long = "x".repeat(10_000);
    let rows = [
        ("GET / HTTP/1.1\r\n\r\n", "405"),
        ("POST / HTTP/1.1\r\nContent-Type: text/plain\r\n\r\n", "415"),
        (
            "POST / HTTP/1.1\r\nContent-Type: application/timestamp-query\r\nContent-Length: 9999999\r\n\r\n",
            "413",
        ),
        (&long, "400"),
    ];
    for (asked, status) in rows {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(asked.as_bytes()).unwrap();
        let _gone = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _reset = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{asked:.40}: {answer}"
        );
    }
    served.join().unwrap();
    let gone = ask(&format!("http://{address}/"), b"").unwrap_err();
    assert!(gone.what.contains("gave no time stamp"), "{gone}");
    assert!(
        ask("tsa.example", b"")
            .unwrap_err()
            .what
            .contains("is not the address")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn a_flipped_bit_moves_no_time(place in any::<proptest::sample::Index>(), bit in 0u8..8) {
        thread_local!(static STAMPED: (Vec<u8>, Vec<Certificate>) = {
            let scene = scene();
            (scene.stamped(&Query::of(CONTENT).unwrap(), noon()), scene.roots)
        });
        STAMPED.with(|(reply, roots)| {
            let mut bytes = reply.clone();
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
            if let Ok(stamp) = check(&bytes, CONTENT, None, roots, noon()) {
                prop_assert_eq!(stamp.at, noon());
            }
            Ok(())
        })?;
    }

    #[test]
    fn whatever_a_stranger_sends_is_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(check(&bytes, CONTENT, None, &[], noon()).is_err());
        prop_assert!(Query::read(&bytes).is_err());
    }
}
