//! `aisle models`: which models there are, and which is used.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use models::machine::{Machine, survey};
use models::manifest::{ModelRole, Prompts};
use models::shelf::{New, Shelf, Shelved};
use models::{ModelInfo, ModelsError, Plan};
use serde::Serialize;

use crate::args::{AddModel, Models};
use crate::bench;
use crate::error::Error;
use crate::model::checkout;
use crate::output::Output;
use crate::shop::runtime;

/// A model, documented in `README.md`.
#[derive(Serialize)]
struct Told<'a> {
    name: &'a str,
    role: &'static str,
    used: bool,
    /// Whether it crashed too often and is not tried.
    set_aside: bool,
    /// Whether the shop added it.
    own: bool,
    bytes: u64,
    context: u32,
    licence: &'a str,
    speaks: bool,
    sha256: &'a str,
    /// What it runs on, if it is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Plan>,
}

impl<'a> Told<'a> {
    fn of(one: &Shelved<'a>) -> Self {
        let entry = one.entry;
        Self {
            name: &entry.name,
            role: entry.role.word(),
            used: one.used,
            set_aside: one.set_aside,
            own: one.own,
            bytes: entry.bytes,
            context: entry.context,
            licence: &entry.licence,
            speaks: entry.speaks,
            sha256: &entry.sha256,
            plan: None,
        }
    }
}

/// What became of one model.
#[derive(Serialize)]
struct Done<'a> {
    name: &'a str,
    done: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    info: Option<&'a ModelInfo>,
}

pub(crate) fn run(shop: Option<PathBuf>, what: Option<Models>, output: &mut Output) -> Result<(), Error> {
    let shop = shop.unwrap_or_else(guide::default_shop);
    let mut shelf = Shelf::open(&shop, Some(&checkout())).map_err(Error::Models)?;
    match what.unwrap_or(Models::List) {
        Models::List => list(&shelf, output),
        Models::Add(new) => add(&mut shelf, new, output),
        Models::Verify { name } => verify(&shelf, name.as_deref(), output),
        Models::Use { name } => {
            let info = runtime()?.block_on(shelf.choose(&name)).map_err(of(&name))?;
            tell(&name, "used", ("改用", "is used from now on"), Some(&info), output)
        }
        Models::Bench { name, how } => {
            let file = shelf.file(&name).map_err(of(&name))?;
            bench::model::run(Some(&file), &how, output)
        }
        Models::Remove { name } => {
            shelf.remove(&name).map_err(of(&name))?;
            tell(&name, "removed", ("已删除", "is removed"), None, output)
        }
    }
}

fn of(name: &str) -> impl Fn(ModelsError) -> Error {
    move |source| Error::Model(name.to_owned(), source)
}

/// What a worker found on this machine, documented in `README.md`.
#[derive(Serialize)]
struct ToldMachine {
    machine: Machine,
}

