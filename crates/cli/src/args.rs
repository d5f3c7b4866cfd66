//! The command line. Its help is in both languages; wrong use ends with exit code 2.

mod eval;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use guide::contract::Lang;

pub(crate) use self::eval::{Eval, EvalRecommend, EvalSearch, Protocol, Relation};
use crate::locale;

/// 店内导购的命令行 · the in-store guide on the command line
#[derive(Debug, Parser)]
#[command(name = "aisle", version, arg_required_else_help = true)]
#[command(
    after_help = "退出码：0 完成，1 未能完成，2 用法有误 · exit codes: 0 done, 1 could not, 2 wrong use"
)]
pub(crate) struct Args {
    /// 店铺目录；不给或为空目录则用样板店 · the shop's folder; not given, or empty: the demo shop
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) shop: Option<PathBuf>,
    /// 说明所用的语言；不给则随系统 · the language of messages; as the system's if not given
    #[arg(long, value_name = "zh|en", global = true)]
    lang: Option<Language>,
    /// 每行一个 JSON 对象 · one JSON object a line
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 导入商品，取代店里现有的商品 · import products in place of those the shop has
    Import(ImportArgs),
    /// 商品目录：现状、恢复 · the catalogue: how it is, and going back
    Catalog {
        #[command(subcommand)]
        what: Catalog,
    },
    /// 购物记录：有多少、导入、清除 · purchase histories: how many there are, importing, forgetting
    Histories {
        #[command(subcommand)]
        what: Option<Histories>,
    },
    /// 语言模型：有哪些、添加、选用 · the models: which there are, adding, choosing
    Models {
        #[command(subcommand)]
        what: Option<Models>,
    },
    /// 搜索商品 · search for products
    Search {
        /// 要找什么 · what to look for
        #[arg(required = true, value_name = "TEXT")]
        text: Vec<String>,
    },
    /// 问一句；不给文字则逐行对话 · ask; without TEXT, a conversation, one turn a line
    Ask {
        /// 要问什么 · what to ask
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[command(flatten)]
        model: ModelArgs,
    },
    /// 推荐：某商品旁边放什么，或给某位顾客推荐什么 · what to lay beside a product, or to show a shopper
    Recommend(RecommendArgs),
    /// 让推荐从店里的记录学习；Ctrl-C 停下，再运行就接着学 · the recommender learns from the shop's records; stop it with Ctrl-C, run it again to go on
    Train,
    /// 打分 · how good answers are
    Eval {
        #[command(subcommand)]
        what: Eval,
    },
    /// 计时 · take the time
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
}

/// Whom or what `aisle recommend` is for.
#[derive(Debug, clap::Args)]
#[group(id = "whom", required = true, multiple = true)]
pub(crate) struct RecommendArgs {
    /// 商品编号：相似、搭配、更实惠、升级 · a product's id: similar, to go with it, for less, a step up
    #[arg(long, value_name = "ID", conflicts_with_all = ["session", "customer", "need", "why"], group = "whom")]
    pub(crate) product: Option<String>,
    /// 这次看过的商品，先看的在前 · products looked at in this visit, the first first
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', group = "whom")]
    pub(crate) session: Vec<String>,
    /// 会员号，或店里记录中的代号 · a loyalty number, or a label of the shop's own records
    #[arg(long, value_name = "KEY", group = "whom")]
    pub(crate) customer: Option<String>,
    /// 想要什么，照说的话写 · what is wanted, as one would say it
    #[arg(long, value_name = "TEXT", group = "whom")]
    pub(crate) need: Option<String>,
    /// 说过不要的商品，不再推荐 · products said no to, left out
    #[arg(long, value_name = "ID,ID", value_delimiter = ',')]
    pub(crate) rejected: Vec<String>,
    /// 为什么推荐（或不推荐）这一件 · why this one is, or is not, among them
    #[arg(long, value_name = "ID")]
    pub(crate) why: Option<String>,
    /// 每类最多几件 · at most so many of each kind
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u16).range(1..=100))]
    pub(crate) limit: u16,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// 从话到导购，到商品出来要多久 · from the words reaching the guide to its products
    Ask {
        /// 问多少个不同的问题，中英各半 · how many different questions, half in each language
        #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        questions: u32,
    },
    /// 造一个商品很多的店，量导入和搜索 · make a shop of many products, and time import and search
    Search(BenchSearch),
    /// 造一个店和顾客的记录，量推荐有多快、占多少内存、学多久 · make a shop and its records, and time recommendations and learning
    Recommend(BenchRecommend),
    /// 模型进程的快慢，与裸的 llama.cpp 循环相比 · how fast the model's worker is, against a bare llama.cpp loop
    Model(BenchModel),
    /// 让模型进程答几千个请求，看内存涨不涨 · thousands of requests to the model's worker, and what its memory does
    Soak(BenchSoak),
}

