/** Drawn stand-ins for products without a photo: a filled shape (`body`) and the lines upon it, on an 80 × 100 sheet. */
export interface Drawing {
  readonly body: string;
  readonly lines: string;
}

const other: Drawing = {
  body: "M20 42 40 33 60 42V66L40 75 20 66Z",
  lines: "M20 42 40 51 60 42M40 51V75M30 37.5 50 46.5V54",
};

const drawings: Record<string, Drawing> = {
  clothing: {
    body: "M32 41C35 45 45 45 48 41L58 45 63 58 56 61 53 57 62 84H18L27 57 24 61 17 58 22 45Z",
    lines: "M40 43.5V38C40 35 45.5 35 45.5 30.5A5.5 5.5 0 0 0 34.5 30.5M29 60H51",
  },
  shoes: {
    body: "M15 45C22 50 29 50 34 44L52 57C60 60 66 61 66 69H15Z",
    lines: "M15 69V73H66V69M38 47 34 52M44 51 40 56M50 55.5 46 60.5",
  },
  bags: {
    body: "M20 45H60L64 75H16Z",
    lines: "M30 51V39A10 10 0 0 1 50 39V51M26 67H54",
  },
  beauty: {
    body: "M27 50H41V75H27ZM46 56H60V75H46Z",
    lines: "M29 50V41H39V50M30 41 38 33V41M50 56V48H56V56M47 48H59M31 59H37M51 65H55",
  },
  audio: {
    body: "M19 55H29V74H24A5 5 0 0 1 19 69ZM51 55H61V69A5 5 0 0 1 56 74H51Z",
    lines: "M19 57V49A21 21 0 0 1 61 49V57",
  },
  phone: {
    body: "M27 26H53A4 4 0 0 1 57 30V72A4 4 0 0 1 53 76H27A4 4 0 0 1 23 72V30A4 4 0 0 1 27 26Z",
    lines: "M23 66H57M37 71H43M36 31H44",
  },
  computer: {
    body: "M21 33H59V60H21Z",
    lines: "M14 67H66L62 60H18ZM35 64H45M27 39H53",
  },
  home: {
    body: "M30 29H50L57 51H23Z",
    lines: "M40 51V73M29 74H51M48 51V60",
  },
  kitchen: {
    body: "M19 47H61V65A8 8 0 0 1 53 73H27A8 8 0 0 1 19 65Z",
    lines: "M17 47H63M13 53H19M61 53H67M24 47C26 38 54 38 56 47M37 37H43M40 37V40",
  },
  toys: {
    body: "M22 36A8 8 0 0 1 33 33 20 20 0 0 1 47 33 8 8 0 0 1 58 36 8 8 0 0 1 56 44 20 20 0 1 1 24 44 8 8 0 0 1 22 36Z",
    lines:
      "M33 48V49.5M47 48V49.5M40 54.5A7.5 6 0 1 0 40 66.5 7.5 6 0 0 0 40 54.5M38 58.5H42L40 60.5ZM40 60.5V63",
  },
  sport: {
    body: "M40 32A20 20 0 1 1 40 72 20 20 0 0 1 40 32Z",
    lines: "M40 32V72M20 52H60M27 37C35 45 35 59 27 67M53 37C45 45 45 59 53 67",
  },
  food: {
    body: "M22 48H54V62A11 11 0 0 1 43 73H33A11 11 0 0 1 22 62Z",
    lines: "M54 51H58A6 6 0 0 1 58 63H54M18 77H58M31 41C28 37 34 35 31 30M41 41C38 37 44 35 41 30",
  },
  book: {
    body: "M40 38C34 33 26 32 18 34V68C26 66 34 67 40 72 46 67 54 66 62 68V34C54 32 46 33 40 38Z",
    lines: "M40 38V72M24 43H33M24 50H33M47 43H56M47 50H56",
  },
  gift: {
    body: "M20 50H60V74H20Z",
    lines:
      "M17 41H63V50H17ZM40 41V74M40 41C28 41 26 28 33 28 38 28 40 36 40 41 40 36 42 28 47 28 54 28 52 41 40 41",
  },
  other,
};

/** The drawing for a kind of product; a parcel for kinds we do not know. */
export function drawing(kind: string): Drawing {
  return drawings[kind] ?? other;
}
