//! What the desk itself finds not in order, before or beside the law.

treaty::not_in_order! {
    /// What any submission can lack at the desk, in the order it is looked at.
    pub enum Unfit in "desk" {
        /// A line that is not JSON of the profile.
        Unreadable { reason: String } = "unreadable", "formats: the JSON profile",
            "the line cannot be read: {reason}",
            "Write one submission a line, as docs/formats.md shows, and submit the file again";
        /// Larger than a submission may be.
        TooLarge { bytes: usize } = "too_large", "formats: a submission has at most 48 KiB",
            "the submission has {bytes} bytes",
            "Attach what is large as content, and name it by its hash";
        /// A kind of signature that nobody hands in.
        NotHandedIn { kind: String } = "kind_not_handed_in", "formats: who answers for a submission",
            "a submission cannot be handed in as `{kind}`",
            "Sign it with a person's key, or hand it in without `signed`";
        /// The signature is not over these bytes.
        SignatureDoesNotHold = "signature_does_not_hold", "formats: what a person signs",
            "the signature is not one by that key over this submission",
            "Sign the submission's canonical bytes again, as `servanda submit --key FILE` does";
        /// A passkey's assertion is not for this submission, or not for this house.
        PasskeyDidNotAgree { reason: String } = "passkey_did_not_agree", "formats: passkeys",
            "the submission is not one to which a passkey agreed here: {reason}",
            "Sign in again on a page of this house, and agree on your own device";
        /// A passkey signs for keys alone.
        PasskeySignsKeys { act_type: String } = "passkey_signs_keys", "Servanda: a passkey introduces the key of a sign-in",
            "a passkey signed the act `{act_type}` itself",
            "Sign in, and sign it with the key of the sign-in";
        /// The key signs for nobody now.
        KeySignsForNobody { reason: String } = "key_signs_for_nobody", "formats: a person's key signs from its entry to its end",
            "the key does not sign for anyone now: {reason}",
            "Sign in again; or for a key file, ask the operator to enter it with `servanda keys enter`";
        /// Outside what the key may sign.
        OutOfScope { act_type: String } = "out_of_scope", "formats: a key signs within its scope",
            "the key that signed does not sign an act of the type `{act_type}` in this matter",
            "Sign it with a key whose scope covers it; a new sign-in makes one";
        /// Another person is named than the one who signed.
        OtherPerson { named: String } = "other_person", "formats: who acts is who signs",
            "the act names `{named}` as the person who acts, and another signed or handed it in",
            "Name your own id as `person` in `by`, as your page of keys shows it";
        /// The id stands for other bytes.
        IdTaken { id: String, first: u64 } = "id_taken", "formats: a submission's id is unique for ever",
            "the id `{id}` stands for another submission, at entry {first}",
            "Give this one a new random id";
        /// No civil day where the matter belongs.
        NoDay = "no_day", "formats: days are those of the years 1 to 9999",
            "the clock of the house shows no day of the calendar",
            "Set the machine's clock and submit again";
        /// More than an entry can hold.
        EntryTooLarge { bytes: String } = "entry_too_large", "formats: an entry has at most 65,535 bytes",
            "the act would not fit into an entry: {bytes}",
            "Attach what is large as content, and name it by its hash";
        /// Content that is not there.
        ContentNotKept { sha256: String } = "content_not_kept", "Servanda: content is kept before it is named",
            "the content `{sha256}` is not in the archive",
            "Hand it in with `--attach FILE` together with the submission";
        /// Content that is not what it should be.
        ContentUnusable { sha256: String, reason: String } = "content_unusable", "Servanda: a table is checked before it is entered",
            "the content `{sha256}` is no table of participants: {reason}",
            "Correct the table, attach it and name it by its new hash";
        /// A text that is not as long as the act says.
        ContentOtherSize { sha256: String, size: String } = "content_other_size", "Servanda: content is named by its hash and size",
            "the content `{sha256}` has {size} bytes, and the act gives another size",
            "Give the size of the file that you attached";
        /// Acts for all eyes and acts that are not open, of one submission.
        MixedPublicity = "mixed_publicity", "Servanda: what is not open is entered as a commitment",
            "some of what this submission asks for is open and some is not",
            "Submit what is not open by itself";
        /// It could not be closed.
        NotClosed { reason: String } = "not_closed", "Servanda: what is not open is entered as a commitment",
            "the act could not be encrypted: {reason}",
            "Submit it again; nothing was entered";
        /// Nothing there to erase.
        NothingToErase { entry: String } = "nothing_to_erase", "Servanda: what is open stands for ever; what is not can be erased",
            "entry {entry} is open, or erased, or of another convention",
            "List what can be erased with `servanda closed list`";
        /// The house is opened once.
        HouseOpenedOnce = "house_opened_once", "formats: entry 0 is the house's opening",
            "the house is already open",
            "Make another home with `servanda init --home DIR`";
        /// The house's key is not changed by a file.
        HouseKeyNotSubmitted = "house_key_not_submitted", "formats: the house's key is changed by the house",
            "the house's key is not changed by a submission",
            "Leave the act out, and let the operator run `servanda keys rotate`";
        /// A matter of the house with another act.
        NotOfTheHouse { matter: String, act_type: String } = "not_of_the_house", "formats: the house's own acts",
            "the act `{act_type}` does not belong to the matter `{matter}`",
            "A person's key belongs to `house/person/ID`, where ID is the person's";
        /// Persons' keys are entered by the operator.
        OperatorOnly { act_type: String } = "operator_only", "Servanda: the operator enters persons' keys",
            "the act `{act_type}` was handed in by another",
            "Let the operator hand it in on the house's own machine";
        /// The key of a sign-in that would sign everything.
        SignInWithoutScope = "sign_in_without_scope", "formats: a passkey introduces the key of a sign-in with an end and a scope",
            "the key of a sign-in would sign every act there is",
            "Name in `scope` the acts or the matters that it is to sign, as the house's own page does";
        /// The key is taken, or not this person's.
        KeyNotTheirs { reason: String } = "key_not_theirs", "formats: a key is introduced once, for one person",
            "the act is not in order for this key: {reason}",
            "Look at the person's keys with `servanda keys list`";
    }
}
