//! The shop's own hand on a list: its rules (`rules.toml`) applied to every search of the conversation. What rules may do
//! and may not is [`catalog::merchandising`]'s; here ids become rows and today's date comes in.

use catalog::merchandising::{Pin, PlacementContext, Selection, place};
use catalog::product::{Product, Stock};
use catalog::search::{Hits, Order, Pick, Search, Step};

use crate::GuideError;
use crate::catalogue::Catalogue;

impl Catalogue {
    /// Searches with the shop's rules in force.
    ///
    /// # Errors
    /// [`GuideError`] if the index or the rows cannot be read.
    pub fn search(&self, search: &Search) -> Result<Hits, GuideError> {
        Ok(self.index.search(&self.arranged(search)?.0)?)
    }

    /// Counts with the shop's rules in force.
    ///
    /// # Errors
    /// [`GuideError`] if the index or the rows cannot be read.
    pub fn count(&self, search: &Search) -> Result<Hits, GuideError> {
        Ok(self.index.count(&self.arranged(search)?.0)?)
    }

    /// Searches a page of a list, with pinned products lifted; the second part holds the rows that stand there because they
    /// are pinned.
    ///
    /// # Errors
    /// [`GuideError`] if the index or the rows cannot be read.
    pub fn search_page(&self, search: &Search) -> Result<(Hits, Vec<u64>), GuideError> {
        let (search, pins) = self.arranged(search)?;
        if pins.is_empty() || search.order != Order::Best {
            return Ok((self.index.search(&search)?, Vec::new()));
        }
        // Where a page ends depends on what was lifted before it.
        let all = Search { offset: 0, limit: search.offset + search.limit, ..search.clone() };
        let mut hits = self.index.search(&all)?;
        // What merely mentions the words, or has some of them, is not lifted.
        let fits = match hits.step {
            Step::Exact => self.index.fitting(&search, Step::Exact, &pins)?,
            Step::Mentions | Step::Alternatives => Vec::new(),
        };
        let mut known = Vec::new();
        for (row, product) in self.shop.store.by_rows(&pins)? {
            let sold_out = product.stock() == Stock::Out;
            known.push(Pin { row, fits: fits.contains(&row), sold_out });
        }
        let placed = place(&known, &hits.rows);
        let page: Vec<_> = placed.into_iter().skip(search.offset).take(search.limit).collect();
        hits.rows = page.iter().map(|one| one.row).collect();
        hits.near.retain(|row| !hits.rows.contains(row));
        Ok((hits, page.into_iter().filter(|one| one.pinned).map(|one| one.row).collect()))
    }

    /// Whether the shop keeps a product off every list today, whatever is asked.
    #[must_use]
    pub fn hides(&self, product: &Product) -> bool {
        if self.rules.rules.is_empty() {
            return false;
        }
        let day = catalog::import::today();
        let asked = PlacementContext { filters: &[], words: &[], prefer: &[], day: &day };
        self.rules.placement(&asked).hides(product, &catalog::lexicon::filing::file(product))
    }

    /// The products the shop wants shown today to one who asks for that, or for nothing.
    #[must_use]
    pub fn pinned(&self, search: &Search) -> Vec<String> {
        if self.rules.rules.is_empty() {
            return Vec::new();
        }
        self.rules.placement(&PlacementContext::of(search, &catalog::import::today())).pins
    }

    /// The most looked at products that the shop does not hide.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn popular_products(&self) -> Result<Vec<Product>, GuideError> {
        let mut products = self.products(self.popular.iter().map(String::as_str))?;
        products.retain(|product| !self.hides(product));
        Ok(products)
    }

    /// The search with the rules in it, and the rows to pin.
    fn arranged(&self, search: &Search) -> Result<(Search, Vec<u64>), GuideError> {
        if self.rules.rules.is_empty() {
            return Ok((search.clone(), Vec::new()));
        }
        let day = catalog::import::today();
        let placement = self.rules.placement(&PlacementContext::of(search, &day));
        let mut weights = Vec::new();
        for weight in &placement.weights {
            weights.push((self.picks(&weight.to)?, weight.factor));
        }
        let mut search = search.clone();
        search.arrangement.hidden.extend(self.picks(&placement.hidden)?);
        search.arrangement.weights.extend(weights);
        Ok((search, self.rows(&placement.pins)?))
    }

    fn picks(&self, selections: &[Selection]) -> Result<Vec<Pick>, GuideError> {
        selections
            .iter()
            .map(|selection| {
                Ok(Pick { rows: self.rows(&selection.ids)?, filters: selection.filters.clone() })
            })
            .collect()
    }

    /// The rows of products; those that are gone have none.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn rows(&self, ids: &[String]) -> Result<Vec<u64>, GuideError> {
        let mut rows = Vec::new();
        for id in ids {
            rows.extend(self.shop.store.row_of(id)?);
        }
        Ok(rows)
    }
}
