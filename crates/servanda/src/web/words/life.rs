//! What is done in a treaty's life beside signature and instruments, in one line.

use super::deed::actor;
use super::{reason, term};
use crate::web::reading::Reading;
use crate::web::tongue::{Argument, Tongue, args, key};
use maud::{Markup, html};
use treaty::act::Done;
use treaty::depositary::reservation::{self, Moment, Notice};
use treaty::depositary::succession::Way;
use treaty::depositary::{
    Deed, amendment, authentication, correction, declaration, full_powers, objection, operation,
    provisional, receipt, registration, succession, territory, text,
};

/// Who acts, and the words for it.
struct Teller<'a> {
    reading: &'a Reading,
    who: Markup,
}

impl Teller<'_> {
    /// A sentence about who acts.
    fn say<const N: usize>(
        &self,
        key: &'static str,
        given: [(&'static str, Argument); N],
    ) -> Markup {
        let mut all = vec![("name", self.who.clone().into())];
        all.extend(given);
        self.reading.say_with(key, &all)
    }

    fn id(&self, key: &'static str, id: &str) -> Markup {
        self.say(key, args![id = html! { bdi { (id) } }])
    }

    fn quote(&self, text: &str) -> Markup {
        html! { bdi { (self.reading.quote(text)) } }
    }
}

/// The line of an act.
pub(crate) fn told(reading: &Reading, done: &Done, deed: &Deed) -> Markup {
    let who = actor(reading, &done.header);
    let teller = &Teller { reading, who };
    match deed {
        Deed::Authentication(act) => {
            let authentication::Act::Authenticated { languages, .. } = act;
            let languages = teller.quote(&languages.join(", "));
            reading.say_with("told-authentic", &args![languages = languages])
        }
        Deed::FullPowers(act) => {
            let full_powers::Act::Received { holder, .. } = act;
            teller.say("told-full-powers", args![holder = teller.quote(holder)])
        }
        Deed::Receipt(act) => received(teller, act),
        Deed::Reservation(act) => reserved(teller, act),
        Deed::Objection(act) => objected(teller, act),
        Deed::Declaration(act) => declared(teller, act),
        Deed::Territory(act) => match act {
            territory::Act::Extended { territory } => {
                teller.say("told-extends", args![territory = teller.quote(territory)])
            }
            territory::Act::Excluded { territory } => {
                teller.say("told-excludes", args![territory = teller.quote(territory)])
            }
        },
        Deed::Provisional(act) => match act {
            provisional::Act::Begun {} => teller.say("told-provisional", []),
            provisional::Act::Ended {} => teller.say("told-provisional-ends", []),
        },
        Deed::Succession(act) => match act {
            succession::Act::Declared { way, predecessor } => {
                let way = match way {
                    Way::Continuation => key("told-continues-state"),
                    Way::Union => key("told-union"),
                };
                teller.say(way, args![predecessor = reading.name(predecessor)])
            }
            succession::Act::Renamed { name } => {
                teller.say("told-renamed", args![new = teller.quote(name)])
            }
        },
        Deed::Operation(act) => operated(reading, done, act),
        Deed::Correction(act) => corrected(teller, act),
        Deed::Amendment(act) => amended(teller, act),
        Deed::Text(act) => written(reading, act),
        Deed::Registration(act) => {
            let registration::Act::Registered { number, .. } = act;
            let number = html! { bdi.symbol { (number) } };
            reading.say_with("told-registered", &args![number = number])
        }
    }
}

fn written(reading: &Reading, act: &text::Act) -> Markup {
    match act {
        text::Act::Entered { version, .. } => {
            let given = args![
                name = html! { bdi.symbol { (version.name) } },
                stage = reading.say(stage(version.stage)),
                language = html! { bdi { (language(&version.language)) } },
            ];
            reading.say_with("told-text-entered", &given)
        }
        text::Act::Certified { language: of, .. } => {
            let language = html! { bdi { (language(of)) } };
            reading.say_with("told-text-certified", &args![language = language])
        }
    }
}

/// The word for the stage of a version.
pub(crate) const fn stage(stage: text::Stage) -> &'static str {
    match stage {
        text::Stage::Revision => key("text-revision"),
        text::Stage::Adopted => key("text-adopted"),
        text::Stage::Corrected => key("text-corrected"),
    }
}

/// A language by its own name where pages speak it, else by its tag.
pub(crate) fn language(tag: &str) -> &str {
    let mut tongues = Tongue::ALL.into_iter();
    let found = tongues.find(|tongue| tongue.code() == tag);
    match found {
        Some(tongue) => tongue.own_name(),
        None => tag,
    }
}

/// What is wanting in an instrument.
pub(crate) fn wanting<'a>(
    reading: &Reading,
    defects: impl IntoIterator<Item = &'a receipt::Defect>,
) -> Markup {
    let defects = defects.into_iter();
    reading.listed(defects.map(|held| html! { (term::defect(reading.tongue, *held)) }))
}

