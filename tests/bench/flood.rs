//! One person sends commands as fast as the line takes them, while others work. The flood comes from a process of its
//! own, so that it slows the server if it slows anything, and not the readers of the bench.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::process::Command;

use crate::{
    Plan,
    hall::{Hall, Pen, arrived, percentile, write},
    line::{PING, PONG, count},
    ours::{self, Guest, Room, add_card, command},
    process::Process,
    report::{Report, Row},
    rival::{Programs, Rival},
};

const PEOPLE: usize = 200;
const RATE: u32 = 25;

/// What the bench's own second process is to do.
pub struct Order {
    port: u16,
    invitation: String,
}

const NAME: &str = "flood-for-the-bench";

impl Order {
    /// When this is the second process.
    pub fn given() -> Option<Self> {
        let mut args = std::env::args().skip(1);
        (args.next()? == NAME).then_some(())?;
        Some(Self { port: args.next()?.parse().ok()?, invitation: args.next()? })
    }

    /// Floods until the bench ends it; says each second how much that was.
    pub async fn carry_out(self) {
        let guest = ours::enter(self.port, &self.invitation, 9_999).await.expect("it comes in");
        let Guest { mut reading, writing, .. } = guest;
        let mine = "flood-card";
        writing.text(&add_card(mine)).await.expect("a card");
        println!("flooding 127.0.0.1:{}", self.port);
        let answers = writing.clone();
        tokio::spawn(async move {
            let (mut done, mut refused) = (0, 0);
            while let Ok((opcode, frame)) = reading.next().await {
                if opcode == PING {
                    let _ = answers.frame(PONG, &[]).await;
                }
                done += count(frame, b"\"type\":\"done\"");
                let refusals = count(frame, b"\"type\":\"refused\"");
                refused += refusals;
                if refusals > 0 && refused % 1_000 == 0 {
                    eprintln!("    the flood: {done} done, {refused} refused");
                }
            }
            std::process::exit(0);
        });
        for number in 0_u64.. {
            let set = json!({"type": "set_text", "text": mine, "words": format!("word {number}")});
            if writing.text(&command(&format!("flood-{number}"), &set)).await.is_err() {
                return;
            }
        }
    }
}

/// Calm and flood in turn.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let process = programs.start(Rival::Ours).await;
    let mut room = Room::make(process.port).await;
    let (hall, mut pens) = room.fill_with(ours::EAR_OF_LETTERS, PEOPLE, 1).await;
    let (mut calm, mut flooded, mut cpu) = (Vec::new(), Vec::new(), Vec::new());
    let mut all = true;
    for _ in 0..plan.rounds {
        calm.push(round(&hall, &mut pens, plan.lasts, &mut all).await);
        let mut flood = Command::new(std::env::current_exe().expect("the path of the bench"));
        flood.args([NAME, &process.port.to_string(), room.invitation()]);
        let flood = Process::start(flood, None).await;
        // Its burst is let through at first; what follows is the flood.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let before = process.cpu();
        flooded.push(round(&hall, &mut pens, plan.lasts, &mut all).await);
        cpu.push((process.cpu() - before).as_secs_f64() / plan.lasts.as_secs_f64() * 100.0);
        drop(flood);
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    let [calm_p50, calm_p99] = median(&calm);
    let [p50, p99] = median(&flooded);
    cpu.sort_by(f64::total_cmp);
    let cpu = cpu[cpu.len() / 2];
    let figures: Vec<Value> = [("calm", &calm), ("flood", &flooded)]
        .map(|(what, rounds)| json!({"what": what, "p50_p99_ms": rounds}))
        .to_vec();
    report.row(Row {
        what: format!("a flood from one person, {PEOPLE} people, {RATE} edits/s: p50 / p99 of the others"),
        goal: "≤ 1.5 × calm + 10 ms".into(),
        reached: Some(all && p99 <= 1.5 * calm_p99 + 10.0),
        figures: json!(figures),
        cells: vec![(
            Rival::Ours,
            format!("calm {calm_p50:.1} / {calm_p99:.1} ms, under flood {p50:.1} / {p99:.1} ms; server {cpu:.0} % of a core"),
        )],
    });
    report.note("Neither the relay nor socket.io nor the Yjs servers limit a person: they pass a flood on to everybody.".into());
}

async fn round(hall: &Hall, pens: &mut [Pen], lasts: Duration, all: &mut bool) -> [f64; 2] {
    let (seen, delivered) = (hall.seen(), hall.delivered());
    let left = write(pens, RATE, lasts).await;
    *all &= arrived(&[hall], delivered + (left.len() * hall.people) as u64).await;
    let left: Vec<_> = left.into_iter().map(|(at, _)| at).collect();
    let mut delays = hall.delays(&left, seen);
    [percentile(&mut delays, 0.5), percentile(&mut delays, 0.99)]
}

/// The medians of both.
fn median(rounds: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|which| {
        let mut all: Vec<f64> = rounds.iter().map(|round| round[which]).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    })
}
