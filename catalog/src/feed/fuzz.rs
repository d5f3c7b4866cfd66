//! Whatever bytes a file holds: no panic, no more out than a fixed multiple of what went in, the same twice.
//!
//! 1. Arbitrary bytes, under arbitrary beginnings that promise a form.
//! 2. Sound files of every form, with pieces cut, doubled, swapped and replaced by what parsers trip over.
//! 3. The same inside a workbook, and in the bytes of an old one.
//!
//! Failing inputs are kept beside the source and tried first from then on.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::sample::Index;
use tempfile::TempDir;

use super::{FieldMap, Sources, opening, suggest};
use crate::notice::ReasonCode;

/// Small sound files, one of each form.
const SAMPLES: [&str; 12] = [
    "{\"id\":\"a\",\"name\":{\"zh\":\"笔\",\"en\":\"Pen\"},\"price\":{\"minor\":100,\"per\":\"斤\",\"sale\":{\"minor\":90,\"regular_minor\":100,\"until\":\"2026-12-01\"}},\"variants\":[{\"sku\":\"x\",\"size\":\"M\",\"price_minor\":1}]}\n{\"id\":\"b\",\"name\":\"Ink\",\"price\":{\"minor\":5},\"odd\":[1,2]}\n",
    "id,name_zh,name_en,price,was_price,category,sku,size,stock,Care\nA,裙,Dress,\"1,299.00\",1500,A > B,A-S,S,2,\"Cold,\nwash\"\nA,裙,Dress,19,,A > B,A-M,M,0,\n",
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Status\nshirt,Shirt,<p>a &amp; b</p>,V,T,x,TRUE,Size,M,S-M,10,shopify,1,9.5,12,4006381333931,http://x/a.jpg,1,active\n,,,,,,,,L,S-L,10,shopify,2,10,,,,,\nshirt,,,,,,,,,,,,,,,,http://x/b.jpg,2,\n",
    "ID,Type,SKU,Name,Published,Description,Date sale price starts,Date sale price ends,In stock?,Stock,Sale price,Regular price,Categories,Weight (kg),Parent,Attribute 1 name,Attribute 1 value(s)\n1,variable,P,Hood,1,<b>x</b>\\ny,,,1,,,,\"A > B, C\\, d\",1,,Size,\"S, M\"\n2,variation,P-S,Hood S,1,,2026-11-01,2026-11-30,1,3,4,5,,,id:1,Size,S\n3,simple,Q,Lamp,1,,,,0,,,7,A,2,,,\n",
    "id\ttitle\tdescription\timage link\tavailability\tprice\tsale price\tsale price effective date\tproduct type\titem group id\tproduct detail\tsize\n1\tBoot 41\tx\thttp://x/1.jpg\tin_stock\t9 EUR\t8 EUR\t2026-11-20T00:00+0100/2026-12-01\tA > B\tG\ta:b:c\t41\n2\tBoot 42\tx\t\tout of stock\t9 EUR\t\t\tA\tG\t\t42\n",
    "<?xml version=\"1.0\"?><rss xmlns:g=\"g\"><channel><item><g:id>1</g:id><title><![CDATA[Tea & cup]]></title><g:price>1 EUR</g:price><g:product_detail><g:attribute_name>A</g:attribute_name><g:attribute_value>B &#38; &lt;</g:attribute_value></g:product_detail></item><item><g:id>2</g:id><title>Pot</title><g:price>2</g:price></item></channel></rss>",
    "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"ProductGroup\",\"@id\":\"#g\",\"productGroupID\":\"G\",\"name\":\"Tee\",\"variesBy\":\"size\",\"hasVariant\":{\"@type\":\"Product\",\"sku\":\"a\",\"size\":\"S\",\"offers\":{\"price\":1,\"priceCurrency\":\"EUR\"}}},{\"@type\":\"Product\",\"sku\":\"b\",\"name\":[{\"@value\":\"x\",\"@language\":\"zh\"}],\"isVariantOf\":{\"@id\":\"#g\"},\"offers\":[{\"price\":\"2\"}]}]}",
    "<html><script type=\"application/ld+json\">{\"@type\":\"Product\",\"sku\":\"a\",\"name\":\"Cup\",\"offers\":{\"lowPrice\":3}}</script></html>",
    "超市资料表\n货号,条码,品名,分类,规格,单位,零售价,进价,库存,保质期,颜色,尺码\n1,6901234567892,牛奶,0102-乳品/奶,500g*6,斤,12.80元/斤,3,12.350,180天,红,M\n1,6901234567908,牛奶,0102-乳品/奶,500g*6,斤,13,3,-2,180,蓝,L\n2,6.9E+12,糖,,,,1,,0.4,,,\n",
    "{\"total\":2,\"items\":[\n{\"id\":\"a\",\"name\":\"Pen\",\"price\":{\"minor\":1}},\n{\"id\":\"b\",\"name\":\"Ink\",\"price\":{\"minor\":2}}]}",
    "store code\tid\tquantity\tprice\tsale price\tinstore product location\nS\ta\t3\t9 EUR\t8 EUR\t01L-A1\nS\tb\t-1\t\t\t123456789012345678901\n",
    "uid;label;cost;gross;colour\n1;Desk;1,50;2,50;red / blue\n2;Lamp;3;4;grey\n",
];

