//! `--embeddings`: a model of the language in a folder of the operator's. The test makes a tiny one by itself.

use std::{fs, path::Path};

use samenkaart_protocol::{Command, Id, Mode, Proposal, ProposalKind, Reason, ServerFrame, Stage};
use samenkaart_tests::{Client, Server, Workshop, run_to_its_end};
use serde_json::json;

/// Words that mean the same in the model, a line for each direction.
const LINES: [&str; 32] = [
    "doctor physician calls phones patient ill",
    "children kids play sports outside street",
    "money budget little small",
    "meeting discussion long time takes costs",
    "teacher lecturer pupil student helps supports",
    "council city builds makes houses homes",
    "grandmother elderly alone lonely",
    "car traffic fast speed drives goes",
    "eat soup dinner together shared",
    "gherkin pickle",
    "hens",
    "oven",
    "key",
    "talk",
    "urgent",
    "rent",
    "swim",
    "trust",
    "letters",
    "rain",
    "volunteers",
    "form",
    "cooking",
    "sharing",
    "records",
    "bus",
    "reading",
    "party",
    "waiting",
    "faith",
    "trees",
    "the",
];

/// Writes a model in the form of model2vec: which number a word has, the numbers of each, and how to use them.
fn write_model(folder: &Path) {
    let mut vocabulary = json!({ "[UNK]": 0 });
    let mut rows = vec![[0.0_f32; LINES.len()]];
    for (at, line) in LINES.iter().enumerate() {
        for word in line.split(' ') {
            vocabulary[word] = rows.len().into();
            let mut row = [0.0; LINES.len()];
            // What stands in every sentence weighs little.
            row[at] = if word == "the" { 0.2 } else { 1.0 };
            rows.push(row);
        }
    }
    let tokenizer = json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
        "normalizer": { "type": "Lowercase" }, "pre_tokenizer": { "type": "Whitespace" },
        "post_processor": null, "decoder": null,
        "model": { "type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]" },
    });
    let numbers: Vec<u8> = rows.iter().flatten().flat_map(|number| number.to_le_bytes()).collect();
    let tensor =
        json!({ "dtype": "F32", "shape": [rows.len(), LINES.len()], "data_offsets": [0, numbers.len()] });
    let mut header = json!({ "embeddings": tensor }).to_string();
    header.push_str(&" ".repeat((8 - header.len() % 8) % 8));
    let mut model = (header.len() as u64).to_le_bytes().to_vec();
    model.extend(header.as_bytes());
    model.extend(numbers);
    fs::write(folder.join("tokenizer.json"), tokenizer.to_string()).unwrap();
    fs::write(folder.join("model.safetensors"), model).unwrap();
    fs::write(folder.join("config.json"), json!({ "normalize": true }).to_string()).unwrap();
}

async fn writes(client: &mut Client, cards: &[(&'static str, &str)]) {
    for (id, text) in cards {
        let card =
            json!({ "type": "add_card", "card": id, "column": "values", "field": "success", "text": text });
        client.does(serde_json::from_value(card).unwrap()).await;
    }
    let cards = cards.iter().map(|(id, _)| Id::from(*id)).collect();
    client.does(Command::ProposeRelease { cards }).await;
}

async fn proposed(server: &Server) -> Vec<Proposal> {
    let mut workshop = Workshop::create(server, Mode::OwnMaps).await;
    let mut one = workshop.enter(server, "Resident 1", "p1").await;
    let mut two = workshop.enter(server, "Nurse 1", "p2").await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    writes(&mut one, &[("a1", "Purple gherkin"), ("a2", "More hens")]).await;
    writes(&mut two, &[("b1", "The pickle"), ("b2", "Fewer hens")]).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::Compare, from: None }).await;
    match one.until("proposals", |frame| matches!(frame, ServerFrame::Proposals { .. })).await {
        ServerFrame::Proposals { proposals } => proposals,
        _ => unreachable!("it was looked for"),
    }
}

#[tokio::test]
async fn cards_of_similar_meaning_are_proposed_by_a_model_and_opposites_stay_a_clash() {
    let folder = tempfile::tempdir().unwrap();
    write_model(folder.path());
    let with = proposed(&Server::start_with(&["--embeddings", folder.path().to_str().unwrap()]).await).await;
    let same: Vec<_> = with.iter().filter(|one| one.proposal == ProposalKind::Same).collect();
    assert_eq!(same.len(), 1, "{with:?}");
    assert_eq!(same[0].cards, [Id::from("a1"), Id::from("b1")]);
    assert_eq!(same[0].reasons, [Reason::Meaning {}]);
    let clash = |found: &[Proposal]| {
        let found = found.iter().find(|one| one.proposal == ProposalKind::Clash).cloned();
        found.expect("a clash").cards
    };
    assert_eq!(clash(&with), [Id::from("a2"), Id::from("b2")]);
    let without = proposed(&Server::start().await).await;
    assert!(without.iter().all(|one| one.proposal != ProposalKind::Same), "{without:?}");
    assert_eq!(clash(&without), clash(&with));
}

#[tokio::test]
async fn a_model_that_is_not_whole_is_named_and_nothing_is_fetched() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data.sqlite");
    let (at, data) = (folder.path().to_str().unwrap(), data.to_str().unwrap());
    let start = async || run_to_its_end(&["--port", "0", "--data", data, "--embeddings", at]).await;
    for name in ["tokenizer.json", "model.safetensors", "config.json"] {
        write_model(folder.path());
        fs::remove_file(folder.path().join(name)).unwrap();
        let (code, said) = start().await;
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.contains("(--embeddings)") && said.contains(&format!("{name} cannot be read")),
            "{said}"
        );
    }
    write_model(folder.path());
    fs::write(folder.path().join("model.safetensors"), "no model").unwrap();
    let (code, said) = start().await;
    assert!(code == Some(1) && said.contains("holds no model"), "{said}");
    write_model(folder.path());
    let tokenizer = fs::read_to_string(folder.path().join("tokenizer.json")).unwrap();
    let other = LINES
        .iter()
        .flat_map(|line| line.split(' '))
        .fold(tokenizer, |text, word| text.replace(&format!("\"{word}\""), &format!("\"{word}{word}\"")));
    fs::write(folder.path().join("tokenizer.json"), other).unwrap();
    let (code, said) = start().await;
    assert!(code == Some(1) && said.contains("fits no workshop"), "{said}");
}
