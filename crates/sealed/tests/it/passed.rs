//! Evidence that goes on within its proceedings or with consent; and every other way. What is exculpatory has a file of its own.

use std::fs;
use std::path::{Path, PathBuf};

use record::Instant;
use record::Value;
use record::package::listing::FileLine;
use record::package::{Consent, Notice, Passing, Purpose, Role, Statement};
use sealed::certificate::Certificate;
use sealed::progress::Silent;
use sealed::{Fault, kept_bag, pass, seal};

use crate::scene::Scene;

/// What the recipient opened, and the statement in it.
pub(crate) struct Held {
    pub(crate) scene: Scene,
    pub(crate) bag: PathBuf,
    pub(crate) statement: Statement,
    bytes: Vec<u8>,
}

impl Held {
    pub(crate) fn new() -> Held {
        Held::of("case/report.txt")
    }

    /// With one file of evidence.
    pub(crate) fn of(file: &str) -> Held {
        let scene = Scene::new();
        scene.write(file, b"what was found");
        let package = scene.seal();
        scene.open(&package, "recipient").unwrap();
        let bag = scene.at("received");
        fs::rename(scene.at("opened"), &bag).unwrap();
        let kept = kept_bag::check(&bag, &Silent).unwrap();
        Held {
            scene,
            bag,
            statement: kept.statement,
            bytes: kept.bytes,
        }
    }

    /// Another opened package of the same scene.
    pub(crate) fn at(self, bag: PathBuf) -> Held {
        let kept = kept_bag::check(&bag, &Silent).unwrap();
        Held {
            bag,
            statement: kept.statement,
            bytes: kept.bytes,
            ..self
        }
    }

    fn consent(&self, change: impl FnOnce(&mut Consent), who: &str) -> PathBuf {
        let mut consent = Consent {
            package: self.statement.package.clone(),
            statement: Statement::hash(&self.bytes),
            to: vec![self.scene.to("stranger").1.key],
            purpose: "Proceedings of another State".into(),
            conditions: vec!["Not published".into()],
            personal_data: None,
            made: Instant::parse("2026-01-01T00:00:00.000Z").unwrap(),
            until: None,
        };
        change(&mut consent);
        let file = self.scene.at("consent");
        fs::write(
            &file,
            pass::consent(&consent, &self.scene.signing(who)).unwrap(),
        )
        .unwrap();
        file
    }

    pub(crate) fn order(&self, asked: pass::Asked) -> Result<seal::Order, Fault> {
        let to = self.scene.to("stranger");
        let first = pass::First {
            statement: &self.statement,
            bytes: &self.bytes,
        };
        let (passed_on, terms) = first.pass(asked, std::slice::from_ref(&to.1))?;
        let mut order = self.scene.order();
        order.sources = vec![self.bag.clone()];
        order.key = self.scene.signing("recipient");
        order.recipients = vec![to];
        order.terms = terms;
        order.passed_on = Some(passed_on);
        Ok(order)
    }

    /// Sealed and opened by whoever it was passed on to.
    pub(crate) fn opened(&self, order: &seal::Order) -> Result<Statement, Fault> {
        let sealed = seal::seal(order, &Silent).unwrap();
        let opened = self.scene.open(&sealed[0].file, "stranger");
        let _next = fs::remove_dir_all(self.scene.at("opened"));
        opened.map(|opened| opened.statement)
    }
}

pub(crate) fn defence() -> pass::Asked {
    pass::Asked::Proceedings(Role::Defence)
}

#[test]
fn in_its_proceedings_it_always_goes_on_with_its_limits() {
    let held = Held::new();
    let statement = held.opened(&held.order(defence()).unwrap()).unwrap();
    assert_eq!(statement.purpose, crate::scene::terms());
    let passed_on = statement.passed_on.unwrap();
    assert_eq!(passed_on.statement, Statement::hash(&held.bytes));
    assert_eq!(
        passed_on.ground,
        Passing::Proceedings {
            role: Role::Defence
        }
    );
}

