//! The home: one house at a time, one kind, its format, its mark.

use crate::given::{
    CONVENTION, InMemory, command, enter, fails_with, home_with_convention_a, source, succeeds,
};
use servanda::fate::all_goes_well;
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
            .stderr(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // The first line on standard output is the address.
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
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
fn a_name_that_does_not_hold_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    for origin in ["practice.invalid/x", "", "a b", "a+b", "a\tb"] {
        let said = fails_with(2, &home, &["init", "--origin", origin]);
        assert!(said.trim_end().matches(". ").count() >= 1, "{said}");
        assert!(!home.exists(), "{origin}");
    }
    fails_with(2, &home, &["serve", "--url", "https://practice.invalid/x"]);
    fails_with(1, &home, &["init", "--convention", "/no/such/folder"]);
    assert!(!home.exists());
}

#[tokio::test]
async fn the_convention_that_was_opened_first_comes_first() {
    let house = InMemory::unopened();
    let desk = house.desk(all_goes_well()).await.unwrap();
    for (number, slug) in ["b", "c", "a"].iter().enumerate() {
        let line = CONVENTION
            .replace("a/convention", &format!("{slug}/convention"))
            .replace(
                "AAAAAAAAAAAAAAAAAAAAAA",
                &format!("AAAAAAAAAAAAAAAAAAAA{number}A"),
            );
        enter(&desk, &[line]).await.unwrap();
    }
    let conventions = house.house().await.conventions().await.unwrap();
    assert_eq!(conventions, ["b", "c", "a"]);
}

#[test]
fn a_record_whose_mark_was_lost_is_read_and_not_written() {
    let (folder, home) = home_with_convention_a();
    let line = folder.path().join("line.jsonl");
    std::fs::write(&line, source(1, "s")).unwrap();
    let submit = ["submit", line.to_str().unwrap()];
    for broken in [true, false] {
        if broken {
            std::fs::write(home.high_water(), "").unwrap();
        } else {
            std::fs::remove_file(home.high_water()).unwrap();
        }
        let said = fails_with(1, home.folder(), &submit);
        assert!(said.starts_with("The file `high-water`, "), "{said}");
        assert!(said.contains("back it up and restore"), "{said}");
        succeeds(home.folder(), &["record", "checkpoint"]);
        fails_with(1, home.folder(), &["init", "--update"]);
    }
    let reading = Running::on(&home);
    assert!(
        reading
            .get("/record/checkpoint")
            .0
            .starts_with("http/1.1 200")
    );
    assert!(reading.end());

    // The way on: what is there is taken to be the newest, deliberately.
    let kept = folder.path().join("kept");
    succeeds(
        home.folder(),
        &["backup", kept.to_str().unwrap(), "--with-keys"],
    );
    let again = folder.path().join("again");
    succeeds(&again, &["restore", kept.to_str().unwrap()]);
    succeeds(&again, &submit);
}

#[test]
fn a_house_that_will_not_write_says_so_when_it_starts() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.house_key(), "not a key").unwrap();
    let mut house = command(home.folder(), &["serve", "--listen", "127.0.0.1:0"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let said = BufReader::new(house.stderr.take().unwrap()).lines();
    let said: Vec<String> = said.map(Result::unwrap).take(3).collect();
    house.kill().unwrap();
    house.wait().unwrap();
    assert!(
        said[0].starts_with("The house's key in `keys/house.key` is missing or broken"),
        "{said:?}"
    );
    assert!(
        said[0].contains("from a backup") && said[0].contains("new Record that cites"),
        "{said:?}"
    );
    assert_eq!(
        said[2],
        "The house shows its pages and takes no submissions."
    );
}

#[test]
fn two_who_make_the_same_home_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let pen = home.take_first_pen().unwrap();
    let said = fails_with(1, home.folder(), &["init"]);
    assert!(
        said.starts_with("Another program is making the home "),
        "{said}"
    );
    assert!(!home.is_made() && !home.house_key().exists());
    drop(pen);

    std::fs::create_dir(folder.path().join("a")).unwrap();
    std::fs::write(folder.path().join("a/record.jsonl"), CONVENTION).unwrap();
    let convention = folder.path().join("a");
    let init = ["init", "--convention", convention.to_str().unwrap()];
    let both: Vec<Child> = (0..2)
        .map(|_| {
            let mut one = command(home.folder(), &init);
            one.stderr(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for one in both {
        let ended = one.wait_with_output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        let explained = said.contains("is making the home") || said.contains("holds a already");
        assert!(ended.status.success() || explained, "{said}");
    }
    let checkpoint = succeeds(home.folder(), &["record", "checkpoint"]);
    assert!(checkpoint.contains("\n3\n"), "{checkpoint}");
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
