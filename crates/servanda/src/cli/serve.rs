//! `servanda serve`: the house runs; it is made first where there is none.

use super::init;
use crate::desk::Desk;
use crate::error::{Error, Kind};
use crate::home::config::LISTEN;
use crate::home::{Config, Home};
use crate::house::{House, Started, start};
use crate::notices::{Mail, Post, Targets};
use crate::practice::{BANNER, Link, Links, Rules, open_meeting, table};
use crate::{socket, web};
use rustix::process::{Resource, getrlimit, setrlimit};
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Files that a house has open beside the pages of meetings: ordinary connections, storage.
const OTHER_FILES: u64 = 4096 + 512;

/// The names of what keeps a house from writing, but not from being read.
const READING_ONLY: [&str; 3] = ["set_back", "mark_lost", "no_key"];

/// Show the Record's pages and take submissions; makes the home first where there is none
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda serve                             serve ./servanda-home, made first if need be
  servanda serve --listen 127.0.0.1:9000
  servanda serve --practice                  a fictional committee to try, in ./servanda-practice
  servanda serve --practice --roster class.csv --rules classroom
  servanda serve --practice --listen 0.0.0.0:8440 --url http://192.168.1.20:8440

Settings stand in servanda.toml in the home; a flag decides over a variable, a variable over the
file. Ctrl-C ends the house once everyone who waits is answered.")]
pub(super) struct Args {
    /// Address and port to listen on
    #[arg(long, value_name = "ADDRESS:PORT", env = "SERVANDA_LISTEN")]
    listen: Option<SocketAddr>,
    /// The address under which others reach the pages, with https://
    #[arg(long, value_name = "URL", env = "SERVANDA_URL")]
    url: Option<String>,
    /// The mail server through which notices go out
    #[arg(long, value_name = "URL", env = "SERVANDA_SMTP")]
    smtp: Option<String>,
    /// The address from which notices are sent
    #[arg(long, value_name = "ADDRESS", env = "SERVANDA_SENDER")]
    sender: Option<String>,
    /// Let webhooks lead to the house's own network, and without TLS
    #[arg(long, env = "SERVANDA_WEBHOOKS_PRIVATE")]
    webhooks_private: bool,
    /// The time-stamp authority asked about checkpoints
    #[arg(long, value_name = "URL", env = "SERVANDA_TSA")]
    tsa: Option<String>,
    /// A witness asked to cosign checkpoints: its verifier key, a space and its address
    #[arg(
        long = "witness",
        value_name = "WITNESS",
        env = "SERVANDA_WITNESSES",
        value_delimiter = ','
    )]
    witnesses: Vec<String>,
    /// Days for which traces of visitors are kept
    #[arg(long, value_name = "DAYS", env = "SERVANDA_RETENTION")]
    retention: Option<u32>,
    /// How many pages of meetings may stay open at once
    #[arg(long, value_name = "PAGES", env = "SERVANDA_LIVE")]
    live: Option<usize>,
    /// Serve a home for exercises; the first time, a fictional committee's meeting is opened in it
    #[arg(long)]
    pub(super) practice: bool,
    /// The people of the practice meeting, as a table: delegation, name, role (docs/practice.md)
    #[arg(long, value_name = "FILE.csv", requires = "practice")]
    roster: Option<PathBuf>,
    /// The rules that the practice meeting follows: assembly, else a simplified set
    #[arg(long, value_name = "SET", requires = "practice")]
    rules: Option<Rules>,
}

