// Properties under test:
// 1. Nothing happens before the idle time; then seconds are counted down from the countdown's length; then it is over.
// 2. A touch at any moment, even in the last instant of the countdown, starts the clock anew.
// 3. A clock set back never wipes a shopper, and never asks early.
import { describe, expect, it } from "vitest";
import { IdleClock } from "./idle";

const at = (seconds: number) => seconds * 1000;

describe("the idle clock", () => {
  it.each([
    [0, { state: "active" }],
    [59.999, { state: "active" }],
    [60, { state: "asking", left: 20 }],
    [60.001, { state: "asking", left: 20 }],
    [61, { state: "asking", left: 19 }],
    [79.999, { state: "asking", left: 1 }],
    [80, { state: "over" }],
    [9999, { state: "over" }],
  ])("after %d s says %j", (seconds, expected) => {
    expect(new IdleClock(60, 20, at(0)).read(at(seconds))).toEqual(expected);
  });

  it("begins anew with a touch, also during the countdown", () => {
    const clock = new IdleClock(60, 20, at(0));
    clock.touch(at(79.9));
    expect(clock.read(at(80))).toEqual({ state: "active" });
    expect(clock.read(at(139.9))).toEqual({ state: "asking", left: 20 });
    expect(clock.read(at(159.9))).toEqual({ state: "over" });
  });

  it("takes a clock set back for a touch", () => {
    const clock = new IdleClock(60, 20, at(1000));
    expect(clock.read(at(10))).toEqual({ state: "active" });
    expect(clock.read(at(69))).toEqual({ state: "active" });
    expect(clock.read(at(70))).toEqual({ state: "asking", left: 20 });
  });

  it("does not flash past with settings of nothing", () => {
    const clock = new IdleClock(0, 0, at(0));
    expect(clock.read(at(0.5))).toEqual({ state: "active" });
    expect(clock.read(at(1))).toEqual({ state: "asking", left: 1 });
  });
});
