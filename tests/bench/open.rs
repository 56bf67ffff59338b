//! A hall opens a large workshop: 500 people within two seconds, 2,000 cards. Once with people who were there before,
//! once with people who come in for the first time and so are news to each other.

use std::{
    io,
    time::{Duration, Instant},
};

use serde_json::json;
use tokio::task::JoinSet;
use yrs::{Doc, ReadTxn, StateVector, Text, Transact, WriteTxn};

use crate::{
    Plan,
    hall::percentile,
    line::{BINARY, Reading, Writing, connect, count},
    ours::{self, Room, command, hello},
    process::Process,
    report::{Report, Row},
    rival::{Programs, Rival},
    yjs,
};

const PEOPLE: f64 = 500.0;
const CARDS: usize = 2_000;
const WITHIN: Duration = Duration::from_secs(2);
const WORDS: &str = "That somebody calls back within a week, and knows what we talked about";
/// As many as one person may add at once (rule L2).
const BURST: usize = 80;

/// What an opening said of a server.
struct Opening {
    rival: Rival,
    /// Milliseconds from connecting to having everything.
    p50: f64,
    slowest: f64,
    /// How many had everything.
    whole: usize,
    /// Seconds of processor time.
    cpu: f64,
    /// How often the whole map was encoded for them; only ours says.
    encoded: Option<u64>,
    /// KiB.
    before: u64,
    peak: u64,
}

/// Ours twice, and those that keep documents.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let people = (PEOPLE * plan.part) as usize;
    let process = programs.start(Rival::Ours).await;
    let mut room = Room::make(process.port).await;
    let keys = prepare(&mut room, people).await;
    let port = process.port;
    let back = keys.into_iter().enumerate().map(|(number, key)| come_back(port, key, number));
    let mut openings = vec![opening(Rival::Ours, &process, back).await];
    for rival in programs.rivals() {
        let Some(kind) = rival.yjs() else { continue };
        let process = programs.start(rival).await;
        let port = process.port;
        // Who wrote it stays: hocuspocus forgets a document when the last one goes.
        let (size, _writer) = write_document(kind, port).await;
        let arrivals = (0..people).map(|_| fetch(kind, port, size));
        openings.push(opening(rival, &process, arrivals).await);
    }
    tell("open", people, &openings, report);

    let process = programs.start(Rival::Ours).await;
    let mut room = Room::make(process.port).await;
    prepare(&mut room, CARDS / BURST).await;
    let (port, invitation) = (process.port, room.invitation().to_owned());
    let new = (0..people).map(|number| come_in(port, invitation.clone(), number));
    tell("enter for the first time and open", people, &[opening(Rival::Ours, &process, new).await], report);
}

fn tell(how: &str, people: usize, openings: &[Opening], report: &mut Report) {
    let cell = |opening: &Opening| {
        let Opening { p50, slowest, whole, cpu, before, peak, .. } = opening;
        let encoded =
            opening.encoded.map_or(String::new(), |times| format!("; the whole map encoded {times} ×"));
        let (before, peak, each) = (before / 1024, peak / 1024, cpu * 1e3 / people as f64);
        format!(
            "{whole} of {people} have all; {p50:.0} ms, slowest {slowest:.0} ms; CPU {cpu:.2} s ({each:.1} ms each); {before} → peak {peak} MiB{encoded}"
        )
    };
    let figures = openings.iter().map(|opening| {
        json!({
            "who": opening.rival.name(), "whole": opening.whole, "p50_ms": opening.p50,
            "slowest_ms": opening.slowest, "cpu_s": opening.cpu, "encoded": opening.encoded, "before_kib": opening.before,
            "peak_kib": opening.peak,
        })
    });
    report.row(Row {
        what: format!("{people} people {how} a workshop of {CARDS} cards within 2 s"),
        goal: "everybody has the full map".into(),
        reached: Some(openings[0].whole == people),
        figures: json!(figures.collect::<Vec<_>>()),
        cells: openings.iter().map(|opening| (opening.rival, cell(opening))).collect(),
    });
}

/// Lets all come, evenly over the two seconds; each says when it had everything.
async fn opening<F>(rival: Rival, process: &Process, arrivals: impl ExactSizeIterator<Item = F>) -> Opening
where
    F: Future<Output = io::Result<(Reading, Writing)>> + Send + 'static,
{
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (before, cpu, encoded) = (process.memory(), process.cpu(), encodings(rival, process).await);
    let pause = WITHIN / arrivals.len() as u32;
    let mut tasks = JoinSet::new();
    for (number, arrival) in arrivals.enumerate() {
        tasks.spawn(async move {
            tokio::time::sleep(pause * number as u32).await;
            let begin = Instant::now();
            let line = tokio::time::timeout(ours::PATIENCE, arrival).await.ok()?.ok()?;
            let took = begin.elapsed();
            // Stays and goes on reading, as people do.
            let (mut reading, _writing) = line;
            let rest = async { while reading.next().await.is_ok() {} };
            let _ = tokio::time::timeout(WITHIN, rest).await;
            Some(took)
        });
    }
    let mut took: Vec<Duration> = tasks.join_all().await.into_iter().flatten().collect();
    Opening {
        rival,
        p50: percentile(&mut took, 0.5),
        slowest: percentile(&mut took, 1.0),
        whole: took.len(),
        cpu: (process.cpu() - cpu).as_secs_f64(),
        encoded: encodings(rival, process).await.zip(encoded).map(|(after, before)| after - before),
        before,
        peak: process.peak_memory(),
    }
}

