//! Who may do what, when: every command, for every role, in every stage of both ways of working.

use std::collections::BTreeSet;

use samenkaart_protocol::{
    Command, Did, Id,
    Mode::{self, Mixed, OwnMaps},
    Purpose,
    RefusalCode::{
        self as R, FacilitatorsOnly, NotFound, NotYours, OtherRooms, ParticipantsOnly, WrongStage,
    },
    Stage, Standing,
};
use serde_json::{Value, json};

use super::play::{Play, add_card, but, command, id};

/// What becomes of a command of one role, once its stage has come.
#[derive(Clone, Copy)]
enum May {
    Yes,
    No(R),
    /// About a card that lies in the room of p1, or in a mixed group before everybody.
    IfSeen,
    /// The same, but only its own partner may.
    IfOwn,
    /// The same, but only who guides its room may.
    IfGuides,
    /// About a proposal of the room of p1; a mixed group has no rooms.
    IfRooms,
}
use May::{IfGuides, IfOwn, IfRooms, IfSeen, No, Yes};

/// Who guides everything, who guides the room of p1, who guides the room of p2; somebody of the partner that it is about
/// (p1), somebody of another partner. Who did not enter, who waits and who was taken out are always refused.
type Who = [May; 5];
const ROLES: [&str; 8] = ["guide", "hanna", "hugo", "anna", "bea", "nobody", "wim", "otto"];
const EVERYBODY: Who = [Yes, Yes, Yes, Yes, Yes];
const GUIDES: Who = [Yes, No(OtherRooms), No(OtherRooms), No(FacilitatorsOnly), No(FacilitatorsOnly)];
const GUIDES_IT: Who = [Yes, Yes, No(OtherRooms), No(FacilitatorsOnly), No(FacilitatorsOnly)];
const PARTICIPANTS: Who = [No(ParticipantsOnly), No(ParticipantsOnly), No(ParticipantsOnly), Yes, Yes];
const OWN: Who = [Yes, Yes, IfOwn, Yes, IfOwn];
/// The same, said of p1 by name.
const OWN_NAMED: Who = [Yes, Yes, No(OtherRooms), Yes, No(NotYours)];

/// From which stage on, with own maps and in a mixed group; none: never.
type From = [Option<Stage>; 2];
const ALWAYS: From = [Some(Stage::Prepare), Some(Stage::Prepare)];
const ROOMS: From = [Some(Stage::OwnMaps), None];
const JOINT: From = [Some(Stage::Compare), Some(Stage::JointMap)];
const AGREEMENT: From = [Some(Stage::Agreement), Some(Stage::Agreement)];

