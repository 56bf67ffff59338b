//! The comparison over the real socket: what partners share, what only one says, where they clash, and what became of
//! every card.

use samenkaart_protocol::{
    CardOutcome, ClashKind, ClashOutcome, Command, Id, Left, Mode, Proposal, ProposalKind, Purpose,
    Recognised, Record, ServerFrame, Stage, ThemeStatus,
};
use samenkaart_tests::{Client, Server, Workshop, card, request};

fn ids(names: &[&'static str]) -> Vec<Id> {
    names.iter().map(|name| Id::from(*name)).collect()
}

fn theme(name: &'static str, cards: &[&'static str]) -> Command {
    Command::AddTheme { theme: Id::from(name), title: name.into(), cards: ids(cards), from: Vec::new() }
}

/// Three partners that have shared their cards; the second one with three people.
struct Hall {
    server: Server,
    workshop: Workshop,
    one: Client,
    two: Vec<Client>,
    three: Client,
}

async fn hall() -> Hall {
    let server = Server::start().await;
    let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let mut one = workshop.enter(&server, "Resident 1", "p1").await;
    let mut two = Vec::new();
    for name in ["Nurse 1", "Nurse 2", "Nurse 3"] {
        two.push(workshop.enter(&server, name, "p2").await);
    }
    let mut three = workshop.enter(&server, "Officer 1", "p3").await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    for (client, name, text) in [
        ("one", "a1", "Accessible toilets for wheelchairs"),
        ("one", "a2", "A garden with hens"),
        ("one", "a3", "More meetings"),
        ("two", "b1", "Wheelchair accessible toilets"),
        ("two", "b2", "Fewer meetings"),
        ("three", "c1", "A swimming pool"),
    ] {
        let client = match client {
            "one" => &mut one,
            "two" => &mut two[0],
            _ => &mut three,
        };
        client.does(card(name, text)).await;
    }
    one.does(Command::ProposeRelease { cards: ids(&["a1", "a2", "a3"]) }).await;
    two[0].does(Command::ProposeRelease { cards: ids(&["b1", "b2"]) }).await;
    two[1].does(Command::AnswerRelease { agree: true }).await;
    three.does(Command::ProposeRelease { cards: ids(&["c1"]) }).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::Compare, from: None }).await;
    Hall { server, workshop, one, two, three }
}

async fn proposals(client: &mut Client) -> Vec<Proposal> {
    match client.until("proposals", |frame| matches!(frame, ServerFrame::Proposals { .. })).await {
        ServerFrame::Proposals { proposals } => proposals,
        _ => unreachable!(),
    }
}

fn of(proposals: &[Proposal], kind: ProposalKind) -> Vec<Vec<&str>> {
    let found = proposals.iter().filter(|one| one.proposal == kind);
    found
        .map(|one| {
            let mut cards: Vec<_> = one.cards.iter().map(|card| card.as_str()).collect();
            cards.sort_unstable();
            cards
        })
        .collect()
}

async fn draft(hall: &Hall) -> String {
    let bearer = format!("Bearer {}", hall.one.key.as_deref().expect("a key"));
    let headers = [("authorization", bearer.as_str()), ("accept-language", "en")];
    let body = b"{\"format\":\"markdown\"}";
    let answer = request(hall.server.port, "POST", "/api/export", &headers, body).await;
    assert_eq!(answer.status, 200);
    String::from_utf8(answer.body).expect("UTF-8")
}

#[tokio::test]
async fn f1_overlaps_and_clashes_are_proposed_with_reasons_and_not_on_screens() {
    let mut hall = hall().await;
    let screen_key = hall.workshop.key(|purpose| matches!(purpose, Purpose::Screen {}));
    let mut screen = Client::connect(&hall.server, "screen").await;
    screen.hello(Some(&screen_key), None, None).await;
    let found = proposals(&mut hall.one).await;
    assert_eq!(of(&found, ProposalKind::Same), [["a1", "b1"]], "{found:?}");
    assert_eq!(of(&found, ProposalKind::Clash), [["a3", "b2"]], "{found:?}");
    assert!(found.iter().all(|one| !one.reasons.is_empty() && one.strength > 0));
    hall.three.does(theme("t1", &["c1"])).await;
    screen.see("the theme", |table| table.records.contains_key("t1")).await;
    screen.settle().await;
    assert!(
        !screen.bytes.contains("\"proposals\",\"proposals\"") && !screen.bytes.contains("strength"),
        "screens are told nothing"
    );
}

#[tokio::test]
async fn f2_a_refusal_is_remembered_over_a_restart() {
    let mut hall = hall().await;
    assert_eq!(proposals(&mut hall.one).await.len(), 2);
    let refuse = |declined: &'static str, proposal, cards: &[&'static str]| Command::DeclineProposal {
        declined: Id::from(declined),
        proposal,
        cards: ids(cards),
    };
    hall.one.does(refuse("d1", ProposalKind::Same, &["a1", "b1"])).await;
    hall.server.kill_and_start().await;
    let key = hall.one.key.clone().expect("a key");
    let mut one = Client::arrive(&hall.server, "again", &key, None).await;
    let found = proposals(&mut one).await;
    assert_eq!(
        (of(&found, ProposalKind::Same).len(), of(&found, ProposalKind::Clash).len()),
        (0, 1),
        "{found:?}"
    );
    one.does(Command::AllowProposal { declined: Id::from("d1") }).await;
    assert_eq!(of(&proposals(&mut one).await, ProposalKind::Same).len(), 1, "and can be taken back");
}

