//! What a failure or a crash at each step means: the prose beside the steps of the pen, as a table.
//!
//! After each row the house is started again as after a crash: what was acknowledged is there once,
//! what was not can be handed in again without being doubled, and the whole Record verifies.

use crate::given::{
    InMemory, command, enter, fails, home_with_convention_a, source, succeeds, verified,
};
use proptest::prelude::*;
use record::Value;
use servanda::error::Kind;
use servanda::fate::{Fate, Step, all_goes_well};
use servanda::house::House;
use servanda::ledger::Ledger as _;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// Far more often than anything is tried.
const ALWAYS: usize = 1000;

struct Row {
    /// The step's prose, in short.
    what: &'static str,
    step: Step,
    fate: Fate,
    times: usize,
    /// Whether the person hears that it was entered.
    acknowledged: bool,
    /// Whether it stands in the Record.
    stands: bool,
}

const ROWS: [Row; 8] = [
    Row {
        what: "gathering fails: nothing was decided",
        step: Step::LedgerRead,
        fate: Fate::FailsAndForgets,
        times: 1,
        acknowledged: false,
        stands: false,
    },
    Row {
        what: "the append fails and nothing of the batch is there",
        step: Step::LedgerAppend,
        fate: Fate::FailsAndForgets,
        times: 1,
        acknowledged: false,
        stands: false,
    },
    Row {
        what: "the append is done but says it failed: read again, and it stands",
        step: Step::LedgerAppend,
        fate: Fate::FailsAndPersists,
        times: 1,
        acknowledged: true,
        stands: true,
    },
    Row {
        what: "the disk fails for good",
        step: Step::LedgerAppend,
        fate: Fate::FailsAndForgets,
        times: ALWAYS,
        acknowledged: false,
        stands: false,
    },
    Row {
        what: "the mark is not written once: the Record may be newer than its mark, and is marked",
        step: Step::HighWater,
        fate: Fate::FailsAndForgets,
        times: 1,
        acknowledged: true,
        stands: true,
    },
    Row {
        what: "the mark is written but says it failed",
        step: Step::HighWater,
        fate: Fate::FailsAndPersists,
        times: 1,
        acknowledged: true,
        stands: true,
    },
    Row {
        what: "the mark can no longer be written: nobody is told, the entries stand",
        step: Step::HighWater,
        fate: Fate::FailsAndForgets,
        times: ALWAYS,
        acknowledged: false,
        stands: true,
    },
    Row {
        what: "the mark is written each time but says it failed",
        step: Step::HighWater,
        fate: Fate::FailsAndPersists,
        times: ALWAYS,
        acknowledged: true,
        stands: true,
    },
];

#[tokio::test]
async fn each_step_of_the_pen_can_fail() {
    for row in ROWS {
        let house = InMemory::opened().await;
        let first = [source(1, "s"), source(2, "t")];
        let desk = start_then(&house, row.step, row.fate, row.times).await;
        let answer = enter(&desk, &first).await;
        assert_eq!(answer.is_ok(), row.acknowledged, "{}: {answer:?}", row.what);
        if let Err(error) = &answer {
            assert_eq!(error.kind, Kind::Storage.max_of(error.kind), "{}", row.what);
        }
        assert_eq!(
            house.ledger.size().await,
            Ok(if row.stands { 4 } else { 2 }),
            "{}",
            row.what
        );
        drop(desk);

        // As after a crash: another process over the same storage.
        let desk = house.desk(all_goes_well()).await.unwrap();
        let again = enter(&desk, &first).await.unwrap();
        assert!(
            again.iter().all(|answer| answer.again == row.stands),
            "{}",
            row.what
        );
        if let Ok(answer) = answer {
            assert!(
                answer
                    .iter()
                    .zip(&again)
                    .all(|(one, two)| one.first == two.first)
            );
        }
        enter(&desk, &[source(3, "u")]).await.unwrap();
        assert_eq!(house.verified().await, 5, "{}", row.what);
    }
}

#[tokio::test]
async fn after_a_failure_the_same_desk_goes_on() {
    for (step, fate) in [
        (Step::LedgerRead, Fate::FailsAndForgets),
        (Step::LedgerAppend, Fate::FailsAndForgets),
        (Step::LedgerAppend, Fate::FailsAndPersists),
        (Step::HighWater, Fate::FailsAndForgets),
    ] {
        let house = InMemory::opened().await;
        let desk = start_then(&house, step, fate, 1).await;
        let _ = enter(&desk, &[source(1, "s")]).await;
        enter(&desk, &[source(1, "s")]).await.unwrap();
        let error = enter(&desk, &[source(2, "s")]).await.unwrap_err();
        assert_eq!(
            error.code, "convention.source_already_listed",
            "{step:?} {fate:?}"
        );
        assert_eq!(house.verified().await, 3);
    }
}

