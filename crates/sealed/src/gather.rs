//! What will be sealed: every file with the path it is carried under, in the order of the package, and cut into parts.
//!
//! Nothing here is held in memory for each file: names are sorted through spool files.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use record::package::listing::{NameLine, escape};
use record::package::path::{
    DATA, FIRST_BYTES_MAX, PATH_BYTES_MAX, check_name, folded, is_neutral, neutral,
};

use record::verify::count;

use crate::cipher::Sha256;
use crate::fault::Fault;
use crate::private::Private;
use crate::sort::{Row, Sorter, begin};
use crate::tar::space;
use crate::walk::{Source, walk};

mod in_order;
mod row;

use in_order::in_order;
pub(crate) use row::Item;
use row::{Items, Rows};

/// The names of carried-under-neutral-names files that an error shows.
const SHOWN: usize = 5;

/// All of them.
pub(crate) struct Gathered {
    rows: File,
    /// How many.
    pub(crate) count: u64,
    /// Their bytes.
    pub(crate) bytes: u64,
    /// How many are carried under a neutral name.
    renamed: u64,
    /// Folders that hold nothing.
    pub(crate) empty_folders: u64,
}

/// What goes into one package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) count: u64,
    pub(crate) bytes: u64,
    pub(crate) renamed: u64,
    /// The most that its tar takes, where there is a limit.
    pub(crate) space: u64,
}

/// `names.tsv` of one package, in a spool file.
pub(crate) struct Names {
    pub(crate) file: File,
    pub(crate) bytes: u64,
    pub(crate) hash: record::Hash,
}

/// What is carried under a neutral name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Neutral {
    /// What has a name that is not safe, or one too long to be passed on.
    Unsafe,
    /// Nothing: whoever seals it asked that such a name stops the work.
    Nothing,
    /// Nothing: a bag that is passed on has safe names, which its sender's statement binds.
    PassedOn,
}

impl Neutral {
    /// The longest path that is carried as it is, in bytes.
    fn longest(self) -> usize {
        match self {
            Neutral::Unsafe | Neutral::Nothing => FIRST_BYTES_MAX,
            Neutral::PassedOn => PATH_BYTES_MAX,
        }
    }