#[test]
fn to_another_purpose_it_goes_with_consent_alone_and_on_its_conditions() {
    let held = Held::new();
    let file = held.consent(|_| {}, "sender");
    let statement = held
        .opened(&held.order(pass::Asked::Consent(file)).unwrap())
        .unwrap();
    assert_eq!(statement.purpose.purpose, "Proceedings of another State");
    assert_eq!(
        statement.purpose.limits,
        ["Not for use in fiscal proceedings", "Not published"]
    );
}

#[test]
fn personal_data_go_with_a_consent_of_their_own() {
    let mut held = Held::new();
    let scene = &held.scene;
    let mut order = scene.order();
    order.terms.personal_data = vec!["Deleted after the trial".into()];
    let package = seal::seal(&order, &Silent).unwrap().remove(0).file;
    scene.open(&package, "recipient").unwrap();
    fs::remove_dir_all(&held.bag).unwrap();
    fs::rename(scene.at("opened"), &held.bag).unwrap();
    let kept = kept_bag::check(&held.bag, &Silent).unwrap();
    (held.statement, held.bytes) = (kept.statement, kept.bytes);
    let silent = held.consent(|_| {}, "sender");
    let fault = held.order(pass::Asked::Consent(silent)).err().unwrap();
    assert!(fault.what.contains("personal data are among it"), "{fault}");
    let words = "Names are struck out";
    let spoken = held.consent(
        |consent| consent.personal_data = Some(words.into()),
        "sender",
    );
    let order = held.order(pass::Asked::Consent(spoken)).unwrap();
    let statement = held.opened(&order).unwrap();
    assert_eq!(
        statement.purpose.personal_data,
        ["Deleted after the trial", words]
    );
    // Whoever leaves the condition out is found on opening.
    let mut order = order;
    order.terms.personal_data.pop();
    let fault = held.opened(&order).unwrap_err();
    assert!(fault.what.contains("a condition is not the one"), "{fault}");
    // In the proceedings no consent is asked for, of either kind.
    held.order(defence()).unwrap();
}

#[test]
fn a_consent_that_does_not_cover_it() {
    let held = Held::new();
    let fails = |file: PathBuf, words: &str| {
        let fault = held.order(pass::Asked::Consent(file)).err().unwrap();
        assert!(fault.what.contains(words), "{fault}, not: {words}");
    };
    fails(
        held.consent(|_| {}, "recipient"),
        "not signed by whoever sealed this first",
    );
    fails(
        held.consent(
            |consent| consent.to = vec![held.scene.to("sender").1.key],
            "sender",
        ),
        "the consent is not to age1",
    );
    fails(
        held.consent(
            |consent| consent.until = Some("2026-01-31".into()),
            "sender",
        ),
        "for an earlier time",
    );
    fails(
        held.consent(
            |consent| consent.statement = record::hash::EMPTY_ROOT,
            "sender",
        ),
        "about another package",
    );
    fs::write(held.scene.at("consent"), b"yes").unwrap();
    fails(held.scene.at("consent"), "not in its form");
}

fn first_name(held: &Held) -> &str {
    held.statement.package.as_str()
}

/// The certificate of what the stranger opened: the page, the text, the JSON of each time that it was passed on.
fn papers(held: &Held, order: &seal::Order) -> (String, String, Vec<Value>) {
    let sealed = seal::seal(order, &Silent).unwrap();
    held.scene.open(&sealed[0].file, "stranger").unwrap();
    let certificate = Certificate::of(&held.scene.at("opened"), None, &Silent).unwrap();
    fs::remove_dir_all(held.scene.at("opened")).unwrap();
    let json = Value::parse(&certificate.json()).unwrap();
    let times = json.get("passed_on").unwrap().as_list().unwrap().to_vec();
    (certificate.html(), certificate.certification(), times)
}

