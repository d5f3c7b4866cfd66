//! 1. Two feeds with the same ids in two languages, given as files or as a folder, become one catalogue in both: names, words,
//!    categories, colours, attributes and variants' colours, in either order.
//! 2. A row of the second feed that has no partner is a product of its own.
//! 3. What tells nothing in another language, or is evidently another thing, is a repeated id and refused.

use catalog::notice::ReasonCode;
use catalog::product::Bilingual;

use crate::shop_dir::{Place, yes};

const HEAD: &str = "id\ttitle\tdescription\tavailability\tprice\tproduct type\tbrand\tgtin\tcolor\tsize\titem group id\tproduct detail\n";

fn feeds() -> (String, String) {
    let zh = HEAD.to_owned()
        + "D-S\t连衣裙\t轻薄。\tin_stock\t259 CNY\t服装 > 女装\t云裳\t\t酒红\tS\tD\t面料:材质:棉\n\
           C-1\t白瓷杯\t骨瓷。\tin_stock\t39 CNY\t家居 > 杯子\t云裳\t4006381333931\t白色\t\t\t\n\
           X-1\t只有中文\t。\tin_stock\t5 CNY\t家居\t\t\t\t\t\t\n\
           R-1\t又一只杯\t。\tin_stock\t5 CNY\t家居\t\t4006381333931\t\t\t\t\n";
    let en = HEAD.to_owned()
        + "R-1\tQuite another cup\t.\tin_stock\t7 CNY\tHome\t\t96385074\t\t\t\t\n\
           C-1\tWhite cup\tBone china.\tin_stock\t39 CNY\tHome > Cups\tYunshang\t4006381333931\tWhite\t\t\t\n\
           D-S\tDress\tLight.\tin_stock\t259 CNY\tClothing > Women\tYunshang\t\tBurgundy\tS\tD\tFabric:Material:Cotton\n\
           Y-1\tOnly English\t.\tin_stock\t5 CNY\tHome\t\t\t\t\t\t\n";
    (zh, en)
}

#[test]
fn two_languages_one_catalogue() {
    let (zh, en) = feeds();
    for (first, second) in [(&zh, &en), (&en, &zh)] {
        let place = Place::new();
        let files = [place.file("1.tsv", first), place.file("2.tsv", second)];
        let report = place.import_files(&files, &yes()).unwrap();
        let mut ids = place.ids();
        ids.sort();
        assert_eq!(ids, ["C-1", "D", "R-1", "X-1", "Y-1"]);
        let dress = place.product("D");
        assert_eq!(dress.name, Bilingual::new("连衣裙", "Dress"));
        assert_eq!(dress.description, Bilingual::new("轻薄。", "Light."));
        assert_eq!(dress.category, [Bilingual::new("服装", "Clothing"), Bilingual::new("女装", "Women")]);
        assert_eq!(dress.brand, Some(Bilingual::new("云裳", "Yunshang")));
        assert_eq!(dress.variants[0].color, Some(Bilingual::new("酒红", "Burgundy")));
        assert_eq!(dress.attributes[0].key, Bilingual::new("材质", "Material"));
        assert_eq!(dress.attributes[0].value, Bilingual::new("棉", "Cotton"));
        assert_eq!(place.product("C-1").colors, [Bilingual::new("白色", "White")]);
        let refused: Vec<_> = report.refused.iter().map(|n| (n.id.as_deref().unwrap(), n.reason)).collect();
        assert_eq!(refused, [("R-1", ReasonCode::IdRepeated)], "another barcode is another thing");
        assert_eq!((report.read, report.taken, report.joined), (8, 5, 2));
    }
}

#[test]
fn our_own_lines_in_a_folder() {
    let place = Place::new();
    let row =
        |id: &str, name: &str| format!(r#"{{"id":"{id}","name":"{name}","price":{{"minor":1}}}}"#) + "\n";
    let file = place.file("both/en.jsonl", row("a", "Dress") + &row("b", "Dress"));
    place.file("both/zh.jsonl", row("a", "连衣裙") + &row("b", "Dress"));
    place.file("both/policies.jsonl", "{}");
    let folder = file.parent().unwrap().to_path_buf();
    let report = place.import_files(&[folder], &yes()).unwrap();
    assert_eq!(place.product("a").name, Bilingual::new("连衣裙", "Dress"));
    let refused: Vec<_> =
        report.refused.iter().map(|n| (n.file.as_str(), n.id.as_deref().unwrap())).collect();
    assert_eq!(refused, [("zh.jsonl", "b")]);
}
