//! Commands on a house elsewhere: the same answers as at its home, each checked.

use crate::given::{CONVENTION, command, home_with_convention_a, signed, source, succeeds};
use record::note::SigningKey;
use servanda::home::Home;
use servanda::keys::Seed;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Output, Stdio};

/// A house that is served, ended with the test.
pub(crate) struct Served {
    child: Child,
    url: String,
    /// Where the caller's own files are.
    own: tempfile::TempDir,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    pub(crate) fn of(home: &Home) -> Self {
        let mut child = command(home.folder(), &["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap();
        let own = tempfile::tempdir().unwrap();
        Self {
            url: url.to_owned(),
            child,
            own,
        }
    }

    /// Runs a command on the house from elsewhere, where there is no home.
    fn run(&self, arguments: &[&str]) -> Output {
        let arguments = [arguments, &["--node", &self.url]].concat();
        let mut command = command(&self.own.path().join("no-home"), &arguments);
        command
            .env("XDG_CONFIG_HOME", self.own.path())
            .output()
            .unwrap()
    }

    pub(crate) fn succeeds(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn fails(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    }
}

#[test]
fn what_is_read_elsewhere_is_what_is_read_at_home() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    succeeds(home.folder(), &["init"]);
    let served = Served::of(&home);
    for arguments in [
        &["status"][..],
        &["status", "--json"],
        &[
            "status",
            "un-cybercrime",
            "--as-of",
            "2025-12-31",
            "--known-as-of",
            "2025-11-01",
            "--json",
        ],
        &["vote", "2019-11-18"],
        &["vote", "un-cybercrime/committee/vote/2019-11-18", "--json"],
        &[
            "timeline",
            "un-cybercrime",
            "--matter",
            "committee/session",
            "--json",
        ],
        &["timeline", "un-cybercrime", "--participant", "BEN"],
        &["text", "list"],
        &["record", "checkpoint"],
        &["record", "prove", "7"],
    ] {
        let here = succeeds(home.folder(), arguments);
        assert_eq!(served.succeeds(arguments), here, "{arguments:?}");
        assert!(here.len() > 40, "{arguments:?}");
    }
    let (elsewhere, here) = (folder.path().join("elsewhere"), folder.path().join("here"));
    served.succeeds(&["record", "export", elsewhere.to_str().unwrap()]);
    succeeds(home.folder(), &["record", "export", here.to_str().unwrap()]);
    for arguments in [["floor", "first"], ["election", "bureau"]] {
        let here = crate::given::fails_with(1, home.folder(), &arguments);
        assert_eq!(served.fails(&arguments).1, here);
    }
    let sums = |folder: &Path| std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    assert_eq!(sums(&elsewhere), sums(&here));
    let (open_there, open_here) = (folder.path().join("there"), folder.path().join("open"));
    served.succeeds(&["export", open_there.to_str().unwrap()]);
    succeeds(home.folder(), &["export", open_here.to_str().unwrap()]);
    for file in ["deposits.csv", "treaties/un-cybercrime.json"] {
        let read = |folder: &Path| std::fs::read_to_string(folder.join(file)).unwrap();
        assert_eq!(read(&open_there), read(&open_here), "{file}");
    }
}

#[test]
fn what_is_handed_in_elsewhere_is_signed_here_and_its_receipt_checked() {
    let (folder, home) = home_with_convention_a();
    let key = folder.path().join("my.key");
    succeeds(home.folder(), &["keys", "new", key.to_str().unwrap()]);
    let shown = succeeds(home.folder(), &["keys", "show", key.to_str().unwrap()]);
    let public = shown
        .split_whitespace()
        .max_by_key(|word| word.len())
        .unwrap()
        .to_owned();
    succeeds(home.folder(), &["keys", "enter", &public]);
    let served = Served::of(&home);
    let file = folder.path().join("lines.jsonl");
    std::fs::write(
        &file,
        format!("{}\n{}\n", source(1, "one"), source(2, "two")),
    )
    .unwrap();
    let (file, key) = (file.to_str().unwrap(), key.to_str().unwrap());

    let (code, said) = served.fails(&["submit", file]);
    assert_eq!(code, 1);
    assert!(
        said.contains("is not signed with a person's key") && said.contains("--key"),
        "{said}"
    );
    let entered = served.succeeds(&["submit", file, "--key", key]);
    assert!(
        entered.contains("Entered 2 of 2 submissions as 2 entries."),
        "{entered}"
    );
    let again = served.succeeds(&["submit", file, "--key", key]);
    let at_home = succeeds(home.folder(), &["submit", file, "--key", key]);
    assert_eq!(again, at_home);
    assert!(again.contains("(entered before)"), "{again}");
    let each = served.succeeds(&["submit", file, "--key", key, "--each"]);
    assert_eq!(each.lines().count(), 2, "{each}");

    std::fs::write(file, source(1, "another")).unwrap();
    let (code, elsewhere) = served.fails(&["submit", file, "--key", key]);
    let at_home = crate::given::fails_with(1, home.folder(), &["submit", file, "--key", key]);
    assert_eq!(
        (code, elsewhere.lines().next()),
        (1, at_home.lines().next())
    );

    let paper = folder.path().join("paper.txt");
    std::fs::write(&paper, "A paper.").unwrap();
    let attached = [
        "submit",
        file,
        "--key",
        key,
        "--attach",
        paper.to_str().unwrap(),
    ];
    let (_, said) = served.fails(&attached);
    assert!(said.contains("stands for another submission"), "{said}");
    let name = record::hash::sha256(b"A paper.").hex();
    assert!(home.archive().join(&name).exists() || home.archive().join(&name[..2]).exists());
}

#[test]
fn delegations_are_registered_from_elsewhere_by_the_secretariat_of_the_body() {
    let (folder, home) = home_with_convention_a();
    let file = |name: &str, text: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let table = r#"{"participants":[{"id":"FRA","kind":"member"}],"names":[{"id":"FRA","language":"en","form":"short","text":"France","official":true}],"groups":[{"id":"FRA","group":"united-nations","kind":"full"}]}"#;
    let sha256 = record::hash::sha256(table.as_bytes()).hex();
    let key = folder.path().join("secretary.key");
    let key = key.to_str().unwrap();
    succeeds(home.folder(), &["keys", "new", key]);
    let public = succeeds(home.folder(), &["keys", "show", key]);
    let entered = succeeds(home.folder(), &["keys", "enter", public.trim()]);
    let person = entered
        .trim()
        .trim_end_matches('.')
        .rsplit(' ')
        .next()
        .unwrap();
    let id = |number: u128| record::bytes::encode(&number.to_be_bytes());
    let lines = [
        format!(
            r#"{{"id":"{}","matter":"a/convention","ask":{{"type":"convention.participants/1","content":{{"sha256":"{sha256}","size":{},"media":"application/json"}},"count":1}}}}"#,
            id(11),
            table.len()
        ),
        format!(
            r#"{{"id":"{}","matter":"a/committee/body/committee","ask":{{"type":"committee.body.established/1","name":"Committee","short_name":"Committee","kind":"ad_hoc_committee","open_to":"Members"}}}}"#,
            id(12)
        ),
    ];
    let (opening, people) = (
        file("opening.jsonl", &lines.join("\n")),
        file("people.json", table),
    );
    succeeds(home.folder(), &["submit", &opening, "--attach", &people]);
    let served = Served::of(&home);
    let rows = file(
        "delegations.csv",
        "participant,role,name\nFRA,head,Ms. A\nXXX,head,Mr. B\n",
    );
    let import = [
        "import",
        "registrations",
        &rows,
        "--body",
        "a/committee/body/committee",
    ];
    let signed = [&import[..], &["--key", key]].concat();

    let (_, said) = served.fails(&import);
    assert!(said.contains("is not signed with a person's key"), "{said}");
    // Whoever has a key and does not serve the body registers nobody: each row says so.
    let nobody = served.succeeds(&signed);
    assert!(
        nobody.contains("0 submissions entered") && nobody.contains("line 2: "),
        "{nobody}"
    );
    let serves = format!(
        r#"{{"id":"{}","matter":"a/committee/participation/committee","ask":{{"type":"committee.participation.serves/1","person":"{person}","capacity":"secretariat"}}}}"#,
        id(13)
    );
    succeeds(home.folder(), &["submit", &file("serves.jsonl", &serves)]);
    let told = served.succeeds(&signed);
    assert!(
        told.contains("2 rows read; 2 submissions entered") && told.contains("line 3: "),
        "{told}"
    );
    let again = served.succeeds(&signed);
    assert!(
        again.contains("0 submissions entered, 2 entered before"),
        "{again}"
    );
}

#[test]
fn a_house_that_is_not_the_one_known_is_not_believed() {
    let (_folder, home) = home_with_convention_a();
    let served = Served::of(&home);
    let first = served.run(&["record", "checkpoint"]);
    let said = String::from_utf8(first.stderr).unwrap();
    assert!(said.contains("met for the first time"), "{said}");
    let second = served.run(&["record", "checkpoint"]);
    assert!(
        second.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&second.stderr)
    );
    let other = SigningKey::from_seed("example.org/other", &[9; 32])
        .unwrap()
        .vkey();
    let (code, said) = served.fails(&["status", "--vkey", &other]);
    assert_eq!(code, 1);
    assert!(said.contains("is not signed by its key"), "{said}");
    let file = served.own.path().join("servanda/nodes.toml");
    std::fs::write(&file, format!("\"{}\" = \"{other}\"\n", served.url)).unwrap();
    let (code, said) = served.fails(&["status"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("names another key than the one remembered"),
        "{said}"
    );
}

#[test]
fn what_is_no_house_is_said_in_two_sentences() {
    let (_folder, home) = home_with_convention_a();
    let mut served = Served::of(&home);
    let (code, said) = served.fails(&["backup", "/no/such"]);
    assert_eq!(code, 2);
    assert!(
        said.starts_with("This command works on a home, not on a house elsewhere: it copies the home's own files. "),
        "{said}"
    );
    for arguments in [
        &["people", "list"][..],
        &["notices", "list"],
        &["closed", "list"],
        &["keys", "list"],
        &["import", "deposits", "deposits.csv"],
    ] {
        let (code, said) = served.fails(arguments);
        assert!(
            code == 2 && said.contains("Leave `--node` out"),
            "{arguments:?}: {said}"
        );
    }
    let (code, said) = served.fails(&["record", "prove", "99999"]);
    assert_eq!(code, 1);
    assert!(said.contains("99999"), "{said}");
    served.child.kill().unwrap();
    served.child.wait().unwrap();
    let (code, said) = served.fails(&["status"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("cannot be reached. Check the address"),
        "{said}"
    );
    "localhost".clone_into(&mut served.url);
    let (code, said) = served.fails(&["status"]);
    assert_eq!(code, 2);
    assert!(said.contains("is not the address of a house"), "{said}");
}

/// Answers each call in its own way.
fn answering(answer: impl Fn(&[u8]) -> Vec<u8> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut stream = stream;
            let mut asked = Vec::new();
            let mut piece = [0; 4096];
            while !asked.windows(4).any(|four| four == b"\r\n\r\n") {
                match stream.read(&mut piece) {
                    Ok(count) if count > 0 => asked.extend(&piece[..count]),
                    _ => break,
                }
            }
            let _ = stream.write_all(&answer(&asked));
        }
    });
    url
}

