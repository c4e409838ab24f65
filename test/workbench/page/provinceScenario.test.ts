import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeProvince } from "../../bench/makeProvince";
import { zipped } from "../../bench/zipped";
import { receivingBook } from "../../bench/receivingBook";

/** `UPDATE_SCENARIOS=1 npx jest provinceScenario` makes the files anew, where the forms have changed. */
const folder = resolve(__dirname, "../../../src/workbench/page/scenarios");
const province = makeProvince({ units: 20, seed: 3, year: 2026 });

test.each<[string, Uint8Array]>([
  ["province-2026.xlsx", receivingBook(province)],
  ["province-2026-returns.zip", zipped(province.files)],
])("%s is what is made today, and small enough to be opened at once", (name, made) => {
  const file = resolve(folder, name);
  if (process.env["UPDATE_SCENARIOS"]) writeFileSync(file, made);
  expect(Buffer.compare(readFileSync(file), made)).toBe(0);
  expect(made.length).toBeLessThan(150_000);
});
