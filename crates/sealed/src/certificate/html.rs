//! The page: calm, complete in itself, and the same on paper.

use std::fmt::Write as _;

use record::package::age::shown;

use super::{
    Certificate, Checked, NONE_BESIDE, NOT_LOOKED_AT, NOT_PASSED_ON, acquisition, files, part,
    passed, said, shows, whose,
};
use crate::escape::xml;

const NOT_RECORDED: &str = "<span class=\"none\">not recorded</span>";
const STYLE: &str = "\
:root{color-scheme:light dark}body{font:1rem/1.5 Georgia,'Times New Roman',serif;margin:2rem auto;max-inline-size:46rem;\
padding-inline:1rem;overflow-wrap:anywhere}h1{font-size:1.6rem;font-weight:normal}h2{font-size:1.15rem;margin-block-start:2rem}\
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;\
border-block-end:1px solid #9995}th{font-weight:normal;opacity:.8;inline-size:30%;overflow-wrap:normal}code{font-size:.85em}.none{font-style:italic;opacity:.7}\
svg{inline-size:100%;max-inline-size:28rem;block-size:auto;font:14px Georgia,serif}svg .rail{stroke:currentColor;stroke-opacity:.4}\
svg text{fill:currentColor}svg circle{fill:currentColor}svg .quiet{opacity:.7}\
@media print{body{margin:0;max-inline-size:none;font-size:10.5pt}section{break-inside:avoid}}";
/// The height of one link in the drawing.
const ROW: usize = 52;

pub(super) fn page(of: &Certificate) -> String {
    let statement = &of.statement;
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <title>Custody certificate of package {id}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>Custody certificate</h1>\n\
         <p>Package <code>{id}</code>. Made {made} by {software}, on the machine of whoever prints it, after every file was compared \
         with the sender's signed list.</p>\n",
        id = statement.package,
        made = of.made,
        software = xml(crate::seal::SOFTWARE),
    );
    page += &package(of);
    page += &passed_on(of);
    page += &second(of);
    let _infallible = write!(
        page,
        "<section>\n<h2>The chain</h2>\n{}\n</section>\n",
        match of.links.is_empty() {
            true => format!("<p>{NOT_RECORDED}</p>"),
            false => drawing(&of.links),
        }
    );
    for (number, one) in (1..).zip(&of.links) {
        page += &link(number, one);
    }
    page += &missing(of);
    page += "<section>\n<h2>What this shows</h2>\n<p>Every file is, to the byte, the one that the statement's signer listed, and there \
             is no other. Each link names the one before it and is signed with the key it names, so that none was left out, put in \
             or changed since; that no link follows the last one cannot be shown.</p>\n<h2>What it does not</h2>\n<p>Who used a device or \
             held a key, that what a link says is true, that the acquisition was lawful or complete, or that a court will admit it. \
             This page is not signed; <code>servanda-verify</code> and the commands in VERIFY.txt repeat each check.</p>\n</section>\n\
             </main>\n</body>\n</html>\n";
    page
}

fn row(name: &str, value: &str) -> String {
    format!("<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>\n")
}

fn code(value: &str) -> String {
    format!("<code>{}</code>", xml(value))
}

fn or_none(value: Option<&str>) -> String {
    value.map_or(NOT_RECORDED.to_owned(), |value| {
        format!("<bdi>{}</bdi>", xml(value))
    })
}

fn package(of: &Certificate) -> String {
    let statement = &of.statement;
    let terms = &statement.purpose;
    let contents = &statement.contents;
    let mut rows = String::new();
    rows += &row("sender", &or_none(statement.sender.authority.as_deref()));
    rows += &row("sender's key", &code(&statement.sender.key.vkey()));
    rows += &row(
        "its fingerprint",
        &code(&statement.sender.key.fingerprint().to_string()),
    );
    rows += &row("made", &format!("{} by the sender's clock", statement.made));
    rows += &row("part of several packages", &or_none(Some(&part(statement))));
    rows += &row("request", &or_none(Some(&terms.request)));
    rows += &row("purpose", &or_none(Some(&terms.purpose)));
    for limit in &terms.limits {
        rows += &row("limit of use", &or_none(Some(limit)));
    }
    for condition in &terms.personal_data {
        rows += &row("personal data", &or_none(Some(condition)));
    }
    rows += &row("retained until", &or_none(terms.retain_until.as_deref()));
    for to in &statement.recipients {
        let whose = format!("<bdi>{}</bdi>", xml(&whose(to)));
        rows += &row(
            "sealed to",
            &format!("{}<br>{whose}", code(&shown(&to.key))),
        );
    }
    rows += &row("files", &xml(&files(contents)));
    rows += &row("SHA-256 of the statement", &code(&of.hash));
    rows += &row("SHA-256 of the list of files", &code(&contents.files.hex()));
    rows += &row("root over the files", &code(&contents.root.hex()));
    format!("<section>\n<h2>The package</h2>\n<table>\n{rows}</table>\n</section>\n")
}

