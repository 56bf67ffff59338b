//! A server under measure: its processor time and memory as the operating system counts them. It ends with this
//! value, also when the bench panics.

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
    /// Its data, which goes when it ends.
    pub folder: Option<tempfile::TempDir>,
}

impl Process {
    /// Starts it and waits for the line that names its port.
    pub async fn start(mut command: Command, folder: Option<tempfile::TempDir>) -> Self {
        command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let line = timeout(Duration::from_secs(30), lines.next_line()).await.expect("it starts");
        let line = line.expect("its output can be read").expect("it says where it listens");
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let port = line.rsplit(':').next().and_then(|port| port.trim().parse().ok());
        Self { child, port: port.unwrap_or_else(|| panic!("no port in: {line}")), folder }
    }

    fn pid(&self) -> u32 {
        self.child.id().expect("it runs")
    }

    /// Processor time so far, of all its threads, user and system together. Linux counts it by the nanosecond
    /// per thread; where it does not say so, by ticks for the whole process.
    pub fn cpu(&self) -> Duration {
        self.cpu_of_threads().unwrap_or_else(|| self.cpu_in_ticks())
    }

    fn cpu_of_threads(&self) -> Option<Duration> {
        let mut sum = 0;
        for thread in fs::read_dir(format!("/proc/{}/task", self.pid())).ok()? {
            // A thread may end while one looks.
            let Ok(stat) = fs::read_to_string(thread.ok()?.path().join("schedstat")) else { continue };
            sum += stat.split_whitespace().next()?.parse::<u64>().ok()?;
        }
        (sum > 0).then(|| Duration::from_nanos(sum))
    }

    /// The same from `/proc/PID/stat`, which also counts threads that have ended; ten milliseconds at a time.
    pub fn cpu_in_ticks(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid())).expect("it runs");
        // The name may hold anything; fields are counted behind it.
        let fields: Vec<&str> = stat.rsplit(')').next().expect("a name").split_whitespace().collect();
        let ticks: u64 =
            fields[11].parse::<u64>().expect("utime") + fields[12].parse::<u64>().expect("stime");
        Duration::from_millis(ticks * 1_000 / TICKS)
    }

    /// Memory in use, in KiB.
    pub fn memory(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The most memory that it ever used, in KiB.
    pub fn peak_memory(&self) -> u64 {
        self.status("VmHWM:")
    }

    fn status(&self, name: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid())).expect("it runs");
        let line = status.lines().find(|line| line.starts_with(name)).expect("a field");
        line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number")
    }

    /// How many files and sockets it has open.
    pub fn files(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.pid())).expect("it runs").count()
    }

    /// Tells it to stop, as an operator does, and waits until it has; its data.
    pub async fn stop(mut self) -> Option<tempfile::TempDir> {
        let pid = self.pid().to_string();
        let told = Command::new("kill").args(["-TERM", &pid]).status().await.expect("kill runs");
        assert!(told.success());
        let ended = timeout(Duration::from_secs(20), self.child.wait()).await;
        assert!(ended.is_ok(), "it stops when it is told to");
        self.folder.take()
    }
}

/// Ticks of /proc a second; 100 on every Linux that this runs on.
const TICKS: u64 = 100;
