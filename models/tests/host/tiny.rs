//! Properties: the committed guide model is what its recipe gives; the vocabulary has no token twice, since the
//! tokeniser would never use the second.

use std::collections::BTreeSet;
use std::path::Path;

use models::tiny::{Recipe, make, tokens};

#[test]
fn the_committed_model_is_what_the_recipe_gives() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("guide/aisle-guide-tiny.gguf");
    let committed = std::fs::read(path).unwrap();
    assert!(committed == make(&Recipe::default()), "run: cargo run -p models --bin make-tiny-gguf");
}

#[test]
fn no_token_comes_twice() {
    let tokens = tokens();
    assert_eq!(tokens.iter().collect::<BTreeSet<_>>().len(), tokens.len());
    assert_eq!(tokens[262], "<|end|>");
}
