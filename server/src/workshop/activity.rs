//! How lively the rooms were: what their people did, counted by the minute. Never who.

use std::collections::{BTreeMap, VecDeque};

use samenkaart_protocol::Id;
use serde::{Deserialize, Serialize};

/// Minutes that are remembered.
pub const MINUTES: usize = 15;
const MINUTE: u64 = 60_000;

/// What happened in the last minutes, room by room.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Activity {
    rooms: BTreeMap<Id, VecDeque<(u64, u32)>>,
}

impl Activity {
    /// Somebody of that room did something.
    pub fn note(&mut self, partner: &Id, at: u64) {
        let minute = at / MINUTE;
        let counts = match self.rooms.get_mut(partner) {
            Some(counts) => counts,
            None => self.rooms.entry(partner.clone()).or_default(),
        };
        match counts.back_mut() {
            // A clock that went back counts for the last minute that was seen.
            Some((last, count)) if *last >= minute => *count += 1,
            _ => counts.push_back((minute, 1)),
        }
        while counts.len() > MINUTES {
            counts.pop_front();
        }
    }

    /// What a room did in each of the last minutes, the oldest first, the one that runs at the end.
    pub fn line(&self, partner: &Id, now: u64) -> Vec<u32> {
        let now = now / MINUTE;
        let mut line = vec![0; MINUTES];
        for (minute, count) in self.rooms.get(partner).into_iter().flatten() {
            let ago = usize::try_from(now.saturating_sub(*minute)).unwrap_or(MINUTES);
            if ago < MINUTES {
                line[MINUTES - 1 - ago] += count;
            }
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_pass_and_are_forgotten() {
        let (mut activity, room) = (Activity::default(), Id::from("p1"));
        for second in [0, 10, 70, 200] {
            activity.note(&room, second * 1000);
        }
        assert_eq!(activity.line(&room, 200_000)[11..], [2, 1, 0, 1]);
        assert_eq!(activity.line(&room, 200_000 + 12 * MINUTE)[..3], [1, 0, 1]);
        assert_eq!(activity.line(&room, 99 * MINUTE), vec![0; MINUTES]);
        assert_eq!(activity.line(&Id::from("p2"), 0), vec![0; MINUTES]);
        activity.note(&room, 5 * MINUTE);
        activity.note(&room, MINUTE);
        assert_eq!(activity.line(&room, 5 * MINUTE)[14], 2, "a clock that goes back loses nothing");
    }

    #[test]
    fn it_does_not_grow() {
        let (mut activity, room) = (Activity::default(), Id::from("p1"));
        (0..500).for_each(|minute| activity.note(&room, minute * MINUTE));
        assert_eq!(activity.rooms[&room].len(), MINUTES);
    }
}
