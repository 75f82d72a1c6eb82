//! Sealing: sources become packages, each a sealed file, an envelope and a folder of proofs.
//!
//! Each byte of evidence is read once. The order of steps, and what a crash at each leaves, is prose beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use record::Instant;
use record::day;
use record::note::{Note, SigningKey, Verifier};
use record::package::path::check_name;
use record::package::{
    Addressed, Commitments, Contents, ENVELOPE, ENVELOPE_NOTE, Envelope, Named, PROOFS, PackageId,
    Part, PassedOn, Purpose as Terms, RANGES, Salts, Sender, Statement, TAR_AGE, bound,
};

use crate::above::Above;
use crate::clock;
use crate::cut::Evidence;
use crate::fault::Fault;
use crate::flush;
use crate::gather::{Gathered, Item, Names, Neutral, Share, gather, names};
use crate::header::{self, random};
use crate::listed::{Listed, Listing};
use crate::made::Made;
use crate::private::{Private, Purpose, folder, new_file};
use crate::produce::Producer;
use crate::progress::Watch;
use crate::recipient::Recipient;
use crate::stream;
use crate::verify_text;
use crate::walk::Source;

/// The program, as a statement names it.
pub const SOFTWARE: &str = concat!("servanda-evidence ", env!("CARGO_PKG_VERSION"));

/// What `bagit.txt` says (RFC 8493).
pub(crate) const BAGIT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// What is to be sealed, how, and for whom.
pub struct Order {
    /// Files and folders.
    pub sources: Vec<PathBuf>,
    /// The sender's signing key.
    pub key: SigningKey,
    /// The sender's authority, in its own words.
    pub authority: Option<String>,
    /// To whom; nobody else can open it.
    pub recipients: Vec<(Recipient, Addressed)>,
    /// For what, and on which terms.
    pub terms: Terms,
    /// Whose evidence it is and on what ground it is passed on, where somebody else sealed it first.
    pub passed_on: Option<PassedOn>,
    /// Custody so far: the notes of its links.
    pub custody: Vec<String>,
    /// The folder in which the packages will stand.
    pub out: PathBuf,
    /// The most bytes of evidence and lists in one package.
    pub split: Option<u64>,
    /// Whether the envelope names sender and recipients.
    pub named: bool,
    /// Whether a name that is unsafe stops the work.
    pub strict_names: bool,
    /// Whether everything is on the disk before it is done.
    pub flush: bool,
}

/// A package that stands where it was asked for.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The sealed file.
    pub file: PathBuf,
    /// What it states.
    pub statement: Statement,
    /// The sealed file's bytes.
    pub bytes: u64,
    /// Its BLAKE3 hash, in hexadecimal.
    pub blake3: String,
    /// How many files are carried under a neutral name.
    pub renamed: u64,
}

/// Seals; nothing stands in the folder `out` when it fails.
pub fn seal(order: &Order, watch: &dyn Watch) -> Result<Vec<Sealed>, Fault> {
    if order.recipients.is_empty() {
        return Err(Fault::not_in_order(
            "nobody is named who could open it",
            "Name a recipient with `--to`",
        ));
    }
    to_come(order)?;
    let sources = sources(order)?;
    let neutral = match (&order.passed_on, order.strict_names) {
        (Some(_), _) => Neutral::PassedOn,
        (None, true) => Neutral::Nothing,
        (None, false) => Neutral::Unsafe,
    };
    let made = Made::new(&order.out)?;
    let private = Private::new(&order.out, Purpose::Sealing)?;
    watch.begins("Looking at the files", 0, 0);
    let gathered = gather(&sources, &private, neutral)?;
    watch.ends();
    if gathered.count == 0 {
        return Err(Fault::not_in_order(
            "there is no file to seal",
            "Name a folder that holds files",
        ));
    }
    let (shares, ids) = package_ids(&gathered, order.split)?;
    let packages = || {
        let each = shares.iter().zip(&ids).enumerate();
        each.scan(0, |next, (number, (share, id))| {
            let begin = *next;
            *next += share.count;
            let part = (ids.len() > 1).then(|| Part {
                number: number as u64 + 1,
                of: ids.len() as u64,
                first: ids.first().unwrap_or(id).clone(),
            });
            Some(Package {
                order,
                sources: &sources,
                private: &private,
                gathered: &gathered,
                share,
                begin,
                id,
                part,
                made: clock::now(),
            })
        })
    };
    packages().try_for_each(|package| package.check())?;
    watch.begins("Sealing", gathered.bytes, gathered.count);
    let sealed: Result<Vec<Sealed>, Fault> =
        packages().map(|package| package.seal(watch)).collect();
    let sealed = sealed?;
    watch.ends();
    move_out(order, &private, &ids)?;
    made.stays();
    Ok(sealed)
}

