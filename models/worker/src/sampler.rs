//! Choosing the next token. llama.cpp ends the process when a grammar is fed a token that it does not allow, so every
//! token is checked against the grammar before it is accepted, and the end of generation is never fed to it at all.

use llama_cpp_2::json_schema_to_grammar;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::sampling::LlamaSampler;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::token::data::LlamaTokenData;
use llama_cpp_2::token::data_array::LlamaTokenDataArray;
use models::{Penalties, Refused, Request};

/// The likeliest tokens that sampling with a temperature chooses from; the rest is noise on small models.
const LIKELIEST: i32 = 64;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// This token, which the grammar has taken in.
    Token(LlamaToken),
    /// The model is done.
    End,
    /// Nothing in the vocabulary continues the grammar.
    GrammarDead,
    /// The model gave no number that can be compared.
    NoLogits,
}

/// The samplers of one request.
#[derive(Debug)]
pub(crate) struct Sampler {
    grammar: Option<LlamaSampler>,
    chain: LlamaSampler,
}

impl Sampler {
    /// Sets up for a request.
    pub(crate) fn new(model: &LlamaModel, request: &Request) -> Result<Self, Refused> {
        let numbers_make_sense =
            (0.0..=10.0).contains(&request.temperature) && (0.0..=1.0).contains(&request.top_p);
        if !numbers_make_sense || !sound(&request.penalties) {
            return Err(Refused::BadRequest);
        }
        let grammar = match (&request.grammar, &request.json_schema) {
            (Some(_), Some(_)) => return Err(Refused::BadRequest),
            (Some(grammar), None) => Some(grammar.clone()),
            (None, Some(schema)) => Some(json_schema_to_grammar(schema).map_err(|_| Refused::BadGrammar)?),
            (None, None) => None,
        };
        let grammar = grammar.map(|text| LlamaSampler::grammar(model, &text, "root"));
        let grammar = grammar.transpose().map_err(|_| Refused::BadGrammar)?;
        let mut steps = Vec::new();
        if request.penalties.matter() {
            let Penalties { last_n, repeat, frequency, presence } = request.penalties;
            let last_n = i32::from(last_n);
            steps.push(LlamaSampler::penalties(model.n_vocab(), last_n, repeat, frequency, presence));
        }
        if request.temperature == 0.0 {
            steps.push(LlamaSampler::greedy());
        } else {
            steps.extend([
                LlamaSampler::top_k(LIKELIEST),
                LlamaSampler::top_p(request.top_p, 1),
                LlamaSampler::temp(request.temperature),
                LlamaSampler::dist(request.seed),
            ]);
        }
        Ok(Self { grammar, chain: LlamaSampler::chain(steps, true) })
    }

    /// Chooses from the model's numbers for the next token.
    pub(crate) fn choose(
        &mut self,
        logits: impl Iterator<Item = LlamaTokenData>,
        is_end: impl Fn(LlamaToken) -> bool,
    ) -> Choice {
        let mut all = LlamaTokenDataArray::from_iter(logits.filter(|token| token.logit().is_finite()), false);
        if all.data.is_empty() {
            return Choice::NoLogits;
        }
        let Some(token) = self.allowed(&mut all) else { return Choice::GrammarDead };
        if is_end(token) {
            return Choice::End;
        }
        // A grammar that refuses here would have refused above; what is left is an error inside llama.cpp.
        let taken_in = self.grammar.as_mut().is_none_or(|grammar| grammar.try_accept(token).is_ok());
        if !taken_in || self.chain.try_accept(token).is_err() {
            return Choice::GrammarDead;
        }
        Choice::Token(token)
    }

    fn allowed(&mut self, all: &mut LlamaTokenDataArray) -> Option<LlamaToken> {
        let Some(grammar) = &mut self.grammar else {
            all.apply_sampler(&mut self.chain);
            return all.selected_token();
        };
        // Asking the grammar about one token is quick and about a whole vocabulary slow: ask about the favourite
        // first. If it is refused, choosing again among what is allowed gives the same odds.
        let mut free = all.clone();
        free.apply_sampler(&mut self.chain);
        if let Some(favourite) = free.selected_token() {
            let mut one = LlamaTokenDataArray::new(vec![LlamaTokenData::new(favourite, 0.0, 0.0)], false);
            one.apply_sampler(grammar);
            if one.data.iter().any(|token| token.logit().is_finite()) {
                return Some(favourite);
            }
        }
        all.apply_sampler(grammar);
        all.data.retain(|token| token.logit().is_finite());
        if all.data.is_empty() {
            return None;
        }
        (all.selected, all.sorted) = (None, false);
        all.apply_sampler(&mut self.chain);
        all.selected_token()
    }
}

/// llama.cpp ends the process over penalties that are none.
fn sound(penalties: &Penalties) -> bool {
    let Penalties { last_n: _, repeat, frequency, presence } = *penalties;
    (0.1..=10.0).contains(&repeat) && frequency.abs() <= 10.0 && presence.abs() <= 10.0
}
