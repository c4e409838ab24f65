import type { HeaderNode } from "../header/headerTree";
import type { FigureType, OwnColumn, OwnSum } from "../form/ownForm";
import { areChildGroups, areDisjoint, areWhole, isAttribute, isCompared } from "../words/families";
import { breakdownOf, isDimension, isTotalWord, sexOf } from "../words/rowWords";
import type { SumDraft } from "./sumDraft";

const SUBGROUP = /^(theo|chia theo|phân theo)(?!\p{L})/iu;

/** What a column holds, as far as it matters for adding up: `things` without a name may be persons as well. */
export type Kind = FigureType | "things";

export function kindOf({ type, unit }: Pick<OwnColumn, "type" | "unit">): Kind {
  return type === "count" && unit === "" ? "things" : type;
}

/** Sums over columns that the headers' words tell of. Totals and parts as indices of columns. @param types one for each column */
export function sumsOfColumns(nodes: readonly HeaderNode[], types: readonly Kind[]): readonly SumDraft[] {
  const isFigure = (node: HeaderNode) => leavesOf(node).some((leaf) => types[leaf] !== "text");
  const figures = nodes.filter(isFigure);
  const own = figures.flatMap((_node, at) => [
    ...sumOfTotal(figures, at, types),
    ...sumOfGroups(figures, at, types),
    ...breakdown(figures, at, types),
  ]);
  return [...own, ...figures.flatMap(({ children }) => sumsOfColumns(children, types))];
}

/** A column `Tổng số` beside girls and boys, else beside further columns of its kind. */
function sumOfTotal(nodes: readonly HeaderNode[], at: number, types: readonly Kind[]): readonly SumDraft[] {
  const node = nodes[at];
  if (node === undefined || node.leaf === null) return [];
  const total = node.leaf;
  const sexes = sexesBeside(nodes, at, types);
  if (sexes !== null) return [{ total, parts: sexes, relation: "equals", from: "wording" }];
  const isBare = isTotalWord(node.text);
  if (!isBare && !(/^tổng/iu.test(node.text) && types[total] === "money")) return [];
  const after = partsBeside(nodes.slice(at + 1), types, types[total]);
  // Between like columns a total may close the one list or open the other.
  const isBetween =
    isBare &&
    after.labels.length > 0 &&
    partsBeside(nodes.slice(0, at).reverse(), types, types[total]).labels.length > 1;
  const closes = isBetween && /^(tổng )?cộng/iu.test(node.text);
  if (isBetween && !closes) return [];
  if (after.labels.length > 0 && !closes)
    return areWhole(after.labels, types[total] === "children") ? equalTo(total, after.parts) : [];
  const before = isBare ? partsBeside(nodes.slice(0, at).reverse(), types, types[total]) : after;
  const labels = [...before.labels].reverse();
  const areAlike = !labels.some((label) => isAttribute(label) || isCompared(label) || /^số(?!\p{L})/iu.test(label));
  return areAlike || areWhole(labels, types[total] === "children") ? equalTo(total, before.parts) : [];
}

function equalTo(total: number, parts: readonly number[]): readonly SumDraft[] {
  const sorted = [...parts].sort((a, b) => a - b);
  return sorted.length < 2 ? [] : [{ total, parts: sorted, relation: "equals", from: "wording" }];
}

/** Girls and boys right after a column that is neither. */
function sexesBeside(nodes: readonly HeaderNode[], at: number, types: readonly Kind[]): readonly number[] | null {
  if (sexOf(nodes[at]?.text ?? "") !== null) return null;
  const [first, second] = [nodes[at + 1], nodes[at + 2]];
  const [one, other] = [sexOf(first?.text ?? ""), sexOf(second?.text ?? "")];
  const leaves = [first, second].flatMap((node) => node?.leaf ?? []);
  // Girls and boys are not what cases or households are made up of.
  const whole = types[nodes[at]?.leaf ?? -1];
  const areAlike = whole !== undefined && ["children", "things", types[leaves[0] ?? -1]].includes(whole);
  return one !== null && other !== null && one !== other && leaves.length === 2 && areAlike ? leaves : null;
}

interface Beside {
  readonly labels: readonly string[];
  readonly parts: readonly number[];
}

const NOTHING: Beside = { labels: [], parts: [] };

/** Neighbours of one kind up to the first that is of another, tells of a part, or is a total itself; nothing where a group has no one figure. */
function partsBeside(nodes: readonly HeaderNode[], types: readonly Kind[], type: Kind | undefined): Beside {
  const labels: string[] = [];
  const parts: number[] = [];
  for (const node of nodes) {
    if (toldBy(node) !== null || isTotalWord(node.text)) break;
    const own = representatives(node);
    if (own === null) return NOTHING;
    if (own.some((leaf) => types[leaf] !== type)) break;
    labels.push(node.text);
    parts.push(...own);
  }
  return { labels, parts };
}

/** A group `Tổng số` beside groups with the same columns: each of its columns is the sum of its namesakes. */
function sumOfGroups(nodes: readonly HeaderNode[], at: number, types: readonly Kind[]): readonly SumDraft[] {
  const node = nodes[at];
  if (node === undefined || node.leaf !== null || !isTotalWord(node.text)) return [];
  const names = namesOf(node);
  const alike = nodes.filter((other) => other !== node && namesOf(other) === names);
  if (alike.length < 2) return [];
  const isOnce = areDisjoint(alike.map(({ text }) => text));
  return leavesOf(node).flatMap((total, index): readonly SumDraft[] => {
    // The same child may get a gift and a scholarship.
    if (types[total] === "children" && !isOnce) return [];
    const parts = alike.flatMap((other) => leavesOf(other)[index] ?? []);
    return [{ total, parts, relation: "equals", from: "wording" }];
  });
}

