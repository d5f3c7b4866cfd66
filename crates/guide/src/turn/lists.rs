//! Turns that end in a list: finding, refining, paging, sorting, recommending.

use catalog::lexicon::Field;
use catalog::money;
use catalog::needs::NeedKey;
use catalog::product::{Bilingual, Product};
use catalog::search::{Filter, Order};

use super::rejections::Listed;
use super::{Reply, Turn};
use crate::GuideError;
use crate::answer::Answer;
use crate::cards::card;
use crate::contract::{Results, ResultsKind, Sort, Stage, Suggestion, WishKind};
use crate::need::{LEFT_OUT, Need, NeedPart, Part};
use crate::results::{Dead, Listing, facet_field, id_and_price, nothing, order, price_band, text_words};
use crate::speech::say;
use crate::understanding::PriceWish;

impl Turn<'_> {
    pub(super) fn find(&mut self, parts: Vec<NeedPart>, order: Order) -> Result<Reply, GuideError> {
        self.session.need = Need { order, ..Need::default() };
        self.session.before_denied = None;
        self.session.need.add_all(parts);
        self.list_anew("find")
    }

    pub(super) fn refine(
        &mut self,
        parts: Vec<NeedPart>,
        price: Option<PriceWish>,
        without: Vec<NeedPart>,
    ) -> Result<Reply, GuideError> {
        let on_stage = self.session.focus.clone().filter(|_| self.session.focus_on_stage);
        let than = on_stage.map(|id| self.catalogue.product(&id)).transpose()?.flatten();
        match than {
            Some(product) => {
                let kept = price.is_none() || self.fits(&product);
                self.refine_from(&product, kept, parts, price, without)
            }
            None => self.refine_than(parts, price, without, None),
        }
    }

    /// The same, cheaper or dearer `than` a product; than the list if that is none.
    pub(super) fn refine_than(
        &mut self,
        parts: Vec<NeedPart>,
        price: Option<PriceWish>,
        without: Vec<NeedPart>,
        than: Option<&Product>,
    ) -> Result<Reply, GuideError> {
        self.session.before_denied = None;
        let only_price = parts.is_empty() && without.is_empty();
        let stated_price = parts.iter().any(|part| part.kind == WishKind::Price);
        self.session.need.add_all(parts);
        for part in without {
            self.session.need.drop_part(&part.id);
            if let Some(denied) = part.denied() {
                self.session.need.add(denied);
            }
        }
        if let Some(wish) = price {
            // "Cheaper" begins with the cheapest, "a little better" just above what was shown.
            self.session.need.order = Order::PriceUp;
            if !stated_price
                && let Some(reply) = self.move_price(wish, than)
                && only_price
            {
                return Ok(reply);
            }
        }
        self.list_anew("refine")
    }

    /// "Cheaper" without a number: below a product, else below the middle of the list last shown.
    fn move_price(&mut self, wish: PriceWish, than: Option<&Product>) -> Option<Reply> {
        let mut known: Vec<i64> = match than {
            Some(product) => product.price.as_ref().map(|price| price.minor).into_iter().collect(),
            // What is only near the list does not say what the list costs.
            None => {
                let fits = self.session.shown.iter().take(self.session.total as usize);
                fits.filter_map(|(_, price)| *price).collect()
            }
        };
        known.sort_unstable();
        let middle = known.get(known.len() / 2).copied()?;
        let lexicon = self.catalogue.lexicon();
        // Round to whole units, so that the limit reads like one a person would state.
        let unit = 10i64.pow(lexicon.words.exponent());
        let (below, above) = ((middle - 1) / unit * unit, (middle / unit + 1) * unit);
        let (low, high) =
            (self.session.prices.map(|(low, _)| low), self.session.prices.map(|(_, high)| high));
        let (part, reached) = match wish {
            PriceWish::Cheaper => {
                (NeedPart::price(None, Some(below), lexicon), low.filter(|low| *low > below))
            }
            PriceWish::Dearer => {
                (NeedPart::price(Some(above), None, lexicon), high.filter(|high| *high < above))
            }
        };
        if let Some(limit) = reached {
            let price = money::plain(limit, lexicon.words.currency.as_deref());
            let left_out = !self.session.rejected.is_empty();
            let mut reply = self
                .say("refine", Answer::NoFurther { cheaper: wish == PriceWish::Cheaper, price, left_out });
            reply.suggestions = self.after_list();
            if left_out {
                reply.suggestions.insert(0, say("放回来", "Put it back"));
            }
            return Some(reply);
        }
        self.session.need.add(part);
        None
    }

    pub(super) fn drop_wish(&mut self, wish: &str) -> Result<Reply, GuideError> {
        if wish == LEFT_OUT {
            return self.put_back(true);
        }
        self.session.reading = None;
        self.session.before_denied = None;
        self.session.need.drop_part(wish);
        if self.session.need.is_empty() {
            self.session.shown.clear();
            return Ok(self.browse());
        }
        self.list_anew("refine")
    }

    pub(super) fn choose(&mut self, field: &str, value: &str, fresh: bool) -> Result<Reply, GuideError> {
        let lexicon = self.catalogue.lexicon();
        self.session.reading = None;
        self.session.before_denied = None;
        if fresh {
            self.session.need = Need::default();
        }
        let part = match field {
            "stock" => Some(NeedPart::on_hand()),
            "price" => price_band(value).map(|(min, max)| NeedPart::price(min, max, lexicon)),
            _ => facet_field(field).map(|field| NeedPart::value(field, value, lexicon)),
        };
        let Some(part) = part else { return Ok(self.say("unclear", Answer::Unclear)) };
        let chosen = self.session.need.parts.iter().any(|have| have.id == part.id && have.part == part.part);
        if chosen {
            return self.drop_wish(&part.id);
        }
        // Narrowing a kind by a branch of the tree keeps both; a second branch takes the place of the first.
        let narrows = matches!(&part.part, Part::Limit(Filter::Value { field: Field::Category, .. }));
        if narrows {
            self.session.need.parts.retain(|have| {
                !matches!(&have.part, Part::Limit(Filter::Value { field: Field::Category, .. }))
            });
            self.session.need.parts.push(part);
        } else {
            self.session.need.add(part);
        }
        self.list_anew(if fresh { "find" } else { "refine" })
    }

    pub(super) fn page(&mut self, page: usize) -> Result<Reply, GuideError> {
        let pages = (self.session.total as usize).div_ceil(crate::results::PAGE).max(1);
        self.session.page = page.min(pages - 1);
        self.relist("page")
    }

    pub(super) fn sort(&mut self, sort: Sort) -> Result<Reply, GuideError> {
        self.session.need.order = order(sort);
        self.list_anew("sort")
    }

    pub(super) fn more(&mut self) -> Result<Reply, GuideError> {
        let pages = (self.session.total as usize).div_ceil(crate::results::PAGE);
        if self.session.page + 1 >= pages {
            let mut reply = self.say("more", Answer::NoMore);
            reply.suggestions = self.after_list();
            return Ok(reply);
        }
        self.session.page += 1;
        self.relist("more")
    }

    pub(super) fn back(&mut self) -> Result<Reply, GuideError> {
        if self.session.popular {
            return self.recommend();
        }
        if self.session.need.is_empty() {
            self.session.focus_on_stage = false;
            return Ok(self.browse());
        }
        self.relist("back")
    }

    pub(super) fn recommend(&mut self) -> Result<Reply, GuideError> {
        let mut products = self.catalogue.popular_products()?;
        if products.is_empty() {
            return Ok(self.browse());
        }
        self.session.need = Need::default();
        self.session.reading = None;
        let all = products.len();
        products.retain(|product| !self.session.rejected.contains(&product.id));
        if products.is_empty() {
            return self.all_left_out(all);
        }
        let total = u32::try_from(products.len()).unwrap_or(u32::MAX);
        let listing = Listing {
            results: Results {
                kind: ResultsKind::Exact,
                total,
                page: 0,
                pages: 1,
                cards: products.iter().map(|product| card(product, None, None)).collect(),
                near: Vec::new(),
                facets: Vec::new(),
                sort: Sort::Best,
                reading: None,
            },
            shown: products.iter().map(id_and_price).collect(),
            prices: None,
            unknown: Vec::new(),
        };
        let mut reply = self.shown("recommend", listing);
        self.session.popular = true;
        if let Answer::Found { popular, .. } = &mut reply.answer {
            *popular = true;
        }
        Ok(reply)
    }

    fn list_anew(&mut self, intent: &'static str) -> Result<Reply, GuideError> {
        self.session.page = 0;
        self.relist(intent)
    }

    pub(super) fn relist(&mut self, intent: &'static str) -> Result<Reply, GuideError> {
        let listing = match self.listing()? {
            Listed::Some(listing) => *listing,
            Listed::LeftOut(total) => return self.all_left_out(total),
            Listed::None => return self.nothing(intent),
        };
        if listing.results.kind == ResultsKind::Exact {
            let limits: Vec<Filter> = self.session.need.search().filters;
            let whole = limits.len() == self.session.need.parts.len();
            self.session
                .needs
                .extend(whole.then(|| NeedKey::of(&limits, self.catalogue.lexicon())).flatten());
        }
        let mut reply = self.shown(intent, listing);
        if let Answer::Found { total, .. } = &reply.answer {
            let word = text_words(&self.session.need);
            let kind = match &reply.stage {
                Some(Stage::Results(results)) => results.kind,
                _ => ResultsKind::Exact,
            };
            match kind {
                ResultsKind::Exact => {}
                ResultsKind::Mentions => reply.answer = Answer::Mentions { word, total: *total },
                ResultsKind::Alternatives => reply.answer = Answer::Alternatives { word, total: *total },
            }
        }
        Ok(reply)
    }

    /// Puts a list on the stage and remembers it.
    fn shown(&mut self, intent: &'static str, mut listing: Listing) -> Reply {
        let session = &mut *self.session;
        listing.results.reading.clone_from(&session.reading);
        session.popular = false;
        session.total = listing.results.total;
        session.prices = listing.prices;
        session.shown = listing.shown;
        session.focus_on_stage = false;
        session.focus = None;
        let currency = self.catalogue.lexicon().words.currency.as_deref();
        let first = listing.results.cards.first();
        let answer = Answer::Found {
            total: listing.results.total,
            wishes: session.need.parts.iter().map(|part| part.label.clone()).collect(),
            thing: session
                .need
                .parts
                .iter()
                .find(|part| part.kind == WishKind::Category)
                .map(|part| part.label.clone()),
            first: first
                .map(|card| Bilingual::new(card.name.zh.clone(), card.name.en.clone()))
                .unwrap_or_default(),
            first_price: first.and_then(|card| card.price.as_ref()).map(crate::cards::print),
            from: listing.prices.map(|(low, _)| money::plain(low, currency)),
            unknown: listing.unknown,
            popular: false,
        };
        Reply {
            intent,
            lang: self.lang,
            about: listing.results.cards.iter().map(|card| card.id.clone()).collect(),
            stage: Some(Stage::Results(listing.results)),
            answer,
            suggestions: self.after_list(),
        }
    }

    fn nothing(&mut self, intent: &'static str) -> Result<Reply, GuideError> {
        let mut dead = nothing(self.catalogue, &self.session.need)?;
        let answer = Answer::Nothing {
            wishes: self.session.need.parts.iter().map(|part| part.label.clone()).collect(),
            blocking: std::mem::take(&mut dead.blocking),
            cheapest: dead.cheapest.take(),
            dearest: dead.dearest.take(),
            word: dead.unknown.take(),
            near: !dead.view.nearest.is_empty(),
        };
        let mut reply = self.say(intent, answer);
        self.nothing_shown(&mut reply, dead);
        Ok(reply)
    }

    /// Puts on the stage that nothing fits, and remembers it.
    pub(super) fn nothing_shown(&mut self, reply: &mut Reply, mut dead: Dead) {
        dead.view.reading.clone_from(&self.session.reading);
        self.session.total = 0;
        self.session.prices = None;
        self.session.focus = None;
        self.session.focus_on_stage = false;
        self.session.popular = false;
        self.session.shown = dead.shown;
        reply.about = self.session.shown.iter().map(|(id, _)| id.clone()).collect();
        if dead.view.nearest.is_empty() {
            reply.suggestions = self.browse().suggestions;
        } else {
            reply.suggestions =
                vec![say("第一个在哪里？", "Where is the first one?"), say("重新开始", "Start over")];
        }
        reply.stage = Some(Stage::Nothing(Box::new(dead.view)));
    }

    pub(super) fn after_list(&self) -> Vec<Suggestion> {
        let several = self.session.shown.len() > 1;
        let mut out = Vec::new();
        if self.session.total > 1 {
            out.push(say("便宜一点的", "Something cheaper"));
        }
        if several {
            out.push(say("比较前两个", "Compare the first two"));
        }
        if self.catalogue.floor().is_some() {
            out.push(say("第一个在哪里？", "Where is the first one?"));
        }
        if several && self.catalogue.lexicon().words.values.contains_key(&Field::Size) {
            out.push(say("第二个有哪些尺码？", "Which sizes does the second one have?"));
        }
        out
    }
}
