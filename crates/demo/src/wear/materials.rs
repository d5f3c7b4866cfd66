//! What clothes, shoes and bags are made of.

use crate::draft::Pair;

macro_rules! materials {
    ($($name:ident $zh:literal $en:literal;)*) => {
        $(pub(crate) const $name: Pair = ($zh, $en);)*
    };
}

materials! {
    SILK "桑蚕丝" "Silk";
    SATIN_POLY "醋酸缎面" "Acetate satin";
    CHIFFON "雪纺" "Chiffon";
    VISCOSE "粘胶人造丝" "Viscose";
    LINEN "亚麻" "Linen";
    COTTON_LINEN "棉麻" "Cotton and linen";
    COTTON "纯棉" "Cotton";
    STRETCH_COTTON "棉混纺弹力布" "Stretch cotton";
    LYOCELL "莱赛尔" "Lyocell";
    DENIM "棉质牛仔布" "Cotton denim";
    CORDUROY "灯芯绒" "Corduroy";
    VELVET "丝绒" "Velvet";
    WOOL "羊毛" "Wool";
    CASHMERE "羊绒" "Cashmere";
    CASHMERE_BLEND "羊绒混纺" "Cashmere blend";
    WOOL_BLEND "羊毛混纺" "Wool blend";
    KNIT_COTTON "棉线针织" "Cotton knit";
    POLYESTER "聚酯纤维" "Polyester";
    NYLON "锦纶" "Nylon";
    DOWN "锦纶面料，白鸭绒填充" "Nylon shell, white duck down";
    SUEDE "反绒皮" "Suede";
    LEATHER "头层牛皮" "Full-grain leather";
    SOFT_LEATHER "羊皮" "Lambskin";
    FAUX_LEATHER "超纤革" "Microfibre faux leather";
    MESH "透气网布" "Breathable mesh";
    CANVAS "帆布" "Canvas";
    RUBBER "橡胶" "Rubber";
    OXFORD_CLOTH "牛津布" "Oxford cloth";
    POLYCARBONATE "聚碳酸酯" "Polycarbonate";
    MODAL "莫代尔" "Modal";
}