/// A desk whose storage goes well while it starts, and then has a fate.
async fn start_then(
    house: &InMemory,
    step: Step,
    fate: Fate,
    times: usize,
) -> servanda::desk::Desk {
    let begun = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (seen, fated) = (Arc::clone(&begun), fails(step, fate, times));
    let fates: servanda::fate::Fates = Arc::new(move |step| {
        if seen.load(std::sync::atomic::Ordering::SeqCst) {
            fated(step)
        } else {
            Fate::Goes
        }
    });
    let desk = house.desk(fates).await.unwrap();
    begun.store(true, std::sync::atomic::Ordering::SeqCst);
    desk
}

trait Or {
    fn max_of(self, other: Kind) -> Kind;
}

impl Or for Kind {
    /// A mark that cannot be written is the home's; everything else here is storage.
    fn max_of(self, other: Kind) -> Kind {
        if other == Kind::Home { other } else { self }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever fails whenever: each submission stands at most once, each acknowledged one stands where
    /// it was said to, and the Record verifies.
    #[test]
    fn no_sequence_of_failures_loses_or_doubles(fates in proptest::collection::vec(0u8..12, 1..120)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let house = InMemory::opened().await;
            let mut fate = fates.into_iter();
            let mut acknowledged = BTreeMap::new();
            let mut begun = 0;
            while let Some(first) = fate.next() {
                let sequence = std::sync::Mutex::new(fate.by_ref().take(12).collect::<Vec<_>>().into_iter());
                let drawn = move |_| match sequence.lock().unwrap().next() {
                    Some(0) => Fate::FailsAndPersists,
                    Some(1) => Fate::FailsAndForgets,
                    _ => Fate::Goes,
                };
                let Ok(desk) = house.desk(Arc::new(drawn)).await else { continue };
                for _ in 0..=first % 4 {
                    begun += 1;
                    let lines = [source(begun, &format!("s{begun}")), source(begun + 500, &format!("t{begun}"))];
                    if let Ok(answers) = enter(&desk, &lines).await {
                        acknowledged.insert(begun, answers[0].first);
                    }
                }
            }
            let desk = house.desk(all_goes_well()).await.unwrap();
            for number in 1..=begun {
                let lines = [source(number, &format!("s{number}")), source(number + 500, &format!("t{number}"))];
                let answers = enter(&desk, &lines).await.unwrap();
                if let Some(first) = acknowledged.get(&number) {
                    assert_eq!((answers[0].first, answers[0].again), (*first, true));
                }
            }
            assert_eq!(house.verified().await, 2 + 2 * u64::try_from(begun).unwrap());
        });
    }
}

/// How often the real program is killed here; `cargo xtask faults --kills N` does it longer.
const KILLS: u32 = 5;

#[test]
fn what_was_acknowledged_before_a_kill_is_there_once() {
    let (_folder, home) = home_with_convention_a();
    let mut acknowledged: BTreeMap<String, i64> = BTreeMap::new();
    let mut number = 0;
    for kill in 0..KILLS {
        let mut house = command(home.folder(), &["serve", "--listen", "127.0.0.1:0"])
            .stderr(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut submit = command(home.folder(), &["submit", "-", "--each"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = submit.stdin.take().unwrap();
        let from = number;
        let writing = std::thread::spawn(move || {
            let mut number = from;
            while writeln!(input, "{}", source(number, &format!("s{number}"))).is_ok() {
                number += 1;
            }
            number
        });
        let answers = BufReader::new(submit.stdout.take().unwrap());
        let reading =
            std::thread::spawn(move || answers.lines().map_while(Result::ok).collect::<Vec<_>>());
        std::thread::sleep(Duration::from_millis(400 + 130 * u64::from(kill)));
        end(&mut house);
        end(&mut submit);
        number = writing.join().unwrap() + 1;
        for line in reading.join().unwrap() {
            let Ok(answer) = Value::read(line.as_bytes()) else {
                continue;
            };
            let Some([entered]) = answer.get("entered").and_then(Value::as_list) else {
                continue;
            };
            let id = entered.get("id").and_then(Value::as_str).unwrap();
            let first = entered.get("first").and_then(Value::as_integer).unwrap();
            assert_eq!(
                acknowledged.insert(id.to_owned(), first),
                None,
                "{id} twice"
            );
        }
    }
    assert!(
        !acknowledged.is_empty(),
        "something was acknowledged before the last kill"
    );
    stands_once(&home, &acknowledged);
    let exported = home.folder().with_file_name("export");
    succeeds(
        home.folder(),
        &["record", "export", exported.to_str().unwrap()],
    );
}

fn end(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn stands_once(home: &servanda::home::Home, acknowledged: &BTreeMap<String, i64>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let house = House::open_reading(home).await.unwrap();
        let size = verified(&house).await;
        let mut places: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (index, entry) in house.entries(0..size).await.unwrap() {
            let open = entry.open().unwrap();
            places
                .entry(open.submission.id.to_string())
                .or_default()
                .push(i64::try_from(index).unwrap());
        }
        for (id, first) in acknowledged {
            assert_eq!(places.get(id), Some(&vec![*first]), "{id}");
        }
        assert!(places.values().all(|places| places.len() == 1));
    });
}