/// Evidence is not sealed to be kept until a day that is over everywhere. On what is passed on its first sender decided.
fn to_come(order: &Order) -> Result<(), Fault> {
    let until = order.terms.retain_until.as_deref();
    match until.filter(|_| order.passed_on.is_none()) {
        Some(until) if day::is_over(until, clock::now()) == Some(true) => Err(Fault::not_in_order(
            format!(
                "it is to be kept until {until}, and that day is over (Servanda: how long evidence may be kept)"
            ),
            "Name a day to come with `--retain-until`, or leave it out",
        )),
        _ => Ok(()),
    }
}

/// What is sealed, each under its name. A bag that is passed on and has a name that may not be kept everywhere, or a long
/// one, stands under that of its package.
fn sources(order: &Order) -> Result<Vec<Source>, Fault> {
    let mut sources = Source::all(&order.sources)?;
    if let Some(source) = around(&order.out, &sources)? {
        let what = format!(
            "`{}` lies within `{}`, which is to be sealed (Servanda: a package holds the evidence alone, as it was found)",
            order.out.display(),
            source.path.display()
        );
        return Err(Fault::not_in_order(
            what,
            "Name a folder outside of it with `--out`",
        ));
    }
    if let Some(passed_on) = &order.passed_on {
        let package = passed_on.package.as_str();
        for source in &mut sources {
            let kept = std::str::from_utf8(&source.name)
                .is_ok_and(|name| name.len() <= package.len() && check_name(name).is_ok());
            if !kept {
                source.name = package.into();
            }
        }
    }
    Ok(sources)
}

/// The source in which something stands or would stand, where there is one.
fn around<'s>(path: &Path, sources: &'s [Source]) -> Result<Option<&'s Source>, Fault> {
    let there = match path.canonicalize() {
        Ok(there) => there,
        Err(_) => Above::of(path)?.target,
    };
    let holds = |source: &&Source| {
        let source = source.path.canonicalize();
        source.is_ok_and(|source| there.starts_with(source))
    };
    Ok(sources.iter().find(holds))
}

/// An officer's keys are not sealed with the evidence: whoever opened it could sign as the officer, and open what others seal.
pub(crate) fn without_keys(key: &Path, sources: &[PathBuf]) -> Result<(), Fault> {
    let sources = Source::all(sources)?;
    let Some(source) = around(key, &sources)? else {
        return Ok(());
    };
    let what = format!(
        "your keys `{}` lie within `{}`, which is to be sealed (Servanda: keys stay with their officer)",
        key.display(),
        source.path.display()
    );
    Err(Fault::not_in_order(
        what,
        "Move the keys out of it, to where only you can read them",
    ))
}

fn package_ids(
    gathered: &Gathered,
    split: Option<u64>,
) -> Result<(Vec<Share>, Vec<PackageId>), Fault> {
    let new = || {
        let mut bytes = [0; 16];
        random(&mut bytes).map(|()| PackageId::from_random(&bytes))
    };
    let first = new()?;
    let shares = gathered.shares(split, first.as_str())?;
    let mut ids = vec![first];
    while ids.len() < shares.len() {
        ids.push(new()?);
    }
    Ok((shares, ids))
}

/// Proofs first, envelopes next, the sealed files last: a sealed file never stands without what belongs to it. Killed in
/// between, the next command finds in the private folder which packages were being moved, and removes their half.
fn move_out(order: &Order, private: &Private, ids: &[PackageId]) -> Result<(), Fault> {
    let failed = |error: io::Error| Fault::file("written", &order.out, &error);
    private.is_moving(ids, order.flush).map_err(failed)?;
    for ending in [PROOFS, ENVELOPE, TAR_AGE] {
        for id in ids {
            let name = format!("{id}{ending}");
            fs::rename(private.path().join(&name), order.out.join(&name)).map_err(failed)?;
        }
        if order.flush {
            flush::folder(&order.out).map_err(failed)?;
        }
    }
    Ok(())
}

/// One package on its way.
struct Package<'a> {
    order: &'a Order,
    sources: &'a [Source],
    private: &'a Private,
    gathered: &'a Gathered,
    share: &'a Share,
    /// Which of all files is its first.
    begin: u64,
    id: &'a PackageId,
    part: Option<Part>,
    made: Instant,
}

