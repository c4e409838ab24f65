/** @jest-environment jsdom */
import { watchOtherWindows } from "../../src/page/device/otherWindows";

/** Windows of one browser hear each other at once, and never themselves. */
class Channel extends EventTarget {
  static readonly open = new Set<Channel>();
  constructor() {
    super();
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open)
      if (other !== this) other.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }
  close(): void {
    Channel.open.delete(this);
  }
}

function browserWith(channel: unknown): void {
  Object.defineProperty(globalThis, "BroadcastChannel", { value: channel, configurable: true });
}

function openWindow(key: string, since: number) {
  const heard: (number | null)[] = [];
  const others = watchOtherWindows(key, since, (time) => heard.push(time));
  return { ...others, last: () => heard.at(-1) ?? null };
}

beforeEach(() => browserWith(Channel));
afterEach(() => Channel.open.clear());

test("two windows of one work tell each other since when, until one of them goes", () => {
  const [first, second] = [openWindow("work", 100), openWindow("work", 200)];
  expect([first.last(), second.last()]).toEqual([200, 100]);
  const third = openWindow("work", 300);
  expect([first.last(), second.last(), third.last()]).toEqual([200, 100, 100]);
  second.close();
  expect([first.last(), third.last()]).toEqual([300, 100]);
  first.close();
  expect(third.last()).toBeNull();
});

test("two works on one file know each other by its bytes, and by those that one of them saved", () => {
  const [first, second, third] = [openWindow("a", 100), openWindow("b", 200), openWindow("c", 300)];
  for (const each of [first, second]) each.addKey("digest of the file");
  expect([first.last(), second.last(), third.last()]).toEqual([200, 100, null]);
  first.addKey("digest of what was saved");
  third.addKey("digest of what was saved");
  expect(third.last()).toBe(100);
});

test("a browser that keeps windows apart is no trouble", () => {
  browserWith(
    class {
      constructor() {
        throw new Error("SecurityError");
      }
    },
  );
  const alone = openWindow("work", 100);
  alone.addKey("file");
  alone.close();
  expect(alone.last()).toBeNull();
});
