//! A row that was refused or mended, said in a sentence a shop can act on. Codes are closed; words exist in both languages.

use serde::Serialize;

use crate::product::Lang;

/// Why a row was refused, or what was mended in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReasonCode {
    /// The line is not a JSON object or not a row of the table.
    NotARow,
    /// The line is longer than a product can be.
    LineTooLong,
    /// There is no id.
    IdMissing,
    /// The id is over 64 bytes.
    IdTooLong,
    /// The id holds broken characters or control characters.
    IdBroken,
    /// A spreadsheet has turned the id into a rounded number, `6.9E+12`.
    IdShortened,
    /// An earlier row has this id.
    IdRepeated,
    /// There is no name in either language.
    NameMissing,
    /// There is no price.
    PriceMissing,
    /// The price is not a number.
    PriceNotANumber,
    /// The price is below zero.
    PriceNegative,
    /// The price is beyond what the till could ask.
    PriceTooLarge,
    /// The shop does not sell it now: a draft, archived, unpublished, taken off sale. Not an error.
    NotOnSale,
    /// A page that only groups products which have rows of their own. Not an error.
    OnlyAGroup,
    /// A variant's row names a product that is not in the file.
    ParentMissing,
    /// It names shelf or stock of a product that is not in the feed.
    ProductMissing,
    /// A file of the folder is no product feed; it was passed over.
    FilePassedOver,
    /// A sale whose days or price make no sense, or that only some variants have; the regular price stands.
    SaleLeftOut,
    /// Broken characters were replaced.
    TextBroken,
    /// A text was cut to a sensible length.
    TextTooLong,
    /// Part of a list was left out because the list is too long.
    ListTooLong,
    /// A field has a form we do not understand; it was left out.
    FieldNotUnderstood,
    /// A barcode's check digit or length is wrong; it was left out.
    GtinWrong,
    /// The currency is not a three-letter code; it is unknown now.
    CurrencyWrong,
    /// A stock count is not a whole number of zero or more; it is unknown now.
    StockWrong,
    /// A day is not written YYYY-MM-DD; it was left out.
    DayWrong,
    /// The shelf code is over 20 bytes; it was left out.
    LocationTooLong,
    /// The row's product was already described differently by an earlier row of the same id; the earlier words were kept.
    VariantDiffers,
    /// A variant's code appears twice; the later one was left out.
    VariantRepeated,
    /// The photo's file is not there.
    PhotoMissing,
    /// The photo's file is no JPEG, PNG or WebP, whatever its name says.
    PhotoNotAPicture,
    /// The photo's file ends before its picture does.
    PhotoCutOff,
    /// The photo's file cannot be read as a picture.
    PhotoBroken,
    /// The photo's file or picture is larger than we open.
    PhotoTooLarge,
    /// The photo is a web address, and those are never fetched.
    PhotoRemote,
    /// The photo lies outside the feed's folder.
    PhotoOutside,
    /// A setting cannot be used; the default stands.
    SettingWrong,
    /// A part of the floor plan cannot be used; it was left out.
    PlanWrong,
    /// A policy cannot be used; it was left out.
    PolicyWrong,
    /// A shopper's history cannot be used; it was left out.
    HistoryWrong,
    /// A purchase names neither a receipt nor a customer that is kept.
    HistoryNobody,
    /// The time of a purchase is none.
    HistoryTimeWrong,
    /// How many were bought is not a number.
    HistoryQuantityWrong,
    /// The file of the histories was damaged; it was set aside, and a new one begun.
    HistoriesDamaged,
    /// The device's secret is another than the histories were kept with; what had been imported was forgotten.
    HistoriesSecretLost,
    /// A merchandising rule is not written as one; it was left out.
    RuleNotUnderstood,
    /// A rule says of no product that it is meant; it was left out.
    RuleEmpty,
    /// A rule that pins does not say by id what; it was left out.
    RulePinsById,
    /// A rule names what the shop and the word tables do not have; it was left out.
    RuleNameUnknown,
    /// A rule multiplies by a number outside its range; it was left out.
    RuleNumberWrong,
    /// A rule's days are none, or end before they begin; it was left out.
    RuleDaysWrong,
}

