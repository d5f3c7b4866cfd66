//! `aisle train`: the recommender learns from the shop's records.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use guide::learning::{Trained, learn};
use guide::recommend::training::{Compared, Stage, TrainingSettings};
use guide::recommend::{Found, Part, Situation};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use crate::error::Error;
use crate::output::{Output, pick};
use crate::shop;

#[derive(Serialize)]
struct Told<'a> {
    outcome: &'static str,
    version: Option<u32>,
    seconds: f64,
    visits: Option<usize>,
    fewest_visits: Option<usize>,
    compared: &'a [Compared],
    shares: Vec<Shares<'a>>,
}

/// How much each part counts in a situation, as a share of 1.
#[derive(Serialize)]
struct Shares<'a> {
    #[serde(flatten)]
    found: &'a Found,
    parts: Vec<(Part, f32)>,
}

pub(crate) fn run(shop: Option<PathBuf>, output: &mut Output) -> Result<(), Error> {
    let guide = shop::open_silent(shop, output)?;
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = Arc::clone(&stop);
    ctrlc::set_handler(move || stopped.store(true, Ordering::Relaxed)).map_err(Error::Signals)?;
    let begun = Instant::now();
    let bar = bar(output);
    let lang = output.lang();
    let mut go_on = |stage: Stage| {
        let (zh, en) = words(stage);
        bar.set_message(pick(lang, zh, en));
        if let Stage::Vectors(progress) = stage {
            bar.set_length(progress.steps as u64);
            bar.set_position(progress.step as u64);
        }
        bar.tick();
        !stop.load(Ordering::Relaxed)
    };
    let trained = learn(&guide.catalogue(), &TrainingSettings::default(), &mut go_on);
    bar.finish_and_clear();
    let trained = trained.map_err(Error::Read)?;
    let seconds = begun.elapsed().as_secs_f64();
    if output.json() {
        return Ok(output.object(&told(&trained, seconds))?);
    }
    tell(&trained, seconds, output)
}

fn told(trained: &Trained, seconds: f64) -> Told<'_> {
    let none = Told {
        outcome: "stopped",
        version: None,
        seconds,
        visits: None,
        fewest_visits: None,
        compared: &[],
        shares: Vec::new(),
    };
    match trained {
        Trained::Stopped => none,
        Trained::Forgotten => Told { outcome: "forgotten", ..none },
        Trained::Elsewhere => Told { outcome: "elsewhere", ..none },
        Trained::TooLittle { visits, fewest } => {
            Told { outcome: "too_little", visits: Some(*visits), fewest_visits: Some(*fewest), ..none }
        }
        Trained::Done { compared, found, version } => Told {
            outcome: if version.is_some() { "taken" } else { "not_better" },
            version: *version,
            compared,
            shares: found.iter().map(|found| Shares { found, parts: parts(found) }).collect(),
            ..none
        },
    }
}

fn parts(found: &Found) -> Vec<(Part, f32)> {
    Part::ALL.into_iter().zip(found.searched.shares).filter(|(_, share)| *share > 0.0).collect()
}