fn list(shelf: &Shelf, output: &mut Output) -> Result<(), Error> {
    let all = shelf.all();
    // Without a worker there is nothing to be told of the machine, and the models are there all the same.
    let machine = runtime()?.block_on(survey(None)).ok();
    let plans: Vec<Option<Plan>> = all.iter().map(|one| plan(shelf, one)).collect::<Result<_, Error>>()?;
    if output.json() {
        for (one, plan) in all.iter().zip(plans) {
            output.object(&Told { plan, ..Told::of(one) })?;
        }
        if let Some(machine) = machine {
            output.object(&ToldMachine { machine })?;
        }
        return Ok(());
    }
    if all.is_empty() {
        return Ok(
            output.line(output.words("没有模型，由模板回答。", "there is no model: templates answer."))?
        );
    }
    let rows: Vec<Vec<String>> = all
        .iter()
        .zip(&plans)
        .map(|(one, plan)| {
            let entry = one.entry;
            let role = match entry.role {
                ModelRole::Guide => output.words("说话", "guide"),
                ModelRole::Embedder => output.words("向量", "embedder"),
            };
            let whose = if one.own {
                output.words("本店", "the shop's")
            } else {
                output.words("自带", "came along")
            };
            let used = match (one.set_aside, one.used) {
                (true, _) => output.words("接连崩溃，已停用", "keeps crashing, set aside"),
                (false, true) => output.words("使用中", "used"),
                (false, false) => "",
            };
            vec![
                entry.name.clone(),
                role.to_owned(),
                size(entry.bytes),
                entry.licence.clone(),
                whose.to_owned(),
                used.to_owned(),
                plan.as_ref()
                    .map(|plan| format!("{}, {} MB", plan.short(), plan.memory_mb))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    output.table(&rows, &[2])?;
    if let Some(machine) = machine {
        let (zh, en) = on(&machine);
        output.line(output.words(&zh, &en))?;
    }
    Ok(())
}

/// Where a model that is used goes.
fn plan(shelf: &Shelf, one: &Shelved<'_>) -> Result<Option<Plan>, Error> {
    if !one.used || one.set_aside {
        return Ok(None);
    }
    let Ok((settings, _)) = shelf.settings(one.entry.role) else { return Ok(None) };
    Ok(runtime()?.block_on(survey(Some(&settings))).ok().and_then(|machine| machine.plan))
}

/// What this machine computes with, in a line.
fn on(machine: &Machine) -> (String, String) {
    let Machine { cpu, devices, refused, .. } = machine;
    let names: Vec<String> = devices
        .iter()
        .map(|device| format!("{} ({:.1} GB)", device.name, device.memory_mb as f64 / 1e3))
        .collect();
    let (mut zh, mut en) = if names.is_empty() {
        (
            format!("本机：CPU（{cpu}），没有可用的显卡"),
            format!("this machine: CPU ({cpu}), no graphics processor"),
        )
    } else {
        let names = names.join(", ");
        (format!("本机：{names}，CPU（{cpu}）"), format!("this machine: {names}, CPU ({cpu})"))
    };
    if !refused.is_empty() {
        let refused = refused.join(", ");
        zh += &format!("；试跑失败、不用：{refused}");
        en += &format!("; tried and failed, not used: {refused}");
    }
    (zh, en)
}

fn add(shelf: &mut Shelf, new: AddModel, output: &mut Output) -> Result<(), Error> {
    let AddModel { file, name, role, licence, context, speaks, query_prompt, passage_prompt } = new;
    let role = role.map(|role| ModelRole::named(&role).ok_or(Error::NoRole(role))).transpose()?;
    let prompts = Prompts { query: query_prompt, passage: passage_prompt };
    let new = New { name, role, licence, context, speaks, prompts };
    let bar = bar(output);
    let mut copied = |done: u64, of: u64| {
        if let Some(bar) = &bar {
            bar.set_length(of);
            bar.set_position(done);
        }
    };
    let shown = shown(&file);
    let added = runtime()?.block_on(shelf.add(&file, new, &mut copied));
    if let Some(bar) = &bar {
        bar.finish_and_clear();
    }
    let (entry, info) = added.map_err(of(&shown))?;
    tell(&entry.name, "added", ("已试跑并登记", "was tried and is listed"), Some(&info), output)
}

fn verify(shelf: &Shelf, name: Option<&str>, output: &mut Output) -> Result<(), Error> {
    let names: Vec<String> = match name {
        Some(name) => vec![name.to_owned()],
        None => shelf.all().iter().map(|one| one.entry.name.clone()).collect(),
    };
    let mut failed = None;
    for name in &names {
        match shelf.verify(name) {
            Ok(()) => tell(name, "verified", ("与登记的一致", "is the file that was listed"), None, output)?,
            Err(error) => {
                let error = Error::Model(name.clone(), error);
                if failed.is_some() || names.len() > 1 {
                    output.line(&error.sentence(output.lang()))?;
                }
                failed = Some(error);
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

fn tell(
    name: &str,
    done: &'static str,
    (zh, en): (&str, &str),
    info: Option<&ModelInfo>,
    output: &mut Output,
) -> Result<(), Error> {
    if output.json() {
        return Ok(output.object(&Done { name, done, info })?);
    }
    let about = info.map(|info| {
        let (zh, en) = (
            format!("（{}，上下文 {}，{}）", info.architecture, info.context, info.plan.short()),
            format!(" ({}, context {}, {})", info.architecture, info.context, info.plan.short()),
        );
        output.words(&zh, &en).to_owned()
    });
    let about = about.unwrap_or_default();
    let (zh, en) = (format!("{name}：{zh}{about}"), format!("{name} {en}{about}"));
    Ok(output.line(output.words(&zh, &en))?)
}

fn bar(output: &Output) -> Option<ProgressBar> {
    if output.json() || !io::stderr().is_terminal() {
        return None;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:24} {percent}% {bytes_per_sec} {eta}");
    bar.set_style(style.expect("BUG: a fixed template is well-formed"));
    Some(bar)
}

fn shown(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        1_000_000..1_000_000_000 => format!("{} MB", bytes / 1_000_000),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}
