//! Draws a product's picture from its look.

mod bags;
mod beauty;
mod bedroom;
mod bottoms;
mod coats;
mod desk;
mod devices;
mod dress;
mod easel;
mod fabric;
mod garment;
mod rooms;
mod scene;
mod shoes;
mod solid;
mod tone;
mod tops;
mod vanity;
mod wear;

use easel::Easel;

use crate::look::{Kind, Look};

/// A complete SVG document, 800 × 1000: the same look always gives the same bytes.
pub fn draw(look: &Look) -> String {
    let mut easel = Easel::new(look);
    let e = &mut easel;
    match look.kind {
        Kind::Dress => dress::dress(e),
        Kind::SlipDress => dress::slip(e),
        Kind::ShirtDress => dress::shirt(e),
        Kind::MaxiDress => dress::maxi(e),
        Kind::KnitDress => dress::knit(e),
        Kind::WrapDress => dress::wrap(e),
        Kind::Qipao => dress::qipao(e),
        Kind::KidsDress => dress::kids(e),
        Kind::Blouse => tops::blouse(e),
        Kind::TShirt => tops::tee(e, false),
        Kind::Shirt => tops::shirt(e),
        Kind::Polo => tops::polo(e),
        Kind::Hoodie => tops::hoodie(e, false),
        Kind::Sweater => tops::sweater(e),
        Kind::Cardigan => tops::cardigan(e),
        Kind::Vest => tops::vest(e),
        Kind::Coat => coats::coat(e),
        Kind::TrenchCoat => coats::trench(e),
        Kind::Blazer => coats::blazer(e),
        Kind::DownJacket => coats::down_jacket(e),
        Kind::Jacket => coats::jacket(e),
        Kind::Skirt => bottoms::skirt(e, false),
        Kind::PleatedSkirt => bottoms::skirt(e, true),
        Kind::Jeans => bottoms::jeans(e),
        Kind::Trousers => bottoms::trousers(e, false),
        Kind::WideTrousers => bottoms::trousers(e, true),
        Kind::Leggings => bottoms::leggings(e),
        Kind::Shorts => bottoms::shorts(e),
        Kind::Pyjamas => bottoms::pyjamas(e, false),
        Kind::Suit => coats::suit(e),
        Kind::KidsTee => tops::tee(e, true),
        Kind::KidsHoodie => tops::hoodie(e, true),
        Kind::KidsTrousers => bottoms::kids_trousers(e),
        Kind::KidsJacket => coats::kids_jacket(e),
        Kind::KidsPyjamas => bottoms::pyjamas(e, true),
        Kind::KidsDungarees => bottoms::dungarees(e),
        Kind::Socks => wear::socks(e),
        Kind::Scarf => wear::scarf(e),
        Kind::Hat => wear::hat(e),
        Kind::Cap => wear::cap(e),
        Kind::Belt => wear::belt(e),
        Kind::Gloves => wear::gloves(e),
        Kind::Tie => wear::tie(e),
        Kind::Umbrella => wear::umbrella(e),
        Kind::Sneaker => shoes::sneaker(e),
        Kind::RunningShoe => shoes::running(e),
        Kind::Heel => shoes::heel(e),
        Kind::Flat => shoes::flat(e),
        Kind::Boot => shoes::boot(e),
        Kind::Sandal => shoes::sandal(e),
        Kind::Loafer => shoes::loafer(e),
        Kind::OxfordShoe => shoes::oxford(e),
        Kind::Slipper => shoes::slipper(e),
        Kind::KidsShoe => shoes::kids(e),
        Kind::RainBoot => shoes::rain_boot(e),
        Kind::Tote => bags::tote(e),
        Kind::Backpack => bags::backpack(e, false),
        Kind::Crossbody => bags::crossbody(e),
        Kind::Clutch => bags::clutch(e),
        Kind::Wallet => bags::wallet(e),
        Kind::Suitcase => bags::suitcase(e),
        Kind::Briefcase => bags::briefcase(e),
        Kind::SchoolBag => bags::backpack(e, true),
        Kind::Lipstick => beauty::lipstick(e),
        Kind::CreamJar => beauty::cream_jar(e),
        Kind::Serum => beauty::serum(e),
        Kind::Toner => beauty::toner(e),
        Kind::Cleanser => beauty::cleanser(e),
        Kind::Perfume => beauty::perfume(e),
        Kind::Shampoo => beauty::shampoo(e),
        Kind::FaceMask => vanity::face_mask(e),
        Kind::Sunscreen => beauty::sunscreen(e),
        Kind::HandCream => beauty::hand_cream(e),
        Kind::Cushion => vanity::cushion(e),
        Kind::EyePalette => vanity::eye_palette(e),
        Kind::NailPolish => vanity::nail_polish(e),
        Kind::Comb => vanity::comb(e),
        Kind::BodyWash => beauty::body_wash(e),
        Kind::OverEarHeadphones => devices::headphones(e),
        Kind::Earbuds => devices::earbuds(e),
        Kind::WiredEarphones => devices::wired(e),
        Kind::Speaker => devices::speaker(e),
        Kind::Phone => devices::phone(e),
        Kind::Charger => desk::charger(e),
        Kind::ChargingCable => desk::cable(e),
        Kind::PowerBank => desk::power_bank(e),
        Kind::SmartWatch => devices::watch(e),
        Kind::Tablet => devices::tablet(e),
        Kind::PhoneCase => devices::phone_case(e),
        Kind::Keyboard => desk::keyboard(e),
        Kind::Mouse => desk::mouse(e),
        Kind::Lamp => rooms::lamp(e),
        Kind::FloorLamp => rooms::floor_lamp(e),
        Kind::Pillow => bedroom::pillow(e),
        Kind::Duvet => bedroom::duvet(e),
        Kind::BeddingSet => bedroom::bedding(e),
        Kind::Blanket => bedroom::blanket(e),
        Kind::Towel => bedroom::towel(e),
        Kind::ThrowCushion => bedroom::cushion(e),
        Kind::Candle => rooms::candle(e),
        Kind::Diffuser => rooms::diffuser(e),
        Kind::Vase => rooms::vase(e),
        Kind::Clock => rooms::clock(e),
        Kind::StorageBox => rooms::storage_box(e),
        Kind::Rug => bedroom::rug(e),
        Kind::PhotoFrame => rooms::photo_frame(e),
        Kind::Hanger => rooms::hanger(e),
        Kind::Mirror => rooms::mirror(e),
        _ => e.hung(),
    }
    easel.finish()
}
