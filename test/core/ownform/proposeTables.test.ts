import { proposeTables } from "../../../src/core/ownform/proposeTables";
import { describeTable } from "./describeTable";
import { formGrid } from "./formGrid";
import { officialSheets } from "./tables";

const runs = officialSheets.flatMap((sheet) => [
  { ...sheet, how: "with merges" },
  { ...sheet, how: "without merges", merges: [] },
]);

test.each(runs)("$what, $how", (sheet) => {
  expect(proposeTables(formGrid(sheet, sheet.merges)).map(describeTable)).toEqual(sheet.tables);
});
