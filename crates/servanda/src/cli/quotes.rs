//! Quotation marks in comma-separated values (RFC 4180, section 2): a quoted field is closed, and
//! nothing stands between its closing mark and the next comma, or what stands for it, or line. A lenient reader would swallow
//! the rest of the file instead.

use super::handed_in::malformed;
use crate::error::Error;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    FieldBegins,
    Unquoted,
    Quoted,
    /// After a mark within a quoted field: the end of it, or the first half of a doubled mark.
    MarkInQuoted,
}

/// Checks the quotation marks of a file.
///
/// # Errors
/// With the line on which the field begins that is not closed, or goes on after its closing mark.
pub(super) fn check(text: &str, delimiter: u8) -> Result<(), Error> {
    let mut place = Place::FieldBegins;
    let (mut line, mut began) = (1, 1);
    for byte in text.bytes() {
        place = match (place, byte) {
            (Place::Quoted, b'"') => Place::MarkInQuoted,
            (Place::Quoted, _) => Place::Quoted,
            (Place::MarkInQuoted, b'"') => Place::Quoted,
            (_, b'\n' | b'\r') => Place::FieldBegins,
            (_, byte) if byte == delimiter => Place::FieldBegins,
            (Place::FieldBegins, b'"') => {
                began = line;
                Place::Quoted
            }
            (Place::MarkInQuoted, b' ' | b'\t') => Place::MarkInQuoted,
            (Place::MarkInQuoted, _) => {
                let what = "a quoted field goes on after its closing quotation mark";
                let remedy = "Put the whole field in quotation marks, and double those within it";
                return Err(malformed(what, remedy).at_line(began));
            }
            (Place::FieldBegins | Place::Unquoted, _) => Place::Unquoted,
        };
        line += usize::from(byte == b'\n');
    }
    if place == Place::Quoted {
        let what = "a quotation mark that opens on this line is never closed";
        return Err(malformed(what, "Close it, or take it away").at_line(began));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn quoted_fields_are_closed() {
        let sound = [
            "",
            "a,b\n",
            "\"a,b\",c\n",
            "\"a\nb\",c",
            "\"a\"\"b\"",
            "a\"b,c",
            "\"a\" ,b",
        ];
        for text in sound {
            assert!(check(text, b',').is_ok(), "{text}");
        }
        let rows = [
            ("a,b\nA,\"yes\nB,no\n", 2),
            ("a,b\nA,\"yes\"x\n", 2),
            ("\"", 1),
            ("a\n\"b\"\"", 2),
        ];
        for (text, line) in rows {
            let error = check(text, b',').expect_err(text);
            assert_eq!(error.line, Some(line), "{text}");
            assert_eq!(error.exit, 2);
        }
    }
}
