//! Links between the project's papers lead somewhere.

use super::{files, none, short};
use std::path::Path;

/// The targets of a paper's links, without those of code blocks.
fn targets(text: &str) -> Vec<&str> {
    let mut targets = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for (at, _) in line.match_indices("](") {
            let rest = &line[at + 2..];
            targets.extend(rest.find(')').map(|end| &rest[..end]));
        }
    }
    targets
}

/// The name by which a heading is linked.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn has_heading(paper: &Path, name: &str) -> bool {
    let text = std::fs::read_to_string(paper).unwrap_or_default();
    let mut headings = text.lines().filter(|line| line.starts_with('#'));
    headings.any(|heading| anchor(heading) == name)
}

#[test]
fn every_relative_link_leads_somewhere() {
    let mut dead = Vec::new();
    for paper in files("", ".md") {
        let text = std::fs::read_to_string(&paper).unwrap();
        for target in targets(&text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let file = match file {
                "" => paper.clone(),
                _ => paper.parent().unwrap().join(file),
            };
            let there = file.exists() && (heading.is_empty() || has_heading(&file, heading));
            if !there {
                dead.push(format!("{}: {target}", short(&paper)));
            }
        }
    }
    none("links that lead nowhere", &dead);
}

#[test]
fn links_are_found_outside_code() {
    let text = "see [a](b.md#c) and [d](e)\n```\n[x](y)\n```\n";
    assert_eq!(targets(text), ["b.md#c", "e"]);
    assert_eq!(
        anchor("## What the verifier says"),
        "what-the-verifier-says"
    );
}
