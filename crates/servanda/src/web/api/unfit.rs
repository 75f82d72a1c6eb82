//! What the API itself finds not in order, before the desk.

treaty::not_in_order! {
    /// What a call can lack, in the order it is looked at.
    pub enum Unfit in "api" {
        /// A call that another site made a browser send.
        ForeignOrigin { origin: String } = "foreign_origin", "Servanda: what is handed in comes from this house's own pages or from a program",
            "the call was sent by a page of `{origin}`",
            "Open this house's own pages, or send it from a program, which names no origin";
        /// A house that only shows.
        ReadingOnly = "reading_only", "Servanda: only a house that holds its pen takes submissions",
            "this house shows its pages and takes no submissions",
            "Ask whoever runs it why it does not write, and submit again later";
        /// More than is read from one call.
        TooLarge { bytes: usize } = "too_large", "Servanda: a call has at most so many bytes",
            "the call has more than {bytes} bytes",
            "Divide it; what was entered before is not entered twice";
        /// It came too slowly.
        TooSlow { seconds: u64 } = "too_slow", "Servanda: a call is whole within seconds",
            "the call was not whole after {seconds} seconds",
            "Send it again over a better connection; what was entered before is not entered twice";
        /// Not signed.
        NotSigned = "not_signed", "Servanda: what comes over the network is signed with a person's key",
            "the submission is not signed with a person's key",
            "Sign it, as `servanda submit --node URL --key FILE` does";
        /// Of one sender, more than one sends.
        TooMany { seconds: u64 } = "too_many", "Servanda: one sender does not keep the others from being heard",
            "more came from this sender than one sends",
            "Wait {seconds} s and send the same again; what was entered before is not entered twice";
        /// Of all senders, more than waits at once.
        AllBusy { seconds: u64 } = "all_busy", "Servanda: so many calls wait at once and no more",
            "more calls wait at this house than it lets wait",
            "Wait {seconds} s and send the same again; what was entered before is not entered twice";
        /// The key of another request.
        KeyUsed { key: String } = "key_used", "Servanda: one `Idempotency-Key` is for one request",
            "under the key `{key}` something else was sent before",
            "Draw another key for another request; to send the same again, send the same bytes";
        /// Content under another name.
        OtherContent { sha256: String } = "other_content", "Servanda: content is named by its SHA-256",
            "the content sent has the SHA-256 `{sha256}`, not the one in the address",
            "Send it to the address that ends with its own SHA-256";
    }
}
