//! The words of `aisle eval`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::Language;

#[derive(Debug, Subcommand)]
pub(crate) enum Eval {
    /// 搜索的好坏：按人的评判打分 · how well search finds what people judged right
    Search(EvalSearch),
    /// 推荐的好坏：按评分、购买、点击或人的评判打分 · how well recommendations meet what people rated, bought, clicked or judged
    Recommend(EvalRecommend),
}

/// What `aisle eval search` measures.
#[derive(Debug, clap::Args)]
pub(crate) struct EvalSearch {
    /// 商品文件，或样板店那样的文件夹；导入临时的店 · feeds, or a folder like the demo shop's, for a shop of its own
    #[arg(long, required = true, num_args = 1.., value_name = "FEED")]
    pub(crate) catalog: Vec<PathBuf>,
    /// 评判表（query,docid,rating） · judgments (query,docid,rating)
    #[arg(long, required = true, num_args = 1.., value_name = "CSV")]
    pub(crate) judgments: Vec<PathBuf>,
    /// 字段对照表（TOML） · a field map (TOML)
    #[arg(long, value_name = "MAP")]
    pub(crate) map: Option<PathBuf>,
    /// 先去掉这种语言的文字 · take the texts in this language away first
    #[arg(long, value_name = "zh|en")]
    pub(crate) strip: Option<Language>,
    /// 用这份模型清单里的嵌入模型 · with the embedding model of this models/manifest.toml
    #[arg(long, value_name = "MANIFEST")]
    pub(crate) embedder: Option<PathBuf>,
    /// 读过的商品存在这个文件夹，下次不必再读 · keep what the embedding model read in this folder, for the next time
    #[arg(long, value_name = "DIR", requires = "embedder")]
    pub(crate) vectors: Option<PathBuf>,
    /// 列出每个查询 · list every query
    #[arg(long)]
    pub(crate) details: bool,
    /// 列出最差的几个查询 · how many of the worst queries to list
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) worst: usize,
}

/// What `aisle eval recommend` measures.
#[derive(Debug, clap::Args)]
pub(crate) struct EvalRecommend {
    /// 评分、发票或会话表，CSV 或制表符分隔，可以是 gzip；按表头识别 · ratings, invoices or sessions, gzipped or not; told by headings
    #[arg(long, value_name = "CSV")]
    pub(crate) interactions: Option<PathBuf>,
    /// 怎样打分；不给则按表的种类和其它选项 · how it is measured; as the table and the other options suggest if not given
    #[arg(long, value_enum)]
    pub(crate) protocol: Option<Protocol>,
    /// 表里是评分：同 --protocol ratings · the table holds ratings: the same as --protocol ratings
    #[arg(long, conflicts_with_all = ["protocol", "sessions", "test", "from", "catalog", "reference"])]
    pub(crate) ratings: bool,
    /// 表里是会话：同 --protocol sessions · the table holds sessions: the same as --protocol sessions
    #[arg(long, conflicts_with_all = ["protocol", "reference", "from", "catalog"])]
    pub(crate) sessions: bool,
    /// 随机划分几次，取平均 · how many random splits to take the mean of
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=100))]
    pub(crate) seeds: u16,
    /// 之前的用来学，之后的用来考；不给则是最后三十天 · learn from before, test on after; the last thirty days if not given
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    /// 用来考的会话表 · the sessions to be tested on
    #[arg(long, value_name = "CSV")]
    pub(crate) test: Option<PathBuf>,
    /// 别的实现的预测（user_id,item_id,prediction），逐个比较 · predictions of another implementation, compared one by one
    #[arg(long, value_name = "CSV")]
    pub(crate) reference: Option<PathBuf>,
    /// 商品文件，或样板店那样的文件夹；与 --judgments 同用 · feeds, or a folder like the demo shop's; with --judgments
    #[arg(long, num_args = 1.., value_name = "FEED", requires = "judgments")]
    pub(crate) catalog: Vec<PathBuf>,
    /// 评判表（product,docid,rating） · judgments (product,docid,rating)
    #[arg(long, num_args = 1.., value_name = "CSV", requires = "catalog")]
    pub(crate) judgments: Vec<PathBuf>,
    /// 评判的是相似还是可搭配 · whether likeness was judged, or what goes together
    #[arg(long, value_enum, default_value_t = Relation::Similar)]
    pub(crate) relation: Relation,
    /// 在这些评判上重新找商品各方面的分量，并列出 · seek anew, on these judgments, what each side of a product counts, and list it
    #[arg(long, requires = "judgments")]
    pub(crate) tune: bool,
    /// 与 --tune 同用，可搭配：学到的写到这个文件 · with --tune, goes with: where what was learned is written
    #[arg(long, value_name = "FILE", requires = "tune")]
    pub(crate) write: Option<PathBuf>,
    /// 与 --tune 同用，可搭配：不写，而是分成几份，轮流留一份来考 · with --tune, goes with: instead, in so many parts, each tested on what the others teach
    #[arg(long, value_name = "N", requires = "tune", conflicts_with = "write", value_parser = clap::value_parser!(u32).range(2..))]
    pub(crate) folds: Option<u32>,
    /// 只比较这些算法，用逗号隔开 · only these algorithms, with commas between
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(crate) algorithms: Vec<String>,
}

/// How recommendations are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Protocol {
    /// 预测留出的评分 · ratings held back at random are predicted
    Ratings,
    /// 随机留出的商品进不进前十 · whether items held back at random are among the first ten
    Top,
    /// 某天以后的新商品进不进前十 · whether items new to a customer after a day are among the first ten
    Time,
    /// 会话里的下一件进不进前二十 · whether a session's next item is among the first twenty
    Sessions,
    /// 与某商品相似或可搭配的，人怎么看 · what people judged similar to a product, or going with it
    Products,
    /// 与别的实现的预测相差多少 · how far predictions are from those of another implementation
    Reference,
}

impl Protocol {
    /// As it is written on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Top => "top",
            Self::Time => "time",
            Self::Sessions => "sessions",
            Self::Products => "products",
            Self::Reference => "reference",
        }
    }
}

/// How two products can stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Relation {
    /// 相似，可代替 · alike, one instead of the other
    Similar,
    /// 可搭配，一起买 · one goes with the other
    GoesWith,
}

impl Relation {
    /// As it is written on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Similar => "similar",
            Self::GoesWith => "goes-with",
        }
    }
}
