//! The command line of `servanda-verify`, which `servanda verify` shares.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::record::Depth;
use super::report::{Fault, Report};
use crate::note::Verifier;
use crate::policy::Policy;

/// Everything that was checked holds.
pub const PASS: u8 = 0;
/// Something does not hold, or could not be read.
pub const FAIL: u8 = 1;
/// The command was not understood.
pub const USAGE: u8 = 2;

const HELP: &str = "\
Checks what a house of Servanda gave away. It needs no network, no account and nothing but the files.

Usage:
  servanda-verify record DIR           an exported Record: every file, tile, entry and signature
  servanda-verify proof FILE           a receipt: that its entry stands in the Record it names
  servanda-verify consistency A B      that the exported Record B continues A,
                                       which is an earlier export or a checkpoint file
  servanda-verify package FILE         an evidence package as it travels: its envelope, its sealed bytes, its proofs;
                                       FILE is ….tar.age, ….envelope.json or the folder ….proofs
  servanda-verify custody FILE         a chain of custody, link by link
  servanda-verify exhibit PROOF [FILE]  that one file was in a package, without the names of the others
  servanda-verify certified COPY [TEXT]  a certified true copy: its text, the chain of its versions, the certificate

Options:
  --trust POLICY   check against the keys in this file (C2SP tlog-policy), which you have from elsewhere;
                   without it, against the key that the Record names itself
  --from VKEY      the sender's key (name+id+key), which you have from elsewhere; for packages and exhibits
  --json           answer in JSON
  --help           show this
  --version        show the version

A policy that trusts one Record and asks for no witnesses has two lines:
  log VERIFIER-KEY
  quorum none

It says PASS (exit 0) or FAIL (exit 1) and names the entry, tile or file that fails; a policy that cannot be
read is a FAIL too. A command it does not understand, and a path that names no package, exit 2.
";

const NO_FROM: &str = "`--from` lacks its VKEY. Write the key (name+id+key) after it.";
const NO_POLICY: &str = "`--trust` lacks its POLICY. Name the file after it.";

/// What was asked.
enum Ask {
    Record(PathBuf),
    Proof(PathBuf),
    Consistency(PathBuf, PathBuf),
    Package(PathBuf),
    Custody(PathBuf),
    Exhibit(PathBuf, Option<PathBuf>),
    Certified(PathBuf, Option<PathBuf>),
}

impl Ask {
    fn name(&self) -> &'static str {
        match self {
            Ask::Record(_) => "record",
            Ask::Proof(_) => "proof",
            Ask::Consistency(..) => "consistency",
            Ask::Package(_) => "package",
            Ask::Custody(_) => "custody",
            Ask::Exhibit(..) => "exhibit",
            Ask::Certified(..) => "certified",
        }
    }
}

/// Runs the program on its arguments, without its own name; gives the exit code.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> io::Result<u8> {
    let (mut words, mut trust, mut from, mut as_json) = (Vec::new(), None, None, false);
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--help" | "-h") => {
                out.write_all(HELP.as_bytes())?;
                return Ok(PASS);
            }
            Some("--version" | "-V") => {
                writeln!(out, "servanda-verify {}", env!("CARGO_PKG_VERSION"))?;
                return Ok(PASS);
            }
            Some("--json") => as_json = true,
            Some("--trust") => match arguments.next() {
                Some(path) => trust = Some(PathBuf::from(path)),
                None => return usage(errors, NO_POLICY),
            },
            Some("--trust=") => return usage(errors, NO_POLICY),
            Some(option) if option.starts_with("--trust=") => {
                trust = option.strip_prefix("--trust=").map(PathBuf::from);
            }
            Some("--from") => match arguments.next().and_then(|key| key.into_string().ok()) {
                Some(key) => from = Some(key),
                None => return usage(errors, NO_FROM),
            },
            Some(option) if option.starts_with("--from=") => {
                from = option.strip_prefix("--from=").map(str::to_owned);
            }
            Some(option) if option.starts_with('-') && option != "-" => {
                return usage(
                    errors,
                    &format!("`{option}` is no option of this program. `--help` lists them."),
                );
            }
            _ => words.push(argument),
        }
    }
    let ask = match ask(words) {
        Ok(ask) => ask,
        Err(what) => return usage(errors, what),
    };
    if let Ask::Package(path) = &ask
        && let Some(slip) = super::slip(path)
    {
        return usage(errors, &format!("{}. {}.", slip.what, slip.remedy));
    }
    let known = match from.as_deref().map(Verifier::parse).transpose() {
        Ok(known) => known,
        Err(fault) => {
            return usage(
                errors,
                &format!("{fault}. Write the key (name+id+key) after `--from`."),
            );
        }
    };
    let report = match trust.as_deref().map(policy).transpose() {
        Ok(policy) => answer(&ask, policy.as_ref(), known.as_ref()),
        Err(fault) => Report::of(ask.name()).nothing("policy", fault),
    };
    let text = if as_json {
        report.json() + "\n"
    } else {
        report.text()
    };
    out.write_all(text.as_bytes())?;
    Ok(if report.passes() { PASS } else { FAIL })
}