fn passed_on(of: &Certificate) -> String {
    let mut sections = String::new();
    for (passed_on, first) in passed::times(of) {
        let heading = match sections.is_empty() {
            true => "Passed on",
            false => "Passed on before that",
        };
        let rows = passed::rows(passed_on, first).into_iter();
        let rows: String = rows
            .map(|held| match (&held.value, held.code) {
                (Some(value), true) => row(held.name, &code(value)),
                (value, _) => row(held.name, &or_none(value.as_deref())),
            })
            .collect();
        sections +=
            &format!("<section>\n<h2>{heading}</h2>\n<table>\n{rows}</table>\n</section>\n");
    }
    match sections.is_empty() {
        true => format!("<section>\n<h2>Passed on</h2>\n<p>{NOT_PASSED_ON}</p>\n</section>\n"),
        false => sections,
    }
}

fn second(of: &Certificate) -> String {
    let rows: String = match &of.second {
        None => row(
            "not looked at here",
            &format!("<bdi>{}</bdi>", xml(NOT_LOOKED_AT)),
        ),
        Some(found) if found.is_empty() => row("found", NONE_BESIDE),
        Some(found) => found
            .iter()
            .map(|one| {
                row(
                    &code(&one.file),
                    &format!("<bdi>{}</bdi>", xml(&shows(one))),
                )
            })
            .collect(),
    };
    format!(
        "<section>\n<h2>Second signatures and time stamps</h2>\n<table>\n{rows}</table>\n</section>\n"
    )
}

/// A rail with a stop for each link.
fn drawing(links: &[Checked]) -> String {
    let height = links.len() * ROW + 10;
    let mut drawn = format!(
        "<svg viewBox=\"0 0 380 {height}\" role=\"img\" aria-label=\"The links of the chain, first to last\">\n\
         <line class=\"rail\" x1=\"12\" y1=\"20\" x2=\"12\" y2=\"{}\"/>\n",
        (links.len().saturating_sub(1)) * ROW + 20
    );
    for (place, one) in links.iter().enumerate() {
        let y = place * ROW + 20;
        let when = one.link.done.as_deref().unwrap_or(one.link.at.as_str());
        let day: String = when.chars().take(10).collect();
        let _infallible = writeln!(
            drawn,
            "<circle cx=\"12\" cy=\"{y}\" r=\"5\"/><text x=\"30\" y=\"{}\">{} {}</text><text class=\"quiet\" x=\"30\" y=\"{}\">{day}, {}</text>",
            y + 5,
            place + 1,
            xml(&said(one.link.act)),
            y + 24,
            xml(&short(&one.link.who)),
        );
    }
    drawn + "</svg>"
}

/// What fits beside a stop; the whole stands below.
fn short(text: &str) -> String {
    const MOST: usize = 42;
    match text.chars().count() > MOST {
        true => text.chars().take(MOST - 1).chain(['…']).collect(),
        false => text.to_owned(),
    }
}

fn link(number: usize, one: &Checked) -> String {
    let link = &one.link;
    let mut rows = String::new();
    let when = link.done.as_deref().unwrap_or("when it was signed");
    rows += &row("when", &or_none(Some(when)));
    rows += &row("signed", &format!("{} by the signer's clock", link.at));
    rows += &row("who", &or_none(Some(&link.who)));
    rows += &row("where", &or_none(Some(&link.place)));
    rows += &row("why", &or_none(Some(&link.why)));
    rows += &row("tool", &or_none(Some(&link.tool)));
    rows += &row("item", &or_none(Some(&link.item)));
    if let Some(other) = &link.other {
        rows += &row("from or to", &or_none(Some(other)));
    }
    if let Some(package) = &link.package {
        rows += &row("package", &code(package.as_str()));
    }
    if let Some(hash) = &link.sha256 {
        rows += &row("SHA-256 of the item", &code(&hash.hex()));
    }
    if link.act == record::custody::Act::Acquired {
        for (field, value) in acquisition(link) {
            rows += &row(field, &or_none(value.as_deref()));
        }
    }
    rows += &row("signed with", &code(&link.key.vkey()));
    rows += &row("SHA-256 of the link", &code(&one.hash));
    format!(
        "<section>\n<h2>{number}. {}</h2>\n<table>\n{rows}</table>\n</section>\n",
        xml(&said(link.act))
    )
}

fn missing(of: &Certificate) -> String {
    let missing = of.missing();
    if missing.is_empty() {
        return String::new();
    }
    let items: String = missing
        .iter()
        .map(|what| format!("<li>{}</li>\n", xml(what)))
        .collect();
    format!("<section>\n<h2>Not recorded</h2>\n<ul>\n{items}</ul>\n</section>\n")
}
