//! `servanda import`: tables become acts, and every row that does not is told.

use crate::given::{fails_with, home_with_convention_a, succeeds};
use serde_json::Value as Json;
use servanda::home::Home;
use std::path::PathBuf;

/// A home, and files to import into it.
struct House {
    folder: tempfile::TempDir,
    home: Home,
}

impl House {
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        Self { folder, home }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    fn import(&self, what: &str, text: &str, flags: &[&str]) -> Json {
        let file = self.file("table.csv", text);
        let arguments = ["import", what, file.to_str().unwrap(), "--json"];
        let told = succeeds(self.home.folder(), &[&arguments[..], flags].concat());
        serde_json::from_str(&told).unwrap()
    }

    fn status(&self, slug: &str, as_of: &str) -> Json {
        let told = succeeds(
            self.home.folder(),
            &["status", slug, "--as-of", as_of, "--json"],
        );
        serde_json::from_str(&told).unwrap()
    }

    fn size(&self) -> u64 {
        let checkpoint = succeeds(self.home.folder(), &["record", "checkpoint"]);
        checkpoint.lines().nth(1).unwrap().parse().unwrap()
    }
}

/// The lines and codes of what was left out.
fn left_out(report: &Json) -> Vec<(u64, String)> {
    let rows = report["left_out"].as_array().unwrap();
    let row = |row: &Json| {
        let code = row["code"].as_str().unwrap().to_owned();
        (row["line"].as_u64().unwrap(), code)
    };
    rows.iter().map(row).collect()
}

const TREATIES: &str = "\
slug,title,adopted,instruments,delay,then,organizations_count,later_party_delay
18-1,\"Convention on A. New York, 15 November 2000\",2000-11-15,2,90 days,,no,30 days
18-1-a,Protocol to it,2000-11-15,,,,,
18-2,Convention on B,,1,3 months,first-of-next-month,,
";

const DEPOSITS: &str = "\
slug,party,iso3,kind,date,known,effect
18-1,France,FRA,ratification,2003-07-01,,
18-1,Armenia,ARM,accession,2003-01-01,,
18-1,European Union,EUU,approval,2003-02-01,,
18-2,Chile,CHL,acceptance,2005-01-31,2005-02-03,
18-2,Chile,CHL,denunciation,2010-01-31,,2011-01-31
18-2,Chile,CHL,accession,2012-05-01,,
";

#[test]
fn tables_make_treaties_with_their_rules_and_deposits() {
    let house = House::new();
    let treaties = house.import("treaties", TREATIES, &[]);
    assert_eq!(treaties["treaties_opened"], 3);
    assert_eq!(treaties["entered"], 3);
    assert_eq!(treaties["without_rule"], serde_json::json!(["18-1-a"]));
    let deposits = house.import("deposits", DEPOSITS, &["--source", "deposits"]);
    assert_eq!(deposits["entered"], 6);
    assert_eq!(deposits["left_out"], serde_json::json!([]));
    assert_eq!(deposits["known_assumed"], 5);

    let status = house.status("18-1", "2003-12-01");
    assert_eq!(status["adopted"], "2000-11-15");
    assert_eq!(status["instruments"], 3);
    assert_eq!(status["triggered_by"], serde_json::json!(["FRA"]));
    assert_eq!(status["entry_into_force"], "2003-09-29");
    // Deposited on 31 January, three months, then the first of the month that follows.
    let status = house.status("18-2", "2006-01-01");
    assert_eq!(status["entry_into_force"], "2005-05-01");
    assert_eq!(house.status("18-2", "2011-06-01")["instruments"], 0);
    assert_eq!(house.status("18-2", "2012-06-01")["instruments"], 1);
    let listed = house.status("18-1-a", "2003-12-01");
    assert_eq!(listed["required"], Json::Null);
    assert_eq!(listed["entry_into_force"], Json::Null);
}

