//! The words of these pages, from the file of the language.

use std::collections::HashMap;
use std::sync::LazyLock;

static ENGLISH: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../locales/en/meeting.ftl").lines();
    lines.filter_map(|line| line.split_once(" = ")).collect()
});

/// A line of the file, with its places filled in.
pub(super) fn say(key: &str, places: &[(&str, &str)]) -> String {
    let mut line = ENGLISH.get(key).copied().unwrap_or(key).to_owned();
    for (name, text) in places {
        line = line.replace(&format!("{{ ${name} }}"), text);
    }
    line
}

/// A line without places.
pub(super) fn w(key: &str) -> String {
    say(key, &[])
}