/** `Trong đó` and `Chia ra`, as a group or in a column's own words, after the column that they part. */
function breakdown(nodes: readonly HeaderNode[], at: number, types: readonly Kind[]): readonly SumDraft[] {
  const node = nodes[at];
  const told = node === undefined ? null : toldBy(node);
  const total = told === null ? null : ownerOf(nodes, at, told.relation, types);
  if (node === undefined || told === null || total === null) return [];
  const fits = (leaf: number) => types[leaf] === types[total];
  if (node.leaf !== null)
    return fits(node.leaf) ? [{ total, parts: [node.leaf], relation: "at-most", from: "wording" }] : [];
  const sets = node.children.every((child) => SUBGROUP.test(child.text) || isDimension(child.text))
    ? node.children
    : [node];
  return sets.flatMap(({ children }) => {
    // A total among the parts says their sum already; what is told of one part is no further part.
    if (children.some(({ text, leaf }) => leaf !== null && isTotalWord(text))) return [];
    const own = children.filter((child) => breakdownOf(child.text) === null);
    const found = own.map((child) => ({
      leaves: representatives(child, told.relation === "equals") ?? [],
      text: child.text,
    }));
    const parts = found.flatMap(({ leaves, text }) => leaves.filter(fits).map((leaf) => ({ leaf, text })));
    const isWhole = found.every(
      ({ leaves }) => leaves.length > 0 && leaves.every((leaf) => fits(leaf) || types[leaf] === "text"),
    );
    const isOnce = !areChildGroups(
      node.text,
      own.map(({ text }) => text),
    );
    return draftsOf(total, parts, isOnce ? told.relation : "at-most", isWhole);
  });
}

function draftsOf(
  total: number,
  parts: readonly { readonly leaf: number; readonly text: string }[],
  relation: OwnSum["relation"],
  isWhole: boolean,
): readonly SumDraft[] {
  const draft = (of: typeof parts, as: OwnSum["relation"]): SumDraft[] =>
    of.length === 0 ? [] : [{ total, parts: of.map(({ leaf }) => leaf), relation: as, from: "wording" }];
  // Where a part is of another kind, the rest is only some of it.
  if (relation === "equals") return draft(parts, isWhole && parts.length > 1 ? "equals" : "at-most");
  const sexes = parts.filter(({ text }) => sexOf(text) !== null);
  const areAll = sexes.length === 2 && new Set(sexes.map(({ text }) => sexOf(text))).size === 2;
  const rest = areAll ? parts.filter((part) => !sexes.includes(part)) : parts;
  const some = areDisjoint(rest.map(({ text }) => text)) ? [rest] : rest.map((part) => [part]);
  return [...(areAll ? draft(sexes, "equals") : []), ...some.flatMap((set) => draft(set, "at-most"))];
}

/** What a header says of the column before it: by its words, or by being a way of parting it. */
function toldBy(node: HeaderNode): { readonly relation: OwnSum["relation"] } | null {
  return breakdownOf(node.text) ?? (node.leaf === null && isDimension(node.text) ? { relation: "equals" } : null);
}

/**
 * The nearest column at the left that is no part itself. What is said to be made up of parts is a total where there is one: `Độ tuổi`
 * behind `Tổng số`, `Đảng viên` parts the total, `Chia theo …` behind them leaves it open.
 */
function ownerOf(
  nodes: readonly HeaderNode[],
  at: number,
  relation: OwnSum["relation"],
  types: readonly Kind[],
): number | null {
  const own = nodes[at];
  const left = nodes.slice(0, at).reverse();
  const untold = left.filter((node) => toldBy(node) === null);
  if (relation === "at-most") return untold[0]?.leaf ?? null;
  const kinds = own === undefined ? [] : leavesOf(own).map((leaf) => types[leaf]);
  const wholes = untold.filter(
    ({ text, leaf }) => sexOf(text) === null && leaf !== null && kinds.includes(types[leaf]),
  );
  const [nearest] = wholes;
  if (nearest === undefined) return null;
  const isTotal = ({ text }: HeaderNode) => /^(tổng|số|sĩ số|quân số|cộng)(?!\p{L})/iu.test(text);
  if (isTotal(nearest)) return nearest.leaf;
  const total = wholes.find(isTotal);
  if (total === undefined) return nearest.leaf;
  return own !== undefined && breakdownOf(own.text) === null ? total.leaf : null;
}

/** A group stands for its own total where it has one, else for all its columns where these part it; null where it has no one figure. */
function representatives(node: HeaderNode, isParted = false): readonly number[] | null {
  if (node.leaf !== null) return [node.leaf];
  const total = node.children.find(({ text, leaf }) => leaf !== null && isTotalWord(text))?.leaf;
  if (typeof total === "number") return [total];
  const own = node.children.filter((child) => toldBy(child) === null);
  const [only] = own;
  if (own.length < node.children.length) return own.length === 1 && only !== undefined ? representatives(only) : null;
  const labels = own.map(({ text }) => text);
  const isWhole = areWhole(labels, false) || new Set(labels).size === 1 || (isParted && !labels.some(isAttribute));
  const each = own.map((child) => representatives(child, isParted));
  return !isWhole || each.some((leaves) => leaves === null) ? null : each.flatMap((leaves) => leaves ?? []);
}

function leavesOf(node: HeaderNode): readonly number[] {
  return node.leaf === null ? node.children.flatMap(leavesOf) : [node.leaf];
}

function namesOf({ children }: HeaderNode): string {
  return children
    .map((child) => `${child.text}(${namesOf(child)})`)
    .join("|")
    .toLowerCase();
}
