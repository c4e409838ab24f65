/** One measurement in a process of its own: `node alone.mjs NAME PATH…` prints what it found as JSON. */
import { bundled } from "../../../src/cli/bundle.mjs";

const [name, ...paths] = process.argv.slice(2);
const reading = await bundled("test/bench/collate/reading.ts", "bench-collate");
console.log(JSON.stringify(await reading[name](...paths)));