    /// Why so many names stop the work, of which some are shown.
    fn stops(self, names: u64, shown: &[String]) -> Option<Fault> {
        let more = names.saturating_sub(shown.len() as u64);
        let more = match more {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let count = count(names, "name", "names");
        let shown = shown.join(", ");
        match self {
            Neutral::Unsafe => None,
            Neutral::Nothing => Some(Fault::not_in_order(
                format!(
                    "of {count} it is not sure that every system keeps them, apart from all others: {shown}{more} (Servanda: safe names, \
                     asked by `--strict-names`)"
                ),
                "Rename them, or leave out `--strict-names`: they are then carried under neutral names with their own beside",
            )),
            Neutral::PassedOn => Some(Fault::not_in_order(
                format!(
                    "{count} cannot stand in one folder more: {shown}{more} (Servanda: a path has at most {PATH_BYTES_MAX} bytes, and \
                     evidence that is passed on keeps its names)"
                ),
                "Put the opened folder into one tar, and seal that with `seal` on the same terms",
            )),
        }
    }
}

/// Finds every file under the sources and settles its path.
///
/// Most sources are walked in the order of the package; those in which a name is odd or may meet another are sorted.
pub(crate) fn gather(
    sources: &[Source],
    folder: &Private,
    neutral: Neutral,
) -> Result<Gathered, Fault> {
    one_name_each(sources)?;
    match in_order(sources, folder, neutral.longest())? {
        Some(gathered) => Ok(gathered),
        None => sorted(sources, folder, neutral),
    }
}

/// Of two sources with one name nobody could tell any more what came from which.
fn one_name_each(sources: &[Source]) -> Result<(), Fault> {
    let mut names: Vec<&[u8]> = sources
        .iter()
        .map(|source| source.name.as_slice())
        .collect();
    names.sort_unstable();
    let same = names.windows(2).find(|pair| pair.first() == pair.last());
    let Some(name) = same.and_then(<[_]>::first) else {
        return Ok(());
    };
    let what = format!(
        "two sources have the name `{}`, and nobody could tell in the package what came from which (Servanda: each source stands under \
         its own name)",
        escape(name)
    );
    Err(Fault::not_in_order(
        what,
        "Seal the folder that holds both, or seal them as two packages",
    ))
}

fn sorted(sources: &[Source], folder: &Private, neutral_for: Neutral) -> Result<Gathered, Fault> {
    let spool = |error: io::Error| Fault::file("written", folder.path(), &error);
    let mut by_fold = Sorter::new(folder);
    let mut odd = Sorter::new(folder);
    let (mut count, mut bytes) = (0u64, 0u64);
    let empty_folders = walk(sources, &mut |found| {
        count += 1;
        bytes += found.bytes;
        let rest = rest(found.source, found.bytes, found.name);
        match std::str::from_utf8(found.name) {
            Ok(name) if is_carried(name, neutral_for.longest()) => {
                by_fold.push(&fold_key(name), &rest).map_err(spool)
            }
            _ => odd.push(found.name, &rest).map_err(spool),
        }
    })?;
    let mut by_path = Sorter::new(folder);
    let sorted = by_fold.finish().map_err(spool)?;
    apart(sorted, &mut |row, clash| {
        let held = item(row.1).ok_or(io::ErrorKind::InvalidData)?;
        if clash {
            let rest = rest(held.source, held.bytes, &held.name);
            return odd.push(&held.name, &rest);
        }
        let key = [DATA.as_bytes(), &held.name].concat();
        by_path.push(&key, &rest(held.source, held.bytes, b""))
    })
    .map_err(spool)?;
    let mut renamed = 0;
    let mut shown = Vec::new();
    for row in odd.finish().map_err(spool)? {
        let (name, held) = row.map_err(spool)?;
        renamed += 1;
        if shown.len() < SHOWN {
            shown.push(format!("`{}`", escape(&name)));
        }
        let item = item(held).ok_or_else(|| spool(io::ErrorKind::InvalidData.into()))?;
        let key = neutral(renamed);
        let rest = rest(item.source, item.bytes, &name);
        by_path.push(key.as_bytes(), &rest).map_err(spool)?;
    }
    if renamed > 0
        && let Some(fault) = neutral_for.stops(renamed, &shown)
    {
        return Err(fault);
    }
    let mut rows = Rows::new(folder).map_err(spool)?;
    for row in by_path.finish().map_err(spool)? {
        let (path, held) = row.map_err(spool)?;
        let item = String::from_utf8(path).ok().zip(item(held));
        let (path, held) = item.ok_or_else(|| spool(io::ErrorKind::InvalidData.into()))?;
        let held = Item { path, ..held };
        rows.push(&held).map_err(spool)?;
    }
    Ok(Gathered {
        rows: rows.finish().map_err(spool)?,
        count,
        bytes,
        renamed,
        empty_folders,
    })
}

/// Whether a file is carried under its own name.
fn is_carried(name: &str, longest: usize) -> bool {
    let fits = DATA.len() + name.len() <= longest;
    fits && check_name(name).is_ok() && !is_neutral(name)
}

/// The key by which names that some system takes for one stand together, and a file before what is below its name.
pub(crate) fn fold_key(name: &str) -> Vec<u8> {
    folded(name).replace('/', "\0").into_bytes()
}

/// Tells of each file whether its name, in one case, is another's or the beginning of another's path.
pub(crate) fn apart(
    sorted: impl Iterator<Item = io::Result<Row>>,
    each: &mut dyn FnMut(Row, bool) -> io::Result<()>,
) -> io::Result<()> {
    let mut held: Option<(Row, bool)> = None;
    let mut above: Vec<u8> = Vec::new();
    for row in sorted {
        let row = row?;
        let is_below = |key: &[u8]| {
            let rest = row.0.strip_prefix(key);
            !key.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"\0"))
        };
        let mut clash = is_below(&above);
        if let Some((before, clashed)) = held.take() {
            let meets = is_below(&before.0);
            if meets && !clash {
                above.clone_from(&before.0);
            }
            clash |= meets;
            each(before, clashed || meets)?;
        }
        held = Some((row, clash));
    }
    match held {
        Some((row, clash)) => each(row, clash),
        None => Ok(()),
    }
}

/// What a sorter keeps of a file besides its key.
fn rest(source: usize, bytes: u64, name: &[u8]) -> Vec<u8> {
    let mut rest = Vec::with_capacity(16 + name.len());
    rest.extend((source as u64).to_le_bytes());
    rest.extend(bytes.to_le_bytes());
    rest.extend(name);
    rest
}

fn item(rest: Vec<u8>) -> Option<Item> {
    let (source, rest) = rest.split_first_chunk::<8>()?;
    let (bytes, name) = rest.split_first_chunk::<8>()?;
    Some(Item {
        path: String::new(),
        name: name.to_vec(),
        source: usize::try_from(u64::from_le_bytes(*source)).ok()?,
        bytes: u64::from_le_bytes(*bytes),
    })
}

