import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { makeProvince } from "./makeProvince";

/**
 * Writes the folder of a province: `DON-VI.csv`, `truth.json` and `nop/` with what the units sent; with `--zip` that folder as one
 * archive besides. @returns exit code
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
  const { files, list, truth } = makeProvince({
    units: Number(values.units),
    seed: Number(values.seed),
    year: Number(values.period),
  });
  const put = (path: string, content: string | Uint8Array): void => {
    const file = join(values.out ?? "", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put("DON-VI.csv", list);
  put("truth.json", `${JSON.stringify(truth, null, 2)}\n`);
  for (const [path, bytes] of files) put(join("nop", path), bytes);
  if (values.zip) {
    // The same day everywhere, so that the same seed gives the same bytes.
    put(
      "nop.zip",
      zipSync(Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, { level: 1 }]])), {
        mtime: new Date(1980, 0, 1),
      }),
    );
  }
  write(`${files.size} files of ${truth.units.length} units in ${values.out}`);
  return 0;
}