/// What `aisle bench soak` does.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct BenchSoak {
    /// GGUF 文件；不给则现造一个约 1800 万参数的 · the GGUF; one of about 18 million parameters is made if not given
    #[arg(value_name = "GGUF")]
    pub(crate) model: Option<PathBuf>,
    /// 多少个请求 · how many requests
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(10..=10_000_000))]
    pub(crate) requests: u32,
}

/// What `aisle bench model` measures.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct BenchModel {
    /// GGUF 文件；不给则现造一个约 1800 万参数的 · the GGUF; one of about 18 million parameters is made if not given
    #[arg(value_name = "GGUF")]
    pub(crate) model: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) how: BenchHow,
}

/// How a model is measured.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct BenchHow {
    /// 用几个线程；不给则与营业时相同 · threads; as many as in a shop if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) threads: Option<u16>,
    /// 每项量几次，取中位数 · how often each is measured; medians are told
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(3..=99))]
    pub(crate) rounds: u16,
    /// 再与这个程序比：为本机 CPU 专门编译的裸循环（cargo xtask bench-model 会编好它） · also against this program: a bare loop
    /// built for this very CPU (`cargo xtask bench-model` builds it)
    #[arg(long, value_name = "PATH")]
    pub(crate) peer: Option<PathBuf>,
    /// 也比较注意力的几种算法和缓存格式 · also compare ways to compute and cache attention
    #[arg(long)]
    pub(crate) attention: bool,
    /// 不用显卡 · without graphics processors
    #[arg(long)]
    pub(crate) no_gpu: bool,
}

/// What `aisle bench search` measures.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct BenchSearch {
    /// 多少件商品 · how many products
    #[arg(long, value_name = "N", default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(100..=1_300_000))]
    pub(crate) products: u32,
    /// 同一个数造出同样的商品 · the same number makes the same products
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    pub(crate) seed: u64,
    /// 从一万件起逐级量到 N 件 · from ten thousand products up to N, step by step
    #[arg(long)]
    pub(crate) curve: bool,
    /// 造好的店留在这里，下次再用 · keep the shops here, and use them again
    #[arg(long, value_name = "DIR")]
    pub(crate) keep: Option<PathBuf>,
    /// One part alone, in a process of its own.
    #[arg(long, value_enum, hide = true, requires = "keep")]
    pub(crate) part: Option<Part>,
}

/// What `aisle bench recommend` measures.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct BenchRecommend {
    /// 多少件商品，可以给几个数（默认 20000） · how many products, of several shops if more are given (20000)
    #[arg(long, value_name = "N,…", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(100..=2_000_000))]
    pub(crate) products: Vec<u32>,
    /// 多少次行为，可以给几个数（默认 1000000） · how many events, several if more are given (1000000)
    #[arg(long, value_name = "N,…", value_delimiter = ',', value_parser = clap::value_parser!(u64).range(1_000..=200_000_000))]
    pub(crate) events: Vec<u64>,
    /// 同一个数造出同样的店 · the same number makes the same shops
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    pub(crate) seed: u64,
    /// 只用真实的点击量 VMIS（不给件数时别的不量） · VMIS alone on real clicks (nothing else, without sizes)
    #[arg(long, value_name = "CSV")]
    pub(crate) clicks: Option<PathBuf>,
    /// 量学习要多久，而不是推荐 · how long learning takes, instead of recommending
    #[arg(long)]
    pub(crate) train: bool,
    /// One part alone, in a process of its own.
    #[arg(long, value_enum, hide = true)]
    pub(crate) part: Option<RecommendPart>,
}

/// The parts of [`BenchRecommend`] that run in a process of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RecommendPart {
    Ask,
    Learn,
}

