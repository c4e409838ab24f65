/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import type { SumTotal } from "../../src/core/consolidation/sums/total";
import type { NumberInline } from "../../src/core/narrative/reportDocument";
import { newCollation } from "../../src/core/reception/collation";
import { editions } from "../../src/editions";
import type { CollateSession, CollateSnapshot } from "../../src/session/collate/collateSnapshot";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { emptySnapshot, type ReadySnapshot } from "../../src/session/snapshotStore";
import { ReportRun } from "../../src/taskpane/report/ReportRun";
import { SumsContext, sumsIn } from "../../src/taskpane/collate/figures/sums";
import { SumsDiffer } from "../../src/taskpane/report/SumsDiffer";
import { contextOf, figuresOf } from "../support/figures";

const [june] = editions;
if (june === undefined) throw new Error("There is no edition.");
const [cell, own] = ["pl1.xa.launchChildren", "pl1.tinh.launchChildren"];
const calls: unknown[][] = [];
beforeEach(() => void calls.splice(0));
const session = {
  goTo: async (...args: unknown[]) => void calls.push(["goTo", ...args]),
  applyEdits: async (...args: unknown[]) => void calls.push(["applyEdits", ...args]),
} as unknown as ReportSession;

const collate = { sumFormula: () => null } as unknown as CollateSession;

const snapshotWith = (value: number | null): ReadySnapshot => ({
  ...emptySnapshot([june], null),
  edition: june,
  context: contextOf({ level: "tinh", year: 2026 }),
  figures: figuresOf(june, { [cell]: value, [own]: 300 }),
  places: new Map([[cell, { sheetId: "1", sheetName: "Phụ lục 01", row: 8, col: 2, address: "C9" }]]),
});
const total: SumTotal = {
  kind: "sum",
  key: cell,
  value: 700,
  exact: "700",
  isBeyond: false,
  units: 2,
  provisional: 0,
  besides: 0,
  shares: new Map(),
  unread: [],
};
const stateOf = (year: number) =>
  ({
    collation: newCollation({ editionId: june.id, periodId: "thang-6", year, level: "xa", deadline: null }),
    received: { totals: new Map([[cell, total]]), ledger: { tally: { expected: 3 } } },
  }) as unknown as CollateSnapshot;
const shown = (element: ReactElement) => render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);

test("a row of the units that is not their sum is said, and takes it by a click", () => {
  shown(<SumsDiffer collate={collate} state={stateOf(2026)} session={session} snapshot={snapshotWith(650)} />);
  const panel = screen.getByRole("group", { name: /^1 số trong phụ lục khác tổng của các đơn vị/ });
  expect(panel).toHaveTextContent("ghi 650, tổng 700 PL 01, C9");
  fireEvent.click(within(panel).getByRole("button", { name: "Ghi 1 số tổng hợp" }));
  expect(calls).toEqual([["applyEdits", [{ cell, before: "650", value: 700 }]]]);
});

test.each<[string, number | null, number, boolean]>([
  ["equal", 700, 2026, false],
  ["blank", null, 2026, true],
  ["sums of another year", 650, 2025, false],
])("%s", (_what, value, year, isSaid) => {
  shown(<SumsDiffer collate={collate} state={stateOf(year)} session={session} snapshot={snapshotWith(value)} />);
  expect(screen.queryAllByRole("group")).toHaveLength(isSaid ? 1 : 0);
});

describe("a number of the report", () => {
  const number = (changes: Partial<NumberInline>): NumberInline => ({
    kind: "number",
    id: "1",
    text: "700",
    cells: [cell],
    derivation: null,
    verified: true,
    now: null,
    ...changes,
  });
  const run = (inline: NumberInline, isReceiving: boolean) => {
    const has = (figure: string): boolean => sumsIn(snapshotWith(700), stateOf(2026)).has(figure);
    const sums = isReceiving ? { has, open: (figure: string | null) => void calls.push(["open", figure]) } : null;
    shown(
      <SumsContext value={sums}>
        <ReportRun inline={inline} session={session} snapshot={snapshotWith(700)} />
      </SumsContext>,
    );
  };
  test("that is a sum leads to its cell and to its units", () => {
    run(number({}), true);
    fireEvent.click(screen.getByRole("button", { name: "700, đến ô C9 và số tổng hợp" }));
    expect(calls).toEqual([
      ["goTo", cell],
      ["open", cell],
    ]);
  });
  test("of the office's own leads to its cell alone", () => {
    run(number({ cells: [own] }), true);
    fireEvent.click(screen.getByRole("button"));
    expect(calls).toEqual([["goTo", own]]);
  });
  test("of units leads to the sums; where nothing is received it is plain text", () => {
    const units = number({ cells: [], units: true, text: "02", now: "03" });
    run(units, true);
    fireEvent.click(screen.getByRole("button", { name: "02 đơn vị, đến số tổng hợp" }));
    expect(calls).toEqual([["open", null]]);
    expect(screen.getByText("03").tagName).toBe("INS");
    document.body.replaceChildren();
    run(units, false);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("02")).toBeInTheDocument();
  });
});
