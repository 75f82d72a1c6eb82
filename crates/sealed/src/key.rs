//! An officer's keys: an age identity, by which packages are opened, and beside it a signing key, by which they are made.
//!
//! Both files are sealed with a passphrase unless the officer says otherwise. The identity file is of the kind that
//! stock `age` reads. Keys stay in memory that is wiped, and are never printed.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::{ExposeSecret as _, SecretString};
use record::note::SigningKey;
use zeroize::Zeroizing;

use crate::clock;
use crate::fault::Fault;
use crate::header::random;
use crate::private::new_file;
use crate::recipient::{Identity, Kind};

const ARMOR: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const SIGNING: &str = "SERVANDA-SIGNING-KEY-1";
const BYTES_MAX: u64 = 1 << 20;

/// How a passphrase is come by.
#[derive(Clone, Debug)]
pub enum Passphrase {
    /// From the person at the terminal.
    Ask,
    /// From the first line of a file.
    File(PathBuf),
    /// There is none.
    None,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The public key to which packages are sealed, `age1…`.
    pub recipient: String,
    /// The public key by which the officer's packages are known, `name+id+key`.
    pub vkey: String,
}

/// Where the signing key of an identity file lies.
pub fn signing_path(identity: &Path) -> PathBuf {
    let mut name = identity.as_os_str().to_owned();
    name.push(".signing");
    PathBuf::from(name)
}

/// Makes both keys, each in a new file that only this user can read.
pub fn new(
    file: &Path,
    kind: Kind,
    name: Option<&str>,
    passphrase: &Passphrase,
) -> Result<Made, Fault> {
    let passphrase = passphrase.read_new()?;
    let identity = Identity::generate(kind)?;
    let recipient = identity.to_public().to_string();
    let mut seed = Zeroizing::new([0; 32]);
    random(&mut seed[..])?;
    let key = named(name, &seed)?;
    let made = clock::now();
    let identity_text = Zeroizing::new(format!(
        "# made: {made}\n# public key: {recipient}\n{}\n",
        identity.text().expose_secret()
    ));
    let seed_text = Zeroizing::new(record::bytes::encode(&seed[..]));
    let signing_text = Zeroizing::new(format!(
        "# made: {made}\n# public key: {}\n{SIGNING} {} {}\n",
        key.vkey(),
        key.name(),
        seed_text.as_str()
    ));
    let signing = signing_path(file);
    for path in [file, &signing] {
        if path.symlink_metadata().is_ok() {
            let what = format!("`{}` is there already", path.display());
            return Err(Fault::not_in_order(
                what,
                "Name another file; a key is never overwritten",
            ));
        }
    }
    write(file, &identity_text, passphrase.as_ref())?;
    if let Err(fault) = write(&signing, &signing_text, passphrase.as_ref()) {
        let _half = fs::remove_file(file);
        return Err(fault);
    }
    Ok(Made {
        recipient,
        vkey: key.vkey(),
    })
}

/// Without a name of its own a key has one that follows from it.
fn named(name: Option<&str>, seed: &[u8; 32]) -> Result<SigningKey, Fault> {
    let wrong = |fault: record::Malformed| {
        Fault::not_in_order(fault.what, "Name the key without spaces and without a plus")
    };
    if let Some(name) = name {
        return SigningKey::from_seed(name, seed).map_err(wrong);
    }
    let unnamed = SigningKey::from_seed("unnamed.invalid", seed).map_err(wrong)?;
    let print = unnamed.verifier().fingerprint().hex();
    let name = format!("unnamed.invalid/{}", print.get(..16).unwrap_or_default());
    SigningKey::from_seed(&name, seed).map_err(wrong)
}

/// Reads the identity by which packages are opened.
pub fn identity(file: &Path, passphrase: &Passphrase) -> Result<Identity, Fault> {
    let text = read(file, passphrase)?;
    let mut lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let identity = lines.next().and_then(|line| line.trim().parse().ok());
    match (identity, lines.next()) {
        (Some(identity), None) => Ok(identity),
        _ => Err(no_key(
            file,
            "one age identity (AGE-SECRET-KEY-1… or AGE-SECRET-KEY-PQ-1…)",
        )),
    }
}

