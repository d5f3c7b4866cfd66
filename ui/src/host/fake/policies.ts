import type { HelpTopic } from "../../contract";
import { w } from "./products";

/** What the made-up shop answers to the usual questions. */
export const topics: HelpTopic[] = [
  {
    topic: "returns",
    entries: [
      {
        id: "return-7-days",
        title: w("不合适可以退吗？", "Can I return what does not fit?"),
        answer: w(
          "未穿洗、吊牌完整的商品，凭小票 7 天内可退，15 天内可换。内衣、食品、已拆封的美妆除外。",
          "Unworn goods with their tags can be returned within 7 days and exchanged within 15, with the receipt. Underwear, food and opened beauty products cannot.",
        ),
        as_of: "2026-10-01",
      },
      {
        id: "refund-time",
        title: w("退款多久到账？", "When do I get the money back?"),
        answer: w("原路退回，1 至 5 个工作日。", "The way you paid, within 1 to 5 working days."),
        as_of: "2026-10-01",
      },
    ],
  },
  {
    topic: "payment",
    entries: [
      {
        id: "pay-how",
        title: w("可以怎么付款？", "How can I pay?"),
        answer: w("现金、银行卡、手机支付都可以。", "Cash, card and phone."),
        as_of: null,
      },
      {
        id: "invoice",
        title: w("可以开发票吗？", "Can I have an invoice?"),
        answer: w(
          "可以，30 天内凭小票在服务台开。",
          "Yes, at the service desk within 30 days, with the receipt.",
        ),
        as_of: null,
      },
    ],
  },
  {
    topic: "sizes",
    entries: [
      {
        id: "try-on",
        title: w("可以试穿吗？", "Can I try things on?"),
        answer: w(
          "可以，试衣间在女装区旁边，每次最多带 4 件。",
          "Yes. The fitting rooms are beside Women; four pieces at a time.",
        ),
        as_of: null,
      },
    ],
  },
  {
    topic: "delivery",
    entries: [
      {
        id: "deliver",
        title: w("能送货到家吗？", "Do you deliver?"),
        answer: w("同城满 200 元免费送，次日到。", "Free in town from ¥200, the next day."),
        as_of: null,
      },
    ],
  },
];
