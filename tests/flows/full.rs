//! A full disk: a small file system of its own, filled up while people write.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::Command as Program,
};

use samenkaart_protocol::{ClientFrame, Command, Id, Mode, RefusalCode, ServerFrame, Stage};
use samenkaart_tests::{Client, Server, Workshop, request};

/// A file system of three megabytes, unmounted with this value.
struct Small(tempfile::TempDir);

impl Small {
    /// None where it is not allowed; the injected error in `live/tests` stands for it then.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mounted = Program::new("mount")
            .args(["-t", "tmpfs", "-o", "size=3m", "samenkaart-test"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    fn filler(&self) -> PathBuf {
        self.0.path().join("filler")
    }

    /// Until nothing fits any more.
    fn fill(&self) {
        let mut file = File::create(self.filler()).expect("a file");
        for size in [65_536, 4_096, 512, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn empty(&self) {
        fs::remove_file(self.filler()).expect("the filler goes");
    }

    fn data(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Program::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn card(name: &str) -> Command {
    serde_json::from_value(serde_json::json!({
        "type": "add_card", "card": name, "column": "values", "field": "success", "text": "x".repeat(1_500),
    }))
    .expect("a command")
}

#[tokio::test]
async fn r8_a_full_disk_makes_a_workshop_read_only_until_there_is_room_and_loses_nothing() {
    let Some(disk) = Small::mount() else {
        println!("no file system may be mounted here: see live::tests::o2_…");
        return;
    };
    let mut server = Server::start_in(disk.data()).await;
    let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    let mut writer = workshop.enter(&server, "Resident 1", "p1").await;
    let mut other = workshop.enter(&server, "Nurse 1", "p2").await;
    writer.does(card("before")).await;

    disk.fill();
    // The file of the log has some room of its own; it is used up before a command is refused.
    let (mut acknowledged, mut refused) = (vec!["before".to_owned()], None);
    for number in 0..500 {
        let name = format!("c{number}");
        let asked = writer.ask(card(&name)).await;
        match writer.answer(&asked).await {
            Ok(_) => acknowledged.push(name),
            Err(refusal) => {
                assert_eq!(refusal.code, RefusalCode::Storage);
                refused = Some((asked, name));
                break;
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(15)).await;
    }
    let (asked, name) = refused.expect("a disk that is full refuses");
    for client in [&mut other, &mut workshop.facilitator] {
        client.until("storage", |frame| matches!(frame, ServerFrame::Storage { ok: false })).await;
    }
    let ready = request(server.port, "GET", "/readyz", &[], b"").await;
    assert_eq!(ready.status, 503, "who balances the load is told");
    let up = Command::RaiseHand { up: true };
    assert_eq!(other.cannot(up.clone()).await, RefusalCode::Storage, "the others cannot write either");
    let late = Client::arrive(&server, "late", &writer.key.clone().expect("a key"), None).await;
    for card in &acknowledged {
        assert!(late.record(card).is_some(), "and everything can be read: {card}");
    }

    disk.empty();
    for client in [&mut other, &mut workshop.facilitator] {
        client.until("storage", |frame| matches!(frame, ServerFrame::Storage { ok: true })).await;
    }
    other.does(up).await;
    writer.until("storage", |frame| matches!(frame, ServerFrame::Storage { ok: true })).await;
    writer.send(&ClientFrame::Command { id: asked.clone(), command: card(&name) }).await;
    writer.answer(&asked).await.expect("r5: sent again, done then");
    acknowledged.push(name);

    server.kill_and_start().await;
    let after = Client::arrive(&server, "after", &writer.key.clone().expect("a key"), None).await;
    for card in &acknowledged {
        assert!(after.record(card).is_some(), "o2: {card} was acknowledged and is gone");
    }
    assert_eq!(after.words(acknowledged.last().map_or("", String::as_str)).map(str::len), Some(1_500));
    assert!(after.record(Id::from("c499").as_str()).is_none());
}