impl Package<'_> {
    /// A statement that nobody could read is found before a byte is written: of what it will say only the hashes are not
    /// known yet, and all are of one length.
    fn check(&self) -> Result<(), Fault> {
        let statement = self.statement(&self.envelope_key()?.verifier)?;
        statement.bytes().map_err(too_much).map(drop)
    }

    fn seal(&self, watch: &dyn Watch) -> Result<Sealed, Fault> {
        let failed = |error: io::Error| Fault::file("written", self.private.path(), &error);
        let envelope_key = self.envelope_key()?;
        let items = self.items().map_err(failed)?;
        let items = items.take_while(|_| self.share.renamed > 0);
        let names = names(items, self.private).map_err(failed)?;
        let recipients: Vec<Recipient> = self
            .order
            .recipients
            .iter()
            .map(|(key, _)| key.clone())
            .collect();
        let begun = header::begin(&recipients)?;
        let listing = Listing::new(self.private).map_err(failed)?;
        let path = self.private.path().join(format!("{}{TAR_AGE}", self.id));
        let produce =
            |producer: Producer<'_, '_>| self.produce(producer, names, &envelope_key.verifier);
        let about = self.share.bytes.saturating_add(self.share.count << 11);
        let (statement, written) = stream::seal(
            begun,
            about,
            &path,
            self.order.flush,
            listing,
            watch,
            produce,
        )?;
        let (statement, statement_bytes) = statement;
        let envelope = Envelope {
            package: self.id.clone(),
            made: self.made,
            bytes: written.bytes,
            blake3: written.ranges.whole,
            key: envelope_key.verifier.clone(),
            commitments: Commitments::of(&statement, &statement_bytes),
            named: self.named(&statement),
        };
        self.beside(&envelope, &envelope_key, &written.ranges.text())
            .map_err(failed)?;
        Ok(Sealed {
            file: self.order.out.join(format!("{}{TAR_AGE}", self.id)),
            statement,
            bytes: written.bytes,
            blake3: written.ranges.whole.hex(),
            renamed: self.share.renamed,
        })
    }

    fn items(&self) -> io::Result<impl Iterator<Item = io::Result<Item>> + use<>> {
        let begin = usize::try_from(self.begin).map_err(io::Error::other)?;
        let count = usize::try_from(self.share.count).map_err(io::Error::other)?;
        Ok(self.gathered.items()?.skip(begin).take(count))
    }

    /// The statement as it is before the files are known.
    fn statement(&self, envelope_key: &Verifier) -> Result<Statement, Fault> {
        let salt = || {
            let mut salt = [0; 32];
            random(&mut salt).map(|()| salt)
        };
        let recipients = &self.order.recipients;
        let nothing = record::hash::EMPTY_ROOT;
        Ok(Statement {
            package: self.id.clone(),
            part: self.part.clone(),
            made: self.made,
            software: SOFTWARE.to_owned(),
            sender: Sender {
                authority: self.order.authority.clone(),
                key: self.order.key.verifier().clone(),
            },
            recipients: recipients
                .iter()
                .map(|(_, addressed)| addressed.clone())
                .collect(),
            purpose: self.order.terms.clone(),
            passed_on: self.order.passed_on.clone(),
            custody: self.order.custody.clone(),
            contents: Contents {
                count: self.share.count,
                bytes: self.share.bytes,
                manifest: nothing,
                files: nothing,
                names: (self.share.renamed > 0).then_some(nothing),
                root: nothing,
                empty_folders: self.gathered.empty_folders,
            },
            envelope_key: envelope_key.clone(),
            salts: Salts {
                request: salt()?,
                sender: salt()?,
                statement: salt()?,
                recipients: recipients
                    .iter()
                    .map(|_| salt())
                    .collect::<Result<_, _>>()?,
            },
        })
    }

    fn produce(
        &self,
        mut tar: Producer<'_, '_>,
        names: Names,
        envelope_key: &Verifier,
    ) -> Result<(Statement, Vec<u8>), Fault> {
        let mut statement = self.statement(envelope_key)?;
        let bag_info = statement.bag_info();
        let at = |path: &str| format!("{}/{path}", self.id);
        tar.entry(&at("bagit.txt"), BAGIT.as_bytes())?;
        tar.entry(&at("bag-info.txt"), bag_info.as_bytes())?;
        let spool = |error: io::Error| Fault::file("read", self.private.path(), &error);
        let items = self.items().map_err(spool)?;
        let folder = self.private.path();
        let evidence = Evidence::new(self.sources, self.id.as_str(), items, folder);
        let listed = tar.evidence(evidence)?;
        let contents = &mut statement.contents;
        contents.manifest = listed.manifest;
        contents.files = listed.files;
        contents.root = listed.root;
        contents.names = (names.bytes > 0).then_some(names.hash);
        self.lists(&mut tar, listed, names)?;
        let bytes = statement.bytes().map_err(too_much)?;
        let note = note(&statement, &bytes, &self.order.key)?;
        tar.entry(&at("servanda/statement.json"), &bytes)?;
        tar.entry(&at("servanda/statement.note"), &note)?;
        let tags = tag_manifest(&statement, &bytes, &note);
        tar.entry(&at("tagmanifest-sha256.txt"), tags.as_bytes())?;
        tar.end()?;
        Ok((statement, bytes))
    }

    /// The three lists, each from its spool file.
    fn lists(&self, tar: &mut Producer<'_, '_>, listed: Listed, names: Names) -> Result<(), Fault> {
        let at = |path: &str| format!("{}/{path}", self.id);
        let Listed {
            mut spool,
            mut manifest_spool,
            sums,
            ..
        } = listed;
        let manifest = at("manifest-sha256.txt");
        tar.entry_from(&manifest, sums.manifest_bytes, &mut manifest_spool)?;
        tar.entry_from(&at("servanda/files.tsv"), sums.files_bytes, &mut spool)?;
        let Names {
            mut file, bytes, ..
        } = names;
        if bytes > 0 {
            tar.entry_from(&at("servanda/names.tsv"), bytes, &mut file)?;
        }
        Ok(())
    }

    /// The key that signs the envelope: of this package alone, unless the sender is named.
    fn envelope_key(&self) -> Result<EnvelopeKey<'_>, Fault> {
        if self.order.named {
            return Ok(EnvelopeKey {
                verifier: self.order.key.verifier().clone(),
                once: None,
                own: &self.order.key,
            });
        }
        let mut seed = zeroize::Zeroizing::new([0; 32]);
        random(&mut seed[..])?;
        let name = format!("package.invalid/{}", self.id);
        let once = SigningKey::from_seed(&name, &seed).map_err(too_much)?;
        Ok(EnvelopeKey {
            verifier: once.verifier().clone(),
            once: Some(once),
            own: &self.order.key,
        })
    }

    fn named(&self, statement: &Statement) -> Option<Named> {
        self.order.named.then(|| Named {
            sender: statement.sender.key.clone(),
            recipients: statement
                .recipients
                .iter()
                .map(|to| to.key.clone())
                .collect(),
        })
    }

    /// The envelope and the folder of proofs.
    fn beside(&self, envelope: &Envelope, key: &EnvelopeKey<'_>, ranges: &str) -> io::Result<()> {
        let bytes = envelope.bytes();
        let hash = record::hash::sha256(&bytes);
        let text = bound::text(bound::Kind::Envelope, self.id, &hash);
        let note = Note::unsigned(text).map_err(io::Error::other)?;
        let note = note.signed(key.once.as_ref().unwrap_or(key.own));
        let at = |ending: &str| self.private.path().join(format!("{}{ending}", self.id));
        self.write(&at(ENVELOPE), &bytes)?;
        let proofs = at(PROOFS);
        folder(&proofs)?;
        self.write(&proofs.join(ENVELOPE_NOTE), &note.to_bytes())?;
        self.write(&proofs.join(RANGES), ranges.as_bytes())?;
        self.write(
            &proofs.join(verify_text::NAME),
            verify_text::text(envelope).as_bytes(),
        )?;
        if self.order.flush {
            flush::folder(&proofs)?;
        }
        Ok(())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = new_file(path)?;
        io::Write::write_all(&mut file, bytes)?;
        if self.order.flush {
            file.sync_all()?;
        }
        Ok(())
    }
}

