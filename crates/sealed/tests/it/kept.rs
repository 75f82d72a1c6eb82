//! What must never be said or left: keys, and evidence in a folder that others can read.

use std::fs;

use sealed::second::{certificates, is_certificate_key};

use crate::command::program;
use crate::scene::Scene;

#[test]
fn no_key_is_ever_printed() {
    let scene = Scene::new();
    scene.case();
    let secrets: Vec<String> = ["sender.key", "sender.key.signing", "recipient.key"]
        .iter()
        .map(|name| {
            let text = fs::read_to_string(scene.at(name)).unwrap();
            text.lines()
                .last()
                .unwrap()
                .split(' ')
                .next_back()
                .unwrap()
                .to_owned()
        })
        .collect();
    let package = scene.seal();
    let words: [&[&str]; 4] = [
        &["open", "--key", "recipient.key", "--out", "opened"],
        &["inspect", "--key", "recipient.key"],
        &["open", "--key", "sender.key", "--out", "other"],
        &["open", "--key", "recipient.key.signing", "--out", "other"],
    ];
    for words in words {
        let mut command = program();
        command.arg(words[0]).arg(&package).args(&words[1..]);
        let output = command
            .current_dir(scene.at("case").parent().unwrap())
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert!(!said.is_empty());
        for secret in &secrets {
            assert!(!said.contains(secret.as_str()), "{words:?}");
        }
    }
    assert!(secrets.iter().all(|secret| secret.len() > 40));
}

#[test]
fn the_signing_key_does_not_show_in_debug_output() {
    let scene = Scene::new();
    let key = scene.signing("sender");
    assert!(format!("{key:?}").ends_with(", secret)"));
}

#[test]
fn no_evidence_and_no_passphrase_is_ever_printed() {
    const FOUND: &str = "the-words-that-were-found";
    const PASSPHRASE: &str = "correct-horse-battery";
    let scene = Scene::new();
    scene.write("case/report.txt", FOUND.as_bytes());
    scene.write("secret", PASSPHRASE.as_bytes());
    let run = |words: &str| {
        let mut command = program();
        command.args(words.split(' ')).env("RUST_LOG", "trace");
        let output = command.current_dir(scene.at(".")).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert!(!said.is_empty());
        assert!(
            !said.contains(FOUND) && !said.contains(PASSPHRASE),
            "{words}: {said}"
        );
        said
    };
    let made = run("keys new own --passphrase-file secret");
    let (own, open) = (made.lines().next().unwrap(), scene.to("recipient").1.key);
    let terms = "--request R --purpose P --out out";
    let sealed = run(&format!(
        "seal case --key sender.key --to {own} --to {open} {terms}"
    ));
    let package = sealed.lines().next().unwrap().to_owned();
    run(&format!(
        "inspect {package} --key own --passphrase-file secret"
    ));
    run(&format!(
        "inspect {package} --key own --passphrase-file case/report.txt"
    ));
    run(&format!("open {package} --key recipient.key --out opened"));
    run("certificate opened --out papers");
    // One that is broken at its end, when all has been opened but the last words.
    let at = scene.at(&package);
    let mut bytes = fs::read(&at).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&at, bytes).unwrap();
    assert!(run(&format!("open {package} --key recipient.key --out broken")).contains("FAIL"));
}

