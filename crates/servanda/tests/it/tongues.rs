//! Pages in six languages, asked for as visitors with different browsers do.

use crate::web::markup;
use crate::web::visitor::Visitor;
use record::keys::HouseKind;
use std::collections::{BTreeSet, VecDeque};

const CODES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

async fn house() -> Visitor {
    Visitor::of_the_built_in_convention(HouseKind::Real).await
}

#[tokio::test]
async fn a_page_speaks_the_language_that_the_browser_asks_for() {
    let house = house().await;
    let rows = [
        ("/", "fr-CH, en;q=0.5", "<html lang=\"fr\" dir=\"ltr\">"),
        ("/", "ar", "<html lang=\"ar\" dir=\"rtl\">"),
        ("/", "de", "<html lang=\"en\" dir=\"ltr\">"),
        ("/?lang=ru", "ar", "<html lang=\"ru\" dir=\"ltr\">"),
        ("/no-such-page", "es", "<html lang=\"es\" dir=\"ltr\">"),
        ("/sign-in", "zh-CN", "<html lang=\"zh\" dir=\"ltr\">"),
        (
            "/sign-in?lang=ar",
            "zh-CN",
            "<html lang=\"ar\" dir=\"rtl\">",
        ),
    ];
    for (address, asked, begins) in rows {
        let answer = house.with(address, &[("accept-language", asked)]).await;
        assert!(answer.text().contains(begins), "{address}, {asked}");
        let mut varies = answer.headers.get_all("vary").iter();
        let varies = varies.any(|by| by.to_str().unwrap().contains("accept-language"));
        assert!(varies, "{address}: a copy for one is no answer for another");
        assert!(!answer.headers.contains_key("set-cookie"), "{address}");
    }
}

#[tokio::test]
async fn a_copy_in_one_language_is_not_taken_for_another() {
    let house = house().await;
    let french = house.with("/", &[("accept-language", "fr")]).await;
    let held = [("if-none-match", french.header("etag"))];
    let again = house.with("/", &[held[0], ("accept-language", "fr")]).await;
    assert_eq!(again.status.as_u16(), 304);
    assert!(again.header("vary").contains("accept-language"));
    let arabic = house.with("/", &[held[0], ("accept-language", "ar")]).await;
    assert_eq!(arabic.status.as_u16(), 200);
    assert_eq!(house.with("/?lang=ru", &held).await.status.as_u16(), 200);
}

#[tokio::test]
async fn programs_read_english_whatever_browser_asks() {
    let house = house().await;
    for address in [
        "/status.json",
        "/status.csv",
        "/record.csv",
        "/timeline.csv",
    ] {
        let plain = house.page(address).await;
        let asked = house.with(address, &[("accept-language", "ar")]).await;
        assert_eq!(plain.text(), asked.text(), "{address}");
    }
    let names = house.page("/committee/participants?lang=fr").await;
    assert!(names.text().contains("<bdi lang=\"fr\">Allemagne</bdi>"));
    let names = house.page("/committee/participants.csv?lang=fr").await;
    assert!(names.text().contains("Allemagne"));
}

#[tokio::test]
async fn a_language_chosen_stays_while_one_follows_links() {
    let house = house().await;
    let mut seen = BTreeSet::new();
    let mut wanted = VecDeque::from(["/?lang=ar".to_owned()]);
    while let Some(address) = wanted.pop_front() {
        if seen.len() == 60 || !seen.insert(address.clone()) {
            continue;
        }
        let answer = house.page(&address).await;
        assert!(
            answer.text().contains("<html lang=\"ar\" dir=\"rtl\">"),
            "{address}"
        );
        let body = answer.text().split_once("<body>").unwrap().1;
        for (_, tag) in body.match_indices("<a ").map(|(at, _)| body.split_at(at)) {
            let tag = tag.split('>').next().unwrap();
            let href = tag
                .split(" href=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            let Some(href) = href.filter(|href| href.starts_with('/')) else {
                continue;
            };
            let receipt = href.ends_with(".tlog-proof") || href == "/record/checkpoint";
            assert!(
                receipt || href.contains("lang="),
                "{address} loses it at {href}"
            );
            let page = !href.contains('.') && href.contains("lang=ar");
            if page && !receipt {
                wanted.push_back(
                    href.replace("&amp;", "&")
                        .split('#')
                        .next()
                        .unwrap()
                        .to_owned(),
                );
            }
        }
    }
    assert_eq!(seen.len(), 60);
    let sent_on = house.get("/people/keys?lang=ar").await;
    assert_eq!(sent_on.header("location"), "/sign-in?lang=ar");
}

