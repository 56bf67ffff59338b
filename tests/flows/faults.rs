//! Things that go wrong around the program: power cuts, lost lines, files and ports that are not its own.

use std::{collections::BTreeMap, fs};

use samenkaart_protocol::{ClientFrame, Command, Id, Mode, Record, ServerFrame, Stage};
use samenkaart_tests::{Client, Closed, Server, Workshop, run_to_its_end};

fn card(number: usize) -> Command {
    Command::AddCard {
        card: Id::new(&format!("c{number}")).expect("an id"),
        partner: None,
        column: Id::from("values"),
        field: Id::from("success"),
        after: None,
        text: format!("Thought {number}"),
        on_behalf_of: None,
        stays: false,
        joint: false,
    }
}

async fn at_own_maps(server: &Server) -> (Workshop, Client) {
    let mut workshop = Workshop::create(server, Mode::OwnMaps).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    let person = workshop.enter(server, "Resident 1", "p1").await;
    (workshop, person)
}

fn cards(client: &Client) -> usize {
    client.table.records.values().filter(|record| matches!(record, Record::Card(_))).count()
}

#[tokio::test]
async fn o2_r3_after_a_power_cut_all_that_was_acknowledged_is_there_and_the_rest_is_done_once() {
    let mut server = Server::start().await;
    let (_workshop, mut person) = at_own_maps(&server).await;
    let key = person.key.clone().expect("a key to come back with");
    let mut asked = Vec::new();
    for number in 0..70 {
        asked.push((person.ask(card(number)).await, number));
    }
    // The cut comes while answers come in: what was read by then was acknowledged.
    let mut acknowledged = BTreeMap::new();
    let mut note = |frame: &ServerFrame| {
        if let ServerFrame::Done { id, seq } = frame {
            acknowledged.insert(id.clone(), *seq);
        }
        acknowledged.len()
    };
    while note(&person.next().await.expect("the connection lives")) < 20 {}
    server.kill_and_start().await;
    while let Ok(frame) = person.next().await {
        note(&frame);
    }

    let mut back = Client::arrive(&server, "Resident 1", &key, person.resume()).await;
    for (id, number) in &asked {
        if acknowledged.contains_key(id) {
            let words = format!("Thought {number}");
            assert_eq!(back.words(&format!("c{number}")), Some(words.as_str()), "o2: acknowledged and lost");
        }
    }
    for (id, number) in &asked {
        back.send(&ClientFrame::Command { id: id.clone(), command: card(*number) }).await;
    }
    for (id, number) in &asked {
        let seq = back.answer(id).await.unwrap_or_else(|refusal| panic!("c{number}: {refusal:?}"));
        if let Some(before) = acknowledged.get(id) {
            assert_eq!(seq, *before, "r3: acknowledged again with the same number");
        }
    }
    back.settle().await;
    assert_eq!(cards(&back), 70, "each once");
}

#[tokio::test]
async fn r1_a_lost_line_is_resumed_with_the_difference_and_a_restart_with_everything() {
    let mut server = Server::start().await;
    let (mut workshop, mut person) = at_own_maps(&server).await;
    person.does(card(1)).await;
    let (key, had, table) = (person.key.clone().expect("a key"), person.resume(), person.table.clone());
    drop(person); // as a cable that is pulled
    workshop.facilitator.does(Command::FreeSteps { free: true }).await;

    let mut back = Client::arrive(&server, "Resident 1", &key, had).await;
    assert!(!back.bytes.contains("\"reset\":true") && !back.bytes.contains("\"c1\""), "{}", back.bytes);
    let mut resumed = table;
    resumed.records.extend(back.table.records.clone());
    let mut fresh = Client::arrive(&server, "Resident 1 again", &key, None).await;
    assert!(fresh.bytes.contains("\"reset\":true"));
    fresh.settle().await;
    assert_eq!(resumed.records, fresh.table.records, "both ways lead to the same table");

    back.settle().await;
    let had = back.resume();
    server.kill_and_start().await;
    let again = Client::arrive(&server, "Resident 1", &key, had).await;
    assert!(again.bytes.contains("\"reset\":true"), "the new run does not know the way from there");
    assert_eq!(again.table.records, fresh.table.records);
}

#[tokio::test]
async fn r6_a_server_that_is_told_to_stop_says_so_and_ends_well() {
    let mut server = Server::start().await;
    let (_workshop, mut person) = at_own_maps(&server).await;
    person.does(card(1)).await;
    server.terminate().await;
    let closed = loop {
        if let Err(Closed(code)) = person.next().await {
            break code;
        }
    };
    assert_eq!(closed, 1012);
}

#[tokio::test]
async fn a_port_in_use_ends_the_program_with_a_clear_word() {
    let server = Server::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("second.sqlite");
    let port = server.port.to_string();
    let args = ["--address", "127.0.0.1", "--port", &port, "--data", data.to_str().expect("a path")];
    let (code, said) = run_to_its_end(&args).await;
    assert_eq!(code, Some(1));
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
    Workshop::create(&server, Mode::OwnMaps).await;
}

#[tokio::test]
async fn a_data_file_that_is_damaged_or_not_ours_ends_the_program_and_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let letter = b"Dear neighbours, this is a letter and no database, however long it may be.".repeat(20);
    let mut server = Server::start().await;
    at_own_maps(&server).await;
    server.terminate().await;
    let mut damaged = fs::read(server.data()).expect("the data file");
    damaged[..16].copy_from_slice(b"SQLite formul 3\0");
    for (name, content) in [("letter.sqlite", letter), ("damaged.sqlite", damaged)] {
        let data = folder.path().join(name);
        fs::write(&data, &content).expect("a file");
        let path = data.to_str().expect("a path");
        let (code, said) = run_to_its_end(&["--address", "127.0.0.1", "--port", "0", "--data", path]).await;
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(name) && said.contains("--data"), "{said}");
        assert_eq!(fs::read(&data).expect("the file"), content, "{name} was changed");
    }
}

#[tokio::test]
async fn a_data_file_in_a_place_that_cannot_be_written_ends_the_program_with_a_clear_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a-file");
    fs::write(&file, "no folder").expect("a file");
    let data = file.join("data.sqlite");
    let path = data.to_str().expect("a path");
    let (code, said) = run_to_its_end(&["--address", "127.0.0.1", "--port", "0", "--data", path]).await;
    assert_eq!(code, Some(1));
    assert!(said.contains("a-file"), "{said}");
}

#[tokio::test]
async fn a_second_server_on_the_same_data_is_told_and_the_first_works_on() {
    let server = Server::start().await;
    let path = server.data().to_str().expect("a path");
    let (code, said) = run_to_its_end(&["--address", "127.0.0.1", "--port", "0", "--data", path]).await;
    assert_eq!(code, Some(1));
    assert!(said.contains("in use"), "{said}");
    Workshop::create(&server, Mode::OwnMaps).await;
}
