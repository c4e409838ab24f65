import { loopIn } from "../form/loopIn";
import type { OwnSum, OwnTable } from "../form/ownForm";
import { repeated } from "../form/repeated";

const AXES: Readonly<Record<OwnSum["axis"], string>> = { columns: "cột", rows: "hàng" };

/** What a schema cannot say of a table: keys used twice, sums over what is not there or holds no figure, sums in a circle. */
export function problemsOfOwnTable(table: OwnTable): readonly string[] {
  const place = `Bảng “${table.label}”`;
  const keys = {
    columns: table.columns.map(({ key }) => key),
    rows: table.rows.map(({ key }) => key),
  };
  const figures = {
    columns: new Set(table.columns.filter(({ type }) => type !== "text").map(({ key }) => key)),
    rows: new Set(table.rows.filter(({ kind, type }) => kind === "figure" && type !== "text").map(({ key }) => key)),
  };
  return [
    ...repeated(keys.columns).map((key) => `${place}: mã cột “${key}” được dùng nhiều lần.`),
    ...repeated(keys.rows).map((key) => `${place}: mã hàng “${key}” được dùng nhiều lần.`),
    ...table.sums.flatMap((sum, index) =>
      problemsOfSum(sum, new Set(keys[sum.axis]), figures[sum.axis]).map(
        (problem) => `${place}, phép cộng ${index + 1}: ${problem}`,
      ),
    ),
    ...(["columns", "rows"] as const).flatMap((axis) => {
      const loop = loopIn(table.sums.filter((sum) => sum.axis === axis));
      return loop === null ? [] : [`${place}: ${AXES[axis]} “${loop}” được cộng vòng từ chính nó.`];
    }),
  ];
}

function problemsOfSum(
  { axis, total, parts }: OwnSum,
  known: ReadonlySet<string>,
  figures: ReadonlySet<string>,
): readonly string[] {
  const name = AXES[axis];
  return [
    ...[total, ...parts].flatMap((key) => {
      if (!known.has(key)) return [`không có ${name} “${key}” trong bảng.`];
      return figures.has(key) ? [] : [`${name} “${key}” không chứa số liệu.`];
    }),
    ...repeated(parts).map((key) => `${name} “${key}” được cộng nhiều lần.`),
  ];
}
