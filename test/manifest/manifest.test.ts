/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { registerCommands } from "../../src/commands/commands";

const root = resolve(__dirname, "../..");
const committed = readFileSync(join(root, "manifest.xml"), "utf8");
const { conformanceManifest, manifestFor, storeManifest, publisherOf } = jest.requireActual<{
  publisherOf(given: Readonly<Record<string, unknown>>): object;
  manifestFor(manifest: string, publisher: object): string;
  storeManifest(manifest: string): string;
  conformanceManifest(manifest: string, query?: string): string;
}>("../../src/delivery/manifests.cjs");
const publisher = publisherOf({
  origin: "https://localhost:3000",
  support: "https://giup-do.example/tre-em",
  provider: "Trung tâm “A & B”",
  version: "1.2.3.4",
  store: true,
});

describe.each([
  ["as committed", committed, "Control Control Control Control", ""],
  ["of the store", storeManifest(manifestFor(committed, publisher)), "Control", "SupportUrl "],
  ["of what tries Excel", conformanceManifest(committed, "?report=4201"), "Control", ""],
])("the manifest %s", (_which, text, controls, supportUrl) => {
  const manifest = new DOMParser().parseFromString(text, "application/xml");
  const all = (name: string): Element[] =>
    [...manifest.getElementsByTagName("*")].filter((node) => node.localName === name);
  const childNames = (node: Element | undefined): string[] =>
    [...(node?.children ?? [])].map((child) => child.localName);
  const resources = all("Resources")[0];
  const resourceIds = (name: string): string[] =>
    all(name)
      .filter((node) => resources?.contains(node))
      .map((node) => node.getAttribute("id") ?? "");

  test("is well-formed and a task pane add-in for workbooks", () => {
    expect(all("parsererror")).toEqual([]);
    expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
    expect(all("Host")[0]?.getAttribute("Name")).toBe("Workbook");
    expect(all("Id")[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    // Office takes nothing below 1.0.0.0.
    expect(all("Version")[0]?.textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  test.each([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ])("asks for %s %s", (name, version) => {
    const set = all("Set").find((node) => node.getAttribute("Name") === name);
    expect(set?.getAttribute("MinVersion")).toBe(version);
  });

  test.each([
    [
      "OfficeApp",
      `Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ${supportUrl}Hosts Requirements DefaultSettings Permissions VersionOverrides`,
    ],
    ["VersionOverrides", "Hosts Resources"],
    ["DesktopFormFactor", "FunctionFile ExtensionPoint"],
    ["Group", `Label Icon ${controls}`],
    ["Resources", "Images Urls ShortStrings LongStrings"],
  ])("%s holds its parts in the order that Office's schema wants", (name, order) => {
    expect(childNames(all(name)[0]).join(" ")).toBe(order);
  });

  test("the ribbon buttons are complete and in the schema's order", () => {
    for (const control of all("Control")) expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  test("every reference has its resource, every resource its use, every id is unique", () => {
    const ids = ["Image", "Url", "String"].flatMap(resourceIds);
    const used = [...manifest.getElementsByTagName("*")]
      .map((node) => node.getAttribute("resid"))
      .filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const controls = [...all("Control"), ...all("Group")].map((node) => node.getAttribute("id"));
    expect(new Set(controls).size).toBe(controls.length);
  });

  test("every icon has the size that its place asks for", () => {
    const size = (path: string): number[] => {
      const bytes = readFileSync(join(root, path));
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    };
    const addressOf = (id: string | null): string =>
      all("Image")
        .find((node) => node.getAttribute("id") === id)
        ?.getAttribute("DefaultValue") ?? "";
    for (const image of all("Image").filter((node) => node.hasAttribute("size"))) {
      const wanted = Number(image.getAttribute("size"));
      expect(size(new URL(addressOf(image.getAttribute("resid"))).pathname)).toEqual([wanted, wanted]);
    }
    for (const icon of all("Icon"))
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
  });

  test("Vietnamese is the default, every text has its English", () => {
    expect(all("DefaultLocale")[0]?.textContent).toBe("vi-VN");
    for (const node of [...all("DisplayName"), ...all("Description"), ...all("String")].filter((text) =>
      text.hasAttribute("DefaultValue"),
    )) {
      const texts = [
        node.getAttribute("DefaultValue") ?? "",
        ...[...node.children].map((child) => child.getAttribute("Value") ?? ""),
      ];
      expect([...node.children].map((child) => child.getAttribute("Locale"))).toEqual(["en-US"]);
      for (const text of texts) expect([text.length > 0, text]).toEqual([true, text.normalize("NFC")]);
    }
  });

  test("pane and commands share one lasting page", () => {
    const runtime = all("Runtime")[0];
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    const pages = [runtime, all("FunctionFile")[0], all("SourceLocation").find((node) => node.hasAttribute("resid"))];
    expect(new Set(pages.map((node) => node?.getAttribute("resid"))).size).toBe(1);
  });

  test("every address is https and names a file that is there", () => {
    const addresses = [...manifest.getElementsByTagName("*")]
      .filter(({ localName }) => localName !== "SupportUrl")
      .map((node) => node.getAttribute("DefaultValue") ?? "")
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const { protocol, pathname } = new URL(address);
      expect(protocol).toBe("https:");
      // The page is built from its template; icons are copied as they are.
      const pages: Readonly<Record<string, string>> = {
        "/taskpane.html": "src/taskpane/taskpane.html",
        "/conformance.html": "src/conformance/conformance.html",
      };
      const file = pages[pathname] ?? pathname.slice(1);
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    }
  });

  test("every text for people is there in Vietnamese and in English, in NFC", () => {
    expect(all("DefaultLocale")[0]?.textContent).toBe("vi-VN");
    for (const text of [...all("String"), ...all("DisplayName"), ...all("Description").slice(0, 1)]) {
      const english = [...text.children].find((node) => node.getAttribute("Locale") === "en-US");
      expect([text.getAttribute("id"), english?.getAttribute("Value")?.length ?? 0]).not.toContain(0);
      const vietnamese = text.getAttribute("DefaultValue") ?? "";
      expect(vietnamese).toBe(vietnamese.normalize("NFC"));
    }
  });
});

test("every function of a button is associated by the commands, and no other", () => {
  const wanted = [...committed.matchAll(/<FunctionName>(\w+)/g)].map(([, name]) => name);
  const associated: string[] = [];
  Object.assign(globalThis, { Office: { actions: { associate: (name: string) => associated.push(name) } } });
  registerCommands(() => undefined);
  expect(associated.sort()).toEqual([...wanted].sort());
});

test("the publisher's words stand in the manifest, and nothing of the development server", () => {
  const own = publisherOf({ origin: "https://bao-cao.example/tre-em/", version: "2.0.0.0" });
  const text = manifestFor(committed, own);
  expect(text).toContain('"https://bao-cao.example/tre-em/taskpane.html"');
  expect(text).not.toContain("localhost");
  expect(text).toContain("<Version>2.0.0.0</Version>");
  expect(text).toContain("<ProviderName>Báo cáo Trẻ em</ProviderName>");
  expect(text).not.toContain("SupportUrl");
  const store = storeManifest(manifestFor(committed, publisher));
  expect(store).toContain("<ProviderName>Trung tâm “A &amp; B”</ProviderName>");
  expect(store).toContain('<SupportUrl DefaultValue="https://giup-do.example/tre-em" />');
  // There a function cannot open the pane.
  expect(store).not.toContain("ExecuteFunction");
  expect(store).toContain('<Action xsi:type="ShowTaskpane">');
});

test("what tries Excel is an add-in of its own, with its page alone", () => {
  const text = conformanceManifest(committed, "?report=4201");
  expect(text).toContain("/conformance.html?report=4201");
  expect(text).not.toContain("taskpane.html");
  const idOf = (manifest: string) => /<Id>([^<]*)/.exec(manifest)?.[1];
  expect(idOf(text)).not.toBe(idOf(committed));
  expect(text).toContain('DefaultValue="Báo cáo Trẻ em (conformance)"');
});

test("the file that is sent back is named by the Excel that it is of", async () => {
  const script = pathToFileURL(join(root, "src/conformance/testExcel.mjs")).href;
  const said = spawnSync(
    process.execPath,
    [
      "-e",
      `import(${JSON.stringify(script)}).then(({ fileNameOf }) => console.log(fileNameOf({ excel: { platform: "PC", version: "16.0/1 x" } })))`,
    ],
    { encoding: "utf8" },
  );
  expect(said.stdout.trim()).toBe("excel-conformance-PC-16.0_1_x.json");
});

const origin = "https://bao-cao.example";
const support = "https://giup-do.example";
test.each([
  [{}, "origin=https://"],
  [{ origin: "http://x.example" }, "origin=https://"],
  [{ origin: "https://x.example/<script>" }, "origin=https://"],
  [{ origin, support: "mailto:a@x.example" }, "support=https://"],
  [{ origin, support: "https://localhost/help" }, "support=https://"],
  [{ origin, version: "0.9.0.0" }, "version=1.0.0.0"],
  [{ origin, version: "1.0" }, "version=1.0.0.0"],
  [{ origin, store: true }, "support=https://"],
  [{ origin, support, store: true }, "provider="],
  [{ origin, provider: true }, "provider="],
  [{ origin, provider: " " }, "provider="],
])("a build for %j is refused, with what to say", (given, wanted) => {
  expect(() => publisherOf(given)).toThrow(wanted);
});
