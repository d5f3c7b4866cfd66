//! Why recommendations could not be evaluated, in the person's language.

use std::io;
use std::path::PathBuf;

/// An evaluation that did not happen.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("{} cannot be read: {}", .0.display(), .1)]
    Read(PathBuf, #[source] io::Error),
    #[error("{} is empty", .0.display())]
    Empty(PathBuf),
    #[error("the headings of {} tell no ratings (user, item, rating), invoices (invoice, item, customer) or sessions (session, item, time): {found}", file.display())]
    Headings { file: PathBuf, found: String },
    #[error("{} has no row to evaluate: of {rows} rows {bad} are not understood and the others left out", file.display())]
    NoRows { file: PathBuf, rows: usize, bad: usize },
    #[error("{} lacks a column: it needs user_id, item_id and prediction", .0.display())]
    NoPredictions(PathBuf),
    #[error("line {line} of {} is no prediction: {cell:?}", file.display())]
    BadPrediction { file: PathBuf, line: u64, cell: String },
    #[error("give --interactions CSV, or --catalog FEED with --judgments CSV")]
    NothingToDo,
    #[error("the protocol {0} needs {1}")]
    Needs(&'static str, &'static str),
    #[error("{0} goes with --relation goes-with")]
    GoesWithOnly(&'static str),
    #[error("the protocol {0} cannot be used on {1}")]
    DoesNotFit(&'static str, &'static str),
    #[error("{0:?} is no day or time")]
    BadDay(String),
    #[error("there is no algorithm {name:?}; there are {known}")]
    NoSuchAlgorithm { name: String, known: String },
    #[error("nothing is left to test on")]
    NothingToTest,
}

impl Refusal {
    /// The failure in Chinese.
    pub(crate) fn chinese(&self) -> String {
        match self {
            Self::Read(file, source) => format!("{} 无法读取：{source}", file.display()),
            Self::Empty(file) => format!("{} 是空的", file.display()),
            Self::Headings { file, found } => format!(
                "从 {} 的表头看不出是评分（user, item, rating）、发票（invoice, item, customer）还是会话（session, item, time）：{found}",
                file.display()
            ),
            Self::NoRows { file, rows, bad } => {
                format!("{} 没有可用的行：共 {rows} 行，其中 {bad} 行读不懂，其余按规则略去", file.display())
            }
            Self::NoPredictions(file) => {
                format!("{} 缺少列：需要 user_id、item_id 和 prediction", file.display())
            }
            Self::BadPrediction { file, line, cell } => {
                format!("{} 第 {line} 行不是预测：{cell:?}", file.display())
            }
            Self::NothingToDo => {
                "请给 --interactions CSV，或同时给 --catalog FEED 和 --judgments CSV".to_owned()
            }
            Self::Needs(protocol, option) => format!("{protocol} 这种打分法需要 {option}"),
            Self::GoesWithOnly(option) => format!("{option} 要和 --relation goes-with 同用"),
            Self::DoesNotFit(protocol, shape) => {
                let shape = match *shape {
                    "ratings" => "评分表",
                    "invoices" => "发票表",
                    "sessions" => "会话表",
                    "data without ratings" => "没有评分的数据",
                    _ => "没有时间的数据",
                };
                format!("{protocol} 这种打分法不能用于{shape}")
            }
            Self::BadDay(text) => format!("“{text}”不是日期或时间"),
            Self::NoSuchAlgorithm { name, known } => format!("没有“{name}”这种算法；有 {known}"),
            Self::NothingToTest => "没有剩下可以用来考的数据".to_owned(),
        }
    }

    /// Whether the command was used wrongly.
    pub(crate) fn is_wrong_use(&self) -> bool {
        matches!(
            self,
            Self::NothingToDo
                | Self::Needs(..)
                | Self::GoesWithOnly(_)
                | Self::BadDay(_)
                | Self::NoSuchAlgorithm { .. }
        )
    }
}