impl Gathered {
    /// Every file in the order of the package.
    pub(crate) fn items(&self) -> io::Result<Items> {
        Items::of(&self.rows)
    }

    /// Cuts the files into packages that take at most so many bytes; without a limit there is one.
    pub(crate) fn shares(&self, limit: Option<u64>, base: &str) -> Result<Vec<Share>, Fault> {
        let read = |error: io::Error| {
            Fault::new(
                crate::Kind::Machine,
                "a spool file cannot be read",
                "Look at the disk",
            )
            .because(error)
        };
        if limit.is_none() {
            return Ok(vec![Share {
                count: self.count,
                bytes: self.bytes,
                renamed: self.renamed,
                space: u64::MAX,
            }]);
        }
        let mut shares = vec![Share::default()];
        for item in self.items().map_err(read)? {
            let item = item.map_err(read)?;
            // Its place in the tar, and its lines in the two lists and perhaps in the third.
            let lines = 2 * (item.path.len() as u64 + 90) + 3 * item.name.len() as u64;
            let takes = space(&format!("{base}/{}", item.path), item.bytes) + lines;
            if limit.is_some_and(|limit| takes > limit) {
                let what = format!(
                    "`{}` alone is larger than `--split` allows (Servanda: a file is not cut)",
                    escape(item.own())
                );
                return Err(Fault::not_in_order(what, "Give a larger size"));
            }
            let full = |share: &Share| {
                share.count > 0 && limit.is_some_and(|limit| share.space + takes > limit)
            };
            if shares.last().is_some_and(full) {
                shares.push(Share::default());
            }
            if let Some(share) = shares.last_mut() {
                share.count += 1;
                share.bytes += item.bytes;
                share.renamed += u64::from(item.is_renamed());
                share.space += takes;
            }
        }
        Ok(shares)
    }
}