fn tell(trained: &Trained, seconds: f64, output: &mut Output) -> Result<(), Error> {
    let lang = output.lang();
    match trained {
        Trained::Stopped => output.line(pick(
            lang,
            "已停下，进度已保存；再运行一次就接着学。",
            "Stopped; what was done is kept. Run it again to go on.",
        ))?,
        Trained::Forgotten => output.line(pick(
            lang,
            "学习途中有记录被清除，所以学到的没有保留。再运行一次，从剩下的记录学起。",
            "Records were forgotten meanwhile, so nothing of what was learned was kept. Run it again to learn from those that are left.",
        ))?,
        Trained::Elsewhere => output.line(pick(
            lang,
            "另一个程序正在学习这家店的记录（一体机会在闲时学）。等它学完，或先关掉它。",
            "Another program is learning from this shop's records (a kiosk does when nobody is there). Wait until it is done, or close it.",
        ))?,
        Trained::TooLittle { visits, fewest } => output.line(&match lang {
            guide::contract::Lang::Zh => {
                format!("记录太少，学不到什么：只有 {visits} 次到店，至少要 {fewest} 次。推荐照样能用，靠商品本身的信息。")
            }
            guide::contract::Lang::En => format!(
                "Too little to learn from: {visits} visits, and {fewest} are needed. Recommendations work all the same, from what products are."
            ),
        })?,
        Trained::Done { compared, found, version } => {
            output.line(pick(
                lang,
                "留出的到店记录上，新学的与现用的（越大越好）：",
                "On visits kept back, what was just learned against what serves (higher is better):",
            ))?;
            let rows: Vec<Vec<String>> = compared.iter().map(|one| row(one, lang)).collect();
            output.table(&rows, &[1, 2, 3, 4])?;
            for one in found {
                let listed: Vec<String> =
                    parts(one).iter().map(|(part, share)| format!("{} {share:.2}", part_name(*part, lang))).collect();
                let (zh, en) = situation(one.situation);
                output.line(&format!("{}: {}", pick(lang, zh, en), listed.join(", ")))?;
            }
            output.line(&match (version, lang) {
                (Some(version), guide::contract::Lang::Zh) => format!("已启用第 {version} 版，用时 {seconds:.0} 秒。"),
                (Some(version), guide::contract::Lang::En) => {
                    format!("Version {version} serves from now on. It took {seconds:.0} s.")
                }
                (None, guide::contract::Lang::Zh) => format!("没有更好，现用的不变，用时 {seconds:.0} 秒。"),
                (None, guide::contract::Lang::En) => {
                    format!("No better: what serves stays. It took {seconds:.0} s.")
                }
            })?;
        }
    }
    Ok(())
}

fn row(one: &Compared, lang: guide::contract::Lang) -> Vec<String> {
    let (zh, en) = situation(one.situation);
    vec![
        format!("  {}", pick(lang, zh, en)),
        format!("{:.3}", one.new),
        format!("{:.3}", one.serving),
        format!("± {:.3}", one.standard_error),
        format!("({})", one.questions),
    ]
}

fn situation(situation: Situation) -> (&'static str, &'static str) {
    match situation {
        Situation::NewVisitor => ("刚来的顾客", "new visitor"),
        Situation::Visit => ("看了几样", "some products looked at"),
        Situation::Customer => ("老顾客", "known customer"),
        Situation::Similar => ("商品页·相似", "product page, similar"),
        Situation::GoesWith => ("商品页·搭配", "product page, goes with"),
        Situation::Basket => ("清单", "list"),
    }
}

fn part_name(part: Part, lang: guide::contract::Lang) -> &'static str {
    let (zh, en) = match part {
        Part::Popular => ("热门", "popular"),
        Part::Rising => ("升温", "rising"),
        Part::LookedAt => ("一起看", "looked at together"),
        Part::Bought => ("一起买", "bought together"),
        Part::Leaves => ("品类一起买", "categories bought together"),
        Part::Visits => ("相似的到店", "visits alike"),
        Part::Taste => ("口味", "taste"),
        Part::Factors => ("口味因子", "taste factors"),
        Part::LikeMinded => ("相近的顾客", "like-minded shoppers"),
        Part::Pearson => ("评分相关的顾客", "correlated ratings"),
        Part::Neural => ("神经网络", "neural"),
        Part::Alike => ("商品相似", "likeness"),
        Part::Companion => ("商品搭配", "companions"),
    };
    pick(lang, zh, en)
}

fn words(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Counting => ("清点记录", "counting"),
        Stage::Tastes => ("学口味", "learning tastes"),
        Stage::Vectors(_) => ("训练神经网络", "training the neural part"),
        Stage::Weighing(_) => ("定各部分的分量", "weighing the parts"),
        Stage::Comparing => ("与现用的比较", "comparing"),
    }
}

fn bar(output: &Output) -> ProgressBar {
    if output.json() || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(1), ProgressDrawTarget::stderr());
    let left = output.words("还要 {eta}", "{eta} left");
    let form = format!("{{msg}} {{bar:30}} {{pos}}/{{len}} {left}");
    if let Ok(style) = ProgressStyle::with_template(&form) {
        bar.set_style(style);
    }
    bar
}
