import type {
  Card,
  Completions,
  ForYou,
  Lang,
  PolicyView,
  Reading,
  Retold,
  Stage,
  Suggestion,
  TurnEvent,
  TurnInput,
  WhyReply,
  Wish,
  Words,
} from "../../contract";
import type { Places } from "./floor";
import { complete } from "./complete";
import { alternative, checked, facets, fits, noNeed, understand, wishes, without, type Need } from "./need";
import { topics } from "./policies";
import { forYou, rows, why, type Visit } from "./suggest";
import { w, type FakeProduct } from "./products";

type Say = (event: TurnEvent) => void;
interface Reply {
  stage: Stage | null;
  words: Words;
  intent: string;
  next: Words[];
}

/** Enough of a guide to look at every screen: a few words understood, a few sentences said, one letter at a time. */
export class FakeGuide {
  readonly #whole: readonly FakeProduct[];
  readonly #pause: number;
  readonly #places: Places;
  #need: Need = noNeed();
  #reading: Reading | null = null;
  #list: readonly FakeProduct[] = [];
  #open: FakeProduct | null = null;
  #opened: readonly FakeProduct[] = [];
  #rejected: readonly string[] = [];
  #sort: "best" | "price_up" | "price_down" = "best";
  #page = 0;
  #said: Words = w("", "");
  #next: Suggestion[] = [];
  #turn = 0;

  constructor(all: readonly FakeProduct[], places: Places, pause: number) {
    this.#places = places;
    this.#whole = all;
    this.#pause = pause;
  }

