//! What one audience was shown, and when: so that a change becomes one patch, and a browser that was
//! away gets what it missed.

use std::collections::{HashMap, HashSet};

use prometheus_client::metrics::counter::Counter;
use samenkaart_protocol::{Id, Patch, Record, ServerFrame, TextPatch};

use super::frame::Frame;
use crate::{
    heavy::heavy,
    workshop::{Audience, State, sees, sees_text, text::Splice, view},
};

/// An audience's view of the workshop.
pub struct Lens {
    audience: Audience,
    /// Records that it sees, and at which event it saw them last.
    shown: HashMap<Id, u64>,
    /// Texts that it sees, and at which event their words changed last.
    texts: HashMap<Id, u64>,
    /// Records that it no longer sees, and since when.
    gone: HashMap<Id, u64>,
    /// From which event on it remembers.
    since: u64,
    /// The whole view, encoded at the event named. Since then it only grew: nothing in it was changed, or taken
    /// out of sight.
    whole: Option<(u64, Frame)>,
    /// How often a whole view was encoded.
    encoded: Counter,
}

/// A record that events touched, or that depends on one.
#[derive(Debug, PartialEq, Eq)]
pub struct Touched {
    /// Which.
    pub id: Id,
    /// Whether it may look different to who sees it already.
    pub differs: bool,
}

/// What may always come beside a whole view that was encoded a little earlier, in records and texts.
const BESIDE: usize = 100;
/// And which part of the whole view, when that is more.
const BESIDE_PART: usize = 4;

impl Lens {
    /// The view from nothing.
    pub fn new(state: &State, audience: Audience, encoded: Counter) -> Self {
        let seq = state.seq();
        let visible = state.records().filter(|record| sees(state, record, &audience));
        let shown: HashMap<_, _> = visible.map(|record| (record.id().clone(), seq)).collect();
        let readable = shown.keys().filter(|id| sees_text(state, id, &audience));
        let texts = readable.map(|id| (id.clone(), seq)).collect();
        Self { audience, shown, texts, gone: HashMap::new(), since: seq, whole: None, encoded }
    }

    /// What the events up to now changed for this audience; none when nothing did.
    pub fn change(
        &mut self,
        state: &State,
        touched: &[Touched],
        edits: &[(Id, Splice, String)],
    ) -> Option<Patch> {
        let seq = state.seq();
        let mut patch = Patch { seq, ..Patch::default() };
        let mut whole = HashSet::new();
        let mut only_grew = true;
        for Touched { id, differs } in touched {
            if !differs && self.shown.contains_key(id) == self.sees(state, id) {
                continue;
            }
            match state.record(id).and_then(|record| view(state, record, &self.audience)) {
                Some(record) => {
                    patch.put.push(record);
                    let is_new = self.shown.insert(id.clone(), seq).is_none();
                    self.gone.remove(id);
                    only_grew &= is_new;
                    if is_new && state.text(id).is_some() && sees_text(state, id, &self.audience) {
                        self.texts.insert(id.clone(), seq);
                        patch
                            .text
                            .push(TextPatch::Whole { id: id.clone(), whole: state.words(id).to_owned() });
                        whole.insert(id);
                    }
                }
                None => {
                    if self.shown.remove(id).is_some() {
                        self.texts.remove(id);
                        self.gone.insert(id.clone(), seq);
                        only_grew = false;
                        patch.del.push(id.clone());
                    }
                }
            }
        }
        for (id, splice, update) in edits {
            if whole.contains(id) || !self.texts.contains_key(id) {
                continue;
            }
            self.texts.insert(id.clone(), seq);
            only_grew = false;
            patch.text.push(TextPatch::Splice {
                id: id.clone(),
                at: splice.at as u32,
                cut: splice.cut as u32,
                add: splice.add.clone(),
                update: update.clone(),
            });
        }
        if !only_grew {
            self.whole = None;
        }
        let nothing = patch.put.is_empty() && patch.del.is_empty() && patch.text.is_empty();
        (!nothing).then_some(patch)
    }

    fn sees(&self, state: &State, id: &Id) -> bool {
        state.record(id).is_some_and(|record| sees(state, record, &self.audience))
    }

    /// Everything, encoded once for all who ask; and what came since that was encoded, as newcomers do by the
    /// hundred.
    pub fn everything(&mut self, state: &State) -> (Frame, Option<Patch>) {
        let seq = state.seq();
        if let Some((at, frame)) = &self.whole {
            if *at == seq {
                return (frame.clone(), None);
            }
            let since = self.since_event(state, Some(*at));
            if since.put.len() + since.text.len() <= BESIDE.max(self.shown.len() / BESIDE_PART) {
                return (frame.clone(), Some(since));
            }
        }
        let frame = heavy(|| {
            let patch = Patch { reset: true, ..self.since_event(state, None) };
            encode(&ServerFrame::Patch(patch))
        });
        self.encoded.inc();
        self.whole = Some((seq, frame.clone()));
        (frame, None)
    }

    /// What a browser missed that has everything up to an event; none when that is too long ago.
    pub fn missed(&self, state: &State, since: u64) -> Option<Patch> {
        let known = (self.since..=state.seq()).contains(&since);
        known.then(|| self.since_event(state, Some(since)))
    }

    /// Everything, for who has seen the rest already.
    pub fn all(&self, state: &State) -> Patch {
        self.since_event(state, None)
    }

    fn since_event(&self, state: &State, since: Option<u64>) -> Patch {
        let newer = |seq: &u64| since.is_none_or(|since| *seq > since);
        let shown = self.shown.iter().filter(|(_, seq)| newer(seq)).filter_map(|(id, _)| state.record(id));
        let gone = self.gone.iter().filter(|(_, seq)| since.is_some() && newer(seq));
        let texts = self.texts.iter().filter(|(_, seq)| newer(seq));
        Patch {
            seq: state.seq(),
            reset: false,
            put: shown.filter_map(|record| view(state, record, &self.audience)).collect(),
            del: gone.map(|(id, _)| id.clone()).collect(),
            text: texts
                .map(|(id, _)| TextPatch::Whole { id: id.clone(), whole: state.words(id).to_owned() })
                .collect(),
        }
    }
}

/// What two lenses show to one browser, as one patch: what moves from one to the other is not gone.
pub fn together(one: Option<Patch>, other: Option<Patch>) -> Option<Patch> {
    let (mut sum, other) = match (one, other) {
        (Some(one), Some(other)) => (one, other),
        (one, other) => return one.or(other),
    };
    sum.seq = sum.seq.max(other.seq);
    sum.put.extend(other.put);
    sum.del.extend(other.del);
    sum.text.extend(other.text);
    let put: HashSet<&Id> = sum.put.iter().map(Record::id).collect();
    sum.del.retain(|id| !put.contains(id));
    Some(sum)
}

/// A frame as it goes over the wire.
pub fn encode(frame: &ServerFrame) -> Frame {
    Frame::text(&serde_json::to_string(frame).expect("a frame has only text keys"))
}
