//! One turn without the model: what is meant, what the stage shows, what is to be said. Synchronous and fast; the words
//! are made from its [`Reply`] afterwards, by a template or by the model.

mod lists;
mod products;
mod reading;
mod rejections;
mod renewed;

use catalog::product::{Bilingual, Lang};

use self::reading::Read;
pub use self::rejections::left_out_chip;
use crate::GuideError;
use crate::answer::{Answer, Note};
use crate::catalogue::Catalogue;
use crate::contract::{Ask, Stage, Suggestion};
use crate::need::Part;
use crate::session::{OnStage, Session};
use crate::speech::{did_you_mean, say};
use crate::understanding::{Intent, Standing, Understood};

/// What a turn shows and says.
#[derive(Debug, Clone)]
pub struct Reply {
    /// What was understood, for the record of the turn.
    pub intent: &'static str,
    /// The language to answer in.
    pub lang: Lang,
    /// What the stage shows now; `None` leaves it as it is.
    pub stage: Option<Stage>,
    /// What is to be said.
    pub answer: Answer,
    /// What one may say next.
    pub suggestions: Vec<Suggestion>,
    /// Ids of the products the words are about, in the order of the cards.
    pub about: Vec<String>,
}

impl Reply {
    fn said(intent: &'static str, lang: Lang, answer: Answer) -> Self {
        Self { intent, lang, stage: None, answer, suggestions: Vec::new(), about: Vec::new() }
    }
}

/// Takes one turn: changes the session, returns what to show and say.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn take(
    catalogue: &Catalogue,
    session: &mut Session,
    ask: &Ask,
    screen: Lang,
) -> Result<Reply, GuideError> {
    let generation = catalogue.shop.meta.generation;
    let renewed = session.generation.replace(generation).is_some_and(|before| before != generation);
    let mut turn = Turn { catalogue, session, lang: screen };
    let on_stage = if renewed { turn.on_stage() } else { Vec::new() };
    let mut reply = match ask {
        Ask::Words { text } => turn.words(text)?,
        Ask::Exactly { text } => turn.exactly(text)?,
        Ask::Drop { wish } => turn.drop_wish(wish)?,
        Ask::Choose { field, value, fresh } => turn.choose(field, value, *fresh)?,
        Ask::Page { page } => turn.page(*page as usize)?,
        Ask::Sort { sort } => turn.sort(*sort)?,
        Ask::Open { id } => turn.open(id)?,
        Ask::Back => turn.back()?,
        Ask::Compare { ids } => turn.compare(ids)?,
        Ask::Locate { id } => turn.locate(std::slice::from_ref(id), None)?,
        Ask::Reject { id } => turn.reject_touched(id)?,
        Ask::Policy { id } => turn.policy(id),
    };
    if reply.suggestions.is_empty() {
        reply.suggestions = turn.openers();
    }
    if renewed {
        turn.renew(&mut reply, &on_stage)?;
    }
    if let Some(stage) = &reply.stage {
        session.on_stage = renewed::remembered(stage);
        session.note(&session.on_stage.clone());
    }
    session.last = Some(reply.answer.clone());
    session.suggestions.clone_from(&reply.suggestions);
    session.lang = Some(reply.lang);
    Ok(reply)
}

struct Turn<'a> {
    catalogue: &'a Catalogue,
    session: &'a mut Session,
    lang: Lang,
}

