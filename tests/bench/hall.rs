//! A hall full of people at one server: some of them write, everybody reads.

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{task::JoinHandle, time::sleep_until};

use crate::line::{PING, PONG, Reading, Writing};

/// Edits as they come to one reader: when the n-th came.
pub type Times = Arc<Mutex<Vec<Instant>>>;

/// What has to be said to a frame: an opcode and the content, if anything.
pub type Said = Option<(u8, &'static [u8])>;

/// How a kind of server is listened to.
#[derive(Clone, Copy)]
pub struct Ear {
    /// How many edits are in a frame.
    pub edits: fn(u8, &[u8]) -> usize,
    /// What has to be answered at once, beside pings.
    pub answer: fn(u8, &[u8]) -> Said,
}

/// Writes one edit after the other.
pub struct Pen {
    /// The way to the server.
    pub writing: Writing,
    /// The frames of the next edit.
    pub script: Box<dyn FnMut() -> Vec<(u8, Vec<u8>)> + Send>,
}

impl Pen {
    /// Sends the next edit.
    pub async fn write(&mut self) -> io::Result<()> {
        for (opcode, bytes) in (self.script)() {
            self.writing.frame(opcode, &bytes).await?;
        }
        Ok(())
    }
}

/// Everybody who reads in one room of one server.
#[derive(Default)]
pub struct Hall {
    /// Deliveries of edits so far.
    delivered: Arc<AtomicU64>,
    /// When each edit came to some of the readers.
    watched: Vec<Times>,
    tasks: Vec<JoinHandle<()>>,
    /// How many read.
    pub people: usize,
}

impl Hall {
    /// Somebody reads from now on. Who writes is never watched: not every server tells it its own edits.
    pub fn seat(&mut self, mut reading: Reading, writing: Writing, ear: Ear, watch: bool) {
        let delivered = self.delivered.clone();
        let times = Times::default();
        if watch {
            self.watched.push(times.clone());
        }
        self.people += 1;
        self.tasks.push(tokio::spawn(async move {
            while let Ok((opcode, frame)) = reading.next().await {
                let edits = (ear.edits)(opcode, frame);
                if edits > 0 {
                    delivered.fetch_add(edits as u64, Ordering::Relaxed);
                    if watch {
                        let now = Instant::now();
                        times.lock().expect("times").extend(std::iter::repeat_n(now, edits));
                    }
                } else if opcode == PING {
                    let _ = writing.frame(PONG, &[]).await;
                } else if let Some((opcode, bytes)) = (ear.answer)(opcode, frame) {
                    let _ = writing.frame(opcode, bytes).await;
                }
            }
        }));
    }

    /// Deliveries of edits so far.
    pub fn delivered(&self) -> u64 {
        self.delivered.load(Ordering::Relaxed)
    }

    /// How many edits the watched readers have already seen; the same for all when nothing is under way.
    pub fn seen(&self) -> usize {
        self.watched.first().map_or(0, |times| times.lock().expect("times").len())
    }

    /// The time from a key to the screens, of every edit and watched reader, in the order of the edits.
    pub fn delays(&self, left: &[Instant], skip: usize) -> Vec<Duration> {
        let mut delays = Vec::new();
        for times in &self.watched {
            let times = times.lock().expect("times");
            let came = times.iter().skip(skip);
            delays.extend(left.iter().zip(came).map(|(left, came)| came.duration_since(*left)));
        }
        delays
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Lets the writers write, `rate` edits a second in all, evenly and in turn; when each edit left, and from whom.
pub async fn write(writers: &mut [Pen], rate: u32, lasts: Duration) -> Vec<(Instant, usize)> {
    let count = (lasts.as_secs_f64() * f64::from(rate)) as u32;
    let begin = Instant::now();
    let mut left = Vec::with_capacity(count as usize);
    for number in 0..count {
        sleep_until((begin + Duration::from_secs(1) * number / rate).into()).await;
        let turn = number as usize % writers.len();
        left.push((Instant::now(), turn));
        writers[turn].write().await.expect("the server listens");
    }
    left
}

/// Waits until so many deliveries were made; whether they were.
pub async fn arrived(halls: &[&Hall], deliveries: u64) -> bool {
    let limit = Instant::now() + Duration::from_secs(15);
    while halls.iter().map(|hall| hall.delivered()).sum::<u64>() < deliveries {
        if Instant::now() > limit {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    true
}

/// That part of a list, which gets sorted; in milliseconds.
pub fn percentile(delays: &mut [Duration], part: f64) -> f64 {
    delays.sort();
    let at = (delays.len().saturating_sub(1) as f64 * part) as usize;
    delays.get(at).copied().unwrap_or_default().as_secs_f64() * 1e3
}
