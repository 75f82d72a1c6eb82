//! What the tests begin with: a house in memory, a house in a folder, and lines to hand in.

use record::Instant;
use record::keys::HouseKind;
use record::verify::{self, Depth};
use servanda::archive::{Archive as _, MemoryArchive};
use servanda::clock::Clock;
use servanda::desk::{Answer, Asked, Desk, Opening, Tools, read_lines};
use servanda::error::Error;
use servanda::export::export;
use servanda::fate::{Fate, Fates, Step, all_goes_well};
use servanda::home::{HighWater, Home};
use servanda::house::House;
use servanda::keys::Seed;
use servanda::ledger::MemoryLedger;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The house's key in memory.
pub(crate) const HOUSE_KEY: [u8; 32] = [1; 32];
/// When the clock of a house in memory stands.
pub(crate) const NOON: &str = "2026-11-21T12:00:00.000Z";

/// A house in memory, whose storage outlives its desk as a disk outlives a process.
pub(crate) struct InMemory {
    pub(crate) ledger: MemoryLedger,
    pub(crate) archive: MemoryArchive,
    pub(crate) high_water: HighWater,
    pub(crate) clock: Clock,
    pub(crate) key: [u8; 32],
}

impl InMemory {
    /// A house with the convention `a` open in it: entries 0 and 1.
    pub(crate) async fn opened() -> Self {
        let house = Self::unopened();
        let desk = house.desk(all_goes_well()).await.unwrap();
        enter(&desk, &[CONVENTION.to_owned()]).await.unwrap();
        desk.close().await;
        house
    }

    pub(crate) fn unopened() -> Self {
        Self {
            ledger: MemoryLedger::default(),
            archive: MemoryArchive::default(),
            high_water: HighWater::in_memory(all_goes_well()),
            clock: Clock::standing_at(Instant::parse(NOON).unwrap()),
            key: HOUSE_KEY,
        }
    }

    /// A desk over it, as after a start, whose storage has these fates.
    pub(crate) async fn desk(&self, fates: Fates) -> Result<Desk, Error> {
        let tools = Tools {
            ledger: Arc::new(self.ledger.reopened(Arc::clone(&fates))),
            archive: Arc::new(self.archive.clone()),
            key: Seed::from_bytes(self.key),
            high_water: self.high_water.reopened(fates),
            clock: self.clock.clone(),
        };
        let opening = Opening {
            origin: Some("example.org/record".into()),
            kind: HouseKind::Real,
            rp_id: Some("record.example.org".into()),
        };
        Desk::open(tools, Some(opening)).await
    }

    /// The house, for reading.
    pub(crate) async fn house(&self) -> House {
        let ledger = Arc::new(self.ledger.reopened(all_goes_well()));
        let archive = Arc::new(self.archive.clone());
        House::over(ledger, archive, self.clock.clone())
            .await
            .unwrap()
    }

    /// Exports the Record and checks it as a stranger does; gives its size.
    pub(crate) async fn verified(&self) -> u64 {
        verified(&self.house().await).await
    }

    pub(crate) async fn keep(&self, content: &[u8]) {
        self.archive.keep(content.to_vec()).await.unwrap();
    }
}

/// Exports a Record and checks the whole of it; gives its size.
pub(crate) async fn verified(house: &House) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let exported = export(house, &folder.path().join("export"), &|_| ())
        .await
        .unwrap();
    let report = verify::record(&folder.path().join("export"), None, Depth::Whole);
    assert!(report.passes(), "{}", report.text());
    assert_eq!(exported.size, house.size().await.unwrap());
    exported.size
}

/// Opens the convention `a`, of which the house is the depositary.
pub(crate) const CONVENTION: &str = r#"{"id":"AAAAAAAAAAAAAAAAAAAAAA","matter":"a/convention","ask":{"type":"convention.opened/1","title":"A Convention","short_title":"A","languages":["en"],"house":"depositary","authority":{"name":"A","url":"https://example.org"},"depositary":"The Secretary","zone":"America/New_York"}}"#;

/// A line that lists the source `name` under the submission id `number`.
pub(crate) fn source(number: u128, name: &str) -> String {
    let id = record::bytes::encode(&number.to_be_bytes());
    format!(
        r#"{{"id":"{id}","matter":"a/convention","ask":{{"type":"convention.source/1","listed":{{"id":"{name}","title":"T","publisher":"P","standing":"official"}}}}}}"#
    )
}

/// The line signed with a person's key.
pub(crate) fn signed(line: &str, key: &Seed) -> String {
    let body = record::Value::read(line.as_bytes()).unwrap();
    let signed = key.sign_submission(&body.canonical()).unwrap().to_value();
    let (body, signed) = (body.canonical(), signed.canonical());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    format!(
        r#"{{"submission":{},"signed":{}}}"#,
        text(body),
        text(signed)
    )
}

pub(crate) fn asked(lines: &[String]) -> Vec<Asked> {
    read_lines(lines.join("\n").as_bytes()).unwrap()
}

/// Hands lines in as one group.
pub(crate) async fn enter(desk: &Desk, lines: &[String]) -> Result<Vec<Answer>, Error> {
    desk.enter(asked(lines)).await
}

/// The given fate at the first `times` of a step; everything else goes well.
pub(crate) fn fails(at: Step, fate: Fate, times: usize) -> Fates {
    let left = AtomicUsize::new(times);
    Arc::new(move |step| {
        let spend = |left: usize| left.checked_sub(1);
        let order = Ordering::SeqCst;
        if step == at && left.fetch_update(order, order, spend).is_ok() {
            fate
        } else {
            Fate::Goes
        }
    })
}

/// The program, run on a home.
pub(crate) fn servanda(home: &Path, arguments: &[&str]) -> Output {
    command(home, arguments).output().unwrap()
}

pub(crate) fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_servanda"));
    command.args(arguments).env("SERVANDA_HOME", home);
    command.env_remove("SERVANDA_LOG");
    command
}

/// The program must succeed; gives what it printed.
pub(crate) fn succeeds(home: &Path, arguments: &[&str]) -> String {
    let output = servanda(home, arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// The program must fail with an exit code; gives what it said.
pub(crate) fn fails_with(code: i32, home: &Path, arguments: &[&str]) -> String {
    let output = servanda(home, arguments);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {errors}");
    errors
}

/// A home with the convention `a` in a new folder.
pub(crate) fn home_with_convention_a() -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let convention = folder.path().join("a");
    std::fs::create_dir(&convention).unwrap();
    std::fs::write(convention.join("record.jsonl"), CONVENTION).unwrap();
    let home = Home::at(folder.path().join("home"));
    succeeds(
        home.folder(),
        &["init", "--convention", convention.to_str().unwrap()],
    );
    (folder, home)
}
