//! What is wrong with bytes that break a rule of these formats: the rule by name, the fault in words, the place.

use std::fmt;

/// Bytes or a value that a rule of these formats does not allow.
///
/// `what` says in words what is wrong; `rule` is the same for every program and language (the vectors use it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The rule that was broken.
    pub rule: Rule,
    /// What is wrong, in words, without a full stop.
    pub what: String,
    /// Where, in bytes from the beginning, when that is known.
    pub at: Option<usize>,
}

impl Malformed {
    /// A fault whose place is not known.
    pub fn new(rule: Rule, what: impl Into<String>) -> Malformed {
        Malformed {
            rule,
            what: what.into(),
            at: None,
        }
    }

    /// The same fault, placed at a byte offset.
    #[must_use]
    pub fn at(mut self, offset: usize) -> Malformed {
        self.at = Some(offset);
        self
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match self.at {
            Some(offset) => write!(f, " (at byte {offset})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Malformed {}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// A rule of these formats that bytes can break. Each has a vector under `vectors/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[doc = $doc])+ $variant,)+ }

        impl Rule {
            /// Every rule, in the order of the formats.
            pub const ALL: &'static [Rule] = &[$(Rule::$variant,)+];

            /// The name that vectors and other implementations use.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$variant => $name,)+ }
            }
        }
    };
}

rules! {
    /// JSON: the bytes are UTF-8.
    Utf8 = "utf8",
    /// JSON: the text is JSON (RFC 8259).
    Json = "json",
    /// JSON: nothing follows the value.
    TrailingBytes = "trailing_bytes",
    /// JSON: a key stands once in its object.
    DuplicateKey = "duplicate_key",
    /// JSON: what is absent is left out, never null.
    Null = "null",
    /// JSON: numbers are integers, written as digits with at most a minus sign.
    Number = "number",
    /// JSON: integers lie within ±(2^53 − 1).
    IntegerRange = "integer_range",
    /// JSON: keys are `[a-z][a-z0-9_]*`.
    Key = "key",
    /// JSON: an object holds at least one key.
    EmptyObject = "empty_object",
    /// JSON: lists and objects stand at most sixteen deep.
    Depth = "depth",
    /// JSON: strings are in Unicode normalization form C.
    Normalization = "normalization",
    /// JSON: no control character but newline.
    Control = "control",
    /// JSON: no directional embedding, override or isolate (U+202A–202E, U+2066–2069).
    Direction = "direction",
    /// JSON: no Unicode noncharacter (I-JSON, RFC 7493).
    Noncharacter = "noncharacter",
    /// JSON: no half of a surrogate pair.
    Surrogate = "surrogate",
    /// JSON: the bytes are the one encoding of their value (RFC 8785).
    Canonical = "canonical",
    /// Entry: at most 65,535 bytes.
    EntrySize = "entry_size",
    /// Entry: the frame's version is 1.
    Version = "version",
    /// Entry: no key that the frame does not have.
    FrameKey = "frame_key",
    /// Entry: every key that the frame must have.
    FrameMissing = "frame_missing",
    /// Entry: each key of the frame holds its own type of value.
    FrameType = "frame_type",
    /// An instant is `2026-11-21T20:24:03.123Z`, of a real day.
    Instant = "instant",
    /// Entry: a matter is lower-case names with slashes between.
    Matter = "matter",
    /// Entry: a submission's id is 16 bytes in base64url.
    SubmissionId = "submission_id",
    /// A hash is 64 lower-case hexadecimal digits (in notes: base64 of 32 bytes).
    Hash = "hash",
    /// Entry: part lies between 1 and of.
    Part = "part",
    /// Entry: the submission's body stands in its first part alone.
    BodyPart = "body_part",
    /// Entry: the body has the hash that the frame gives.
    BodyHash = "body_hash",
    /// Entry: the body names the id that the frame gives.
    BodyId = "body_id",
    /// A submission is at most 49,152 bytes.
    SubmissionSize = "submission_size",
    /// Entry: `signed.kind` is one of the five.
    SignedKind = "signed_kind",
    /// Entry: `signed` holds what its kind asks.
    SignedForm = "signed_form",
    /// Entry: publicity is a lower-case word.
    Publicity = "publicity",
    /// Entry: an act names its type and version, `part.noun.verb/1`.
    ActType = "act_type",
    /// Base64 in its one form: the right alphabet, padding and no left-over bits.
    Base64 = "base64",
    /// A count is decimal digits without leading zeros.
    Decimal = "decimal",
    /// Note: UTF-8 without control characters but newline.
    NoteText = "note_text",
    /// Note: text, an empty line, one signature line or more, each ended by a newline.
    NoteForm = "note_form",
    /// Note: a signature line is an em dash, a name and base64 of a key's id and a signature.
    NoteSignature = "note_signature",
    /// Note: at most a hundred signature lines.
    NoteMany = "note_many",
    /// Note: a key signs once.
    NoteTwice = "note_twice",
    /// A verifier key is `name+id+key`, and its name has neither space nor plus.
    KeyForm = "key_form",
    /// A verifier key is of type 01 or 04 (Ed25519).
    KeyType = "key_type",
    /// A verifier key has the id that follows from its name and key.
    KeyId = "key_id",
    /// A public key is a point that signatures can be checked with.
    KeyPoint = "key_point",
    /// Checkpoint: origin, size and root, one a line, nothing more.
    CheckpointForm = "checkpoint_form",
    /// Checkpoint: the root of an empty tree is the empty root.
    CheckpointEmpty = "checkpoint_empty",
    /// Cosignature: eight bytes of time, at most 2^63 − 1, and 64 of signature.
    Cosignature = "cosignature",
    /// Tile: the path is the one that C2SP tlog-tiles gives.
    TilePath = "tile_path",
    /// Tile: 32 bytes a hash, and as many hashes as its path says.
    TileLength = "tile_length",
    /// Bundle: two bytes of length before each entry, and nothing cut off.
    BundleLength = "bundle_length",
    /// Bundle: as many entries as its path says.
    BundleCount = "bundle_count",
    /// Proof: the lines of C2SP tlog-proof.
    ProofForm = "proof_form",
    /// Proof: no more hashes than a tree can need.
    ProofLong = "proof_long",
    /// Proof: the line that names a key repeats that key's signature, stands once, and is there if any line is unknown.
    NamedKey = "named_key",
    /// Policy: no control characters but tab and newline.
    PolicyText = "policy_text",
    /// Policy: a line is `log`, `witness`, `group` or `quorum` with what belongs to it.
    PolicyLine = "policy_line",
    /// Policy: a name is given once and before it is used; `none` only as quorum.
    PolicyName = "policy_name",
    /// Policy: a key stands once among the logs and once among the witnesses.
    PolicyKey = "policy_key",
    /// Policy: a group needs between one and all of its members.
    PolicyGroup = "policy_group",
    /// Policy: exactly one quorum.
    PolicyQuorum = "policy_quorum",
    /// Listing: `SHA256SUMS` has a hash, two spaces and a path on each line, in order of the paths, each once.
    Listing = "listing",
    /// Listing: a path is one of an exported Record's own.
    ListingPath = "listing_path",
    /// A passkey's public key is a COSE_Key for ES256, EdDSA or RS256 in its one form.
    PasskeyKey = "passkey_key",
    /// A sign-in's public key is 32 bytes of Ed25519, or 65 of a point on P-256.
    SessionKey = "session_key",
    /// A device's data is 37 bytes, and behind them what its flags say.
    DeviceData = "device_data",
    /// A browser's data of an assertion is an object with what is looked at, each once.
    ClientData = "client_data",
    /// A scope names types of acts or matters, or both.
    Scope = "scope",
    /// Package: a path is one that every system keeps as it is written.
    PackagePath = "package_path",
    /// Package: a line of files.tsv or names.tsv has its columns, and stands in its order.
    PackageListing = "package_listing",
    /// Package: the statement has every key it must have, each of its own type, and no other.
    Statement = "statement",
    /// Package: the envelope has every key it must have, each of its own type, and no other.
    Envelope = "envelope",
    /// Package: the text of a note names what it is signed for.
    Bound = "bound",
    /// Package: the header is of the age v1 form.
    AgeHeader = "age_header",
    /// Package: one BLAKE3 hash a line for each 16 MiB.
    Ranges = "ranges",
    /// Package: a consent has every key it must have, each of its own type, and no other.
    Consent = "consent",
    /// Package: an exhibit has every key it must have, its statement is signed, and its line leads to the root.
    Exhibit = "exhibit",
    /// Custody: a chain and each link have every key they must have, each of its own type, and no other.
    Custody = "custody",
    /// Custody: a link names the hash of the one before it.
    CustodyBefore = "custody_before",
    /// Directory: the file and each entry have every key they must have, in order, each authority once.
    Directory = "directory",
    /// Directory: what a reader remembers of those it relied on has every key it must have, in order, each once.
    DirectorySeen = "directory_seen",
    /// Copy: the file has every key it must have, and its entries a version or a certificate that fit each other.
    Certified = "certified",
    /// Copy: a version names the hash of the one before it.
    CertifiedBefore = "certified_before",
    /// Copy: the text is the one that its last version names.
    CertifiedText = "certified_text",
    /// One of the acts that this crate reads lacks something or has it in another form.
    OwnAct = "own_act",
}
