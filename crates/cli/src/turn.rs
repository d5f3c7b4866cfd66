//! A turn's events gathered into the one object that is printed.

use guide::Guide;
use guide::contract::{Ask, Card, Lang, SpokenBy, Stage, Timings, TurnEvent, TurnInput, Wish};
use serde::Serialize;

use crate::product::{Product, text};

/// The object documented in `README.md`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Turn {
    pub(crate) lang: Lang,
    pub(crate) intent: String,
    pub(crate) need: Vec<Need>,
    pub(crate) products: Vec<Product>,
    /// What misses a wish, where little or nothing fits.
    pub(crate) near: Vec<Product>,
    pub(crate) text: String,
    pub(crate) spoken_by: SpokenBy,
    pub(crate) timings_ms: Timings,
}

/// One part of the need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Need {
    pub(crate) kind: guide::contract::WishKind,
    pub(crate) label: String,
}

/// Asks, passing the words on as they come (`restart`: forget those before), and gathers the rest.
///
/// # Errors
/// The code of [`TurnEvent::Failed`].
pub(crate) async fn ask(
    guide: &Guide,
    number: u32,
    words: &str,
    lang: Lang,
    said: &mut (dyn FnMut(&str, bool) + Send),
) -> Result<Turn, String> {
    let mut gathered = Gathered::new(lang);
    let input = TurnInput { turn: number, lang, ask: Ask::Words { text: words.to_owned() } };
    let mut emit = |event: TurnEvent| {
        if let TurnEvent::Text { delta, restart, .. } = &event {
            said(delta, *restart);
        }
        gathered.hear(event);
    };
    guide.turn(input, &mut emit).await;
    gathered.turn(guide)
}

/// What was heard so far.
struct Gathered {
    lang: Lang,
    cards: Vec<Card>,
    near: Vec<Card>,
    wishes: Vec<Wish>,
    text: String,
    end: Option<Result<(String, SpokenBy, Timings), String>>,
}

impl Gathered {
    fn new(lang: Lang) -> Self {
        Self { lang, cards: Vec::new(), near: Vec::new(), wishes: Vec::new(), text: String::new(), end: None }
    }

    fn hear(&mut self, event: TurnEvent) {
        match event {
            TurnEvent::Started { lang, .. } => self.lang = lang,
            TurnEvent::Products { stage, .. } => {
                self.near = near(&stage);
                self.cards = cards(stage);
            }
            TurnEvent::Text { delta, restart, .. } => {
                if restart {
                    self.text.clear();
                }
                self.text.push_str(&delta);
            }
            TurnEvent::Chips { need, .. } => self.wishes = need,
            TurnEvent::Done { spoken_by, intent, timings, .. } => {
                self.end = Some(Ok((intent, spoken_by, timings)));
            }
            TurnEvent::Failed { code, .. } => self.end = Some(Err(code)),
        }
    }

    fn turn(self, guide: &Guide) -> Result<Turn, String> {
        // Every turn ends with a terminal event; one that did not is the guide's fault.
        let (intent, spoken_by, timings_ms) = self.end.unwrap_or_else(|| Err("internal".to_owned()))?;
        let lang = self.lang;
        let need = self.wishes.iter().map(|wish| Need { kind: wish.kind, label: text(&wish.label, lang) });
        Ok(Turn {
            lang,
            intent,
            need: need.collect(),
            products: self.cards.iter().map(|card| Product::of(card, guide, lang)).collect(),
            near: self.near.iter().map(|card| Product::of(card, guide, lang)).collect(),
            text: self.text,
            spoken_by,
            timings_ms,
        })
    }
}

/// The products a stage shows. What is near a need that nothing fits is not what was asked for, and is not listed.
pub(crate) fn cards(stage: Stage) -> Vec<Card> {
    match stage {
        Stage::Results(results) => results.cards,
        Stage::Product(page) => vec![page.card],
        Stage::Compare(comparison) => comparison.cards,
        Stage::Plan(plan) => vec![plan.card],
        Stage::Policy(_) | Stage::Nothing(_) => Vec::new(),
    }
}

/// What a stage shows that misses a wish.
fn near(stage: &Stage) -> Vec<Card> {
    match stage {
        Stage::Results(results) => results.near.clone(),
        Stage::Nothing(nothing) => nothing.nearest.clone(),
        _ => Vec::new(),
    }
}
