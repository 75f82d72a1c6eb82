//! The second signature of a package, and its time stamps: files among the proofs, each about the envelope.
//!
//! `envelope-1.p7s` is a signature over the envelope by an authority's own key (CMS); `envelope-1.tsr` a stamp of the
//! envelope; `envelope-1.p7s-1.tsr` a stamp of that signature. They name who signed to everyone who sees them.

mod found;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use der::Encode as _;
use record::Instant;
use record::package::{ENVELOPE, Envelope, PROOFS, TAR_AGE};
use x509_cert::Certificate;

use crate::cms::{self, Content, Signer};
use crate::fault::Fault;
use crate::outside;
use crate::private::new_file;
use crate::time_stamp::{self, Query};
use crate::verify_text;
use crate::x509::{SoftwareKey, Use, chain, pem, read_certificates};

pub(crate) use found::Found;

/// The roots that were given when something was added, for whoever compares them.
const ROOTS: &str = "roots.pem";
const SIGNATURE: &str = ".p7s";
const STAMP: &str = ".tsr";
/// What the signatures and stamps of the envelope begin with.
const OF_ENVELOPE: &str = "envelope";
/// The most bytes of one of these files.
const BYTES_MAX: u64 = 1 << 20;

/// The envelope of a package, and the folder in which its proofs stand.
pub(crate) struct Cover {
    /// What it says, its own signature checked.
    pub(crate) envelope: Envelope,
    /// Its bytes: what is signed and stamped.
    pub(crate) bytes: Vec<u8>,
    /// Its file.
    pub(crate) file: PathBuf,
    proofs: PathBuf,
}

impl Cover {
    /// The cover of a package, by its sealed file, its envelope or its folder of proofs.
    pub(crate) fn of(path: &Path) -> Result<Cover, Fault> {
        let none = || {
            let what = format!("`{}` is no part of a package", path.display());
            Fault::not_in_order(what, "Name its sealed file (….tar.age) or its envelope")
        };
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or_else(none)?;
        let mut endings = [TAR_AGE, ENVELOPE, PROOFS].into_iter();
        let stem = endings.find_map(|ending| name.strip_suffix(ending));
        let stem = stem.ok_or_else(none)?;
        let at = |ending: &str| path.with_file_name(format!("{stem}{ending}"));
        let beside = outside::beside(&at(TAR_AGE))?.ok_or_else(|| {
            let what = format!("no envelope stands beside `{}`", path.display());
            Fault::not_in_order(
                what,
                "Bring the envelope and the folder of proofs to the package",
            )
        })?;
        let file = at(ENVELOPE);
        Ok(Cover {
            envelope: beside.envelope,
            bytes: read(&file)?,
            file,
            proofs: at(PROOFS),
        })
    }

    /// Signs the envelope with a key in a file; the certificates are its own first.
    pub(crate) fn sign(
        &self,
        certificates: &[Certificate],
        key: &SoftwareKey,
        roots: &[Certificate],
        at: Instant,
    ) -> Result<PathBuf, Fault> {
        let made = cms::make(Content::Detached(&self.bytes), certificates, key, at)?;
        self.take_signature(&made, roots, at)
    }

    /// Takes a signature that was made elsewhere: it has to hold, and lead to one of the roots if some are given.
    pub(crate) fn take_signature(
        &self,
        bytes: &[u8],
        roots: &[Certificate],
        now: Instant,
    ) -> Result<PathBuf, Fault> {
        let (signers, carried) = signers(bytes, &self.bytes).map_err(|why| {
            let what = format!("the signature is not one over this package's envelope: {why}");
            let remedy = "Sign the exported file again: detached, with SHA-256, with the certificate carried along (`openssl cms -sign -cades`)";
            Fault::not_in_order(what, remedy)
        })?;
        for signer in &signers {
            let leads = |roots: &[Certificate]| {
                let way = chain(&signer.certificate, &carried, roots, now, Use::Signature);
                way.map_err(|why| {
                    format!("the signature is over this package's envelope, but {why}")
                })
            };
            leads(&[]).map_err(|what| {
                Fault::not_in_order(
                    what,
                    "Sign with an X.509 certificate that is valid now and is for signing",
                )
            })?;
            leads(roots).map_err(not_its_root)?;
        }
        let der = cms::der(bytes).map_err(Fault::broken)?;
        self.add(OF_ENVELOPE, SIGNATURE, &der, roots)
    }

