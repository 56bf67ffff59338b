//! What texts mean by a model of the language, where the operator has one: each text as a direction, and texts of
//! similar meaning point the same way. Which model that is, and from where, is not known here.
//!
//! Models differ in how near to each other they put texts that have nothing in common. So a model is first asked about
//! sentences of which no two mean the same; how near a pair of cards is counts from there.

use std::sync::Arc;

use samenkaart_protocol::Language;

/// A model of a language: makes numbers of a text, always as many.
pub trait Model: Send + Sync {
    /// The numbers of a text; all zero, or none, where it knows no word of it.
    fn numbers(&self, text: &str) -> Vec<f32>;
}

/// A model, and how near to each other it puts what has nothing in common.
#[derive(Clone)]
pub struct Meaning {
    model: Arc<dyn Model>,
    middle: f32,
    spread: f32,
}

/// From how many times the usual distance above the middle on nearness says something.
const FROM: f32 = 2.0;
/// What one time more weighs in the score of a pair, and the most that it can weigh.
const WEIGHT: f32 = 1.0;
const MOST: f32 = 4.2;
/// From which weight on it is named as a reason.
const NAMED: f32 = 0.5;
/// So many of the nearest cards of other partners are looked at beside a card, whatever words they have.
pub const NEAREST: usize = 3;

impl Meaning {
    /// Asks the model about sentences of that language.
    ///
    /// # Errors
    /// When it does not find similar what means the same: then it is no model of that language.
    pub fn new(model: Arc<dyn Model>, language: Language) -> Result<Self, NoModel> {
        let (sentences, same) = match language {
            Language::Nl => (&SENTENCES_NL, &SAME_NL),
            Language::En => (&SENTENCES_EN, &SAME_EN),
        };
        let mut this = Self { model, middle: 0.0, spread: 1.0 };
        let directions: Vec<Direction> =
            sentences.iter().filter_map(|sentence| this.direction(sentence)).collect();
        let near: Vec<f32> = (1..directions.len())
            .flat_map(|at| {
                directions[..at].iter().map(|before| directions[at].cosine(before)).collect::<Vec<_>>()
            })
            .collect();
        let count = near.len().max(1) as f32;
        this.middle = near.iter().sum::<f32>() / count;
        this.spread = (near.iter().map(|one| (one - this.middle).powi(2)).sum::<f32>() / count).sqrt();
        let says = |pair: &[&str; 2]| match (this.direction(pair[0]), this.direction(pair[1])) {
            (Some(one), Some(other)) => this.weight(&one, &other) > 0.0,
            _ => false,
        };
        let found = same.iter().filter(|pair| says(pair)).count();
        if this.spread > 0.001 && found * 2 > same.len() { Ok(this) } else { Err(NoModel) }
    }

    /// Where a text points; none where the model knows no word of it.
    pub fn direction(&self, text: &str) -> Option<Direction> {
        let mut numbers = self.model.numbers(text);
        let length = numbers.iter().map(|one| one * one).sum::<f32>().sqrt();
        if !length.is_normal() {
            return None;
        }
        numbers.iter_mut().for_each(|one| *one /= length);
        Some(Direction(numbers))
    }

    /// What it adds to the score of two texts.
    pub fn weight(&self, one: &Direction, other: &Direction) -> f32 {
        let above = (one.cosine(other) - self.middle) / self.spread - FROM;
        (WEIGHT * above).clamp(0.0, MOST)
    }
}

/// Whether a weight is worth naming as a reason.
pub fn says(weight: f32) -> bool {
    weight >= NAMED
}

/// The model knows too little of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it does not find sentences similar that mean the same, neither in Dutch nor in English")]
pub struct NoModel;

/// Where a text points, with length 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction(Vec<f32>);

impl Direction {
    /// How much the same way, -1 to 1.
    fn cosine(&self, other: &Self) -> f32 {
        // In lanes, so that the processor takes several at a time.
        const LANES: usize = 8;
        let mut sums = [0.0_f32; LANES];
        for (one, other) in self.0.chunks(LANES).zip(other.0.chunks(LANES)) {
            for ((sum, one), other) in sums.iter_mut().zip(one).zip(other) {
                *sum += one * other;
            }
        }
        sums.iter().sum()
    }
}

/// The same in other words; a model of the language puts more than half of them near each other.
const SAME_NL: [[&str; 2]; 9] = [
    ["De dokter belt de zieke", "De arts telefoneert met de patiënt"],
    ["Kinderen spelen buiten", "Jongeren sporten op straat"],
    ["Er is te weinig geld", "Het budget is te klein"],
    ["De vergadering duurt lang", "Het overleg kost veel tijd"],
    ["De leraar helpt de leerling", "De docent ondersteunt de student"],
    ["De gemeente bouwt huizen", "De stad maakt nieuwe woningen"],
    ["Oma is vaak alleen", "Ouderen voelen zich eenzaam"],
    ["De auto rijdt te hard", "Het verkeer is te snel"],
    ["We eten samen soep", "Gezamenlijk een maaltijd"],
];

const SAME_EN: [[&str; 2]; 9] = [
    ["The doctor calls the patient", "The physician phones somebody who is ill"],
    ["Children play outside", "Kids do sports in the street"],
    ["There is too little money", "The budget is too small"],
    ["The meeting takes long", "The discussion costs a lot of time"],
    ["The teacher helps the pupil", "The lecturer supports the student"],
    ["The council builds houses", "The city makes new homes"],
    ["Grandmother is often alone", "Elderly people feel lonely"],
    ["The car drives too fast", "Traffic goes at high speed"],
    ["We eat soup together", "A shared dinner"],
];

