//! Reading pages: are they well-formed, what do they link to, what do they say.

use std::collections::BTreeSet;

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "input", "link", "meta", "hr", "img"];

/// A page, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What `href` names.
    pub(crate) links: Vec<String>,
    /// What `id` names.
    pub(crate) ids: BTreeSet<String>,
    /// The text alone.
    pub(crate) text: String,
    /// Names of elements, in order.
    pub(crate) elements: Vec<String>,
}

/// Takes a page apart; fails where elements do not nest, an id is given twice, a table has no
/// caption, a drawing no text alternative, or a heading skips a level.
pub(crate) fn read(address: &str, html: &str) -> Page {
    let mut page = Page::default();
    let mut open: Vec<String> = Vec::new();
    let mut heading = 0;
    let body = html
        .strip_prefix("<!DOCTYPE html>")
        .expect("a page declares its type");
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece
            .split_once('>')
            .unwrap_or_else(|| panic!("{address}: <{piece}"));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(
                open.pop().as_deref(),
                Some(name),
                "{address}: </{name}> before {text:.40}"
            );
        } else {
            let name = tag.split_whitespace().next().unwrap_or_default().to_owned();
            for (key, value) in attributes(tag) {
                match key {
                    "href" => page.links.push(value.replace("&amp;", "&")),
                    "id" => assert!(
                        page.ids.insert(value.to_owned()),
                        "{address}: id {value} twice"
                    ),
                    "style" => panic!("{address}: a style outside the sheet"),
                    key => assert!(!key.starts_with("on"), "{address}: a script in {key}"),
                }
            }
            drawn_in_words(address, &name, tag);
            heading = in_order(address, &name, heading);
            if !VOID.contains(&name.as_str()) {
                open.push(name.clone());
            }
            page.elements.push(name);
        }
        page.text.push_str(&unescaped(text));
    }
    assert!(open.is_empty(), "{address}: {open:?} never end");
    let count = |name: &str| page.elements.iter().filter(|one| *one == name).count();
    assert_eq!(
        count("table"),
        count("caption"),
        "{address}: each table has a caption"
    );
    assert_eq!((count("h1"), count("main")), (1, 1), "{address}");
    // Passkeys need script, and browsers give them to nothing else: one file of the house's own, on these pages alone.
    let of_people = ["/sign-in", "/people/", "/invitation/"];
    let scripted = of_people.iter().any(|begins| address.starts_with(begins));
    // A page of a meeting that stays open has one more, by which it hears of changes.
    let room = address.strip_prefix("/meeting/");
    let stays_open = room.is_some_and(|name| !name.contains('/'));
    // Whoever has a chair opens meetings from their list.
    let opens = address == "/meeting" && html.contains("data-people=\"hand-in\"");
    let wanted = usize::from(scripted || opens) + 2 * usize::from(stays_open);
    let own = html.matches("<script src=\"/script/").count();
    assert_eq!((count("script"), own), (wanted, wanted), "{address}");
    page
}

fn drawn_in_words(address: &str, name: &str, tag: &str) {
    let said = tag.contains("aria-label=") || tag.contains("aria-hidden=");
    assert!(name != "svg" || said, "{address}: a drawing without words");
}

fn in_order(address: &str, name: &str, before: u8) -> u8 {
    let level = match name {
        "h1" => 1,
        "h2" => 2,
        "h3" => 3,
        _ => return before,
    };
    assert!(level <= before + 1, "{address}: {name} follows h{before}");
    level
}

fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"').expect("a value ends");
        let key = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        found.push((key, value));
        rest = next;
    }
    found
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