impl Args {
    fn config(&self) -> Config {
        Config {
            listen: self.listen,
            url: self.url.clone(),
            smtp: self.smtp.clone(),
            sender: self.sender.clone(),
            webhooks_private: self.webhooks_private.then_some(true),
            tsa: self.tsa.clone(),
            witnesses: self.witnesses.clone(),
            retention: self.retention,
            live: self.live,
        }
    }
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    make_if_missing(args, home).await?;
    let config = Config::read(home)?.overridden_by(args.config());
    for key in config.without_effect() {
        eprintln!("`{key}` is set, but this version does nothing with it yet.");
    }
    let (house, writing) = match start(home, None).await {
        Ok(Started { house, desk, pen }) => (house, Some((desk, pen))),
        Err(error) if READING_ONLY.contains(&error.code.as_str()) => {
            super::explain(&error);
            eprintln!("The house shows its pages and takes no submissions.");
            (Arc::new(House::open_reading(home).await?), None)
        }
        Err(error) => return Err(error),
    };
    init::right_kind(&house, args.practice)?;
    room_for_pages(config.live.unwrap_or(web::LIVE_AT_ONCE));
    if let Some((desk, _)) = &writing {
        let (roster, rules) = (args.roster.as_deref(), args.rules);
        open_meeting(&house, desk, roster, rules).await?;
    }
    let listener = listen(&config).await?;
    tell(&house, &config, &listener, home)?;
    if house.is_practice() && writing.is_some() {
        tell_links(&house, &config, &listener, home).await?;
    }
    let folding = fold_behind(&house);
    let Some((desk, pen)) = writing else {
        serve(&house, None, listener, config.live, folding).await?;
        return Ok(String::new());
    };
    let posting = post(&house, &desk, &config, &listener, home)?;
    let (ended, end) = watch::channel(false);
    let taking = tokio::spawn(socket::serve(socket::listen(home)?, desk.clone(), end));
    let served = serve(&house, Some(desk.clone()), listener, config.live, folding).await;
    ended.send_replace(true);
    let _ = taking.await;
    if let Some(posting) = posting {
        posting.abort();
    }
    let _ = std::fs::remove_file(home.socket());
    desk.close().await;
    drop(pen);
    served.map(|()| "The house has ended; everyone who waited was answered.".to_owned())
}

async fn make_if_missing(args: &Args, home: &Home) -> Result<(), Error> {
    let init = init::Args {
        practice: args.practice,
        url: args.url.clone(),
        ..init::Args::default()
    };
    if init::is_complete(home).await? {
        return Ok(());
    }
    eprint!("{}", init::run(&init, home).await?);
    Ok(())
}

/// Each open page is a file of this process. Where the machine allows fewer, those that fit are served.
fn room_for_pages(live: usize) {
    let wanted = u64::try_from(live)
        .unwrap_or(u64::MAX)
        .saturating_add(OTHER_FILES);
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_some_and(|current| current < wanted) {
        let allowed = limit.maximum.unwrap_or(wanted);
        limit.current = Some(wanted.min(allowed));
        if setrlimit(Resource::Nofile, limit).is_err() || allowed < wanted {
            tracing::warn!(
                "this machine lets the house have {allowed} files open; {wanted} would serve every page"
            );
        }
    }
}

/// The usual port may be taken by something else: then a free one does as well. A port that was asked
/// for is used or it is an error.
async fn listen(config: &Config) -> Result<TcpListener, Error> {
    let listen = config.listen();
    let asked = TcpListener::bind(listen).await;
    let bound = match (asked, config.listen) {
        (Err(_), None) => TcpListener::bind(SocketAddr::new(LISTEN.ip(), 0)).await,
        (asked, _) => asked,
    };
    bound.map_err(|error| {
        let what = format!("the address {listen} cannot be listened on");
        let remedy = "Stop what uses it, or name another with `--listen`";
        Error::new(Kind::Usage, what, remedy)
            .detail(error)
            .exit_with(1)
    })
}

/// Where the house is reached on the machine itself.
fn local(listener: &TcpListener) -> Result<String, Error> {
    let address = listener.local_addr().map_err(|error| {
        let what = "the machine does not say on which port it listens";
        Error::new(Kind::Machine, what, "Try again").detail(error)
    })?;
    let ip = address.ip();
    Ok(if ip.is_loopback() || ip.is_unspecified() {
        format!("http://localhost:{}", address.port())
    } else {
        format!("http://{address}")
    })
}

/// The links by which the people of a practice meeting sign in, and what to do with them.
async fn tell_links(
    house: &House,
    config: &Config,
    listener: &TcpListener,
    home: &Home,
) -> Result<(), Error> {
    let Some(roster) = house.roster() else {
        return Ok(());
    };
    let base = match &config.url {
        Some(url) => url.clone(),
        None => local(listener)?,
    };
    let mut links = Links::read(home, Some(&base))?;
    let open = match links.of(home, house, roster, false).await {
        Ok(open) => open,
        // A home for exercises with another convention in it, and no meeting.
        Err(error) if error.kind == Kind::Home => return Ok(()),
        Err(error) => return Err(error),
    };
    let text = format!("\n{}\n{}", table(&open), next(links.base(), home, &open));
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    Ok(())
}

