# The text, its versions, certified true copies.
text-heading = The text and its certified true copies
text-none = No text is in the Record.
text-elsewhere = It is entered here once it is transcribed and compared. Until then read it with the { $authority }.
text-count =
    { $count ->
        [one] The text is in the Record in one language.
       *[other] The text is in the Record in { $count } languages.
    }
text-chain = Each version names the hash of the one before it, and the certificate that of the last.
text-caption = Versions, the oldest first
text-stage = Version
text-symbol = Symbol
text-hash = SHA-256 of the file
text-revision = revision
text-adopted = adopted text
text-corrected = corrected text
text-certified = Certified on { $day }.
text-not-certified = The newest version is not certified.
text-certificate = Certificate
text-take = Take the certified copy away
text-file = The file of the newest version
text-check = Check it without this house:
text-not-shown = The text is a file that is not shown on this page.
text-all = The text in all languages
text-title = The text: { $language }
text-language = Language
