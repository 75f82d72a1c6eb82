use treaty::participant::*;
use treaty::calendar::Day;
pub fn participants() -> Participants {
    let text = include_str!("../../../../conventions/un-cybercrime/record.jsonl");
    let mut codes = std::collections::BTreeSet::new();
    for part in text.split('"') { if part.len()==3 && part.bytes().all(|b| b.is_ascii_uppercase()) { codes.insert(part.to_owned()); } }
    let mut t = Table::default();
    for c in codes { let id = ParticipantId::parse(&c).unwrap();
        t.participants.push(Participant{id:id.clone(),kind: if c=="EUU" {Kind::Reio} else {Kind::Member},iso2:None,m49:None,until:None,note:None});
        t.names.push(Name{id:id.clone(),language:"en".into(),form:Form::Short,text:c.clone(),from:None,until:None,official:true});
        t.groups.push(Membership{id,group:UNITED_NATIONS.into(),kind:MembershipKind::Full,from:Some(Day::parse("1945-10-24").unwrap()),until:None,note:None});
    }
    Participants::from_table(t).unwrap()
}
