//! Passing evidence on: to whom and why it may go, and what travels with it.
//!
//! In the proceedings that the request names it may always go on. To another State, organization or purpose it goes with
//! its first sender's signed consent alone. What is exculpatory goes to the accused in any case, and the first sender is
//! told. The first package's bag travels whole, with its statement and signature, and its limits stay.

use std::fs;
use std::path::{Path, PathBuf};

use record::Instant;
use record::note::{Note, SigningKey};
use record::package::{Addressed, Consent, PackageId, PassedOn, Passing, Purpose, Role, Statement};

mod bag;

use bag::FirstBag;

use crate::clock;
use crate::directory::day;
use crate::fault::Fault;

/// On what ground somebody asks to pass it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// In the proceedings, to somebody who takes this part in them.
    Proceedings(Role),
    /// With the consent in this file, for the purpose that it names.
    Consent(PathBuf),
    /// To an accused, whom it helps; and how the first sender was told.
    Exculpatory(record::package::Notice),
}

/// What the first sender stated, and what of it binds whoever comes after.
pub struct First<'a> {
    /// The first statement.
    pub statement: &'a Statement,
    /// Its canonical bytes.
    pub bytes: &'a [u8],
}

impl First<'_> {
    /// Whether it may go on, and what the new statement says of it.
    pub fn pass(&self, asked: Asked, to: &[Addressed]) -> Result<(PassedOn, Purpose), Fault> {
        let mut terms = self.statement.purpose.clone();
        let ground = match asked {
            Asked::Proceedings(role) => Passing::Proceedings { role },
            Asked::Exculpatory(notice) => Passing::Exculpatory { notice },
            Asked::Consent(file) => {
                let text = fs::read_to_string(&file)
                    .map_err(|error| Fault::file("read", &file, &error))?;
                let recipients: Vec<&str> = to.iter().map(|to| to.key.as_str()).collect();
                let consent = consented(self, &text, &recipients, clock::now())?;
                terms.purpose = consent.purpose;
                terms.limits.extend(consent.conditions);
                terms.personal_data.extend(consent.personal_data);
                Passing::Consent { note: text }
            }
        };
        let passed_on = PassedOn {
            package: self.statement.package.clone(),
            statement: Statement::hash(self.bytes),
            ground,
        };
        Ok((passed_on, terms))
    }
}

/// The consent in a note: of the first sender, about this statement, to these recipients, still in time.
fn consented(first: &First<'_>, text: &str, to: &[&str], at: Instant) -> Result<Consent, Fault> {
    let wrong = |what: &str| {
        let what = format!(
            "{what} (Servanda: evidence goes to another State, organization or purpose with its sender's consent alone)"
        );
        Fault::not_in_order(
            what,
            "Ask the sender for a consent to this; what is exculpatory for an accused needs none",
        )
    };
    let sender = &first.statement.sender.key;
    let note = Note::parse(text.as_bytes())
        .map_err(|fault| wrong(&format!("the consent is not in its form: {fault}")))?;
    let consent = Consent::signed_by(&note, sender)
        .map_err(|fault| wrong(&format!("the consent is not in its form: {fault}")))?;
    let consent =
        consent.map_err(|_| wrong("the consent is not signed by whoever sealed this first"))?;
    if (&consent.package, consent.statement)
        != (&first.statement.package, Statement::hash(first.bytes))
    {
        return Err(wrong("the consent is about another package"));
    }
    if let Some(other) = to
        .iter()
        .find(|key| !consent.to.iter().any(|held| held == *key))
    {
        return Err(wrong(&format!("the consent is not to {other}")));
    }
    // A sender who put conditions on personal data has said that there are some.
    if !first.statement.purpose.personal_data.is_empty() && consent.personal_data.is_none() {
        return Err(wrong(
            "personal data are among it, and the consent does not speak of them",
        ));
    }
    if consent
        .until
        .as_deref()
        .is_some_and(|until| day(at).as_str() > until)
    {
        return Err(wrong("the consent was for an earlier time"));
    }
    Ok(consent)
}