#[test]
fn a_house_that_alters_an_entry_on_the_way_is_found_out() {
    let (_folder, home) = home_with_convention_a();
    let mut served = Served::of(&home);
    let place = served
        .url
        .trim_start_matches("http://localhost:")
        .to_owned();
    let own = succeeds(home.folder(), &["status", "a"]);
    assert_eq!(served.succeeds(&["status", "a"]), own);
    served.url = answering(move |asked| {
        let mut house = TcpStream::connect(format!("127.0.0.1:{place}")).unwrap();
        let text = String::from_utf8_lossy(asked).replacen("\r\n", "\r\nConnection: close\r\n", 1);
        house.write_all(text.as_bytes()).unwrap();
        let mut answer = Vec::new();
        house.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer)
            .replace("A Convention", "B Convention")
            .into_bytes()
    });
    let (code, said) = served.fails(&["status", "a"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("does not stand under its own checkpoint. Do not count on"),
        "{said}"
    );
}

#[test]
fn what_is_older_than_the_api_is_said_in_two_sentences() {
    let (_folder, home) = home_with_convention_a();
    let mut served = Served::of(&home);
    served.url = answering(|_| {
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec()
    });
    let (code, said) = served.fails(&["status"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("is no house of this version. Check the address"),
        "{said}"
    );
}

#[test]
fn a_line_signed_before_is_handed_in_as_it_is() {
    let (folder, home) = home_with_convention_a();
    let seed = Seed::from_bytes([5; 32]);
    let public = record::bytes::encode(&seed.signing_as("person").unwrap().verifier().public());
    succeeds(home.folder(), &["keys", "enter", &public]);
    let served = Served::of(&home);
    let file = folder.path().join("signed.jsonl");
    std::fs::write(&file, signed(&source(3, "three"), &seed)).unwrap();
    let entered = served.succeeds(&["submit", file.to_str().unwrap(), "--json"]);
    assert!(entered.contains("\"again\": false"), "{entered}");
    assert!(!CONVENTION.is_empty());
}
