//! On what it was measured, and how busy that was with other things.

use std::fs;

/// The machine, and its counters when the bench began.
pub struct Machine {
    /// Cores, processor, system.
    pub name: String,
    /// Files that a process may have open.
    pub files: u64,
    begin: Option<Ticks>,
    load: String,
}

/// Processor time of the whole machine, in ticks.
#[derive(Clone, Copy)]
struct Ticks {
    all: u64,
    idle: u64,
    steal: u64,
}

impl Machine {
    /// Looks at it, before anything is started.
    pub fn look(files: u64) -> Self {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = about.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("");
        let model = model.trim_start_matches(['\t', ' ', ':']).trim();
        let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        let name = format!("{cores} cores, {model}, Linux {}", kernel.trim());
        Self { name, files, begin: ticks(), load: load() }
    }

    /// How busy it was: the load before and now, and the share of its time that it gave to other machines.
    pub fn busy(&self) -> String {
        let mut said = format!("load {} when it began, {} at its end", self.load, load());
        if let (Some(begin), Some(end)) = (self.begin, ticks()) {
            let all = (end.all - begin.all).max(1) as f64 / 100.0;
            let (steal, idle) = (end.steal - begin.steal, end.idle - begin.idle);
            said += &format!(", {:.1} % stolen, {:.0} % idle", steal as f64 / all, idle as f64 / all);
        }
        said
    }
}

fn load() -> String {
    let all = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    all.split(' ').next().unwrap_or_default().to_owned()
}

fn ticks() -> Option<Ticks> {
    let stat = fs::read_to_string("/proc/stat").ok()?;
    let fields = stat.lines().next()?.split_whitespace().skip(1);
    let fields: Vec<u64> = fields.filter_map(|field| field.parse().ok()).collect();
    Some(Ticks { all: fields.iter().take(8).sum(), idle: *fields.get(3)?, steal: *fields.get(7)? })
}