#[test]
fn its_certificate_says_by_whom_it_was_sealed_first_and_why_it_went_on() {
    let held = Held::new();
    let silent = Notice::NotBefore {
        reason: "the hearing was on the same day".into(),
        on: None,
    };
    let grounds = [
        (
            defence(),
            "in the proceedings that the request names",
            "defence",
        ),
        (
            pass::Asked::Consent(held.consent(|_| {}, "sender")),
            "signed consent",
            "Not published",
        ),
        (
            pass::Asked::Exculpatory(silent),
            "exculpatory, to an accused",
            "the hearing was on the same day",
        ),
        (
            pass::Asked::Exculpatory(Notice::ToFollow),
            "exculpatory, to an accused",
            "that sender was not told before, because",
        ),
    ];
    let key = held.scene.signing("sender").vkey();
    let hash = Statement::hash(&held.bytes).hex();
    for (asked, ground, more) in grounds {
        let (page, text, times) = papers(&held, &held.order(asked).unwrap());
        for paper in [&page, &text] {
            let first = held.statement.package.as_str();
            for words in [ground, more, "Central Authority", first, &key, &hash] {
                assert!(paper.contains(words), "{words}: {paper}");
            }
        }
        assert!(
            ground != "exculpatory, to an accused"
                || text.contains("and was told on: not recorded")
        );
        // What is for machines stands in their letters, as it does above on the page.
        for machine in [first_name(&held), &key, &hash] {
            assert!(
                page.contains(&format!("<td><code>{machine}</code></td>")),
                "{machine}: {page}"
            );
        }
        assert_eq!(times.len(), 1);
        assert_eq!(times[0].get("sender").unwrap().as_str(), Some(key.as_str()));
        assert_eq!(
            times[0].get("statement").unwrap().as_str(),
            Some(hash.as_str())
        );
    }
}

#[test]
fn its_certificate_goes_back_to_whoever_sealed_it_first_of_all() {
    let mut held = Held::new();
    let scene = &held.scene;
    let mut once = held.order(defence()).unwrap();
    once.recipients = vec![scene.to("recipient")];
    let sealed = seal::seal(&once, &Silent).unwrap();
    scene.open(&sealed[0].file, "recipient").unwrap();
    held.bag = scene.at("again");
    fs::rename(scene.at("opened"), &held.bag).unwrap();
    let first = held.statement.package.clone();
    let kept = kept_bag::check(&held.bag, &Silent).unwrap();
    (held.statement, held.bytes) = (kept.statement, kept.bytes);
    let (page, text, times) = papers(&held, &held.order(defence()).unwrap());
    assert_eq!(text.matches("Passed on:").count(), 2, "{text}");
    assert!(page.contains("<h2>Passed on before that</h2>"), "{page}");
    let packages = times
        .iter()
        .map(|time| time.get("package").unwrap().as_str().unwrap());
    assert!(packages.eq([held.statement.package.as_str(), first.as_str()]));
    // The way back has no gap: a statement in between that is not there is named on opening.
    let order = held.order(defence()).unwrap();
    fs::remove_file(held.bag.join("data/received/servanda/statement.json")).unwrap();
    let sealed = seal::seal(&order, &Silent).unwrap();
    let fault = held.scene.open(&sealed[0].file, "stranger").unwrap_err();
    let words = "which its first sender sealed, is not in it";
    assert!(fault.what.contains(words), "{fault}");
}

#[test]
fn whoever_leaves_something_out_is_found_on_opening() {
    type Change = fn(&mut Purpose);
    let held = Held::new();
    let rows: [(Change, &str); 4] = [
        (
            |terms| terms.limits.clear(),
            "a limit or condition of its first sender is not stated any more",
        ),
        (
            |terms| terms.request = "Another".into(),
            "a limit or condition",
        ),
        (|terms| terms.retain_until = None, "may be kept longer"),
        (
            |terms| terms.purpose = "Press".into(),
            "its purpose is not its first sender's",
        ),
    ];
    for (change, words) in rows {
        let mut order = held.order(defence()).unwrap();
        change(&mut order.terms);
        let fault = held.opened(&order).unwrap_err();
        assert!(
            fault.what.contains("the package was passed on") && fault.what.contains(words),
            "{fault}"
        );
    }
    let mut without = held.order(defence()).unwrap();
    without.sources = vec![held.bag.join("data")];
    let fault = held.opened(&without).unwrap_err();
    assert!(
        fault
            .what
            .contains("does not hold its first sender's statement"),
        "{fault}"
    );
    let mut conditions = held
        .order(pass::Asked::Consent(held.consent(|_| {}, "sender")))
        .unwrap();
    conditions.terms.limits.pop();
    let fault = held.opened(&conditions).unwrap_err();
    assert!(
        fault
            .what
            .contains("or a condition is not the one that was consented to"),
        "{fault}"
    );
    let mut others = held
        .order(pass::Asked::Consent(held.consent(|_| {}, "sender")))
        .unwrap();
    others.recipients.push(held.scene.to("sender"));
    let fault = held.opened(&others).unwrap_err();
    assert!(
        fault
            .what
            .contains("without consent: the consent is not to"),
        "{fault}"
    );
}

