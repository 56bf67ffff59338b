//! The server is killed at random moments while people write, again and again. Afterwards everything that
//! it acknowledged is there, once, and everybody sees the same map.
//!
//! `SAMENKAART_KILLS` says how often (20 without it; `make soak` says 200), `SAMENKAART_SEED` repeats a run's
//! decisions. The moments themselves depend on the machine.

mod pages;
mod writer;

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use samenkaart_protocol::{Command, Id, Mode, Stage};
use samenkaart_tests::chance::Chance;
use samenkaart_tests::{Client, Server, Workshop, said_at_its_end};
use tokio::{sync::watch, time::timeout};
use writer::{Writer, Written};

/// Long enough for everything that waits to arrive, on a slow machine too.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_however_often_the_server_is_killed() {
    let kills: u32 = setting("SAMENKAART_KILLS").unwrap_or(20);
    let seed = setting("SAMENKAART_SEED").unwrap_or_else(|| {
        SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_millis() as u64
    });
    println!("{kills} kills, SAMENKAART_SEED={seed}");
    let mut chance = Chance::new(seed);

    let mut server = Server::start().await;
    let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let facilitator = workshop.facilitator.key.clone().expect("the facilitator's key");
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    workshop.facilitator.does(Command::FreeSteps { free: true }).await;
    let (port, ports) = watch::channel(server.port);
    let enough = Arc::new(AtomicBool::new(false));
    let mut writers = Vec::new();
    for (number, partner) in ["p1", "p1", "p2", "p2"].into_iter().enumerate() {
        let entered = workshop.enter(&server, &format!("Writer {number}"), partner).await;
        let key = entered.key.clone().expect("a key to come back with");
        let writer = Writer::new(number, key, chance.branch(), ports.clone(), enough.clone());
        writers.push((partner, tokio::spawn(writer.run())));
    }
    drop(workshop);

    for _ in 0..kills {
        tokio::time::sleep(Duration::from_millis(chance.between(50, 900))).await;
        server.kill_and_start().await;
        port.send_replace(server.port);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    enough.store(true, Ordering::Relaxed);

    let mut all = Vec::new();
    for (partner, writer) in writers {
        let written = timeout(PATIENCE, writer).await.expect("what waits arrives").expect("no writer failed");
        all.push((partner, written));
    }
    check(&server, &facilitator, &all).await;
    let data = server.data().to_str().expect("a path of letters");
    let (code, said) = said_at_its_end(&["verify", "--data", data]).await;
    assert_eq!(code, Some(0), "every log replays to its snapshot: {said}");
}

async fn check(server: &Server, facilitator: &str, all: &[(&str, Written)]) {
    let guide = Client::arrive(server, "facilitator again", facilitator, None).await;
    let (mut cards, mut letters) = (0, 0);
    for (partner, written) in all {
        let fresh = Client::arrive(server, "fresh", &written.key, None).await;
        assert_eq!(fresh.table.records, written.table.records, "{partner}: what was there all the time");
        assert_eq!(fresh.table.words, written.table.words, "{partner}: and its words");
        for (card, words) in &written.cards {
            let there = guide.words(card.as_str());
            assert!(there.is_some_and(|there| there.contains(words)), "{card} was acknowledged: {there:?}");
            cards += 1;
        }
        for (text, token) in &written.tokens {
            let words = guide.words(text.as_str()).unwrap_or_default();
            assert_eq!(words.matches(token).count(), 1, "{token} in {text}: {words}");
            letters += 1;
        }
    }
    let mut seqs: BTreeMap<&Id, u64> = BTreeMap::new();
    for (_, written) in all {
        for (command, seq) in &written.acknowledged {
            assert!(seqs.insert(command, *seq).is_none(), "{command} is of two writers");
        }
    }
    let texts: std::collections::BTreeSet<_> =
        all.iter().flat_map(|(_, w)| w.tokens.iter().map(|(t, _)| t)).collect();
    let shared = texts.iter().filter(|text| {
        all.iter().filter(|(_, w)| w.tokens.iter().any(|(other, _)| other == **text)).count() > 1
    });
    println!(
        "{} commands acknowledged, {cards} cards, {letters} edits of {} texts, {} of them by two people; {} connections, {} commands sent again",
        seqs.len(),
        texts.len(),
        shared.count(),
        all.iter().map(|(_, w)| w.connections).sum::<u32>(),
        all.iter().map(|(_, w)| w.again).sum::<u32>(),
    );
    assert!(cards > 10 && letters > 20, "they wrote something");
}

fn setting<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}