/// The table. A new command has no row here, and the tests do not compile.
fn row(command: &Command) -> (Who, From) {
    use Command as C;
    match command {
        C::SetWorkshop { .. } | C::SetTemplate { .. } | C::SetAgenda { .. } => (GUIDES, ALWAYS),
        C::AddPartner { .. } | C::SetPartner { .. } | C::RemovePartner { .. } => (GUIDES, ALWAYS),
        C::OpenSteps { partner: Some(_), .. } => (GUIDES_IT, ALWAYS),
        C::SetStage { .. } | C::OpenStep { .. } | C::OpenSteps { .. } | C::FreeSteps { .. } => {
            (GUIDES, ALWAYS)
        }
        C::StartTimer { partner, .. } | C::PauseTimer { partner, .. } | C::StopTimer { partner } => {
            (if partner.is_some() { GUIDES_IT } else { GUIDES }, ALWAYS)
        }
        C::StepAgenda { .. } | C::ShiftAgenda {} => (GUIDES, ALWAYS),
        C::LengthenItem { .. } | C::SkipItem { .. } => (GUIDES, ALWAYS),
        C::Gather { .. } | C::LetGo {} => (GUIDES, ALWAYS),
        C::SetRoom { partner, .. } => (if partner.is_some() { GUIDES_IT } else { GUIDES }, ALWAYS),
        C::NextRound { .. } => (GUIDES_IT, ALWAYS),
        C::SendMessage { .. } => (GUIDES_IT, ALWAYS),
        C::RemoveMessage { .. } => (GUIDES, ALWAYS),
        C::AddInvitation { .. } | C::EndInvitation { .. } => (GUIDES, ALWAYS),
        C::HideCard { .. } | C::LockCard { .. } => {
            ([Yes, Yes, IfGuides, No(FacilitatorsOnly), No(FacilitatorsOnly)], ALWAYS)
        }
        C::LockRoom { .. } | C::LockSteps { partner: Some(_), .. } => (GUIDES_IT, ALWAYS),
        C::LockSteps { .. } | C::SetRooms { .. } | C::EndKey { .. } => (GUIDES, ALWAYS),
        C::TakeOut { .. } | C::LetIn { .. } | C::RenamePerson { .. } => (GUIDES_IT, ALWAYS),
        // Into a room that none of the helpers guides.
        C::MovePerson { .. } => (GUIDES, ALWAYS),
        C::TakeBack { .. } | C::AnswerWhisper { .. } | C::SettleWhisper { .. } => (GUIDES_IT, ALWAYS),
        C::Whisper { .. } => (PARTICIPANTS, ALWAYS),
        C::DropWhisper { .. } => (of_participants(Yes, No(NotFound)), ALWAYS),
        C::SetScreen { .. } | C::RenewInvitation { .. } => (GUIDES, ALWAYS),
        C::LowerHand { .. } => (GUIDES_IT, ALWAYS),
        C::ReleaseRoom { .. } => (GUIDES_IT, ROOMS),

        C::AddCard { joint: false, .. } => (OWN_NAMED, ROOMS),
        C::AddCard { joint: true, .. } => (OWN_NAMED, JOINT),
        C::EditText { text, .. } | C::SetText { text, .. } if text.as_str() == "t1" => (EVERYBODY, JOINT),
        C::EditText { .. } | C::SetText { .. } => (OWN, ALWAYS),
        C::MoveCard { .. } | C::SetCard { .. } | C::RemoveCard { .. } | C::RestoreCard { .. } => {
            (OWN, ALWAYS)
        }
        C::RaiseFlag { .. } => ([Yes, Yes, IfSeen, Yes, IfSeen], ALWAYS),
        C::AnswerFlag { .. } | C::DropFlag { .. } => (OWN, ALWAYS),

        C::SetReady { .. } => (OWN_NAMED, [Some(Stage::OwnMaps), Some(Stage::OwnMaps)]),
        C::ProposeRelease { .. } => (of_participants(Yes, No(NotFound)), ROOMS),
        C::AnswerRelease { .. } => (of_participants(IfRooms, No(NotFound)), ALWAYS),
        C::WithdrawRelease { .. } => ([IfRooms, IfRooms, No(NotFound), IfRooms, No(NotFound)], ALWAYS),

        C::SetMe { .. } => (EVERYBODY, ALWAYS),
        C::RaiseHand { .. } => (PARTICIPANTS, ALWAYS),

        C::AddTheme { .. } | C::JoinTheme { .. } | C::LeaveTheme { .. } => (EVERYBODY, JOINT),
        C::SetTheme { .. } | C::SplitTheme { .. } | C::RestoreTheme { .. } => (EVERYBODY, JOINT),
        C::AskAll { .. } => (GUIDES, JOINT),
        C::Recognise { .. } => (PARTICIPANTS, JOINT),
        C::WithdrawRecognition { .. } => (PARTICIPANTS, ALWAYS),
        C::MarkClash { .. } | C::DropClash { .. } => (EVERYBODY, JOINT),
        C::SetInterest { .. } => ([Yes, Yes, No(NotYours), Yes, No(NotYours)], JOINT),
        C::SettleClash { .. } => (EVERYBODY, JOINT),
        C::AddLink { .. } | C::RemoveLink { .. } | C::SetOutcome { .. } => (EVERYBODY, JOINT),
        C::DeclineProposal { .. } | C::AllowProposal { .. } => (EVERYBODY, JOINT),
        C::GiveConsent { .. } => (PARTICIPANTS, AGREEMENT),
        C::WithdrawConsent { .. } => (PARTICIPANTS, ALWAYS),
        C::AddAction { .. } | C::SetAction { .. } => (EVERYBODY, JOINT),
        C::AddAsk { .. } | C::SetAsk { .. } | C::RemoveAsk { .. } => (EVERYBODY, JOINT),
        C::SetClause { .. } => (EVERYBODY, JOINT),
    }
}

