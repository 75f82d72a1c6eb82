//! Taking up the pen: what the Record, the key and the mark must say of one another.

use super::Pen;
use super::rotate::Before;
use crate::desk::Tools;
use crate::desk::asked::Asked;
use crate::desk::in_hand::{InHand, read_entry};
use crate::desk::own::{self, Opening};
use crate::desk::participants::Tables;
use crate::error::{Error, Kind};
use crate::home::Mark;
use crate::keys;
use crate::ledger::{Ledger, Row, proven};
use record::entry::{Entry, Instant, SubmissionId};
use record::hash::EMPTY_ROOT;
use record::keys::{HouseKeys, HouseOpened, OwnAct, People};
use record::note::SigningKey;
use record::tree::{self, Tree};

/// Entries read at once.
const ROWS_A_READ: u32 = 4096;

impl Pen {
    /// Takes up the pen of a Record, or opens a new one.
    pub(in crate::desk) async fn take_up(
        tools: Tools,
        opening: Option<Opening>,
    ) -> Result<Self, Error> {
        let size = tools.ledger.size().await?;
        let mut before = None;
        let key = if size == 0 {
            let opening = opening.as_ref().ok_or_else(not_opened)?;
            let unnamed = tools.key.signing_as("unnamed")?;
            let origin = opening.origin(&unnamed.verifier().fingerprint());
            tools.key.signing_as(&origin)?
        } else {
            let keys = house_keys(&*tools.ledger).await?;
            let seed = tools.key.before();
            before = Before::of(&*tools.ledger, &keys, seed.as_ref()).await?;
            own_key(&tools, &keys)?
        };
        let mut pen = Self {
            tools,
            key,
            before,
            tree: Tree::empty(),
            at: Instant::from_unix_millis(0).map_err(|error| not_opened().detail(error))?,
            in_hand: InHand::default(),
            tables: Tables::default(),
            people: None,
            numbers: None,
            unsure: false,
            fenced: None,
        };
        pen.read_again().await?;
        if let (0, Some(opening)) = (size, opening) {
            pen.open_house(opening).await?;
        }
        Ok(pen)
    }

    /// Reads from the ledger what stands there, and lets everything go that was remembered.
    pub(super) async fn read_again(&mut self) -> Result<(), Error> {
        self.unsure = true;
        let ledger = &*self.tools.ledger;
        let size = ledger.size().await?;
        self.not_set_back(size).await?;
        self.tree = proven(ledger, |hashes| Ok(Tree::open(size, hashes)?)).await?;
        if let Some(index) = size.checked_sub(1) {
            let mut newest = ledger.entries(index..size).await?;
            let bytes = newest.pop().unwrap_or_default();
            self.at = read_entry(&Row { index, bytes })?.at;
        }
        self.in_hand.let_all_go();
        self.people = None;
        self.numbers = None;
        self.unsure = false;
        Ok(())
    }

    /// The Record is at least as new as the newest checkpoint signed here, and continues it.
    async fn not_set_back(&self, size: u64) -> Result<(), Error> {
        let nothing = Mark {
            size: 0,
            root: EMPTY_ROOT,
        };
        let mark = self.tools.high_water.read()?.unwrap_or(nothing);
        if size < mark.size {
            return Err(set_back(&format!(
                "it has {size} entries, and a checkpoint of {} was signed here",
                mark.size
            )));
        }
        let ledger = &*self.tools.ledger;
        let root = proven(ledger, |hashes| Ok(tree::root(mark.size, hashes)?)).await?;
        if root != mark.root {
            return Err(set_back(&format!(
                "its first {} entries are not those of the checkpoint signed here",
                mark.size
            )));
        }
        // Whatever a crash left unmarked was durable before anyone was told; it is marked now.
        let root = proven(ledger, |hashes| Ok(tree::root(size, hashes)?)).await?;
        if size > mark.size {
            self.tools.high_water.write(Mark { size, root })?;
        }
        Ok(())
    }

    /// The keys of persons, from their own entries in the Record's order.
    pub(super) async fn read_people(&self) -> Result<People, Error> {
        persons(&*self.tools.ledger).await
    }

