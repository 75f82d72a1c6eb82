//! ASiC-E with CAdES (ETSI EN 319 162-1): documents of a package, and a manifest of their digests that an authority's key
//! signs. It is for documents: evidence that is too large stays in the package and is bound by its list.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use record::package::Statement;
use record::package::listing::FileLine;

use super::zip::{BYTES_MAX, zip};
use crate::cms::{self, Content};
use crate::escape::xml;
use crate::fault::Fault;
use crate::x509::{SoftwareKey, read_certificates};

const MIMETYPE: &str = "application/vnd.etsi.asic-e+zip";
const MANIFEST: &str = "META-INF/ASiCManifest001.xml";
const SIGNATURE: &str = "META-INF/signature001.p7s";
/// The most files of one container.
const FILES_MAX: u64 = 1000;
/// What binds the documents to their package.
const PAPERS: [&str; 4] = [
    "manifest-sha256.txt",
    "servanda/files.tsv",
    "servanda/statement.json",
    "servanda/statement.note",
];

/// A container before it is signed.
pub struct Container {
    files: Vec<(String, Vec<u8>)>,
    manifest: Vec<u8>,
}

impl Container {
    /// The documents of an opened package that was checked: all its files, with the lists and the statement.
    pub fn of(bag: &Path, statement: &Statement) -> Result<Container, Fault> {
        let contents = &statement.contents;
        if contents.count > FILES_MAX || contents.bytes > BYTES_MAX / 8 {
            return Err(Fault::not_in_order(
                format!(
                    "the package holds {} files of {} bytes together (Servanda: a container holds at most {FILES_MAX} files and 256 MiB)",
                    contents.count, contents.bytes
                ),
                "Hand over the package itself; a container is for documents",
            ));
        }
        let failed = |path: &Path, error: &std::io::Error| Fault::file("read", path, error);
        let list = bag.join("servanda/files.tsv");
        let mut names: Vec<String> = PAPERS.iter().map(|&name| name.to_owned()).collect();
        let lines =
            BufReader::new(fs::File::open(&list).map_err(|error| failed(&list, &error))?).lines();
        for line in lines {
            let line = line.map_err(|error| failed(&list, &error))?;
            names.push(
                FileLine::parse(&line)
                    .map_err(|fault| Fault::broken(fault.what))?
                    .path,
            );
        }
        let mut files = Vec::new();
        for name in names {
            let path = bag.join(&name);
            let bytes = fs::read(&path).map_err(|error| failed(&path, &error))?;
            files.push((name, bytes));
        }
        let manifest = manifest(&files).into_bytes();
        Ok(Container { files, manifest })
    }

    /// The bytes that are signed: what whoever keeps the key is given.
    pub fn to_be_signed(&self) -> &[u8] {
        &self.manifest
    }

    /// The container, signed with a key in a file.
    pub(crate) fn signed(&self, key: &SoftwareKey, certificate: &Path) -> Result<Vec<u8>, Fault> {
        let certificates = read_certificates(certificate)?;
        let content = Content::Detached(&self.manifest);
        let signature = cms::make(content, &certificates, key, crate::clock::now())?;
        self.with(&signature)
    }

    /// The container with a signature that was made elsewhere; it has to hold.
    pub fn with(&self, signature: &[u8]) -> Result<Vec<u8>, Fault> {
        crate::second::signature_is_of(signature, &self.manifest).map_err(|why| {
            let what = format!("the signature is not one over this container's manifest: {why}");
            Fault::not_in_order(
                what,
                "Sign the exported manifest again: detached, in the form CAdES-B",
            )
        })?;
        let der = cms::der(signature).map_err(Fault::broken)?;
        let mut all = vec![("mimetype".to_owned(), MIMETYPE.as_bytes().to_vec())];
        all.extend(self.files.iter().cloned());
        all.push((MANIFEST.to_owned(), self.manifest.clone()));
        all.push((SIGNATURE.to_owned(), der));
        Ok(zip(&all))
    }
}

fn manifest(files: &[(String, Vec<u8>)]) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" \
         xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n<asic:SigReference URI=\"{SIGNATURE}\" MimeType=\"application/pkcs7-signature\"/>\n"
    );
    for (name, bytes) in files {
        let hash = record::hash::sha256(bytes).base64();
        text += &format!(
            "<asic:DataObjectReference URI=\"{}\">\n<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>\n<ds:DigestValue>{hash}</ds:DigestValue>\n</asic:DataObjectReference>\n",
            xml(&uri(name))
        );
    }
    text + "</asic:ASiCManifest>\n"
}

/// A path as a relative URI (RFC 3986).
fn uri(path: &str) -> String {
    path.bytes().fold(String::new(), |mut text, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                text.push(char::from(byte))
            }
            other => text.push_str(&format!("%{other:02X}")),
        }
        text
    })
}
