//! What must be dealt with before a question can be put: motions by precedence, amendments before
//! what they amend and the furthest removed first, proposals in the order of submission, parts
//! before the whole, consensus before a vote on substance.

use super::floor::{Floor, Site};
use super::motion::Motion;
use super::question::{Kind, Nature, Question};
use super::rules::{Before, Presence, Procedure, Ruled};
use super::unfit::Unfit;

impl Floor {
    /// Whether a question, or a part of it, may be put now.
    ///
    /// # Errors
    /// [`Unfit`]: the first thing that goes before it.
    pub(super) fn may_be_put(
        &self,
        name: &str,
        part: Option<&String>,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let question = self.pending(name)?;
        self.motions_first(question, procedure)?;
        if question.motion().is_none() {
            in_time(question, procedure, site)?;
            self.debate_over()?;
            self.amendments_first(question, procedure)?;
            self.further_removed_first(question, procedure)?;
            self.in_turn(question, procedure)?;
            self.budget_first(question, procedure)?;
        }
        parts_first(question, part, procedure)?;
        self.quorum(procedure)
    }

    fn motions_first(&self, question: &Question, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let own = question.motion().map(|motion| procedure.rank(motion));
        let own = own.transpose()?;
        for held in self.before_the_body() {
            let Some(motion) = held.motion() else {
                continue;
            };
            let before = match own {
                None => true,
                Some(own) => procedure.rank(motion)? < own,
            };
            if before && held.name != question.name {
                return Err(Unfit::MotionFirst {
                    rule: procedure.cite("motion.precedence"),
                    question: held.name.clone(),
                });
            }
        }
        Ok(())
    }

    fn debate_over(&self) -> Result<(), Unfit> {
        match self.speakers.front() {
            Some(next) => Err(Unfit::SpeakersRemain {
                next: next.to_string(),
            }),
            None => Ok(()),
        }
    }

    /// Amendments to a question that are before the body.
    pub(super) fn amendments(&self, to: &str) -> impl Iterator<Item = &Question> {
        self.before_the_body().filter(move |held| held.amends(to))
    }

    fn amendments_first(
        &self,
        question: &Question,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        match self.amendments(&question.name).next() {
            Some(amendment) => Err(Unfit::AmendmentFirst {
                rule: procedure.cite("amendment.order"),
                question: amendment.name.clone(),
            }),
            None => Ok(()),
        }
    }

    fn further_removed_first(
        &self,
        question: &Question,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let Kind::Amendment { to } = &question.kind else {
            return Ok(());
        };
        let ruled = self.question(to).map(|above| above.distance.as_slice());
        let ruled = ruled.unwrap_or_default();
        let place = |name: &str| ruled.iter().position(|held| held == name);
        let rule = procedure.cite("amendment.order");
        if self.amendments(to).count() < 2 {
            return Ok(());
        }
        let Some(own) = place(&question.name) else {
            let question = to.clone();
            return Err(Unfit::DistanceNotRuled { rule, question });
        };
        let mut others = self
            .amendments(to)
            .filter(|held| held.name != question.name);
        match others.find(|held| place(&held.name).is_none_or(|place| place < own)) {
            Some(other) if place(&other.name).is_none() => Err(Unfit::DistanceNotRuled {
                rule,
                question: to.clone(),
            }),
            Some(other) => Err(Unfit::FurtherRemoved {
                rule,
                question: other.name.clone(),
            }),
            None => Ok(()),
        }
    }

    fn in_turn(&self, question: &Question, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let root = self.root(question);
        if root.priority {
            return Ok(());
        }
        let mut all = self.before_the_body();
        let first = all.find(|held| {
            held.priority && held.item == root.item && matches!(held.kind, Kind::Proposal)
        });
        if let Some(first) = first {
            return Err(Unfit::NotItsTurn {
                rule: procedure.cite("proposal.order"),
                first: first.name.clone(),
            });
        }
        let earlier = self
            .before_the_body()
            .take_while(|held| held.name != root.name);
        let mut earlier =
            earlier.filter(|held| matches!(held.kind, Kind::Proposal) && held.item == root.item);
        match earlier.next() {
            Some(first) => Err(Unfit::NotItsTurn {
                rule: procedure.cite("proposal.order"),
                first: first.name.clone(),
            }),
            None => Ok(()),
        }
    }

