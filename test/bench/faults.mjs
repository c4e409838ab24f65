/** `npm run bench:faults`: how many realistic slips the rules find, and how many clean books they leave in peace. */
import { bundled } from "../../src/cli/bundle.mjs";

const { main } = await bundled("test/bench/faults.ts", "faults");
process.exitCode = main((line) => console.log(line));
