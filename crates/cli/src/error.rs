//! What a command could not do, in the person's language.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use guide::contract::Lang;
use guide::guide::from_wire;
use guide::{GuideError, catalog};

/// A command that failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("the shop cannot be opened: {}", whole(.0))]
    Open(#[source] GuideError),
    #[error("the shop cannot be read: {}", whole(.0))]
    Read(#[source] GuideError),
    #[error("nothing was imported: {}", whole(.0))]
    Import(#[source] catalog::Error),
    #[error("{0}")]
    Catalogue(#[source] catalog::Error),
    #[error("import needs --shop DIR: it replaces what the shop has")]
    ShopNeeded,
    #[error("catalog needs --shop DIR")]
    WhichShop,
    #[error("histories needs --shop DIR")]
    WhoseHistories,
    #[error("the histories: {0}")]
    Histories(#[source] catalog::Error),
    #[error("nothing was forgotten")]
    NothingForgotten,
    #[error("the models cannot be used: {}", whole(.0))]
    Models(#[source] models::ModelsError),
    #[error("{}: {}", .0, model_in_english(.1))]
    Model(String, #[source] models::ModelsError),
    #[error("{0:?} is no role: guide or embedder")]
    NoRole(String),
    #[error("the manifest lists no model with the role embedder")]
    NoEmbedder,
    #[error("the embedding model cannot be used ({})", .0.code())]
    EmbedderOff(models::OffReason),
    #[error("the shop has no product {0}")]
    NoSuchProduct(String),
    #[error("nothing is known of that customer")]
    NoSuchCustomer,
    #[error("stopping cannot be listened for: {0}")]
    Signals(#[source] ctrlc::Error),
    #[error("a question could not be answered ({0})")]
    Unanswered(String),
    #[error("no question brought products: there is nothing to time")]
    NothingToTime,
    #[error("the judgments {} cannot be used: {detail}", file.display())]
    Judgments { file: PathBuf, detail: String },
    #[error("{0}")]
    Recommendations(#[from] crate::eval::recommend::Refusal),
    #[error("a part of the measurement ended without a result: {0}")]
    Part(String),
    #[error("the model cannot be measured: {}", .0.sentences().1)]
    ModelOff(models::OffReason),
    #[error("the model cannot be measured: it {0}")]
    ModelSilent(&'static str),
    #[error("a folder for the measurement could not be written or read: {0}")]
    Scratch(#[source] io::Error),
    #[error("the questions could not be read: {0}")]
    Input(#[source] io::Error),
    #[error("the async runtime could not be started: {0}")]
    Runtime(#[source] io::Error),
    #[error("the answer could not be written: {0}")]
    Write(#[from] io::Error),
}

impl Error {
    /// The failure as a sentence.
    pub(crate) fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Import(source @ catalog::Error::NotWithoutYes { .. }) => {
                format!("nothing was imported: {}; import it all the same with --yes", whole(source))
            }
            other => other.to_string(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Open(source) => format!("店铺无法打开：{}", whole(source)),
            Self::Read(source) => format!("店铺无法读取：{}", whole(source)),
            Self::Import(source) => {
                let why = source.sentence(from_wire(Lang::Zh));
                match source {
                    catalog::Error::NotWithoutYes { .. } => {
                        format!("没有导入任何商品：{why}；确认无误请加 --yes 再导入")
                    }
                    _ => format!("没有导入任何商品：{why}"),
                }
            }
            Self::Catalogue(source) => source.sentence(from_wire(Lang::Zh)),
            Self::Histories(source) => format!("购物记录：{}", source.sentence(from_wire(Lang::Zh))),
            Self::NothingForgotten => "没有清除任何记录".to_owned(),
            Self::WhichShop | Self::WhoseHistories => "请用 --shop DIR 指明是哪家店".to_owned(),
            Self::ShopNeeded => "导入会取代店里现有的商品，请用 --shop DIR 指明是哪家店".to_owned(),
            Self::Models(source) => format!("模型无法使用：{}", whole(source)),
            Self::Model(name, source) => format!("{name}：{}", model_in_chinese(source)),
            Self::NoRole(name) => format!("没有“{name}”这种用途，请用 guide 或 embedder"),
            Self::NoEmbedder => "模型清单里没有角色为 embedder 的模型".to_owned(),
            Self::EmbedderOff(reason) => format!("嵌入模型无法使用（{}）", reason.code()),
            Self::NoSuchProduct(id) => format!("店里没有编号为 {id} 的商品"),
            Self::NoSuchCustomer => "没有这位顾客的记录".to_owned(),
            Self::Signals(source) => format!("无法接收停止的信号：{source}"),
            Self::Unanswered(code) => format!("有问题未能回答（{code}）"),
            Self::NothingToTime => "没有一个问题带出商品，无从计时".to_owned(),
            Self::Judgments { file, detail } => format!("评判表 {} 无法使用：{detail}", file.display()),
            Self::Recommendations(refusal) => refusal.chinese(),
            Self::Part(said) => format!("测量的一步没有给出结果：{said}"),
            Self::ModelOff(reason) => format!("模型无法测量：{}", reason.sentences().0),
            Self::ModelSilent("says too little") => "模型无法测量：它说得太少".to_owned(),
            Self::ModelSilent(_) => "模型无法测量：它没有答完".to_owned(),
            Self::Scratch(source) => format!("测量所用的文件夹无法读写：{source}"),
            Self::Input(source) => format!("无法读取提问：{source}"),
            Self::Runtime(source) => format!("无法启动异步运行时：{source}"),
            Self::Write(source) => format!("无法写出结果：{source}"),
        }
    }

    /// 2 is wrong use, 1 anything else.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Recommendations(refusal) if refusal.is_wrong_use() => ExitCode::from(2),
            Self::ShopNeeded | Self::WhichShop | Self::WhoseHistories | Self::NoRole(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

fn model_in_chinese(error: &models::ModelsError) -> String {
    use models::ModelsError::{BadName, InUse, NoSuchModel, Write};
    match error {
        NoSuchModel(_) => "没有这个模型".to_owned(),
        BadName(_) => "模型名只能用字母、数字、点、横线和下划线".to_owned(),
        InUse(_) => "正在使用，或是随程序附带的，不能删除".to_owned(),
        Write { path, source } => format!("无法写入 {}：{source}", path.display()),
        other => other.off_reason().sentences().0.to_owned(),
    }
}

fn model_in_english(error: &models::ModelsError) -> String {
    use models::ModelsError::{BadName, InUse, NoSuchModel, Write};
    match error {
        NoSuchModel(_) | BadName(_) | InUse(_) | Write { .. } => whole(error),
        other => other.off_reason().sentences().1.to_owned(),
    }
}

/// An error with what is behind it, each thing said once.
fn whole(error: &dyn std::error::Error) -> String {
    let mut sentence = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let said = cause.to_string();
        if !sentence.contains(&said) {
            sentence.push_str(": ");
            sentence.push_str(&said);
        }
        next = cause.source();
    }
    sentence
}
