/** `npm run bench:report`: drafting and the Word file. */
import { bundled } from "../../src/cli/bundle.mjs";

const { main } = await bundled("test/bench/report.ts", "report");
process.exitCode = await main((line) => console.log(line));
