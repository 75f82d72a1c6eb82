//! `servanda status --party CODE`: one participant over all treaties of the house.

use super::Args;
use crate::error::{Error, Kind};
use crate::facts;
use crate::facts::treaties::{STANDS, place, stand, stand_row};
use crate::house::House;
use crate::practice::BANNER;
use crate::treaties::{Stand, Treaties};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;
use treaty::When;
use treaty::participant::{ParticipantId, Participants};

/// Answers from the Record, about one convention where it is named, else about all.
///
/// # Errors
/// When nobody has this code, the times are none, or the storage fails.
pub(super) async fn answer(args: &Args, code: &str, house: &House) -> Result<String, Error> {
    let kept = house.conventions().await?;
    let first = args.convention.as_ref().or(kept.first());
    let Some(first) = first else {
        return Ok("This house keeps no convention yet.".to_owned());
    };
    let when = args.times.when(house, first).await?;
    let (participants, of) = listed(house, first, &kept, code, &when).await?;
    let treaties = Treaties::read_of(house, &of).await?;
    let mut stands = treaties.of(house, &of, &when).await?;
    if let Some(slug) = &args.convention {
        stands.retain(|stand| stand.treaty.slug == *slug);
    }
    let name = participants.name(&of, "en", when.as_of);
    let name = name.map_or_else(|| of.to_string(), |name| name.text.clone());
    if args.csv {
        return table(&stands);
    }
    if args.json {
        let listed: Vec<Value> = stands.iter().map(stand).collect();
        let mut members = json!({
            "participant": of,
            "name": name,
            "as_of": when.as_of,
            "known_as_of": super::known_by(house, &when).await?,
            "entry": when.entry,
            "treaties_of_the_house": kept.len(),
            "treaties": listed,
        });
        if let (true, Value::Object(members)) = (house.is_practice(), &mut members) {
            members.insert("practice".to_owned(), json!(true));
        }
        return Ok(format!("{members:#}"));
    }
    let mut text = String::new();
    if house.is_practice() {
        let _ = writeln!(text, "{BANNER}");
    }
    let parties = stands.iter().filter(|stand| stand.is_party()).count();
    let _ = writeln!(
        text,
        "{name}, as of {}: Party to {parties} of the {} treaties kept here; acts of it are entered in {}.",
        when.as_of,
        kept.len(),
        stands.len()
    );
    let unstated = stands.iter().filter(|stand| stand.is_unstated()).count();
    if unstated > 0 {
        let _ = writeln!(
            text,
            "In {unstated} more an instrument of it stands, and the Record does not tell since when it is bound."
        );
    }
    let mut chapter = None;
    for stand in &stands {
        let own = &stand.treaty.chapter.chapter;
        if chapter != Some(own) {
            let heading = own.as_deref().map(|own| format!("Chapter {own}"));
            let heading = heading.unwrap_or_else(|| "Without a chapter".to_owned());
            let _ = writeln!(text, "\n{heading}");
            chapter = Some(own);
        }
        let _ = writeln!(text, "{}", line(stand));
    }
    let _ = writeln!(
        text,
        "\nFolded from {} entries of the Record.",
        when.entry.unwrap_or_default()
    );
    Ok(text)
}

/// Who has the code: by the first convention's table, else by that of another that lists it.
async fn listed(
    house: &House,
    first: &str,
    kept: &[String],
    code: &str,
    when: &When,
) -> Result<(Arc<Participants>, ParticipantId), Error> {
    let participants = house.participants(first, when.entry).await?;
    let found = facts::pair::participant(&participants, code);
    let Err(unknown) = found else {
        return found.map(|of| (participants, of));
    };
    for slug in kept {
        let others = house.participants(slug, None).await?;
        if let Ok(of) = facts::pair::participant(&others, code) {
            return Ok((others, of));
        }
    }
    Err(unknown)
}

fn line(stand: &Stand) -> String {
    let side = &stand.holding.side;
    let mut said = place(side.place).replace('_', " ");
    if let Some(since) = side.since {
        said = format!("{said} since {since}");
    }
    if let Some(until) = side.until {
        said = format!("{said} since {until}");
    }
    if let Some(before) = &side.in_place_of {
        said = format!("{said}, in the place of {before}");
    }
    let signed = side.signed.map(|on| format!("signed {on}"));
    let form = stand.holding.form;
    let form = form.map_or("instrument", |form| {
        treaty::depositary::entry_into_force::Kind::from(form).as_str()
    });
    let deposited = side.deposited.map(|on| format!("{form} {on}"));
    let statements = stand.holding.terms.len() + stand.holding.declarations.len();
    let statements = (statements > 0).then(|| match statements {
        1 => "1 reservation or declaration".to_owned(),
        more => format!("{more} reservations and declarations"),
    });
    let did = [signed, deposited, statements];
    let did: Vec<String> = did.into_iter().flatten().collect();
    let did = match did.is_empty() {
        true => String::new(),
        false => format!(" ({})", did.join(", ")),
    };
    format!(
        "  {}  {}: {said}{did}",
        stand.treaty.slug, stand.treaty.title
    )
}

fn table(stands: &[Stand]) -> Result<String, Error> {
    let unwritten = |error: &dyn std::fmt::Display| {
        Error::new(
            Kind::Machine,
            "the table could not be written",
            "Ask for it without --csv",
        )
        .detail(error)
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = || -> Result<(), csv::Error> {
        writer.write_record(STANDS)?;
        for stand in stands {
            writer.write_record(stand_row(stand))?;
        }
        Ok(())
    };
    write().map_err(|error| unwritten(&error))?;
    let bytes = writer.into_inner().map_err(|error| unwritten(&error))?;
    String::from_utf8(bytes).map_err(|error| unwritten(&error))
}
