//! The second signature and the time stamps, as a person adds them and looks at them.

use std::fs;

use crate::laws;
use crate::scene::Scene;

fn says(scene: &Scene, line: &str, code: i32, words: &[&str]) -> String {
    let (found, text) = scene.run(line);
    assert_eq!(found, Some(code), "{line}: {text}");
    for word in words {
        assert!(text.contains(word), "{line}: {text}, not: {word}");
    }
    text
}

/// A VERIFY.txt has so many steps, each with commands for a shell and for PowerShell, and every value is filled in.
pub(crate) fn for_both(text: &str, steps: usize) {
    let mut rest = text;
    for number in 1..=steps {
        let from = |number: usize| format!("\n{number}. ");
        let (_, step) = rest.split_once(&from(number)).unwrap();
        rest = step;
        let step = step.split(&from(number + 1)).next().unwrap();
        for prompt in ["\n$ ", "\nPS> "] {
            assert!(step.contains(prompt), "step {number}, {prompt}: {step}");
        }
    }
    assert!(!text.contains(&format!("\n{}. ", steps + 1)), "{text}");
    for place in [
        "id",
        "step",
        "file",
        "data",
        "bytes",
        "blake3",
        "shell",
        "powershell",
    ] {
        assert!(!text.contains(&format!("{{{place}}}")), "{place}: {text}");
    }
}

#[test]
fn a_package_is_stamped_by_an_authority_that_no_network_reaches() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    says(
        &scene,
        "authority new tsa --name House",
        0,
        &["for tests and closed networks"],
    );
    says(&scene, "authority new other --name Other", 0, &["root.pem"]);
    says(
        &scene,
        &format!("stamp {package} --export query.tsq"),
        0,
        &["a query for a stamp"],
    );
    says(
        &scene,
        "authority stamp tsa query.tsq --out reply.tsr",
        0,
        &["NOT A QUALIFIED"],
    );
    let take = format!("stamp {package} --take reply.tsr --query query.tsq");
    says(
        &scene,
        &format!("{take} --ca other/root.pem"),
        1,
        &[
            "the reply is a time stamp of `envelope` of this package, but no certificate given is of",
            "Give with `--ca`",
        ],
    );
    strangers(&scene, &["query.tsq", "reply.tsr"]);
    says(
        &scene,
        &format!("{take} --ca tsa/root.pem"),
        0,
        &["envelope-1.tsr"],
    );
    let whole = says(
        &scene,
        &format!("verify {package} --ca tsa/root.pem"),
        0,
        &[
            "\nPASS\n",
            "TEST AUTHORITY, NOT A QUALIFIED ONE",
            "is not younger than its moment",
        ],
    );
    assert!(!whole.contains("not checked here"), "{whole}");
    says(
        &scene,
        &format!("verify {package}"),
        0,
        &["which root stands behind it was not checked"],
    );
    says(
        &scene,
        &format!("verify {package} --ca other/root.pem"),
        1,
        &["FAIL", "envelope-1.tsr"],
    );
    certified(&scene, &package);
    let text = fs::read_to_string(package.replace(".tar.age", ".proofs/VERIFY.txt")).unwrap();
    assert!(
        text.contains("5. envelope-1.tsr is a time stamp") && text.contains("-attime"),
        "{text}"
    );
    for_both(&text, 5);
    let listed = record::verify::package(std::path::Path::new(&package), None).text();
    let words = "not checked here: envelope-1.tsr; check it with: openssl ts -verify";
    assert!(listed.contains(words), "{listed}");
}

