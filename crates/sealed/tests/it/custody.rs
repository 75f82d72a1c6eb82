//! A chain of custody from the acquisition to the court.

use std::fs;
use std::path::Path;

use record::custody::Chain;
use record::package::Role;
use sealed::certificate::Certificate;
use sealed::progress::Silent;
use sealed::{kept_bag, pass, seal};

use crate::hand_made::taken_apart;
use crate::scene::Scene;

fn add(scene: &Scene, act: &str, more: &str) -> (Option<i32>, String) {
    let line = format!(
        "custody chain --act {act} --who Officer_17 --where Lab --why A-17 --tool imager --item phone --key sender.key"
    );
    scene.run(&(line + more))
}

#[test]
fn it_travels_in_the_statement_and_is_read_link_by_link() {
    let scene = Scene::new();
    scene.case();
    let (code, said) = add(
        &scene,
        "acquired",
        " --on 2026-01-02 --authority Order_12 --present Witness_A",
    );
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = add(&scene, "copied", " --on 2999-01-02");
    assert!(
        code == Some(1) && said.contains("later than the moment") && said.contains("`--on`"),
        "{said}"
    );
    assert_eq!(add(&scene, "copied", " --other Laboratory_2").0, Some(0));
    let to = scene.to("recipient").1.key;
    let sealed = format!(
        "seal case --key sender.key --to {to} --request A-17 --purpose P --custody chain --out out"
    );
    let (code, said) = scene.run(&sealed);
    assert_eq!(code, Some(0), "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let (code, said) = scene.run(&format!("open {package} --key recipient.key --out opened"));
    assert!(
        code == Some(0) && said.contains("custody:       2 links"),
        "{said}"
    );
    for file in ["chain", "opened/servanda/statement.json"] {
        let report = record::verify::custody(&scene.at(file));
        let text = report.text();
        assert!(report.passes(), "{text}");
        for words in [
            "acquired on 2026-01-02 (signed at ",
            "by Officer 17, in Lab",
            "Order 12",
            "method:     not recorded",
            "Witness A",
            "copied at ",
            "; the other party: Laboratory 2; key: ",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn a_chain_that_does_not_hold_is_neither_added_to_nor_sealed_nor_passed_over() {
    let scene = Scene::new();
    scene.case();
    assert_eq!(add(&scene, "acquired", "").0, Some(0));
    let chain = fs::read_to_string(scene.at("chain")).unwrap();
    fs::write(scene.at("chain"), chain.replace("Lab", "Bar")).unwrap();
    let (code, said) = add(&scene, "copied", "");
    assert!(
        code == Some(1) && said.contains("does not hold: link 1 is not signed"),
        "{said}"
    );
    let to = scene.to("recipient").1.key;
    let sealed = format!(
        "seal case --key sender.key --to {to} --request A-17 --purpose P --custody chain --out out"
    );
    assert_eq!(scene.run(&sealed).0, Some(1));
    let mut order = scene.order();
    order.custody = record::custody::Chain::parse(&fs::read(scene.at("chain")).unwrap())
        .unwrap()
        .texts();
    let package = sealed::seal::seal(&order, &sealed::progress::Silent).unwrap()[0]
        .file
        .clone();
    scene.fails(
        &package,
        "the chain of custody in the statement does not hold",
    );
    assert!(!record::verify::custody(&scene.at("chain")).passes());
    let nothing = record::verify::custody(&scene.at("absent"));
    assert!(!nothing.passes() && nothing.text().contains("Nothing was checked"));
}

#[test]
fn what_was_signed_since_travels_with_what_is_passed_on() {
    let scene = Scene::new();
    scene.write("case/report.txt", b"what was found");
    assert_eq!(add(&scene, "acquired", "").0, Some(0));
    let to = scene.to("recipient").1.key;
    let (code, said) = scene.run(&format!(
        "seal case --key sender.key --to {to} --request A-17 --purpose P --custody chain --out out"
    ));
    assert_eq!(code, Some(0), "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let open = format!("open {package} --key recipient.key --out received");
    assert_eq!(scene.run(&open).0, Some(0));
    let on = scene.to("stranger").1.key;
    let pass = |chain: &str, out: &str| {
        scene.run(&format!(
                "pass received --key recipient.key --to {on} --in-proceedings court --custody {chain} --out {out}"
            ),
        )
    };
    // One link fewer, the same links with one changed, and a chain of its own: none goes on from the first sender's.
    let carried = fs::read_to_string(scene.at("chain")).unwrap();
    fs::write(scene.at("fewer"), record::custody::Chain::default().bytes()).unwrap();
    fs::write(scene.at("changed"), carried.replace("Lab", "Bar")).unwrap();
    let own = "custody own --act received --who B --where C --why D --tool E --item F --key recipient.key";
    assert_eq!(scene.run(own).0, Some(0));
    let before = scene.listing();
    for (chain, words) in [
        ("fewer", "does not go on from the one in the statement. Add"),
        ("own", "does not go on from the one in the statement. Add"),
        ("changed", "does not hold: link 1 is not signed"),
        ("absent", "`absent` cannot be read"),
    ] {
        let (code, said) = pass(chain, "not-made");
        assert!(code == Some(1) && said.contains(words), "{chain}: {said}");
        assert_eq!(scene.listing(), before, "{chain}: something was left");
    }
    for act in ["received", "opened", "handed_over"] {
        let line = format!(
            "custody chain --act {act} --who Officer --where There --why A-17 --tool T --item phone --key recipient.key"
        );
        let mut command = crate::command::program();
        let added = command
            .args(line.split(' '))
            .current_dir(scene.at("case").parent().unwrap());
        assert!(added.output().unwrap().status.success(), "{act}");
    }
    let (code, said) = pass("chain", "on");
    assert_eq!(code, Some(0), "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let (code, said) = scene.run(&format!("open {package} --key stranger.key --out opened"));
    assert!(
        code == Some(0) && said.contains("custody:       4 links"),
        "{said}"
    );
    let report = record::verify::custody(&scene.at("opened/servanda/statement.json"));
    let text = report.text();
    assert!(
        report.passes() && text.contains("handed over at "),
        "{text}"
    );
}

/// A package as its recipient would have it if opening did not look at it.
fn laid_out(package: &Path, scene: &Scene, who: &str, folder: &str) {
    for entry in taken_apart(package, &scene.identity(who)) {
        let (_, path) = entry.path.split_once('/').unwrap();
        scene.write(&format!("{folder}/{path}"), &entry.bytes);
    }
}

#[test]
fn whoever_passes_on_another_chain_than_the_first_senders_is_found_on_opening() {
    let scene = Scene::new();
    scene.write("case/report.txt", b"what was found");
    assert_eq!(add(&scene, "acquired", "").0, Some(0));
    assert_eq!(add(&scene, "copied", "").0, Some(0));
    let chain = |name: &str| Chain::parse(&fs::read(scene.at(name)).unwrap()).unwrap();
    let first_chain = chain("chain").texts();
    let mut order = scene.order();
    order.custody = first_chain.clone();
    let sealed = seal::seal(&order, &Silent).unwrap();
    scene.open(&sealed[0].file, "recipient").unwrap();
    fs::rename(scene.at("opened"), scene.at("received")).unwrap();
    let kept = kept_bag::check(&scene.at("received"), &Silent).unwrap();
    let first = pass::First {
        statement: &kept.statement,
        bytes: &kept.bytes,
    };
    let to = scene.to("stranger");
    let asked = pass::Asked::Proceedings(Role::Court);
    let (passed_on, terms) = first.pass(asked, std::slice::from_ref(&to.1)).unwrap();
    let mut order = scene.order();
    order.sources = vec![scene.at("received")];
    order.key = scene.signing("recipient");
    order.recipients = vec![to];
    order.terms = terms;
    order.passed_on = Some(passed_on);
    let own = "custody own --act received --who B --where C --why D --tool E --item F --key recipient.key";
    assert_eq!(scene.run(own).0, Some(0));
    assert_eq!(add(&scene, "opened", "").0, Some(0));
    let rows = [
        ("whole", first_chain.clone(), true),
        ("longer", chain("chain").texts(), true),
        ("none", Vec::new(), false),
        ("fewer", first_chain[..1].to_vec(), false),
        ("own", chain("own").texts(), false),
    ];
    for (name, custody, holds) in rows {
        order.custody = custody;
        order.out = scene.at(&format!("out-{name}"));
        let package = seal::seal(&order, &Silent).unwrap().remove(0).file;
        laid_out(&package, &scene, "stranger", &format!("bag-{name}"));
        let bag = scene.at(&format!("bag-{name}"));
        let before = scene.listing();
        let checks = [
            scene.open(&package, "stranger").err(),
            kept_bag::check(&bag, &Silent).err(),
            Certificate::of(&bag, None, &Silent).err(),
        ];
        let (code, said) = scene.run(&format!("verify bag-{name}"));
        assert_eq!(code, Some(i32::from(!holds)), "{name}: {said}");
        let words = "the package was passed on and its chain of custody does not go on from its first sender's";
        for fault in checks {
            let found = fault.map(|fault| fault.what.contains(words));
            assert_eq!(found, (!holds).then_some(true), "{name}");
        }
        assert_eq!(said.contains(words), !holds, "{name}: {said}");
        match holds {
            true => fs::remove_dir_all(scene.at("opened")).unwrap(),
            false => assert_eq!(scene.listing(), before, "{name}: something was left"),
        }
    }
}
