//! `servanda practice`: what a teacher does with a practice meeting.

use crate::clock::Clock;
use crate::error::{Error, Kind};
use crate::home::{Home, durable};
use crate::house::House;
use crate::people::Roster;
use crate::practice::{self, BANNER, Links};
use clap::Subcommand;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Lead a practice meeting: links, placards, a pause, a copy that steps back, an export, erasure of names
#[derive(Debug, clap::Args)]
#[command(after_help = "\
To begin, servanda serve --practice opens a meeting and prints a link for each person. Then:

  servanda practice links                      the links that stand open
  servanda practice links --renew              new ones for all whose link was used or ended
  servanda practice placards placards.html     name plates to print, each with a link as a code
  servanda practice pause                      pages are shown, nothing is taken
  servanda practice resume
  servanda practice copy --until 60 --to DIR   step back: another home, ending with entry 60
  servanda practice export DIR                 the Record, its pages, every vote
  servanda practice forget                     afterwards: every name is erased

They use ./servanda-practice where no --home is given, and work while the house runs.")]
pub(super) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Print each person's name, role and link
    Links {
        /// Draw a new link for everybody whose link was used or has ended
        #[arg(long)]
        renew: bool,
    },
    /// Write placards to print and fold, with each person's link as a QR code
    Placards {
        /// The page to write, such as placards.html
        #[arg(value_name = "FILE.html")]
        file: PathBuf,
        /// Draw a new link for everybody whose link was used or has ended
        #[arg(long)]
        renew: bool,
    },
    /// Let the house take nothing for a while; it shows its pages
    Pause,
    /// Let it go on
    Resume,
    /// Make another practice home whose Record ends with an entry of this one
    Copy {
        /// The last entry that the copy has
        #[arg(long, value_name = "ENTRY")]
        until: u64,
        /// The folder of the new home
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Write the whole meeting into a folder: the Record, its pages, a table of votes
    Export {
        /// A new or an empty folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Erase every name, address, link and passkey of the people; the Record keeps random ids
    Forget,
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    home.check()?;
    let house = House::open_reading(home).await?;
    if !house.is_practice() {
        let what = "this home holds a real Record, and this command is for practice alone";
        let remedy = "Leave `--home` out for ./servanda-practice, or name a home for exercises";
        return Err(Error::new(Kind::Home, what, remedy));
    }
    match &args.verb {
        Verb::Links { renew } => links(home, &house, *renew).await,
        Verb::Placards { file, renew } => placards(home, &house, file, *renew).await,
        Verb::Pause => Ok(match practice::pause(home)? {
            true => "Paused: the house shows its pages and takes nothing. Go on with `servanda practice resume`.".to_owned(),
            false => "It is paused already. Go on with `servanda practice resume`.".to_owned(),
        }),
        Verb::Resume => Ok(match practice::resume(home)? {
            true => "It goes on.".to_owned(),
            false => "It was not paused.".to_owned(),
        }),
        Verb::Copy { until, to } => copy(home, *until, &Home::at(to)).await,
        Verb::Export { folder } => export(house, folder).await,
        Verb::Forget => forget(home).await,
    }
}

/// Says, beside the answer of another command, that a home is for exercises.
pub(super) async fn say_so(home: &Home) {
    if let Ok(house) = House::open_reading(home).await
        && house.is_practice()
    {
        eprintln!("{BANNER}");
    }
}

async fn links(home: &Home, house: &House, renew: bool) -> Result<String, Error> {
    let roster = Roster::open(&home.roster()).await?;
    let open = Links::read(home, None)?
        .of(home, house, &roster, renew)
        .await;
    roster.close().await;
    let open = open?;
    let used = open.iter().filter(|link| link.address.is_none()).count();
    let more = match used {
        0 => String::new(),
        1 => "\nOne person has no open link; draw one with --renew.\n".to_owned(),
        used => format!("\n{used} people have no open link; draw new ones with --renew.\n"),
    };
    Ok(practice::table(&open) + &more)
}

async fn placards(home: &Home, house: &House, file: &Path, renew: bool) -> Result<String, Error> {
    let roster = Roster::open(&home.roster()).await?;
    let open = Links::read(home, None)?
        .of(home, house, &roster, renew)
        .await;
    roster.close().await;
    let open = open?;
    let page = practice::placards(&open)?;
    // The links let people in: nobody else on this machine reads them.
    durable::write(file, page.as_bytes(), durable::Mode::Secret)
        .map_err(|error| Error::file("written", file, error))?;
    Ok(format!(
        "Wrote {} placards to {}. Open it in a browser and print it on A4; remove it when everybody has signed in.",
        open.len(),
        file.display()
    ))
}

async fn copy(home: &Home, until: u64, to: &Home) -> Result<String, Error> {
    let copied = practice::copy(home, until, to).await?;
    let folder = to.folder().display();
    Ok(format!(
        "{BANNER}\nMade a copy in {folder}: {} entries, the last of which says of what. Its Record is named\n{}\nand the original was not touched. Go on there with: servanda serve --practice --home {folder}",
        copied.size, copied.origin
    ))
}

async fn export(house: House, folder: &Path) -> Result<String, Error> {
    let exported = practice::export(Arc::new(house), folder).await?;
    Ok(format!(
        "{BANNER}\nExported {} entries, {} pages and {} ballots to {}.\nCheck the Record with: servanda verify record {}",
        exported.entries,
        exported.pages,
        exported.ballots,
        folder.display(),
        folder.join("record").display()
    ))
}

async fn forget(home: &Home) -> Result<String, Error> {
    let roster = Roster::open(&home.roster()).await?;
    let erased = practice::forget(home, &roster).await;
    roster.close().await;
    let now = Clock::of_the_machine().now()?;
    Ok(format!(
        "Erased the names of {} people, with their addresses, links, passkeys and sign-ins, on {now}.\n\
         Nobody signs in here any more; `servanda practice links --renew` would let somebody in again without a name.\n\
         Not erased, because this house does not keep them: your own table of people, printed placards, the\n\
         files of `servanda practice placards`, the names under which devices keep passkeys, and backups and copies of this home.",
        erased?
    ))
}