/// The custody certificate says what stands beside the package, or that it was not looked at.
fn certified(scene: &Scene, package: &str) {
    let papers = |name: &str, more: &str| {
        let line = format!("certificate opened --out {name}{more}");
        says(scene, &line, 0, &["custody-certificate.html"]);
        let read = |file: &str| fs::read_to_string(scene.at(name).join(file)).unwrap();
        let json = record::Value::parse(read("custody-certificate.json").as_bytes()).unwrap();
        let page = read("custody-certificate.html");
        (page, read("certification.txt"), json)
    };
    scene
        .open(std::path::Path::new(package), "recipient")
        .unwrap();
    let (page, text, json) = papers("unseen", "");
    for paper in [&page, &text] {
        assert!(paper.contains("not looked at here"), "{paper}");
    }
    assert!(page.contains("servanda evidence verify"), "{page}");
    assert!(!text.contains("servanda evidence verify"), "{text}");
    assert_eq!(json.get("second"), None);
    let seen = [
        ("", "which root stands behind it was not checked"),
        (" --ca tsa/root.pem", "TEST AUTHORITY, NOT A QUALIFIED ONE"),
        (" --ca other/root.pem", "DOES NOT HOLD: "),
    ];
    for (number, (ca, words)) in seen.into_iter().enumerate() {
        let more = format!(" --package {package}{ca}");
        let (page, text, json) = papers(&format!("seen-{number}"), &more);
        for paper in [&page, &text] {
            assert!(
                paper.contains("envelope-1.tsr") && paper.contains(words),
                "{paper}"
            );
            assert!(!paper.contains("not looked at here"), "{paper}");
        }
        let one = &json.get("second").unwrap().as_list().unwrap()[0];
        let holds = one.get("holds").unwrap().as_bool().unwrap();
        assert_eq!(holds, !words.starts_with("DOES"), "{one:?}");
        assert_eq!(one.get("file").unwrap().as_str(), Some("envelope-1.tsr"));
    }
    // Proofs of another package say nothing of this one.
    let other = scene.seal().display().to_string();
    says(
        scene,
        &format!("certificate opened --out third --package {other}"),
        1,
        &["is the envelope of another package"],
    );
    assert!(!scene.at("third").exists());
}

/// Real bytes, and what a stranger makes of them: every byte changed, every end cut off.
fn strangers(scene: &Scene, files: &[&str]) {
    for file in files {
        let bytes = fs::read(scene.at(file)).unwrap();
        laws::second(&bytes);
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] = changed[place].wrapping_add(1);
            laws::second(&changed);
            laws::second(&bytes[..place]);
        }
    }
}

#[test]
fn what_is_not_a_signature_or_a_stamp_of_this_package_is_not_taken() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    let before = scene.listing();
    let take = format!("sign {package} --take");
    says(
        &scene,
        &format!("{take} case/report.txt"),
        1,
        &[
            "is not one over this package's envelope",
            "Sign the exported file again",
        ],
    );
    says(
        &scene,
        &format!("stamp {package} --take case/report.txt"),
        1,
        &["is not a time stamp"],
    );
    says(
        &scene,
        &format!("stamp {package} --of envelope-1.p7s --export q"),
        1,
        &["is not among the proofs"],
    );
    says(
        &scene,
        &format!("sign {package} --certificate-key case/report.txt --certificate case/report.txt"),
        1,
        &["does not hold certificates"],
    );
    says(&scene, &format!("sign {package}"), 2, &["required"]);
    says(
        &scene,
        &format!("stamp {package} --tsa ftp://x"),
        2,
        &["is not the address"],
    );
    says(
        &scene,
        "sign case/report.txt --export x",
        1,
        &["is no part of a package"],
    );
    assert_eq!(scene.listing(), before);
    says(
        &scene,
        &format!("sign {package} --export bytes"),
        0,
        &["SHA-256"],
    );
    says(
        &scene,
        &format!("stamp {package}"),
        2,
        &["nobody is named who could stamp it"],
    );
    let envelope = fs::read(package.replace(".tar.age", ".envelope.json")).unwrap();
    assert_eq!(fs::read(scene.at("bytes")).unwrap(), envelope);
}

/// An authority over HTTP, ended with the test.
struct Serving {
    child: std::process::Child,
    address: String,
}

