//! What people come for, and what they take along with it.

use crate::look::Kind::{self, *};

/// Kinds that serve one purpose, where they lie if that matters, and how many in a hundred take one along.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Any of these.
    pub kinds: &'static [Kind],
    /// Only those of this department.
    pub zone: Option<&'static str>,
    /// Of a hundred who came for the first group, this many look at one of these.
    pub percent: u32,
}

const fn any(percent: u32, kinds: &'static [Kind]) -> Group {
    Group { kinds, zone: None, percent }
}

const fn of(zone: &'static str, percent: u32, kinds: &'static [Kind]) -> Group {
    Group { kinds, zone: Some(zone), percent }
}

const DRESSES: &[Kind] = &[Dress, SlipDress, ShirtDress, MaxiDress, KnitDress, WrapDress, Qipao];
const KIDS_CLOTHES: &[Kind] =
    &[KidsTee, KidsDress, KidsHoodie, KidsTrousers, KidsJacket, KidsPyjamas, KidsDungarees];
const TOYS: &[Kind] =
    &[TeddyBear, Doll, BuildingBlocks, ToyCar, ToyTrain, Robot, Dinosaur, Puzzle, BoardGame];
const SNACKS: &[Kind] = &[Nuts, Chocolate, Sweets, DriedFruit, Biscuits, Cake];

