//! What the signatures and stamps among the proofs show, in plain words.

use std::fmt::Write as _;

use record::Instant;
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;

use super::{Cover, SIGNATURE, STAMP, fingerprint, target_of};
use crate::cms;
use crate::fault::Fault;
use crate::time_stamp::{self, Stamp};
use crate::x509::{Chain, Use, chain, revocation};

/// What was found of one file among the proofs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its name.
    pub(crate) file: String,
    /// What it shows, or why it does not hold.
    pub(crate) words: Result<String, String>,
}

impl Cover {
    /// Checks every signature and stamp; a signature as of the moment at which it was stamped, else as of now. The lists say
    /// what was revoked.
    pub(crate) fn found(
        &self,
        roots: &[Certificate],
        lists: &[CertificateList],
        now: Instant,
    ) -> Result<Vec<Found>, Fault> {
        let mut all = Vec::new();
        let mut stamped: Vec<(String, Instant)> = Vec::new();
        for file in self.names(STAMP)? {
            let target = target_of(&file).unwrap_or_default().to_owned();
            let reply = super::read(&self.proofs.join(&file))?;
            let words = match self.target(&target) {
                Err(_) => Err(format!("`{target}`, which it stamps, is not there")),
                Ok(content) => time_stamp::check(&reply, &content, None, roots, now),
            };
            let words = words.and_then(|stamp| {
                let certificates = (stamp.carried.as_slice(), roots);
                let moment = (stamp.at, true);
                let listed = revocation(
                    &stamp.certificate,
                    certificates,
                    lists,
                    moment,
                    Use::TimeStamp,
                )?;
                stamped.push((target.clone(), stamp.at));
                Ok(format!("{}; {listed}", stamp_words(&stamp, &target)))
            });
            all.push(Found { file, words });
        }
        for file in self.names(SIGNATURE)? {
            let bytes = super::read(&self.proofs.join(&file))?;
            let earliest = stamped.iter().filter(|(target, _)| *target == file);
            let earliest = earliest.map(|(_, at)| *at).min();
            let words = signature(&bytes, &self.bytes, (roots, lists), earliest, now);
            all.push(Found { file, words });
        }
        all.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(all)
    }
}

fn signature(
    bytes: &[u8],
    content: &[u8],
    (roots, lists): (&[Certificate], &[CertificateList]),
    stamped: Option<Instant>,
    now: Instant,
) -> Result<String, String> {
    let data = cms::read(bytes)?;
    if data.encap_content_info.econtent.is_some() {
        return Err("it carries the content along, and has to be detached".into());
    }
    let carried = cms::certificates(&data);
    let mut words = String::new();
    for signer in cms::check(&data, cms::DATA, content)? {
        let tbs = signer.certificate.tbs_certificate();
        let at = stamped.unwrap_or(now);
        let chain = chain(&signer.certificate, &carried, roots, at, Use::Signature);
        let chain = chain.map_err(|why| match stamped {
            Some(_) => why,
            None => format!("{why}; no time stamp shows that the signature is older"),
        })?;
        let clock = signer
            .at
            .map_or("not recorded".to_owned(), |at| at.to_string());
        let end = tbs.validity().not_after;
        let _infallible = write!(
            words,
            "signed with the certificate of «{}» (issued by «{}», valid from {} to {end}, fingerprint {}); time of signing by the signer's clock: {clock}; {}",
            tbs.subject(),
            tbs.issuer(),
            tbs.validity().not_before,
            fingerprint(&signer.certificate),
            root(&chain),
        );
        let moment = (at, stamped.is_some());
        let listed = revocation(
            &signer.certificate,
            (&carried, roots),
            lists,
            moment,
            Use::Signature,
        )?;
        let _infallible = write!(words, "; {listed}");
        if let Some(at) = stamped {
            let _infallible = write!(words, "; looked at as of {at}, when it was stamped");
        }
    }
    Ok(words)
}

/// What a stamp shows, in plain words.
pub(crate) fn stamp_words(stamp: &Stamp, target: &str) -> String {
    let test = if stamp.test {
        "TEST AUTHORITY, NOT A QUALIFIED ONE: "
    } else {
        ""
    };
    let within = stamp
        .accuracy
        .map_or("exactness not recorded".to_owned(), |millis| {
            format!("to within {millis} ms")
        });
    let ended = stamp.ended.map_or(String::new(), |end| {
        format!("; the certificate was valid then and ended {end}")
    });
    format!(
        "{test}`{target}` existed at {} ({within}), by the word of «{}»; {}{ended}",
        stamp.at,
        stamp.authority,
        root(&stamp.chain)
    )
}

fn root(chain: &Chain) -> String {
    match &chain.root {
        Some(root) => format!("its certificates lead to «{root}», which you gave"),
        None => {
            "which root stands behind it was not checked: give its certificate with `--ca`".into()
        }
    }
}
