import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { newPage } from "../support/browser";
import { scratchFolder } from "../support/scratchFolder";

const root = resolve(__dirname, "../..");
const origin = "https://bao-cao.example/tre-em";
const dist = scratchFolder("dist");

function build(...more: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const webpack = resolve(root, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--output-path", dist, ...more];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
}

/** docx makes an expression with a lookbehind where it patches a template; we have none patched. */
const NEVER_CALLED = /new RegExp\(`\(\?<=\$\{[\w$]+\([\w$]+\)\}\)/;

/** Syntax that the oldest webview served (see `target` in webpack.config.js) cannot read: a page that holds it stays blank. */
function tooNew(name: string, script: string): readonly string[] {
  // In a literal and in a text alike, as compilers move the one into the other.
  const found = /\(\?<[=!]/.test(script.replace(NEVER_CALLED, "")) ? [`${name}: lookbehind, from Safari 16.4`] : [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "StaticBlock") found.push(`${name}: static block, from Safari 16.4`);
    for (const child of Object.values(node)) visit(child);
  };
  try {
    visit(parse(script, { ecmaVersion: 2022, sourceType: "script" }));
  } catch (error) {
    found.push(`${name}: ${String(error)}`);
  }
  return found;
}

/** Members that Chrome 109 or Firefox 115 lacks, of those that a library is likely to call without asking. */
const TOO_YOUNG =
  /\.(?:groupBy|withResolvers|fromAsync|isSubsetOf|isDisjointFrom|symmetricDifference|isWellFormed|toWellFormed|fromBase64)\(|AbortSignal\.any\(|Promise\.try\(|RegExp\.escape\(|Intl\.Segmenter|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|toArray|some|every|find)\(/g;

test.each([
  "/(?<=a)b/",
  'new RegExp("(?<!a)b")',
  "class A { static { f(); } }",
  "/[a--b]/v",
  "import.meta.url",
  "using x = f()",
])("the check of syntax finds %s", (script) => expect(tooNew("a.js", script)).toHaveLength(1));

test("without an https address there is no build", () => {
  for (const more of [[], ["--env", "origin=http://x.example"]]) {
    const { status, stderr } = build(...more);
    expect(status).not.toBe(0);
    expect(stderr).toContain("npm run build -- --env origin=https://");
  }
});

test("the build is a folder of static files that runs under any address", async () => {
  expect(build("--env", `origin=${origin}`)).toMatchObject({ status: 0 });
  const manifest = readFileSync(join(dist, "manifest.xml"), "utf8");
  expect(manifest).toContain(`${origin}/taskpane.html`);
  expect(manifest).not.toContain("localhost");
  for (const [, icon] of manifest.matchAll(/tre-em\/(assets\/[\w-]+\.png)/g))
    expect(readdirSync(join(dist, "assets"))).toContain(icon?.slice(7));
  expect(readFileSync(join(dist, "taskpane.html"), "utf8")).toContain(
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  );

  expect(readdirSync(dist).filter((name) => name.startsWith("manifest"))).toEqual([
    "manifest.conformance.xml",
    "manifest.xml",
  ]);
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.flatMap((name) => tooNew(name, readFileSync(join(dist, name), "utf8")))).toEqual([]);

  const onePage = readFileSync(join(dist, "bao-cao-tre-em.html"), "utf8");
  // It goes by mail and by stick, over the slow lines of communes.
  expect(gzipSync(onePage).length).toBeLessThanOrEqual(700_000);
  expect(onePage).toContain("connect-src 'none'");
  expect(onePage).not.toMatch(/<script[^>]*\ssrc=|<link\s/);
  for (const [, script = ""] of onePage.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g))
    // Its oldest browsers (Chrome 109, Firefox 115) are younger than the oldest webview of the add-in.
    expect(tooNew("bao-cao-tre-em.html", script).filter((found) => !found.includes("static block"))).toEqual([]);

  expect(onePage.match(TOO_YOUNG)).toBeNull();

  const page = await newPage({ viewport: { width: 350, height: 800 } });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${origin}/`)) return route.abort();
    return route.fulfill({ path: join(dist, new URL(url).pathname.replace("/tre-em/", "")) });
  });
  // Microsoft's script is blocked, as behind a firewall: the pane must say so, from its own files alone.
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("heading", { name: "Trang này cần mở trong Excel" }).waitFor();
  await page.getByText("Mã: OFFICE_NOT_LOADED").waitFor();
  expect(errors).toEqual([]);
});