/// What opens a file that was sealed with a passphrase and to no key.
pub fn passphrase(sealed: &Path, passphrase: &Passphrase) -> Result<age::scrypt::Identity, Fault> {
    let secret = passphrase.read(sealed)?;
    let secret = secret.ok_or_else(|| {
        let what = format!("`{}` is sealed with a passphrase", sealed.display());
        Fault::not_in_order(
            what,
            "Type it when asked, or name a file with `--passphrase-file`",
        )
    })?;
    Ok(by_passphrase(secret))
}

/// As much work as stock `age` does for a stranger's file, and not more.
fn by_passphrase(secret: SecretString) -> age::scrypt::Identity {
    const WORK_MAX: u8 = 22;
    let mut identity = age::scrypt::Identity::new(secret);
    identity.set_max_work_factor(WORK_MAX);
    identity
}

/// Reads the key by which packages are made, from beside the identity file.
pub fn signing(identity: &Path, passphrase: &Passphrase) -> Result<SigningKey, Fault> {
    let file = signing_path(identity);
    if !file.exists() && identity.exists() {
        let what = format!(
            "beside `{}` stands no `{}`, the signing key (Servanda: an officer opens with one key and signs with the other)",
            identity.display(),
            file.display()
        );
        return Err(Fault::not_in_order(
            what,
            "Name the file that `servanda evidence keys new` made, with what it made beside it",
        ));
    }
    let text = read(&file, passphrase)?;
    let read = || {
        let mut lines = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (line, None) = (lines.next()?, lines.next()) else {
            return None;
        };
        let (name, seed) = line
            .strip_prefix(SIGNING)?
            .strip_prefix(' ')?
            .split_once(' ')?;
        let seed = Zeroizing::new(record::bytes::decode_exact::<32>(seed).ok()?);
        SigningKey::from_seed(name, &seed).ok()
    };
    read().ok_or_else(|| no_key(&file, "one signing key"))
}

fn no_key(file: &Path, expected: &str) -> Fault {
    let what = format!("`{}` does not hold {expected}", file.display());
    Fault::not_in_order(what, "Name the file that `servanda evidence keys new` made")
}

fn write(path: &Path, text: &str, passphrase: Option<&SecretString>) -> Result<(), Fault> {
    let failed = |error: std::io::Error| Fault::file("written", path, &error);
    let mut file = new_file(path).map_err(failed)?;
    let written = match passphrase {
        None => file.write_all(text.as_bytes()),
        Some(passphrase) => {
            let sealed = age::Encryptor::with_user_passphrase(passphrase.clone());
            let armored = ArmoredWriter::wrap_output(&mut file, Format::AsciiArmor);
            armored.and_then(|armored| {
                let mut writer = sealed.wrap_output(armored)?;
                writer.write_all(text.as_bytes())?;
                writer.finish()?.finish().map(|_| ())
            })
        }
    };
    written.and_then(|()| file.sync_all()).map_err(|error| {
        let _half = fs::remove_file(path);
        failed(error)
    })
}

/// The text of a file that may be sealed with a passphrase.
pub(crate) fn read(path: &Path, passphrase: &Passphrase) -> Result<Zeroizing<String>, Fault> {
    let failed = |error: std::io::Error| Fault::file("read", path, &error);
    let mut bytes = Zeroizing::new(Vec::new());
    let file = fs::File::open(path).map_err(failed)?;
    file.take(BYTES_MAX)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    let sealed = bytes.starts_with(ARMOR.as_bytes()) || bytes.starts_with(b"age-encryption.org/");
    if !sealed {
        let text = std::str::from_utf8(&bytes).map_err(|_| no_key(path, "a key"))?;
        return Ok(Zeroizing::new(text.to_owned()));
    }
    let Some(secret) = passphrase.read(path)? else {
        let what = format!("`{}` is kept with a passphrase", path.display());
        return Err(Fault::not_in_order(
            what,
            "Type it when asked, or name a file with `--passphrase-file`",
        ));
    };
    let wrong = |detail: &dyn std::fmt::Display| {
        let what = format!("the passphrase does not open `{}`", path.display());
        Fault::not_in_order(what, "Type it again").because(detail)
    };
    let opened =
        age::Decryptor::new(ArmoredReader::new(&bytes[..])).map_err(|error| wrong(&error))?;
    let identity = by_passphrase(secret);
    let identities: [&dyn age::Identity; 1] = [&identity];
    let mut opened = opened
        .decrypt(identities.into_iter())
        .map_err(|error| wrong(&error))?;
    let mut text = Zeroizing::new(String::new());
    opened
        .read_to_string(&mut text)
        .map_err(|error| wrong(&error))?;
    Ok(text)
}