/// One line of a report: where, what, why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The file's name, without its folder.
    pub file: String,
    /// Line in the file, from 1; 0 is the file as a whole.
    pub line: u64,
    /// The product's id, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The field, where one is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Why.
    pub reason: ReasonCode,
    /// The value or message behind it, shortened; may be empty. In whatever language it came in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Notice {
    /// A notice about a file.
    #[must_use]
    pub fn new(file: &str, line: u64, reason: ReasonCode, detail: impl AsRef<str>) -> Self {
        Self { file: file.to_owned(), line, id: None, field: None, reason, detail: shorten(detail.as_ref()) }
    }

    /// The same with the field to blame.
    #[must_use]
    pub fn of_field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same with the product's id.
    #[must_use]
    pub fn of_id(mut self, id: Option<&str>) -> Self {
        self.id = id.map(shorten);
        self
    }

    /// One sentence for a person: where and why.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let why = self.reason.words(lang);
        let mut out = self.file.clone();
        match lang {
            Lang::Zh => {
                if self.line > 0 {
                    out.push_str(&format!(" 第 {} 行", self.line));
                }
                if let Some(id) = &self.id {
                    out.push_str(&format!("（{id}）"));
                }
                out.push('：');
                if let Some(field) = &self.field {
                    out.push_str(&format!("{field}：", field = field));
                }
                out.push_str(why);
                if !self.detail.is_empty() {
                    out.push_str(&format!("（“{}”）", self.detail));
                }
                out.push('。');
            }
            Lang::En => {
                if self.line > 0 {
                    out.push_str(&format!(", line {}", self.line));
                }
                if let Some(id) = &self.id {
                    out.push_str(&format!(" ({id})"));
                }
                out.push_str(": ");
                if let Some(field) = &self.field {
                    out.push_str(&format!("{field}: "));
                }
                out.push_str(why);
                if !self.detail.is_empty() {
                    out.push_str(&format!(" (\"{}\")", self.detail));
                }
                out.push('.');
            }
        }
        out
    }
}

impl ReasonCode {
    /// Whether the shop meant it so: what is not on sale is left out, but nothing is wrong with the feed.
    #[must_use]
    pub fn is_meant(self) -> bool {
        matches!(self, ReasonCode::NotOnSale | ReasonCode::OnlyAGroup)
    }