    /// Before action the Secretary says what a proposal means for the budget.
    fn budget_first(&self, question: &Question, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let needed: Option<Ruled<bool>> = procedure.optional("budget.before-action")?;
        let needed = needed.filter(|held| held.value);
        let Some(needed) = needed.filter(|_| matches!(question.kind, Kind::Proposal)) else {
            return Ok(());
        };
        if question.budget.is_some() {
            return Ok(());
        }
        Err(Unfit::BudgetFirst {
            rule: needed.rule,
            question: question.name.clone(),
        })
    }

    /// The debate goes on while as many are present as open a meeting.
    pub(super) fn quorum_to_debate(&self, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let Some(present) = self.sitting.as_ref().and_then(|held| held.present) else {
            return Ok(());
        };
        let quorum: Ruled<Presence> = procedure.value("quorum.open")?;
        let needed = quorum.value.of(self.members);
        if present < needed {
            let rule = quorum.rule;
            return Err(Unfit::NoQuorumToDebate {
                rule,
                present,
                needed,
            });
        }
        Ok(())
    }

    /// Presumed until somebody asks; then counted before anything is decided.
    pub(super) fn quorum(&self, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let Some(sitting) = &self.sitting else {
            return Ok(());
        };
        if sitting.count_asked {
            let rule = procedure.cite("quorum.decide");
            return Err(Unfit::CountFirst { rule });
        }
        let Some(present) = sitting.present else {
            return Ok(());
        };
        let quorum: Ruled<Presence> = procedure.value("quorum.decide")?;
        let needed = quorum.value.of(self.members);
        if present < needed {
            let rule = quorum.rule;
            return Err(Unfit::NoQuorum {
                rule,
                present,
                needed,
            });
        }
        Ok(())
    }

    /// Before substance is put to a vote, what the body's mandate asks stands in the Record.
    pub(super) fn consensus_first(
        &self,
        question: &Question,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let root = self.root(question);
        let substance = root.nature == Nature::Substance && question.nature == Nature::Substance;
        let Some(before) = procedure.before_substance()?.filter(|_| substance) else {
            return Ok(());
        };
        let (rule, question) = (before.rule, root.name.clone());
        if before.value.contains(&Before::BureauDecides) && !root.bureau_decided {
            return Err(Unfit::BureauFirst { rule, question });
        }
        if before.value.contains(&Before::ChairInformsCommittee) && !root.consensus_exhausted {
            return Err(Unfit::ConsensusFirst { rule, question });
        }
        Ok(())
    }
}

pub(super) fn in_time(
    question: &Question,
    procedure: &Procedure<'_>,
    site: &Site<'_>,
) -> Result<(), Unfit> {
    let days: Ruled<u32> = procedure.value("proposal.circulated-days-before")?;
    let circulated = question
        .circulated
        .is_some_and(|on| on <= site.day && on.days_until(site.day) >= i64::from(days.value));
    if circulated || question.waived {
        return Ok(());
    }
    Err(Unfit::NotCirculated {
        rule: days.rule,
        question: question.name.clone(),
    })
}

fn parts_first(
    question: &Question,
    part: Option<&String>,
    procedure: &Procedure<'_>,
) -> Result<(), Unfit> {
    match (part, question.part_left()) {
        (Some(part), Some(left)) if part == left => Ok(()),
        (Some(part), None) => Err(Unfit::NoSuchPart { part: part.clone() }),
        (_, Some(left)) => Err(Unfit::PartsFirst { part: left.clone() }),
        (None, None) if question.all_operative_fell() && whole_falls(procedure)? => {
            Err(Unfit::AllPartsFell {
                rule: procedure.cite("division.all-parts-rejected"),
            })
        }
        (None, None) => Ok(()),
    }
}

/// Whether the body's rules let the whole fall with all its operative parts.
pub(super) fn whole_falls(procedure: &Procedure<'_>) -> Result<bool, Unfit> {
    let falls: Ruled<String> = procedure.value("division.all-parts-rejected")?;
    Ok(falls.value == "rejected")
}

/// The motion that a kind names, when it bars another of its kind.
pub(super) fn same_motion(held: &Question, motion: Motion, about: Option<&String>) -> bool {
    matches!(&held.kind, Kind::Motion { motion: moved, about: named, .. }
        if *moved == motion && named.as_ref() == about && motion != Motion::Other)
}
