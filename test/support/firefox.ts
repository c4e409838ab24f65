import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** For a hang alone, in milliseconds: a busy computer needs many times what a quiet one does. */
const HANG = 180_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** WebDriver's signs for keys that write nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Control: "\uE009",
  Escape: "\uE00C",
  Home: "\uE011",
};

/** A Firefox of this computer; undefined where there is none. */
export function findFirefox(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(":").concat("/usr/bin");
  return ["firefox-esr", "firefox"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A window of Firefox, driven over Marionette, which every Firefox brings along. */
export interface Firefox {
  readonly process: ChildProcess;
  /** The next file that it saves whole, by its path. */
  downloaded(): Promise<string>;
  goto(url: string): Promise<void>;
  /** Waits for an element, by XPath. */
  seen(xpath: string): Promise<void>;
  click(xpath: string): Promise<void>;
  /** Writes into a field, in the place of what it holds. */
  fill(xpath: string, text: string): Promise<void>;
  /** Gives a file to a field that takes one, seen or not. */
  choose(xpath: string, path: string): Promise<void>;
  /** A text is typed sign by sign; keys by their names, `Control+Home` included. */
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Runs a function's body in the page. */
  run(script: string, ...args: readonly unknown[]): Promise<unknown>;
  /** As PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts one without a screen. @param folder for its profile and downloads; empty */
export async function startFirefox(program: string, folder: string): Promise<Firefox> {
  const [profile, downloads] = [join(folder, "profile"), join(folder, "downloads")];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  writeFileSync(join(profile, "user.js"), preferences(downloads));
  const child = spawn(program, ["--headless", "--no-remote", "--marionette", "--profile", profile], {
    stdio: "ignore",
    env: { ...process.env, HOME: folder },
  });
  const wire = await openWire(await portOf(profile, child));
  const ask = (name: string, parameters: object = {}): Promise<unknown> => wire.ask(name, parameters);
  await ask("WebDriver:NewSession", { pageLoadStrategy: "normal" });
  await ask("WebDriver:SetTimeouts", { implicit: HANG, pageLoad: HANG, script: HANG });
  await ask("WebDriver:SetWindowRect", { width: 1366, height: 900 });
  const find = async (xpath: string): Promise<string> => {
    const answer = await ask("WebDriver:FindElement", { using: "xpath", value: xpath });
    return valueOf(valueOf(answer, "value"), ELEMENT) as string;
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    const actions = keys.flatMap(strokes);
    await ask("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  return {
    process: child,
    async downloaded() {
      for (let waited = 0; waited < HANG; waited += 50) {
        const names = readdirSync(downloads);
        const [name] = names;
        // Beside a file that is not whole yet stands its part.
        if (name !== undefined && !names.some((each) => each.endsWith(".part"))) return join(downloads, name);
        await wait(50);
      }
      throw new Error("Firefox saved no file.");
    },
    goto: async (url) => void (await ask("WebDriver:Navigate", { url })),
    seen: async (xpath) => void (await find(xpath)),
    click: async (xpath) => void (await ask("WebDriver:ElementClick", { id: await find(xpath) })),
    async fill(xpath, text) {
      const id = await find(xpath);
      await ask("WebDriver:ElementClear", { id });
      await ask("WebDriver:ElementSendKeys", { id, text });
    },
    choose: async (xpath, path) => void (await ask("WebDriver:ElementSendKeys", { id: await find(xpath), text: path })),
    type: (text) => press(...text),
    press,
    run: async (script, ...args) => valueOf(await ask("WebDriver:ExecuteScript", { script, args }), "value"),
    screenshot: async () =>
      Buffer.from(String(valueOf(await ask("WebDriver:TakeScreenshot", { full: false }), "value")), "base64"),
    async close() {
      wire.end();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once("exit", done));
    },
  };
}

function strokes(key: string): readonly object[] {
  const signs = key.length === 1 ? [key] : key.split("+").map((each) => KEYS[each] ?? each);
  return [
    ...signs.map((value) => ({ type: "keyDown", value })),
    ...[...signs].reverse().map((value) => ({ type: "keyUp", value })),
  ];
}

function preferences(downloads: string): string {
  const wanted = {
    "marionette.port": 0,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.shell.checkDefaultBrowser": false,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.enabled": false,
    "intl.locale.requested": "vi",
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Firefox chooses a free port and writes it into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, "MarionetteActivePort");
  for (let waited = 0; waited < HANG; waited += 50) {
    if (child.exitCode !== null) throw new Error(`Firefox ended at once with ${child.exitCode}.`);
    if (readdirSync(profile).includes("MarionetteActivePort") && readFileSync(file, "utf8") !== "")
      return Number(readFileSync(file, "utf8"));
    await wait(50);
  }
  throw new Error("Firefox opened no port.");
}

interface Wire {
  ask(name: string, parameters: object): Promise<unknown>;
  end(): void;
}

/** Messages are JSON, each behind its length in bytes: `[0, id, name, parameters]`, answered by `[1, id, error, result]`. */
async function openWire(port: number): Promise<Wire> {
  const socket: Socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let received = Buffer.alloc(0);
  let id = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      for (;;) {
        const colon = received.indexOf(":");
        const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
        if (colon < 0 || received.length < end) return;
        const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString("utf8"));
        received = received.subarray(end);
        if (!Array.isArray(message)) resolve();
        else settle(message);
      }
    });
  });
  const settle = ([, answered, error, result]: readonly unknown[]): void => {
    const asked = waiting.get(Number(answered));
    waiting.delete(Number(answered));
    if (error === null) asked?.resolve(result);
    else asked?.reject(new Error(`${String(valueOf(error, "error"))}: ${String(valueOf(error, "message"))}`));
  };
  await greeted;
  return {
    ask: (name, parameters) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting.set(id, { resolve, reject });
        const text = JSON.stringify([0, id, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}

function valueOf(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
}