/// Writes a bag's lists and tag manifest anew, so that they agree with its files and no longer with its statement.
fn list_again(bag: &Path) {
    let list = fs::read_to_string(bag.join("servanda/files.tsv")).unwrap();
    let lines = list.lines().map(|line| FileLine::parse(line).unwrap());
    let lines = lines.filter_map(|line| {
        let bytes = fs::read(bag.join(&line.path)).ok()?;
        Some(FileLine {
            sha256: record::hash::sha256(&bytes),
            bytes: bytes.len() as u64,
            ..line
        })
    });
    let lines: Vec<FileLine> = lines.collect();
    let text = |each: fn(&FileLine) -> String| {
        let lines = lines.iter().map(each);
        lines.map(|line| line + "\n").collect::<String>()
    };
    fs::write(bag.join("servanda/files.tsv"), text(FileLine::text)).unwrap();
    fs::write(
        bag.join("manifest-sha256.txt"),
        text(FileLine::manifest_line),
    )
    .unwrap();
}

#[test]
fn evidence_that_was_altered_or_left_out_on_the_way_is_found_on_opening() {
    type Change = fn(&Path);
    let rows: [(Change, &str); 8] = [
        (
            |bag| fs::write(bag.join("data/case/report.txt"), "what was hid!!").unwrap(),
            "\"data/case/report.txt\" is not as its first sender sealed it",
        ),
        (
            |bag| {
                fs::write(bag.join("data/case/report.txt"), "what was hid!!").unwrap();
                list_again(bag);
            },
            "is not as its first sender sealed it",
        ),
        (
            |bag| fs::remove_file(bag.join("data/case/report.txt")).unwrap(),
            "\"data/case/report.txt\", which its first sender sealed, is not in it",
        ),
        (
            |bag| {
                fs::remove_file(bag.join("data/case/report.txt")).unwrap();
                list_again(bag);
            },
            "\"manifest-sha256.txt\" is not as its first sender sealed it",
        ),
        (
            |bag| fs::write(bag.join("data/case/planted.txt"), "planted").unwrap(),
            "\"data/case/planted.txt\" is not as its first sender sealed it",
        ),
        (
            |bag| fs::write(bag.join("read-me.txt"), "planted").unwrap(),
            "\"read-me.txt\" is not as its first sender sealed it",
        ),
        (
            |bag| fs::remove_file(bag.join("tagmanifest-sha256.txt")).unwrap(),
            "\"tagmanifest-sha256.txt\", which its first sender sealed, is not in it",
        ),
        (
            |bag| fs::write(bag.join("bag-info.txt"), "Bag-Count: 1\n").unwrap(),
            "\"bag-info.txt\" is not as its first sender sealed it",
        ),
    ];
    for (change, words) in rows {
        let held = Held::new();
        held.scene
            .write("received/data/case/report.txt", b"what was found");
        change(&held.bag);
        let fault = held.opened(&held.order(defence()).unwrap()).unwrap_err();
        assert!(
            fault.what.contains("the package was passed on and") && fault.what.contains(words),
            "{fault}, not: {words}"
        );
    }
}

