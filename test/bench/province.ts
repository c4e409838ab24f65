import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { makeProvince } from "./makeProvince";
import { receivingBook } from "./receivingBook";
import { zipped } from "./zipped";

/**
 * Writes the folder of a province: `DON-VI.csv`, `truth.json`, `SO.xlsx` for whoever receives, and `nop/` with what the units sent; with
 * `--zip` that folder as one archive besides. @returns exit code
 */
export function main(args: readonly string[], write: (line: string) => void): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      units: { type: "string", default: "700" },
      seed: { type: "string", default: "1" },
      period: { type: "string", default: "2026" },
      out: { type: "string" },
      zip: { type: "boolean", default: false },
    },
  });
  if (values.out === undefined) {
    write("npm run make:province -- --out DIR [--units 700] [--seed 1] [--period 2026] [--zip]");
    return 2;
  }
  const province = makeProvince({
    units: Number(values.units),
    seed: Number(values.seed),
    year: Number(values.period),
  });
  const { files, list, truth } = province;
  const put = (path: string, content: string | Uint8Array): void => {
    const file = join(values.out ?? "", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put("DON-VI.csv", list);
  put("SO.xlsx", receivingBook(province));
  put("truth.json", `${JSON.stringify(truth, null, 2)}\n`);
  for (const [path, bytes] of files) put(join("nop", path), bytes);
  if (values.zip) {
    put("nop.zip", zipped(files));
  }
  write(`${files.size} files of ${truth.units.length} units in ${values.out}`);
  return 0;
}
