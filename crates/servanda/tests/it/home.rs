//! The home: one house at a time, one kind, its format, its mark; and the program's own words.

use crate::given::{
    CONVENTION, command, fails_with, home_with_convention_a, servanda, source, succeeds,
};
use servanda::home::Home;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

/// A house that is running, ended when the test is.
pub(crate) struct Running {
    child: Child,
    pub(crate) port: u16,
}

impl Running {
    pub(crate) fn on(home: &Home) -> Self {
        let mut child = command(home.folder(), &["serve", "--listen", "127.0.0.1:0"])
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
        let port = said.find_map(|line| {
            let line = line.unwrap();
            line.rsplit_once("localhost:")?.1.trim().parse().ok()
        });
        // The rest is read too, so that the house never waits for someone who listens.
        std::thread::spawn(move || said.for_each(drop));
        Self {
            child,
            port: port.expect("the house says where it is open"),
        }
    }

    /// What it answers to a request, head and body.
    pub(crate) fn get(&self, path: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        (head.to_lowercase(), answer[end + 4..].to_vec())
    }

    /// Asks it to end, as a machine that shuts down does; gives whether it ended well.
    pub(crate) fn end(mut self) -> bool {
        let id = self.child.id().to_string();
        std::process::Command::new("kill").arg(id).status().unwrap();
        self.child.wait().unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_second_house_on_the_same_home_says_so() {
    let (_folder, home) = home_with_convention_a();
    let running = Running::on(&home);
    let said = fails_with(1, home.folder(), &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(
        said.trim(),
        format!(
            "A house is already running on {}. Use that one, stop it first, or name another folder with `--home`.",
            home.folder().display()
        )
    );
    assert!(running.end());
}

#[test]
fn a_home_that_is_not_there_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["record", "checkpoint"][..],
        &["submit", "x.jsonl"],
        &["backup", "b"],
    ] {
        let said = fails_with(1, folder.path(), arguments);
        assert!(said.starts_with("There is no home in "), "{said}");
        assert!(said.contains("`servanda init`"), "{said}");
    }
}

#[test]
fn a_newer_home_is_refused_and_left_alone() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.folder().join("format"), "2\n").unwrap();
    for arguments in [
        &["serve"][..],
        &["record", "checkpoint"],
        &["init", "--update"],
    ] {
        let said = fails_with(1, home.folder(), arguments);
        assert!(said.contains("made by a newer Servanda"), "{said}");
    }
}

#[test]
fn practice_and_real_are_never_mixed() {
    let (folder, home) = home_with_convention_a();
    let said = fails_with(1, home.folder(), &["init", "--practice", "--update"]);
    assert!(said.contains("never mixed"), "{said}");
    fails_with(
        1,
        home.folder(),
        &["serve", "--practice", "--listen", "127.0.0.1:0"],
    );

    let practice = folder.path().join("practice");
    let convention = folder.path().join("a");
    let told = succeeds(
        &practice,
        &[
            "init",
            "--practice",
            "--convention",
            convention.to_str().unwrap(),
        ],
    );
    assert!(told.contains("practice.invalid/"), "{told}");
}

#[test]
fn a_home_is_made_once_and_a_crash_in_making_it_is_mended() {
    let (folder, home) = home_with_convention_a();
    let convention = folder.path().join("a");
    let convention = convention.to_str().unwrap();
    let said = fails_with(1, home.folder(), &["init", "--convention", convention]);
    assert!(said.contains("holds a already"), "{said}");
    let told = succeeds(
        home.folder(),
        &["init", "--convention", convention, "--update"],
    );
    assert!(told.contains("nothing was entered"), "{told}");

    // Made, and the Record opened, but no convention in it; or not even opened.
    let half = Home::at(folder.path().join("half"));
    half.make().unwrap();
    let key = std::fs::read(half.house_key()).unwrap();
    succeeds(half.folder(), &["init", "--convention", convention]);
    assert_eq!(std::fs::read(half.house_key()).unwrap(), key);
}

#[test]
fn an_update_enters_what_is_new_and_says_which() {
    let (folder, home) = home_with_convention_a();
    let file = folder.path().join("a/record.jsonl");
    std::fs::write(
        &file,
        format!("{CONVENTION}\n{}\n{}\n", source(1, "s"), source(2, "t")),
    )
    .unwrap();
    let convention = folder.path().join("a");
    let arguments = [
        "init",
        "--update",
        "--convention",
        convention.to_str().unwrap(),
    ];
    let told = succeeds(home.folder(), &arguments);
    assert!(
        told.contains("Entered 2 submissions of a as 2 entries"),
        "{told}"
    );
    assert!(told.contains("AAAAAAAAAAAAAAAAAAAAAQ  entry 3"), "{told}");
    let told = succeeds(home.folder(), &arguments);
    assert!(told.contains("nothing was entered"), "{told}");
}

