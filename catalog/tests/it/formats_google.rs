//! 1. Google's product data are one catalogue whether they come tab-delimited (names with spaces), as RSS or Atom (names with
//!    underscores and a prefix) or as JSON.
//! 2. Items of one group are variants of one product wherever they stand, with their own prices and barcodes.
//! 3. A sale keeps its dates; out of stock is zero, in stock is unknown until a count comes.
//! 4. A local inventory beside the feed gives count, price and shelf by id; rows of it that belong to nothing are told; alone it
//!    is no feed.
//! 5. No entity is expanded but the five of XML; deep nesting and broken XML are refused.

use catalog::Error;
use catalog::error::NotAFeed;
use catalog::notice::ReasonCode;
use catalog::product::{Bilingual, Lang, Product, Stock};

use crate::shop_dir::{Place, yes};

const TSV: &str = "id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tsale price\tsale price effective date\tgoogle product category\tproduct type\tbrand\tgtin\tcondition\tage group\tgender\tcolor\tsize\tmaterial\titem group id\tunit pricing measure\tproduct detail\tcustom label 0\n\
B-1\tTrail boot, brown, 41\tFirm &amp; dry.\thttps://x.example/1\thttps://x.example/1.jpg\tin_stock\t89.00 EUR\t69.00 EUR\t2026-11-20T00:00+0100/2026-12-01T00:00+0100\t187\tShoes > Boots\tFjella\t4006381333931\tnew\tadult\tmale\tBrown\t41\tLeather\tBOOT\t\tGeneral:Sole:Rubber\tspring\n\
T-1\tGreen tea\tLoose leaves.\thttps://x.example/2\t\tout of stock\t6.50 EUR\t\t\t\tDrinks > Tea\tHillside\t\tnew\t\t\t\t\t\t\t250 g\t\t\n\
B-2\tTrail boot, brown, 42\tFirm.\thttps://x.example/3\t\tin stock\t89.00 EUR\t69.00 EUR\t2026-11-20T00:00+0100/2026-12-01T00:00+0100\t187\tShoes > Boots\tFjella\t\tnew\tadult\tmale\tBrown\t42\tLeather\tBOOT\t\t\t\n";

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY loud "LOUD"><!ENTITY twice "&loud;&loud;">]>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
<title>A shop</title><link>https://x.example</link>
<item><g:id>B-1</g:id><title><![CDATA[Trail boot, brown, 41]]></title><g:description>Firm &amp;amp; dry.</g:description>
<g:image_link>https://x.example/1.jpg</g:image_link><g:availability>in_stock</g:availability>
<g:price>89.00 EUR</g:price><g:sale_price>69.00 EUR</g:sale_price>
<g:sale_price_effective_date>2026-11-20T00:00+0100/2026-12-01T00:00+0100</g:sale_price_effective_date>
<g:google_product_category>187</g:google_product_category><g:product_type>Shoes &gt; Boots</g:product_type>
<g:brand>Fjella</g:brand><g:gtin>4006381333931</g:gtin><g:age_group>adult</g:age_group><g:gender>male</g:gender>
<g:color>Brown</g:color><g:size>41</g:size><g:material>Leather</g:material><g:item_group_id>BOOT</g:item_group_id>
<g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
<g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Sole</g:attribute_name><g:attribute_value>Rubber</g:attribute_value></g:product_detail>
</item>
<item><g:id>T-1</g:id><title>Green tea</title><description>Loose leaves.</description><g:availability>out_of_stock</g:availability><g:price>6.50 EUR</g:price>
<g:product_type>Drinks &#62; Tea</g:product_type><g:brand>Hillside</g:brand><g:unit_pricing_measure>250 g</g:unit_pricing_measure></item>
<item><g:id>B-2</g:id><title>Trail boot, brown, 42</title><g:availability>in_stock</g:availability><g:price>89.00 EUR</g:price><g:sale_price>69.00 EUR</g:sale_price>
<g:sale_price_effective_date>2026-11-20T00:00+0100/2026-12-01T00:00+0100</g:sale_price_effective_date>
<g:color>Brown</g:color><g:size>42</g:size><g:item_group_id>BOOT</g:item_group_id></item>
</channel></rss>"#;

fn attribute<'a>(product: &'a Product, key: &str) -> Option<&'a str> {
    product.attributes.iter().find(|a| a.key.each().any(|name| name == key)).map(|a| a.value.get(Lang::En))
}

fn holds(place: &Place, name: &str) {
    let mut ids = place.ids();
    ids.sort();
    assert_eq!(ids, ["BOOT", "T-1"], "{name}");
    let boot = place.product("BOOT");
    assert_eq!(boot.name.en.as_deref(), Some("Trail boot, brown"), "{name}");
    let variants: Vec<_> = boot
        .variants
        .iter()
        .map(|v| (v.sku.as_str(), v.size.as_deref().unwrap(), v.gtin.as_deref()))
        .collect();
    assert_eq!(variants, [("B-1", "41", Some("4006381333931")), ("B-2", "42", None)], "{name}");
    let price = boot.price.as_ref().unwrap();
    assert_eq!(price.currency.as_deref(), Some("EUR"));
    let sale = price.sale.as_ref().unwrap();
    assert_eq!(
        (sale.minor, sale.regular_minor, sale.from, sale.until),
        (6900, 8900, Some(1_795_129_200), Some(1_796_079_600))
    );
    assert_eq!(boot.audience, Some(Bilingual::new("男士", "Men")), "{name}");
    assert_eq!(boot.description.en.as_deref(), Some("Firm & dry."), "{name}");
    assert_eq!(attribute(&boot, "Sole"), Some("Rubber"), "{name}");
    assert_eq!((attribute(&boot, "shipping"), attribute(&boot, "custom label 0")), (None, None));
    let tea = place.product("T-1");
    let steps: Vec<_> = tea.category.iter().map(|step| step.get(Lang::En)).collect();
    assert_eq!((steps, tea.stock()), (vec!["Drinks", "Tea"], Stock::Out), "{name}");
    assert_eq!(attribute(&tea, "Net contents"), Some("250 g"));
}

