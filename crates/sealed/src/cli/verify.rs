//! `servanda evidence verify`: the checks that need no key, which `servanda-verify package` makes too.

use std::path::{Path, PathBuf};

use clap::Args;
use record::note::Verifier;
use record::package::Statement;
use record::verify::Report;
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;

use super::bar::Bar;
use super::book::{BookArgs, sender};
use super::say;
use super::sign::roots;
use crate::certificate::papers;
use crate::clock;
use crate::directory::Book;
use crate::fault::Fault;
use crate::kept_bag;
use crate::second::Cover;
use crate::x509::read_revocations;

/// Check a package without opening it: its envelope, its signature, the sealed bytes, the proofs
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The sealed file, its folder of proofs, the folder of an opened package, or that of a custody certificate
    #[arg(value_name = "PACKAGE.tar.age | BUNDLE | DIR")]
    package: PathBuf,
    /// The sender's key, name+id+key, as you have it from elsewhere
    #[arg(long, value_name = "VKEY")]
    from: Option<String>,
    /// The root X.509 certificates, as you have them from elsewhere, to which second signatures and time stamps have to lead
    #[arg(long, value_name = "ROOT.pem")]
    ca: Vec<PathBuf>,
    /// Lists of revoked X.509 certificates by their issuers, as you have them from elsewhere (CRL, RFC 5280)
    #[arg(long, value_name = "LIST.crl")]
    crl: Vec<PathBuf>,
    #[command(flatten)]
    book: BookArgs,
}

/// What is known of senders from elsewhere.
pub(super) struct Elsewhere {
    /// The sender's key.
    pub(super) from: Option<Verifier>,
    /// A directory of authorities.
    pub(super) book: Option<Book>,
}

pub(super) fn run(args: &VerifyArgs) -> Result<u8, Fault> {
    let known = Elsewhere {
        from: args.from.as_deref().map(vkey).transpose()?,
        book: args.book.read()?,
    };
    let lists = revocations(&args.crl)?;
    let roots = roots(&args.ca)?;
    if !(roots.is_empty() && lists.is_empty())
        && (kept_bag::is_bag(&args.package) || papers::is_one(&args.package))
    {
        return Err(no_second(&args.package));
    }
    package(&args.package, &known, &roots, &lists)
}

/// Roots and lists were given, and nothing that they could be held against.
fn no_second(folder: &Path) -> Fault {
    let what = format!(
        "`--ca` and `--crl` are for second signatures and time stamps, and none stand in `{}`",
        folder.display()
    );
    let remedy = "Leave them out, or name the sealed file (….tar.age), which has its signatures among its proofs";
    Fault::new(crate::Kind::Usage, what, remedy)
}

/// Every list of revoked certificates of the files that were named with `--crl`.
pub(super) fn revocations(files: &[PathBuf]) -> Result<Vec<CertificateList>, Fault> {
    files.iter().map(|file| read_revocations(file)).collect()
}

pub(super) fn package(
    path: &Path,
    known: &Elsewhere,
    roots: &[Certificate],
    lists: &[CertificateList],
) -> Result<u8, Fault> {
    if kept_bag::is_bag(path) {
        return bag(path, known);
    }
    if papers::is_one(path) {
        return certificate(path, known);
    }
    if let Some(slip) = record::verify::slip(path) {
        return Err(Fault::not_in_order(slip.what, slip.remedy));
    }
    let mut report = record::verify::package(path, known.from.as_ref());
    if let Some(book) = &known.book
        && report.holds("envelope")
    {
        listed(&mut report, path, known, book);
    }
    if report.passes() {
        second(&mut report, path, roots, lists)?;
    }
    say(report.text().trim_end())?;
    Ok(if report.passes() { 0 } else { 1 })
}

/// What a directory says of whoever the envelope names.
fn listed(report: &mut Report, path: &Path, known: &Elsewhere, book: &Book) {
    // What else keeps the cover from being read, the report says.
    let Ok(cover) = Cover::of(path) else {
        return;
    };
    let Some(named) = &cover.envelope.named else {
        if known.from.is_none() {
            report.trust = format!(
                "Not vouched for: no envelope names who sealed it, so the {} cannot tell; a recipient's key does, on opening",
                book.words()
            );
        }
        return;
    };
    match sender(&named.sender, cover.envelope.made, false, Some(book)) {
        Ok(words) if known.from.is_none() => report.trust = words,
        Ok(_) => {}
        Err(fault) => {
            report.trust = format!("Wrong: {}", fault.what);
            let file = cover.file.display().to_string();
            report.checked_elsewhere("sender", &file, Err(fault.to_string()));
        }
    }
}