#[test]
fn the_same_rows_again_enter_nothing() {
    let house = House::new();
    house.import("treaties", TREATIES, &[]);
    house.import("deposits", DEPOSITS, &["--source", "deposits"]);
    let size = house.size();
    let treaties = house.import("treaties", TREATIES, &[]);
    assert_eq!(
        (&treaties["entered"], &treaties["entered_before"]),
        (&0.into(), &3.into())
    );
    let deposits = house.import("deposits", DEPOSITS, &["--source", "deposits"]);
    assert_eq!(
        (&deposits["entered"], &deposits["entered_before"]),
        (&0.into(), &6.into())
    );
    assert_eq!(house.size(), size);
    // Rows in another order, with one more, enter that one.
    let mut rows: Vec<&str> = DEPOSITS.lines().collect();
    rows[1..].reverse();
    rows.push("18-1,Chile,CHL,accession,2004-01-01,,");
    let deposits = house.import("deposits", &rows.join("\n"), &["--source", "deposits"]);
    assert_eq!(
        (&deposits["entered"], &deposits["entered_before"]),
        (&1.into(), &6.into())
    );
    assert_eq!(house.size(), size + 1);
}

#[test]
fn what_is_not_understood_or_contradicts_is_listed_and_left_out() {
    let house = House::new();
    let rows = "\
mtdsg,party,iso3,kind,date
18-12-a,France,FRA,ratification,2003-07-01
18-12-a,France,FRA,acceptance,2004-07-01
18-12-a,France,FRA,ratification,2003-07-01
18-12-a,Hong Kong,HKG,ratification,2003-07-01
18-12-a,Southern African Development Community,ZAF,accession,2003-07-01
18-12-a,Chile,PER,accession,2003-07-01
18-12-a,Chile,CHL,C,2003-07-01
18-12-a,Chile,CHL,accession,2003-02-30
18-12-a,Chile,CHL,accession,2126-01-01
18-12-a,Czechoslovakia,CSK,accession,2003-07-01
18-12-a,Czechia,CZE,accession,1992-12-31
18-12-a,Peru,PER,denunciation,2003-07-01
,Peru,PER,accession,2003-07-01
Part One,Peru,PER,accession,2003-07-01
18-12-a,Andean Community,,accession,2003-07-01
18-12-a,Czechia,CZE,succession,1993-02-22
";
    let report = house.import("deposits", rows, &[]);
    let expected = [
        (3, "depositary.instrument.instrument_stands"),
        (5, "import.unknown_participant"),
        (6, "import.unknown_name"),
        (7, "import.name_and_code_differ"),
        (8, "import.unknown_kind"),
        (9, "import.no_day"),
        (10, "submission.day_ahead"),
        (11, "submission.participant_ceased"),
        (12, "submission.participant_not_yet"),
        (13, "depositary.instrument.nothing_stands"),
        (14, "import.no_treaty"),
        (15, "import.no_treaty"),
        (16, "import.unknown_participant"),
    ];
    let expected: Vec<(u64, String)> = expected
        .map(|(line, code)| (line, code.to_owned()))
        .to_vec();
    assert_eq!(left_out(&report), expected);
    assert_eq!(report["entered"], 2);
    assert_eq!(report["repeated"], serde_json::json!([4]));
    assert_eq!(report["without_rule"], serde_json::json!(["18-12-a"]));
    let vanished = &report["vanished_predecessors"];
    assert_eq!(vanished[0]["predecessor"], "CSK");
    assert_eq!(vanished[0]["successors"], serde_json::json!(["CZE"]));
    assert_eq!(vanished.as_array().unwrap().len(), 1);

    // Added back, the predecessor is counted, and no longer missed.
    let added = "mtdsg,party,iso3,kind,date\n18-12-a,Czechoslovakia,CSK,ratification,1990-01-01\n";
    let report = house.import("deposits", added, &["--source", "predecessors"]);
    assert_eq!(report["entered"], 1);
    assert_eq!(report["vanished_predecessors"], serde_json::json!([]));
}