    async fn open_house(&mut self, opening: Opening) -> Result<(), Error> {
        let opened = OwnAct::HouseOpened(HouseOpened {
            origin: self.key.name().to_owned(),
            vkey: self.key.verifier().clone(),
            kind: opening.kind,
            software: concat!("servanda ", env!("CARGO_PKG_VERSION")).to_owned(),
            rp_id: opening.rp_id,
        });
        let id = SubmissionId(keys::random()?);
        let asked = Asked::attested(own::body(id, own::HOUSE, &opened))?;
        let mut draft = self.begin().await;
        let outcomes = self.decide(&mut draft, vec![vec![asked]]).await;
        let mut outcomes = self.finish(draft, outcomes).await;
        outcomes
            .pop()
            .unwrap_or_else(|| Err(not_opened()))
            .map(|_| ())
    }
}

/// The keys of persons that a Record has introduced, in the order of its entries.
pub(crate) async fn persons(ledger: &dyn Ledger) -> Result<People, Error> {
    let mut entries = Vec::new();
    for matter in ledger.matters(own::PERSONS).await? {
        entries.extend(entries_of(ledger, &matter).await?);
    }
    entries.sort_unstable_by_key(|(index, _)| *index);
    let opened = own_opening(ledger).await.ok();
    let rp_id = opened.as_ref().and_then(|opened| opened.rp_id.as_deref());
    let mut people = People::of_house(rp_id);
    for (index, entry) in entries {
        if let Err(error) = people.take_entry(&entry) {
            tracing::warn!(index, %error, "a person's key in the Record is passed over");
        }
    }
    Ok(people)
}

/// Entries with their places.
pub(super) type Entries = Vec<(u64, Entry)>;

/// The entries of one of the house's own matters.
pub(super) async fn entries_of(ledger: &dyn Ledger, matter: &str) -> Result<Entries, Error> {
    let mut entries = Vec::new();
    let mut from = 0;
    loop {
        let rows = ledger.of_matter(matter, from, ROWS_A_READ).await?;
        let Some(last) = rows.last() else {
            return Ok(entries);
        };
        from = last.index + 1;
        for row in &rows {
            entries.push((row.index, read_entry(row)?));
        }
    }
}

/// The house's own acts in a matter, with their entries.
async fn own_acts(ledger: &dyn Ledger, matter: &str) -> Result<Vec<(u64, OwnAct)>, Error> {
    let entries = entries_of(ledger, matter).await?;
    let own = |(index, entry): (u64, Entry)| {
        let act = OwnAct::read(&entry.open()?.act).ok()??;
        Some((index, act))
    };
    Ok(entries.into_iter().filter_map(own).collect())
}

/// How the house was opened: entry 0.
pub(crate) async fn own_opening(ledger: &dyn Ledger) -> Result<HouseOpened, Error> {
    let mut first = ledger.entries(0..1).await?;
    let bytes = first.pop().ok_or_else(not_opened)?;
    let entry = read_entry(&Row { index: 0, bytes })?;
    match entry.open().map(|open| OwnAct::read(&open.act)) {
        Some(Ok(Some(OwnAct::HouseOpened(opened)))) => Ok(opened),
        _ => Err(not_opened().detail("entry 0 does not open a house")),
    }
}

/// The keys that the Record names, the newest last.
pub(crate) async fn house_keys(ledger: &dyn Ledger) -> Result<HouseKeys, Error> {
    let mut keys = HouseKeys::opened(&own_opening(ledger).await?);
    for (_, act) in own_acts(ledger, own::HOUSE).await? {
        if let OwnAct::HouseKey(changed) = act {
            let _ = keys.take_in(&changed);
        }
    }
    Ok(keys)
}

fn own_key(tools: &Tools, keys: &HouseKeys) -> Result<SigningKey, Error> {
    let own = tools.key.signing_as(keys.origin())?;
    if keys.current() == Some(own.verifier()) {
        return Ok(own);
    }
    Err(Error::new(
        Kind::Home,
        "the file `keys/house.key` is not the key that this Record names",
        "Put the house's own key back; without it the Record can be read and not continued",
    ))
}

fn not_opened() -> Error {
    Error::new(
        Kind::Home,
        "this home holds no Record yet",
        "Make it with `servanda init`",
    )
    .code("not_opened")
}

fn set_back(detail: &str) -> Error {
    Error::new(
        Kind::Home,
        "this Record is older than what this house has signed, so the house does not write",
        "Put the newer Record back, or restore the newest backup into a new home; it can be read meanwhile",
    )
    .code("set_back")
    .detail(detail)
}
