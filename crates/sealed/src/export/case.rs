//! CASE/UCO (JSON-LD): one node for each file with its hash, the package as a record of provenance, each link of custody
//! as an investigative action. A large package is one folder with the hash of its list, because readers of such graphs
//! slow down with every node.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use record::package::listing::FileLine;
use record::{Instant, Object, Value};

use crate::certificate::{Certificate, Checked};
use crate::fault::Fault;

/// The most files that have a node each.
pub const FILES_MAX: u64 = 200;

/// The context: which words are whose.
const CONTEXT: [(&str, &str); 10] = [
    ("kb", "http://servanda.invalid/kb/"),
    (
        "case-investigation",
        "https://ontology.caseontology.org/case/investigation/",
    ),
    (
        "uco-action",
        "https://ontology.unifiedcyberontology.org/uco/action/",
    ),
    (
        "uco-core",
        "https://ontology.unifiedcyberontology.org/uco/core/",
    ),
    (
        "uco-identity",
        "https://ontology.unifiedcyberontology.org/uco/identity/",
    ),
    (
        "uco-observable",
        "https://ontology.unifiedcyberontology.org/uco/observable/",
    ),
    (
        "uco-types",
        "https://ontology.unifiedcyberontology.org/uco/types/",
    ),
    (
        "uco-tool",
        "https://ontology.unifiedcyberontology.org/uco/tool/",
    ),
    (
        "uco-location",
        "https://ontology.unifiedcyberontology.org/uco/location/",
    ),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The graph of an opened package that was checked.
pub fn graph(bag: &Path, of: &Certificate) -> Result<String, Fault> {
    let mut nodes = Nodes {
        seed: format!("{}{}", of.statement.package, of.hash),
        all: Vec::new(),
    };
    let contents = &of.statement.contents;
    let things = match contents.count <= FILES_MAX {
        true => files(bag, &mut nodes)?,
        false => vec![folder(of, &mut nodes)],
    };
    let sender = nodes.add(
        "organization",
        "sender",
        "uco-identity:Organization",
        |node| {
            let name = of.statement.sender.authority.as_deref();
            node.text("uco-core:name", name.unwrap_or("not recorded"));
        },
    );
    let tool = nodes.add("tool", "sealed with", "uco-tool:Tool", |node| {
        node.text("uco-core:name", &of.statement.software);
    });
    let package = nodes.add(
        "provenance",
        "package",
        "case-investigation:ProvenanceRecord",
        |node| {
            node.text("uco-core:description", &of.statement.purpose.purpose);
            node.text(
                "case-investigation:exhibitNumber",
                of.statement.package.as_str(),
            );
            node.refs("uco-core:object", &things);
        },
    );
    let sealed_at = of.statement.made.as_str().to_owned();
    nodes.add(
        "action",
        "sealed",
        "case-investigation:InvestigativeAction",
        |node| {
            node.text("uco-core:name", "sealed");
            node.typed("uco-action:startTime", "xsd:dateTime", &sealed_at);
            node.refs("uco-action:performer", std::slice::from_ref(&sender));
            node.refs("uco-action:instrument", std::slice::from_ref(&tool));
            node.refs("uco-action:object", &things);
            node.refs("uco-action:result", std::slice::from_ref(&package));
        },
    );
    for (number, one) in (1..).zip(&of.links) {
        link(number, one, &package, &mut nodes);
    }
    Ok(nodes.text())
}

fn files(bag: &Path, nodes: &mut Nodes) -> Result<Vec<String>, Fault> {
    let list = bag.join("servanda/files.tsv");
    let failed = |error: std::io::Error| Fault::file("read", &list, &error);
    let mut ids = Vec::new();
    for line in BufReader::new(File::open(&list).map_err(failed)?).lines() {
        let line =
            FileLine::parse(&line.map_err(failed)?).map_err(|fault| Fault::broken(fault.what))?;
        let name = line.path.rsplit('/').next().unwrap_or_default().to_owned();
        let hash = nodes.hash(&line.path, &line.sha256.hex());
        let content = nodes.part(
            "content",
            &line.path,
            "uco-observable:ContentDataFacet",
            |node| {
                node.typed(
                    "uco-observable:sizeInBytes",
                    "xsd:integer",
                    &line.bytes.to_string(),
                );
                node.list("uco-observable:hash", vec![hash]);
            },
        );
        let facet = nodes.part(
            "file-facet",
            &line.path,
            "uco-observable:FileFacet",
            |node| {
                node.text("uco-observable:fileName", &name);
                node.text("uco-observable:filePath", &line.path);
                node.typed(
                    "uco-observable:sizeInBytes",
                    "xsd:integer",
                    &line.bytes.to_string(),
                );
            },
        );
        ids.push(
            nodes.add("file", &line.path, "uco-observable:File", |node| {
                node.list("uco-core:hasFacet", vec![facet, content]);
            }),
        );
    }
    Ok(ids)
}

/// Many files together: the hash is that of their list.
fn folder(of: &Certificate, nodes: &mut Nodes) -> String {
    let contents = &of.statement.contents;
    let hash = nodes.hash("list", &contents.manifest.hex());
    let content = nodes.part(
        "content",
        "list",
        "uco-observable:ContentDataFacet",
        |node| {
            node.list("uco-observable:hash", vec![hash]);
        },
    );
    let facet = nodes.part("file-facet", "list", "uco-observable:FileFacet", |node| {
        node.text("uco-observable:fileName", "manifest-sha256.txt");
    });
    nodes.add("file", "list", "uco-observable:File", |node| {
        let words = format!(
            "The list of {} files, {} bytes together, each with its SHA-256",
            contents.count, contents.bytes
        );
        node.text("uco-core:description", &words);
        node.list("uco-core:hasFacet", vec![facet, content]);
    })
}

fn link(number: usize, one: &Checked, package: &str, nodes: &mut Nodes) {
    let link = &one.link;
    let named = format!("link {number}");
    let who = nodes.add("identity", &named, "uco-identity:Identity", |node| {
        node.text("uco-core:name", &link.who);
    });
    let place = nodes.add("location", &named, "uco-location:Location", |node| {
        node.text("uco-core:name", &link.place);
    });
    let tool = nodes.add("tool", &named, "uco-tool:Tool", |node| {
        node.text("uco-core:name", &link.tool);
    });
    nodes.add(
        "action",
        &named,
        "case-investigation:InvestigativeAction",
        |node| {
            node.text("uco-core:name", &crate::certificate::said(link.act));
            node.text("uco-core:description", &link.why);
            // Of a day alone no moment is known.
            let when = link.done.as_deref().unwrap_or(link.at.as_str());
            if Instant::parse(when).is_ok() {
                node.typed("uco-action:startTime", "xsd:dateTime", when);
            }
            node.refs("uco-action:performer", &[who]);
            node.refs("uco-action:location", &[place]);
            node.refs("uco-action:instrument", &[tool]);
            node.refs("uco-action:object", &[package.to_owned()]);
        },
    );
}

/// The nodes so far, with names that follow from the package.
struct Nodes {
    seed: String,
    all: Vec<String>,
}

/// One node on its way: members as JSON texts.
struct Node(Vec<(String, String)>);

impl Node {
    fn new(id: &str, class: &str) -> Node {
        Node(vec![
            ("@id".into(), quoted(id)),
            ("@type".into(), quoted(class)),
        ])
    }

    fn text(&mut self, key: &str, value: &str) {
        self.0.push((key.to_owned(), quoted(value)));
    }

    fn typed(&mut self, key: &str, class: &str, value: &str) {
        let held = format!(
            "{{\"@type\":{},\"@value\":{}}}",
            quoted(class),
            quoted(value)
        );
        self.0.push((key.to_owned(), held));
    }

    fn refs(&mut self, key: &str, ids: &[String]) {
        let held = ids.iter().map(|id| format!("{{\"@id\":{}}}", quoted(id)));
        self.list(key, held.collect());
    }

    fn list(&mut self, key: &str, items: Vec<String>) {
        self.0
            .push((key.to_owned(), format!("[{}]", items.join(","))));
    }

    fn json(&self) -> String {
        let members = self
            .0
            .iter()
            .map(|(key, value)| format!("{}:{value}", quoted(key)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }
}

impl Nodes {
    /// A name that ends in a UUID, as the ontology wants it, and is the same whenever the export is repeated.
    fn id(&self, kind: &str, what: &str) -> String {
        let hash = record::hash::sha256(format!("{}\n{kind}\n{what}", self.seed).as_bytes()).hex();
        let part = |from: usize, to: usize| hash.get(from..to).unwrap_or_default();
        format!(
            "kb:{kind}-{}-{}-5{}-a{}-{}",
            part(0, 8),
            part(8, 12),
            part(13, 16),
            part(17, 20),
            part(20, 32)
        )
    }

    /// Adds a node; gives its name.
    fn add(&mut self, kind: &str, what: &str, class: &str, fill: impl FnOnce(&mut Node)) -> String {
        let id = self.id(kind, what);
        let mut node = Node::new(&id, class);
        fill(&mut node);
        self.all.push(node.json());
        id
    }

    /// A node inside another.
    fn part(&self, kind: &str, what: &str, class: &str, fill: impl FnOnce(&mut Node)) -> String {
        let mut node = Node::new(&self.id(kind, what), class);
        fill(&mut node);
        node.json()
    }

    fn hash(&self, what: &str, sha256: &str) -> String {
        self.part("hash", what, "uco-types:Hash", |node| {
            node.text("uco-types:hashMethod", "SHA256");
            node.typed("uco-types:hashValue", "xsd:hexBinary", sha256);
        })
    }

    fn text(&self) -> String {
        let mut context = Node(Vec::new());
        for (prefix, address) in CONTEXT {
            context.text(prefix, address);
        }
        format!(
            "{{\"@context\":{},\"@graph\":[\n{}\n]}}\n",
            context.json(),
            self.all.join(",\n")
        )
    }
}

/// A JSON string. Keys of JSON-LD are not those of our own profile, so an object is put together by hand around it.
fn quoted(text: &str) -> String {
    let value = Value::Object(Object::from([("t".to_owned(), Value::from(text))])).canonical();
    let text = String::from_utf8_lossy(&value).into_owned();
    text.strip_prefix("{\"t\":")
        .and_then(|rest| rest.strip_suffix('}'))
        .unwrap_or_default()
        .to_owned()
}
