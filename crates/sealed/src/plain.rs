//! Files that stock `age` sealed to an officer's key, in its binary or its mail form.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read, Write as _};
use std::path::Path;

use age::Identity;
use age::armor::ArmoredReader;

use crate::above::Above;
use crate::fault::{Fault, Kind};
use crate::header::{self, NoKey};
use crate::open::no_header;
use crate::private::{Private, Purpose, new_file};
use crate::progress::Watch;
use crate::stream;

const ARMOR: &[u8] = b"-----BEGIN AGE";

/// Opens such a file into a new one, which appears whole or not at all; gives its size in bytes.
pub fn open(
    sealed: &Path,
    identities: &[&dyn Identity],
    out: &Path,
    flush: bool,
    watch: &dyn Watch,
) -> Result<u64, Fault> {
    if out.symlink_metadata().is_ok() {
        let what = format!("`{}` is there already", out.display());
        return Err(Fault::not_in_order(
            what,
            "Name a file that is not there yet",
        ));
    }
    let above = Above::of(out)?;
    let private = Private::new(&above.folder, Purpose::Opening)?;
    let held = private.path().join("opened");
    let failed = |error: io::Error| Fault::file("written", out, &error);
    let mut file = new_file(&held).map_err(failed)?;
    let mut bytes = 0;
    each(sealed, identities, watch, &mut |piece| {
        bytes += piece.len() as u64;
        file.write_all(piece).map_err(failed)
    })?;
    if flush {
        file.sync_all().map_err(failed)?;
    }
    above.place(&held, flush).map_err(failed)?;
    Ok(bytes)
}

/// Gives the plaintext piece by piece. Pieces before an altered one have been given when the fault is: a caller that
/// keeps them keeps what nobody vouches for.
pub fn each(
    sealed: &Path,
    identities: &[&dyn Identity],
    watch: &dyn Watch,
    take: &mut dyn FnMut(&[u8]) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let failed = |error: io::Error| Fault::file("read", sealed, &error);
    let mut file = BufReader::new(File::open(sealed).map_err(failed)?);
    let length = fs::metadata(sealed).map_err(failed)?.len();
    watch.begins("Opening", length, 1);
    let blank = leading_blank(&mut file).map_err(failed)?;
    let armored = file.fill_buf().map_err(failed)?.starts_with(ARMOR);
    if blank && !armored {
        return Err(its_own(Fault::broken(format!(
            "`{}` is not a sealed file",
            sealed.display()
        ))));
    }
    let opened = if armored {
        let mut reader = ArmoredReader::new(file);
        payload(sealed, &mut reader, length, identities, watch, take)
    } else {
        payload(sealed, &mut file, length, identities, watch, take)
    };
    watch.ends();
    opened.map_err(its_own)
}

/// No envelope and no sender's signature stands beside such a file: what is broken in it, nothing here can tell more of.
fn its_own(mut fault: Fault) -> Fault {
    if fault.kind == Kind::Broken {
        fault.remedy = "Nothing was written; ask whoever sealed it for the file again, and compare its SHA-256 by another way".into();
    }
    fault
}

/// A file in its mail form may have white space before it; says whether there was any.
fn leading_blank(file: &mut BufReader<File>) -> io::Result<bool> {
    let mut blank = false;
    loop {
        let held = file.fill_buf()?;
        let spaces = held.len() - held.trim_ascii_start().len();
        if spaces == 0 {
            return Ok(blank);
        }
        blank = true;
        file.consume(spaces);
    }
}

fn payload(
    path: &Path,
    file: &mut (impl Read + Send),
    length: u64,
    identities: &[&dyn Identity],
    watch: &dyn Watch,
    take: &mut dyn FnMut(&[u8]) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let told = |no_key| match no_key {
        NoKey::NotForThese => Fault::not_in_order(
            format!(
                "`{}` is not sealed to this key or passphrase, or its header was altered",
                path.display()
            ),
            "Open it with a key to which it was sealed, or ask whoever sealed it for the file again",
        ),
        no_key => no_header(path, no_key),
    };
    let (header, bytes) = header::read(file).map_err(told)?;
    let secret = header::unwrap(&header, &bytes, identities).map_err(told)?;
    let (key, _) = header::payload(file, &secret)
        .map_err(|error| Fault::broken("the file is cut off behind its header").because(error))?;
    stream::open(&key, file, length, &mut |_| {}, watch, |plaintext| {
        loop {
            let piece = plaintext.piece()?;
            if piece.is_empty() {
                return Ok(());
            }
            let length = piece.len();
            take(piece)?;
            plaintext.advance(length);
        }
    })
}
