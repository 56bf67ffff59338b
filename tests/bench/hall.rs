//! A hall full of people at one server: some of them write, everybody reads.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{task::JoinHandle, time::sleep_until};

use crate::line::{Reading, Writing, count};

/// Edits as they come to one reader: when the n-th came.
pub type Times = Arc<Mutex<Vec<Instant>>>;

/// Writes one edit after the other.
pub trait Writer: Send + 'static {
    /// Sends the next edit.
    fn write(&mut self) -> impl Future<Output = std::io::Result<()>> + Send;
}

/// Everybody who reads at one server.
#[derive(Default)]
pub struct Hall {
    /// Deliveries of edits so far.
    pub delivered: Arc<AtomicU64>,
    /// When each edit came to some of the readers.
    pub watched: Vec<Times>,
    tasks: Vec<JoinHandle<()>>,
    /// How many read.
    pub people: usize,
}

impl Hall {
    /// Somebody reads from now on: every `mark` in a frame is one edit.
    pub fn seat(&mut self, reading: Reading, pong: Option<Writing>, mark: &'static [u8], watch: bool) {
        self.seat_who(reading, pong, move |frame| count(frame, mark), watch);
    }

    /// Somebody reads from now on: every frame that begins with `mark` is one edit.
    pub fn seat_from(&mut self, reading: Reading, pong: Option<Writing>, mark: &'static [u8], watch: bool) {
        self.seat_who(reading, pong, move |frame| usize::from(frame.starts_with(mark)), watch);
    }

    fn seat_who(
        &mut self,
        mut reading: Reading,
        pong: Option<Writing>,
        edits: impl Fn(&[u8]) -> usize + Send + 'static,
        watch: bool,
    ) {
        let delivered = self.delivered.clone();
        let times = Times::default();
        if watch {
            self.watched.push(times.clone());
        }
        self.people += 1;
        self.tasks.push(tokio::spawn(async move {
            let mut pong = pong;
            loop {
                let Ok((opcode, frame)) = reading.next().await else { return };
                if opcode == 9 {
                    if let Some(writing) = &mut pong {
                        let _ = writing.pong().await;
                    }
                    continue;
                }
                let edits = edits(frame);
                if edits > 0 {
                    delivered.fetch_add(edits as u64, Ordering::Relaxed);
                    if watch {
                        let now = Instant::now();
                        times.lock().expect("times").extend(std::iter::repeat_n(now, edits));
                    }
                }
            }
        }));
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Lets the writers write, `rate` edits a second in all, evenly in turn; when each edit left.
pub async fn write<W: Writer>(writers: &mut [W], rate: u32, lasts: Duration) -> Vec<Instant> {
    let count = (lasts.as_secs_f64() * f64::from(rate)) as u32;
    let begin = Instant::now();
    let mut left = Vec::with_capacity(count as usize);
    for number in 0..count {
        sleep_until((begin + Duration::from_secs(1) * number / rate).into()).await;
        let turn = number as usize % writers.len();
        left.push(Instant::now());
        writers[turn].write().await.expect("the server listens");
    }
    left
}

/// Waits until every edit came to everybody, the writer perhaps left out; how many deliveries that were, and
/// whether each edit came by itself: some tools send several as one.
///
/// # Panics
/// When something is missing at Samenkaart or the relay.
pub async fn arrived(name: &str, hall: &Hall, before: u64, edits: u64) -> (u64, bool) {
    let (least, most) = (edits * (hall.people as u64 - 1), edits * hall.people as u64);
    let (mut last, mut still) = (0, 0);
    while still < 10 {
        let now = hall.delivered.load(Ordering::Relaxed) - before;
        if now == most {
            return (now, true);
        }
        still = if now == last { still + 1 } else { 0 };
        last = now;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    // The tools that send several edits as one are none of ours.
    let merges = !["Samenkaart", "bare relay"].contains(&name);
    assert!(last >= least || merges, "{name}: {last} deliveries of {least} to {most}");
    if last < least { (least, false) } else { (last, true) }
}

/// The time from a key to the screens, of every edit and watched reader, sorted.
pub fn delays(left: &[Instant], watched: &[Times], skip: usize) -> Vec<Duration> {
    let mut delays = Vec::new();
    for times in watched {
        let times = times.lock().expect("times");
        delays
            .extend(left.iter().zip(times.iter().skip(skip)).map(|(left, came)| came.duration_since(*left)));
    }
    delays.sort();
    delays
}

/// That part of a sorted list.
pub fn percentile(sorted: &[Duration], part: f64) -> Duration {
    sorted.get(((sorted.len().saturating_sub(1)) as f64 * part) as usize).copied().unwrap_or_default()
}
