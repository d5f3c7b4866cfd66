//! Turns about products that are not wanted: said no to, wanted back, too dear.

use catalog::analysis::is_han;
use catalog::lexicon::Field;
use catalog::lexicon::filing::file;
use catalog::product::{Bilingual, Product};

use super::{Reply, Turn};
use crate::GuideError;
use crate::answer::{Answer, Note};
use crate::cards::words;
use crate::contract::{Relax, Suggestion, Wish, WishKind};
use crate::need::{LEFT_OUT, Need, NeedPart};
use crate::results::{Listing, PAGE, list, nothing};
use crate::session::OnStage;
use crate::speech::say;
use crate::understanding::{self, About, Disliked, Intent, PriceWish};

impl Turn<'_> {
    /// Products, or sides of one, are not wanted; `then` was said besides.
    pub(super) fn reject(
        &mut self,
        ids: &[String],
        disliked: &[Disliked],
        then: Option<Intent>,
    ) -> Result<Reply, GuideError> {
        if ids.is_empty() {
            return Ok(self.which_not());
        }
        let products = self.catalogue.products(ids.iter().map(String::as_str))?;
        let Some(first) = products.first() else { return Ok(self.say("reject", Answer::Gone)) };
        if !disliked.contains(&Disliked::Itself) {
            return self.without_sides(&products, disliked, then);
        }
        let compared = match &self.session.on_stage {
            OnStage::Compare(ids) => Some(ids.clone()),
            _ => None,
        };
        let listed = products.iter().any(|product| self.is_shown(product));
        let fits = self.fits(first);
        self.session.reject(ids);
        let mut reply = match (then, compared) {
            (Some(Intent::Refine { parts, price, without }), _) => {
                self.refine_from(first, fits || (listed && price.is_none()), parts, price, without)?
            }
            (Some(then), _) => self.answer_to(then)?,
            (None, Some(compared)) if listed => self.compare_the_rest(compared, first)?,
            (None, _) => self.others_than(first, listed)?,
        };
        if reply.stage.is_none() {
            // It may still be on the stage.
            reply.stage = self.others_than(first, listed)?.stage;
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
            return self.reject(id, &[Disliked::Itself], None);
        }
        self.session.reject(id);
        let mut reply = self.say("reject", Answer::NothingMore);
        reply.stage = self.stage_again()?;
        reply.suggestions = self.session.suggestions.clone();
        Ok(left_out(reply, &[product]))
    }

    /// What was said no to is wanted back: what was last, or `all`. A page that is looked at stays.
    pub(super) fn put_back(&mut self, all: bool) -> Result<Reply, GuideError> {
        let before = self.session.before_denied.take();
        if self.session.rejected.is_empty() && before.is_none() {
            return Ok(self.say("put_back", Answer::NothingLeftOut));
        }
        let count = self.session.rejected.len();
        let last = std::mem::take(&mut self.session.rejected_last);
        let denied_last = before.is_some();
        if let Some(before) = before {
            self.session.need = before;
            self.session.page = 0;
        }
        if all || (last.is_empty() && !denied_last) {
            self.session.rejected.clear();
        } else if !denied_last {
            self.session.put_back(&last);
        }
        let count = u32::try_from(count - self.session.rejected.len()).unwrap_or(u32::MAX);
        let mut reply = match self.session.on_stage {
            OnStage::Nothing | OnStage::List => self.list_now("put_back")?,
            _ => {
                let mut reply = self.say("put_back", Answer::NothingMore);
                reply.stage = self.stage_again()?;
                reply.suggestions = self.session.suggestions.clone();
                reply.suggestions.retain(|suggestion| *suggestion != back());
                reply
            }
        };
        reply.intent = "put_back";
        if count > 0 || matches!(reply.answer, Answer::NothingMore) {
            reply.answer = reply.answer.noted(Note::PutBack { count: count.max(1) });
        }
        Ok(reply)
    }

    /// The text with the names of shown products as what points at them, if it then says no to one: 不要「茉莉」连衣裙 is 不要第二个.
    pub(super) fn named_as_pointed(&self, text: &str) -> Result<Option<String>, GuideError> {
        let folded = catalog::analysis::fold(text);
        if !understanding::may_reject(&folded) {
            return Ok(None);
        }
        let mut names: Vec<(String, usize)> = Vec::new();
        for (at, (id, _)) in self.session.shown.iter().enumerate() {
            let Some(product) = self.catalogue.product(id)? else { continue };
            names.extend(product.name.each().map(|name| (catalog::analysis::fold(name), at + 1)));
        }
        let named = pointing(&folded, names);
        let rejects = named != folded && matches!(self.as_typed(&named).intent, Intent::Reject { .. });
        Ok(rejects.then_some(named))
    }

    /// Who asks for a product by its name wants it again.
    pub(super) fn want_again(&mut self, text: &str) -> Result<(), GuideError> {
        let said = catalog::analysis::fold(text);
        if self.session.rejected.is_empty() || understanding::may_reject(&said) {
            return Ok(());
        }
        let products = self.catalogue.products(self.session.rejected.iter().map(String::as_str))?;
        let mut wanted: Vec<String> = Vec::new();
        for product in products {
            let names = product.name.each().map(catalog::analysis::fold);
            if names.into_iter().any(|name| !stands(&said, &name).is_empty()) {
                wanted.push(product.id);
            }
        }
        if !wanted.is_empty() {
            self.session.put_back(&wanted);
        }
        Ok(())
    }

    /// The list of the need without what was said no to. Its words are read as if nothing had been: of a list that is left empty
    /// nothing else is passed off as what was wanted.
    pub(super) fn listing(&mut self) -> Result<Listed, GuideError> {
        let (catalogue, page, lang) = (self.catalogue, self.session.page, self.lang);
        let need = &mut self.session.need;
        need.left_out.clear();
        let whole = list(catalogue, need, page, lang)?;
        need.left_out = catalogue.rows(&self.session.rejected)?;
        if whole.results.total == 0 {
            return Ok(Listed::None);
        }
        if need.left_out.is_empty() {
            return Ok(Listed::Some(Box::new(whole)));
        }
        let mut read = need.clone();
        let left = list(catalogue, &mut read, page, lang)?;
        // Fewer than there were pages for.
        let pages = (left.results.total as usize).div_ceil(PAGE).max(1);
        if page >= pages {
            self.session.page = pages - 1;
            return self.listing();
        }
        Ok(if read.parts == need.parts && left.results.total > 0 {
            Listed::Some(Box::new(Listing { unknown: whole.unknown, ..left }))
        } else {
            Listed::LeftOut(whole.results.total as usize)
        })
    }

    /// Something cheaper or dearer than one product.
    pub(super) fn priced(
        &mut self,
        than: &str,
        price: PriceWish,
        parts: Vec<NeedPart>,
    ) -> Result<Reply, GuideError> {
        let Some(product) = self.catalogue.product(than)? else {
            return Ok(self.say("refine", Answer::Gone));
        };
        self.refine_from(&product, self.fits(&product), parts, Some(price), Vec::new())
    }

    /// Refines the need if it is `kept`, else one for the kind of `product`; than that it is to be cheaper or dearer.
    pub(super) fn refine_from(
        &mut self,
        product: &Product,
        kept: bool,
        parts: Vec<NeedPart>,
        price: Option<PriceWish>,
        without: Vec<NeedPart>,
    ) -> Result<Reply, GuideError> {
        if !kept {
            // What others cost says nothing of its kind.
            self.session.need = Need::default();
            self.session.page = 0;
        }
        self.want_its_kind(product);
        let mut stage = None;
        if price.is_some() && !self.session.need.is_empty() {
            // How far the prices of what is left go must be known.
            stage = self.relist("refine")?.stage;
        }
        let mut reply = self.refine_than(parts, price, without, Some(product))?;
        reply.stage = reply.stage.or(stage);
        Ok(reply)
    }

    /// Whether a product is among those of the list that fit.
    pub(super) fn fits(&self, product: &Product) -> bool {
        let fits = self.session.shown.iter().take(self.session.total as usize);
        fits.map(|(id, _)| id).any(|id| *id == product.id)
    }

    /// Others like a product without what it has of the sides that are not liked; where the data names nothing there, or it comes in others
    /// as well, that is told.
    fn without_sides(
        &mut self,
        products: &[Product],
        disliked: &[Disliked],
        then: Option<Intent>,
    ) -> Result<Reply, GuideError> {
        let product = &products[0];
        let (parts, mut price, mut without) = match then {
            Some(Intent::Refine { parts, price, without }) => (parts, price, without),
            _ => (Vec::new(), None, Vec::new()),
        };
        let asked_besides = !parts.is_empty() || price.is_some() || !without.is_empty();
        let mut about = About::default();
        for one in disliked {
            match one {
                Disliked::Price => price = Some(PriceWish::Cheaper),
                Disliked::Trait(Field::Color) if product.colors.len() > 1 => about.all_colors = true,
                Disliked::Trait(field) => {
                    let has: Vec<NeedPart> =
                        products.iter().flat_map(|product| self.traits(product, *field)).collect();
                    match field {
                        Field::Brand if has.is_empty() => about.brand = true,
                        Field::Material if has.is_empty() => about.material = true,
                        _ if has.is_empty() => about.all_colors = true,
                        _ => without.extend(has),
                    }
                }
                Disliked::Itself => {}
            }
        }
        // What is wanted in the same breath is wanted: cotton, of a cotton dress whose cloth is not liked.
        without.retain(|denied| !parts.iter().any(|part| part.id == denied.id));
        if !about.is_general() && without.is_empty() && price.is_none() && !asked_besides {
            return self.details(std::slice::from_ref(&product.id), &about);
        }
        let kept = if price.is_some() { self.fits(product) } else { self.is_shown(product) };
        let before = (!without.is_empty() && kept).then(|| self.session.need.clone());
        let mut reply = self.refine_from(product, kept, parts, price, without)?;
        if let Some(before) = before {
            self.session.before_denied = Some(before);
            reply.suggestions.insert(0, back());
        }
        Ok(reply)
    }

    fn is_shown(&self, product: &Product) -> bool {
        self.session.shown.iter().any(|(id, _)| *id == product.id)
    }

    /// The list of the need, or the popular products.
    fn list_now(&mut self, intent: &'static str) -> Result<Reply, GuideError> {
        if self.session.need.is_empty() { self.recommend() } else { self.relist(intent) }
    }

    /// Of products side by side, those that stay; the one that stays is opened.
    fn compare_the_rest(&mut self, mut compared: Vec<String>, first: &Product) -> Result<Reply, GuideError> {
        compared.retain(|id| !self.session.rejected.contains(id));
        match compared.as_slice() {
            [] => self.others_than(first, true),
            [one] => self.open(&one.clone()),
            _ => self.compare(&compared),
        }
    }

    /// The list it stood in, without it; what stood in none is followed by others of its kind.
    fn others_than(&mut self, product: &Product, listed: bool) -> Result<Reply, GuideError> {
        if self.session.popular && listed {
            return self.recommend();
        }
        if !listed {
            self.session.need = Need::default();
            self.session.page = 0;
        }
        self.want_its_kind(product);
        let mut reply = self.list_now("reject")?;
        if reply.stage.is_none() {
            // A shop of which nothing is left to show: what was said no to does not stay there.
            let dead = nothing(self.catalogue, &Need::default())?;
            self.nothing_shown(&mut reply, dead);
        }
        Ok(reply)
    }

    /// Where nothing is wanted yet, more of the same kind is.
    pub(super) fn want_its_kind(&mut self, product: &Product) {
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

/// A tap that puts back what was said no to.
fn back() -> Suggestion {
    say("放回来", "Put it back")
}

/// A folded text in which names are places in the list: 第2个, "number 2". Each name is looked for once.
fn pointing(folded: &str, mut names: Vec<(String, usize)>) -> String {
    // "Thermos Pro" before "Thermos".
    names.sort_by_key(|(name, at)| (std::cmp::Reverse(name.len()), *at));
    let mut out = folded.to_owned();
    for (name, at) in names {
        let pointer = if name.chars().any(is_han) { format!("第{at}个") } else { format!("number {at}") };
        for from in stands(&out, &name).into_iter().rev() {
            out.replace_range(from..from + name.len(), &pointer);
        }
    }
    out
}

/// Where a name stands in a folded text: not within a longer word, and a Chinese name only if it is no mere word.
fn stands(text: &str, name: &str) -> Vec<usize> {
    const LEAST_HAN: usize = 4;
    let han = name.chars().any(is_han);
    if name.is_empty() || (han && name.chars().count() < LEAST_HAN) {
        return Vec::new();
    }
    let joined = |c: Option<char>| !han && c.is_some_and(char::is_alphanumeric);
    let apart = |from: &usize| {
        !joined(text[..*from].chars().next_back()) && !joined(text[from + name.len()..].chars().next())
    };
    text.match_indices(name).map(|(from, _)| from).filter(apart).collect()
}

/// What there is to list.
pub(super) enum Listed {
    /// Products.
    Some(Box<Listing>),
    /// None but those said no to: how many.
    LeftOut(usize),
    /// None.
    None,
}

/// The reply, with what was said no to told first, and one tap away from being put back.
fn left_out(mut reply: Reply, products: &[Product]) -> Reply {
    reply.intent = "reject";
    let names = products.iter().take(2).map(|product| product.name.clone()).collect();
    let count = u32::try_from(products.len()).unwrap_or(u32::MAX);
    reply.answer = reply.answer.noted(Note::LeftOut { names, count });
    reply.suggestions.retain(|suggestion| *suggestion != back());
    reply.suggestions.insert(0, back());
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

#[cfg(test)]
mod tests {
    use super::pointing;

    #[test]
    fn names_are_places_once_and_only_whole() {
        let check = |text: &str, names: &[(&str, usize)], expect: &str| {
            let names = names.iter().map(|(name, at)| ((*name).to_owned(), *at)).collect();
            assert_eq!(pointing(text, names), expect);
        };
        check("not the thermos pro", &[("thermos", 1), ("thermos pro", 2)], "not the number 2");
        check("i don't like steak", &[("tea", 1)], "i don't like steak");
        check("not number 1", &[("number 1", 1)], "not number 1");
        check("不要真丝收腰连衣裙", &[("真丝收腰连衣裙", 3)], "不要第3个");
        check("有没有不带帽的卫衣", &[("卫衣", 2)], "有没有不带帽的卫衣");
    }
}