/// What the server counts of its encodings.
async fn encodings(rival: Rival, process: &Process) -> Option<u64> {
    if rival != Rival::Ours {
        return None;
    }
    let counters = samenkaart_tests::request(process.port, "GET", "/metrics", &[], &[]).await;
    let counters = String::from_utf8(counters.body).ok()?;
    let line = counters.lines().find(|line| line.starts_with("samenkaart_wholes_total"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// People come in and some write the cards; then all go. What they need for coming back.
async fn prepare(room: &mut Room, people: usize) -> Vec<String> {
    let (mut keys, mut writers) = (Vec::new(), JoinSet::new());
    for number in 0..people.max(CARDS / BURST) {
        let mut guest = room.enter().await.expect("somebody comes in");
        keys.push(guest.key);
        if number < CARDS / BURST {
            writers.spawn(async move {
                for card in 0..BURST {
                    let card = format!("card-{number}-{card}");
                    let add = json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": WORDS});
                    guest.writing.text(&command(&format!("add-{card}"), &add)).await.expect("it reads");
                }
                let mut done = 0;
                while done < BURST {
                    let (_, frame) = guest.reading.next().await.expect("the server answers");
                    assert_eq!(count(frame, b"\"type\":\"refused\""), 0, "a card was refused");
                    done += count(frame, b"\"type\":\"done\"");
                }
            });
        }
    }
    writers.join_all().await;
    keys.truncate(people);
    keys
}

/// Somebody who was here before opens the workshop.
async fn come_back(port: u16, key: String, number: usize) -> io::Result<(Reading, Writing)> {
    let (mut reading, writing) = connect(port, "/ws").await?;
    writing.text(&hello(&key, &format!("back-{number}"), None)).await?;
    everything(&mut reading).await?;
    Ok((reading, writing))
}

/// Somebody who was never here enters.
async fn come_in(port: u16, invitation: String, number: usize) -> io::Result<(Reading, Writing)> {
    let (mut reading, writing) = connect(port, "/ws").await?;
    writing.text(&hello(&invitation, &format!("new-{number}"), None)).await?;
    reading.until("\"type\":\"door\"").await?;
    let enter = json!({"type": "enter", "name": format!("Newcomer {number}"), "mandate": "decides"});
    writing.text(&enter.to_string()).await?;
    everything(&mut reading).await?;
    Ok((reading, writing))
}

async fn everything(reading: &mut Reading) -> io::Result<()> {
    let map = reading.until_one(|frame| count(frame, b"\"reset\":true") > 0).await?;
    let whole = count(map, b"\"kind\":\"card\"") == CARDS && count(map, WORDS.as_bytes()) == CARDS;
    if whole { Ok(()) } else { Err(io::Error::other("not the full map")) }
}

/// The same words as a Yjs document; at least how many bytes it is, and the line of who wrote it.
async fn write_document(kind: yjs::Kind, port: u16) -> (usize, (Reading, Writing)) {
    let (mut reading, writing, _) = yjs::arrive(kind, port, 0).await.expect("the server lets in");
    let doc = Doc::with_client_id(1);
    for number in 0..CARDS {
        let before = doc.transact().state_vector();
        let text = doc.transact_mut().get_or_insert_text(format!("card-{number}").as_str());
        text.insert(&mut doc.transact_mut(), 0, WORDS);
        let update = doc.transact().encode_diff_v1(&before);
        writing.frame(BINARY, &yjs::update(kind, 0, &update)).await.expect("it reads");
    }
    let whole = doc.transact().encode_state_as_update_v1(&StateVector::default()).len();
    let mut waited = 0;
    // It answers in the order of what it reads, so once it has all, everybody gets all.
    loop {
        let (_, _, size) = yjs::arrive(kind, port, 0).await.expect("the server lets in");
        if size >= whole {
            break;
        }
        waited += 1;
        assert!(waited < 100, "the document does not come");
        let _ = tokio::time::timeout(Duration::from_millis(100), reading.next()).await;
    }
    (whole, (reading, writing))
}

async fn fetch(kind: yjs::Kind, port: u16, size: usize) -> io::Result<(Reading, Writing)> {
    let (reading, writing, got) = yjs::arrive(kind, port, 0).await?;
    if got >= size { Ok((reading, writing)) } else { Err(io::Error::other("not the whole document")) }
}
