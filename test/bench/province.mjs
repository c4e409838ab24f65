/** `npm run make:province -- --units 700 --seed 1 --out DIR [--zip]`: a province's folder of reports with everything that goes wrong in one. */
import { bundled } from "../../src/cli/bundle.mjs";

const { main } = await bundled("test/bench/province.ts", "province");
process.exitCode = main(process.argv.slice(2), (line) => console.log(line));