#[tokio::test]
async fn each_page_leads_to_itself_in_the_six_languages() {
    let house = house().await;
    let answer = house
        .page("/timeline?part=depositary&as_of=2025-01-01")
        .await;
    let all = answer.text().split("class=\"tongues\"").nth(1).unwrap();
    let all = all.split("</nav>").next().unwrap();
    let mut after = 0;
    for (code, own) in [
        ("ar", "العربية"),
        ("zh", "中文"),
        ("en", "English"),
        ("fr", "Français"),
        ("ru", "Русский"),
        ("es", "Español"),
    ] {
        let address = format!("/timeline?as_of=2025-01-01&amp;lang={code}&amp;part=depositary");
        let at = all.find(own).unwrap();
        assert!(at > after, "{own} stands out of order");
        let link = &all[after..at];
        assert!(
            link.contains(&address) && link.contains(&format!("lang=\"{code}\"")),
            "{link}"
        );
        after = at;
    }
}

#[tokio::test]
async fn no_page_shows_a_key_or_an_argument_that_was_not_given() {
    let house = house().await;
    for code in CODES {
        let mut seen = BTreeSet::new();
        let mut wanted = VecDeque::from([
            format!("/?lang={code}"),
            format!("/no-such-page?lang={code}"),
        ]);
        let mut kinds = std::collections::BTreeMap::<String, usize>::new();
        while let Some(address) = wanted.pop_front() {
            // Of pages of one kind, some.
            let path = address.split('?').next().unwrap();
            let kind = path.trim_end_matches(|c: char| c != '/').to_owned();
            let many = path.matches('/').count() > 1;
            let count = kinds.entry(kind).or_default();
            if (many && *count == 6) || !seen.insert(address.clone()) {
                continue;
            }
            *count += 1;
            let answer = house.get(&address).await;
            let page = markup::read(path, answer.text());
            assert!(
                !page.text.contains("{$"),
                "{address}: an argument is missing"
            );
            assert!(
                !page.text.contains("{ $"),
                "{address}: an argument is missing"
            );
            let own = page.links.iter().filter(|link| {
                link.starts_with('/')
                    && link.contains("lang=")
                    && !link.split('?').next().unwrap().contains('.')
            });
            let own = own.filter(|link| link.contains(&format!("lang={code}")));
            wanted.extend(own.map(|link| link.split('#').next().unwrap().to_owned()));
        }
        assert!(seen.len() > 40, "{code}: {} pages", seen.len());
    }
}

#[tokio::test]
async fn what_an_address_cannot_answer_is_said_in_the_reader_s_language() {
    let house = house().await;
    let rows = [
        (
            "/status?as_of=noon&lang=fr",
            "<code dir=\"ltr\">as_of</code> contient «\u{a0}<bdi>noon</bdi>\u{a0}», qui n’est pas un jour.",
        ),
        (
            "/committee/nobody?lang=es",
            "Ningún órgano de esta convención se llama «<bdi>nobody</bdi>» en estas fechas.",
        ),
        (
            "/record/entries/999999?lang=zh",
            "尚无第 <bdi>999999</bdi> 条。",
        ),
        (
            "/meeting/none?lang=ru",
            "заседание под названием «<bdi>none</bdi>» не открывалось",
        ),
        (
            "/status/ZZZ?lang=en",
            "No participant has the code <bdi>ZZZ</bdi>.",
        ),
    ];
    for (address, said) in rows {
        let page = house.get(address).await;
        assert!(page.text().contains(said), "{address}: {}", page.text());
    }
}
