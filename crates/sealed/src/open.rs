//! Opening: beside the target, verified whole, then moved into place in one step.
//!
//! Until everything holds, what is opened stands in a folder that only this user can read and that has another name.
//! After `kill -9` at any moment the target is not there, or it is there whole; the other folder may be left, and the
//! next command removes it.

mod bag;
mod checks;

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use record::note::Verifier;
use record::package::Statement;
use record::package::age::{Header, NONCE_BYTES};
use record::package::ranges::RangeHasher;

use crate::above::Above;
use crate::clock;
use crate::directory::Book;
use crate::fault::Fault;
use crate::flush;
use crate::header::{self, NoKey, Secret};
use crate::outside::{Beside, beside};
use crate::pass;
use crate::private::{Private, Purpose};
use crate::progress::Watch;
use crate::recipient::Identity;
use crate::stream;

pub(crate) use checks::{Sender, envelope_of, recipients, signed_statement, wrong_sender};

/// What is to be opened, and where.
pub struct Order {
    /// The sealed file.
    pub package: PathBuf,
    /// The recipient's identity.
    pub identity: Identity,
    /// The folder that will hold the bag: it must not exist, or be empty. Those above it are made with it.
    pub out: PathBuf,
    /// The sender's key, where it is known from elsewhere.
    pub from: Option<Verifier>,
    /// A directory: what it lists for another time than that of the package is not opened.
    pub book: Option<Book>,
    /// Whether everything is on the disk before it is done.
    pub flush: bool,
}

/// A package that was opened and verified whole.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the sender states.
    pub statement: Statement,
    /// The statements under which it was sealed before it was passed on, the last one first.
    pub before: Vec<Statement>,
    /// Whether the sender's key is known from elsewhere.
    pub vouched: bool,
    /// Whether an envelope was beside it and holds.
    pub envelope: bool,
    /// Where the bag stands.
    pub out: PathBuf,
}

/// Opens; nothing appears at `out` when anything fails.
pub fn open(order: &Order, watch: &dyn Watch) -> Result<Opened, Fault> {
    let above = target(&order.out)?;
    let beside = beside(&order.package)?;
    let opened = taken_apart(order, above, beside.as_ref(), watch);
    opened.map_err(|fault| match &beside {
        Some(beside) => beside.length(&order.package, fault),
        None => fault,
    })
}

fn taken_apart(
    order: &Order,
    above: Above,
    beside: Option<&Beside>,
    watch: &dyn Watch,
) -> Result<Opened, Fault> {
    let mut sealed = Sealed::begin(&order.package)?;
    let secret = sealed.unwrap(&order.identity, &order.package)?;
    check_space(&above.folder, sealed.plaintext)?;
    let private = Private::new(&above.folder, Purpose::Opening)?;
    let bag = private.path().join("bag");
    crate::private::folder(&bag).map_err(|error| Fault::file("made", &bag, &error))?;
    let failed = |error: io::Error| Fault::file("read", &order.package, &error);
    let (key, nonce) = header::payload(&mut sealed.file, &secret).map_err(failed)?;
    let mut hasher = beside.map(|_| RangeHasher::new());
    let mut seen = |bytes: &[u8]| {
        if let Some(hasher) = &mut hasher {
            hasher.update(bytes);
        }
    };
    seen(&sealed.bytes);
    seen(&nonce);
    watch.begins("Opening", sealed.plaintext, 0);
    let taken = stream::open(
        &key,
        &mut sealed.file,
        sealed.plaintext,
        &mut seen,
        watch,
        |plaintext| bag::take(plaintext, &bag, &private, order.flush),
    )?;
    watch.ends();
    let statement = checks::whole(&taken)?;
    let now = clock::now();
    checks::made(&statement, now)?;
    let before = pass::check(&statement, &bag)?;
    let vouched = match checks::sender(&statement, order.from.as_ref()) {
        Sender::Vouched => true,
        Sender::NotVouched => false,
        Sender::Wrong => return Err(wrong_sender(&before, order.from.as_ref())),
    };
    if let Some(book) = &order.book {
        book.sender(&statement.sender.key, statement.made, now)?;
    }
    checks::recipients(&statement, &sealed.header, &order.identity)?;
    if let (Some(beside), Some(hasher)) = (beside, hasher) {
        checks::envelope(beside, &statement, &taken.statement, &hasher.finish())?;
    }
    move_in(&bag, &above, order.flush)?;
    Ok(Opened {
        statement,
        before,
        vouched,
        envelope: beside.is_some(),
        out: above.target,
    })
}

