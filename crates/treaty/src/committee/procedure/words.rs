//! A step on the floor in one sentence, without its actor: what a transcript and a page say.

use super::act::{Act, Closing, ListStep, Side, VotingRight};
use super::question::Nature;
use crate::committee::decision::How;
use crate::committee::majority::Ballot;
use crate::committee::statement::Kind;
use crate::committee::vote::Counts;
use crate::participant::ParticipantId;

impl Act {
    /// The step in words, to follow whoever takes it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Opened {
                rules,
                members,
                present,
                ..
            } => match present {
                Some(present) => format!(
                    "opens the meeting under the rules {rules}; {present} of {members} members are present"
                ),
                None => format!(
                    "opens the meeting under the rules {rules}; the body has {members} members"
                ),
            },
            Self::Handed {
                capacity,
                presiding,
                ..
            } => format!("hands the chair to the {capacity} ({presiding})"),
            Self::Closed {
                how: Closing::Suspended,
            } => "suspends the meeting".into(),
            Self::Closed {
                how: Closing::Adjourned,
            } => "adjourns the meeting".into(),
            Self::CountAsked { .. } => "asks for a count of those present".into(),
            Self::Counted { present } => format!("declares that {present} members are present"),
            Self::VotingRight {
                of,
                right: VotingRight::Suspended,
                reason,
            } => format!("declares the right to vote of {of} suspended: {reason}"),
            Self::VotingRight {
                of,
                right: VotingRight::Restored,
                reason,
            } => format!("declares the right to vote of {of} restored: {reason}"),
            Self::ItemTakenUp { title, .. } => format!("takes up “{title}”"),
            Self::List {
                step: ListStep::Opened,
            } => "opens the list of speakers".into(),
            Self::List {
                step: ListStep::Closed,
            } => "closes the list of speakers".into(),
            Self::List {
                step: ListStep::Reopened,
            } => "reopens the list of speakers".into(),
            Self::Inscribed { .. } => "asks for the floor".into(),
            Self::Called { of } => format!("gives the floor to {of}"),
            Self::NoAnswer { question, of } => {
                let of: Vec<&str> = of.iter().map(ParticipantId::as_str).collect();
                format!("calls {} on {question} without an answer", of.join(", "))
            }
            Self::PassedOver { of } => format!("passes over {of}, which does not take the floor"),
            Self::Sponsored { question } => format!("joins the sponsors of {question}"),
            Self::BudgetStated {
                question,
                statement: None,
                ..
            } => format!("states that {question} has no implications for the budget"),
            Self::BudgetStated {
                question,
                statement: Some(statement),
                ..
            } => format!("refers to {statement} for what {question} means for the budget"),
            Self::Spoke {
                kind,
                question,
                on_behalf_of_group,
                ..
            } => spoke(*kind, question.as_deref(), on_behalf_of_group.as_deref()),
            Self::Proposed {
                question, title, ..
            } => format!("puts {question}, “{title}”"),
            Self::AmendmentPut {
                question,
                to,
                title,
                ..
            } => format!("puts {question}, an amendment to {to}: “{title}”"),
            Self::Permitted { question } => {
                format!("permits {question} to be considered though circulated late")
            }
            Self::DistanceRuled { order, .. } => format!(
                "rules which amendment is furthest removed: {}",
                order.join(", then ")
            ),
            Self::Dropped {
                question, reason, ..
            } => format!("declares that {question} is not put to the vote: {reason}"),
            Self::Withdrawn { question } => format!("withdraws {question}"),
            Self::Reintroduced { question } => format!("reintroduces {question}"),
            Self::Moved {
                question,
                motion,
                about,
                summary,
                ..
            } => {
                let about = about
                    .as_ref()
                    .map(|about| format!(" on {about}"))
                    .unwrap_or_default();
                let summary = summary
                    .as_ref()
                    .map(|said| format!(": {said}"))
                    .unwrap_or_default();
                format!("moves {question}, {}{about}{summary}", motion.in_words())
            }
            Self::SpokeOn {
                question,
                side: Side::For,
            } => format!("speaks in favour of {question}"),
            Self::SpokeOn {
                question,
                side: Side::Against,
            } => format!("speaks against {question}"),
            Self::Objected { question } => format!("objects to deciding {question} without a vote"),
            Self::PointOfOrder { summary, .. } => format!("rises to a point of order: {summary}"),
            Self::Ruled { ruling } => format!("rules: {ruling}"),
            Self::NatureRuled {
                question,
                nature: Nature::Substance,
            } => format!("rules that {question} is of substance"),
            Self::NatureRuled {
                question,
                nature: Nature::Procedure,
            } => format!("rules that {question} is of procedure"),
            Self::Appealed { question } => format!("appeals against the ruling ({question})"),
            Self::BureauDecided { question } => {
                format!("decides that every effort at consensus on {question} is exhausted")
            }
            Self::ConsensusExhausted { question } => format!(
                "informs the body that every effort at consensus on {question} is exhausted"
            ),
            Self::VoteAsked { question, method } => {
                format!("asks for a vote on {question} ({})", method.as_str())
            }
            Self::VotingAnnounced {
                question,
                part,
                method,
                majority,
            } => {
                let part = part
                    .as_ref()
                    .map(|part| format!("{part} of "))
                    .unwrap_or_default();
                format!(
                    "announces the voting on {part}{question} ({}, {})",
                    method.as_str(),
                    majority.in_words()
                )
            }
            Self::LotDrawn { draw } => format!("draws by lot: {} is called first", draw.drawn),
            Self::VotingOpened { question } => format!("opens the voting on {question}"),
            Self::BallotCast {
                question, ballot, ..
            } => format!("votes on {question}: {}", word(*ballot)),
            Self::BallotCorrected {
                question, ballot, ..
            } => format!("corrects its ballot on {question}: {}", word(*ballot)),
            Self::Annulled { question, reason } => {
                format!("declares the voting on {question} void: {reason}")
            }
            Self::Locked { question } => format!("locks the voting on {question}"),
            Self::HandsCounted { question, result } => {
                format!("counts the hands on {question}: {}", figures(*result))
            }
            Self::ResultAnnounced { question, result } => {
                format!("announces the result on {question}: {}", figures(*result))
            }
            Self::Corrected {
                question,
                result,
                reason,
            } => format!(
                "corrects the result on {question} to {}: {reason}",
                figures(*result)
            ),
            Self::IntentIndicated { question, intended } => format!(
                "says that it had intended to vote on {question}: {}",
                word(*intended)
            ),
            Self::DecidedWithoutVote {
                question,
                how: How::ByConsensus,
            } => format!("hears no objection and declares {question} adopted by consensus"),
            Self::DecidedWithoutVote { question, .. } => {
                format!("hears no objection and declares {question} adopted without a vote")
            }
            Self::Dissociated {
                question,
                paragraph,
            } => match paragraph {
                Some(paragraph) => format!("dissociates itself from {paragraph} of {question}"),
                None => format!("dissociates itself from {question}"),
            },
            Self::SilenceOpened {
                question,
                until,
                zone,
                ..
            } => format!("circulates {question} under silence until {until} ({zone})"),
            Self::SilenceBreaker { question } => format!("breaks the silence on {question}"),
            Self::SilenceBroken { question } => {
                format!("tells that silence on {question} was broken")
            }
            Self::SilenceKept { question } => format!("tells that silence on {question} was kept"),
        }
    }
}

fn spoke(kind: Kind, question: Option<&str>, group: Option<&str>) -> String {
    let on = question
        .map(|question| format!(" on {question}"))
        .unwrap_or_default();
    let group = group
        .map(|group| format!(", on behalf of {group}"))
        .unwrap_or_default();
    let words = match kind {
        Kind::Introduction => "introduces",
        Kind::General | Kind::NotStated => "makes a statement",
        Kind::ExplanationBefore => "explains its vote before the voting",
        Kind::ExplanationAfter => "explains its vote after the voting",
        Kind::ExplanationOfPosition => "explains its position",
        Kind::RightOfReply => "speaks in reply",
        Kind::PointOfOrder => "speaks on a point of order",
    };
    format!("{words}{on}{group}")
}

const fn word(ballot: Ballot) -> &'static str {
    match ballot {
        Ballot::Yes => "yes",
        Ballot::No => "no",
        Ballot::Abstain => "abstains",
        Ballot::NotVoting => "does not vote",
    }
}

fn figures(counts: Counts) -> String {
    format!(
        "{} in favour, {} against, {} abstaining",
        counts.yes, counts.no, counts.abstain
    )
}