#[test]
fn one_catalogue_in_every_form() {
    let atom = RSS
        .replace(
            "<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:g=\"http://base.google.com/ns/1.0\">",
        )
        .replace("</channel></rss>", "</feed>")
        .replace("<item>", "<entry>")
        .replace("</item>", "</entry>");
    let json = serde_json::json!([
        {"id": "B-1", "title": "Trail boot, brown, 41", "description": "Firm &amp; dry.", "image_link": "https://x.example/1.jpg", "availability": "in_stock",
         "price": "89.00 EUR", "sale_price": "69.00 EUR", "sale_price_effective_date": "2026-11-20T00:00+0100/2026-12-01T00:00+0100", "product_type": "Shoes > Boots",
         "gtin": "4006381333931", "gender": "male", "color": "Brown", "size": "41", "item_group_id": "BOOT",
         "product_detail": {"section_name": "General", "attribute_name": "Sole", "attribute_value": "Rubber"}},
        {"id": "T-1", "title": "Green tea", "availability": "out_of_stock", "price": "6.50 EUR", "product_type": "Drinks > Tea", "unit_pricing_measure": "250 g"},
        {"id": "B-2", "title": "Trail boot, brown, 42", "availability": "in_stock", "price": "89.00 EUR", "sale_price": "69.00 EUR",
         "sale_price_effective_date": "2026-11-20T00:00+0100/2026-12-01T00:00+0100", "color": "Brown", "size": "42", "item_group_id": "BOOT"}
    ]);
    let lines: String = json.as_array().unwrap().iter().map(|item| item.to_string() + "\n").collect();
    for (name, text) in [
        ("tsv", TSV.to_owned()),
        ("rss", RSS.to_owned()),
        ("atom", atom),
        ("json", json.to_string()),
        ("jsonl", lines),
    ] {
        let place = Place::new();
        let report = place.import(name, text).unwrap();
        holds(&place, name);
        assert_eq!((report.read, report.taken, report.joined), (3, 2, 1), "{name}");
    }
}

#[test]
fn a_local_inventory_beside_the_feed() {
    let place = Place::new();
    place.file("feed/products.tsv", TSV);
    place.file("feed/a.jpg", b"no feed");
    place.file("feed/notes.csv", "day,weather\n1,rain\n");
    place.file(
        "feed/inventory.txt",
        "store code\tid\tquantity\tprice\tsale price\tinstore product location\n\
         S1\tB-1\t3\t\t\t04L-C1\n\
         S1\tB-2\t0\t95.00 EUR\t\t\n\
         S1\tT-1\t25\t6.00 EUR\t\t02R-A3\n\
         S1\tZ-9\t1\t\t\t\n\
         S1\tT-1\t1\t\t\t\n",
    );
    let folder = place.file("feed/products.tsv", TSV).parent().unwrap().to_path_buf();
    let report = place.import_files(&[folder], &yes()).unwrap();
    let boot = place.product("BOOT");
    assert_eq!(boot.stock(), Stock::On(3));
    assert_eq!(boot.location.as_deref(), Some("04L-C1"));
    let prices: Vec<_> = boot.variants.iter().map(|v| v.price_minor).collect();
    assert_eq!(prices[1], Some(9500));
    let tea = place.product("T-1");
    assert_eq!((tea.stock(), tea.price.unwrap().minor), (Stock::On(25), 600));
    assert_eq!(tea.location.as_deref(), Some("02R-A3"));
    let told: Vec<_> = report
        .repaired
        .iter()
        .map(|n| (n.file.as_str(), n.line, n.reason))
        .filter(|(file, ..)| *file != "products.tsv")
        .collect();
    assert_eq!(
        told,
        [
            ("notes.csv", 0, ReasonCode::FilePassedOver),
            ("inventory.txt", 5, ReasonCode::ProductMissing),
            ("inventory.txt", 6, ReasonCode::IdRepeated),
        ]
    );
    let alone = place.file("only.tsv", "store code\tid\tquantity\nS1\tA\t1\n");
    let error = place.import_files(&[alone], &yes()).unwrap_err();
    assert!(matches!(error, Error::NotAFeed { why: NotAFeed::OnlyInventory, .. }), "{error}");
}

#[test]
fn xml_that_is_up_to_something() {
    let deep =
        format!("<rss><channel><item>{}{}</item></channel></rss>", "<a>".repeat(5000), "</a>".repeat(5000));
    let cut = &RSS[..RSS.len() - 40];
    for (text, expect) in [
        (deep.as_str(), NotAFeed::TooDeep),
        (cut, NotAFeed::BrokenXml),
        ("<rss><channel></channel></rss>", NotAFeed::NoRowUnderstood),
    ] {
        match Place::new().import("feed.xml", text) {
            Err(Error::NotAFeed { why, .. }) => assert_eq!(why, expect),
            other => panic!("{other:?}"),
        }
    }
    let place = Place::new();
    let item = "<item><g:id>A</g:id><title>Tea &twice; &#33;</title><g:price>1 EUR</g:price></item>";
    let text = RSS.split("<item>").next().unwrap().to_owned() + item + "</channel></rss>";
    place.import("feed.xml", text).unwrap();
    assert_eq!(
        place.product("A").name.en.as_deref(),
        Some("Tea &twice; !"),
        "what a feed defines is not expanded"
    );
}
