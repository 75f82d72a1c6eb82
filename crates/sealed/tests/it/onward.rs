//! Evidence that goes on more than once, from whatever folder, and who is told of its first sender.

use std::fs;

use sealed::progress::Silent;
use sealed::seal;

use crate::passed::{Held, defence};

/// Neither the name that its folder has here nor a long path stops it: nine times it finds room.
#[test]
fn whatever_its_folder_is_called_and_however_long_a_path_it_goes_on() {
    let long = "d".repeat(170);
    let path = format!("case/{long}/{long}/{long}/{}", "e".repeat(170));
    let mut held = Held::of(&path);
    assert!(held.bag.join("data").join(&path).is_file());
    let odd = held
        .scene
        .at("op:odd, of the court and longer than a package's name");
    fs::rename(&held.bag, &odd).unwrap();
    held.bag = odd;
    for _ in 0..9 {
        let order = held.order(defence()).unwrap();
        let sealed = seal::seal(&order, &Silent).unwrap();
        assert_eq!(sealed[0].renamed, 0);
        let opened = held.scene.open(&sealed[0].file, "stranger").unwrap();
        assert_eq!(opened.before[0].package, held.statement.package);
        let next = held.scene.at(opened.statement.package.as_str());
        fs::rename(&opened.out, &next).unwrap();
        held = held.at(next);
    }
    let fault = seal::seal(&held.order(defence()).unwrap(), &Silent).unwrap_err();
    assert!(
        fault
            .what
            .contains("1 name cannot stand in one folder more")
            && fault.remedy.contains("tar"),
        "{fault}"
    );
}

/// A path that would find no room is carried under a neutral name from the beginning.
#[test]
fn what_could_not_be_passed_on_is_carried_under_a_neutral_name() {
    let long = "d".repeat(170);
    let held = Held::of(&format!("case/{long}/{long}/{long}/{}", "e".repeat(190)));
    assert!(held.bag.join("data/n0000001.bin").is_file());
}

#[test]
fn who_knows_the_first_sender_alone_is_told_how_to_look() {
    let held = Held::new();
    let sealed = seal::seal(&held.order(defence()).unwrap(), &Silent).unwrap();
    let package = &sealed[0].file;
    let from = |who: &str| Some(held.scene.signing(who).verifier().clone());
    let fault = held.scene.open_from(package, "stranger", from("sender"));
    let fault = fault.unwrap_err();
    assert!(
        fault.what.contains("sealed this before it was passed on")
            && fault.remedy.contains("DIR/data"),
        "{fault}"
    );
    let opened = held.scene.open_from(package, "stranger", from("recipient"));
    let opened = opened.unwrap();
    assert!(opened.vouched);
    assert_eq!(opened.before, [held.statement]);
}
