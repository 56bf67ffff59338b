//! What an operator does with the data: backup, restore, verify, list, delete.

use std::{fs, path::Path};

use samenkaart_protocol::{Command, Mode, Stage};
use samenkaart_tests::{Client, Server, Workshop, run_to_its_end, said_at_its_end};

const SECRET: &str = "Zwaluwstaartverbinding";

fn card(name: &str, words: &str) -> Command {
    serde_json::from_value(serde_json::json!({
        "type": "add_card", "card": name, "column": "values", "field": "success", "text": words,
    }))
    .expect("a command")
}

async fn with_cards(server: &Server) -> (Workshop, Client) {
    let mut workshop = Workshop::create(server, Mode::OwnMaps).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    let mut one = workshop.enter(server, "Resident 1", "p1").await;
    one.does(card("c1", SECRET)).await;
    (workshop, one)
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

#[tokio::test]
async fn a_backup_of_a_running_server_brings_everything_back() {
    let mut server = Server::start().await;
    let (_workshop, mut one) = with_cards(&server).await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.sqlite");
    let data = server.data().to_owned();
    let (code, said) = said_at_its_end(&["backup", text(&copy), "--data", text(&data)]).await;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("whole"), "{said}");
    let (code, said) = run_to_its_end(&["backup", text(&copy), "--data", text(&data)]).await;
    assert_eq!(code, Some(1));
    assert!(said.contains("is there already"), "{said}");

    one.does(card("c2", "After the backup")).await;
    let (code, said) = run_to_its_end(&["restore", text(&copy), "--data", text(&data)]).await;
    assert_eq!(code, Some(1), "not under a server that runs");
    assert!(said.contains("in use"), "{said}");
    let key = one.key.clone().expect("a key");
    server.terminate().await;
    let (code, said) = said_at_its_end(&["restore", text(&copy), "--data", text(&data)]).await;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("before-"), "what was there is kept: {said}");

    server.start_again().await;
    let back = Client::arrive(&server, "Resident 1", &key, None).await;
    assert_eq!((back.words("c1"), back.words("c2")), (Some(SECRET), None));
    let kept = fs::read_dir(data.parent().expect("a folder")).expect("a folder").flatten();
    let kept = kept.map(|entry| entry.path()).find(|path| text(path).contains(".before-")).expect("kept");
    let (code, _) = said_at_its_end(&["verify", "--data", text(&kept)]).await;
    assert_eq!(code, Some(0));
}

#[tokio::test]
async fn verify_replays_every_log_and_says_what_is_not_whole() {
    let mut server = Server::start().await;
    let (workshop, mut one) = with_cards(&server).await;
    for number in 0..30 {
        one.does(card(&format!("more-{number}"), "Thought")).await;
    }
    let (code, said) = said_at_its_end(&["verify", "--data", text(server.data())]).await;
    assert_eq!(code, Some(0), "also beside a running server: {said}");
    assert!(said.contains(workshop.id.as_str()) && said.contains("1 workshops, all whole"), "{said}");
    server.terminate().await; // keeps a snapshot
    let data = server.data().to_owned();
    let (code, said) = said_at_its_end(&["verify", "--data", text(&data)]).await;
    assert_eq!(code, Some(0), "{said}");

    let snapshot = "UPDATE snapshots SET state = replace(state, 'in our district', 'in theirs')";
    for (change, word) in [
        ("UPDATE events SET event = '{' WHERE seq = 5", "event 5"),
        ("DELETE FROM events WHERE seq = 7", "event 8"),
        ("UPDATE workshops SET seq = seq + 1", "last event"),
        (
            "INSERT INTO events SELECT workshop, seq + 9, at, actor, event FROM events WHERE seq = 3 ORDER BY seq DESC LIMIT 1",
            "NOT WHOLE",
        ),
        (snapshot, "not what the events lead to"),
    ] {
        let broken = data.with_extension("broken");
        fs::copy(&data, &broken).expect("a copy");
        let changed = rusqlite::Connection::open(&broken).and_then(|file| file.execute(change, []));
        if !changed.is_ok_and(|rows| rows > 0) {
            continue; // such a row is there already
        }
        let before = fs::read(&broken).expect("the file");
        let (code, said) = said_at_its_end(&["verify", "--data", text(&broken)]).await;
        assert_eq!(code, Some(1), "{change}: {said}");
        assert!(said.contains(word), "{change}: {said}");
        assert_eq!(fs::read(&broken).expect("the file"), before, "it changes nothing");
        let _ = fs::remove_file(&broken);
    }
}