impl Turn<'_> {
    fn words(&mut self, text: &str) -> Result<Reply, GuideError> {
        self.forget_what_found_nothing();
        let named = self.named_as_pointed(text)?;
        let text = named.as_deref().unwrap_or(text);
        let Read { understood, reading, suggestion } = self.as_meant(text)?;
        if matches!(understood.intent, Intent::Find { .. }) {
            self.want_again(text)?;
        }
        let read = reading.as_ref().map(|reading| reading.read.clone());
        if is_list(&understood.intent) {
            self.session.reading = reading;
        }
        let mut reply = self.answer(understood)?;
        if let Some(read) = read {
            reply.answer = reply.answer.noted(Note::Read { read });
        }
        if let Some(text) = suggestion {
            if reply.suggestions.is_empty() {
                reply.suggestions = self.openers();
            }
            reply.suggestions.insert(0, did_you_mean(&text));
        }
        Ok(reply)
    }

    /// The words as they stand, whatever else they may have been meant to be.
    fn exactly(&mut self, text: &str) -> Result<Reply, GuideError> {
        self.session.reading = None;
        self.forget_what_found_nothing();
        let understood = self.as_typed(text);
        self.answer(understood)
    }

    /// Words that no product has are not added to by the next: after "flurb", "red" wants red things.
    fn forget_what_found_nothing(&mut self) {
        let session = &mut *self.session;
        let left_out = matches!(session.last.as_ref().map(Answer::itself), Some(Answer::AllLeftOut { .. }));
        if session.total == 0 && !session.popular && !left_out {
            session.need.parts.retain(|part| !matches!(part.part, Part::Word(_)));
        }
    }

    fn standing(&self) -> Standing<'_> {
        Standing {
            shown: &self.session.shown,
            total: self.session.total as usize,
            focus: self.session.focus.as_deref(),
            focus_on_stage: self.session.focus_on_stage,
            has_need: !self.session.need.is_empty(),
            has_rejected: !self.session.rejected.is_empty() || self.session.before_denied.is_some(),
            compared: matches!(self.session.on_stage, OnStage::Compare(_)),
            listed: matches!(self.session.on_stage, OnStage::List | OnStage::Compare(_)),
            opened: self.session.opened().is_some_and(|id| self.session.focus.as_ref() == Some(id)),
            lang: self.lang,
        }
    }

    fn answer(&mut self, understood: Understood) -> Result<Reply, GuideError> {
        self.lang = understood.lang;
        self.answer_to(understood.intent)
    }

    fn answer_to(&mut self, intent: Intent) -> Result<Reply, GuideError> {
        match intent {
            Intent::Empty => Ok(self.say("empty", Answer::Empty)),
            Intent::Unclear => Ok(self.say("unclear", Answer::Unclear)),
            Intent::Greeting => Ok(self.say("greeting", Answer::Greeting)),
            Intent::Thanks => Ok(self.say("thanks", Answer::Thanks)),
            Intent::Who => Ok(self.say("who", Answer::Who)),
            Intent::Staff => Ok(self.say("staff", Answer::Staff)),
            Intent::Untold => Ok(self.say("untold", Answer::Untold)),
            Intent::Complaint => Ok(self.complaint()),
            Intent::Landmark(sort) => Ok(self.landmark(sort)),
            Intent::WhichOne => Ok(self.which_one()),
            Intent::Restart => {
                // The same person goes on: what they wanted before still counts once.
                let needs = std::mem::take(&mut self.session.needs);
                self.session.wipe();
                self.session.needs = needs;
                Ok(self.say("restart", Answer::Restarted))
            }
            Intent::Browse => Ok(self.browse()),
            Intent::Recommend => self.recommend(),
            Intent::More => self.more(),
            Intent::Find { parts, order } => self.find(parts, order),
            Intent::Refine { parts, price, without } => self.refine(parts, price, without),
            Intent::Priced { than, price, parts } => self.priced(&than, price, parts),
            Intent::Reject { ids, disliked, then } => self.reject(&ids, &disliked, then.map(|then| *then)),
            Intent::PutBack { all } => self.put_back(all),
            Intent::Details { ids, about } => self.details(&ids, &about),
            Intent::Why(id) => self.why(&id),
            Intent::WhyThing(parts) => self.why_thing(parts),
            Intent::Locate(ids) => self.locate(&ids, None),
            Intent::LocateThing(parts) => self.locate_thing(parts),
            Intent::Compare(ids) => self.compare(&ids),
            Intent::Policy(id) => Ok(self.policy(&id)),
        }
    }

    fn say(&self, intent: &'static str, answer: Answer) -> Reply {
        Reply::said(intent, self.lang, answer)
    }

    fn which_one(&self) -> Reply {
        let shown = u32::try_from(self.session.shown.len()).unwrap_or(u32::MAX);
        let mut reply = self.say("which_one", Answer::WhichOne { shown });
        if shown > 0 {
            reply.suggestions = vec![say("第一个", "The first one"), say("第二个", "The second one")];
            reply.suggestions.truncate(shown as usize);
        }
        reply
    }

    fn complaint(&self) -> Reply {
        let mut reply = self.say("complaint", Answer::Complaint);
        if !self.catalogue.shop.policies.is_empty() {
            reply.suggestions = vec![
                say("怎么退货？", "How do I return something?"),
                say("保修怎么算？", "What is the warranty?"),
            ];
        }
        reply
    }

    fn landmark(&self, sort: &str) -> Reply {
        let floor = self.catalogue.floor();
        let found =
            floor.and_then(|floor| Some((floor, floor.landmarks.iter().find(|one| one.kind == sort)?)));
        let Some((floor, landmark)) = found else { return self.say("untold", Answer::Untold) };
        let Some(way) = floor.way_to_point(landmark.x, landmark.y) else {
            return self.say("untold", Answer::Untold);
        };
        let way = Bilingual::new(way.words(Lang::Zh), way.words(Lang::En));
        self.say("landmark", Answer::Landmark { name: landmark.name.clone(), way })
    }

    fn browse(&self) -> Reply {
        let lexicon = self.catalogue.lexicon();
        let names: Vec<_> = self
            .catalogue
            .departments
            .iter()
            .take(6)
            .map(|(key, _)| lexicon.label(catalog::lexicon::Field::Category, key))
            .collect();
        let mut reply = self.say("browse", Answer::Browse { departments: names.clone() });
        reply.suggestions = names.iter().map(|name| say(name.get(Lang::Zh), name.get(Lang::En))).collect();
        reply
    }

    fn policy(&mut self, id: &str) -> Reply {
        let Some(policy) = self.catalogue.policy(id) else { return self.say("unclear", Answer::Unclear) };
        let answer = Answer::Policy {
            title: policy.title.clone(),
            answer: policy.answer.clone(),
            as_of: policy.as_of.clone(),
        };
        let mut reply = self.say("policy", answer);
        reply.stage = Some(Stage::Policy(policy_view(policy)));
        reply.suggestions = self
            .catalogue
            .shop
            .policies
            .iter()
            .filter(|other| other.topic == policy.topic && other.id != policy.id)
            .filter_map(|other| Some(say(other.questions.zh.first()?, other.questions.en.first()?)))
            .take(2)
            .chain([say("谢谢", "Thank you")])
            .collect();
        reply
    }

    /// Real things to ask, for when nothing better is at hand.
    fn openers(&self) -> Vec<Suggestion> {
        let own = self.catalogue.settings().ask.iter().take(4);
        let mut out: Vec<Suggestion> = own.map(|ask| say(ask.get(Lang::Zh), ask.get(Lang::En))).collect();
        if out.is_empty() {
            out =
                vec![say("你们卖什么？", "What do you sell?"), say("有什么推荐？", "What do you recommend?")];
        }
        out
    }
}

/// Whether an intent makes a list of its own.
fn is_list(intent: &Intent) -> bool {
    matches!(intent, Intent::Find { .. } | Intent::Refine { .. } | Intent::LocateThing(_))
}

/// A policy for the screen.
#[must_use]
pub fn policy_view(policy: &catalog::policy::Policy) -> crate::contract::PolicyView {
    crate::contract::PolicyView {
        id: policy.id.clone(),
        title: crate::cards::words(&policy.title),
        answer: crate::cards::words(&policy.answer),
        as_of: policy.as_of.clone(),
    }
}
