//! Turns about products that are not wanted: said no to, wanted back, too dear.

use catalog::lexicon::Field;
use catalog::lexicon::filing::file;
use catalog::product::{Bilingual, Product};

use super::{Reply, Turn};
use crate::GuideError;
use crate::answer::{Answer, Note};
use crate::cards::words;
use crate::contract::{Relax, Wish, WishKind};
use crate::need::{LEFT_OUT, Need, NeedPart};
use crate::results::{PAGE, nothing};
use crate::session::OnStage;
use crate::speech::say;
use crate::understanding::{About, Disliked, Intent, PriceWish};

impl Turn<'_> {
    /// Products, or a side of one, are not wanted; `then` was said besides.
    pub(super) fn reject(
        &mut self,
        ids: &[String],
        disliked: Disliked,
        then: Option<Intent>,
    ) -> Result<Reply, GuideError> {
        if ids.is_empty() {
            return Ok(self.which_not());
        }
        let products = self.catalogue.products(ids.iter().map(String::as_str))?;
        let Some(first) = products.first() else { return Ok(self.say("reject", Answer::Gone)) };
        match disliked {
            Disliked::Price => return self.priced(&first.id, PriceWish::Cheaper),
            Disliked::Trait(Field::Color) if first.colors.len() > 1 => {
                let about = About { all_colors: true, ..About::default() };
                return self.details(std::slice::from_ref(&first.id), &about);
            }
            Disliked::Trait(field) => {
                let without = self.traits(first, field);
                if !without.is_empty() {
                    return self.refine_from(first, Vec::new(), None, without);
                }
            }
            Disliked::Itself => {}
        }
        let compared = match &self.session.on_stage {
            OnStage::Compare(ids) => Some(ids.clone()),
            _ => None,
        };
        let listed = self.session.shown.iter().any(|(id, _)| ids.contains(id));
        self.session.reject(ids);
        let mut reply = match (then, compared) {
            (Some(Intent::Refine { parts, price, without }), _) => {
                self.refine_from(first, parts, price, without)?
            }
            (Some(then), _) => self.answer_to(then)?,
            (None, Some(compared)) if listed => self.compare_the_rest(compared, first)?,
            (None, _) => self.others_than(first, ids.len(), listed)?,
        };
        if reply.stage.is_none() {
            // It may still be on the stage.
            reply.stage = self.others_than(first, ids.len(), listed)?.stage;
        }
        Ok(left_out(reply, &products))
    }

    /// A product was said no to by touch: what else the stage shows stays.
    pub(super) fn reject_touched(&mut self, id: &str) -> Result<Reply, GuideError> {
        let Some(product) = self.catalogue.product(id)? else { return Ok(self.say("reject", Answer::Gone)) };
        let id = std::slice::from_ref(&product.id);
        if matches!(self.session.on_stage, OnStage::Product(_) | OnStage::Plan(_) | OnStage::Compare(_))
            && self.on_stage().contains(&product.id)
        {
            return self.reject(id, Disliked::Itself, None);
        }
        self.session.reject(id);
        let mut reply = self.say("reject", Answer::NothingMore);
        reply.stage = self.stage_again()?;
        reply.suggestions = self.session.suggestions.clone();
        Ok(left_out(reply, &[product]))
    }

    /// Everything said no to is wanted back.
    pub(super) fn put_back(&mut self) -> Result<Reply, GuideError> {
        let count = u32::try_from(self.session.rejected.len()).unwrap_or(u32::MAX);
        self.session.rejected.clear();
        let mut reply = self.list_now("put_back")?;
        reply.intent = "put_back";
        reply.answer = reply.answer.noted(Note::PutBack { count });
        Ok(reply)
    }

    /// Something cheaper or dearer than one product.
    pub(super) fn priced(&mut self, than: &str, price: PriceWish) -> Result<Reply, GuideError> {
        let Some(product) = self.catalogue.product(than)? else {
            return Ok(self.say("refine", Answer::Gone));
        };
        self.refine_from(&product, Vec::new(), Some(price), Vec::new())
    }

    /// Refines the need; where there is none, it is for the kind of `product`.
    fn refine_from(
        &mut self,
        product: &Product,
        parts: Vec<NeedPart>,
        price: Option<PriceWish>,
        without: Vec<NeedPart>,
    ) -> Result<Reply, GuideError> {
        let fits = self.session.shown.iter().take(self.session.total as usize);
        if price.is_some() && !fits.map(|(id, _)| id).any(|id| *id == product.id) {
            // What others cost says nothing of its kind.
            self.session.need = Need::default();
        }
        let mut stage = None;
        if self.session.need.is_empty() {
            self.want_its_kind(product);
            // How far its prices go must be known.
            if !self.session.need.is_empty() {
                stage = self.relist("refine")?.stage;
            }
        }
        let mut reply = self.refine_than(parts, price, without, Some(product))?;
        reply.stage = reply.stage.or(stage);
        Ok(reply)
    }

    /// The list of the need, or the popular products.
    fn list_now(&mut self, intent: &'static str) -> Result<Reply, GuideError> {
        if self.session.need.is_empty() { self.recommend() } else { self.relist(intent) }
    }

    /// Of products side by side, those that stay; the one that stays is opened.
    fn compare_the_rest(&mut self, mut compared: Vec<String>, first: &Product) -> Result<Reply, GuideError> {
        compared.retain(|id| !self.session.rejected.contains(id));
        match compared.as_slice() {
            [] => self.others_than(first, 0, false),
            [one] => self.open(&one.clone()),
            _ => self.compare(&compared),
        }
    }

    /// The list it stood in, without it; what stood in none is followed by others of its kind.
    fn others_than(&mut self, product: &Product, rejected: usize, listed: bool) -> Result<Reply, GuideError> {
        if self.session.popular && listed {
            return self.recommend();
        }
        if !listed {
            self.session.need = Need::default();
            self.session.page = 0;
        }
        self.want_its_kind(product);
        let left = (self.session.total as usize).saturating_sub(rejected);
        self.session.page = self.session.page.min(left.div_ceil(PAGE).max(1) - 1);
        self.list_now("reject")
    }

    /// Where nothing is wanted yet, more of the same kind is.
    fn want_its_kind(&mut self, product: &Product) {
        if !self.session.need.is_empty() {
            return;
        }
        let lexicon = self.catalogue.lexicon();
        let filed = file(product);
        let node = filed.nodes.iter().max_by_key(|node| node.len()).map(|node| (Field::Category, node));
        let kind = filed.kinds.first().map(|kind| (Field::Kind, kind));
        self.session.reading = None;
        self.session.page = 0;
        self.session.need.add_all(
            kind.or(node).map(|(field, key)| NeedPart::value(field, key, lexicon)).into_iter().collect(),
        );
    }

    /// The values a product has in a field.
    fn traits(&self, product: &Product, field: Field) -> Vec<NeedPart> {
        let filed = file(product);
        let keys: Vec<&String> = match field {
            Field::Color => filed.families.iter().collect(),
            Field::Brand => filed.brand.iter().collect(),
            Field::Material => filed.materials.iter().collect(),
            _ => Vec::new(),
        };
        keys.into_iter().map(|key| NeedPart::value(field, key, self.catalogue.lexicon())).collect()
    }

    fn which_not(&self) -> Reply {
        let mut reply = self.which_one();
        if !reply.suggestions.is_empty() {
            let all = [say("不要第一个", "Not the first one"), say("不要第二个", "Not the second one")];
            reply.suggestions = all.into_iter().take(self.session.shown.len()).collect();
        }
        reply
    }

    /// All that fits was said no to: how many, and what is near.
    pub(super) fn all_left_out(&mut self, total: usize) -> Result<Reply, GuideError> {
        let mut dead = nothing(self.catalogue, &self.session.need)?;
        let count = u32::try_from(total).unwrap_or(u32::MAX);
        let label = words(&left_out_label(count));
        dead.view.relax.insert(0, Relax { wish: LEFT_OUT.to_owned(), label, count });
        dead.view.unknown_word = None;
        let near = !dead.view.nearest.is_empty();
        let mut reply = self.say("nothing", Answer::AllLeftOut { count, near });
        self.nothing_shown(&mut reply, dead);
        Ok(reply)
    }
}

/// The reply, with what was said no to told first, and one tap away from being put back.
fn left_out(mut reply: Reply, products: &[Product]) -> Reply {
    reply.intent = "reject";
    let names = products.iter().take(2).map(|product| product.name.clone()).collect();
    let count = u32::try_from(products.len()).unwrap_or(u32::MAX);
    reply.answer = reply.answer.noted(Note::LeftOut { names, count });
    let back = say("放回来", "Put it back");
    reply.suggestions.retain(|suggestion| *suggestion != back);
    reply.suggestions.insert(0, back);
    reply
}

/// What was left out as a chip.
#[must_use]
pub fn left_out_chip(rejected: usize) -> Option<Wish> {
    let count = u32::try_from(rejected).unwrap_or(u32::MAX);
    (rejected > 0).then(|| Wish {
        id: LEFT_OUT.to_owned(),
        kind: WishKind::Attribute,
        label: words(&left_out_label(count)),
    })
}

/// "2 left out".
fn left_out_label(count: u32) -> Bilingual {
    Bilingual::new(format!("去掉了 {count} 件"), format!("{count} left out"))
}
