import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(__dirname, "../..");
const SOURCES = ["src", "package-lock.json"];

/** Address of the page without Excel as it is given out, built where no build of these sources is there. */
export async function pageFile(): Promise<string> {
  const folder = join(root, "node_modules/.cache/page", stateOf());
  const file = join(folder, "bao-cao-tre-em.html");
  if (!existsSync(file)) {
    const { onePage } = jest.requireActual<{ onePage(): Promise<string> }>(join(root, "src/delivery/OnePage.cjs"));
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await onePage());
  }
  return pathToFileURL(file).href;
}

function stateOf(): string {
  const times = SOURCES.flatMap((part) => {
    const path = join(root, part);
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
    return readdirSync(path, { recursive: true }).map((each) => statSync(join(path, String(each))).mtimeMs);
  });
  return createHash("sha256")
    .update(`${times.length} ${Math.max(...times)}`)
    .digest("hex")
    .slice(0, 16);
}
