/** @jest-environment jsdom */
import { appendix1Rows, appendix2Header, appendix3Header } from "../support/books";
import { excelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const { session, ready, until } = excelSession();

test("tables typed by hand are found, used as they stand, and checked from then on", async () => {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("No sheet.");
  const rows = [
    ...appendix1Rows(["1", "700 trẻ", 0, 0, 4930000, 2500000]),
    [],
    ...appendix2Header,
    [15, 4000000, 0, 0, 0, 0],
    [],
    ...appendix3Header,
    [1, 700, 0, 0],
  ];
  rows.forEach((row, r) =>
    row.forEach((content, c) => {
      if (content !== null) sheet.write({ row: r, col: c, rows: 1, cols: 1 }, [[content]]);
    }),
  );
  const before = rows.map((row, r) => row.map((_content, c) => sheet.cell(r, c).value));
  await session.start();
  expect(ready().found.map(({ appendixKey }) => appendixKey)).toEqual(["pl1", "pl2", "pl3"]);
  await session.adopt(contextOf(), ready().found);
  expect(ready().found).toEqual([]);
  expect(ready().result?.groups.map(({ code }) => code)).toEqual(["A02"]);
  expect(ready().places.get("pl2.all.giftChildren")?.address).toBe("A12");
  expect(rows.map((row, r) => row.map((_content, c) => sheet.cell(r, c).value))).toEqual(before);
  sheet.insertRows(0, 2);
  await until(({ places }) => places.get("pl2.all.giftChildren")?.address === "A14");
  expect(sheet.names.every(({ visible }) => !visible)).toBe(true);
  expect(bridge.unknown).toEqual([]);
});

test("a column that was deleted and typed again is had back, and no other cell changes place", async () => {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("No sheet.");
  const place = () => ready().places.get("pl2.all.giftMoney");
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => holds() && resolve();
      session.subscribe(look);
      look();
    });
  const { row = 0, col = 0 } = place() ?? {};
  const name = sheet.names.find(({ name }) => name === "BCTE_pl2_col_giftMoney");
  if (name === undefined) throw new Error("The column has no name.");
  sheet.names.splice(sheet.names.indexOf(name), 1);
  await session.refresh();
  await until(() => place() === undefined && ready().found.length === 1);
  expect(ready().result?.missing).toContain("pl2.all.giftMoney");
  await session.adopt(contextOf(), ready().found);
  expect(place()).toMatchObject({ row, col });
  expect(ready().found).toEqual([]);
  expect(ready().verdict.kind).toBe("blocked");
});
