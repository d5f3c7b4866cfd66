//! The contract as one TypeScript file, so that a screen cannot drift from the guide.

use ts_rs::{Config, TS};

use super::{commands, completion, status, turn, view};

/// The whole of `ui/src/contract.ts`.
#[must_use]
pub fn typescript() -> String {
    let config = Config::default();
    let mut out = String::from(
        "// Generated from crates/guide/src/contract by `cargo xtask bindings`. Do not edit.\n\n",
    );
    macro_rules! declare {
        ($($type:ty),* $(,)?) => { $(
            out.push_str("export ");
            out.push_str(<$type as TS>::decl(&config).trim());
            out.push('\n');
        )* };
    }
    declare!(
        view::Lang,
        view::Words,
        view::PriceView,
        view::StockView,
        view::Swatch,
        view::Check,
        view::CardNote,
        view::Card,
        view::FacetValue,
        view::FacetRow,
        view::Sort,
        view::ResultsKind,
        view::Reading,
        view::Results,
        view::Relax,
        view::NothingFits,
        view::VariantView,
        view::Point,
        view::Place,
        view::Suggested,
        view::ProductPage,
        view::CompareRow,
        view::Comparison,
        view::PlanView,
        view::PolicyView,
        view::Stage,
        view::ZoneView,
        view::ShelfView,
        view::LandmarkView,
        view::FloorView,
        view::ShopView,
        view::Department,
        status::ModelState,
        status::Layers,
        status::RunsOn,
        status::Status,
        view::Boot,
        view::HelpTopic,
        view::Help,
        view::Retold,
        turn::Ask,
        turn::TurnInput,
        turn::WishKind,
        turn::Wish,
        turn::Suggestion,
        turn::SpokenBy,
        turn::Timings,
        turn::TurnEvent,
        commands::Fault,
        commands::Nothing,
        commands::Retell,
        completion::Complete,
        completion::CompletionKind,
        completion::CompletedProduct,
        completion::Completion,
        completion::Completions,
        commands::Cancel,
        commands::ForYou,
        commands::Why,
        commands::WhyReply,
    );
    out.push('\n');
    out.push_str(&commands::typescript(&config));
    out
}