#[tokio::test]
async fn list_names_workshops_and_nobody_and_delete_leaves_nothing() {
    let mut server = Server::start().await;
    let (workshop, _one) = with_cards(&server).await;
    let (other, _two) = with_cards(&server).await;
    let data = server.data().to_owned();
    let (code, said) = said_at_its_end(&["list", "--data", text(&data)]).await;
    assert_eq!(code, Some(0));
    assert!(said.contains("Together in our district") && said.contains("2 workshops"), "{said}");
    assert!(!said.contains("Resident 1") && !said.contains(SECRET), "{said}");
    let (_, said) = said_at_its_end(&["list", "--json", "--data", text(&data)]).await;
    let all: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((all[0]["cards"].as_u64(), all[0]["until"].as_str()), (Some(1), Some("2030-01-01")));

    let ids = [workshop.id.as_str(), other.id.as_str()];
    let delete = |more: &'static [&'static str]| {
        let mut args = vec!["delete", ids[0], ids[1], "--data", text(&data)];
        args.extend(more);
        args
    };
    let (code, said) = run_to_its_end(&delete(&["--yes"])).await;
    assert_eq!(code, Some(1), "not beside a running server");
    assert!(said.contains("in use") && said.contains("facilitator"), "{said}");
    server.terminate().await;
    let (code, said) = run_to_its_end(&delete(&[])).await;
    assert_eq!(code, Some(1));
    assert!(said.contains("--yes"), "{said}");
    let (code, said) = said_at_its_end(&delete(&["--yes"])).await;
    assert_eq!(code, Some(0), "{said}");
    for entry in fs::read_dir(data.parent().expect("a folder")).expect("a folder").flatten() {
        let bytes = fs::read(entry.path()).expect("a file");
        let found = bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes());
        assert!(!found, "its words are still in {}", entry.path().display());
    }
}

#[tokio::test]
async fn a_workshop_that_its_facilitator_deletes_leaves_nothing_in_the_files_of_a_running_server() {
    let server = Server::start().await;
    let (workshop, _one) = with_cards(&server).await;
    let bearer = format!("Bearer {}", workshop.facilitator.key.clone().expect("a key"));
    let headers = [("authorization", bearer.as_str())];
    let answer = samenkaart_tests::request(server.port, "DELETE", "/api/workshop", &headers, b"").await;
    assert_eq!(answer.status, 204);
    for entry in fs::read_dir(server.data().parent().expect("a folder")).expect("a folder").flatten() {
        let bytes = fs::read(entry.path()).expect("a file");
        let found = bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes());
        assert!(!found, "its words are still in {}", entry.path().display());
    }
}

#[tokio::test]
async fn one_workshop_that_is_not_whole_does_not_hold_up_the_others() {
    let mut server = Server::start().await;
    let (workshop, one) = with_cards(&server).await;
    let (_other, two) = with_cards(&server).await;
    let (broken, fine) = (one.key.clone().expect("a key"), two.key.clone().expect("a key"));
    server.terminate().await;
    let change = "DELETE FROM events WHERE seq = 2 AND workshop = ?1";
    let file = rusqlite::Connection::open(server.data()).expect("the file");
    file.execute("DELETE FROM snapshots", []).expect("no snapshot");
    assert_eq!(file.execute(change, [workshop.id.as_str()]).expect("an event less"), 1);
    drop(file);
    server.start_again().await;
    let mut back = Client::arrive(&server, "fine", &fine, None).await;
    back.does(card("c9", "We go on")).await;
    let mut lost = Client::connect(&server, "broken").await;
    lost.hello(Some(&broken), None, None).await;
    let refused =
        lost.until("a refusal", |f| matches!(f, samenkaart_protocol::ServerFrame::Refused { .. })).await;
    let samenkaart_protocol::ServerFrame::Refused { refusal, .. } = refused else { unreachable!() };
    assert_eq!(refusal.code, samenkaart_protocol::RefusalCode::Storage, "nothing is skipped silently");
}

#[tokio::test]
async fn a_file_of_latest_changes_that_was_cut_is_noticed_and_said() {
    let mut server = Server::start_with_log(&[]).await;
    let (_workshop, mut one) = with_cards(&server).await;
    for number in 0..20 {
        one.does(card(&format!("d{number}"), "One more thought")).await;
    }
    let data = server.data().to_owned();
    server.kill_and_start().await;
    assert!(!server.logged().contains("end before"), "a crash alone loses nothing: {}", server.logged());
    let (code, _) = said_at_its_end(&["verify", "--data", text(&data)]).await;
    assert_eq!(code, Some(0));
    let key = one.key.clone().expect("a key");
    let mut one = Client::arrive(&server, "Resident 1", &key, None).await;
    one.does(card("last", "The last thought")).await;

    server.kill().await;
    let latest = data.with_extension("sqlite-wal");
    let size = fs::metadata(&latest).expect("the latest changes").len();
    fs::File::options().write(true).open(&latest).and_then(|file| file.set_len(size / 2)).expect("it is cut");
    let (code, said) = said_at_its_end(&["verify", "--data", text(&data)]).await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("the data end before what was last written down"), "{said}");
    server.start_again().await;
    assert!(
        server.logged().contains("the data end before what was last written down"),
        "{}",
        server.logged()
    );

    // A backup in its place has an end of its own.
    server.terminate().await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.sqlite");
    for command in ["backup", "restore"] {
        let (code, said) = said_at_its_end(&[command, text(&copy), "--data", text(&data)]).await;
        assert_eq!(code, Some(0), "{said}");
    }
    let (code, said) = said_at_its_end(&["verify", "--data", text(&data)]).await;
    assert_eq!(code, Some(0), "{said}");
}