#[test]
fn a_record_that_was_set_back_is_read_and_not_written() {
    let (folder, home) = home_with_convention_a();
    let copy = folder.path().join("copy");
    let old = |name: &str| home.folder().join(name);
    succeeds(home.folder(), &["backup", copy.to_str().unwrap()]);
    let line = folder.path().join("line.jsonl");
    std::fs::write(&line, source(1, "s")).unwrap();
    succeeds(home.folder(), &["submit", line.to_str().unwrap()]);
    for name in ["record.sqlite-wal", "record.sqlite-shm"] {
        let _ = std::fs::remove_file(old(name));
    }
    std::fs::copy(copy.join("record.sqlite"), old("record.sqlite")).unwrap();

    let said = fails_with(1, home.folder(), &["submit", line.to_str().unwrap()]);
    assert!(
        said.starts_with("This Record is older than what this house has signed"),
        "{said}"
    );
    let checkpoint = succeeds(home.folder(), &["record", "checkpoint"]);
    assert!(checkpoint.contains("\n3\n"), "{checkpoint}");
    let reading = Running::on(&home);
    assert!(
        reading
            .get("/record/checkpoint")
            .0
            .starts_with("http/1.1 200")
    );
}

#[test]
fn the_record_is_served_as_any_client_of_a_tiled_log_reads_it() {
    let (folder, home) = home_with_convention_a();
    let lines: Vec<String> = (1..300)
        .map(|number| source(number, &format!("s{number}")))
        .collect();
    let file = folder.path().join("lines.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let running = Running::on(&home);
    succeeds(home.folder(), &["submit", file.to_str().unwrap()]);
    let size = 302;

    let (head, checkpoint) = running.get("/record/checkpoint");
    assert!(
        head.contains("content-type: text/plain; charset=utf-8"),
        "{head}"
    );
    assert!(head.contains("cache-control: public, max-age=1"), "{head}");
    assert!(
        String::from_utf8(checkpoint)
            .unwrap()
            .contains(&format!("\n{size}\n"))
    );
    let export = folder.path().join("export");
    succeeds(
        home.folder(),
        &["record", "export", export.to_str().unwrap()],
    );
    for path in [
        "tile/0/000",
        "tile/0/001.p/46",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/001.p/46",
    ] {
        let (head, body) = running.get(&format!("/record/{path}"));
        assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
        assert!(
            head.contains("content-type: application/octet-stream"),
            "{head}"
        );
        assert!(head.contains("immutable"), "{head}");
        assert_eq!(body, std::fs::read(export.join(path)).unwrap(), "{path}");
    }
    // Smaller partial tiles are cut when they are asked for.
    let (_, part) = running.get("/record/tile/0/001.p/3");
    assert_eq!(part.len(), 3 * 32);
    for path in [
        "tile/0/002",
        "tile/0/001",
        "tile/0/001.p/47",
        "tile/0/000.p/0",
        "tile/0/0",
        "tile/9/000",
        "tile/2/000.p/1",
        "tile/entries/002",
        "tile/x/000",
        "tile/64/000",
        "tile/0/999/999",
    ] {
        let (head, _) = running.get(&format!("/record/{path}"));
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
    }
    assert!(running.end());
}

#[test]
fn settings_that_are_not_known_are_an_error() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.config(), "lisen = \"127.0.0.1:0\"\n").unwrap();
    let said = fails_with(2, home.folder(), &["serve"]);
    assert!(said.contains("lisen"), "{said}");
}

#[test]
fn the_program_explains_itself() {
    let folder = tempfile::tempdir().unwrap();
    let help = servanda(folder.path(), &["help"]);
    let help = String::from_utf8(help.stdout).unwrap();
    for word in [
        "init",
        "serve",
        "submit",
        "status",
        "verify",
        "servanda-home",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
    let said = fails_with(2, folder.path(), &["no-such-command"]);
    assert!(said.contains("no-such-command"), "{said}");
    let said = fails_with(2, folder.path(), &["evidence", "seal"]);
    assert!(
        said.contains("cargo build --release --package sealed"),
        "{said}"
    );
    let version = succeeds(folder.path(), &["verify", "--version"]);
    assert!(version.contains("servanda"), "{version}");
}