#[test]
fn what_is_passed_on_twice_holds_to_both_before() {
    let held = Held::new();
    let once = seal::seal(&held.order(defence()).unwrap(), &Silent).unwrap();
    held.scene.open(&once[0].file, "stranger").unwrap();
    let bag = held.scene.at("second");
    fs::rename(held.scene.at("opened"), &bag).unwrap();
    let kept = kept_bag::check(&bag, &Silent).unwrap();
    let first = pass::First {
        statement: &kept.statement,
        bytes: &kept.bytes,
    };
    let to = held.scene.to("recipient");
    let role = pass::Asked::Proceedings(Role::Expert);
    let (passed_on, terms) = first.pass(role, std::slice::from_ref(&to.1)).unwrap();
    let mut order = held.scene.order();
    order.sources = vec![bag.clone()];
    order.key = held.scene.signing("stranger");
    order.recipients = vec![to];
    order.terms = terms;
    order.passed_on = Some(passed_on);
    let twice = seal::seal(&order, &Silent).unwrap();
    held.scene.open(&twice[0].file, "recipient").unwrap();
    fs::remove_dir_all(held.scene.at("opened")).unwrap();
    // The one in the middle leaves out what the very first had sealed, in a bag of its own that holds together.
    let mut middle = held.order(defence()).unwrap();
    fs::remove_file(held.bag.join("data/case/report.txt")).unwrap();
    middle.out = held.scene.at("less");
    let less = seal::seal(&middle, &Silent).unwrap();
    let fault = held.scene.open(&less[0].file, "stranger").unwrap_err();
    assert!(fault.what.contains("is not in it"), "{fault}");
    fs::remove_file(bag.join("data/received/data/case/report.txt")).unwrap();
    let fault = kept_bag::check(&bag, &Silent).unwrap_err();
    assert!(fault.what.contains("report.txt"), "{fault}");
}

#[test]
fn what_was_opened_and_then_touched_is_not_passed_on() {
    let held = Held::new();
    let touched: [(&str, &[u8]); 6] = [
        ("data/case/report.txt", b"what was hid!!"),
        ("servanda/files.tsv", b""),
        ("bag-info.txt", b""),
        ("tagmanifest-sha256.txt", b""),
        ("servanda/statement.note", b""),
        ("data/case/planted.txt", b"planted"),
    ];
    for (name, bytes) in touched {
        let path = held.bag.join(name);
        let before = fs::read(&path).ok();
        fs::write(&path, bytes).unwrap();
        assert!(kept_bag::check(&held.bag, &Silent).is_err(), "{name}");
        match before {
            Some(before) => fs::write(&path, before).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
    }
    fs::remove_file(held.bag.join("data/case/report.txt")).unwrap();
    assert!(kept_bag::check(&held.bag, &Silent).is_err());
}

#[test]
fn on_the_command_line() {
    let held = Held::new();
    let scene = &held.scene;
    let to = scene.to("stranger").1.key;
    let pass = |ground: &str| {
        scene.run(&format!(
            "pass received --key recipient.key --to {to} --out out {ground}"
        ))
    };
    assert_eq!(pass("").0, Some(2), "a ground is asked for");
    for more in ["--notice 2026-01-01", "--no-notice-before Haste"] {
        let (code, said) = pass(&format!("--in-proceedings court {more}"));
        assert!(
            code == Some(2) && said.contains("for another reason"),
            "{said}"
        );
    }
    let (id, hash) = (&held.statement.package, Statement::hash(&held.bytes));
    let (code, said) = scene.run(&format!(
        "consent --package {id} --statement {hash} --to {to} --purpose Another --until 2020-01-01 --key sender.key --out late"
    ));
    assert!(
        code == Some(1) && said.contains("that day is over") && !scene.at("late").exists(),
        "{said}"
    );
    let (code, said) = scene.run(&format!(
        "consent --package {id} --statement {hash} --to {to} --purpose Another_case --condition Quiet --until 2099-01-01 --key sender.key --out yes"
    ));
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = pass("--consent yes");
    assert_eq!(code, Some(0), "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let (code, said) = scene.run(&format!("open {package} --key stranger.key --out on"));
    assert!(
        code == Some(0) && said.contains("with the first sender's consent; sealed before as"),
        "{said}"
    );
    let (code, said) = scene.run("verify on");
    assert!(code == Some(0) && said.contains("\nPASS\n"), "{said}");
    fs::write(scene.at("on/data/received/data/case/report.txt"), b"x").unwrap();
    let (code, said) = scene.run("verify on");
    assert!(
        code == Some(1) && said.contains("FAIL") && said.contains("report.txt"),
        "{said}"
    );
}