struct EnvelopeKey<'a> {
    verifier: Verifier,
    once: Option<SigningKey>,
    own: &'a SigningKey,
}

fn note(statement: &Statement, bytes: &[u8], key: &SigningKey) -> Result<Vec<u8>, Fault> {
    let text = bound::text(
        bound::Kind::Statement,
        &statement.package,
        &Statement::hash(bytes),
    );
    let note = Note::unsigned(text).map_err(too_much)?;
    Ok(note.signed(key).to_bytes())
}

/// The text of `tagmanifest-sha256.txt`: every file of the bag outside `data/`, but itself.
pub(crate) fn tag_manifest(statement: &Statement, bytes: &[u8], note: &[u8]) -> String {
    let sha256 = |bytes: &[u8]| record::hash::sha256(bytes);
    let contents = &statement.contents;
    let mut tags = vec![
        (sha256(statement.bag_info().as_bytes()), "bag-info.txt"),
        (sha256(BAGIT.as_bytes()), "bagit.txt"),
        (contents.manifest, "manifest-sha256.txt"),
        (contents.files, "servanda/files.tsv"),
    ];
    tags.extend(contents.names.map(|names| (names, "servanda/names.tsv")));
    tags.push((sha256(bytes), "servanda/statement.json"));
    tags.push((sha256(note), "servanda/statement.note"));
    tags.iter()
        .map(|(hash, path)| format!("{hash}  {path}\n"))
        .collect()
}

fn too_much(fault: record::Malformed) -> Fault {
    let remedy = "Look at what was given for it: texts in one line, days as 2031-12-31; what is too long goes into a file of the \
                  evidence";
    Fault::not_in_order(format!("the statement cannot be written: {fault}"), remedy)
}