impl Passphrase {
    /// The passphrase of a file that is there.
    fn read(&self, file: &Path) -> Result<Option<SecretString>, Fault> {
        match self {
            Passphrase::None => Ok(None),
            Passphrase::File(path) => from_file(path).map(Some),
            Passphrase::Ask => asked(&format!("Passphrase of {}: ", file.display())).map(Some),
        }
    }

    /// The passphrase of a file that is being made, typed twice.
    fn read_new(&self) -> Result<Option<SecretString>, Fault> {
        let Passphrase::Ask = self else {
            return self.read(Path::new("the new key"));
        };
        let first = asked("New passphrase: ")?;
        let second = asked("The same again: ")?;
        if first.expose_secret() != second.expose_secret() {
            return Err(Fault::not_in_order(
                "the two passphrases differ",
                "Type the same one twice",
            ));
        }
        if first.expose_secret().is_empty() {
            let remedy =
                "Type one, or say `--no-passphrase` where the file is kept safe in another way";
            return Err(Fault::not_in_order("the passphrase is empty", remedy));
        }
        Ok(Some(first))
    }
}

fn from_file(path: &Path) -> Result<SecretString, Fault> {
    let text = fs::read_to_string(path).map_err(|error| Fault::file("read", path, &error))?;
    let text = Zeroizing::new(text);
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(SecretString::from(line.to_owned())),
        _ => {
            let what = format!("the first line of `{}` is empty", path.display());
            Err(Fault::not_in_order(what, "Write the passphrase there"))
        }
    }
}

fn asked(prompt: &str) -> Result<SecretString, Fault> {
    let typed = rpassword::prompt_password(prompt).map_err(|error| {
        let remedy = "Run it at a terminal, or name a file with `--passphrase-file`";
        Fault::not_in_order("no passphrase could be typed here", remedy).because(error)
    })?;
    Ok(SecretString::from(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_back_and_never_overwritten() {
        let place = tempfile::tempdir().unwrap();
        let none = Passphrase::None;
        for kind in [Kind::X25519, Kind::PostQuantum] {
            let file = place.path().join(format!("{kind:?}.key"));
            let made = new(&file, kind, Some("authority.example/officer"), &none).unwrap();
            let identity = identity(&file, &none).unwrap();
            assert_eq!(identity.to_public().to_string(), made.recipient);
            let key = signing(&file, &none).unwrap();
            assert_eq!(
                (key.vkey(), key.name()),
                (made.vkey, "authority.example/officer")
            );
            let before = fs::read(&file).unwrap();
            let fault = new(&file, kind, None, &none).unwrap_err();
            assert!(fault.what.contains("is there already"));
            assert_eq!(fs::read(&file).unwrap(), before);
        }
        let file = place.path().join("x");
        assert!(new(&file, Kind::X25519, Some("a b"), &none).is_err());
    }

    #[test]
    fn a_passphrase_keeps_them() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        fs::write(at("right"), "correct horse\nsecond line").unwrap();
        fs::write(at("wrong"), "incorrect horse").unwrap();
        let file = at("officer.key");
        let right = Passphrase::File(at("right"));
        let made = new(&file, Kind::X25519, None, &right).unwrap();
        let held = fs::read_to_string(&file).unwrap();
        assert!(held.starts_with(ARMOR) && !held.contains("AGE-SECRET-KEY"));
        assert!(
            !fs::read_to_string(signing_path(&file))
                .unwrap()
                .contains(SIGNING)
        );
        assert_eq!(
            identity(&file, &Passphrase::File(at("right")))
                .unwrap()
                .to_public()
                .to_string(),
            made.recipient
        );
        for wrong in [Passphrase::File(at("wrong")), Passphrase::None] {
            let fault = identity(&file, &wrong).err().unwrap();
            assert!(fault.what.contains("passphrase"), "{fault}");
        }
    }

    #[test]
    fn other_files_hold_no_key() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("x");
        for text in ["", "hello", "AGE-SECRET-KEY-1X", "# only a comment\n"] {
            fs::write(&file, text).unwrap();
            fs::write(signing_path(&file), text).unwrap();
            assert!(identity(&file, &Passphrase::None).is_err());
            assert!(signing(&file, &Passphrase::None).is_err());
        }
        assert!(identity(&place.path().join("none"), &Passphrase::None).is_err());
    }
}
