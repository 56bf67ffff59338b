//! A server under measure: its processor time and memory as the operating system counts them.

use std::{fs, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::timeout,
};

/// A process that runs, and where it listens. It ends with this value.
pub struct Process {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Process {
    /// Starts it and waits for the line that names its port.
    pub async fn start(mut command: Command) -> Self {
        let spawned = command.stdout(std::process::Stdio::piped()).kill_on_drop(true).spawn();
        let mut child = spawned.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let line = timeout(Duration::from_secs(30), lines.next_line()).await.expect("it starts");
        let line = line.expect("its output can be read").expect("it says where it listens");
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let port = line.rsplit(':').next().and_then(|port| port.trim().parse().ok());
        Self { child, port: port.unwrap_or_else(|| panic!("no port in: {line}")) }
    }

    fn pid(&self) -> u32 {
        self.child.id().expect("it runs")
    }

    /// Processor time so far, of all its threads: user and system.
    pub fn cpu(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid())).expect("it runs");
        // The name may hold anything; fields are counted behind it.
        let fields: Vec<&str> = stat.rsplit(')').next().expect("a name").split_whitespace().collect();
        let ticks: u64 =
            fields[11].parse::<u64>().expect("utime") + fields[12].parse::<u64>().expect("stime");
        Duration::from_millis(ticks * 1_000 / TICKS)
    }

    /// Memory in use, in KiB, and the most that it ever was.
    pub fn memory(&self) -> (u64, u64) {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid())).expect("it runs");
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).expect("a field");
            line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number")
        };
        (field("VmRSS:"), field("VmHWM:"))
    }
}

/// Ticks of /proc a second; 100 on every Linux that this runs on.
const TICKS: u64 = 100;
