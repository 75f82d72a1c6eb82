//! The first meeting on a floor: whoever has the chair of a body opens it from `/meeting`.

use super::form::{Field, Fill, Own, StepForm, key as form_key};
use super::scene::{Scene, no_day};
use super::seat::Hand;
use super::step::asked;
use super::view::View;
use crate::error::{Error, Kind};
use crate::web::people::{Lobby, Visitor};
use crate::web::tongue::{Spoken, args, key};
use maud::{Markup, html};
use std::sync::Arc;
use treaty::capacity::Capacity;
use treaty::committee::participation::{self, Service};
use treaty::committee::procedure::act::Act;
use treaty::{Matter, MatterId};

/// What every set of rules of procedure says, and no other set.
const OF_PROCEDURE: &str = "quorum.open";

/// The forms of the bodies in which whoever is signed in has the chair; nothing for anybody else.
///
/// # Errors
/// When the storage fails.
pub(super) async fn forms(
    lobby: &Lobby,
    visitor: &Visitor,
    spoken: Spoken,
) -> Result<Vec<Markup>, Error> {
    let Ok((token, held)) = visitor.signed_in() else {
        return Ok(Vec::new());
    };
    let word = token.form_word();
    let slug = lobby.rooms.slug().await?;
    let taking_part = format!("{slug}/committee/participation/");
    let mut forms = Vec::new();
    for id in lobby.rooms.house.matters(&taking_part).await? {
        let Some(body) = participation::body_of(&id) else {
            continue;
        };
        let taking_part = match folded(lobby, &id).await? {
            Matter::Participation(held) => Arc::new(*held),
            _ => continue,
        };
        let name = match folded(lobby, &body).await? {
            Matter::Body(body) => body.short_name().to_owned(),
            _ => continue,
        };
        let floor = free_floor(lobby, &body).await?;
        let scene = lobby.hub.room(&floor).scene(&lobby.rooms).await?;
        let scene = scene.spoken(spoken.tongue).taking_part(taking_part);
        let today = scene.reading.today;
        let mut services = scene.participation.services_of(&held.person, today);
        let chair = services.find(|held| {
            let office = matches!(held.capacity, Capacity::Chair | Capacity::ViceChair);
            office && held.of.is_some()
        });
        if let Some(chair) = chair {
            let own = Own {
                word: &word,
                typed: None,
            };
            forms.push(form(&scene, (&body, &name), chair, &held.person, &own));
        }
    }
    Ok(forms)
}

async fn folded(lobby: &Lobby, id: &MatterId) -> Result<Matter, Error> {
    let mut matter = Matter::empty(id);
    let acts = lobby.rooms.house.acts(id).await?;
    acts.iter().for_each(|done| matter.fold(done));
    Ok(matter)
}

/// A floor on which nothing was done yet, named after the body and the day.
async fn free_floor(lobby: &Lobby, body: &MatterId) -> Result<MatterId, Error> {
    let today = lobby.rooms.today().await.ok_or_else(no_day)?;
    let (slug, name) = (body.convention(), body.name());
    let begins = format!("{slug}/committee/floor/{name}-{today}");
    let mut number = 1;
    loop {
        let id = match number {
            1 => MatterId::parse(&begins),
            number => MatterId::parse(&format!("{begins}-{number}")),
        };
        let id = id.map_err(|error| {
            let what = format!("no floor can be named after the body “{name}”");
            let remedy = "Open the meeting with `servanda submit`, on a floor of another name";
            Error::new(Kind::Malformed, what, remedy).detail(error)
        })?;
        if lobby.rooms.house.acts(&id).await?.is_empty() {
            return Ok(id);
        }
        number += 1;
    }
}

fn form(
    scene: &Scene,
    (body, name): (&MatterId, &str),
    chair: &Service,
    person: &str,
    own: &Own<'_>,
) -> Markup {
    let Some(presiding) = chair.of.clone() else {
        return html! {};
    };
    let members = u32::try_from(scene.members().len()).unwrap_or(u32::MAX);
    let sets = scene.reading.shelf.convention.rules.iter();
    let sets = sets.filter(|held| held.rules.value(OF_PROCEDURE).is_some());
    let sets: Vec<(String, String)> = sets
        .map(|held| (held.rules.set.clone(), held.rules.title.clone()))
        .collect();
    let first = sets
        .first()
        .map_or_else(String::new, |(set, _)| set.clone());
    let act = Act::Opened {
        body: body.clone(),
        rules: first.clone(),
        members,
        presiding: presiding.clone(),
        present: None,
        meeting: None,
        alone: false,
    };
    let words = scene.word_with("open-a-meeting", &args![body = name.to_owned()]);
    let mut form = StepForm::new(&words, asked(&act), chair.capacity.name());
    form.key = form_key(body.name());
    form.fields = vec![
        Field::new("rules", key("field-rules"), Fill::Named(sets)).holding(first),
        Field::new("presiding", key("field-presiding"), Fill::Participant)
            .holding(presiding.as_str()),
        Field::new("members", key("field-members"), Fill::Number).holding(members.to_string()),
        Field::new("present", key("field-present"), Fill::Number).optional(),
        Field::new("alone", key("field-alone"), Fill::Tick).optional(),
    ];
    html! {
        div data-person=(person) data-matter=(scene.id) data-next={ "/meeting/" (scene.id.name()) } {
            (form.markup(scene, View::Chair, Hand::Chair, own))
        }
    }
}