fn ask(words: Vec<OsString>) -> Result<Ask, &'static str> {
    let mut words = words.into_iter();
    let command = words.next();
    let paths: Vec<PathBuf> = words.map(PathBuf::from).collect();
    match (
        command.as_ref().and_then(|word| word.to_str()),
        paths.as_slice(),
    ) {
        (None, []) => Err("Nothing was asked. `--help` shows what can be."),
        (Some("record"), [folder]) => Ok(Ask::Record(folder.clone())),
        (Some("record"), _) => Err("`record` takes one folder. Name the exported Record."),
        (Some("proof"), [file]) => Ok(Ask::Proof(file.clone())),
        (Some("proof"), _) => Err("`proof` takes one file. Name the receipt."),
        (Some("consistency"), [older, newer]) => Ok(Ask::Consistency(older.clone(), newer.clone())),
        (Some("consistency"), _) => {
            Err("`consistency` takes two paths. Name the earlier one and then the newer.")
        }
        (Some("package"), [file]) => Ok(Ask::Package(file.clone())),
        (Some("package"), _) => Err("`package` takes one path. Name the sealed file."),
        (Some("exhibit"), [proof]) => Ok(Ask::Exhibit(proof.clone(), None)),
        (Some("exhibit"), [proof, file]) => Ok(Ask::Exhibit(proof.clone(), Some(file.clone()))),
        (Some("exhibit"), _) => {
            Err("`exhibit` takes a proof and perhaps the file. Name the proof.")
        }
        (Some("certified"), [copy]) => Ok(Ask::Certified(copy.clone(), None)),
        (Some("certified"), [copy, text]) => Ok(Ask::Certified(copy.clone(), Some(text.clone()))),
        (Some("certified"), _) => {
            Err("`certified` takes a copy and perhaps the text. Name the copy.")
        }
        (Some("custody"), [file]) => Ok(Ask::Custody(file.clone())),
        (Some("custody"), _) => Err("`custody` takes one file. Name the chain."),
        _ => Err(
            "This program checks a `record`, a `proof`, a `consistency`, a `package`, a `custody`, an `exhibit` or a `certified` copy. `--help` shows how.",
        ),
    }
}

/// Reads the policy. Without it there is nobody to trust, so nothing is checked.
fn policy(path: &Path) -> Result<Policy, Fault> {
    let wrong = |what: String| Fault::new(path.display().to_string(), what);
    let bytes =
        fs::read(path).map_err(|error| wrong(format!("the policy cannot be read: {error}")))?;
    Policy::parse(&bytes).map_err(|fault| wrong(fault.to_string()))
}

fn answer(ask: &Ask, policy: Option<&Policy>, from: Option<&Verifier>) -> Report {
    match ask {
        Ask::Record(folder) => super::record(folder, policy, Depth::Whole),
        Ask::Proof(file) => super::proof(file, policy),
        Ask::Consistency(older, newer) => super::consistency(older, newer, policy),
        Ask::Package(file) => super::package(file, from),
        Ask::Custody(file) => super::custody(file),
        Ask::Exhibit(proof, file) => super::exhibit(proof, file.as_deref(), from),
        Ask::Certified(copy, text) => super::certified(copy, text.as_deref(), policy),
    }
}

fn usage(errors: &mut impl Write, what: &str) -> io::Result<u8> {
    writeln!(errors, "servanda-verify: {what}")?;
    Ok(USAGE)
}
