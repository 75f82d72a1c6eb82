//! Capacity: in what quality someone takes part in a body, and what each quality may do there.
//!
//! One table, [`TABLE`], answers it; a page and the interface for programs print the same rows.
//! Observers are not one class: each row cites what gives it. A mark of [`Mark::Limited`] is held
//! within the limits that its row states; whether they are kept is the Chair's ruling.

use serde::{Deserialize, Serialize};

/// The quality in which someone takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// A member of the body, by right.
    Member,
    /// A State that the United Nations admit as observer.
    ObserverState,
    /// A regional organization whose participation a resolution of its own settles.
    RegionalOrganization,
    /// An intergovernmental organization with a standing invitation, or invited.
    Organization,
    /// A body, fund or programme of the United Nations, or a specialized agency.
    UnitedNationsEntity,
    /// An organization in consultative status, registered.
    ConsultativeStatus,
    /// An organization on the final list of the non-objection procedure.
    Stakeholder,
    /// Who presides over the body.
    Chair,
    /// Who presides in the Chair's absence.
    ViceChair,
    /// Who prepares the body's report.
    Rapporteur,
    /// The body's secretariat.
    Secretariat,
    /// Who counts ballot papers.
    Teller,
    /// Who interprets.
    Interpreter,
}

/// Something that a capacity may or may not do in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// To speak in a debate.
    Speak,
    /// To reply.
    Reply,
    /// To explain a vote or position.
    Explain,
    /// To put a proposal or an amendment, and to withdraw it.
    Propose,
    /// To sponsor a proposal.
    Sponsor,
    /// To move a procedural motion and to speak on one.
    Move,
    /// To rise to a point of order, and to appeal against the ruling.
    PointOfOrder,
    /// To object, to ask for a vote or a count, to dissociate itself.
    Object,
    /// To vote.
    Vote,
    /// To nominate candidates, and to stand for office.
    Stand,
    /// To hand in written input.
    Write,
    /// To preside: open, direct, rule, declare.
    Preside,
    /// To count ballot papers.
    Count,
    /// To draw up, circulate and submit a list of organizations for non-objection.
    List,
    /// To keep the body's papers: enter sessions, meetings, participants, documents.
    Keep,
}

impl Right {
    /// Every right, in the order of the table's columns.
    pub const ALL: [Self; 15] = [
        Self::Speak,
        Self::Reply,
        Self::Explain,
        Self::Propose,
        Self::Sponsor,
        Self::Move,
        Self::PointOfOrder,
        Self::Object,
        Self::Vote,
        Self::Stand,
        Self::Write,
        Self::Preside,
        Self::Count,
        Self::List,
        Self::Keep,
    ];

    /// The right in words, to follow "may" or "may not".
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Speak => "speak",
            Self::Reply => "reply",
            Self::Explain => "explain a vote or position",
            Self::Propose => "put a proposal or amendment",
            Self::Sponsor => "sponsor a proposal",
            Self::Move => "move a procedural motion",
            Self::PointOfOrder => "rise to a point of order",
            Self::Object => "object or ask for a vote",
            Self::Vote => "vote",
            Self::Stand => "nominate or stand for office",
            Self::Write => "hand in written input",
            Self::Preside => "preside",
            Self::Count => "count ballot papers",
            Self::List => "draw up a list for non-objection",
            Self::Keep => "keep the body's papers",
        }
    }
}

/// How a capacity stands to a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It has it.
    Yes,
    /// It has it within the limits of its row.
    Limited,
    /// It has it once everybody else has spoken.
    Last,
    /// It does not have it.
    No,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The capacity.
    pub capacity: Capacity,
    /// A mark for each of [`Right::ALL`], in its order.
    #[serde(skip)]
    marks: [Mark; 15],
    /// The limits of what is marked as limited; empty where nothing is.
    pub limits: &'static str,
    /// What gives the capacity, and what it may do.
    pub source: &'static str,
    /// Whether the row was compared with the text it cites.
    pub verified: bool,
}

/// Words in a written input at most.
pub const WRITTEN_INPUT_WORDS_MAX: u32 = 2_000;

const Y: Mark = Mark::Yes;
const L: Mark = Mark::Limited;
const Z: Mark = Mark::Last;
const N: Mark = Mark::No;

