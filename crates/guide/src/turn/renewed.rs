//! The catalogue was replaced between two turns: what the stage shows is shown again from the new rows, and what is no
//! longer sold is said to be gone. What a shopper looks at never vanishes by itself; it is renewed with their next word.

use super::{Reply, Turn};
use crate::GuideError;
use crate::answer::{Answer, Note};
use crate::contract::Stage;
use crate::pages::{comparison, plan, product_page};
use crate::session::OnStage;

impl Turn<'_> {
    /// The ids of the products on the stage.
    pub(super) fn on_stage(&self) -> Vec<String> {
        match &self.session.on_stage {
            OnStage::Product(id) | OnStage::Plan(id) => vec![id.clone()],
            OnStage::Compare(ids) => ids.clone(),
            OnStage::List => self.session.shown.iter().map(|(id, _)| id.clone()).collect(),
            OnStage::Policy(_) | OnStage::Nothing => Vec::new(),
        }
    }

    /// Makes `reply` hold for the new catalogue. `shown` are the products that stood on the stage before it.
    pub(super) fn renew(&mut self, reply: &mut Reply, shown: &[String]) -> Result<(), GuideError> {
        let left = self.catalogue.products(shown.iter().map(String::as_str))?.len() < shown.len();
        if reply.stage.is_none() {
            reply.stage = self.stage_again()?;
        }
        if left && *reply.answer.itself() != Answer::Gone {
            reply.answer = std::mem::replace(&mut reply.answer, Answer::Empty).noted(Note::Left);
        }
        Ok(())
    }

    /// What stands on the stage, from the rows as they are now.
    pub(super) fn stage_again(&mut self) -> Result<Option<Stage>, GuideError> {
        let need = (!self.session.need.is_empty()).then(|| self.session.need.clone());
        let again = match self.session.on_stage.clone() {
            OnStage::Nothing => return Ok(None),
            OnStage::Policy(id) => {
                return Ok(self
                    .catalogue
                    .policy(&id)
                    .map(|policy| Stage::Policy(super::policy_view(policy))));
            }
            OnStage::List => None,
            OnStage::Product(id) => match self.catalogue.product(&id)? {
                Some(product) => {
                    let page = product_page(self.catalogue, &product, need.as_ref(), &self.session.rejected)?;
                    Some(Stage::Product(Box::new(page)))
                }
                None => None,
            },
            OnStage::Plan(id) => self
                .catalogue
                .product(&id)?
                .map(|product| Stage::Plan(Box::new(plan(self.catalogue, &product)))),
            OnStage::Compare(ids) => {
                let products = self.catalogue.products(ids.iter().map(String::as_str))?;
                (products.len() > 1)
                    .then(|| Stage::Compare(comparison(self.catalogue, &products, need.as_ref())))
            }
        };
        if again.is_some() {
            return Ok(again);
        }
        // The list itself, or what is left when the product is not: without a need the popular ones.
        Ok(match need {
            Some(_) => self.relist("back")?.stage,
            None => self.recommend()?.stage,
        })
    }
}

/// What a stage shows, to be shown again.
pub(super) fn remembered(stage: &Stage) -> OnStage {
    match stage {
        Stage::Results(_) | Stage::Nothing(_) => OnStage::List,
        Stage::Product(page) => OnStage::Product(page.card.id.clone()),
        Stage::Plan(plan) => OnStage::Plan(plan.card.id.clone()),
        Stage::Compare(table) => OnStage::Compare(table.cards.iter().map(|card| card.id.clone()).collect()),
        Stage::Policy(policy) => OnStage::Policy(policy.id.clone()),
    }
}