    /// The reason in words, without a full stop.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        use ReasonCode as R;
        let (zh, en) = match self {
            R::NotARow => ("这一行读不懂，未导入", "the line cannot be read, so it was refused"),
            R::LineTooLong => ("这一行过长，未导入", "the line is too long, so it was refused"),
            R::IdMissing => ("缺少编号，未导入", "the id is missing, so the row was refused"),
            R::IdTooLong => ("编号超过 64 字节，未导入", "the id is over 64 bytes, so the row was refused"),
            R::IdBroken => {
                ("编号含有损坏的字符，未导入", "the id has broken characters, so the row was refused")
            }
            R::IdShortened => (
                "编号被表格软件改写成了科学计数法，末几位已丢失，未导入",
                "a spreadsheet has rounded the id to a short number, so the row was refused",
            ),
            R::IdRepeated => {
                ("编号与前面的行重复，未导入", "an earlier row has this id, so the row was refused")
            }
            R::NameMissing => ("缺少名称，未导入", "the name is missing, so the row was refused"),
            R::PriceMissing => ("缺少价格，未导入", "the price is missing, so the row was refused"),
            R::PriceNotANumber => {
                ("价格不是数字，未导入", "the price is not a number, so the row was refused")
            }
            R::PriceNegative => ("价格为负，未导入", "the price is negative, so the row was refused"),
            R::PriceTooLarge => ("价格过大，未导入", "the price is too large, so the row was refused"),
            R::NotOnSale => ("商品未上架，未导入", "it is not on sale, so it was left out"),
            R::OnlyAGroup => (
                "仅是几件商品的组合页，各商品已分别处理，本行略去",
                "it only groups products that have rows of their own, so it was left out",
            ),
            R::ParentMissing => (
                "找不到它所属的商品，未导入",
                "the product it is a variant of is not there, so the row was refused",
            ),
            R::ProductMissing => (
                "商品数据中没有这件商品，其库存与货架未导入",
                "the feed has no such product, so its stock and shelf were left out",
            ),
            R::FilePassedOver => ("不是商品数据，已跳过", "it is no product feed, so it was passed over"),
            R::SaleLeftOut => (
                "促销价或促销时间无法使用，按原价导入",
                "the sale cannot be used, so the regular price stands",
            ),
            R::TextBroken => ("损坏的字符已替换", "broken characters were replaced"),
            R::TextTooLong => ("文字过长，已截短", "the text was too long and was cut"),
            R::ListTooLong => ("列表过长，超出部分未导入", "the list was too long and its end was left out"),
            R::FieldNotUnderstood => {
                ("写法无法识别，此项未导入", "its form is not understood, so it was left out")
            }
            R::GtinWrong => {
                ("条码校验位有误，条码未导入", "the barcode's check digit is wrong, so it was left out")
            }
            R::CurrencyWrong => {
                ("币种代码有误，视为未知", "the currency code is wrong, so it counts as unknown")
            }
            R::StockWrong => ("库存数有误，视为未知", "the stock count is wrong, so it counts as unknown"),
            R::DayWrong => {
                ("日期写法有误，此项未导入", "the day is not written YYYY-MM-DD, so it was left out")
            }
            R::LocationTooLong => {
                ("货架编号超过 20 字节，此项未导入", "the shelf code is over 20 bytes, so it was left out")
            }
            R::VariantDiffers => (
                "与同编号的前一行不一致，以前一行为准",
                "it differs from the first row of this id, which was kept",
            ),
            R::VariantRepeated => (
                "规格编码重复，后一个未导入",
                "a variant's code appears twice, so the later one was left out",
            ),
            R::PhotoMissing => {
                ("找不到图片文件，商品无图", "the photo's file is not there, so the product has none")
            }
            R::PhotoNotAPicture => (
                "图片文件不是 JPEG、PNG 或 WebP，商品无图",
                "the photo's file is no JPEG, PNG or WebP, so the product has none",
            ),
            R::PhotoCutOff => {
                ("图片文件不完整，商品无图", "the photo's file breaks off, so the product has none")
            }
            R::PhotoBroken => {
                ("图片文件已损坏，商品无图", "the photo cannot be read, so the product has none")
            }
            R::PhotoTooLarge => ("图片过大，商品无图", "the photo is too large, so the product has none"),
            R::PhotoRemote => {
                ("图片是网址，不会下载，商品无图", "the photo is a web address, which is never fetched")
            }
            R::PhotoOutside => (
                "图片不在数据文件的目录内，商品无图",
                "the photo lies outside the feed's folder, so it was not read",
            ),
            R::SettingWrong => {
                ("设置无法使用，沿用默认值", "the setting cannot be used, so the default stands")
            }
            R::PlanWrong => (
                "平面图的这一部分无法使用，已略去",
                "this part of the floor plan cannot be used, so it was left out",
            ),
            R::PolicyWrong => ("这条店规无法使用，已略去", "this policy cannot be used, so it was left out"),
            R::HistoryWrong => {
                ("这条购物记录无法使用，已略去", "this history cannot be used, so it was left out")
            }
            R::HistoryNobody => (
                "没有小票号，也没有本店保存的会员号，未导入",
                "it names no receipt, and no customer the shop keeps, so it was refused",
            ),
            R::HistoryTimeWrong => ("时间无法识别，未导入", "its time is not understood, so it was refused"),
            R::HistoryQuantityWrong => {
                ("数量不是数字，未导入", "its quantity is not a number, so it was refused")
            }
            R::HistoriesDamaged => (
                "购物记录文件已损坏，已移到一旁并重新开始",
                "the histories were damaged, so they were set aside and begun anew",
            ),
            R::HistoriesSecretLost => (
                "本机密钥与购物记录不符，此前导入的购买记录已清除",
                "the device's secret is not the one the histories were kept with, so earlier purchases were forgotten",
            ),
            R::RuleNotUnderstood => {
                ("写法无法识别，这条陈列规则不起作用", "it is not understood, so the rule has no effect")
            }
            R::RuleEmpty => (
                "没有说明是哪些商品，这条陈列规则不起作用",
                "it names no products, so the rule has no effect",
            ),
            R::RulePinsById => (
                "置顶须用 ids 逐个列出商品，这条陈列规则不起作用",
                "what is pinned is listed by ids and by nothing else, so the rule has no effect",
            ),
            R::RuleNameUnknown => (
                "店里没有这个名称，这条陈列规则不起作用",
                "the shop has nothing of this name, so the rule has no effect",
            ),
            R::RuleNumberWrong => (
                "倍数须大于 1 且不超过 2（提升），或不小于 0.3 且小于 1（压低），这条陈列规则不起作用",
                "a boost multiplies by more than 1 and up to 2, a bury by 0.3 to under 1, so the rule has no effect",
            ),
            R::RuleDaysWrong => (
                "日期须写成 YYYY-MM-DD，且开始不晚于结束，这条陈列规则不起作用",
                "its days are not YYYY-MM-DD or end before they begin, so the rule has no effect",
            ),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// At most 80 characters on one line, with no control characters: a report must survive whatever a feed holds.
fn shorten(text: &str) -> String {
    let mut out: String = text.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(80).is_some() {
        out.push('…');
    }
    out
}