#[tokio::test]
async fn every_partner_weighs_the_same_when_it_recognises_what_another_raised() {
    let mut hall = hall().await;
    hall.workshop.facilitator.does(Command::AskAll { column: None }).await;
    hall.one
        .see("a theme for every card alone", |table| {
            table.records.values().filter(|record| matches!(record, Record::Theme(_))).count() == 6
        })
        .await;
    let garden = Id::from("alone.a2");
    let say = |answer| Command::Recognise { theme: garden.clone(), answer };
    for (at, answer) in [(0, Recognised::Ours), (1, Recognised::NotOurs), (2, Recognised::NotOurs)] {
        hall.two[at].does(say(answer)).await;
    }
    hall.three.does(say(Recognised::Ours)).await;
    hall.one
        .see("all answers", |table| {
            table.records.values().filter(|record| matches!(record, Record::Recognition(_))).count() == 4
        })
        .await;
    let text = draft(&hall).await;
    assert!(text.contains("Also recognised by: Municipality"), "{text}");
    assert!(!text.contains("Home care and Municipality"), "two of three people of that partner say no");
}

#[tokio::test]
async fn a_clash_asks_what_is_behind_it_and_ends_as_an_option_or_a_difference() {
    let mut hall = hall().await;
    let clash = Id::from("x1");
    let cards = [Id::from("a3"), Id::from("b2")];
    hall.two[0].does(Command::MarkClash { clash: clash.clone(), cards, how: ClashKind::Opposite }).await;
    let interest = |card: &'static str, text: &str| Command::SetInterest {
        clash: clash.clone(),
        card: Id::from(card),
        text: text.into(),
        was: None,
    };
    hall.one.see("the clash", |table| table.records.contains_key("x1")).await;
    hall.one.does(interest("a3", "We hear too little")).await;
    hall.two[1].does(interest("b2", "The day is full")).await;
    let difference = ClashOutcome::Difference { reason: "Again in May".into() };
    hall.one.does(Command::SettleClash { clash: clash.clone(), outcome: difference }).await;
    let text = draft(&hall).await;
    for words in ["More meetings", "Fewer meetings", "We hear too little", "The day is full", "Again in May"]
    {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    // The mark put both sides into one theme, which is where what helps both is written.
    let facing = Id::from("facing.x1");
    hall.one.see("both sides together", |table| table.records.contains_key(facing.as_str())).await;
    hall.one.does(Command::SetText { text: facing.clone(), words: "Short ones".into() }).await;
    let option = ClashOutcome::Option { theme: facing };
    hall.one.does(Command::SettleClash { clash, outcome: option }).await;
    assert!(!draft(&hall).await.contains("Again in May"), "something helps both: no difference any more");
}

#[tokio::test]
async fn every_card_ends_with_a_status_and_its_partner_and_words_stay() {
    let mut hall = hall().await;
    hall.one.does(theme("t1", &["a1", "b1"])).await;
    let statement = Command::SetText { text: Id::from("t1"), words: "Toilets that everybody can use".into() };
    hall.one.does(statement).await;
    let taken = Command::SetTheme {
        theme: Id::from("t1"),
        title: None,
        status: Some(ThemeStatus::TakenUp),
        reason: None,
        after: None,
        was: None,
        partly: None,
    };
    hall.one.does(taken).await;
    let parked = CardOutcome { status: Left::Parked, reason: "After the rebuilding".into() };
    let outcome = |cards, outcome| Command::SetOutcome { cards, outcome };
    hall.three.does(outcome(ids(&["c1"]), Some(parked))).await;
    let seq = hall
        .one
        .does(outcome(ids(&["a2"]), Some(CardOutcome { status: Left::NotAgreed, reason: "Noise".into() })))
        .await;
    hall.three.up_to(seq).await;
    let text = draft(&hall).await;
    for words in ["Toilets that everybody can use", "After the rebuilding", "Noise", "A swimming pool"] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    let share = text.split("What comes from whom").nth(1).expect("the shares");
    assert!(share.contains("Residents") && share.contains("Home care"), "by partner: {share}");
    assert!(!text.contains("Resident 1 ") || !share.contains("Resident 1"), "and never by person");

    hall.one.does(Command::SplitTheme { theme: Id::from("t1") }).await;
    hall.three
        .see(
            "the theme apart",
            |table| matches!(table.records.get("t1"), Some(Record::Theme(theme)) if theme.removed),
        )
        .await;
    for (name, partner, words) in
        [("a1", "p1", "Accessible toilets for wheelchairs"), ("b1", "p2", "Wheelchair accessible toilets")]
    {
        let Some(Record::Card(card)) = hall.three.record(name) else { panic!("{name} is there") };
        assert_eq!((card.partner.as_str(), hall.three.words(name)), (partner, Some(words)));
    }
    hall.one.does(Command::RestoreTheme { theme: Id::from("t1") }).await;
    hall.three.see("the theme again", |table| {
        matches!(table.records.get("t1"), Some(Record::Theme(theme)) if !theme.removed && theme.cards.len() == 2)
    })
    .await;
    assert_eq!(hall.three.words("t1"), Some("Toilets that everybody can use"), "with its statement");
}