/// What to do next, in two lines.
fn next(base: &str, home: &Home, links: &[Link]) -> String {
    let folder = home.folder().display();
    let used = links.iter().filter(|link| link.address.is_none()).count();
    let first = if used == links.len() {
        format!("Everybody has signed in once; sign in again at {base}/sign-in")
    } else {
        "Open the Chair's link in one browser window and a delegation's in a private one: each link signs one person in, once"
            .to_owned()
    };
    format!(
        "{first}.\nThe meeting is at {base}/meeting. New links, placards, pauses, copies: servanda practice --help (--home {folder})\n"
    )
}

fn tell(house: &House, config: &Config, listener: &TcpListener, home: &Home) -> Result<(), Error> {
    let local = local(listener)?;
    if house.is_practice() {
        eprintln!("{BANNER}");
    }
    if house.is_paused() {
        eprintln!(
            "It is paused: it shows its pages and takes nothing until `servanda practice resume`."
        );
    }
    let shown = config
        .url
        .as_ref()
        .map_or(String::new(), |url| format!(" (for others {url})"));
    // On standard output, at once: whoever starts the house from a program waits for this line. Where
    // nobody reads it, the house is open all the same.
    let mut out = io::stdout().lock();
    let folder = home.folder().display();
    let _ = writeln!(out, "The house of {folder} is open at {local}{shown}");
    let _ = out.flush();
    eprintln!("Press Ctrl-C to end it.");
    Ok(())
}

/// Folds what the index lacks while pages are already served; an act that this program does not know
/// ends the house.
fn fold_behind(house: &Arc<House>) -> JoinHandle<Result<(), Error>> {
    let house = Arc::clone(house);
    tokio::spawn(async move {
        match house.catch_up().await {
            Err(error) if error.kind == Kind::Home => Err(error),
            Err(error) => {
                tracing::warn!(detail = error.detail, "{error}");
                std::future::pending().await
            }
            Ok(()) => std::future::pending().await,
        }
    })
}

async fn serve(
    house: &Arc<House>,
    desk: Option<Desk>,
    listener: TcpListener,
    live: Option<usize>,
    folding: JoinHandle<Result<(), Error>>,
) -> Result<(), Error> {
    let stop = folding.abort_handle();
    let (ended, end) = tokio::sync::oneshot::channel();
    let waiting = tokio::spawn(async move {
        let ended_by = tokio::select! {
            folded = folding => folded.unwrap_or(Ok(())),
            () = asked_to_end() => Ok(()),
        };
        let _ = ended.send(());
        ended_by
    });
    let end = async {
        let _ = end.await;
    };
    web::serve(Arc::clone(house), desk, listener, live, end).await?;
    stop.abort();
    waiting.await.unwrap_or(Ok(()))
}

/// Sends notices while the house is open.
fn post(
    house: &Arc<House>,
    desk: &Desk,
    config: &Config,
    listener: &TcpListener,
    home: &Home,
) -> Result<Option<JoinHandle<()>>, Error> {
    let url = match &config.url {
        Some(url) => url.clone(),
        None => local(listener)?,
    };
    let mail = match (&config.smtp, &config.sender) {
        (None, _) => None,
        (Some(smtp), Some(sender)) => Some(Mail::read(smtp, sender, &url, home)?),
        (Some(_), None) => {
            let what = "`smtp` is set and `sender` is not";
            let remedy = "Set the address from which notices are sent, such as notices@example.org";
            return Err(Error::new(Kind::Usage, what, remedy));
        }
    };
    let targets = match config.webhooks_private {
        Some(true) => Targets::Private,
        _ => Targets::Public,
    };
    let Some(notices) = house.notices().cloned() else {
        return Ok(None);
    };
    let post = Post::of(Arc::clone(house), notices, mail, targets, &url);
    Ok(Some(tokio::spawn(post.go(desk.size()))))
}

/// Ctrl-C, or the signal by which a machine that shuts down asks.
async fn asked_to_end() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