/// The parts of [`BenchSearch`], each measured in a process that does nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    Import,
    Bare,
    Ask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Catalog {
    /// 编号、件数、导入时间，能恢复到哪一版 · its number, products, when imported, and what can be gone back to
    Status,
    /// 恢复到上一次导入之前 · go back to before the last import
    Rollback,
    /// 让嵌入模型现在就读完商品；不然由一体机在闲时读 · have the embedding model read the products now; else a kiosk does it by and by
    Embed {
        /// 用这份模型清单里的嵌入模型 · the embedding model of this models/manifest.toml
        #[arg(long, value_name = "MANIFEST")]
        embedder: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Histories {
    /// 导入收银系统的销售明细 · import the sales a till has exported
    Import {
        /// CSV（可以是 gzip）或 Excel 文件，要有小票号或会员号、商品和时间各栏 · CSV, gzipped or not, or a workbook, with columns for
        /// receipt or customer, product and time
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// 清除一位会员的记录，或全部 · forget a customer, or everything
    Forget(Forget),
}

/// Whose histories go.
#[derive(Debug, clap::Args)]
pub(crate) struct Forget {
    /// 会员号 · the customer's loyalty number
    #[arg(value_name = "NUMBER", required_unless_present = "all", conflicts_with = "all")]
    pub(crate) number: Option<String>,
    /// 全部 · everything
    #[arg(long)]
    pub(crate) all: bool,
    /// 不再询问 · without asking
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Models {
    /// 有哪些模型，用的是哪个（默认） · which there are, and which is used (the default)
    List,
    /// 复制、校验、试跑一个 GGUF，然后登记 · copy, hash and try a GGUF, then list it
    Add(AddModel),
    /// 文件是否仍是登记的那个；不给名字则全部 · whether files are still those that were listed; all, without NAME
    Verify {
        /// 模型名 · the model's name
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    /// 改用这个模型 · use this model from now on
    Use {
        /// 模型名 · the model's name
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// 量一个模型的快慢，同 bench model · how fast a model is, as `bench model` does
    Bench {
        /// 模型名 · the model's name
        #[arg(value_name = "NAME")]
        name: String,
        #[command(flatten)]
        how: BenchHow,
    },
    /// 删除本店添加的模型 · remove a model that the shop has added
    Remove {
        /// 模型名 · the model's name
        #[arg(value_name = "NAME")]
        name: String,
    },
}

/// A model to be added. What is not given is read from the file.
#[derive(Debug, clap::Args)]
pub(crate) struct AddModel {
    /// GGUF 文件 · the GGUF
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// 模型名 · its name
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// 用途：guide 说话，embedder 做向量 · what it is for: guide words answers, embedder makes vectors
    #[arg(long, value_name = "guide|embedder")]
    pub(crate) role: Option<String>,
    /// 权重的许可证 · licence of the weights
    #[arg(long, value_name = "SPDX")]
    pub(crate) licence: Option<String>,
    /// 上下文长度（词元） · context in tokens
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(64..=1_048_576))]
    pub(crate) context: Option<u32>,
    /// 让它的话直接给顾客看 · let its words reach the shopper
    #[arg(long)]
    pub(crate) speaks: bool,
    /// 向量模型要求加在问题前的文字 · what an embedder wants before a question
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) query_prompt: String,
    /// 向量模型要求加在商品前的文字 · what an embedder wants before a product
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) passage_prompt: String,
}

/// What is imported, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct ImportArgs {
    /// 文件或文件夹，格式自动识别，可以是 gzip · files or folders in any known form, gzipped or not
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// 字段对照表（TOML） · a field map (TOML)
    #[arg(long, value_name = "FILE")]
    pub(crate) map: Option<PathBuf>,
    /// 不导入，为一个文件拟出字段对照表 · import nothing; draw up a field map for one file
    #[arg(long, conflicts_with_all = ["map", "delta", "dry_run", "yes"])]
    pub(crate) suggest: bool,
    /// 只增改文件中的商品，其余保留 · only what the files name is added or changed; the rest stays
    #[arg(long)]
    pub(crate) delta: bool,
    /// 只看会有什么变化，不写入 · only tell what would change; nothing is written
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// 下架过多、拒收过多、时钟有异也照常导入 · import even if much would go or be refused, or the clock looks wrong
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Which model and which worker speak.
#[derive(Debug, Default, Clone, PartialEq, Eq, clap::Args)]
pub(crate) struct ModelArgs {
    /// 使用这个 GGUF 模型 · use this GGUF model
    #[arg(long, value_name = "FILE", conflicts_with = "no_model")]
    pub(crate) model: Option<PathBuf>,
    /// 不用模型，由模板回答 · without a model: templates answer
    #[arg(long)]
    pub(crate) no_model: bool,
    /// 让模型的话直接给顾客看 · let the model's words reach the shopper
    #[arg(long)]
    pub(crate) speaks: bool,
    /// 使用这个模型进程 · use this worker program
    #[arg(long, value_name = "PROGRAM", conflicts_with = "no_model")]
    pub(crate) worker: Option<PathBuf>,
    /// 交给模型进程的参数，可重复 · an argument for the worker; may be repeated
    #[arg(long = "worker-arg", value_name = "ARG", allow_hyphen_values = true)]
    pub(crate) worker_args: Vec<OsString>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    /// 中文
    Zh,
    /// English
    En,
}

impl Language {
    /// The same as the catalogue has it.
    pub(crate) fn of_catalogue(self) -> guide::catalog::product::Lang {
        match self {
            Self::Zh => guide::catalog::product::Lang::Zh,
            Self::En => guide::catalog::product::Lang::En,
        }
    }
}

impl Args {
    /// The language asked for, else the system's.
    pub(crate) fn lang(&self) -> Lang {
        match self.lang {
            Some(Language::Zh) => Lang::Zh,
            Some(Language::En) => Lang::En,
            None => locale::lang(),
        }
    }
}
