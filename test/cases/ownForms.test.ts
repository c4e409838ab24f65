import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { proposeFile, type FileProposal } from "../../src/cli/proposeFile";
import { proposeTables } from "../../src/core/ownform/proposal/proposeTables";
import { general } from "../../src/editions";
import { formGrid } from "../core/ownform/formGrid";
import { filledRows } from "../support/filledRows";
import { formFile } from "../support/formFile";
import { differencesFrom, type ExpectedForm } from "../support/expectedForm";

interface Case extends ExpectedForm {
  readonly what: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly string[];
}

/** Cases that an officer must still correct. Take a name out when it is mended; never add one. */
const NOT_YET: readonly string[] = [];

const folder = join(__dirname, "own-forms");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name: name.replace(/\.json$/, ""),
    ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Case),
  }));

async function proposed(each: Case): Promise<FileProposal> {
  return proposeFile("case.xlsx", await formFile(each), general);
}

test.each(cases)("$name: $what", async (each) => {
  const differences = differencesFrom(each, await proposed(each));
  if (NOT_YET.includes(each.name)) expect(differences).not.toEqual([]);
  else expect(differences).toEqual([]);
});

test.each(cases)("$name: figures typed into it change nothing but the doubt", ({ rows, merges }) => {
  for (const each of [merges, []]) {
    const blank = proposeTables(formGrid({ rows }, each));
    const filled = proposeTables(formGrid({ rows: filledRows(rows, blank) }, each));
    expect(filled.map(({ table }) => table)).toEqual(blank.map(({ table }) => table));
  }
});
