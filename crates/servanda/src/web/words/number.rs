//! Numbers with their noun.

/// `1 ballot`, `2 ballots`.
pub(crate) fn of(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_chooses_its_noun() {
        assert_eq!(of(1, "ballot", "ballots"), "1 ballot");
        assert_eq!(of(0, "ballot", "ballots"), "0 ballots");
    }
}