#[cfg(unix)]
#[test]
fn keys_are_read_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let scene = Scene::new();
    // Whatever the umask allows.
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", "umask 000; exec \"$@\"", "sh"]);
    shell.arg(program().get_program());
    shell.args(["keys", "new", "own", "--no-passphrase"]);
    let made = shell.current_dir(scene.at(".")).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    for name in ["own", "own.signing"] {
        let mode = fs::metadata(scene.at(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

/// Looks, while something is sealed or opened, at who may read what is not ready.
#[cfg(unix)]
struct Looking<'a> {
    scene: &'a Scene,
    folder: &'a str,
    begins: &'a str,
    seen: std::sync::atomic::AtomicUsize,
}

#[cfg(unix)]
impl sealed::progress::Watch for Looking<'_> {
    fn begins(&self, _what: &str, _bytes: u64, _files: u64) {}

    fn advances(&self, _bytes: u64) {
        use std::os::unix::fs::PermissionsExt as _;
        for entry in fs::read_dir(self.scene.at(self.folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_name().to_string_lossy().starts_with(self.begins) {
                let mode = entry.metadata().unwrap().permissions().mode();
                assert_eq!(mode & 0o777, 0o700);
                self.seen.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
        }
    }

    fn ends(&self) {}
}

#[cfg(unix)]
#[test]
fn while_it_opens_nobody_else_reads_it() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let looking = Looking {
        scene: &scene,
        folder: ".",
        begins: ".servanda-opening-",
        seen: std::sync::atomic::AtomicUsize::new(0),
    };
    let order = sealed::open::Order {
        package,
        identity: scene.identity("recipient"),
        out: scene.at("opened"),
        from: None,
        book: None,
        flush: false,
    };
    sealed::open::open(&order, &looking).unwrap();
    assert!(looking.seen.into_inner() > 0, "nothing was looked at");
}

#[cfg(unix)]
#[test]
fn while_it_seals_nobody_else_reads_it() {
    let scene = Scene::new();
    scene.case();
    let looking = Looking {
        scene: &scene,
        folder: "out",
        begins: ".servanda-sealing-",
        seen: std::sync::atomic::AtomicUsize::new(0),
    };
    sealed::seal::seal(&scene.order(), &looking).unwrap();
    assert!(looking.seen.into_inner() > 0, "nothing was looked at");
}

#[cfg(target_os = "linux")]
#[test]
fn no_core_is_dumped_and_no_swap_is_used_where_the_system_allows_it() {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};
    let scene = Scene::new();
    let made = program()
        .args(["authority", "new", "tsa", "--name", "House"])
        .current_dir(scene.at("."))
        .output();
    assert!(made.unwrap().status.success());
    // The first line says what the limit on locked memory is after it was asked to go.
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        "ulimit -l unlimited 2>/dev/null; ulimit -l; exec \"$@\"",
        "sh",
    ]);
    shell.arg(program().get_program());
    shell.args(["authority", "serve", "tsa", "--listen", "127.0.0.1:0"]);
    let mut child = shell
        .current_dir(scene.at("."))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let limit = lines.next().unwrap().unwrap();
    let _serves = lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("http")));
    let at = |name: &str| fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap();
    let (limits, status) = (at("limits"), at("status"));
    child.kill().unwrap();
    child.wait().unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let core: Vec<&str> = core.unwrap().split_whitespace().collect();
    assert_eq!(core[4..6], ["0", "0"], "{limits}");
    let locked = status.lines().find_map(|line| line.strip_prefix("VmLck:"));
    let locked: u64 = locked
        .unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse()
        .unwrap();
    let allowed = limit == "unlimited" || limit.parse::<u64>().unwrap() >= 512 << 10;
    assert_eq!(locked > 0, allowed, "limit {limit}, locked {locked} kB");
}

#[test]
fn files_of_keys_and_certificates_are_read_as_they_are_written_or_not_at_all() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/key_file");
    let (mut keys, mut lists) = (0, 0);
    for seed in fs::read_dir(folder).unwrap() {
        let seed = fs::read(seed.unwrap().path()).unwrap();
        crate::laws::key_file(&seed);
        keys += usize::from(is_certificate_key(&String::from_utf8_lossy(&seed)));
        lists += certificates(&seed).map_or(0, |list| list.len());
        for place in (0..seed.len()).step_by(17) {
            let mut changed = seed.clone();
            changed[place] = b"A\n 1-"[place % 5];
            crate::laws::key_file(&changed);
            crate::laws::key_file(&seed[..place]);
        }
    }
    assert_eq!((keys, lists), (3, 3));
}
