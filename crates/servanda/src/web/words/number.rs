//! Numbers with their noun.

/// `1 ballot`, `2 ballots`.
pub(crate) fn of(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}

/// `44th`, `2nd`: a place in a row.
pub(crate) fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_end_as_they_are_spoken() {
        let rows = [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (11, "11th"),
            (44, "44th"),
            (71, "71st"),
            (112, "112th"),
        ];
        for (number, word) in rows {
            assert_eq!(ordinal(number), word);
        }
        assert_eq!(of(1, "ballot", "ballots"), "1 ballot");
        assert_eq!(of(0, "ballot", "ballots"), "0 ballots");
    }
}
