//! Transcripts: commands and what they answer, as a diplomat can read them.
//!
//! `$` begins a command, `#` a remark, `file NAME` a file (its lines indented by four), `[exit N]` an
//! exit code other than 0. `…` stands for any text within a line; alone on a line, for any lines.

use std::path::Path;
use std::process::Command;

struct Told {
    command: String,
    expected: Vec<String>,
    exit: i32,
}

#[test]
fn every_scenario_is_true() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut told = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        // Each in a house of its own, so that none depends on what another entered.
        let home = tempfile::tempdir().unwrap();
        let (_, exit) = run("servanda init", home.path());
        assert_eq!(exit, 0);
        let text = std::fs::read_to_string(&file).unwrap();
        for step in read(&text, home.path()) {
            let (said, exit) = run(&step.command, home.path());
            assert_eq!(
                exit,
                step.exit,
                "{}: {}\n{said}",
                file.display(),
                step.command
            );
            let said: Vec<&str> = said.lines().collect();
            let expected: Vec<&str> = step.expected.iter().map(String::as_str).collect();
            let fits = lines_fit(&expected, &said);
            assert!(
                fits,
                "{}: {}\n{}",
                file.display(),
                step.command,
                said.join("\n")
            );
            told += 1;
        }
    }
    assert!(told > 5, "scenarios were read");
}

fn read(text: &str, folder: &Path) -> Vec<Told> {
    let mut steps: Vec<Told> = Vec::new();
    let mut file: Option<String> = None;
    for line in text.lines() {
        if let (Some(name), Some(content)) = (&file, line.strip_prefix("    ")) {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            let before = std::fs::read_to_string(&path).unwrap_or_default();
            std::fs::write(path, format!("{before}{content}\n")).unwrap();
        } else if let Some(name) = line.strip_prefix("file ") {
            // The same transcript may have one of that name before.
            let _ = std::fs::remove_file(folder.join(name));
            file = Some(name.to_owned());
        } else if let Some(command) = line.strip_prefix("$ ") {
            file = None;
            let command = command.to_owned();
            steps.push(Told {
                command,
                expected: Vec::new(),
                exit: 0,
            });
        } else if let Some(step) = steps.last_mut().filter(|_| !line.starts_with('#')) {
            match line
                .strip_prefix("[exit ")
                .and_then(|rest| rest.strip_suffix(']'))
            {
                Some(code) => step.exit = code.parse().unwrap(),
                None if line.is_empty() => {}
                None => step.expected.push(line.to_owned()),
            }
        }
    }
    steps
}

fn run(command: &str, folder: &Path) -> (String, i32) {
    let mut words = command.split_whitespace();
    let program = match words.next() {
        Some("servanda") => env!("CARGO_BIN_EXE_servanda"),
        other => panic!("{other:?} is no program of ours"),
    };
    let done = Command::new(program)
        .args(words)
        .current_dir(folder)
        .env("SERVANDA_HOME", folder.join("home"))
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].concat();
    (
        String::from_utf8(said).unwrap(),
        done.status.code().unwrap_or(-1),
    )
}

/// Blank lines of the answer are passed over; `…` alone stands for any lines.
fn lines_fit(expected: &[&str], said: &[&str]) -> bool {
    let said: Vec<&str> = said
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    fit(
        expected,
        &said,
        &|pattern| pattern == "…",
        &|pattern, line| {
            let parts: Vec<&str> = pattern.split('…').collect();
            within(&parts, line)
        },
    )
}

fn fit(
    expected: &[&str],
    said: &[&str],
    any: &dyn Fn(&str) -> bool,
    one: &dyn Fn(&str, &str) -> bool,
) -> bool {
    match (expected.split_first(), said.split_first()) {
        (None, None) => true,
        (None, Some(_)) => false,
        (Some((first, rest)), _) if any(first) => {
            (0..=said.len()).any(|skipped| fit(rest, &said[skipped..], any, one))
        }
        (Some((first, rest)), Some((line, after))) => {
            one(first, line) && fit(rest, after, any, one)
        }
        (Some(_), None) => false,
    }
}

fn within(parts: &[&str], line: &str) -> bool {
    let (Some((first, _)), Some((last, _))) = (parts.split_first(), parts.split_last()) else {
        return line.is_empty();
    };
    if parts.len() == 1 {
        return *first == line;
    }
    let mut rest = match line.strip_prefix(first) {
        Some(rest) => rest,
        None => return false,
    };
    for part in &parts[1..parts.len() - 1] {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}
