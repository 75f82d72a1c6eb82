//! Placards to print: two on a sheet of A4, each folded in the middle. The front bears the State's name; the
//! back, which stands on its head on the sheet, is for whoever sits behind it: who they are, and their link.

use super::links::Link;
use crate::error::{Error, Kind};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// Modules of light around a code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

const STYLE: &str = "
@page { size: A4 portrait; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font-family: system-ui, 'Noto Sans', sans-serif; color: #111 }
p.note { margin: 8mm; font-size: 12pt }
.placard { inline-size: 210mm; block-size: 148mm; position: relative; overflow: hidden; break-inside: avoid;
  border-block-end: 0.2mm dashed #999 }
.placard > div { block-size: 74mm; padding: 6mm 12mm; display: flex; align-items: center; gap: 8mm }
.back { transform: rotate(180deg); border-block-start: 0.2mm dotted #999 }
.back svg { inline-size: 46mm; block-size: 46mm; flex: none }
.back p { margin: 0 0 2mm; font-size: 11pt; overflow-wrap: anywhere }
.back .link { font-size: 8.5pt; font-family: ui-monospace, monospace }
.front { justify-content: center; text-align: center; flex-direction: column; gap: 2mm }
.front .state { font-weight: 700; line-height: 1.05; margin: 0; max-inline-size: 100% }
.front .role, .practice { font-size: 11pt; margin: 0; letter-spacing: 0.08em }
@media print { p.note { display: none } }
";

/// A page of placards for people with links.
///
/// # Errors
/// When a link is too long for a code.
pub(crate) fn placards(links: &[Link]) -> Result<String, Error> {
    let codes: Result<Vec<Option<Markup>>, Error> = links
        .iter()
        .map(|link| link.address.as_deref().map(code).transpose())
        .collect();
    let codes = codes?;
    let page = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "PRACTICE · Placards" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                p.note { "PRACTICE. Print on A4 without margins, cut along the dashed line, fold along the dotted one. A link signs one person in, once: do not leave printed placards lying about." }
                main { @for (link, code) in links.iter().zip(&codes) { (placard(link, code.as_ref())) } }
            }
        }
    };
    Ok(page.into_string())
}

fn placard(link: &Link, code: Option<&Markup>) -> Markup {
    let seated = &link.seated;
    let shown = if seated.of.is_empty() || seated.role == "Chair" {
        seated.role.as_str()
    } else {
        seated.of.as_str()
    };
    html! {
        section.placard {
            div.back {
                @if let Some(code) = code { (code) }
                div {
                    @if let Some(name) = &seated.name { p { strong { bdi { (name) } } } }
                    p { (seated.role) @if !seated.of.is_empty() { ", " bdi { (seated.of) } } }
                    @match &link.address {
                        Some(address) => p.link { (address) },
                        None => p { "Your link was used. Ask the secretariat for a new one." },
                    }
                }
            }
            div.front {
                p.practice { "PRACTICE" }
                p.state style={ "font-size: " (letters(shown)) "pt" } { bdi { (shown) } }
                @if shown != seated.role && seated.role == "Observer" { p.role { "Observer" } }
            }
        }
    }
}

/// A size of letters at which a name fits on one or two lines of 186 mm.
fn letters(name: &str) -> usize {
    let longest = name
        .split_whitespace()
        .map(|word| word.chars().count())
        .max();
    let count = name.chars().count();
    let by_line = match count {
        0..=10 => 72,
        11..=16 => 54,
        17..=40 => 42,
        _ => 30,
    };
    // A letter is about 0.6 of its size wide, and 186 mm are 527 points.
    by_line.min(527 * 10 / (6 * longest.unwrap_or(1).max(1)))
}

/// A QR code (ISO/IEC 18004) as inline SVG: its dark modules as one path.
fn code(address: &str) -> Result<Markup, Error> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).map_err(|error| {
        let what = "a link is too long to be printed as a code";
        Error::new(Kind::Usage, what, "Give a shorter address with `--url`").detail(error)
    })?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + QUIET, place / width + QUIET);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    let side = width + 2 * QUIET;
    Ok(html! {
        svg role="img" aria-label="The link as a QR code" viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str =
        "http://192.168.100.200:8443/invitation/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    /// The modules that the drawn path makes dark.
    fn drawn(svg: &str) -> (usize, Vec<(usize, usize)>) {
        let side = svg.split("viewBox=\"0 0 ").nth(1).unwrap();
        let side = side.split(' ').next().unwrap().parse().unwrap();
        let path = svg
            .split(" d=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let place = |part: &str| {
            let (x, rest) = part.split_once(' ').unwrap();
            let y = rest.split('h').next().unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        (side, path.split('M').skip(1).map(place).collect())
    }

    #[test]
    fn a_reader_of_codes_reads_the_link_from_what_is_drawn() {
        let svg = code(LINK).unwrap().into_string();
        let (side, dark) = drawn(&svg);
        let scale = 6;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
                if dark.contains(&(x / scale, y / scale)) {
                    0
                } else {
                    255
                }
            });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        let (_, content) = grids[0].decode().unwrap();
        assert_eq!(content, LINK);
    }

    #[test]
    fn a_name_fits_on_its_placard() {
        assert_eq!(letters("Kenya"), 72);
        assert!(letters("Bosnia and Herzegovina") >= 30);
        let word = "Liechtenstein";
        assert!(letters(word) * 6 * word.len() <= 527 * 10);
    }
}
