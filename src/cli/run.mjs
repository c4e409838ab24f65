/** `npm run --silent check -- FILE.xlsx …` and `draft`: the command line, straight from the sources. */
import { bundled } from "./bundle.mjs";

const [command, ...args] = process.argv.slice(2);
const commands = await bundled("src/cli/index.ts", "cli");
process.exitCode = await commands[command](
  args,
  (line) => console.log(line),
  (line) => console.error(line),
);
