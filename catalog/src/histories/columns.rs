//! Which columns of a till's table count, in the spellings that tills and their users give them.

use crate::feed::bare;

/// Each in order: the first spelling that a column has.
const CUSTOMER: &str = "会员卡号 会员号 会员编号 会员编码 会员代码 会员id 会员卡 会员 顾客编号 顾客号 顾客id 顾客编码 顾客 客户编号 \
    客户编码 客户代码 客户号 客户id 客户 用户编号 用户id 用户 买家id 买家 会员手机号 会员手机 手机号 手机号码 \
    customerid customerno customernumber customercode customer memberid memberno membernumber membercard membercode member \
    membershipid membershipno membershipnumber loyaltynumber loyaltyno loyaltyid loyaltycard loyaltycardnumber loyalty clientid \
    clientno client shopperid shopper userid user buyerid buyer householdkey";
const RECEIPT: &str = "小票号 小票编号 小票单号 小票号码 小票 流水号 销售流水号 交易流水号 收银流水号 流水单号 流水 交易号 交易单号 交易编号 \
    订单号 订单编号 订单id 销售单号 零售单号 收银单号 单据号 单据编号 单号 账单号 票号 发票号 发票号码 \
    receiptno receiptnumber receiptid receipt invoiceno invoicenumber invoiceid invoice transactionid transactionno \
    transactionnumber transaction transid orderid orderno ordernumber order basketid basketno basketnumber basket ticketid \
    ticketno ticketnumber ticket billno billnumber billid bill saleid salesid saleno";
const SHOP: &str = "门店编号 门店编码 门店号 门店 分店编号 分店 店号 店铺编号 storeid storeno storenumber storecode store branchid branch";
const TILL: &str = "收款机号 收银机号 收银机 收银台 款台号 款台 机号 pos机号 pos号 posno posid tillno tillid till registerid registerno \
    register terminalid terminal";
const PRODUCT: &str = "商品编码 商品编号 商品代码 商品货号 商品id 商品号 货号 货品编号 货品编码 产品编号 产品编码 产品id 编码 sku编码 sku码 \
    productid productcode productno productnumber product itemid itemcode itemno itemnumber item skuid skucode skuno sku \
    stockcode articleid articleno articlenumber articlecode article goodsid goodsno plu";
const BARCODE: &str = "商品条码 商品条形码 国际条码 条形码 条码 barcode ean ean13 gtin upc upca";
const QUANTITY: &str = "销售数量 实销数量 购买数量 交易数量 数量 件数 销量 个数 quantity qty quantitysold qtysold salesquantity units \
    unitssold pieces";
const TIME: &str = "交易时间 销售时间 下单时间 购买时间 付款时间 支付时间 成交时间 结账时间 收银时间 开单时间 消费时间 单据时间 时间 \
    timestamp datetime soldat purchasedat createdat transactiontime ordertime purchasetime saletime salestime time";
const DATE: &str = "交易日期 销售日期 下单日期 购买日期 单据日期 消费日期 成交日期 收银日期 日期 invoicedate transactiondate orderdate \
    purchasedate saledate salesdate solddate date day";
const SORT: &str = "交易类型 单据类型 销售类型 业务类型 订单状态 交易状态 类型 状态 销售方式 transactiontype saletype salestype ordertype \
    type orderstatus status";

/// Places of the columns, from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// How many there are in all.
    pub(super) width: usize,
    pub(super) customer: Option<usize>,
    pub(super) receipt: Option<usize>,
    /// Shop and till, whose receipts are counted each for itself.
    pub(super) tills: [Option<usize>; 2],
    pub(super) product: Option<usize>,
    pub(super) barcode: Option<usize>,
    pub(super) quantity: Option<usize>,
    pub(super) time: Option<usize>,
    pub(super) date: Option<usize>,
    /// Whether it is a sale or goods brought back.
    pub(super) sort: Option<usize>,
}

impl Columns {
    /// The columns of a header; `None` if it is none: one names at least two of whose, what and when.
    pub(super) fn of(names: &[String]) -> Option<Columns> {
        let folded: Vec<String> = names.iter().map(|name| bare(name).replace([' ', '.', '#'], "")).collect();
        let place = |spellings: &str| {
            spellings.split_whitespace().find_map(|spelling| folded.iter().position(|name| name == spelling))
        };
        let columns = Columns {
            width: names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1),
            customer: place(CUSTOMER),
            receipt: place(RECEIPT),
            tills: [place(SHOP), place(TILL)],
            product: place(PRODUCT),
            barcode: place(BARCODE),
            quantity: place(QUANTITY),
            time: place(TIME),
            date: place(DATE),
            sort: place(SORT),
        };
        let told = [columns.whose(), columns.what(), columns.when()];
        (told.into_iter().filter(|told| *told).count() >= 2).then_some(columns)
    }

    pub(super) fn whose(&self) -> bool {
        self.customer.is_some() || self.receipt.is_some()
    }

    pub(super) fn what(&self) -> bool {
        self.product.is_some() || self.barcode.is_some()
    }

    pub(super) fn when(&self) -> bool {
        self.time.is_some() || self.date.is_some()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::Columns;

    fn of(header: &str) -> Option<Columns> {
        Columns::of(&header.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn headings_in_many_spellings() {
        for header in [
            "InvoiceNo,StockCode,Quantity,InvoiceDate,CustomerID",
            "invoice no.,Stock Code,qty,Invoice Date,Customer ID",
            "Transaction ID,SKU,Units,Sold at,Loyalty number",
            "basket_id,product_id,quantity,timestamp,member_id",
            "Order #,ean,pieces,Date,Customer",
            "小票号,商品编码,数量,交易时间,会员卡号",
            "流水号,货号,销售数量(件),销售时间,会员号",
            "单号,条码,数量,日期,顾客编号",
            "订单编号,商品条码,购买数量,下单时间,客户",
        ] {
            let columns = of(header).unwrap_or_else(|| panic!("{header}"));
            assert_eq!(
                (columns.receipt, columns.quantity, columns.customer),
                (Some(0), Some(2), Some(4)),
                "{header}"
            );
            assert_eq!(columns.product.or(columns.barcode), Some(1), "{header}");
            assert_eq!(columns.time.or(columns.date), Some(3), "{header}");
        }
    }

    #[test]
    fn a_name_is_no_code_and_a_title_is_no_header() {
        assert_eq!(of("小票号,品名,时间").unwrap().product, None);
        assert_eq!(of("销售明细表 2026 年 11 月,,"), None);
        assert_eq!(of("id,name,price"), None);
    }

    #[test]
    fn the_more_exact_spelling_is_taken() {
        let columns = of("单号,流水号,条码,货号,日期,时间").unwrap();
        assert_eq!((columns.receipt, columns.product, columns.barcode), (Some(1), Some(3), Some(2)));
        assert_eq!((columns.date, columns.time), (Some(4), Some(5)));
    }
}