/// Gives consent: a note for a file.
pub fn consent(consent: &Consent, key: &SigningKey) -> Result<Vec<u8>, Fault> {
    let odd = |fault: record::Malformed| Fault::not_in_order(fault.what, "Write it another way");
    let note = Note::unsigned(consent.text()).map_err(odd)?.signed(key);
    let read = Consent::read(&note).map_err(odd)?;
    debug_assert_eq!(&read, consent);
    Ok(note.to_bytes())
}

/// Reads the name of a package and the hash of its statement, as the recipient reads them out.
pub fn about(package: &str, statement: &str) -> Result<(PackageId, record::Hash), Fault> {
    let odd = |fault: record::Malformed| {
        Fault::not_in_order(
            fault.what,
            "Ask the recipient for the two lines that `servanda evidence inspect` shows",
        )
    };
    let package = PackageId::parse(package).map_err(odd)?;
    Ok((package, record::Hash::from_hex(statement).map_err(odd)?))
}

/// Whether a package that was passed on holds its first sender's bag whole and keeps to its terms: looked at on opening,
/// in the bag; and so with the package before that, where this one was passed on already. Gives the statements under which
/// it was sealed before, the last one first.
pub(crate) fn check(statement: &Statement, bag: &Path) -> Result<Vec<Statement>, Fault> {
    let mut before: Vec<Statement> = Vec::new();
    let mut bag = bag.to_owned();
    loop {
        let last = before.last().unwrap_or(statement);
        let Some(passed_on) = &last.passed_on else {
            return Ok(before);
        };
        let first = FirstBag::of(passed_on, &bag)?;
        first.is_whole(&bag)?;
        keeps_to(last, passed_on, &first)?;
        bag = first.path;
        before.push(first.statement);
    }
}

fn breach(what: &str) -> Fault {
    Fault::broken(format!("the package was passed on and {what}"))
}

/// Whether a statement keeps to the terms of the first one, and goes on from its chain of custody.
fn keeps_to(statement: &Statement, passed_on: &PassedOn, first: &FirstBag) -> Result<(), Fault> {
    let first_statement = &first.statement;
    let (had, has) = (&first_statement.purpose, &statement.purpose);
    let kept = had.limits.iter().all(|limit| has.limits.contains(limit))
        && had
            .personal_data
            .iter()
            .all(|condition| has.personal_data.contains(condition))
        && had.request == has.request;
    if !kept {
        return Err(breach(
            "a limit or condition of its first sender is not stated any more",
        ));
    }
    if !statement.custody.starts_with(&first_statement.custody) {
        return Err(breach(
            "its chain of custody does not go on from its first sender's: a link was changed or left out",
        ));
    }
    let sooner = match (&had.retain_until, &has.retain_until) {
        (Some(had), Some(has)) => has <= had,
        (Some(_), None) => false,
        (None, _) => true,
    };
    if !sooner {
        return Err(breach("may be kept longer than its first sender allowed"));
    }
    if let Passing::Consent { note } = &passed_on.ground {
        let first = First {
            statement: first_statement,
            bytes: &first.bytes,
        };
        let to: Vec<&str> = statement
            .recipients
            .iter()
            .map(|to| to.key.as_str())
            .collect();
        let consent = consented(&first, note, &to, statement.made);
        let consent =
            consent.map_err(|fault| breach(&format!("without consent: {}", fault.what)))?;
        let conditions = consent
            .conditions
            .iter()
            .all(|condition| has.limits.contains(condition));
        let personal = consent
            .personal_data
            .iter()
            .all(|condition| has.personal_data.contains(condition));
        if !conditions || !personal || consent.purpose != has.purpose {
            return Err(breach(
                "its purpose or a condition is not the one that was consented to",
            ));
        }
    } else if had.purpose != has.purpose {
        return Err(breach("its purpose is not its first sender's"));
    }
    Ok(())
}