fn received(teller: &Teller<'_>, act: &receipt::Act) -> Markup {
    match act {
        receipt::Act::Received { id, form, .. } => {
            let form = term::form(teller.reading.tongue, *form);
            let id = html! { bdi { (id) } };
            teller.say("told-received", args![form = form, id = id])
        }
        receipt::Act::Raised { defects, .. } => {
            let defects = wanting(teller.reading, defects);
            teller.say("told-raised", args![defects = defects])
        }
        receipt::Act::Cured { defects, .. } => {
            let defects = wanting(teller.reading, defects);
            teller.say("told-cures", args![defects = defects])
        }
    }
}

fn reserved(teller: &Teller<'_>, act: &reservation::Act) -> Markup {
    match act {
        reservation::Act::Made {
            label,
            moment,
            articles,
            ..
        } => {
            let moment = teller.reading.say(match moment {
                Moment::Signature => key("reserve-signature"),
                Moment::Instrument => key("reserve-instrument"),
                Moment::Late => key("reserve-late"),
            });
            let label = reason::label_to(teller.reading, *label, articles);
            teller.say("told-reserves", args![label = label, moment = moment])
        }
        reservation::Act::Confirmed { id } => teller.id(key("told-confirms"), id),
        reservation::Act::Notified { id, of, .. } => {
            let said = match of {
                Notice::Made => key("told-notified-made"),
                Notice::Withdrawn => key("told-notified-withdrawn"),
            };
            teller.id(said, id)
        }
        reservation::Act::Accepted { id } => teller.id(key("told-accepts"), id),
        reservation::Act::Admitted { id, organ, .. } => {
            let given = args![organ = teller.quote(organ), id = html! { bdi { (id) } }];
            teller.reading.say_with("told-admits", &given)
        }
        reservation::Act::Withdrawn { id, articles } if articles.is_empty() => {
            teller.id(key("told-withdraws"), id)
        }
        reservation::Act::Withdrawn { id, articles } => {
            let articles = teller.reading.quote(articles.join(", "));
            let id = html! { bdi { (id) } };
            teller.say(
                "told-withdraws-in-part",
                args![id = id, articles = articles],
            )
        }
    }
}

fn objected(teller: &Teller<'_>, act: &objection::Act) -> Markup {
    match act {
        objection::Act::Made { to, prevents, .. } => {
            let said = match prevents {
                true => key("told-objects-prevents"),
                false => key("told-objects"),
            };
            teller.id(said, to)
        }
        objection::Act::Withdrawn { id } => teller.id(key("told-withdraws-objection"), id),
    }
}

fn declared(teller: &Teller<'_>, act: &declaration::Act) -> Markup {
    match act {
        declaration::Act::Made { subject, text, .. } => {
            let subject = teller.reading.quote(subject.as_str());
            let given = args![subject = subject, text = html! { bdi { (text) } }];
            teller.say("told-declares", given)
        }
        declaration::Act::Changed { id, text } => {
            let given = args![id = html! { bdi { (id) } }, text = html! { bdi { (text) } }];
            teller.say("told-changes", given)
        }
        declaration::Act::Withdrawn { id } => teller.id(key("told-withdraws"), id),
    }
}

fn operated(reading: &Reading, done: &Done, act: &operation::Act) -> Markup {
    let on = done.header.on.unwrap_or(reading.when.as_of);
    let between = act.participants();
    let among = if between.is_empty() {
        reading.say("among-all")
    } else {
        let names = reading.names(between.iter().copied(), on);
        reading.say_with("among-some", &args![names = names])
    };
    match act {
        operation::Act::Suspended { ground, .. } => {
            let given = args![among = among, ground = reading.quote(ground)];
            reading.say_with("told-suspended", &given)
        }
        operation::Act::Resumed { .. } => reading.say_with("told-resumed", &args![among = among]),
        operation::Act::Terminated { ground } => {
            reading.say_with("told-ends", &args![ground = reading.quote(ground)])
        }
    }
}

fn corrected(teller: &Teller<'_>, act: &correction::Act) -> Markup {
    let reading = teller.reading;
    match act {
        correction::Act::Proposed {
            place,
            reads,
            should_read,
            objections_until,
            ..
        } => {
            let given = args![
                place = reading.quote(place),
                reads = html! { bdi { (reads) } },
                should = html! { bdi { (should_read) } },
                day = reading.day(*objections_until),
            ];
            reading.say_with("told-correction", &given)
        }
        correction::Act::Objected { id } => teller.id(key("told-objects-correction"), id),
        correction::Act::Effected { id } => teller.id(key("told-corrected"), id),
    }
}

fn amended(teller: &Teller<'_>, act: &amendment::Act) -> Markup {
    let reading = teller.reading;
    match act {
        amendment::Act::Proposed { id, .. } => teller.id(key("told-proposes-amendment"), id),
        amendment::Act::Adopted { title, how, .. } => {
            let how = term::how(reading.tongue, *how);
            let given = args![how = how, title = teller.quote(title)];
            reading.say_with("told-amendment-adopted", &given)
        }
        amendment::Act::Accepted { id } => teller.id(key("told-accepts-amendment"), id),
    }
}