#[test]
fn strictly_nothing_is_entered_and_a_dry_run_enters_nothing() {
    let house = House::new();
    let size = house.size();
    let rows = "mtdsg,party,iso3,kind,date\n18-1,France,FRA,ratification,2003-07-01\n18-1,Chile,CHL,C,2003-07-01\n";
    let file = house.file("table.csv", rows);
    let file = file.to_str().unwrap();
    let said = fails_with(
        1,
        house.home.folder(),
        &["import", "deposits", file, "--strict"],
    );
    assert!(
        said.contains("1 of 2 rows cannot be entered, so nothing was"),
        "{said}"
    );
    assert!(
        said.contains("line 3: 18-1, Chile, C, 2003-07-01"),
        "{said}"
    );
    let told = succeeds(
        house.home.folder(),
        &["import", "deposits", file, "--dry-run"],
    );
    assert!(told.contains("1 would be entered"), "{told}");
    assert_eq!(house.size(), size);
}

#[test]
fn a_table_without_treaties_is_not_read() {
    let house = House::new();
    let rows = [
        (
            "deposits",
            "party,iso3,kind,date\nFrance,FRA,accession,2003-07-01\n",
            "names no treaty",
        ),
        ("deposits", "slug,party,iso3,date\n", "no column `kind`"),
        ("treaties", "title\nA\n", "names no treaty"),
        ("signatures", "", "the file is empty"),
    ];
    for (what, text, expected) in rows {
        let file = house.file("table.csv", text);
        let said = fails_with(
            2,
            house.home.folder(),
            &["import", what, file.to_str().unwrap()],
        );
        assert!(said.contains(expected), "{what}: {said}");
    }
}

#[test]
fn rows_of_treaties_that_cannot_be_read_are_listed() {
    let house = House::new();
    let rows = "\
slug,title,instruments,delay,named,weights,at_least
a-1,,1,90 days,,,
a-2,A,one,90 days,,,
a-3,A,1,ninety days,,,
a-4,A,1,,,,
a-5,A,,90 days,,,
a-6,A,,90 days,,,55%
a-7,A,,90 days,,missing.csv,55%
a-8,A,,90 days,USA GBR,,
a-8,A,,90 days,USA GBR,,
a/9,A,1,90 days,,,
";
    let report = house.import("treaties", rows, &[]);
    let lines: Vec<u64> = left_out(&report).iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 10, 11]);
    assert_eq!(report["treaties_opened"], 1);
    assert_eq!(report["entered"], 1);
}

#[test]
fn signatures_and_titles_come_to_treaties_that_are_kept() {
    let house = House::new();
    let rows = "\
mtdsg,party,iso3,kind,date
18-12-a,France,FRA,signature,2000-12-12
18-12-a,Montenegro,MNE,succession to signature,2006-10-23
18-12-a,France,FRA,signature,2001-12-12
";
    let report = house.import("signatures", rows, &[]);
    assert_eq!(report["entered"], 2);
    assert_eq!(
        left_out(&report),
        [(4, "depositary.signature.already_signed".to_owned())]
    );
    assert_eq!(house.status("18-12-a", "2001-01-01")["signatories"], 1);
    let treaties = "mtdsg,title,instruments,delay\n18-12-a,\"Protocol. New York, 15 November 2000\",40,90 days\n";
    let report = house.import("treaties", treaties, &["--source", "list"]);
    assert_eq!(
        (&report["entered"], &report["treaties_opened"]),
        (&1.into(), &0.into())
    );
    assert_eq!(report["without_rule"], serde_json::json!([]));
    let status = house.status("18-12-a", "2007-01-01");
    assert_eq!(
        (&status["required"], &status["signatories"]),
        (&40.into(), &2.into())
    );
    let told = succeeds(house.home.folder(), &["status"]);
    assert!(told.contains("18-12-a  Protocol\n"), "{told}");
}