/// Something that no facilitator does: of p1's people, and of others.
fn of_participants(own: May, other: May) -> Who {
    [No(ParticipantsOnly), No(ParticipantsOnly), No(ParticipantsOnly), own, other]
}

/// What the table says of one case.
fn expected(command: &Command, role: usize, mode: Mode, stage: Stage) -> Result<(), R> {
    let (who, from) = row(command);
    let way = usize::from(mode == Mixed);
    // Whose command it is counts before when; what one may not see is looked for last.
    if let No(code @ (FacilitatorsOnly | ParticipantsOnly | NotYours | OtherRooms)) = who[role] {
        return Err(code);
    }
    if from[way].is_none_or(|first| stage < first) {
        return Err(WrongStage);
    }
    match (who[role], mode) {
        (Yes, _) | (IfSeen, Mixed) | (IfRooms, OwnMaps) => Ok(()),
        (No(code), _) => Err(code),
        (IfOwn, Mixed) => Err(NotYours),
        (IfGuides, Mixed) => Err(OtherRooms),
        (IfSeen | IfOwn | IfGuides, OwnMaps) | (IfRooms, Mixed) => Err(NotFound),
    }
}

/// An example of every command, all of them about p1 and its things where they are about somebody's.
fn examples(play: &Play) -> Vec<Command> {
    let edit = |text: &str| {
        let update = play.state.text(&id(text)).unwrap().rewrite("Other words", 4_711).unwrap();
        json!({"type": "edit_text", "text": text, "update": update})
    };
    let anyone = play.invitation(&Purpose::Anyone {});
    let part = play.invitation(&Purpose::Facilitator { rooms: vec![id("p1")] });
    // The last one: only that may be taken back.
    let locks = play.state.deeds().filter(|deed| matches!(deed.what, Did::LockCard { .. }));
    let number = |id: &Id| id.as_str()["deed.".len()..].parse::<u64>().unwrap();
    let locked = locks.map(|deed| deed.id.clone()).max_by_key(number).unwrap();
    let new_partner =
        json!({"id": "p9", "name": "Ninth", "colour": "plum", "pattern": "zigzag", "anonymous": false});
    let own_card = but(add_card("n1", "New"), json!({"partner": "p1"}));
    let said: Vec<Value> = vec![
        json!({"type": "set_workshop", "title": "Title"}),
        json!({"type": "set_template", "template": super::play::template()}),
        json!({"type": "set_agenda", "items": []}),
        json!({"type": "add_partner", "partner": new_partner}),
        json!({"type": "set_partner", "partner": "p1", "name": "Residents"}),
        json!({"type": "remove_partner", "partner": "p8"}),
        json!({"type": "set_stage", "stage": "agreement"}),
        json!({"type": "open_steps", "partner": "p1", "columns": ["values"]}),
        json!({"type": "open_steps", "columns": ["values"]}),
        json!({"type": "open_step", "column": "values", "open": true}),
        json!({"type": "free_steps", "free": true}),
        json!({"type": "start_timer", "seconds": 60, "label": ""}),
        json!({"type": "pause_timer", "paused": true}),
        json!({"type": "stop_timer"}),
        json!({"type": "start_timer", "partner": "p1", "seconds": 60, "label": ""}),
        json!({"type": "pause_timer", "partner": "p1", "paused": true}),
        json!({"type": "stop_timer", "partner": "p1"}),
        json!({"type": "step_agenda", "from": "item-1"}),
        json!({"type": "shift_agenda"}),
        json!({"type": "lengthen_item", "item": "item-1", "minutes": 5}),
        json!({"type": "skip_item", "item": "item-1", "skipped": true}),
        json!({"type": "gather", "to": {"at": "step", "column": "values"}}),
        json!({"type": "let_go"}),
        json!({"type": "set_room", "partner": "p1", "paused": true}),
        json!({"type": "set_room", "silent": true, "turns": true}),
        json!({"type": "next_round", "partner": "p1", "from": 1}),
        json!({"type": "send_message", "id": "n1", "partner": "p1", "text": "Hello"}),
        json!({"type": "remove_message", "id": "m1"}),
        json!({"type": "set_screen", "target": {"show": "map"}}),
        json!({"type": "add_invitation", "rooms": ["p2"]}),
        json!({"type": "end_invitation", "invitation": part}),
        json!({"type": "hide_card", "card": "c0", "hidden": true, "why": "Private"}),
        json!({"type": "lock_card", "card": "c0", "locked": true}),
        json!({"type": "lock_room", "partner": "p1", "locked": true}),
        json!({"type": "lock_steps", "partner": "p1", "columns": ["values"]}),
        json!({"type": "lock_steps", "columns": ["values"]}),
        json!({"type": "take_out", "person": "anna", "may_return": false}),
        json!({"type": "let_in", "person": "wim"}),
        json!({"type": "move_person", "person": "anna", "partner": "p3"}),
        json!({"type": "rename_person", "person": "anna", "name": "Resident"}),
        json!({"type": "set_rooms", "person": "hugo", "rooms": ["p3"]}),
        json!({"type": "end_key", "person": "anna"}),
        json!({"type": "take_back", "deed": locked}),
        json!({"type": "whisper", "whisper": "n1", "unwell": false, "named": false, "text": "May I?"}),
        json!({"type": "answer_whisper", "whisper": "v1", "answer": "You may"}),
        json!({"type": "settle_whisper", "whisper": "v1", "settled": true}),
        json!({"type": "drop_whisper", "whisper": "v1"}),
        json!({"type": "renew_invitation", "invitation": anyone}),
        json!({"type": "release_room", "partner": "p1"}),
        json!({"type": "lower_hand", "person": "anna"}),
        own_card.clone(),
        but(own_card, json!({"joint": true})),
        edit("c0"),
        edit("t1"),
        json!({"type": "set_text", "text": "c0", "words": "Other words"}),
        json!({"type": "set_text", "text": "t1", "words": "Other words"}),
        json!({"type": "move_card", "card": "c0", "column": "actions", "field": "i"}),
        json!({"type": "set_card", "card": "c0", "on_behalf_of": "Resident 2"}),
        json!({"type": "remove_card", "card": "c0"}),
        json!({"type": "restore_card", "card": "c0"}),
        json!({"type": "raise_flag", "flag": "n1", "card": "c0", "question": ""}),
        json!({"type": "answer_flag", "flag": "f0", "answer": "This"}),
        json!({"type": "drop_flag", "flag": "f0"}),
        json!({"type": "set_ready", "partner": "p1", "ready": true}),
        json!({"type": "propose_release", "cards": ["c0"]}),
        json!({"type": "answer_release", "agree": false}),
        json!({"type": "withdraw_release", "partner": "p1"}),
        json!({"type": "set_me", "name": "Me"}),
        json!({"type": "raise_hand", "up": true}),
        json!({"type": "add_theme", "theme": "n1", "title": "", "cards": ["c1"], "from": ["t1"]}),
        json!({"type": "join_theme", "theme": "t1", "card": "c1"}),
        json!({"type": "leave_theme", "card": "c1"}),
        json!({"type": "set_theme", "theme": "t1", "status": "parked", "reason": "Later"}),
        json!({"type": "split_theme", "theme": "t1"}),
        json!({"type": "restore_theme", "theme": "t1"}),
        json!({"type": "ask_all", "column": "values"}),
        json!({"type": "recognise", "theme": "t1", "answer": "not_ours"}),
        json!({"type": "withdraw_recognition", "theme": "t1"}),
        json!({"type": "mark_clash", "clash": "n1", "cards": ["c1", "b0"], "how": "opposite"}),
        json!({"type": "drop_clash", "clash": "x1"}),
        json!({"type": "set_interest", "clash": "x1", "card": "c1", "text": "Rest at night"}),
        json!({"type": "settle_clash", "clash": "x1", "outcome": {"is": "difference", "reason": ""}}),
        json!({"type": "add_link", "link": "n1", "from": "t1", "to": "b2"}),
        json!({"type": "remove_link", "link": "l1"}),
        json!({"type": "set_outcome", "cards": ["b0"], "outcome": {"status": "parked", "reason": "Later"}}),
        json!({"type": "decline_proposal", "declined": "n1", "proposal": "same", "cards": ["c1", "b0"]}),
        json!({"type": "allow_proposal", "declined": "d1"}),
        json!({"type": "give_consent", "theme": "t1", "answer": "agree", "reason": ""}),
        json!({"type": "withdraw_consent", "theme": "t1"}),
        json!({"type": "add_action", "action": "n1", "what": "Do", "partners": ["p1"], "who": "", "by_when": ""}),
        json!({"type": "set_action", "action": "a1", "status": "done"}),
        json!({"type": "add_ask", "ask": "n1", "to": "Province", "what": "Pay"}),
        json!({"type": "set_ask", "ask": "k1", "what": "Pay twice"}),
        json!({"type": "remove_ask", "ask": "k1"}),
        json!({"type": "set_clause", "clause": "term", "text": "Two years"}),
    ];
    said.iter().map(command).collect()
}