/// Durable first, then one rename, then the folder above is synced: DIR is there whole or not at all.
fn move_in(bag: &Path, above: &Above, flush: bool) -> Result<(), Fault> {
    let failed = |error: io::Error| Fault::file("written", &above.target, &error);
    if flush {
        flush::everything(bag).map_err(failed)?;
    }
    above.place(bag, flush).map_err(failed)
}

/// Where the bag will stand.
fn target(out: &Path) -> Result<Above, Fault> {
    let not_empty = || {
        let what = format!(
            "`{}` is there already and not empty (Servanda: opening writes over nothing)",
            out.display()
        );
        Fault::not_in_order(what, "Name a folder that is not there yet")
    };
    match fs::read_dir(out).map(|mut entries| entries.next().is_some()) {
        Ok(true) => return Err(not_empty()),
        Ok(false) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(_) => return Err(not_empty()),
    }
    out.file_name().ok_or_else(not_empty)?;
    Above::of(out)
}

/// Asked before anything is written: the evidence, its lists, and a little.
fn check_space(parent: &Path, plaintext: u64) -> Result<(), Fault> {
    #[cfg(unix)]
    {
        let found = rustix::fs::statvfs(parent);
        let found = found.map_err(|error| Fault::file("read", parent, &error.into()))?;
        let free = found.f_bavail.saturating_mul(found.f_frsize);
        if free < plaintext {
            let what = format!(
                "the package holds {plaintext} bytes, and {free} are free at `{}`",
                parent.display()
            );
            return Err(Fault::not_in_order(
                what,
                "Free space there, or name a folder on another disk",
            ));
        }
    }
    #[cfg(not(unix))]
    let _asked_when_written = (parent, plaintext);
    Ok(())
}

/// A sealed file with its header read.
pub(crate) struct Sealed {
    pub(crate) file: BufReader<File>,
    pub(crate) header: Header,
    /// The header's bytes.
    pub(crate) bytes: Vec<u8>,
    /// The file's length.
    pub(crate) length: u64,
    /// What its payload holds.
    pub(crate) plaintext: u64,
}

impl Sealed {
    pub(crate) fn begin(path: &Path) -> Result<Sealed, Fault> {
        let failed = |error: io::Error| Fault::file("read", path, &error);
        let file = File::open(path).map_err(failed)?;
        let found = file.metadata().map_err(failed)?;
        if !found.is_file() {
            let what = format!("`{}` is not a file", path.display());
            return Err(Fault::not_in_order(
                what,
                "Name the package's file that ends in `.tar.age`",
            ));
        }
        let mut file = BufReader::new(file);
        let (header, bytes) = header::read(&mut file).map_err(|no_key| no_header(path, no_key))?;
        let length = found.len();
        let plaintext = header.plaintext_bytes(length).ok_or_else(|| {
            Fault::broken(format!(
                "`{}` is cut off: no sealed file has {length} bytes",
                path.display()
            ))
        })?;
        Ok(Sealed {
            file,
            header,
            bytes,
            length,
            plaintext,
        })
    }

    pub(crate) fn unwrap(&self, identity: &Identity, path: &Path) -> Result<Secret, Fault> {
        header::unwrap(&self.header, &self.bytes, &[identity])
            .map_err(|no_key| no_header(path, no_key))
    }

    /// The place of the payload's first chunk.
    pub(crate) fn payload_at(&self) -> u64 {
        self.header.length as u64 + NONCE_BYTES
    }
}

/// What a person is told who opens something that was sealed and is no package.
pub(crate) fn no_package(why: &str) -> Fault {
    Fault::not_in_order(
        format!("what is sealed here is no package: {why}"),
        "If it was sealed with stock `age`, `servanda evidence open --plain` opens it; if it was sent as a package, ask the sender for it again",
    )
}

/// What a person is told of a header that gives no key.
pub(crate) fn no_header(path: &Path, no_key: NoKey) -> Fault {
    let path = path.display();
    match no_key {
        NoKey::Read(error) => Fault::file("read", Path::new(&path.to_string()), &error),
        NoKey::Form(fault) => Fault::broken(format!("`{path}` is not a sealed file: {fault}")),
        NoKey::NotForThese => Fault::not_in_order(
            format!("`{path}` is not sealed to this key, or its header was altered"),
            format!(
                "Open it with the key of a recipient that its sender named; if this is one, `servanda evidence verify {path}` \
                 says whether the file is the one that was sealed, by the envelope beside it"
            ),
        ),
        NoKey::Stanza(detail) => {
            Fault::broken(format!("the header of `{path}` was altered")).because(detail)
        }
        NoKey::Altered => Fault::broken(format!("the header of `{path}` was altered")),
    }
}

impl Read for Sealed {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.file.read(room)
    }
}
