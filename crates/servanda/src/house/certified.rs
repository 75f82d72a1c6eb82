//! Certified true copies, made of the Record and of the content it names.

use super::House;
use crate::error::{Error, Kind};
use record::Hash;
use record::certified::Certified;
use treaty::MatterId;
use treaty::depositary::register::Register;
use treaty::depositary::text::chain;

impl House {
    /// The certified true copy of a convention's text in a language: the text, the receipts of its
    /// versions, and that of the newest version's certificate, all under the newest checkpoint.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is no such text or its newest version is not certified;
    /// [`Kind::Storage`] when its bytes are lost.
    pub async fn certified_copy(&self, slug: &str, language: &str) -> Result<Certified, Error> {
        self.convention(slug, None).await?;
        let mut register = Register::default();
        for done in self.acts(&MatterId::of_register(slug)).await?.iter() {
            register.fold(done);
        }
        let text = chain(&register, language);
        let newest = text.newest().ok_or_else(|| not_entered(slug, language))?;
        let certificate = text.certificate().ok_or_else(|| {
            let what = format!("the newest text of `{slug}` in `{language}` is not certified");
            let remedy =
                format!("The depositary certifies it with `servanda text certify {language}`");
            Error::new(Kind::Unknown, what, remedy)
        })?;
        let name = Hash::from_hex(&newest.content.sha256).map_err(|_| lost())?;
        let bytes = self.content(name).await?.ok_or_else(lost)?;
        let note = self.newest_note().await?;
        let mut versions = Vec::new();
        for (held, _) in &text.versions {
            versions.push(self.receipt_under(held.entry, note.clone()).await?);
        }
        Ok(Certified {
            text: bytes,
            versions,
            certificate: self.receipt_under(certificate.entry, note).await?,
        })
    }
}

fn not_entered(slug: &str, language: &str) -> Error {
    let what = format!("the Record holds no text of `{slug}` in `{language}`");
    Error::new(
        Kind::Unknown,
        what,
        "Look for its languages with `servanda text list`",
    )
}

fn lost() -> Error {
    Error::new(
        Kind::Storage,
        "the archive does not hold the bytes of the text",
        "Restore a backup with `servanda restore`",
    )
}
