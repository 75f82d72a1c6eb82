//! Taking an act into the participation of a body.

use super::{
    Act, Credentials, List, Named, Participation, Registration, Representative, Service, Span,
    Standing, speaks_for,
};
use crate::act::{Done, Entered, Header};
use crate::calendar::Day;

impl Participation {
    /// Takes an act into the participation.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let (header, on) = (&done.header, takes_effect(done));
        match act {
            Act::Admitted { .. } => self.admitted.push(Entered::of(done, act)),
            Act::Registered {
                organization,
                name,
                capacity,
                until,
                ..
            } => {
                let registration = Registration {
                    name: name.clone(),
                    capacity: *capacity,
                    span: span(on, *until),
                    entry: done.entry,
                };
                self.registered.insert(organization.clone(), registration);
            }
            Act::Communicated { .. } => self.communicated(header, on, act, done.entry),
            Act::Withdrawn { list, person } => self.withdrawn(list, person, on),
            Act::Input { .. } => self.inputs.push(Entered::of(done, act)),
            Act::Seated { list, .. } => self.seated(list),
            Act::Credentials {
                stage,
                symbol,
                accepted,
                not_accepted,
            } => {
                let each = accepted.iter().map(|id| (id, true));
                for (id, accepted) in each.chain(not_accepted.iter().map(|id| (id, false))) {
                    let held = self.credentials.entry(id.clone()).or_default();
                    held.push(Credentials {
                        stage: *stage,
                        accepted,
                        symbol: symbol.clone(),
                        on,
                    });
                }
            }
            Act::VotingRight { right, .. } => {
                if let Some(id) = &header.participant {
                    let held = self.voting_rights.entry(id.clone()).or_default();
                    held.push((on, *right));
                }
            }
            Act::Serves {
                person,
                capacity,
                until,
            } => self.services.push(Service {
                person: person.clone(),
                capacity: *capacity,
                of: header.participant.clone(),
                span: span(on, *until),
            }),
            Act::Released { person, capacity } => {
                let mut services = self.services.iter_mut().rev();
                let held = services.find(|held| {
                    held.person == *person
                        && held.capacity == *capacity
                        && held.span.ended.is_none()
                });
                if let Some(held) = held {
                    held.span.ended = on.or(held.span.from);
                }
            }
        }
    }

    fn communicated(&mut self, header: &Header, on: Option<Day>, act: &Act, entry: u64) {
        let Act::Communicated {
            list,
            organization,
            members,
            replaces,
            ..
        } = act
        else {
            return;
        };
        let Some(of) = speaks_for(header, organization.as_ref()) else {
            return;
        };
        let named = members.iter().map(|named| representative(named, on));
        if let Some(held) = self.lists.iter_mut().find(|held| held.name == *list) {
            held.members.extend(named);
            return;
        }
        let mut standing = Standing::Seated;
        for held in self.lists.iter_mut().filter(|held| held.of == of) {
            if replaces.as_ref() == Some(&held.name) {
                (held.replaced, standing) = (on.or(held.replaced), held.standing);
                held.members
                    .iter_mut()
                    .for_each(|person| person.span.ended = on.or(person.span.ended));
            } else if held.standing == Standing::Seated && held.replaced.is_none() {
                standing = Standing::Rival;
            }
        }
        let members = named.collect();
        self.lists.push(List {
            name: list.clone(),
            of,
            members,
            standing,
            replaced: None,
            entry,
        });
    }

    fn withdrawn(&mut self, list: &str, person: &str, on: Option<Day>) {
        let held = self.lists.iter_mut().find(|held| held.name == list);
        let members = held.into_iter().flat_map(|held| &mut held.members);
        for member in members.filter(|member| member.person == person) {
            member.span.ended = member.span.ended.or(on).or(member.span.from);
        }
    }

    fn seated(&mut self, list: &str) {
        let Some(of) = self.list(list).map(|held| held.of.clone()) else {
            return;
        };
        for held in self.lists.iter_mut().filter(|held| held.of == of) {
            held.standing = if held.name == list {
                Standing::Seated
            } else {
                Standing::NotSeated
            };
        }
    }
}

/// The act's own day, else the day on which it became known, in UTC.
fn takes_effect(done: &Done) -> Option<Day> {
    let known = || Day::parse(done.known().as_str().get(..10)?).ok();
    done.header.on.or_else(known)
}

fn span(from: Option<Day>, until: Option<Day>) -> Span {
    Span {
        from,
        until,
        ended: None,
    }
}

fn representative(named: &Named, on: Option<Day>) -> Representative {
    Representative {
        person: named.person.clone(),
        role: named.role,
        span: span(named.from.or(on), named.until),
    }
}