/// A workshop in which there is something for every command; nobody is present. With `proposed`, the
/// room of p1 has a proposal.
fn world(mode: Mode, proposed: bool) -> Play {
    let mixed = mode == Mixed;
    let mut play = if mixed { Play::mixed() } else { Play::new() };
    play.helper("hanna", "p1");
    play.helper("hugo", "p2");
    for (name, standing) in [("wim", Standing::Waiting), ("otto", Standing::Out)] {
        let invitation = play.invitation(&Purpose::Partner { partner: id("p1") });
        play.enter(name, &invitation, None).unwrap();
        play.stands(name, standing);
    }
    play.present.clear();
    let eighth =
        json!({"id": "p8", "name": "Eighth", "colour": "slate", "pattern": "plain", "anonymous": false});
    play.does("guide", json!({"type": "add_partner", "partner": eighth}));
    play.does("guide", json!({"type": "start_timer", "seconds": 60, "label": ""}));
    play.does("guide", json!({"type": "send_message", "id": "m1", "text": "Hello"}));
    play.does("guide", json!({"type": "add_invitation", "rooms": ["p1"]}));
    play.does("guide", json!({"type": "start_timer", "partner": "p1", "seconds": 60, "label": ""}));
    play.does("guide", json!({"type": "step_agenda", "to": "item-1"}));
    play.stage(if mixed { Stage::JointMap } else { Stage::OwnMaps });
    play.does("guide", json!({"type": "gather", "to": {"at": "step", "column": "values"}}));
    play.does(
        "anna",
        json!({"type": "whisper", "whisper": "v1", "unwell": true, "named": false, "text": ""}),
    );
    play.does("anna", json!({"type": "raise_hand", "up": true}));
    for card in ["c0", "c1"] {
        play.does("anna", but(add_card(card, "Words"), json!({"joint": mixed})));
    }
    if !mixed {
        play.does("anna", json!({"type": "set_card", "card": "c0", "stays": true}));
        play.does("guide", json!({"type": "release_room", "partner": "p1"}));
        play.does("anna", json!({"type": "set_card", "card": "c0", "stays": false}));
    }
    play.does("guide", json!({"type": "lock_card", "card": "c0", "locked": true}));
    play.does("guide", json!({"type": "lock_card", "card": "c0", "locked": false}));
    play.does("anna", json!({"type": "raise_flag", "flag": "f0", "card": "c0", "question": ""}));
    if proposed && !mixed {
        play.does("anna", json!({"type": "propose_release", "cards": ["c0"]}));
    }
    play.does("guide", json!({"type": "set_room", "partner": "p1", "turns": true}));
    play.stage(Stage::JointMap);
    let joint = |card: &str| but(add_card(card, "Words"), json!({"joint": true}));
    play.does("bea", joint("b0"));
    play.does("bea", joint("b1"));
    play.does("bea", but(joint("b2"), json!({"column": "actions", "field": "i"})));
    play.does("anna", json!({"type": "add_link", "link": "l1", "from": "c1", "to": "b2"}));
    play.does(
        "anna",
        json!({"type": "decline_proposal", "declined": "d1", "proposal": "same", "cards": ["c1", "b1"]}),
    );
    play.does("anna", json!({"type": "add_theme", "theme": "t1", "title": "Theme", "cards": ["c1"]}));
    play.does("anna", json!({"type": "mark_clash", "clash": "x1", "cards": ["c1", "b1"], "how": "opposite"}));
    play.does("anna", json!({"type": "set_text", "text": "t1", "words": "Together"}));
    play.does(
        "anna",
        json!({"type": "add_action", "action": "a1", "what": "Do", "partners": [], "who": "", "by_when": ""}),
    );
    play.does("anna", json!({"type": "add_ask", "ask": "k1", "to": "Province", "what": "Pay"}));
    play
}

