//! A voting taken on the floor, as the noun of a vote: so that it is shown, counted and traced as an
//! entered vote is.

use super::floor::{Floor, Said};
use super::question::Question;
use super::rules::{Board, Method, Procedure};
use super::taken::{Given, Stage, Voting};
use crate::act::Entered;
use crate::committee::statement::{self, Kind, Moment, Statements};
use crate::committee::vote::{self, Vote};
use crate::convention::Convention;

impl Floor {
    /// The voting at a place, counted from 0, as a vote. The rules that its reasoning cites are those
    /// of the body; ballots that the body's rules keep back until the lock are not in it before.
    #[must_use]
    pub fn vote(&self, place: usize, convention: &Convention) -> Option<Vote> {
        let voting = self.votings.get(place)?;
        let procedure = Procedure::of(convention, &self.rules).ok();
        let board = procedure.as_ref().and_then(|rules| rules.board().ok());
        let shown = board != Some(Board::AfterLock) || voting.stage >= Stage::Locked;
        let ballots = voting.ballots.iter().filter(|_| shown);
        let replaced = voting.replaced.iter().filter(|_| shown);
        let question = vote::Act::Opened {
            question: self.put_to_the_vote(voting, procedure.as_ref())?,
        };
        let announced = voting.result.zip(voting.result_announced.clone());
        Some(Vote {
            opened: Some(voting.announced.clone().holding(question)),
            ballots: ballots
                .map(|(who, Given { cast, .. })| (who.clone(), cast.clone()))
                .collect(),
            replaced: replaced.cloned().collect(),
            announced: announced.map(|(result, at)| at.holding(vote::Act::Announced { result })),
            corrected: voting.corrected.iter().map(corrected).collect(),
            intents: voting.intents.iter().map(intent).collect(),
            statements: self.statements_on(place, voting),
            void: voting.annulled.clone(),
            standing: self.came_out(place),
        })
    }

    fn put_to_the_vote(
        &self,
        voting: &Voting,
        procedure: Option<&Procedure<'_>>,
    ) -> Option<vote::Question> {
        let held = self.question(&voting.question)?;
        let needed = procedure.and_then(|rules| self.majority(held, rules).ok());
        let needed = needed.filter(|needed| needed.value == voting.majority);
        let basis = procedure.map(|rules| {
            let rule = needed.map_or_else(|| rules.cite("voting.majority"), |held| held.rule);
            rules.basis(rule)
        });
        Some(vote::Question {
            body: self.body.clone()?,
            title: title(held, voting),
            proposal: None,
            meeting: None,
            method: match voting.method {
                Method::Hands => vote::Method::Hands,
                Method::Recorded => vote::Method::Recorded,
                Method::RollCall => vote::Method::RollCall,
            },
            majority: voting.majority,
            members: voting.members,
            basis,
        })
    }

    /// How the voting came out, as it was decided then.
    fn came_out(&self, place: usize) -> Option<String> {
        let mut decisions = self.decisions.iter();
        let decided = decisions.find(|held| held.act.voting == Some(place));
        decided.map(|held| held.act.words.clone())
    }

    fn statements_on(&self, place: usize, voting: &Voting) -> Statements {
        let about = |held: &&Entered<Said>| {
            held.act.voting == Some(place)
                || (held.act.voting.is_none()
                    && held.act.question.as_deref() == Some(voting.question.as_str()))
        };
        Statements {
            made: self
                .said
                .iter()
                .filter(about)
                .map(|held| statement(held, voting))
                .collect(),
        }
    }
}

fn title(held: &Question, voting: &Voting) -> String {
    let of = voting.part.as_ref().map(|part| format!(" ({part})"));
    format!("{}: {}{}", held.name, held.title, of.unwrap_or_default())
}

fn corrected(held: &Entered<(vote::Counts, String)>) -> Entered<vote::Act> {
    let (result, reason) = held.act.clone();
    held.clone()
        .holding(vote::Act::Corrected { result, reason })
}

fn intent(held: &Entered<crate::committee::majority::Ballot>) -> Entered<vote::Act> {
    let intended = held.act;
    held.clone()
        .holding(vote::Act::IntentIndicated { intended })
}

fn statement(held: &Entered<Said>, voting: &Voting) -> Entered<statement::Act> {
    let said = &held.act;
    let result = voting.result_announced.as_ref();
    let after = result.is_some_and(|result| result.entry < held.entry);
    let moment = match said.kind {
        Kind::ExplanationBefore | Kind::ExplanationAfter => None,
        _ if after => Some(Moment::After),
        _ => Some(Moment::Before),
    };
    held.clone().holding(statement::Act::Made {
        kind: said.kind,
        moment,
        on_behalf_of: Vec::new(),
        on_behalf_of_group: said.group.clone(),
        meeting: None,
        summary: said.summary.clone(),
    })
}
