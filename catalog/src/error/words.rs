//! Errors in words for a person, in both languages.

use super::{Doubt, Error, NotAFeed, NotAHistory, WrongClock};
use crate::product::Lang;

impl Error {
    /// The failure as a sentence without its full stop. What comes from the system stays in the system's words.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => self.chinese(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Error::Io { path, source, .. } => format!("无法读写 {}：{source}", path.display()),
            Error::Database { source, .. } => format!("店铺数据库出错：{source}"),
            Error::Damaged { path, detail } => format!("数据库 {} 已损坏：{detail}", path.display()),
            Error::SchemaTooNew { path, .. } => {
                format!("数据库 {} 是由更新版本的程序写的，请先更新程序", path.display())
            }
            Error::OtherModel => "vectors.db 现在属于另一个嵌入模型".to_owned(),
            Error::ImportRunning { dir } => format!("{} 正在进行另一次导入", dir.display()),
            Error::NotAFeed { file, why } => format!("{} 不是商品数据：{}", file.display(), why.chinese()),
            Error::NotAHistory { file, why } => {
                format!("{} 里没有购买记录：{}", file.display(), why.chinese())
            }
            Error::Random { source } => format!("系统没有给出随机数：{source}"),
            Error::NothingTaken(report) => format!(
                "没有一行可以导入：读到 {} 行，拒收 {} 行；原有商品没有变动",
                report.read, report.refused_count
            ),
            Error::Map { file, detail } => format!("字段对照表 {} 无法使用：{detail}", file.display()),
            Error::Index { source, .. } => format!("搜索索引出错：{source}"),
            Error::DiskFull { .. } => "磁盘已满；原有商品没有变动，照常可用".to_owned(),
            Error::Clock { now, why } => {
                let why = match why {
                    WrongClock::Unset => "早于 2020 年".to_owned(),
                    WrongClock::BeforeLastImport(last) => format!("早于上次导入的时间（{last}）"),
                };
                format!("系统时钟显示 {now}，{why}；原有商品没有变动，照常可用")
            }
            Error::NotWithoutYes { why: Doubt::Gone { gone, of }, .. } => {
                format!("{of} 件商品中将有 {gone} 件下架，超过 30%；原有商品没有变动")
            }
            Error::NotWithoutYes { why: Doubt::Refused { refused, of }, .. } => {
                format!("{of} 行中有 {refused} 行会被拒收，超过 5%；原有商品没有变动")
            }
            Error::NothingOlder => "没有更早的商品目录可以恢复".to_owned(),
            Error::NoCatalogue { dir } => format!("{} 还没有商品，请先导入", dir.display()),
        }
    }
}

impl NotAFeed {
    fn chinese(self) -> String {
        match self {
            NotAFeed::Empty => "文件是空的".to_owned(),
            NotAFeed::Binary => "内容不是文字".to_owned(),
            NotAFeed::WebPage => "这是网页".to_owned(),
            NotAFeed::BrokenGzip => "压缩数据已损坏".to_owned(),
            NotAFeed::TooLarge => "文件过大".to_owned(),
            NotAFeed::NoRowUnderstood => "没有一行能读懂".to_owned(),
            NotAFeed::BrokenXml => "XML 已损坏".to_owned(),
            NotAFeed::TooDeep => "嵌套过深".to_owned(),
            NotAFeed::BrokenWorkbook => "工作簿已损坏或设有密码".to_owned(),
            NotAFeed::ColumnMissing(field) => {
                format!("没有认得出的 {field} 一栏；可用 aisle import --suggest 文件 拟出字段对照表")
            }
            NotAFeed::TableNotRecognised => {
                "表头里没有认得出的编号、名称和价格；可用 aisle import --suggest 文件 拟出字段对照表"
                    .to_owned()
            }
            NotAFeed::OnlyInventory => {
                "这只是门店库存，请与商品数据一起导入，或导入它们所在的文件夹".to_owned()
            }
            NotAFeed::NothingInFolder => "文件夹里没有商品数据".to_owned(),
        }
    }
}

impl NotAHistory {
    fn chinese(self) -> String {
        match self {
            NotAHistory::Unreadable(NotAFeed::TableNotRecognised) => {
                "开头几行里没有认得出的商品、时间和小票（或会员）各栏".to_owned()
            }
            NotAHistory::Unreadable(why) => why.chinese(),
            NotAHistory::ColumnMissing("product") => "没有认得出的商品编码或条码一栏".to_owned(),
            NotAHistory::ColumnMissing("time") => "没有认得出的时间或日期一栏".to_owned(),
            NotAHistory::ColumnMissing(_) => "没有认得出的小票号或会员号一栏".to_owned(),
            NotAHistory::OnlyCustomers => {
                "只有会员号而没有小票号，本店又未开启保存会员号（shop.toml 的 [histories] loyalty = true）"
                    .to_owned()
            }
        }
    }
}