/// The form in which the Treaty Collection publishes a table, with invented rows.
const COLLECTION: &str = r#"<?xml version="1.0" encoding="ISO-8859-1"?>
<Doc><Treaty>
<Header><ExternalData><Titlesect>Convention on A &lt;superscript&gt;1&lt;/superscript&gt;</Titlesect></ExternalData></Header>
<Participants><Table><TGroup>
<Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Acceptance(A), Accession(a), Succession(d), Ratification</Entry></Row></Thead>
<Tbody><Rows>
<Row><Entry>Armenia</Entry><Entry></Entry><Entry>28 Jul	 2016 a</Entry></Row>
<Row><Entry>France&lt;superscript&gt;2,3&lt;/superscript&gt;</Entry><Entry>22 Apr	 2016 </Entry><Entry>5 Oct 2016</Entry></Row>
<Row><Entry>Cote d'Ivoire</Entry><Entry>22 Apr 2016</Entry><Entry></Entry></Row>
<Row><Entry>Chile</Entry><Entry>22 Apr 2016</Entry><Entry>[20 Jan 2017 A]</Entry></Row>
<Row><Entry>Kenya</Entry><Entry></Entry><Entry>28 Dec 2016 X</Entry></Row>
<Row><Entry>Nowhere</Entry><Entry>22 Apr 2016</Entry><Entry></Entry></Row>
<Row><Entry>France</Entry><Entry></Entry><Entry>6 Oct 2016</Entry></Row>
<Row><Entry>Czechoslovakia</Entry><Entry></Entry><Entry>1 Feb 2017 a</Entry></Row>
<Row><Entry>Slovakia</Entry><Entry></Entry><Entry>2 Feb 2017 d</Entry></Row>
<Row><Entry>C�te d'Ivoire</Entry><Entry></Entry><Entry>25 Oct 2016</Entry></Row>
</Rows></Tbody></TGroup></Table></Participants></Treaty></Doc>
"#;

#[test]
fn the_table_of_the_treaty_collection_is_read_and_what_it_does_not_explain_is_told() {
    let house = House::new();
    // As ISO-8859-1, where ô is one byte.
    let bytes: Vec<u8> = COLLECTION
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap_or(0xF4))
        .collect();
    let file = house.folder.path().join("table.xml");
    std::fs::write(&file, bytes).unwrap();
    let import = || {
        let arguments = [
            "import",
            "collection",
            file.to_str().unwrap(),
            "--treaty",
            "27-1",
            "--json",
        ];
        let told = succeeds(house.home.folder(), &arguments);
        serde_json::from_str::<Json>(&told).unwrap()
    };
    let report = import();
    let told: Vec<(String, String)> = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            (text("party"), text("code"))
        })
        .collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Chile", "import.cell"),
            ("Kenya", "import.cell"),
            ("Nowhere", "import.unknown_participant"),
            // Two days for one instrument, and a State that was no more.
            ("France", "depositary.instrument.instrument_stands"),
            ("Czechoslovakia", "submission.participant_ceased"),
        ]
    );
    let contradicts: Vec<&str> = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["why"] == "contradicts")
        .map(|row| row["party"].as_str().unwrap())
        .collect();
    assert_eq!(contradicts, ["France", "Czechoslovakia"]);
    let vanished = &report["vanished_predecessors"];
    assert_eq!(
        (&vanished[0]["predecessor"], &vanished[0]["successors"]),
        (&"CSK".into(), &serde_json::json!(["SVK"]))
    );
    assert_eq!(report["left_out"][0]["line"], 10, "{report:#}");
    assert_eq!(report["rows"], 12);
    assert_eq!(report["entered"], 7);
    assert_eq!(report["treaties_opened"], 1);
    let status = house.status("27-1", "2016-12-01");
    assert_eq!(
        (&status["signatories"], &status["instruments"]),
        (&3.into(), &3.into())
    );
    let again = import();
    assert_eq!(
        (&again["entered"], &again["entered_before"]),
        (&0.into(), &7.into())
    );

    let wrong = [
        ("<Doc/>", "holds no table of participants"),
        ("a,b\n1,2\n", "cannot be read as XML"),
    ];
    for (text, said) in wrong {
        let file = house.file("wrong.xml", text);
        let arguments = [
            "import",
            "collection",
            file.to_str().unwrap(),
            "--treaty",
            "27-1",
        ];
        assert!(fails_with(2, house.home.folder(), &arguments).contains(said));
    }
}

