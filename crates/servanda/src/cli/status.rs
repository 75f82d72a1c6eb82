//! `servanda status`: who signed, who is bound, in force or not, on any day, as known on any day.

mod between;
mod party;

use super::times::Times;
use crate::error::{Error, Kind, shortened};
use crate::facts;
use crate::house::House;
use crate::practice::BANNER;
use between::Pair;
use serde_json::{Value, json};
use std::fmt::Write;
use treaty::calendar::Day;
use treaty::convention::{Capacity, Convention};
use treaty::depositary::entry_into_force::{Deposit, Kind as InstrumentKind};
use treaty::depositary::status::{Count, Status, supposing};
use treaty::participant::Participants;
use treaty::{Matter, MatterId, When};

/// Say how a convention stands: adopted, open for signature, signatories, instruments, in force or not
#[derive(Debug, clap::Args)]
#[command(after_long_help = "Examples:
  servanda status
  servanda status un-cybercrime --as-of 2025-10-25
  servanda status un-cybercrime --as-of 2025-12-31 --known-as-of 2025-11-01 --json
  servanda status un-cybercrime --between FRA VNM --as-of 2027-01-01
  servanda status un-cybercrime --as-of 2027-12-31 --suppose FRA=2027-03-01
  servanda status --party FRA --as-of 2014-12-31 --csv

The day asked about is that of legal effect; what was known is asked apart. Where a source counts
signatories without naming them, both the count and the names listed are given.")]
pub struct Args {
    /// Name of the convention, such as un-cybercrime; left out, the only one, or a list of them
    convention: Option<String>,
    #[command(flatten)]
    times: Times,
    /// The treaty between two participants, by their codes: bound or not, in which text, on which terms
    #[arg(long, num_args = 2, value_names = ["CODE", "CODE"])]
    between: Vec<String>,
    /// One participant over all treaties of this house: what it did, since when bound, on which terms
    #[arg(long, value_name = "CODE", conflicts_with_all = ["between", "suppose"])]
    party: Option<String>,
    /// What if these deposited on these days? Nothing of it is entered
    #[arg(long, value_name = "CODE=DATE")]
    suppose: Vec<String>,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
    /// With --party: answer as comma-separated values
    #[arg(long, requires = "party", conflicts_with = "json")]
    csv: bool,
}

/// Answers from the Record.
///
/// # Errors
/// When this house keeps no such convention, or its rules cannot be read at the times asked about.
pub async fn run(args: &Args, house: &House) -> Result<String, Error> {
    if let Some(code) = &args.party {
        return party::answer(args, code, house).await;
    }
    let kept = house.conventions().await?;
    let slug = match (&args.convention, kept.as_slice()) {
        (Some(slug), _) => slug.as_str(),
        (None, [only]) => only.as_str(),
        (None, kept) => return list(args, house, kept).await,
    };
    let when = args.times.when(house, slug).await?;
    let convention = house.convention(slug, when.entry).await?;
    let participants = house.participants(slug, when.entry).await?;
    let id = MatterId::of_register(slug);
    let Matter::Register(register) = house.matter(&id, &when).await? else {
        return Err(unreadable("its register is missing"));
    };
    if let [one, other] = args.between.as_slice() {
        let pair = Pair {
            slug,
            convention: &convention,
            participants: &participants,
            register: &register,
            when: &when,
        };
        return between::answer(&pair, house, (one, other), args.json).await;
    }
    let further: Result<Vec<Deposit>, Error> = args
        .suppose
        .iter()
        .map(|text| supposed(&participants, text))
        .collect();
    let further = further?;
    let status = supposing(&register, &convention, &participants, &further, when.as_of)
        .map_err(|reason| unreadable(&reason.to_string()))?;
    let acts = house.acts(&id).await?;
    let learned = acts.iter().filter(|done| when.learned_since(done));
    let learned: Vec<u64> = learned.map(|done| done.entry).collect();
    if args.json {
        let known = known_by(house, &when).await?;
        return json_of(
            slug,
            &status,
            &when,
            &known,
            house.is_practice(),
            &args.suppose,
            &learned,
        );
    }
    let mut words = words_of(&convention, &status, &when, house.is_practice());
    if let (Some(first), Some(last)) = (learned.first(), learned.last()) {
        let _ = writeln!(
            words,
            "Transcribed only after that instant, and known by then as their sources tell: {} (entries {first} to {last}).",
            learned.len()
        );
    }
    Ok(match args.suppose.as_slice() {
        [] => words,
        supposed => format!(
            "SUPPOSING {}; nothing of this is entered.\n{words}",
            supposed.join(", ")
        ),
    })
}

/// A deposit as `--suppose` writes it.
fn supposed(participants: &Participants, text: &str) -> Result<Deposit, Error> {
    let wrong = || {
        let what = format!("`{}` supposes no deposit", shortened(text));
        Error::new(Kind::Usage, what, "Write it as FRA=2027-03-01")
    };
    let (code, day) = text.split_once('=').ok_or_else(wrong)?;
    let date = Day::parse(day).map_err(|error| wrong().detail(error))?;
    let party = facts::pair::participant(participants, code)?;
    let listed = participants.get(&party);
    let is_state = listed.is_some_and(|held| held.kind.is_state());
    Ok(Deposit {
        iso3: is_state.then(|| party.to_string()),
        party: party.to_string(),
        kind: InstrumentKind::Ratification,
        date,
        known: None,
        replaces: None,
        effect: None,
    })
}

