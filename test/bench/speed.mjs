/** `npm run bench:speed`: from an edit to its findings in the engine. */
import { bundled } from "../../src/cli/bundle.mjs";

const { main } = await bundled("test/bench/speed.ts", "speed");
process.exitCode = await main((line) => console.log(line));
