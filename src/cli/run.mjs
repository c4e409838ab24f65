/** `npm run --silent check -- FILE.xlsx …`: the command line, straight from the sources. */
import { bundled } from "./bundle.mjs";

const { main } = await bundled("src/cli/index.ts", "check");
process.exitCode = main(
  process.argv.slice(2),
  (line) => console.log(line),
  (line) => console.error(line),
);
