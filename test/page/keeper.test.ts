/** @jest-environment jsdom */
import "../support/textCoders";
import { keeping } from "./watchedKeeping";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { createBookStore } from "../../src/page/book/createBookStore";
import { typeInto } from "../../src/page/book/typing";
import { openBook } from "../../src/page/file/openBook";
import { createKeeper } from "../../src/page/work/createKeeper";
import { forgetAll, keptFile, keptWorks, type keepWork, type KeptWork } from "../../src/page/work/keptWorks";
import { unsavedOf } from "../../src/page/work/unsavedOf";
import { createWorkState } from "../../src/page/work/workState";
import { writeBook } from "../../src/xlsx/write/writeBook";

const bytes = writeBook({ sheets: ["Một", "Hai"].map((name) => ({ kind: "grid" as const, name, rows: [[1, 2]] })) });

function workUnderWay() {
  const book = openBook(bytes);
  const store = createBookStore(book);
  let saved = store.view().book;
  const status = createWorkState({
    fileName: "a.xlsx",
    unsaved: unsavedOf(saved, saved),
    since: 0,
    savedAt: null,
    isSaving: false,
    isKept: true,
    elsewhere: null,
    isChangedOnDisk: false,
    trouble: null,
    canSave: true,
  });
  const session = { snapshot: () => ({ status: "starting" }) } as unknown as ReportSession;
  const opened = { bytes, book, chosen: null };
  const source = { id: "w", fileName: "a.xlsx", opened, book, saved: book, front: null };
  const keeper = createKeeper(source, { store, session, received: () => null, status, saved: () => saved });
  return {
    keeper,
    status,
    type: (text: string) => void typeInto(store, "s1", [{ row: 0, col: 0, text }]),
    save: () => (saved = store.view().book),
  };
}

beforeEach(() => {
  keeping.calls.length = 0;
  keeping.answers = { file: true, work: true };
});

test("the file is kept once, the work by what differs from it, and nothing once all is saved", async () => {
  const { keeper, type, save } = workUnderWay();
  type("7");
  await keeper.now();
  type("8");
  await keeper.now();
  save();
  await keeper.now();
  expect(keeping.calls).toEqual(["file", "work changed,same", "work changed,same", "forget"]);
});

test("a copy that is under way when the work is saved does not stay behind", async () => {
  const { keeper, type, save } = workUnderWay();
  type("7");
  const first = keeper.now();
  save();
  await Promise.all([first, keeper.now()]);
  expect(keeping.calls.at(-1)).toBe("forget");
});

test.each([
  { file: false, work: true },
  { file: true, work: false },
])("a browser that refuses (%j) is said to, and asked again", async (refusal) => {
  const { keeper, status, type } = workUnderWay();
  keeping.answers = refusal;
  type("7");
  await keeper.now();
  expect(status.state().isKept).toBe(false);
  keeping.answers = { file: true, work: true };
  type("8");
  await keeper.now();
  expect(status.state().isKept).toBe(true);
});

test("a browser without any storage keeps nothing and stops nobody", async () => {
  const actual = jest.requireActual<{ keepWork: typeof keepWork }>("../../src/page/work/keptWorks");
  expect(await actual.keepWork({ id: "w" } as KeptWork)).toBe(false);
  expect([await keptWorks(), await keptFile("w"), await forgetAll()]).toEqual([[], null, false]);
});