const TRAPS: [&str; 30] = [
    "\"",
    "\n",
    "\r",
    "\t",
    ",",
    ";",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "<![CDATA[",
    "]]>",
    "&#x0;",
    "&#99999999999;",
    "&a;",
    "<!--",
    "\\",
    "\\u0000",
    "\u{feff}",
    "\u{fffd}",
    "\0",
    "id:1",
    "9999999999999999999999999",
    "-1e308",
    "6.9E+12",
    "2026-13-45T99:99",
    "</script>",
    "￥",
];

#[derive(Debug, Clone)]
enum Change {
    Cut(Index, Index),
    Double(Index, Index),
    Byte(Index, u8),
    Trap(Index, Index),
    Deep(Index, u8),
    Swap(Index, Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let index = any::<Index>;
    let change = prop_oneof![
        (index(), index()).prop_map(|(a, b)| Change::Cut(a, b)),
        (index(), index()).prop_map(|(a, b)| Change::Double(a, b)),
        (index(), any::<u8>()).prop_map(|(a, b)| Change::Byte(a, b)),
        (index(), index()).prop_map(|(a, b)| Change::Trap(a, b)),
        (index(), any::<u8>()).prop_map(|(a, b)| Change::Deep(a, b)),
        (index(), index()).prop_map(|(a, b)| Change::Swap(a, b)),
    ];
    prop::collection::vec(change, 0..6)
}

fn changed(sample: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for change in changes {
        let length = bytes.len() + 1;
        let span = |a: &Index, b: &Index| {
            let (a, b) = (a.index(length), b.index(length));
            a.min(b)..a.max(b)
        };
        match change {
            Change::Cut(a, b) => drop(bytes.drain(span(a, b))),
            Change::Double(a, b) => {
                let piece = bytes[span(a, b)].to_vec();
                bytes.splice(a.index(length)..a.index(length), piece);
            }
            Change::Byte(at, byte) => {
                if let Some(place) = bytes.get_mut(at.index(length)) {
                    *place = *byte;
                }
            }
            Change::Trap(at, which) => {
                let at = at.index(length);
                bytes.splice(at..at, TRAPS[which.index(TRAPS.len())].bytes());
            }
            Change::Deep(at, how) => {
                let at = at.index(length);
                let open = [&b"["[..], b"{\"a\":", b"<a>", b"\""][usize::from(how % 4)];
                bytes.splice(at..at, open.repeat(usize::from(*how) * 8));
            }
            Change::Swap(a, b) => {
                let (a, b) = (a.index(length), b.index(length));
                if a < bytes.len() && b < bytes.len() {
                    bytes.swap(a, b);
                }
            }
        }
    }
    bytes
}

struct Files {
    folder: TempDir,
}

impl Files {
    fn new() -> Files {
        Files { folder: TempDir::new().unwrap() }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

/// Reads a file to its end. Gives all it said, for comparing.
fn read(path: &Path, map: Option<&FieldMap>) -> String {
    let mut said = String::new();
    let Ok(mut feed) = opening::open(path, map) else { return said };
    loop {
        let Ok(rows) = feed.next(64) else { return said };
        if rows.is_empty() {
            return said;
        }
        for raw in rows {
            match feed.shape.read(raw) {
                Ok(row) if row.deleted => assert!(!row.product.id.is_empty()),
                Ok(row) => {
                    assert!(row.rows > 0 && !row.product.id.is_empty() && !row.product.name.is_empty());
                    assert!(row.product.id.len() <= 64 && row.product.variants.len() <= 500);
                    let price = row.product.price.as_ref().unwrap();
                    assert!((0..=1_000_000_000_000).contains(&price.minor));
                    said += &serde_json::to_string(&row.product).unwrap();
                }
                Err(notice) => {
                    // Nothing here is as long as a row may be.
                    assert!(notice.reason != ReasonCode::LineTooLong, "{notice:?}");
                    said += &serde_json::to_string(&notice).unwrap();
                }
            }
        }
    }
}

fn holds(bytes: &[u8]) {
    static MAP: OnceLock<FieldMap> = OnceLock::new();
    let files = Files::new();
    let path = files.write("feed", bytes);
    let said = read(&path, None);
    assert!(said.len() <= bytes.len() * 200 + 100_000, "{} bytes out of {}", said.len(), bytes.len());
    assert_eq!(said, read(&path, None), "the same twice");
    let map = MAP.get_or_init(|| {
        let files = Files::new();
        let map = "[fields]\nid=['id','uid','sku']\nname=['name','label','title']\nprice=['price','gross','offers.0.price']\ncolors='colour'\n[split]\ncolors=['/']\n[attributes]\nkeep=['*']\n";
        FieldMap::read(&files.write("map.toml", map.as_bytes())).unwrap()
    });
    read(&path, Some(map));
    if let Ok(suggestion) = suggest(&path) {
        assert!(suggestion.toml.len() <= bytes.len() * 40 + 100_000);
        // What is proposed can be read, unless something has to be filled in.
        if suggestion.lacking.is_empty() {
            FieldMap::read(&files.write("map.toml", suggestion.toml.as_bytes()))
                .unwrap_or_else(|error| panic!("{error}\n{}", suggestion.toml));
        }
    }
}

fn workbook(sheet: &[u8]) -> Vec<u8> {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    let sound = SOUND.get_or_init(|| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        for (row, line) in SAMPLES[8].lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                page.write(row as u32, column as u16, cell).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    });
    if sheet.is_empty() {
        return sound.clone();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(sound)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        out.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        out.write_all(if name.ends_with("sheet1.xml") { sheet } else { &bytes }).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn sheet_of(book: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut bytes = Vec::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(start in prop::sample::select(vec!["", "{", "[{", "<rss>", "<html>", "\u{feff}id,", "PK\x03\x04", "\u{1f}\u{8b}"]), bytes in prop::collection::vec(any::<u8>(), 0..1500)) {
        holds(&[start.as_bytes(), &bytes].concat());
    }

    #[test]
    fn any_text(text in "(\\PC|[\n\t,;|\"'<>&{}:0-9]){0,600}") {
        holds(text.as_bytes());
    }

    #[test]
    fn sound_files_changed(which in 0..SAMPLES.len(), changes in changes(), encoding in 0..4_u8) {
        let bytes = changed(SAMPLES[which].as_bytes(), &changes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        holds(&match encoding {
            0 => encoding_rs::GB18030.encode(&text).0.into_owned(),
            1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => bytes,
        });
    }

    #[test]
    fn two_files_at_once(a in 0..SAMPLES.len(), b in 0..SAMPLES.len(), first in changes(), second in changes()) {
        let files = Files::new();
        let paths = [
            files.write("a", &changed(SAMPLES[a].as_bytes(), &first)),
            files.write("b", &changed(SAMPLES[b].as_bytes(), &second)),
        ];
        for given in [paths.to_vec(), vec![files.folder.path().to_path_buf()]] {
            let Ok(sources) = Sources::find(&given, None) else { continue };
            for path in sources.files() {
                let Ok(mut feed) = sources.open(path) else { continue };
                while let Ok(rows) = feed.next(64) {
                    if rows.is_empty() {
                        break;
                    }
                    rows.into_iter().for_each(|raw| drop(feed.shape.read(raw)));
                }
            }
            sources.notices();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn workbooks_changed(changes in changes(), inside in any::<bool>()) {
        let book = workbook(b"");
        if inside {
            holds(&workbook(&changed(&sheet_of(&book), &changes)));
        } else {
            holds(&changed(&book, &changes));
        }
    }

    #[test]
    fn old_workbooks_changed(changes in changes()) {
        holds(&changed(include_bytes!("../../tests/feeds/till.xls"), &changes));
    }
}

#[test]
fn the_samples_are_sound() {
    for (place, sample) in SAMPLES.iter().enumerate() {
        let files = Files::new();
        let opened = opening::open(&files.write("feed", sample.as_bytes()), None);
        // The last one is of no form that is known.
        assert_eq!(opened.is_ok(), place + 1 < SAMPLES.len(), "{sample}");
        let said = read(&files.write("feed", sample.as_bytes()), None);
        assert!(place + 2 >= SAMPLES.len() || said.contains("\"name\""), "{sample}\n{said}");
    }
}