/// What each capacity may do.
#[rustfmt::skip]
pub const TABLE: [Row; 13] = [
    //                          speak reply expl. prop. spons. move  order object vote  stand write pres. count list  keep
    row(Capacity::Member,               [Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  N,  N,  N,  N],
        "", "GA rules 100 and 109 to 133", false),
    row(Capacity::ObserverState,        [Y,  Y,  N,  N,  L,  N,  L,  N,  N,  N,  Y,  N,  N,  N,  N],
        "points of order on proceedings that concern it; sponsoring together with members where its own resolution says so",
        "resolutions 52/250 and 58/314", false),
    row(Capacity::RegionalOrganization, [Y,  Y,  N,  L,  N,  N,  N,  N,  N,  N,  Y,  N,  N,  N,  N],
        "proposals and amendments orally, as its members agreed; put to the vote only when a member asks",
        "resolution 65/276", false),
    row(Capacity::Organization,         [Y,  N,  N,  N,  N,  N,  N,  N,  N,  N,  Y,  N,  N,  N,  N],
        "", "its standing invitation, or the body's mandate", false),
    row(Capacity::UnitedNationsEntity,  [Y,  N,  N,  N,  N,  N,  N,  N,  N,  N,  Y,  N,  N,  N,  N],
        "", "its agreement with the United Nations, or the body's mandate", false),
    row(Capacity::ConsultativeStatus,   [Z,  N,  N,  N,  N,  N,  N,  N,  N,  N,  L,  N,  N,  N,  N],
        "written input of at most 2,000 words", "Council resolution 1996/31 and the body's mandate", false),
    row(Capacity::Stakeholder,          [Z,  N,  N,  N,  N,  N,  N,  N,  N,  N,  L,  N,  N,  N,  N],
        "written input of at most 2,000 words", "the modalities that the body decided", false),
    row(Capacity::Chair,                [Y,  N,  N,  N,  N,  L,  N,  N,  N,  N,  Y,  Y,  Y,  Y,  N],
        "what who presides may propose: limits of time and speakers, to close, adjourn, suspend", "GA rules 104, 106, 107, 111 and 113", false),
    row(Capacity::ViceChair,            [Y,  N,  N,  N,  N,  L,  N,  N,  N,  N,  Y,  L,  L,  N,  N],
        "while presiding in the Chair's place", "GA rule 105", false),
    row(Capacity::Rapporteur,           [Y,  N,  N,  N,  N,  N,  N,  N,  N,  N,  Y,  N,  N,  N,  N],
        "", "GA rules 103 and 111", false),
    row(Capacity::Secretariat,          [Y,  N,  N,  N,  N,  N,  N,  N,  N,  N,  Y,  N,  N,  Y,  Y],
        "", "GA rules 47, 48 and 112", false),
    row(Capacity::Teller,               [N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  Y,  N,  N],
        "", "GA rules 92 and 103", false),
    row(Capacity::Interpreter,          [N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N],
        "", "GA rule 53", false),
];

const fn row(
    capacity: Capacity,
    marks: [Mark; 15],
    limits: &'static str,
    source: &'static str,
    verified: bool,
) -> Row {
    Row {
        capacity,
        marks,
        limits,
        source,
        verified,
    }
}

impl Row {
    /// The row's marks with their rights.
    pub fn marks(&self) -> impl Iterator<Item = (Right, Mark)> + '_ {
        Right::ALL.into_iter().zip(self.marks)
    }

    /// How the capacity stands to a right.
    #[must_use]
    pub fn mark(&self, right: Right) -> Mark {
        self.marks()
            .find(|(held, _)| *held == right)
            .map_or(Mark::No, |(_, mark)| mark)
    }
}

impl Capacity {
    /// Its row of the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        const NONE: &Row = &row(Capacity::Interpreter, [Mark::No; 15], "", "", false);
        TABLE
            .iter()
            .find(|row| row.capacity == self)
            .unwrap_or(NONE)
    }

    /// How it stands to a right.
    #[must_use]
    pub fn mark(self, right: Right) -> Mark {
        self.row().mark(right)
    }

    /// Whether it has a right, within whatever limits.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        self.mark(right) != Mark::No
    }

    /// Its name for a reader, as `by.capacity` writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Member => "Member",
            Self::ObserverState => "Observer State",
            Self::RegionalOrganization => "Regional organization",
            Self::Organization => "Organization",
            Self::UnitedNationsEntity => "United Nations entity",
            Self::ConsultativeStatus => "Organization in consultative status",
            Self::Stakeholder => "Other stakeholder",
            Self::Chair => "Chair",
            Self::ViceChair => "Vice-Chair",
            Self::Rapporteur => "Rapporteur",
            Self::Secretariat => "Secretariat",
            Self::Teller => "Teller",
            Self::Interpreter => "Interpreter",
        }
    }

    /// Whether it belongs to a person by office or service, not to a participant.
    #[must_use]
    pub const fn is_function(self) -> bool {
        matches!(
            self,
            Self::Chair
                | Self::ViceChair
                | Self::Rapporteur
                | Self::Secretariat
                | Self::Teller
                | Self::Interpreter
        )
    }

    /// Whether it is an office of the Bureau.
    #[must_use]
    pub const fn is_office(self) -> bool {
        matches!(self, Self::Chair | Self::ViceChair | Self::Rapporteur)
    }
}

#[cfg(test)]
mod tests {
    use super::{Capacity, Mark, Right, TABLE};

    #[test]
    fn each_capacity_has_one_row_and_only_members_vote() {
        for row in &TABLE {
            assert_eq!(row.capacity.row(), row);
            assert_eq!(
                row.mark(Right::Vote) == Mark::Yes,
                row.capacity == Capacity::Member
            );
            assert!(!row.source.is_empty());
            let limited = row.marks().any(|(_, mark)| mark == Mark::Limited);
            assert_eq!(limited, !row.limits.is_empty(), "{:?}", row.capacity);
        }
        let kinds: std::collections::BTreeSet<_> = TABLE.iter().map(|row| row.capacity).collect();
        assert_eq!(kinds.len(), TABLE.len());
    }

    #[test]
    fn the_table_row_by_row() {
        let marks = |row: &super::Row| -> String {
            row.marks()
                .map(|(_, mark)| match mark {
                    Mark::Yes => 'y',
                    Mark::Limited => 'l',
                    Mark::Last => 'z',
                    Mark::No => '.',
                })
                .collect()
        };
        let table: Vec<String> = TABLE
            .iter()
            .map(|row| format!("{} {}", marks(row), row.capacity.name()))
            .collect();
        assert_eq!(
            table,
            [
                "yyyyyyyyyyy.... Member",
                "yy..l.l...y.... Observer State",
                "yy.l......y.... Regional organization",
                "y.........y.... Organization",
                "y.........y.... United Nations entity",
                "z.........l.... Organization in consultative status",
                "z.........l.... Other stakeholder",
                "y....l....yyyy. Chair",
                "y....l....yll.. Vice-Chair",
                "y.........y.... Rapporteur",
                "y.........y..yy Secretariat",
                "............y.. Teller",
                "............... Interpreter",
            ]
        );
    }
}