/// The second signature and the time stamps, which `servanda-verify` only lists.
fn second(
    report: &mut Report,
    path: &Path,
    roots: &[Certificate],
    lists: &[CertificateList],
) -> Result<(), Fault> {
    let found = Cover::of(path)?.found(roots, lists, clock::now())?;
    for one in &found {
        let name = match one.file.ends_with(".tsr") {
            true => "time stamp",
            false => "signature",
        };
        report.checked_elsewhere(name, &one.file, one.words.clone());
    }
    if found.is_empty() && !(roots.is_empty() && lists.is_empty()) {
        report.about.push((
            "signatures",
            "no second signature and no time stamp is among the proofs, so `--ca` and `--crl` were not used".into(),
        ));
    }
    if !found.is_empty() {
        report.shows += " A signature by a certificate shows that whoever used its key signed this envelope; a time stamp, \
                         that the stamped file is not younger than its moment, by the authority's word.";
        report.does_not_show += match lists.is_empty() {
            true => {
                " Whether a certificate was revoked, and whether its issuer is a qualified one, was not asked."
            }
            false => {
                " Whether a certificate was revoked since the lists given, and whether its issuer is a qualified \
                      one, was not asked."
            }
        };
    }
    Ok(())
}

/// A bag that was opened before: whether it is still what its sender sealed.
fn bag(path: &Path, known: &Elsewhere) -> Result<u8, Fault> {
    let kept = kept_bag::check(path, &Bar::new())?;
    signer(&kept.statement, known)?;
    say("PASS")?;
    say(
        "What this shows: every file is, to the byte, the one that the statement's signer listed, and there is no other.",
    )?;
    say(
        "What it does not: who used the signer's device, that the acquisition was lawful or complete, or that a court \
         will admit it.",
    )?;
    Ok(0)
}

/// Says who signed a statement.
fn signer(statement: &Statement, known: &Elsewhere) -> Result<(), Fault> {
    let key = &statement.sender.key;
    let by_book = known.book.as_ref();
    let by_book = by_book.map(|book| sender(key, statement.made, false, Some(book)));
    let by_book = by_book.transpose()?;
    match (&known.from, by_book) {
        (Some(known), _) if known == key => say(&format!(
            "Vouched for: signed with the key given, {}",
            key.vkey()
        )),
        (Some(_), _) => {
            let mut fault =
                Fault::broken("the statement is signed with another key than the one given");
            fault.remedy = "Compare the key given with the sender's own, by another way".into();
            Err(fault)
        }
        (None, Some(words)) => say(&words),
        (None, None) => say(&format!(
            "Not vouched for: signed with {}, fingerprint {}",
            key.vkey(),
            key.fingerprint()
        )),
    }
}

/// The folder of a custody certificate: the statement's signature, and the chain link by link.
fn certificate(path: &Path, known: &Elsewhere) -> Result<u8, Fault> {
    let (statement, chain) = papers::check(path)?;
    signer(&statement, known)?;
    let mut report = record::verify::custody(&chain);
    report.not_checked(format!(
        "{}, which say the same for a reader; compare them with what is said here",
        papers::FOR_READERS.join(", ")
    ));
    report.does_not_show += " It does not show that the certificate's page and texts say what the statement and the chain say.";
    say(report.text().trim_end())?;
    Ok(if report.passes() { 0 } else { 1 })
}

/// Reads a verifier key that a person gives.
pub(super) fn vkey(text: &str) -> Result<Verifier, Fault> {
    Verifier::parse(text).map_err(|fault| {
        Fault::not_in_order(
            fault.what,
            "Give the line name+id+key that the sender's `servanda evidence keys new` printed",
        )
    })
}

/// Writes a new file that is meant to be given away.
pub(super) fn written(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    use std::io::Write as _;
    let file = std::fs::File::create_new(path);
    let written = file.and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| Fault::file("written", path, &error))
}

/// Show one file of an opened package without the names of the others
///
/// `servanda-verify exhibit PROOF FILE` checks it; the statement in it says who sealed the package and on which terms.
#[derive(Debug, Args)]
pub(super) struct ExhibitArgs {
    /// The folder of the opened package
    #[arg(value_name = "DIR")]
    bag: PathBuf,
    /// The file, as servanda/files.tsv names it: data/…
    #[arg(value_name = "PATH")]
    path: String,
    /// The proof to be written
    #[arg(long, value_name = "PROOF")]
    out: PathBuf,
}

pub(super) fn exhibit(args: &ExhibitArgs) -> Result<(), Fault> {
    let exhibit = kept_bag::exhibit(&args.bag, &args.path)?;
    written(&args.out, &exhibit.bytes())?;
    say(&format!(
        "{}: file {} of the package",
        args.out.display(),
        exhibit.index + 1
    ))
}
