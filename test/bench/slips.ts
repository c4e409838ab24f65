import type { Content } from "./randomBook";

export interface Slipped {
  /** The cell that is wrong; of several, the first. */
  readonly at: string;
  /** Whether a rule can know of it at all, given last year's figures or not. */
  readonly isCovered: (withPrior: boolean) => boolean;
}
type Figures = Map<string, Content>;
/** Makes the slip in `figures`; null where these figures give no occasion for it. */
export type Slip = (figures: Figures, prior: ReadonlyMap<string, Content>, random: () => number) => Slipped | null;

const always = (): boolean => true;
const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];
const numbersAbove = (figures: Figures, least: number, named = /./): readonly string[] =>
  [...figures].flatMap(([key, value]) => (typeof value === "number" && value >= least && named.test(key) ? [key] : []));
const isMoney = /Money|funds/;

export const slips: Readonly<Record<string, Slip>> = {
  "typed unit": (figures, _prior, random) => {
    const at = pick(numbersAbove(figures, 1), random);
    if (at === undefined) return null;
    const value = Number(figures.get(at));
    const unit = isMoney.test(at)
      ? pick(["đ", " đồng", "Đ"], random)
      : /hildren/.test(at)
        ? pick([" trẻ", " em"], random)
        : "";
    figures.set(at, `${new Intl.NumberFormat("vi-VN").format(value)}${unit ?? ""}`);
    if (unit === "")
      figures.set(at, `${value} ${/Points/.test(at) ? "điểm" : /works/.test(at) ? "công trình" : "hoạt động"}`);
    return { at, isCovered: always };
  },
  "dropped digit": (figures, prior, random) => digit(figures, prior, random, (text) => text.slice(0, -1)),
  "doubled digit": (figures, prior, random) => digit(figures, prior, random, (text) => text + (text.at(-1) ?? "")),
  "money in thousands": (figures, prior, random) => scaled(figures, prior, random, 1000),
  "money in millions": (figures, prior, random) => scaled(figures, prior, random, 1_000_000),
  "swapped neighbours": (figures, _prior, random) => {
    const pair = pick(
      ["gift", "scholarship", "care"].filter((name) => Number(figures.get(`pl2.all.${name}Children`)) > 0),
      random,
    );
    if (pair === undefined) return null;
    const [children, money] = [`pl2.all.${pair}Children`, `pl2.all.${pair}Money`];
    const [first, second] = [figures.get(children) ?? null, figures.get(money) ?? null];
    figures.set(children, second);
    figures.set(money, first);
    return { at: Number(second) >= 1_000_000 ? children : money, isCovered: always };
  },
  "shifted row": (figures) => {
    const keys = [...figures.keys()].filter((key) => key.startsWith("pl1.xa."));
    const values = keys.map((key) => figures.get(key) ?? null);
    if (Number(values[4]) < 1_000_000) return null;
    keys.forEach((key, index) => figures.set(key, values[index + 1] ?? null));
    return { at: keys[3] ?? "", isCovered: always };
  },
  "row of another level": (figures) => {
    const keys = [...figures.keys()].filter((key) => key.startsWith("pl1.xa."));
    for (const key of keys) {
      figures.set(key.replace(".xa.", ".huyen."), figures.get(key) ?? null);
      figures.set(key, null);
    }
    return { at: (keys[0] ?? "").replace(".xa.", ".huyen."), isCovered: always };
  },
  "blank for zero": (figures, _prior, random) => {
    const at = pick(
      [...figures].flatMap(([key, value]) => (value === 0 ? [key] : [])),
      random,
    );
    if (at === undefined) return null;
    figures.set(at, null);
    return { at, isCovered: always };
  },
  "stale copy": (figures, prior) => {
    for (const [key, value] of prior) figures.set(key, value);
    return { at: "pl1.xa.launchPoints", isCovered: (withPrior) => withPrior };
  },
  "broken pair": (figures, _prior, random) => {
    const at = pick(
      [
        "pl1.xa.launchPoints",
        "pl2.all.giftChildren",
        "pl2.all.scholarshipChildren",
        "pl2.all.careChildren",
        "pl3.all.participationActivities",
        "pl3.all.playActivities",
      ].filter((key) => Number(figures.get(key)) > 0),
      random,
    );
    if (at === undefined) return null;
    figures.set(at, 0);
    return { at, isCovered: always };
  },
  "approximate words": (figures, _prior, random) => {
    const at = pick(numbersAbove(figures, 10), random);
    if (at === undefined) return null;
    figures.set(at, `${pick(["hơn", "khoảng", "gần"], random) ?? ""} ${String(figures.get(at))}`);
    return { at, isCovered: always };
  },
  "damaged thousands point": (figures, _prior, random) => {
    const at = pick(
      numbersAbove(figures, 1001, /hildren/).filter((key) => Number(figures.get(key)) % 1000 !== 0),
      random,
    );
    if (at === undefined) return null;
    figures.set(at, Number(figures.get(at)) / 1000);
    return { at, isCovered: always };
  },
};

function digit(
  figures: Figures,
  prior: ReadonlyMap<string, Content>,
  random: () => number,
  change: (text: string) => string,
): Slipped | null {
  const at = pick(numbersAbove(figures, 300), random);
  if (at === undefined) return null;
  const value = Number(change(String(figures.get(at))));
  figures.set(at, value);
  const before = Number(prior.get(at));
  const [low, high] = [Math.min(value, before), Math.max(value, before)];
  // Only last year tells, and only where the change is larger than a year may bring.
  return {
    at,
    isCovered: (withPrior) => withPrior && low > 0 && high > low * 3 && high >= (isMoney.test(at) ? 10_000_000 : 30),
  };
}

function scaled(
  figures: Figures,
  prior: ReadonlyMap<string, Content>,
  random: () => number,
  factor: number,
): Slipped | null {
  const at = pick(numbersAbove(figures, factor, isMoney), random);
  if (at === undefined) return null;
  const value = Number(figures.get(at)) / factor;
  if (!Number.isInteger(value)) return null;
  figures.set(at, value);
  const each = value / Number(figures.get(at.replace("Money", "Children")));
  const before = Number(prior.get(at));
  return {
    at,
    isCovered: (withPrior) =>
      value < 1000 ||
      (at.includes("Money") && each < 10_000) ||
      (withPrior && before > value * 3 && before >= 10_000_000),
  };
}
