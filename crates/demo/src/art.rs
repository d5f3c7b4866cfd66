//! Draws a product's picture from its look: a calm studio still life in flat, lit shapes, one style for the whole shop.
//!
//! `tone` makes colours, `easel` paths and gradients, `scene` the backdrop and shadows, `fabric` and `garment` cloth,
//! `solid` turned and boxed bodies; the other files are the departments. No lettering, no chance: labels carry abstract
//! marks, and every difference between two pictures of a kind comes from the look's colour, pattern or variation.

mod bags;
mod beauty;
mod bedroom;
mod books;
mod bottoms;
mod coats;
mod desk;
mod devices;
mod dress;
mod easel;
mod fabric;
mod games;
mod garment;
mod gifts;
mod heels;
mod kitchen;
mod light;
mod outdoor;
mod pantry;
mod paper_goods;
mod play;
mod rooms;
mod scene;
mod sets;
mod shoes;
mod solid;
mod sport;
mod stove;
mod tea;
mod tone;
mod tops;
mod toys;
mod treats;
mod tubes;
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
        Kind::Pyjamas => sets::pyjamas(e, false),
        Kind::Suit => coats::suit(e),
        Kind::KidsTee => tops::tee(e, true),
        Kind::KidsHoodie => tops::hoodie(e, true),
        Kind::KidsTrousers => sets::kids_trousers(e),
        Kind::KidsJacket => coats::kids_jacket(e),
        Kind::KidsPyjamas => sets::pyjamas(e, true),
        Kind::KidsDungarees => sets::dungarees(e),
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
        Kind::Heel => heels::heel(e),
        Kind::Flat => heels::flat(e),
        Kind::Boot => shoes::boot(e),
        Kind::Sandal => heels::sandal(e),
        Kind::Loafer => heels::loafer(e),
        Kind::OxfordShoe => heels::oxford(e),
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
        Kind::Cleanser => tubes::cleanser(e),
        Kind::Perfume => beauty::perfume(e),
        Kind::Shampoo => beauty::shampoo(e),
        Kind::FaceMask => vanity::face_mask(e),
        Kind::Sunscreen => tubes::sunscreen(e),
        Kind::HandCream => tubes::hand_cream(e),
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
        Kind::Lamp => light::lamp(e),
        Kind::FloorLamp => light::floor_lamp(e),
        Kind::Pillow => bedroom::pillow(e),
        Kind::Duvet => bedroom::duvet(e),
        Kind::BeddingSet => bedroom::bedding(e),
        Kind::Blanket => bedroom::blanket(e),
        Kind::Towel => bedroom::towel(e),
        Kind::ThrowCushion => bedroom::cushion(e),
        Kind::Candle => light::candle(e),
        Kind::Diffuser => light::diffuser(e),
        Kind::Vase => rooms::vase(e),
        Kind::Clock => rooms::clock(e),
        Kind::StorageBox => rooms::storage_box(e),
        Kind::Rug => bedroom::rug(e),
        Kind::PhotoFrame => rooms::photo_frame(e),
        Kind::Hanger => rooms::hanger(e),
        Kind::Mirror => rooms::mirror(e),
        Kind::Mug => kitchen::mug(e),
        Kind::GlassCup => kitchen::glass(e),
        Kind::TeaPot => kitchen::teapot(e),
        Kind::Thermos => kitchen::thermos(e),
        Kind::FryingPan => stove::frying_pan(e),
        Kind::StockPot => stove::stock_pot(e),
        Kind::Knife => stove::knife(e),
        Kind::Kettle => stove::kettle(e),
        Kind::LunchBox => stove::lunch_box(e),
        Kind::RiceCooker => stove::rice_cooker(e),
        Kind::ChoppingBoard => kitchen::board(e),
        Kind::Bowl => kitchen::bowl(e),
        Kind::Plate => kitchen::plate(e),
        Kind::Chopsticks => kitchen::chopsticks(e),
        Kind::CoffeeMaker => stove::coffee_maker(e),
        Kind::Apron => kitchen::apron(e),
        Kind::TeddyBear => toys::teddy(e),
        Kind::BuildingBlocks => play::blocks(e),
        Kind::ToyCar => play::car(e),
        Kind::Puzzle => play::puzzle(e),
        Kind::Doll => toys::doll(e),
        Kind::Kite => play::kite(e),
        Kind::BoardGame => games::board_game(e),
        Kind::ToyTrain => games::train(e),
        Kind::Crayons => games::crayons(e),
        Kind::Robot => toys::robot(e),
        Kind::Dinosaur => toys::dinosaur(e),
        Kind::BubbleGun => play::bubble_gun(e),
        Kind::YogaMat => sport::yoga_mat(e),
        Kind::Dumbbell => sport::dumbbell(e),
        Kind::Basketball => sport::basketball(e),
        Kind::Football => sport::football(e),
        Kind::BadmintonRacket => sport::badminton(e),
        Kind::TennisRacket => sport::tennis(e),
        Kind::TableTennisBat => sport::table_tennis(e),
        Kind::Tent => outdoor::tent(e),
        Kind::WaterBottle => outdoor::bottle(e),
        Kind::SkippingRope => sport::skipping_rope(e),
        Kind::SleepingBag => outdoor::sleeping_bag(e),
        Kind::SwimGoggles => outdoor::goggles(e),
        Kind::Helmet => outdoor::helmet(e),
        Kind::ResistanceBand => sport::band(e),
        Kind::FoamRoller => sport::roller(e),
        Kind::CampingChair => outdoor::chair(e),
        Kind::TeaTin => tea::tea_tin(e),
        Kind::TeaBox => tea::tea_box(e),
        Kind::Biscuits => treats::biscuits(e),
        Kind::Nuts => treats::nuts(e),
        Kind::Chocolate => treats::chocolate(e),
        Kind::CoffeeBag => tea::coffee_bag(e),
        Kind::Honey => pantry::honey(e),
        Kind::Rice => pantry::rice(e),
        Kind::Noodles => pantry::noodles(e),
        Kind::Sweets => treats::sweets(e),
        Kind::DriedFruit => treats::dried_fruit(e),
        Kind::Jam => pantry::jam(e),
        Kind::Sauce => pantry::sauce(e),
        Kind::Oil => pantry::oil(e),
        Kind::Cake => treats::cake(e),
        Kind::Book => books::book(e),
        Kind::PictureBook => books::picture_book(e),
        Kind::Notebook => books::notebook(e),
        Kind::Pen => paper_goods::pen(e),
        Kind::PencilCase => paper_goods::pencil_case(e),
        Kind::Calendar => paper_goods::calendar(e),
        Kind::GiftBox => gifts::gift_box(e),
        Kind::GreetingCard => gifts::card(e),
        Kind::StickyNotes => paper_goods::sticky_notes(e),
        Kind::PaintSet => paper_goods::paint_set(e),
        Kind::Globe => gifts::globe(e),
    }
    easel.finish()
}
