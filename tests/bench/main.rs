//! `make bench`: what an edit costs the server, how long it takes to the screens, what a connection weighs, and how it
//! holds in a full hall, beside other servers in the same run. Candidates take turns within a scenario, so that
//! whatever else the machine does meets all of them. Nothing here is measured against a figure from another run.

mod back;
mod bare;
mod cost;
mod flood;
mod hall;
mod line;
mod machine;
mod many;
mod open;
mod ours;
mod picture;
mod process;
mod report;
mod rival;
mod socketio;
mod stuck;
mod wall;
mod weigh;
mod yjs;

use std::{path::PathBuf, time::Duration};

use report::Report;
use rival::Programs;

/// The letter that is typed. It stands nowhere else in what the servers send, so that it can be counted.
pub const LETTER: &str = "é";

/// The scenarios, in the order of the table, by the names that `--only` knows.
const SCENARIOS: [&str; 8] = ["cost", "many", "wall", "weigh", "open", "back", "stuck", "flood"];

/// How thoroughly everything is measured.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Rounds, of which the median counts.
    pub rounds: usize,
    /// How long a candidate is measured in one round.
    pub lasts: Duration,
    /// Part of the people in the large scenarios.
    pub part: f64,
    /// Rooms of this size alone, where the sizes differ.
    pub people: Option<usize>,
}

const WHOLE: Plan = Plan { rounds: 5, lasts: Duration::from_secs(5), part: 1.0, people: None };
const QUICK: Plan = Plan { rounds: 3, lasts: Duration::from_secs(3), part: 0.25, people: None };

struct Args {
    plan: Plan,
    only: Option<String>,
    opponents: bool,
    other: Option<PathBuf>,
}

fn args() -> Result<Args, String> {
    let mut found = Args { plan: WHOLE, only: None, opponents: true, other: None };
    let mut given = std::env::args().skip(1);
    while let Some(arg) = given.next() {
        match arg.as_str() {
            "--quick" => found.plan = QUICK,
            "--without-opponents" => found.opponents = false,
            "--beside" => found.other = given.next().map(PathBuf::from),
            "--people" => found.plan.people = given.next().and_then(|people| people.parse().ok()),
            "--only" => {
                let name = given.next().unwrap_or_default();
                if !SCENARIOS.contains(&name.as_str()) {
                    return Err(format!("--only takes one of: {}", SCENARIOS.join(", ")));
                }
                found.only = Some(name);
            }
            _ => {
                return Err(format!(
                    "options: --quick, --without-opponents, --only {}, --beside ANOTHER_BUILD, --people N (cost alone)",
                    SCENARIOS.join("|")
                ));
            }
        }
    }
    Ok(found)
}

#[tokio::main]
async fn main() -> std::process::ExitCode {
    if let Some(flood) = flood::Order::given() {
        flood.carry_out().await;
        return std::process::ExitCode::SUCCESS;
    }
    let args = match args() {
        Ok(args) => args,
        Err(usage) => {
            eprintln!("{usage}");
            return std::process::ExitCode::from(2);
        }
    };
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(1_024);
    let programs = Programs::find(args.opponents, args.other.clone()).await;
    let mut report = Report::new(machine::Machine::look(files), programs.rivals());
    // Every server ends with the value that holds it, so whatever ends this function ends them.
    let mut terminate =
        tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).expect("a signal");
    tokio::select! {
        () = measure(&args, &programs, &mut report) => {}
        _ = tokio::signal::ctrl_c() => println!("── Stopped; what was measured until now:"),
        _ = terminate.recv() => println!("── Stopped; what was measured until now:"),
    }
    report.finish(&programs.results());
    std::process::ExitCode::SUCCESS
}

async fn measure(args: &Args, programs: &Programs, report: &mut Report) {
    for name in SCENARIOS {
        if args.only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        println!("── {name}");
        match name {
            "cost" => cost::measure(programs, args.plan, report).await,
            "many" => many::measure(programs, args.plan, report).await,
            "wall" => wall::measure(programs, args.plan, report).await,
            "weigh" => weigh::measure(programs, args.plan, report).await,
            "open" => open::measure(programs, args.plan, report).await,
            "back" => back::measure(programs, args.plan, report).await,
            "stuck" => stuck::measure(programs, args.plan, report).await,
            "flood" => flood::measure(programs, args.plan, report).await,
            _ => unreachable!("every scenario has its line"),
        }
        report.keep(&programs.results());
    }
}