    /// What may be stamped: the envelope, and each signature over it. `of` names one of them.
    pub(crate) fn targets(&self, of: Option<&str>) -> Result<Vec<String>, Fault> {
        let mut all = vec![OF_ENVELOPE.to_owned()];
        all.extend(self.names(SIGNATURE)?);
        let Some(of) = of else { return Ok(all) };
        match all.into_iter().find(|target| target == of) {
            Some(target) => Ok(vec![target]),
            None => Err(Fault::not_in_order(
                format!("`{of}` is not among the proofs"),
                "Name `envelope`, or a signature such as `envelope-1.p7s`",
            )),
        }
    }

    /// The bytes of something that is stamped.
    pub(crate) fn target(&self, target: &str) -> Result<Vec<u8>, Fault> {
        match target {
            OF_ENVELOPE => Ok(self.bytes.clone()),
            name => read(&self.proofs.join(name)),
        }
    }

    /// Takes an authority's reply about one of the targets.
    pub(crate) fn take_stamp(
        &self,
        target: &str,
        reply: &[u8],
        query: Option<&Query>,
        roots: &[Certificate],
        now: Instant,
    ) -> Result<PathBuf, Fault> {
        let content = self.target(target)?;
        let stamps = |roots: &[Certificate]| {
            time_stamp::check(reply, &content, query, roots, now).map(|_stamp| ())
        };
        stamps(&[]).map_err(|why| {
            let what =
                format!("the reply is not a time stamp of `{target}` of this package: {why}");
            Fault::not_in_order(what, "Ask again, or ask another authority")
        })?;
        stamps(roots).map_err(|why| {
            not_its_root(format!(
                "the reply is a time stamp of `{target}` of this package, but {why}"
            ))
        })?;
        self.add(target, STAMP, reply, roots)
    }

    /// Puts a file among the proofs, beside the ones that are there; says in VERIFY.txt how it is checked by hand.
    fn add(
        &self,
        of: &str,
        ending: &str,
        bytes: &[u8],
        roots: &[Certificate],
    ) -> Result<PathBuf, Fault> {
        let taken: BTreeSet<String> = self.names(ending)?.into_iter().collect();
        let mut names = (1..).map(|number| format!("{of}-{number}{ending}"));
        let name = names.find(|name| !taken.contains(name)).unwrap_or_default();
        let path = self.proofs.join(name);
        let failed = |error: io::Error| Fault::file("written", &path, &error);
        let written = new_file(&path).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        written.map_err(failed)?;
        self.keep(roots)?;
        self.say_how()?;
        crate::flush::folder(&self.proofs).map_err(failed)?;
        Ok(path)
    }

    fn keep(&self, roots: &[Certificate]) -> Result<(), Fault> {
        let path = self.proofs.join(ROOTS);
        let mut kept = match path.exists() {
            true => read_certificates(&path)?,
            false => Vec::new(),
        };
        let before = kept.len();
        for root in roots {
            if !kept.contains(root) {
                kept.push(root.clone());
            }
        }
        if kept.len() == before {
            return Ok(());
        }
        let text = kept.iter().map(pem).collect::<Result<String, _>>()?;
        replace(&path, text.as_bytes())
    }

    /// VERIFY.txt again, with the commands for every signature and stamp that is there.
    fn say_how(&self) -> Result<(), Fault> {
        let mut text = verify_text::text(&self.envelope);
        let mut step = 5;
        for name in self.names(SIGNATURE)? {
            text += &verify_text::signature(&self.envelope, step, &name);
            step += 1;
        }
        for name in self.names(STAMP)? {
            let target = target_of(&name).unwrap_or_default().to_owned();
            text += &verify_text::stamp(&self.envelope, step, &name, &target);
            step += 1;
        }
        replace(&self.proofs.join(verify_text::NAME), text.as_bytes())
    }

