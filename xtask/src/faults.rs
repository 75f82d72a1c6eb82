//! The kill loop: a real house, submitters at its socket, `kill -9` at random moments.
//!
//! A submitter that was not answered submits the same bytes again to the next house, as a person would. In the end every
//! acknowledged submission must stand in the Record once, every group whole, and the Record must verify. The seed decides
//! what is submitted and when the kills come; the machine decides where in the house's work they fall.

pub(crate) mod check;
pub(crate) mod dice;
pub(crate) mod setting;
mod submitter;

use crate::house::House;
use crate::place::Profile;
use crate::temporary::Temporary;
use check::Found;
use dice::Dice;
use setting::Setting;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use submitter::Submitter;

/// The longest that a house lives before it is killed, counted from its address or from its first answer.
const LIFE_MS: u64 = 300;
/// The longest that a first answer is waited for.
const FIRST_ANSWER: Duration = Duration::from_secs(5);
/// One kill in so many comes while the house is still starting.
const AT_START: u64 = 8;
/// Kills between two looks at the whole Record.
const LOOK_EVERY: u32 = 250;

struct Wanted {
    kills: u32,
    seed: u64,
    submitters: u32,
    profile: Profile,
}

impl Wanted {
    fn read(words: &[&str]) -> Result<Wanted, String> {
        let mut wanted = Wanted {
            kills: 20,
            seed: 1,
            submitters: 16,
            profile: Profile::of(words),
        };
        let mut words = words.iter().filter(|word| **word != "--release");
        while let Some(word) = words.next() {
            let number = words.next().and_then(|number| number.parse::<u64>().ok());
            let number = number.ok_or_else(|| format!("`{word}` wants a number"))?;
            let small = || u32::try_from(number).map_err(|_| format!("{number} is too many"));
            match *word {
                "--kills" => wanted.kills = small()?,
                "--submitters" => wanted.submitters = small()?.max(1),
                "--seed" => wanted.seed = number,
                other => return Err(format!("`faults` does not know `{other}`")),
            }
        }
        Ok(wanted)
    }
}

/// `cargo xtask faults`: true when nothing acknowledged was lost or doubled and the Record verifies.
pub(crate) fn run(words: &[&str]) -> Result<bool, String> {
    let wanted = Wanted::read(words)?;
    wanted.profile.build()?;
    kill_and_look(&wanted)
}

/// A short loop with the programs of the tests, which are there already.
pub(crate) fn some(kills: &str) -> Result<bool, String> {
    kill_and_look(&Wanted::read(&["--kills", kills])?)
}

fn kill_and_look(wanted: &Wanted) -> Result<bool, String> {
    let folder = Temporary::new()?;
    let home = folder.join("home");
    House::serve(wanted.profile, &home)?.kill();
    let setting = Arc::new(Setting::of(wanted.profile, &home, &folder.join("first"))?);
    println!(
        "seed {}, {} submitters, convention {}",
        wanted.seed, wanted.submitters, setting.convention
    );

    let mut dice = Dice::new(wanted.seed);
    let mut submitters: Vec<Submitter> = (0..wanted.submitters)
        .map(|number| Submitter::new(number, Arc::clone(&setting), dice.another()))
        .collect::<Result<_, _>>()?;
    let begun = Instant::now();
    for kill in 1..=wanted.kills {
        if dice.below(AT_START) == 0 {
            let starting = House::starting(wanted.profile, &home)?;
            std::thread::sleep(Duration::from_millis(dice.below(LIFE_MS)));
            starting.kill();
        } else {
            let house = House::serve(wanted.profile, &home)?;
            let life = Life {
                from_first_answer: dice.below(4) > 0,
                length: Duration::from_millis(dice.below(LIFE_MS)),
            };
            submitters = live(submitters, house, &life);
        }
        if kill % LOOK_EVERY == 0 && kill < wanted.kills {
            let acknowledged: usize = submitters.iter().map(Submitter::acknowledged).sum();
            println!(
                "{kill} kills, {acknowledged} acknowledged, {:.0} s",
                begun.elapsed().as_secs_f32()
            );
            if !look(wanted, &home, &folder, kill, &submitters)?.whole() {
                break;
            }
        }
    }
    // What is still unanswered is submitted once more to a house that is left in peace.
    let house = House::serve(wanted.profile, &home)?;
    for submitter in &mut submitters {
        submitter.settle();
    }
    house.kill();
    let found = look(wanted, &home, &folder, wanted.kills, &submitters)?;
    println!(
        "kills: {}, acknowledged: {}, lost: {}, doubled: {}",
        wanted.kills, found.acknowledged, found.lost, found.doubled
    );
    Ok(found.whole())
}

/// When a house is killed.
struct Life {
    from_first_answer: bool,
    length: Duration,
}

/// What the submitters of one house share.
#[derive(Default)]
struct Shared {
    over: AtomicBool,
    answered: AtomicBool,
}

/// Everyone submits until the house is killed.
fn live(submitters: Vec<Submitter>, house: House, life: &Life) -> Vec<Submitter> {
    let shared = Arc::new(Shared::default());
    let threads: Vec<_> = submitters
        .into_iter()
        .map(|mut submitter| {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || {
                submitter.submit_until(&shared);
                submitter
            })
        })
        .collect();
    let begun = Instant::now();
    while life.from_first_answer
        && !shared.answered.load(Ordering::SeqCst)
        && begun.elapsed() < FIRST_ANSWER
    {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(life.length);
    house.kill();
    shared.over.store(true, Ordering::SeqCst);
    let joined = threads.into_iter().filter_map(|thread| thread.join().ok());
    joined.collect()
}

fn look(
    wanted: &Wanted,
    home: &std::path::Path,
    folder: &Temporary,
    kill: u32,
    submitters: &[Submitter],
) -> Result<Found, String> {
    let export = folder.join(&format!("export-{kill}"));
    let found = check::look(wanted.profile, home, &export, submitters)?;
    for fault in &found.faults {
        println!("{fault}");
    }
    let _gone = std::fs::remove_dir_all(&export);
    Ok(found)
}
