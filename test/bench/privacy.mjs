/** `npm run bench:privacy`: how well and how fast personal data of children is found in labelled sentences. */
import { bundled } from "../../src/cli/bundle.mjs";

const { privacyNumbers } = await bundled("test/bench/privacy.ts", "privacy");
console.log(privacyNumbers());