impl Serving {
    fn of(scene: &Scene, folder: &str) -> Serving {
        use std::io::{BufRead as _, BufReader};
        let mut child = crate::command::program()
            .args(["authority", "serve", folder, "--listen", "127.0.0.1:0"])
            .current_dir(scene.at("."))
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut lines = lines.map(Result::unwrap);
        let address = lines.find(|line| line.starts_with("http://")).unwrap();
        Serving { child, address }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

#[test]
fn a_package_is_stamped_as_soon_as_it_is_sealed_and_stands_when_no_authority_answers() {
    let scene = Scene::new();
    scene.case();
    says(&scene, "authority new tsa --name House", 0, &["root.pem"]);
    let serving = Serving::of(&scene, "tsa");
    let to = scene.identity("recipient").to_public();
    let seal = format!("seal case --key sender.key --to {to} --request R --purpose P");
    let said = says(
        &scene,
        &format!(
            "{seal} --out out --split 2MB --stamp {} --ca tsa/root.pem",
            serving.address
        ),
        0,
        &["`envelope` stamped by http://127.0.0.1:"],
    );
    let package = said.lines().next().unwrap().to_owned();
    says(
        &scene,
        &format!("verify {package} --ca tsa/root.pem"),
        0,
        &[
            "PASS",
            "envelope-1.tsr",
            "whether it was revoked was not checked",
        ],
    );
    let address = serving.address.clone();
    drop(serving);
    let said = says(
        &scene,
        &format!("{seal} --out again --stamp {address}"),
        1,
        &[
            "is sealed and stands there whole, but not stamped",
            "evidence stamp",
        ],
    );
    let package = said.lines().next().unwrap();
    says(&scene, &format!("verify {package}"), 0, &["PASS"]);
    // Roots that cannot be read are found before anything is sealed.
    let absent = format!("{seal} --out third --stamp {address} --ca absent.pem");
    says(&scene, &absent, 1, &["cannot be read"]);
    assert!(!scene.at("third").exists());
}

#[test]
fn a_root_that_is_not_the_right_one_is_told_from_a_signature_that_is_not() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal().display().to_string();
    for name in ["own", "other"] {
        says(
            &scene,
            &format!("authority new {name} --name {name}"),
            0,
            &[],
        );
    }
    let sign = format!(
        "sign {package} --certificate-key own/authority.key --certificate own/authority.pem --ca"
    );
    let wrong = says(
        &scene,
        &format!("{sign} other/root.pem"),
        1,
        &[
            "the signature is over this package's envelope, but no certificate given is of",
            "Give with `--ca` the root X.509 certificate",
        ],
    );
    assert!(!wrong.contains("Sign the exported file again"), "{wrong}");
    let made = says(
        &scene,
        &format!("{sign} own/root.pem"),
        0,
        &["envelope-1.p7s"],
    );
    // The same signature is none over another package's envelope, whatever the root.
    let signature = made.split(": a signature over").next().unwrap().to_owned();
    let another = scene.seal().display().to_string();
    for ca in ["", " --ca own/root.pem"] {
        let said = says(
            &scene,
            &format!("sign {another} --take {signature}{ca}"),
            1,
            &[
                "is not one over this package's envelope",
                "Sign the exported file again",
            ],
        );
        assert!(!said.contains("Give with `--ca`"), "{said}");
    }
}

#[test]
fn a_query_that_is_refused_is_no_stamp_and_nothing_is_written() {
    let scene = Scene::new();
    scene.case();
    says(&scene, "authority new tsa --name House", 0, &["root.pem"]);
    let before = scene.listing();
    let said = says(
        &scene,
        "authority stamp tsa case/report.txt --out reply.tsr",
        1,
        &["`case/report.txt` was not stamped", "nothing was written"],
    );
    assert!(!said.contains("the reply of"), "{said}");
    assert_eq!(scene.listing(), before);
}