#[test]
fn every_command_of_every_role_in_every_stage_of_both_ways_of_working() {
    use Stage::{Agreement, Compare, FollowUp, JointMap, Prepare};
    let stages: [(Mode, &[Stage]); 2] = [
        (OwnMaps, &[Prepare, Stage::OwnMaps, Compare, JointMap, Agreement, FollowUp]),
        (Mixed, &[Prepare, JointMap, Agreement, FollowUp]),
    ];
    let mut cases = 0;
    for (mode, stages) in stages {
        for proposed in [false, true] {
            let mut play = world(mode, proposed);
            for &stage in stages {
                play.stage(stage);
                for command in examples(&play) {
                    let about =
                        matches!(command, Command::AnswerRelease { .. } | Command::WithdrawRelease { .. });
                    if about != proposed {
                        continue;
                    }
                    for (role, who) in ROLES.into_iter().enumerate() {
                        let expected = match who {
                            "nobody" => Err(R::NotEntered),
                            "wim" => Err(R::Waits),
                            "otto" => Err(R::TakenOut),
                            _ => expected(&command, role, mode, stage),
                        };
                        let decided = play.decided(who, &command);
                        assert_eq!(decided, expected, "{mode:?}, {stage:?}, {who}: {command:?}");
                        cases += 1;
                    }
                }
            }
        }
    }
    assert_eq!(cases, 95 * ROLES.len() * 10);
}

#[test]
fn the_examples_leave_no_command_out() {
    // The decoder names all the commands that it knows.
    let known = serde_json::from_str::<Command>(r#"{"type":"?"}"#).unwrap_err().to_string();
    let known: BTreeSet<&str> = known.split('`').skip(3).step_by(2).collect();
    assert!(known.len() > 40, "{known:?}");
    let play = world(OwnMaps, false);
    let examples: BTreeSet<&'static str> = examples(&play).iter().map(Into::into).collect();
    assert_eq!(examples, known);
}
