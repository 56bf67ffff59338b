//! What a delivered edit costs the server's processor, and how long it takes from a key to the screens.

use std::time::Duration;

use serde_json::json;

use crate::{
    Plan,
    hall::{Hall, Pen, arrived, percentile, write},
    process::Process,
    report::{Point, Report, Row},
    rival::{Programs, Rival, fill},
};

/// One room with so many people, of whom some write so many edits a second together.
struct Setting {
    people: usize,
    rate: u32,
    writers: usize,
    /// At most so many times the relay and hocuspocus; none where only the curve is wanted.
    goals: Option<(f64, Option<f64>)>,
    /// Whether the time to the screens has a goal.
    quick: bool,
    /// Whether it is a point of the curve.
    curve: bool,
}

const SETTINGS: [Setting; 5] = [
    Setting { people: 10, rate: 25, writers: 1, goals: None, quick: false, curve: true },
    Setting { people: 50, rate: 25, writers: 1, goals: None, quick: false, curve: true },
    Setting { people: 200, rate: 25, writers: 1, goals: Some((1.1, Some(0.5))), quick: true, curve: true },
    Setting {
        people: 200,
        rate: 200,
        writers: 8,
        goals: Some((0.5, Some(0.25))),
        quick: false,
        curve: false,
    },
    Setting { people: 1_000, rate: 20, writers: 1, goals: Some((1.1, None)), quick: false, curve: true },
];

/// A server under measure, and what its rounds said.
struct Candidate {
    rival: Rival,
    process: Process,
    hall: Hall,
    pens: Vec<Pen>,
    rounds: Vec<Round>,
}

/// What one round said of one candidate.
#[derive(Debug, Clone, Copy)]
struct Round {
    /// Processor time per delivery, in microseconds.
    cost: f64,
    /// Milliseconds.
    p50: f64,
    p99: f64,
    /// Whether everything came.
    all: bool,
}

/// All settings.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    for setting in SETTINGS.iter().filter(|setting| plan.people.is_none_or(|people| people == setting.people))
    {
        one(programs, plan, setting, report).await;
    }
}

async fn one(programs: &Programs, plan: Plan, setting: &Setting, report: &mut Report) {
    let mut candidates = Vec::new();
    for rival in programs.rivals() {
        let process = programs.start(rival).await;
        let (hall, pens) = fill(rival, process.port, 0, setting.people, setting.writers).await;
        candidates.push(Candidate { rival, process, hall, pens, rounds: Vec::new() });
    }
    // The first round is for warming up: what runs on node compiles itself while it works.
    for warm in (0..=plan.rounds).map(|number| number == 0) {
        for candidate in &mut candidates {
            let round = candidate.round(setting.rate, plan.lasts).await;
            if !warm {
                candidate.rounds.push(round);
            }
        }
    }
    tell(setting, &candidates, report);
}

impl Candidate {
    async fn round(&mut self, rate: u32, lasts: Duration) -> Round {
        // Whoever was measured before may still have something to tidy up.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let (seen, delivered, before) = (self.hall.seen(), self.hall.delivered(), self.process.cpu());
        let left = write(&mut self.pens, rate, lasts).await;
        let wanted = (left.len() * self.hall.people) as u64;
        let all = arrived(&[&self.hall], delivered + wanted).await;
        // Acknowledgements, and whatever else the server does for these edits a little later.
        tokio::time::sleep(Duration::from_millis(100)).await;
        let spent = self.process.cpu() - before;
        let delivered = (self.hall.delivered() - delivered).max(1);
        let left: Vec<_> = left.into_iter().map(|(at, _)| at).collect();
        let mut delays = self.hall.delays(&left, seen);
        Round {
            cost: spent.as_secs_f64() * 1e6 / delivered as f64,
            p50: percentile(&mut delays, 0.5),
            p99: percentile(&mut delays, 0.99),
            all,
        }
    }

    fn median(&self, of: fn(&Round) -> f64) -> f64 {
        spread(&self.rounds, of)[1]
    }
}

/// Least, median and most.
fn spread(rounds: &[Round], of: fn(&Round) -> f64) -> [f64; 3] {
    let mut all: Vec<f64> = rounds.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    [all[0], all[all.len() / 2], all[all.len() - 1]]
}

fn tell(setting: &Setting, candidates: &[Candidate], report: &mut Report) {
    let of = |wanted: Rival| candidates.iter().find(|candidate| candidate.rival == wanted);
    let (ours, relay) = (of(Rival::Ours).expect("ours"), of(Rival::Relay).expect("the relay"));
    let hocuspocus = of(Rival::Hocuspocus);
    let room = format!("{} people, {} edits/s", setting.people, setting.rate);
    let cost = |candidate: &Candidate| candidate.median(|round| round.cost);
    let figures = candidates.iter().map(|candidate| {
        let rounds = candidate.rounds.iter().map(|round| {
            json!({"microseconds": round.cost, "p50_ms": round.p50, "p99_ms": round.p99, "all": round.all})
        });
        json!({"who": candidate.rival.name(), "rounds": rounds.collect::<Vec<_>>()})
    });
    let figures = json!(figures.collect::<Vec<_>>());

    let cells = candidates.iter().map(|candidate| {
        let [least, median, most] = spread(&candidate.rounds, |round| round.cost);
        let late = if candidate.rounds.iter().all(|round| round.all) { "" } else { ", not all came" };
        (candidate.rival, format!("{median:.2} µs ({least:.2} to {most:.2}){late}"))
    });
    let (mut goal, mut reached) = ("reported".to_owned(), None);
    if let Some((times_relay, times_hocuspocus)) = setting.goals {
        let ratio = cost(ours) / cost(relay);
        goal = format!("≤ {times_relay} × relay: {ratio:.2} ×");
        let mut met = ratio <= times_relay;
        if let (Some(times), Some(hocuspocus)) = (times_hocuspocus, hocuspocus) {
            let ratio = cost(ours) / cost(hocuspocus);
            goal += &format!("; ≤ {times} × hocuspocus: {ratio:.2} ×");
            met &= ratio <= times;
        }
        reached = Some(met && ours.rounds.iter().all(|round| round.all));
    }
    let what = format!("CPU per delivered edit, {room}");
    report.row(Row { what, goal, cells: cells.collect(), reached, figures });

    let cells = candidates.iter().map(|candidate| {
        let (p50, p99) = (candidate.median(|round| round.p50), candidate.median(|round| round.p99));
        (candidate.rival, format!("{p50:.1} / {p99:.1} ms"))
    });
    let within = |of: fn(&Round) -> f64| ours.median(of) <= 1.5 * relay.median(of) + 10.0;
    let met = within(|round| round.p50) && within(|round| round.p99);
    report.row(Row {
        what: format!("from a key to the screens, p50 / p99, {room}"),
        goal: if setting.quick { "≤ 1.5 × relay + 10 ms".into() } else { "reported".into() },
        cells: cells.collect(),
        reached: setting.quick.then_some(met),
        figures: json!({}),
    });
    if setting.curve {
        for candidate in candidates {
            let (rival, people) = (candidate.rival, setting.people);
            report.point(Point {
                rival,
                people,
                cost: cost(candidate),
                p99: candidate.median(|round| round.p99),
            });
        }
    }
}
