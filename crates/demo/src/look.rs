//! What a photo shows: a kind of thing, its colours, its pattern. The departments say it, `art` draws it.
//! No names, prices or sizes here: a drawing knows none of them.

/// A colour as painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

/// What covers the main surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// One colour.
    Plain,
    /// Stripes in the accent.
    Stripes,
    /// Dots in the accent.
    Dots,
    /// Checks in the accent.
    Check,
    /// Small flowers in the accent.
    Floral,
    /// One motif in the accent.
    Print,
}

/// Everything an illustration is made from. The same look always gives the same drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What is drawn.
    pub kind: Kind,
    /// The colour the product is named after.
    pub color: Rgb,
    /// Trim, print, label.
    pub accent: Rgb,
    /// What covers it.
    pub pattern: Pattern,
    /// Small differences of cut and detail: 0, 1, 2 … taken modulo what the kind offers.
    pub variation: u32,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident),* $(,)?) => {
        /// Every kind of thing that can be drawn.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each name is the thing itself")]
        pub enum Kind { $($(#[$doc])* $kind),* }

        impl Kind {
            /// All of them, in the order of declaration.
            pub const ALL: &[Kind] = &[$(Kind::$kind),*];
        }
    };
}

kinds! {
    // Clothing
    Dress, SlipDress, ShirtDress, MaxiDress, KnitDress, WrapDress, Qipao,
    Blouse, TShirt, Shirt, Polo, Hoodie, Sweater, Cardigan, Vest,
    Coat, TrenchCoat, Blazer, DownJacket, Jacket,
    Skirt, PleatedSkirt, Jeans, Trousers, WideTrousers, Leggings, Shorts, Pyjamas, Suit,
    KidsTee, KidsDress, KidsHoodie, KidsTrousers, KidsJacket, KidsPyjamas, KidsDungarees,
    Socks, Scarf, Hat, Cap, Belt, Gloves, Tie, Umbrella,
    // Shoes
    Sneaker, RunningShoe, Heel, Flat, Boot, Sandal, Loafer, OxfordShoe, Slipper, KidsShoe, RainBoot,
    // Bags
    Tote, Backpack, Crossbody, Clutch, Wallet, Suitcase, Briefcase, SchoolBag,
    // Beauty
    Lipstick, CreamJar, Serum, Toner, Cleanser, Perfume, Shampoo, FaceMask, Sunscreen, HandCream, Cushion, EyePalette, NailPolish,
    Comb, BodyWash,
    // Phones and audio
    OverEarHeadphones, Earbuds, WiredEarphones, Speaker, Phone, Charger, ChargingCable, PowerBank, SmartWatch, Tablet, PhoneCase,
    Keyboard, Mouse,
    // Home
    Lamp, FloorLamp, Pillow, Duvet, BeddingSet, Blanket, Towel, ThrowCushion, Candle, Diffuser, Vase, Clock, StorageBox, Rug,
    PhotoFrame, Hanger, Mirror,
    // Kitchen
    Mug, GlassCup, TeaPot, Thermos, FryingPan, StockPot, Knife, Kettle, LunchBox, RiceCooker, ChoppingBoard, Bowl, Plate, Chopsticks,
    CoffeeMaker, Apron,
    // Toys
    TeddyBear, BuildingBlocks, ToyCar, Puzzle, Doll, Kite, BoardGame, ToyTrain, Crayons, Robot, Dinosaur, BubbleGun,
    // Sport
    YogaMat, Dumbbell, Basketball, Football, BadmintonRacket, TennisRacket, TableTennisBat, Tent, WaterBottle, SkippingRope, SleepingBag,
    SwimGoggles, Helmet, ResistanceBand, FoamRoller, CampingChair,
    // Food and tea
    TeaTin, TeaBox, Biscuits, Nuts, Chocolate, CoffeeBag, Honey, Rice, Noodles, Sweets, DriedFruit, Jam, Sauce, Oil, Cake,
    // Books, stationery, gifts
    Book, PictureBook, Notebook, Pen, PencilCase, Calendar, GiftBox, GreetingCard, StickyNotes, PaintSet, Globe,
}
