//! Measures of quality, one a file, each with its definition, its source and a test computed by hand. Pure.

pub(crate) mod average_precision;
pub(crate) mod coverage;
pub(crate) mod diversity;
pub(crate) mod hit_rate;
pub(crate) mod judged_coverage;
pub(crate) mod mae;
pub(crate) mod ndcg;
pub(crate) mod novelty;
pub(crate) mod paired;
pub(crate) mod popularity_bias;
pub(crate) mod precision;
pub(crate) mod recall;
pub(crate) mod reciprocal_rank;
pub(crate) mod rmse;
pub(crate) mod zero_results;