/// Each begins with what one came for.
#[rustfmt::skip]
pub(super) const TASTES: &[&[Group]] = &[
    // Dressing
    &[of("women", 100, DRESSES), any(60, &[Heel, Flat, Sandal]), any(55, &[Crossbody, Clutch, Tote]),
      any(35, &[Lipstick, Perfume, EyePalette]), of("women", 25, &[Cardigan, Blazer, TrenchCoat]), of("women", 15, &[Scarf, Hat])],
    &[of("women", 100, DRESSES), any(60, &[Heel, Clutch]), any(40, &[Perfume, Lipstick])],
    &[of("women", 100, &[Blouse, Shirt, Blazer, Suit]), of("women", 60, &[Trousers, WideTrousers, Skirt, PleatedSkirt]),
      any(45, &[Loafer, Flat, Heel]), any(35, &[Tote, Briefcase])],
    &[of("women", 100, &[Coat, DownJacket, Sweater]), of("women", 55, &[Scarf, Gloves, Hat]), any(45, &[Boot]), any(25, &[HandCream])],
    &[of("women", 100, &[TShirt, Hoodie, Sweater, Jacket]), of("women", 60, &[Jeans, Leggings, Shorts, WideTrousers]),
      any(45, &[Sneaker]), any(30, &[Backpack, Crossbody])],
    &[of("men", 100, &[Shirt, Suit, Blazer]), of("men", 60, &[Tie, Belt]), of("men", 45, &[Trousers]),
      any(50, &[OxfordShoe, Loafer]), any(30, &[Briefcase, Wallet])],
    &[of("men", 100, &[TShirt, Polo, Hoodie, Jacket]), of("men", 60, &[Jeans, Shorts, Trousers]), any(45, &[Sneaker]),
      of("men", 35, &[Cap, Socks]), any(25, &[Backpack])],
    &[of("men", 100, &[Coat, DownJacket, Sweater]), of("men", 50, &[Scarf, Gloves, Hat, Cap]), any(35, &[Boot])],
    &[any(100, &[Umbrella]), any(50, &[RainBoot]), any(35, &[TrenchCoat])],
    &[any(100, &[Pyjamas]), any(50, &[Slipper]), any(35, &[Candle, Diffuser, Blanket])],
    // Children
    &[any(100, KIDS_CLOTHES), any(55, &[KidsShoe, RainBoot]), any(40, KIDS_CLOTHES), any(30, &[PictureBook]), any(25, &[SchoolBag])],
    &[any(100, &[SchoolBag]), any(60, &[PencilCase]), any(50, &[Notebook, Pen]), any(35, &[LunchBox, WaterBottle]), any(30, &[Crayons, PaintSet, Globe])],
    &[any(100, TOYS), any(60, &[GiftBox, GreetingCard]), any(40, &[PictureBook]), any(30, TOYS), any(20, &[Kite, BubbleGun])],
    &[any(100, &[PictureBook]), any(50, &[Crayons, PaintSet]), any(40, &[Puzzle, TeddyBear])],
    // Care
    &[any(100, &[CreamJar, Serum]), any(50, &[Toner, Cleanser]), any(45, &[FaceMask]), any(40, &[Sunscreen])],
    &[any(100, &[Lipstick, EyePalette, Cushion]), any(40, &[Cleanser]), any(35, &[Perfume]), any(30, &[NailPolish]), any(25, &[Mirror])],
    &[any(100, &[Shampoo, BodyWash]), any(50, &[Towel]), any(40, &[Comb]), any(25, &[HandCream])],
    // Phones and sound
    &[any(100, &[Phone]), any(75, &[PhoneCase]), any(55, &[Charger, ChargingCable]), any(50, &[Earbuds]), any(35, &[PowerBank])],
    &[any(100, &[Tablet, Keyboard]), any(60, &[Mouse]), any(40, &[Charger, ChargingCable]), any(35, &[OverEarHeadphones]), any(25, &[Lamp])],
    &[any(100, &[OverEarHeadphones, Earbuds, WiredEarphones, Speaker]), any(45, &[ChargingCable, PowerBank]), any(30, &[SmartWatch])],
    // Sport
    &[any(100, &[RunningShoe]), any(55, &[WaterBottle]), any(40, &[SmartWatch]), any(40, &[Shorts, Leggings]), any(30, &[Earbuds]), any(25, &[FoamRoller])],
    &[any(100, &[YogaMat]), any(65, &[WaterBottle]), any(50, &[ResistanceBand, FoamRoller]), any(45, &[Leggings]), any(25, &[Dumbbell])],
    &[any(100, &[Basketball, Football, BadmintonRacket, TennisRacket, TableTennisBat]), any(50, &[WaterBottle]), any(45, &[Sneaker, RunningShoe]), any(25, &[Towel])],
    &[any(100, &[Tent]), any(60, &[SleepingBag]), any(60, &[CampingChair]), any(35, &[Thermos, WaterBottle]), any(30, &[PowerBank]), any(25, &[Speaker])],
    &[any(100, &[SwimGoggles]), any(60, &[Towel]), any(45, &[Sunscreen]), any(35, &[Sandal, Slipper])],
    &[any(100, &[Helmet]), any(55, &[WaterBottle]), any(30, &[SmartWatch]), any(25, &[Gloves])],
    &[any(100, &[Dumbbell, SkippingRope]), any(50, &[YogaMat]), any(40, &[ResistanceBand])],
    // Home
    &[any(100, &[BeddingSet, Duvet]), any(70, &[Pillow]), any(40, &[Blanket]), any(25, &[Lamp]), any(25, &[Candle, Diffuser])],
    &[any(100, &[ThrowCushion, Rug, FloorLamp]), any(45, &[Vase, Clock]), any(45, &[Candle, Diffuser]), any(35, &[PhotoFrame, Mirror])],
    &[any(100, &[StorageBox]), any(60, &[Hanger]), any(25, &[Towel])],
    &[any(100, &[FryingPan, StockPot, Knife, RiceCooker]), any(50, &[ChoppingBoard]), any(45, &[Oil, Sauce, Rice, Noodles]), any(40, &[Bowl, Plate, Chopsticks]), any(35, &[Apron])],
    // Table
    &[any(100, &[TeaTin, TeaBox]), any(55, &[Mug, GlassCup]), any(45, &[TeaPot]), any(45, &[Biscuits, Cake, Nuts]), any(20, &[Kettle, Honey])],
    &[any(100, &[CoffeeBag]), any(55, &[Mug]), any(35, &[CoffeeMaker]), any(35, &[Chocolate, Biscuits]), any(25, &[Kettle])],
    &[any(100, &[Thermos]), any(55, &[TeaTin, TeaBox]), any(45, &[LunchBox]), any(25, &[Notebook])],
    &[any(100, SNACKS), any(70, SNACKS), any(45, SNACKS), any(30, &[TeaBox])],
    &[any(100, &[Honey, Jam, Rice, Noodles, Sauce, Oil]), any(60, &[Rice, Noodles, Sauce, Oil]), any(40, SNACKS)],
    // Giving, reading, going away
    &[any(100, &[Perfume, HandCream, Candle, Scarf]), any(60, &[GiftBox]), any(55, &[GreetingCard])],
    &[any(100, &[Book]), any(60, &[Book]), any(30, &[Notebook, Calendar]), any(25, &[Lamp]), any(25, &[Mug])],
    &[any(100, &[Notebook, Pen]), any(50, &[StickyNotes, PencilCase]), any(30, &[Calendar])],
    &[any(100, &[Suitcase]), any(50, &[PowerBank, Charger]), any(35, &[Backpack]), any(30, &[Umbrella])],
];