    /// The names of the proofs that are of a kind and of the form above, in order.
    fn names(&self, ending: &str) -> Result<Vec<String>, Fault> {
        let failed = |error: io::Error| Fault::file("read", &self.proofs, &error);
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.proofs).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name();
            let Some(name) = name.to_str() else { continue };
            if name.ends_with(ending) && target_of(name).is_some() {
                names.push(name.to_owned());
            }
        }
        names.sort();
        Ok(names)
    }
}

/// What a signature or stamp is about, by its name: `envelope-1.p7s-2.tsr` is about `envelope-1.p7s`.
fn target_of(name: &str) -> Option<&str> {
    let stem = name
        .strip_suffix(SIGNATURE)
        .or_else(|| name.strip_suffix(STAMP))?;
    let (target, number) = stem.rsplit_once('-')?;
    let counted = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let stamped =
        || target.strip_suffix(SIGNATURE).is_some() && target_of(target) == Some(OF_ENVELOPE);
    let known = target == OF_ENVELOPE || (name.ends_with(STAMP) && stamped());
    (counted && known).then_some(target)
}

/// What holds by itself does not lead to a root that was given.
fn not_its_root(what: String) -> Fault {
    let remedy = "Give with `--ca` the root X.509 certificate to which its certificates lead; those between have to be carried along";
    Fault::not_in_order(what, remedy)
}

/// Who signed these bytes, by a signature that stands apart from them, and the certificates that it carries.
fn signers(bytes: &[u8], content: &[u8]) -> Result<(Vec<Signer>, Vec<Certificate>), String> {
    let data = cms::read(bytes)?;
    let inside = data.encap_content_info.econtent.is_some();
    if inside {
        return Err("it carries the content along, and has to be detached".into());
    }
    Ok((
        cms::check(&data, cms::DATA, content)?,
        cms::certificates(&data),
    ))
}

/// Checks that a detached signature is over these bytes, whoever stands behind its certificate.
pub fn signature_is_of(signature: &[u8], content: &[u8]) -> Result<(), String> {
    let data = cms::read(signature)?;
    cms::check(&data, cms::DATA, content).map(|_| ())
}

/// Checks that a reply stamps these bytes, whoever stands behind its authority; gives the moment.
pub fn stamp_is_of(reply: &[u8], content: &[u8]) -> Result<Instant, String> {
    time_stamp::check(reply, content, None, &[], crate::clock::now()).map(|stamp| stamp.at)
}

/// Whether bytes are a list of revoked certificates.
pub fn is_revocation_list(bytes: &[u8]) -> bool {
    crate::x509::revocation_list(bytes).is_ok()
}

/// The certificates in some bytes, each as text (RFC 7468).
pub fn certificates(bytes: &[u8]) -> Result<Vec<String>, String> {
    let read = crate::x509::certificates(bytes)?;
    let text = |one: &Certificate| pem(one).map_err(|fault| fault.to_string());
    read.iter().map(text).collect()
}

/// Whether a text is a private key by which the holder of a certificate signs.
pub fn is_certificate_key(text: &str) -> bool {
    crate::x509::SoftwareKey::of(text).is_ok()
}

fn replace(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let failed = |error: io::Error| Fault::file("written", path, &error);
    let beside = path.with_extension("new");
    // What an interrupted command left there is of no use.
    let _absent = fs::remove_file(&beside);
    let written = new_file(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    written.map_err(failed)
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let failed = |error: io::Error| Fault::file("read", path, &error);
    let found = fs::metadata(path).map_err(failed)?;
    if !found.is_file() || found.len() > BYTES_MAX {
        let what = format!("`{}` is no plain file of that kind's size", path.display());
        return Err(Fault::broken(what));
    }
    fs::read(path).map_err(failed)
}

/// A certificate's fingerprint, as tools show it: SHA-256 of its bytes.
pub(crate) fn fingerprint(certificate: &Certificate) -> String {
    let der = certificate.to_der().unwrap_or_default();
    record::hash::sha256(&der).hex()
}