/// No two of these mean the same.
const SENTENCES_NL: [&str; 20] = [
    "Elke maandag gaat de oven om zes uur aan",
    "De sleutel van de fietsenkelder is kwijt",
    "Meer tijd om met elkaar te praten",
    "Een vast telefoonnummer voor spoed",
    "Wie betaalt de huur van de zaal",
    "Kinderen leren zwemmen voor hun achtste",
    "Vertrouwen groeit langzaam",
    "De brieven zijn te moeilijk geschreven",
    "Regenwater wordt in tonnen bewaard",
    "Vrijwilligers krijgen een goede training",
    "Niemand weet waar het formulier heen gaat",
    "Samen koken in het buurthuis",
    "Een eerlijke verdeling van het geld",
    "Gegevens blijven bij de huisarts",
    "De bus rijdt niet meer op zondag",
    "Ouders helpen met lezen op school",
    "Een jaarlijks feest in het park",
    "Wachten duurt te lang",
    "Iedereen mag zijn eigen geloof hebben",
    "Nieuwe bomen langs het kanaal",
];

const SENTENCES_EN: [&str; 20] = [
    "The oven goes on at six every Monday",
    "Somebody lost the key of the bicycle shed",
    "More time to talk with each other",
    "One phone number for urgent calls",
    "Who pays the rent of the hall",
    "Children learn to swim before they are eight",
    "Trust grows slowly",
    "Letters are written in difficult words",
    "Rain water is kept in barrels",
    "Volunteers get a good training",
    "Nobody knows where the form goes",
    "Cooking together in the community centre",
    "A fair sharing of the money",
    "Records stay with the doctor",
    "There is no bus on Sundays any more",
    "Parents help with reading at school",
    "A yearly party in the park",
    "Waiting takes too long",
    "Everybody may have a faith of their own",
    "New trees along the canal",
];

#[cfg(test)]
mod tests {
    use samenkaart_protocol::{Id, ProposalKind, Reason};

    use super::{
        super::{Card, Lexicons},
        *,
    };

    /// Cards of two partners by turns.
    fn cards(texts: &[&str]) -> Vec<Card> {
        let card = |(at, text): (usize, &&str)| Card {
            id: Id::new(&format!("c{at}")).unwrap(),
            partner: Id::from(["p1", "p2"][at % 2]),
            column: Id::from("values"),
            text: (*text).to_owned(),
        };
        texts.iter().enumerate().map(card).collect()
    }

    /// A model of a few words: each of its words is a number, the same for those that mean the same.
    struct Small;

    impl Model for Small {
        fn numbers(&self, text: &str) -> Vec<f32> {
            const SAME: [&str; 27] = [
                "dokter arts zieke patiënt belt telefoneert",
                "kinderen jongeren spelen sporten buiten straat",
                "geld budget weinig klein",
                "vergadering overleg lang tijd duurt kost",
                "leraar docent leerling student helpt ondersteunt",
                "gemeente stad huizen woningen bouwt nieuwe",
                "oma ouderen alleen eenzaam",
                "auto verkeer hard snel",
                "eten maaltijd samen gezamenlijk soep",
                "oven fornuis",
                "sleutel",
                "praten",
                "telefoonnummer",
                "huur",
                "zwemmen",
                "vertrouwen",
                "brieven",
                "regenwater",
                "vrijwilligers",
                "formulier",
                "koken",
                "verdeling",
                "gegevens",
                "bus",
                "lezen",
                "feest wachten",
                "geloof bomen",
            ];
            let mut numbers = vec![0.0; SAME.len()];
            for word in text.to_lowercase().split_whitespace() {
                for (number, line) in numbers.iter_mut().zip(SAME) {
                    *number += f32::from(u8::from(line.split(' ').any(|known| known == word)));
                }
            }
            numbers
        }
    }

    #[test]
    fn a_model_of_the_language_finds_what_shares_no_word_and_opposites_stay_apart() {
        let texts = ["De blauwe oven", "Paaltjes langs de rijbaan", "Roze verf op het hek", "Nieuw fornuis"];
        let modelled = Lexicons::default().with_model(Arc::new(Small)).unwrap();
        assert_eq!(modelled.modelled(), [Language::Nl], "it knows no English");
        let without = Lexicons::default().comparison(Language::Nl).update(&cards(&texts));
        assert!(without.is_empty(), "{without:?}");
        let found = modelled.comparison(Language::Nl).update(&cards(&texts));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].proposal, ProposalKind::Same);
        assert_eq!(found[0].cards, [Id::from("c0"), Id::from("c3")]);
        assert_eq!(found[0].reasons, [Reason::Meaning {}]);

        let against = ["minder overleg", "meer overleg"];
        let found = modelled.comparison(Language::Nl).update(&cards(&against));
        assert!(found.iter().all(|one| one.proposal == ProposalKind::Clash), "{found:?}");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_model_that_knows_nothing_of_a_language_is_refused() {
        struct Deaf;
        impl Model for Deaf {
            fn numbers(&self, text: &str) -> Vec<f32> {
                vec![1.0, text.len() as f32, f32::NAN]
            }
        }
        assert!(Lexicons::default().with_model(Arc::new(Deaf)).is_err());
    }
}