/// The form in which the Treaty Office of the Council of Europe publishes a chart, with invented rows.
const CHART: &str = "\
Chart of signatures and ratifications of Treaty 900
Status as of: 15/11/2018
Members of Council of Europe,Signature,Ratification,Entry into force,Notes,R.,D.,A.,T.,C.,O.
Albania,23/11/2001,20/06/2002,01/07/2004,,,,X,,,
Andorra,,,,,,,,,,
Croatia,23/11/2001,17/10/2002,01/07/2004,,,,,,,
Estonia,23/11/2001,12/05/2003,01/07/2004,,,,,,,
France,23/11/2001,10/01/2006,01/06/2006,55,X,X,X,,,
Greece,23/11/2001 r,,,,,,,,,
Hungary,23/11/2001,04/12/2003,,,,,,,,
Lithuania,23/06/2003,18/03/2004,01/07/2004,,,,,,,
Republic of Moldova,23/11/2001,5/12/2009,01/09/2009,,,,,,,
Slovakia,,05/02/1993 su,01/01/1993,,,,,,,
Non-Members of Council of Europe,Signature,Ratification,Entry into force,Notes,R.,D.,A.,T.,C.,O.
Canada,23/11/2001,23/11/2001 s,,,,,,,,
Chile,,20/04/2017 a,01/08/2016,,,,,,,
Chile,,21/04/2017 a,,,,,,,,
Atlantis,23/11/2001,,,,,,,,,
Total number of signatures not followed by ratifications: 1,,,,,,,,,,
a: Accession - s: Signature without reservation as to ratification,,,,,,,,,,
(55) A note of the Office,,,,,,,,,,
";

#[test]
fn the_chart_of_the_council_of_europe_is_read_and_its_days_are_held_against_those_computed() {
    let house = House::new();
    let rule = "slug,title,adopted,instruments,delay,then,later_party_delay\ncets-900,Convention on A,1990-01-01,7,3 months,first-of-next-month,3 months\n";
    house.import("treaties", rule, &["--source", "rules"]);
    let flags = ["--treaty", "cets-900", "--source", "chart"];
    let report = house.import("chart", CHART, &flags);
    assert_eq!(
        left_out(&report),
        [
            // A day that is not as the Office writes it: nothing of its row's instrument.
            (12, "import.cell".to_owned()),
            (12, "import.cell".to_owned()),
            (16, "import.in_force_before_deposit".to_owned()),
            (18, "import.unknown_participant".to_owned()),
            (21, "import.cell".to_owned()),
        ],
        "{report:#}"
    );
    assert_eq!(report["other_days"][0]["party"], "France");
    let marked: Vec<&str> = report["marked"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["party"].as_str().unwrap())
        .collect();
    assert_eq!(marked, ["Albania", "France"]);
    assert_eq!(
        report["marked"][1]["marks"],
        serde_json::json!(["note 55", "R.", "D.", "A."])
    );
    assert_eq!(report["vanished_predecessors"][0]["predecessor"], "CSK");
    let status = house.status("cets-900", "2010-01-01");
    assert_eq!(status["entry_into_force"], "2004-07-01", "{report:#}");
    let again = house.import("chart", CHART, &flags);
    assert_eq!(again["entered"], 0);
    assert_eq!(again["other_days"], report["other_days"]);

    let file = house.file("chart.csv", CHART);
    let file = file.to_str().unwrap();
    let other = ["import", "chart", file, "--treaty", "cets-901"];
    assert!(fails_with(2, house.home.folder(), &other).contains("of the treaty 900"));
    let strict = ["import", "chart", file, "--treaty", "cets-900", "--strict"];
    assert!(fails_with(1, house.home.folder(), &strict).contains("nothing was"));
}