  retell(lang: Lang): Retold {
    return { lang, text: this.#said[lang], suggestions: this.#next };
  }

  complete(text: string): Completions {
    return complete(this.#all, text);
  }

  /** All but what was said no to. */
  get #all(): readonly FakeProduct[] {
    return this.#whole.filter((each) => !this.#rejected.includes(each.card.id));
  }

  get #visit(): Visit {
    return { opened: this.#opened, need: this.#need };
  }

  forYou(): ForYou {
    return { items: forYou(this.#all, this.#visit) };
  }

  why(id: string): WhyReply {
    return { reasons: why(this.#all, this.#visit, id) };
  }

  reset(): Record<string, never> {
    this.#need = noNeed();
    this.#list = [];
    this.#open = null;
    this.#opened = [];
    this.#rejected = [];
    this.#turn = 0;
    return {};
  }

  async turn(input: TurnInput, say: Say): Promise<void> {
    const { turn } = input;
    this.#turn = turn;
    const lang: Lang = input.ask === "words" ? (/[一-鿿]/.test(input.text) ? "zh" : "en") : input.lang;
    const began = performance.now();
    say({ event: "started", turn, lang });
    const reply = this.#answer(input);
    if (reply.stage) say({ event: "products", turn, stage: reply.stage });
    this.#said = reply.words;
    this.#next = reply.next.map((each) => ({ say: each, label: null }));
    if (reply.intent === "unclear") {
      const meant = w("您是不是想找：耳机？", "Did you mean “headphones”?");
      this.#next.unshift({ say: w("耳机", "headphones"), label: meant });
    }
    say({ event: "chips", turn, need: this.#chips(), suggestions: this.#next });
    for (const letter of reply.words[lang].match(lang === "zh" ? /.{1,2}/gsu : /\S+\s*/g) ?? []) {
      await new Promise((resume) => setTimeout(resume, this.#pause));
      if (this.#turn !== turn) return say({ event: "failed", turn, code: "cancelled" });
      say({ event: "text", turn, delta: letter, restart: false });
    }
    const timings = { first_card: 4, first_word: 30, done: performance.now() - began };
    say({ event: "done", turn, spoken_by: "template", intent: reply.intent, timings });
  }

  #chips(): Wish[] {
    const n = this.#rejected.length;
    const out = { id: "left-out", kind: "attribute" as const, label: w(`去掉了 ${n} 件`, `${n} left out`) };
    return n > 0 ? [...wishes(this.#need), out] : wishes(this.#need);
  }

  #answer(input: TurnInput): Reply {
    switch (input.ask) {
      case "words":
        return this.#words(this.#read(input.text));
      case "exactly":
        this.#reading = null;
        this.#need = { ...noNeed(), word: input.text };
        return this.#find();
      case "drop":
        if (input.wish === "left-out") {
          this.#rejected = [];
          return this.#find();
        }
        this.#need = without(this.#need, input.wish);
        return this.#find();
      case "choose":
        if (input.fresh) this.#need = noNeed();
        this.#choose(input.field, input.value);
        return this.#find();
      case "page":
        this.#page = input.page;
        return this.#find(false);
      case "sort":
        this.#sort = input.sort;
        return this.#find();
      case "open":
        return this.#product(input.id);
      case "back":
        return this.#find(false);
      case "compare":
        return this.#compare(input.ids);
      case "locate":
        return this.#locate(input.id);
      case "reject":
        return this.#reject(input.id);
      case "policy":
        return this.#policy(input.id);
    }
  }

  #reject(id: string): Reply {
    const product = this.#whole.find((each) => each.card.id === id);
    this.#rejected = [...this.#rejected.filter((other) => other !== id), id];
    this.#opened = this.#opened.filter((each) => each !== product);
    const again = this.#open && this.#open !== product ? this.#product(this.#open.card.id) : null;
    const name = product?.card.name ?? w("", "");
    return {
      stage: again?.stage ?? (this.#list.length > 0 ? this.#find(false).stage : null),
      words: w(`好的，${name.zh}不再给您看了。`, `All right, I'll leave out ${name.en}.`),
      intent: "reject",
      next: [],
    };
  }

  /** Two slips of the finger, mended. */
  #read(text: string): string {
    const slips: Record<string, string> = { lianyiqun: "连衣裙", hedphones: "headphones" };
    const typed = Object.keys(slips).find((slip) => text.includes(slip));
    const now = typed ? slips[typed]! : "";
    this.#reading = typed ? { asked: text, typed: [typed], read: [now] } : null;
    return typed ? text.replace(typed, now) : text;
  }

  #words(text: string): Reply {
    if (/谢谢|thank/i.test(text))
      return {
        stage: null,
        words: w("不客气，祝您购物愉快。", "You are welcome. Enjoy your day."),
        intent: "thanks",
        next: [],
      };
    if (/退|return/i.test(text)) return this.#policy("return-7-days");
    if (/哪里|在哪|where/i.test(text) && (this.#open ?? this.#list[0]))
      return this.#locate((this.#open ?? this.#list[0])!.card.id);
    if (/比|compare/i.test(text) && this.#list.length > 1)
      return this.#compare(this.#list.slice(0, /四|four/.test(text) ? 4 : 2).map((each) => each.card.id));
    if (/第二|second/i.test(text) && this.#list[1]) return this.#product(this.#list[1].card.id);
    if (!understand(text, this.#need)) {
      return {
        stage: null,
        words: w(
          "这句我没听懂，能换个说法吗？也可以点下面的。",
          "I did not get that. Could you say it another way, or tap one of these?",
        ),
        intent: "unclear",
        next: [w("红色的连衣裙", "red dresses"), w("三百以内的耳机", "headphones under 300")],
      };
    }
    return this.#find();
  }

  #choose(field: string, value: string) {
    const need = this.#need;
    if (field === "category") need.category = need.category === value ? null : value;
    if (field === "color") need.color = need.color === value ? null : value;
    if (field === "size") need.size = need.size === value ? null : value;
    if (field === "price") need.most = need.most === Number(value) ? null : Number(value);
    if (field === "stock") need.inStock = !need.inStock;
  }

  #find(first = true): Reply {
    if (first) this.#page = 0;
    this.#open = null;
    const need = this.#need;
    const order = { best: 0, price_up: 1, price_down: -1 }[this.#sort];
    const found = this.#all
      .filter((each) => fits(each, need))
      .sort((a, b) => order * ((a.card.price?.minor ?? 0) - (b.card.price?.minor ?? 0)));
    this.#list = found;
    const rejected = this.#whole.filter((each) => fits(each, need) && this.#rejected.includes(each.card.id));
    if (found.length === 0) return this.#nothing(rejected.length);
    const stage: Stage = {
      stage: "results",
      kind: "exact",
      total: found.length,
      page: this.#page,
      pages: Math.ceil(found.length / 24),
      cards: found
        .slice(this.#page * 24, this.#page * 24 + 24)
        .map((each, at) => ({ ...checked(each, need), featured: at === 1 })),
      near: this.#near(need, found),
      facets: facets(this.#all, need),
      sort: this.#sort,
      reading: this.#reading,
    };
    const names = wishes(need);
    const zh = names
      .map((each) => each.label.zh)
      .reverse()
      .join("、");
    const en = names
      .map((each) => each.label.en.toLowerCase())
      .reverse()
      .join(", ");
    const words = w(
      `找到 ${found.length} 件${zh ? `（${zh}）` : ""}。第一件${found[0]!.card.name.zh}比较合适，您看看？`,
      `I found ${found.length}${en ? ` (${en})` : ""}. The first one, ${found[0]!.card.name.en}, may suit you.`,
    );
    return {
      stage,
      words,
      intent: "find",
      next: [
        w("便宜一点的，三百以内", "cheaper, under 300"),
        w("第二个有M码吗？", "Is the second one in size M?"),
        w("和第一个比一下", "Compare the first two"),
      ],
    };
  }

  /** What a short list goes on with: the same thing in other colours. */
  #near(need: Need, found: readonly FakeProduct[]): Card[] {
    if (found.length >= 10 || need.color === null) return [];
    return this.#all
      .filter((each) => !found.includes(each) && fits(each, { ...need, color: null }))
      .slice(0, 10 - found.length)
      .map((each) => alternative(each, need));
  }

  #nothing(rejected: number): Reply {
    const need = this.#need;
    const relax = wishes(need)
      .map((each) => ({
        wish: each.id,
        label: each.label,
        count: this.#all.filter((product) => fits(product, without(need, each.id))).length,
      }))
      .filter((each) => each.count > 0 && need.word === null);
    if (rejected > 0) {
      const label = w(`去掉了 ${rejected} 件`, `${rejected} left out`);
      relax.unshift({ wish: "left-out", label, count: rejected });
    }
    const near = this.#all
      .filter((each) => fits(each, { ...need, most: null, word: null, size: null }))
      .sort((a, b) => (a.card.price?.minor ?? 0) - (b.card.price?.minor ?? 0));
    const nearest = need.word ? [] : near.slice(0, 4);
    return {
      stage: {
        stage: "nothing",
        relax,
        nearest: nearest.map((each) => alternative(each, need)),
        cheapest: need.most ? (nearest[0]?.card.price ?? null) : null,
        dearest: null,
        unknown_word: need.word ? w(need.word, need.word) : null,
        reading: this.#reading,
      },
      words: need.word
        ? w(`本店没有“${need.word}”。`, `We have nothing called “${need.word}”.`)
        : w(
            "没有完全符合的，放宽一个条件就有了。",
            "Nothing fits all of that. Leave out one wish and there is.",
          ),
      intent: "find",
      next: [],
    };
  }

  #product(id: string): Reply {
    this.#rejected = this.#rejected.filter((other) => other !== id);
    const product = this.#all.find((each) => each.card.id === id);
    if (!product) return this.#find();
    this.#open = product;
    this.#opened = [...this.#opened.filter((each) => each !== product), product];
    const stage: Stage = {
      stage: "product",
      card: checked(product, this.#need),
      path: [...product.path],
      description: product.description,
      model: "JS-2041",
      gtin: "6901234567892",
      variants: [...product.variants],
      stock_as_of: "2026-11-22",
      attributes: product.attributes,
      place: this.#places(product.shelf),
      reasons: this.#need.color
        ? [
            w("颜色正是您要的红色", "It is red, as you asked"),
            w("评价稳定，常有人回来再买", "Shoppers often come back for it"),
          ]
        : [],
      ...rows(this.#all, product),
      asks: [
        w("有M码吗？", "Is it in size M?"),
        w("在哪里？", "Where is it?"),
        w("不合适可以退吗？", "Can I return it?"),
      ],
    };
    return {
      stage,
      words: w(
        `这是${product.card.name.zh}，尺码和库存都在这里。`,
        `This is the ${product.card.name.en}. Sizes and stock are right here.`,
      ),
      intent: "details",
      next: [w("在哪里？", "Where is it?"), w("和第一个比一下", "Compare it with the first one")],
    };
  }

  #locate(id: string): Reply {
    this.#rejected = this.#rejected.filter((other) => other !== id);
    const product = this.#all.find((each) => each.card.id === id) ?? this.#all[0]!;
    this.#open = product;
    const place = this.#places(product.shelf);
    return {
      stage: { stage: "plan", card: product.card, place },
      words:
        place?.sentence ??
        w("我不知道它放在哪里，请问问店员。", "I do not know where it stands. Please ask a colleague."),
      intent: "locate",
      next: [w("谢谢", "Thank you")],
    };
  }

  #compare(ids: readonly string[]): Reply {
    const chosen = ids
      .map((id) => this.#all.find((each) => each.card.id === id))
      .filter((each) => each !== undefined);
    const cards: Card[] = chosen.map((each) => each.card);
    const prices = cards.map((card) => card.price?.minor ?? Number.MAX_SAFE_INTEGER);
    const cell = (text: (product: FakeProduct) => Words) => chosen.map(text);
    return {
      stage: {
        stage: "compare",
        cards,
        rows: [
          {
            field: "price",
            label: w("价格", "Price"),
            values: cell((each) =>
              w(`¥${(each.card.price?.minor ?? 0) / 100}`, `¥${(each.card.price?.minor ?? 0) / 100}`),
            ),
            better: prices.indexOf(Math.min(...prices)),
          },
          {
            field: "stock",
            label: w("库存", "Stock"),
            values: cell((each) =>
              each.card.stock.state === "in"
                ? w("有货", "In stock")
                : each.card.stock.state === "few"
                  ? w("只剩几件", "Few left")
                  : w("缺货", "Out of stock"),
            ),
            better: null,
          },
          {
            field: "size",
            label: w("尺码", "Size"),
            values: cell((each) => {
              const sizes = each.variants.filter((one) => one.stock.state !== "out").map((one) => one.size);
              return w(sizes.join("、"), sizes.join(", "));
            }),
            better: null,
          },
          {
            field: "brand",
            label: w("品牌", "Brand"),
            values: cell((each) => each.card.brand ?? w("", "")),
            better: null,
          },
          {
            field: "place",
            label: w("位置", "Place"),
            values: cell((each) => (each.shelf ? w(`货架 ${each.shelf}`, `Shelf ${each.shelf}`) : w("", ""))),
            better: null,
          },
        ],
        same: [
          w("材质：棉 70%，亚麻 30%", "Material: 70 % cotton, 30 % linen"),
          w("产地：中国", "Made in: China"),
        ],
      },
      words: w("两件放在一起了，第一行就是差别。", "Here they are side by side; what differs comes first."),
      intent: "compare",
      next: [w("哪件便宜？", "Which is cheaper?")],
    };
  }

  #policy(id: string): Reply {
    const entries: PolicyView[] = topics.flatMap((topic) => topic.entries);
    const policy = entries.find((each) => each.id === id) ?? entries[0]!;
    return {
      stage: { stage: "policy", ...policy },
      words: policy.answer,
      intent: "policy",
      next: [w("谢谢", "Thank you")],
    };
  }
}
