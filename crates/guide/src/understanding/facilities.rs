//! Rooms and rules of a shop: what a shop tells of them stands in its policies. Of what it has not told nothing is known, and goods
//! that happen to be called so are no answer to "where can I park".

use std::sync::LazyLock;

use regex::Regex;

use super::phrases;

static ROOMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"洗手间|厕所|卫生间|停车|车位|电梯|扶梯|试衣间|更衣室|收银台|结账|服务台|母婴室|哺乳室|充电(?:的地方|处)|wi-?fi|无线网|取款机|寄存|吸烟(?:室|区)|\b(?:toilets?|restrooms?|washrooms?|bathrooms?|ladies' room|parking|car park|(?:can i|to) park|elevators?|lifts?|escalators?|fitting rooms?|changing rooms?|check-?out|cash desk|tills?|service desk|nursing room|atm|lockers?)\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

static RULES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"退货|退换|退款|换货|[能可]以?退|保修|发票|营业时间|几点(?:开门|关门|打烊|营业)|送货上门|运费|包邮|积分|会员卡|\b(?:returns?|refunds?|exchanges?|warranty|guarantee|opening hours|(?:open|close|closing) (?:today|tomorrow|on)|what time do you|deliver(?:y|ies)?|shipping|loyalty (?:card|points?))\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

/// Whether a folded text asks for a room or a rule of the shop; `of_product`: it may ask what a product's warranty is.
pub(super) fn asks(folded: &str, of_product: bool) -> bool {
    (ROOMS.is_match(folded) || (!of_product && RULES.is_match(folded))) && phrases::asks(folded)
}