#[test]
fn a_treaty_that_a_chart_opens_is_the_councils() {
    let house = House::new();
    let chart = "Membres du Conseil de l'Europe;Signature;Ratification;Entrée en vigueur\nAllemagne;23/11/2001;09/03/2009;01/07/2009\n";
    let flags = [
        "--treaty",
        "cets-185",
        "--title",
        "Convention on Cybercrime",
    ];
    let report = house.import("chart", chart, &flags);
    assert_eq!(
        (
            &report["entered"],
            &report["treaties_opened"],
            &report["days_not_checked"]
        ),
        (&2.into(), &1.into(), &1.into()),
        "{report:#}"
    );
    assert_eq!(report["without_rule"], serde_json::json!(["cets-185"]));
    let told = succeeds(
        house.home.folder(),
        &["status", "cets-185", "--as-of", "2010-01-01"],
    );
    assert!(told.contains("Convention on Cybercrime"), "{told}");
}

/// Real days, as the Office states them: the first five, three of them members, bring it into force.
const BUDAPEST: &str = "\
Chart of signatures and ratifications of Treaty 185
Status as of: 12/03/2015
Members of Council of Europe,Signature,Ratification,Entry into force,Notes,R.,D.,A.,T.,C.,O.
Albania,23/11/2001,20/06/2002,01/07/2004,,,,X,,,
Andorra,23/04/2013,,,,,,,,,
Armenia,23/11/2001,12/10/2006,01/02/2007,,,,X,,,
Croatia,23/11/2001,17/10/2002,01/07/2004,,,,X,,,
Estonia,23/11/2001,12/05/2003,01/07/2004,,,,X,,,
France,23/11/2001,10/01/2006,01/05/2006,,X,X,X,,,
Hungary,23/11/2001,04/12/2003,01/07/2004,,X,X,X,,,
Lithuania,23/06/2003,18/03/2004,01/07/2004,,X,X,X,,,
Russia,,,,,,,,,,
Non-members of Council of Europe,Signature,Ratification,Entry into force,Notes,R.,D.,A.,T.,C.,O.
Australia,,30/11/2012 a,01/03/2013,,X,,X,,,
United States of America,23/11/2001,29/09/2006,01/01/2007,,X,X,X,,,
";

#[test]
fn of_a_real_chart_every_day_of_entry_into_force_is_the_one_computed() {
    let house = House::new();
    let rule = "slug,title,adopted,instruments,delay,then,later_party_delay\ncets-185,Convention on Cybercrime,2001-11-08,5,3 months,first-of-next-month,3 months\n";
    house.import("treaties", rule, &["--source", "rules"]);
    let report = house.import("chart", BUDAPEST, &["--treaty", "cets-185", "--strict"]);
    assert_eq!(
        (&report["entered"], &report["rows"]),
        (&18.into(), &18.into())
    );
    assert_eq!(report["other_days"], Json::Null, "{report:#}");
    assert_eq!(report["marked"].as_array().unwrap().len(), 9);
    // The chart is of 12 March 2015: nothing of it was known before.
    assert_eq!(report["known_assumed"], 0);
    let before = [
        "status",
        "cets-185",
        "--as-of",
        "2013-01-01",
        "--known-as-of",
        "2015-03-11",
        "--json",
    ];
    let before: Json = serde_json::from_str(&succeeds(house.home.folder(), &before)).unwrap();
    assert_eq!(before["instruments"], 0);
}
