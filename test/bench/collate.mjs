/** `npm run bench:collate`: how long a district's and the country's files take, beside others that only read them; sums and states. */
import { bundled } from "../../src/cli/bundle.mjs";

const { main } = await bundled("test/bench/collate.ts", "bench-collate");
process.exitCode = await main((line) => console.log(line));
