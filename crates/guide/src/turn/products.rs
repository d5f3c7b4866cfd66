//! Turns about particular products: opening, asking, locating, comparing.

use catalog::money;
use catalog::product::{Bilingual, Product};
use catalog::search::Order;

use super::{Reply, Turn};
use crate::GuideError;
use crate::answer::{Answer, Fact};
use crate::cards::printed;
use crate::contract::{Stage, Suggestion};
use crate::details::{facts, left};
use crate::for_you::why_here;
use crate::need::{Need, NeedPart};
use crate::pages::{comparison, plan, product_page};
use crate::results::list;
use crate::speech::say;
use crate::understanding::About;

/// Offered wherever a product is spoken of, but not on its plan.
const WHERE: (&str, &str) = ("在哪里？", "Where is it?");

impl Turn<'_> {
    fn focus(&mut self, product: &Product, on_stage: bool) {
        self.session.focus = Some(product.id.clone());
        self.session.focus_on_stage = on_stage;
    }

    fn need(&self) -> Option<Need> {
        (!self.session.need.is_empty()).then(|| self.session.need.clone())
    }

    pub(super) fn open(&mut self, id: &str) -> Result<Reply, GuideError> {
        let Some(product) = self.catalogue.product(id)? else { return Ok(self.say("open", Answer::Gone)) };
        self.focus(&product, true);
        let answer = Answer::Opened {
            name: product.name.clone(),
            price: printed(&product),
            as_of: product.price.as_ref().and_then(|price| price.as_of.clone()),
            stock: left(product.stock()),
        };
        let mut reply = self.say("open", answer);
        reply.stage = Some(Stage::Product(Box::new(product_page(
            self.catalogue,
            &product,
            self.need().as_ref(),
            &self.session.rejected,
        )?)));
        reply.suggestions = self.after_product(&product);
        reply.about = vec![product.id];
        Ok(reply)
    }

    pub(super) fn details(&mut self, ids: &[String], about: &About) -> Result<Reply, GuideError> {
        let products = self.catalogue.products(ids.iter().map(String::as_str))?;
        let Some(first) = products.first() else { return Ok(self.say("details", Answer::Gone)) };
        let lexicon = self.catalogue.lexicon();
        let told: Vec<(Bilingual, Vec<Fact>)> =
            products.iter().map(|product| (product.name.clone(), facts(product, about, lexicon))).collect();
        self.focus(first, products.len() == 1);
        let mut reply = self.say("details", Answer::Details(told));
        if let [only] = products.as_slice() {
            reply.stage = Some(Stage::Product(Box::new(product_page(
                self.catalogue,
                only,
                self.need().as_ref(),
                &self.session.rejected,
            )?)));
        }
        reply.suggestions = self.after_product(first);
        reply.about = products.into_iter().map(|product| product.id).collect();
        Ok(reply)
    }

    /// Why a product is shown, or is not; the stage stays as it is.
    pub(super) fn why(&mut self, id: &str) -> Result<Reply, GuideError> {
        let Some(product) = self.catalogue.product(id)?.filter(|product| !self.catalogue.hides(product))
        else {
            return Ok(self.say("why", Answer::Gone));
        };
        let reasons = why_here(self.catalogue, self.session, &product)?;
        self.session.focus = Some(product.id.clone());
        let answer = Answer::Why {
            name: product.name.clone(),
            reasons: reasons.into_iter().map(|words| Bilingual::new(words.zh, words.en)).collect(),
        };
        let mut reply = self.say("why", answer);
        reply.suggestions = self.after_product(&product);
        reply.about = vec![product.id];
        Ok(reply)
    }

    /// The same of the product that fits what was named best.
    pub(super) fn why_thing(&mut self, parts: Vec<NeedPart>) -> Result<Reply, GuideError> {
        let mut need = Need::default();
        need.add_all(parts.clone());
        let listing = list(self.catalogue, &mut need, 0, self.lang)?;
        match listing.shown.first() {
            Some((id, _)) => self.why(&id.clone()),
            None => self.find(parts, Order::Best),
        }
    }

    pub(super) fn locate(&mut self, ids: &[String], of: Option<u32>) -> Result<Reply, GuideError> {
        let Some(product) =
            self.catalogue.products(ids.iter().take(1).map(String::as_str))?.into_iter().next()
        else {
            return Ok(self.say("locate", Answer::Gone));
        };
        self.focus(&product, true);
        let plan = plan(self.catalogue, &product);
        let answer = match &plan.place {
            Some(place) => Answer::Located {
                name: product.name.clone(),
                sentence: Bilingual::new(place.sentence.zh.clone(), place.sentence.en.clone()),
                of,
            },
            None => Answer::LocationUnknown { name: product.name.clone() },
        };
        let mut reply = self.say("locate", answer);
        reply.stage = Some(Stage::Plan(Box::new(plan)));
        reply.suggestions = self.after_product(&product);
        reply.suggestions.retain(|suggestion| suggestion.say.en != WHERE.1);
        reply.about = vec![product.id];
        Ok(reply)
    }

    pub(super) fn locate_thing(&mut self, parts: Vec<NeedPart>) -> Result<Reply, GuideError> {
        let mut need = Need { left_out: self.catalogue.rows(&self.session.rejected)?, ..Need::default() };
        need.add_all(parts.clone());
        let listing = list(self.catalogue, &mut need, 0, self.lang)?;
        let Some((first, _)) = listing.shown.first().cloned() else { return self.find(parts, Order::Best) };
        let total = listing.results.total;
        self.session.need = need;
        self.session.page = 0;
        self.session.total = total;
        self.session.prices = listing.prices;
        self.session.shown = listing.shown;
        self.session.popular = false;
        self.locate(&[first], Some(total))
    }

    pub(super) fn compare(&mut self, ids: &[String]) -> Result<Reply, GuideError> {
        let products = self.catalogue.products(ids.iter().take(4).map(String::as_str))?;
        if products.len() < 2 {
            return Ok(self.which_one());
        }
        self.session.focus_on_stage = false;
        self.session.focus = Some(products[0].id.clone());
        let table = comparison(self.catalogue, &products, self.need().as_ref());
        let answer = Answer::Compared {
            names: products.iter().map(|product| product.name.clone()).collect(),
            cheaper: cheaper(&products, &table.rows),
            differs: table
                .rows
                .iter()
                .filter(|row| row.field != "price")
                .take(4)
                .map(|row| Bilingual::new(row.label.zh.clone(), row.label.en.clone()))
                .collect(),
        };
        let mut reply = self.say("compare", answer);
        reply.stage = Some(Stage::Compare(table));
        reply.suggestions = self.after_product(&products[0]);
        reply.suggestions.retain(|suggestion| suggestion.say.en.starts_with("Can I"));
        reply.suggestions.insert(0, say("便宜的那个在哪里？", "Where is the cheaper one?"));
        reply.suggestions.push(say("谢谢", "Thank you"));
        // "The cheaper one", "the second one" now mean those in the table.
        self.session.shown = products.iter().map(crate::results::id_and_price).collect();
        self.session.total = u32::try_from(products.len()).unwrap_or(u32::MAX);
        reply.about = products.into_iter().map(|product| product.id).collect();
        Ok(reply)
    }

    fn after_product(&self, product: &Product) -> Vec<Suggestion> {
        let mut out = Vec::new();
        let another = self.session.shown.iter().position(|(id, _)| *id != product.id);
        out.push(say(WHERE.0, WHERE.1));
        if product.variants.iter().any(|variant| variant.size.is_some()) {
            out.push(say("有哪些尺码？", "Which sizes are there?"));
        }
        match another {
            Some(0) => out.push(say("和第一个比一下", "Compare it with the first one")),
            Some(1) => out.push(say("和第二个比一下", "Compare it with the second one")),
            _ => {}
        }
        if self.session.focus_on_stage {
            out.push(say("不要这件", "Not this one"));
        }
        if !self.catalogue.shop.policies.is_empty() {
            out.push(say("不合适可以退吗？", "Can I return it if it doesn't suit?"));
        }
        out
    }
}

/// The cheapest and by how much it is below the next, if the table marks one.
fn cheaper(products: &[Product], rows: &[crate::contract::CompareRow]) -> Option<(Bilingual, String)> {
    let better = rows.iter().find(|row| row.field == "price")?.better? as usize;
    let best = products.get(better)?.price.as_ref()?;
    let next = products
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != better)
        .filter_map(|(_, product)| product.price.as_ref().map(|price| price.minor))
        .min()?;
    Some((products[better].name.clone(), money::plain(next - best.minor, best.currency.as_deref())))
}
