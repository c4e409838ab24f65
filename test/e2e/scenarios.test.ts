import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  answering,
  insertAppendices,
  openWorkbench,
  typedCells,
  typeRealCase,
  verdict,
  type OpenWorkbench,
} from "../support/openWorkbench";
import { addReportOfJune, insertHalfYear, sentFigures, takeOwnForm, typeHalfYear } from "../support/journeys";

/**
 * The scenarios are files that the workbench saved after the product filled it. When the forms change, the last test here
 * fails; `UPDATE_SCENARIOS=1 npx jest -c test/e2e/jest.config.cjs scenarios` makes them anew.
 */
const folder = resolve(__dirname, "../../src/workbench/page/scenarios");

/** Slips of every kind that the sheets can hold. */
const brokenCells: readonly (readonly [address: string, text: string])[] = [
  ["'Phụ lục 01'!B10", "khoảng 3"],
  ["'Phụ lục 01'!C10", "bảy trăm"],
  ["'Phụ lục 01'!D10", "=1/0"],
  ["'Phụ lục 01'!E10", "-2"],
  ["'Phụ lục 01'!F10", "4,93"],
  ["'Phụ lục 01'!C8", "12"],
  ["'Phụ lục 02'!A8", "15 trẻ".normalize("NFD")],
  ["'Phụ lục 02'!B8", "0"],
  ["'Phụ lục 02'!C8", '\'=HYPERLINK("https://x.example")'],
  ["'Phụ lục 02'!D8", "<b>5</b> triệu"],
  ["'Phụ lục 03'!B8", "900"],
];

interface Scenario {
  readonly id: string;
  /** What its maker does, from an empty workbook on. */
  make(bench: OpenWorkbench): Promise<void>;
  readonly counts: string;
}

const scenarios: readonly Scenario[] = [
  {
    id: "commune-2023",
    make: async (bench) => {
      await insertAppendices(bench);
      await typeRealCase(bench);
    },
    counts: "còn 1 ô trống",
  },
  {
    id: "broken",
    make: async (bench) => {
      await insertAppendices(bench);
      for (const [address, text] of brokenCells) await bench.call("type", address, text);
    },
    counts: "còn 6 ô trống",
  },
  {
    id: "half-year-2026",
    make: async (bench) => {
      await insertHalfYear(bench);
      await typeHalfYear(bench);
    },
    counts: "Đủ điều kiện nộp",
  },
  {
    id: "own-form",
    make: async (bench) => {
      await takeOwnForm(bench);
      await bench.call("paste", "'Sheet1'!C4", sentFigures);
    },
    counts: "Chưa nộp được",
  },
  {
    id: "several-reports",
    make: async (bench) => {
      await takeOwnForm(bench);
      await bench.call("paste", "'Sheet1'!C4", sentFigures);
      await verdict(bench, "Chưa nộp được");
      await addReportOfJune(bench);
    },
    counts: "Chưa ghi số liệu",
  },
];

async function sheetTexts({ page }: OpenWorkbench): Promise<unknown> {
  return page.evaluate(async () => {
    const rows = Array.from({ length: 16 }, (_item, index) => index + 1);
    const addresses = window.workbench.sheets.flatMap((sheet) =>
      rows.flatMap((row) => [..."ABCDEFG"].map((column) => `'${sheet}'!${column}${row}`)),
    );
    const cells = await Promise.all(addresses.map((address) => window.workbench.read(address)));
    return cells.map(({ text, formula }, index) => `${addresses[index]} ${formula ?? text}`);
  });
}

test.each(scenarios)("$id opens, is recognised and is what the product makes today", async ({ id, make, counts }) => {
  const bench = await openWorkbench();
  await make(bench);
  await verdict(bench, counts);
  const fresh = await sheetTexts(bench);
  const file = resolve(folder, `${id}.xlsx`);
  if (process.env["UPDATE_SCENARIOS"]) {
    writeFileSync(file, Buffer.from(await bench.page.evaluate(async () => [...(await window.workbench.saveXlsx())])));
  }
  await bench.page.reload();
  await answering(bench.page);
  await bench.page.getByLabel("Kịch bản").selectOption(id);
  await verdict(bench, counts);
  expect(await sheetTexts(bench)).toEqual(fresh);
  expect(await bench.crashes()).toEqual([]);
});

test("a saved workbook opens again with figures, names, prompts and particulars", async () => {
  const bench = await openWorkbench({ grid: true });
  const bytes = [...readFileSync(resolve(folder, "commune-2023.xlsx"))];
  await bench.page.evaluate((values) => window.workbench.openXlsx(new Uint8Array(values)), bytes);
  await verdict(bench, "còn 1 ô trống");
  await bench.pane.getByText("UBND xã Mẫu · Tháng hành động vì trẻ em 2023").waitFor();
  for (const [address, text] of typedCells) expect((await bench.call("read", address)).text.trim()).toBe(text);
  await bench.call("select", "'Phụ lục 01'!C10");
  await bench.page.locator("#prompt").filter({ hasText: "Số trẻ em tham dự" }).waitFor();
});
