//! The draft agreement as a file, from the real program.

use std::io::{Cursor, Read};

use samenkaart_protocol::{Answer, Command, Id, Mode, Purpose, RefusalCode, Stage, ThemeStatus};
use samenkaart_tests::{Answer as Http, Client, Server, Workshop, request};

const PRIVATE: &str = "Secret budget of the night shift";
const STAYS: &str = "What we would rather not say aloud";

async fn export(server: &Server, key: &str, format: &str) -> Http {
    let bearer = format!("Bearer {key}");
    let body = format!("{{\"format\":\"{format}\"}}");
    let headers = [("authorization", bearer.as_str()), ("accept-language", "en")];
    request(server.port, "POST", "/api/export", &headers, body.as_bytes()).await
}

async fn markdown(server: &Server, client: &Client) -> String {
    let answer = export(server, client.key.as_deref().expect("a key"), "markdown").await;
    assert_eq!(answer.status, 200, "{answer:?}");
    String::from_utf8(answer.body).expect("UTF-8")
}

/// All parts of the package, unpacked.
fn unpacked(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("a zip archive");
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).expect("a part").read_to_string(&mut all).expect("XML");
    }
    all
}

fn card(id: &'static str, text: &str, stays: bool) -> Command {
    Command::AddCard {
        card: Id::from(id),
        partner: None,
        column: Id::from("values"),
        field: Id::from("success"),
        after: None,
        text: text.into(),
        on_behalf_of: None,
        stays,
        joint: false,
    }
}

/// A workshop with a theme that one partner agrees with and another objects to.
async fn agreed(server: &Server) -> (Workshop, Client, Client) {
    let mut workshop = Workshop::create(server, Mode::OwnMaps).await;
    let mut one = workshop.enter(server, "Resident 1", "p1").await;
    let mut two = workshop.enter(server, "Nurse 1", "p2").await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    one.does(card("c1", "That we are *heard*", false)).await;
    two.does(card("c2", "Listening to people ☕", false)).await;
    two.does(card("c3", PRIVATE, false)).await;
    two.does(card("c4", STAYS, true)).await;
    let early = markdown(server, &two).await;
    assert!(early.contains("Nothing has been shared yet."), "{early}");
    assert!(!early.contains("Listening") && !early.contains("Resident 1"), "{early}");

    one.does(Command::ProposeRelease { cards: vec![Id::from("c1")] }).await;
    two.does(Command::ProposeRelease { cards: vec![Id::from("c2")] }).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::JointMap, from: None }).await;
    let theme = Id::from("t1");
    let cards = vec![Id::from("c1"), Id::from("c2")];
    one.does(Command::AddTheme {
        theme: theme.clone(),
        title: "Being heard".into(),
        cards,
        from: Vec::new(),
    })
    .await;
    one.does(Command::SetText { text: theme.clone(), words: "Everybody is heard.".into() }).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::Agreement, from: None }).await;
    let consent =
        |answer, reason: &str| Command::GiveConsent { theme: theme.clone(), answer, reason: reason.into() };
    one.does(consent(Answer::Agree, "")).await;
    two.does(consent(Answer::Objection, "Not without time for it")).await;
    let status = Some(ThemeStatus::TakenUp);
    one.does(Command::SetTheme {
        theme: theme.clone(),
        title: None,
        status,
        reason: None,
        after: None,
        was: None,
        partly: None,
    })
    .await;
    (workshop, one, two)
}

#[tokio::test]
async fn p2_participants_and_facilitators_get_the_same_document_without_private_cards() {
    let server = Server::start().await;
    let (workshop, one, two) = agreed(&server).await;
    let text = markdown(&server, &workshop.facilitator).await;
    for words in [
        "# Together in our district",
        "### 2.1 Being heard",
        "Everybody is heard.",
        "> That we are \\*heard\\*\n>\n> — Residents, success",
        "> Listening to people ☕\n>\n> — Home care, success",
        "| Agrees | Objects | No answer yet |",
        "**Objection of Home care:** Not without time for it",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for client in [&one, &two] {
        assert_eq!(markdown(&server, client).await, text);
    }

    for client in [&workshop.facilitator, &one, &two] {
        let answer = export(&server, client.key.as_deref().expect("a key"), "docx").await;
        assert_eq!(answer.status, 200);
        let all = unpacked(&answer.body);
        assert!(all.contains("Everybody is heard.") && all.contains("Listening to people ☕"));
        assert!(!all.contains(PRIVATE) && !all.contains(STAYS), "p2: a card that was not released");
    }
    assert!(!text.contains(PRIVATE) && !text.contains(STAYS), "p2: a card that was not released");
}

#[tokio::test]
async fn a_document_is_a_file_that_nobody_keeps_on_the_way() {
    let server = Server::start().await;
    let workshop = Workshop::create(&server, Mode::Mixed).await;
    let key = workshop.facilitator.key.as_deref().expect("a key");
    let answer = export(&server, key, "docx").await;
    assert_eq!(answer.status, 200);
    for header in [
        "content-type: application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "content-disposition: attachment; filename=\"together-in-our-district-draft.docx\"; \
         filename*=utf-8''together%20in%20our%20district%20-%20draft.docx",
        "cache-control: no-store",
        "x-content-type-options: nosniff",
    ] {
        assert!(answer.headers.contains(header), "{header} is not in {}", answer.headers);
    }
    let answer = export(&server, key, "markdown").await;
    assert!(answer.headers.contains("content-type: text/markdown; charset=utf-8"), "{}", answer.headers);
    assert!(answer.headers.contains("district-draft.md\""), "{}", answer.headers);
}

#[tokio::test]
async fn who_is_not_in_the_workshop_gets_nothing() {
    let server = Server::start().await;
    let workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let screen = workshop.key(|purpose| matches!(purpose, Purpose::Screen {}));
    let helper = workshop.key(|purpose| matches!(purpose, Purpose::Facilitator { .. }));
    for key in
        [&screen, &helper, &workshop.partner_key("p1"), &"0".repeat(32), &"x".repeat(32), &String::new()]
    {
        let answer = export(&server, key, "markdown").await;
        assert_eq!((answer.status, answer.refusal().code), (403, RefusalCode::WrongKey), "{key}");
    }
    let body = br#"{"format":"markdown"}"#;
    let key = workshop.facilitator.key.clone().expect("a key");
    for header in [("x-key", key.as_str()), ("authorization", key.as_str())] {
        let answer = request(server.port, "POST", "/api/export", &[header], body).await;
        assert_eq!(answer.refusal().code, RefusalCode::WrongKey, "{header:?}");
    }
    let basic = format!("Basic {key}");
    let answer = request(server.port, "POST", "/api/export", &[("authorization", &basic)], body).await;
    assert_eq!(answer.refusal().code, RefusalCode::WrongKey);
}

#[tokio::test]
async fn what_is_no_request_is_refused() {
    let server = Server::start().await;
    let workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let bearer = format!("Bearer {}", workshop.facilitator.key.as_deref().expect("a key"));
    for body in ["", "{}", "[]", r#"{"format":"exe"}"#, r#"{"format":"docx","more":1}"#, "\u{0}"] {
        let headers = [("authorization", bearer.as_str())];
        let answer = request(server.port, "POST", "/api/export", &headers, body.as_bytes()).await;
        assert_eq!((answer.status, answer.refusal().code), (400, RefusalCode::Malformed), "{body}");
    }
}
