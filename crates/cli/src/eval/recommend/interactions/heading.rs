//! The kind of a table, told by its headings, which every source spells in its own way.

/// What one row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::eval::recommend) enum Shape {
    /// Somebody rated, or took up, something.
    Ratings,
    /// A line of an invoice.
    Invoices,
    /// A click in a session.
    Sessions,
}

impl Shape {
    /// In JSON.
    pub(in crate::eval::recommend) fn word(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Invoices => "invoices",
            Self::Sessions => "sessions",
        }
    }
}

/// The places of the columns that count. `user` is the session where the shape is sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) shape: Shape,
    pub(super) user: usize,
    pub(super) item: usize,
    pub(super) rating: Option<usize>,
    pub(super) time: Option<usize>,
    pub(super) invoice: Option<usize>,
    pub(super) quantity: Option<usize>,
}

const USER: &[&str] = &[
    "user",
    "userid",
    "uid",
    "userno",
    "customer",
    "customerid",
    "customerno",
    "custid",
    "client",
    "clientid",
    "member",
    "memberid",
    "shopper",
    "shopperid",
    "buyer",
    "buyerid",
    "reviewer",
    "reviewerid",
    "visitor",
    "visitorid",
    "用户",
    "用户id",
    "用户编号",
    "顾客",
    "顾客id",
    "顾客编号",
    "客户",
    "客户id",
    "客户编号",
    "会员",
    "会员id",
    "会员号",
];
const ITEM: &[&str] = &[
    "item",
    "itemid",
    "iid",
    "itemno",
    "product",
    "productid",
    "productno",
    "stockcode",
    "sku",
    "skuid",
    "article",
    "articleid",
    "goods",
    "goodsid",
    "movie",
    "movieid",
    "book",
    "bookid",
    "isbn",
    "asin",
    "parentasin",
    "docid",
    "商品",
    "商品id",
    "商品编号",
    "商品编码",
    "货号",
];
const RATING: &[&str] = &[
    "rating",
    "ratings",
    "rate",
    "score",
    "stars",
    "star",
    "overall",
    "value",
    "preference",
    "评分",
    "打分",
    "星级",
];
const TIME: &[&str] = &[
    "time",
    "timestamp",
    "ts",
    "date",
    "datetime",
    "unixreviewtime",
    "unixtime",
    "eventtime",
    "invoicedate",
    "orderdate",
    "purchasedate",
    "createdat",
    "时间",
    "日期",
    "时间戳",
    "下单时间",
    "购买时间",
    "开票日期",
];
const INVOICE: &[&str] = &[
    "invoice",
    "invoiceno",
    "invoiceid",
    "invoicenumber",
    "order",
    "orderid",
    "orderno",
    "ordernumber",
    "receipt",
    "receiptid",
    "receiptno",
    "transaction",
    "transactionid",
    "basket",
    "basketid",
    "发票",
    "发票号",
    "订单",
    "订单号",
    "订单编号",
    "小票",
    "小票号",
];
const QUANTITY: &[&str] = &["quantity", "qty", "units", "amount", "count", "数量", "件数"];
const SESSION: &[&str] =
    &["session", "sessionid", "sid", "sessionno", "visit", "visitid", "会话", "会话id", "会话编号"];
const PREDICTION: &[&str] =
    &["prediction", "predicted", "predictedrating", "estimate", "est", "score", "预测"];

/// The columns of a table, `None` if they tell no kind. A session makes sessions, an invoice makes invoices, a user and an
/// item make ratings, if need be without a rating.
pub(super) fn columns(headings: &[String]) -> Option<Columns> {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let place = |names: &[&str]| plain.iter().position(|heading| names.contains(&heading.as_str()));
    let (user, item, time) = (place(USER), place(ITEM)?, place(TIME));
    let (session, invoice) = (place(SESSION), place(INVOICE));
    let none =
        Columns { shape: Shape::Ratings, user: 0, item, rating: None, time, invoice: None, quantity: None };
    match (session, invoice, user, place(RATING)) {
        (Some(user), _, _, None) => Some(Columns { shape: Shape::Sessions, user, ..none }),
        (_, Some(_), Some(user), None) => {
            Some(Columns { shape: Shape::Invoices, user, invoice, quantity: place(QUANTITY), ..none })
        }
        (_, _, Some(user), rating) => Some(Columns { user, rating, ..none }),
        _ => None,
    }
}

/// The places of user, item and prediction in a table of predictions.
pub(in crate::eval::recommend) fn prediction_columns(headings: &[String]) -> Option<(usize, usize, usize)> {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let place = |names: &[&str]| plain.iter().position(|heading| names.contains(&heading.as_str()));
    Some((place(USER)?, place(ITEM)?, place(PREDICTION)?))
}

/// A heading in small letters, without what stands between words.
fn plain(heading: &str) -> String {
    heading.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    //! many spellings, three shapes

    use super::*;

    fn shape(headings: &str) -> Option<(Shape, usize, usize)> {
        let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
        columns(&headings).map(|columns| (columns.shape, columns.user, columns.item))
    }

    #[test]
    fn many_spellings() {
        for (headings, expect) in [
            ("userId,movieId,rating,timestamp", Some((Shape::Ratings, 0, 1))),
            ("item_id,User ID,Score", Some((Shape::Ratings, 1, 0))),
            ("user,item,time", Some((Shape::Ratings, 0, 1))),
            ("用户,商品,评分", Some((Shape::Ratings, 0, 1))),
            (
                "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID",
                Some((Shape::Invoices, 6, 1)),
            ),
            ("SessionId,ItemId,Time", Some((Shape::Sessions, 0, 1))),
            ("session_id,user_id,item_id,ts", Some((Shape::Sessions, 0, 2))),
            ("订单号,商品编号,会员号,数量,下单时间", Some((Shape::Invoices, 2, 1))),
            ("1,31,2.5,1260759144", None),
            ("item,rating", None),
        ] {
            assert_eq!(shape(headings), expect, "{headings}");
        }
    }
}
