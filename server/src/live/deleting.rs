//! Tests of deleting: a workshop in memory, with a clock that is handed in.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use samenkaart_protocol::{Colour, Create, Created, Id, Language, Mode, NewPartner, Pattern, RefusalCode};

use super::{Live, Outside};
use crate::{log::MemoryLog, offers::offers};

const DAY: u64 = 86_400_000;

/// A clock and a dice that count.
#[derive(Default)]
struct Counting(AtomicU64);

impl Outside for Counting {
    fn now(&self) -> u64 {
        DAY * 20_000
    }

    fn random(&self) -> [u8; 16] {
        u128::from(self.0.fetch_add(1, Ordering::Relaxed)).to_be_bytes()
    }
}

fn partner(id: &'static str, colour: Colour) -> NewPartner {
    NewPartner { id: Id::from(id), name: id.into(), colour, pattern: Pattern::Dots, anonymous: false }
}

async fn create(live: &Live, retention: &str) -> Created {
    let template = offers().template("map", Language::En).expect("it is offered").template.clone();
    let create = Create {
        title: "Together".into(),
        occasion: String::new(),
        language: Language::En,
        mode: Mode::OwnMaps,
        partners: vec![partner("p1", Colour::Blue), partner("p2", Colour::Green)],
        template,
        agenda: Vec::new(),
        retention: retention.into(),
        facilitator: "Facilitator".into(),
        create_key: None,
    };
    live.create(&create, false).await.expect("a workshop")
}

#[tokio::test]
async fn a_workshop_is_gone_after_its_last_day_and_not_before() {
    let live = Live::new(Arc::new(MemoryLog::default()), Arc::new(Counting::default()));
    // Day 20,000 since 1970 is 2024-10-04.
    let (short, long) = (create(&live, "2024-10-10").await, create(&live, "2024-12-31").await);
    assert_eq!(live.sweep("2024-10-10").await, Ok(0), "the last day is kept");
    assert!(live.open_key(&short.key).await.is_ok());
    assert_eq!(live.sweep("2024-10-11").await, Ok(1));
    let refused = live.open_key(&short.key).await.map(|_| ()).unwrap_err();
    assert_eq!(refused.code, RefusalCode::WrongKey, "its keys are gone too");
    let refused = live.look(&short.workshop, |_| ()).await.unwrap_err();
    assert_eq!(refused.code, RefusalCode::Gone);
    assert!(live.open_key(&long.key).await.is_ok());
}

#[tokio::test]
async fn a_workshop_that_is_deleted_writes_nothing_any_more() {
    let log = Arc::new(MemoryLog::default());
    let live = Live::new(log.clone(), Arc::new(Counting::default()));
    let created = create(&live, "2024-12-31").await;
    live.look(&created.workshop, |_| ()).await.expect("it runs");
    live.delete(&created.workshop).await.expect("it is deleted");
    assert_eq!(live.delete(&created.workshop).await.unwrap_err().code, RefusalCode::Gone);
    live.stop().await;
    let kept = crate::log::EventLog::load(&*log, &created.workshop).await;
    assert_eq!(kept, Ok(None));
}
