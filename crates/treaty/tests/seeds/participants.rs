//! The table of participants that every convention shares, read from its three files.

use serde_json::{Map, Value as Json, json};
use treaty::participant::{Participants, Table};

const PARTICIPANTS: &str = include_str!("../../../../conventions/participants/participants.csv");
const NAMES: &str = include_str!("../../../../conventions/participants/names.csv");
const GROUPS: &str = include_str!("../../../../conventions/participants/groups.csv");

/// The table, ready to be asked.
pub(crate) fn participants() -> Participants {
    let table = json!({
        "participants": rows(PARTICIPANTS),
        "names": rows(NAMES),
        "groups": rows(GROUPS),
    });
    let table: Table = serde_json::from_value(table).unwrap();
    Participants::from_table(table).unwrap()
}

/// Each row as an object of its filled cells.
fn rows(file: &str) -> Vec<Json> {
    let mut lines = file.lines().map(cells);
    let header = lines.next().unwrap();
    let row = |cells: Vec<String>| {
        let filled = header
            .iter()
            .cloned()
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty());
        let members = filled.map(|(key, cell)| match cell.as_str() {
            "true" => (key, Json::Bool(true)),
            "false" => (key, Json::Bool(false)),
            codes if key == "succeeded_by" => {
                let codes = codes.split_whitespace().map(Json::from).collect();
                (key, Json::Array(codes))
            }
            _ => (key, Json::String(cell)),
        });
        Json::Object(members.collect::<Map<_, _>>())
    };
    lines.map(row).collect()
}

/// The cells of a line (RFC 4180; no cell of these files spans lines).
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}