/// `names.tsv` of one package's files.
pub(crate) fn names(
    items: impl Iterator<Item = io::Result<Item>>,
    folder: &Private,
) -> io::Result<Names> {
    let mut out = BufWriter::new(folder.spool()?);
    let mut hash = Sha256::new();
    let mut bytes = 0;
    for item in items {
        let item = item?;
        if item.is_renamed() {
            let line = NameLine {
                carried: item.path,
                original: item.name,
            };
            let line = line.text() + "\n";
            hash.update(line.as_bytes());
            out.write_all(line.as_bytes())?;
            bytes += line.len() as u64;
        }
    }
    Ok(Names {
        file: begin(out)?,
        bytes,
        hash: hash.finish(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::private::Purpose;

    fn clashes(names: &[&str]) -> Vec<String> {
        let mut keys: Vec<String> = names
            .iter()
            .map(|name| folded(name).replace('/', "\0"))
            .collect();
        keys.sort();
        let mut found = Vec::new();
        let rows = keys
            .into_iter()
            .map(|key| Ok((key.into_bytes(), Vec::new())));
        apart(rows, &mut |row, clash| {
            if clash {
                found.push(String::from_utf8(row.0).unwrap().replace('\0', "/"));
            }
            Ok(())
        })
        .unwrap();
        found
    }

    #[test]
    fn names_that_some_system_takes_for_one_are_found() {
        assert!(clashes(&["a", "b", "a.txt", "ab/c", "b-d/e"]).is_empty());
        assert_eq!(clashes(&["A.TXT", "a.txt", "c"]), ["a.txt", "a.txt"]);
        assert_eq!(clashes(&["a", "A", "á", "a"]), ["a", "a", "a"]);
        let both = ["x/A", "X/a/b", "x/a/c/d", "x/a.d", "x/b"];
        assert_eq!(clashes(&both), ["x/a", "x/a/b", "x/a/c/d"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn odd_names_are_carried_under_neutral_ones() {
        use std::os::unix::ffi::OsStrExt as _;
        let place = tempfile::tempdir().unwrap();
        let case = place.path().join("case");
        std::fs::create_dir(&case).unwrap();
        let names: [&[u8]; 9] = [
            b"ok.txt",
            b"A.TXT",
            b"a.txt",
            b"CON",
            b"x\xff",
            b"tail.",
            b"a\nb",
            "e\u{301}".as_bytes(),
            "é".as_bytes(),
        ];
        for name in names {
            std::fs::write(case.join(std::ffi::OsStr::from_bytes(name)), name).unwrap();
        }
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        let sources = [Source::of(&case).unwrap()];
        let gathered = gather(&sources, &folder, Neutral::Unsafe).unwrap();
        let items: Vec<Item> = gathered.items().unwrap().map(Result::unwrap).collect();
        let carried: Vec<&str> = items.iter().map(|item| item.path.as_str()).collect();
        let mut expected: Vec<String> = (1..=7).map(neutral).collect();
        expected.splice(
            0..0,
            ["data/case/ok.txt".to_owned(), "data/case/é".to_owned()],
        );
        assert_eq!(carried, expected);
        assert_eq!(gathered.count, 9);
        assert_eq!(gathered.shares(None, "x").unwrap()[0].renamed, 7);
        let listed = super::names(items.into_iter().map(Ok), &folder).unwrap();
        let text = io::read_to_string(listed.file).unwrap();
        assert!(text.contains("data/n0000001.bin\tcase/A.TXT\n"), "{text}");
        assert!(
            text.contains("\tcase/a%0Ab\n") && text.contains("\tcase/x%FF\n"),
            "{text}"
        );
        let fault = gather(&sources, &folder, Neutral::Nothing);
        let fault = fault.err().unwrap();
        assert!(
            fault.what.contains("7 names") && fault.what.contains("and 2 more"),
            "{fault}"
        );
    }

    #[test]
    fn the_walk_in_order_finds_what_sorting_finds() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        let names = [
            "b/x",
            "b.txt",
            "b-c/y",
            "b/x.d/z",
            "A",
            "été",
            "b/0",
            "empty/e/f/g",
            "b0",
        ];
        for (bytes, name) in names.into_iter().enumerate() {
            let path = at("case").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, vec![0; bytes]).unwrap();
        }
        std::fs::create_dir_all(at("case/hollow")).unwrap();
        std::fs::write(at("case.e01"), "image").unwrap();
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        let source = |name: &str| Source::of(&at(name)).unwrap();
        let sources = [source("case.e01"), source("case")];
        let seen = |gathered: Gathered| {
            let items: Vec<Item> = gathered.items().unwrap().map(Result::unwrap).collect();
            (
                items,
                gathered.count,
                gathered.bytes,
                gathered.empty_folders,
            )
        };
        let in_order = |sources: &[Source]| in_order(sources, &folder, FIRST_BYTES_MAX).unwrap();
        let walked = in_order(&sources).unwrap();
        assert_eq!(
            seen(walked),
            seen(sorted(&sources, &folder, Neutral::Unsafe).unwrap())
        );
        for odd in [
            "case/B/x",
            "case/ÉTÉ",
            "case/b./x",
            "case/nul",
            "case/b/tail ",
        ] {
            std::fs::create_dir_all(at(odd)).unwrap();
            std::fs::write(at(odd).join("x"), "").unwrap();
            assert!(in_order(&sources).is_none(), "{odd}");
            std::fs::remove_dir_all(at(odd)).unwrap();
            if let Some(above) = at(odd).parent() {
                // Only what this case made is empty now.
                let _kept = std::fs::remove_dir(above);
            }
        }
        let twice = [source("case"), source("case")];
        let fault = gather(&twice, &folder, Neutral::Unsafe).err().unwrap();
        assert!(
            fault.what.contains("two sources have the name `case`"),
            "{fault}"
        );
    }

    #[test]
    fn files_are_cut_into_packages_by_size_and_never_cut_themselves() {
        let place = tempfile::tempdir().unwrap();
        let case = place.path().join("case");
        std::fs::create_dir(&case).unwrap();
        for number in 0..10 {
            std::fs::write(case.join(number.to_string()), vec![0; 10_000]).unwrap();
        }
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        let sources = [Source::of(&case).unwrap()];
        let gathered = gather(&sources, &folder, Neutral::Unsafe).unwrap();
        let shares = gathered.shares(Some(35_000), "x").unwrap();
        assert_eq!(
            shares.iter().map(|share| share.count).collect::<Vec<_>>(),
            [3, 3, 3, 1]
        );
        assert_eq!(shares.iter().map(|share| share.bytes).sum::<u64>(), 100_000);
        assert!(shares.iter().all(|share| share.space <= 35_000));
        assert_eq!(gathered.shares(None, "x").unwrap().len(), 1);
        let fault = gathered.shares(Some(9_000), "x").unwrap_err();
        assert!(fault.what.contains("a file is not cut"), "{fault}");
    }
}