/// The conventions of a house that keeps several, or none.
async fn list(args: &Args, house: &House, kept: &[String]) -> Result<String, Error> {
    if args.json {
        let answer = json!({ "conventions": kept });
        return Ok(format!("{answer:#}"));
    }
    if kept.is_empty() {
        return Ok("This house keeps no convention yet.".to_owned());
    }
    let mut text = format!("This house keeps {} conventions.\n\n", kept.len());
    for slug in kept {
        let opened = house.convention(slug, None).await?.opened;
        let title = opened.map(|opened| opened.short_title).unwrap_or_default();
        let _ = writeln!(text, "  {slug}  {title}");
    }
    Ok(text)
}

/// By when everything in the answer was known: as asked, else when the newest entry was made.
async fn known_by(house: &House, when: &When) -> Result<String, Error> {
    match (
        when.known_as_of,
        when.entry.unwrap_or_default().checked_sub(1),
    ) {
        (Some(instant), _) => Ok(instant.to_string()),
        (None, Some(newest)) => Ok(house.entry(newest).await?.at.to_string()),
        (None, None) => Ok(house.now()?.to_string()),
    }
}

fn unreadable(reason: &str) -> Error {
    let what = "the status cannot be computed from what the Record holds at these times";
    Error::new(
        Kind::Unknown,
        what,
        "Ask for a later time or for more entries, or enter what is missing",
    )
    .detail(reason)
}

fn json_of(
    slug: &str,
    status: &Status,
    when: &When,
    known: &str,
    practice: bool,
    supposed: &[String],
    learned: &[u64],
) -> Result<String, Error> {
    let mut members = facts::status::of(status);
    if !supposed.is_empty() {
        members.insert("supposing".to_owned(), json!(supposed));
    }
    members.insert("convention".to_owned(), json!(slug));
    members.insert("as_of".to_owned(), json!(status.as_of));
    members.insert("known_as_of".to_owned(), json!(known));
    members.insert("entry".to_owned(), json!(when.entry));
    members.insert("transcribed_since".to_owned(), json!(learned));
    if practice {
        members.insert("practice".to_owned(), json!(true));
    }
    let text = serde_json::to_string_pretty(&Value::Object(members));
    text.map_err(|error| unreadable(&error.to_string()))
}

fn words_of(convention: &Convention, status: &Status, when: &When, practice: bool) -> String {
    let mut text = String::new();
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    if practice {
        line(BANNER.to_owned());
    }
    if let Some(opened) = &convention.opened {
        if opened.house == Capacity::Copy {
            let authority = &opened.authority;
            line(format!(
                "A copy from public sources; the authority is the {}, {}.",
                authority.name, authority.url
            ));
        }
        line(format!("{}, as of {}", opened.short_title, status.as_of));
    }
    line(String::new());
    let adopted = status.adopted.map_or("not yet".to_owned(), day);
    line(format!("Adopted            {adopted}"));
    line(format!("Signature          {}", window(status)));
    line(format!("Signatories        {}", count(&status.signatories)));
    let outcome = &status.entry_into_force;
    let required = match status.rule_held {
        true => format!("of {} required", outcome.required),
        false => "no rule of entry into force is held here".to_owned(),
    };
    let instruments = count(&status.instruments);
    line(format!("Instruments        {instruments} ({required})"));
    let force = match (outcome.in_force, outcome.entry_into_force) {
        (true, Some(since)) => format!("since {since}"),
        (false, Some(on)) => format!("on {on}, determined and still ahead"),
        _ if !status.rule_held => "not determined".to_owned(),
        _ => "not in force".to_owned(),
    };
    line(format!("Entry into force   {force}"));
    let would = status.wanting.as_ref().and_then(|wanting| {
        let on = wanting.would_enter_into_force?;
        (wanting.instruments > 0).then_some((wanting.instruments, on))
    });
    if let Some((more, on)) = would {
        line(format!(
            "Wanting            {more} more; all deposited on {}, they would bring it into force on {on}",
            status.as_of
        ));
    }
    line(String::new());
    line("Why".to_owned());
    let counts = [&status.signatories, &status.instruments];
    let reasons = counts.into_iter().flat_map(|count| &count.because);
    for reason in reasons.chain(&outcome.because) {
        line(format!("  {reason}"));
    }
    line(String::new());
    let known = when.known_as_of;
    let known = known.map_or(String::new(), |instant| format!(", as known at {instant}"));
    let size = when.entry.unwrap_or_default();
    line(format!("Folded from {size} entries of the Record{known}."));
    text
}

fn day(day: Day) -> String {
    day.to_string()
}

fn window(status: &Status) -> String {
    let window = &status.signature;
    let (Some(opens), Some(closes)) = (window.opens, window.closes) else {
        return "not open".to_owned();
    };
    let left = status.as_of.days_until(closes);
    let today = match left {
        _ if window.open => format!("open, {left} days left"),
        0.. => "not open yet".to_owned(),
        _ => "closed".to_owned(),
    };
    format!("{opens} to {closes}: {today}")
}

fn count(count: &Count) -> String {
    if count.complete {
        return format!("{}", count.stated);
    }
    format!("{} ({} of them listed by name)", count.stated, count.listed)
}
