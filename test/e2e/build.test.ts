import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
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
