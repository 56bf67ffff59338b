//! The TypeScript types of the web client, generated from the Rust ones: one file, committed, and
//! this test fails when it is stale. `UPDATE=1 cargo test -p samenkaart-protocol` writes it anew.

use std::{env, fs, path::Path};

use ts_rs::{Config, TS};

use crate::*;

macro_rules! declarations {
    ($config:expr, $($type:ty),+ $(,)?) => {
        [$((<$type as TS>::docs(), <$type as TS>::decl($config))),+]
            .map(|(docs, decl)| format!("{}export {decl}\n", docs.unwrap_or_default()))
            .join("\n")
    };
}

fn generate() -> String {
    let config = Config::new().with_large_int("number");
    let types = declarations!(
        &config,
        Id,
        Language,
        Mode,
        Stage,
        Mandate,
        Colour,
        Pattern,
        Answer,
        Recognised,
        ClashKind,
        ProposalKind,
        Left,
        ThemeStatus,
        ActionStatus,
        ClauseKey,
        Role,
        RefusalCode,
        ExportFormat,
        Purpose,
        Standing,
        MessageKind,
        Did,
        Deed,
        Whisper,
        ScreenTarget,
        Field,
        Column,
        Template,
        AgendaItem,
        Workshop,
        Agenda,
        Course,
        Spot,
        Gather,
        Round,
        Activity,
        Timer,
        Screen,
        Partner,
        Person,
        Invitation,
        CardOutcome,
        Card,
        Flag,
        Release,
        Theme,
        Recognition,
        ClashOutcome,
        Clash,
        Link,
        Declined,
        Consent,
        Action,
        Ask,
        Clause,
        Message,
        Hand,
        Record,
        NewPartner,
        Command,
        Resume,
        ClientFrame,
        DoorPartner,
        TextPatch,
        Patch,
        Presence,
        Reason,
        Proposal,
        Refusal,
        ServerFrame,
        Create,
        Created,
        DemoRequest,
        TemplateOffer,
        Plan,
        Offers,
        ExportRequest,
    );
    format!("// Generated from protocol/src. Do not change by hand: make types\n\n{types}")
}

#[test]
fn the_types_of_the_web_client_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client/src/protocol/generated/types.ts");
    let fresh = generate();
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, &fresh).expect("the types can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "the TypeScript types are stale: run `make types`");
}
