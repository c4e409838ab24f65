import { strFromU8, unzipSync } from "fflate";
import { collationPart } from "../../src/core/reception/collation";
import { answerTo, draftFor, isAsked, type KeptReply } from "../../src/core/consolidation/replies/keptReply";
import { fateOf } from "../../src/core/consolidation/replies/fateOf";
import { itemsNow, pointsOf } from "../../src/core/consolidation/replies/points";
import { itemOfWords, readReply, type ReplyItem } from "../../src/core/consolidation/replies/reply";
import { STORE, unwrapStore } from "../../src/core/model/storeXml";
import { editions } from "../../src/editions";
import type { CollateSession } from "../../src/session/collate/collateSnapshot";
import { readBook } from "../../src/xlsx/readBook";
import { begun, deskOn, file, keeping } from "../support/receivingDesk";
import { inOrder, returnFile } from "../support/returnFile";

const [june] = editions;
if (june === undefined) throw new Error("There is no edition.");
const B = "xã Mẫu B";
const given = { ...inOrder, "pl1.xa.launchPoints": null };
const sent = returnFile("UBND xã Mẫu B", given);
const broken = new TextEncoder().encode("Rar!\u001a\u0007");

const rowOf = (desk: CollateSession, unit = B) => {
  const row = desk.snapshot().received?.ledger.rows.find((each) => each.unit.id === unit);
  if (row === undefined) throw new Error(`There is no ${unit}.`);
  return row;
};
const keptOf = (desk: CollateSession, unit = B): KeptReply =>
  desk.snapshot().collation?.replies[unit] ?? { draft: null, asked: null };
const pointsFor = (desk: CollateSession, unit = B) => {
  const held = desk.fileOf(rowOf(desk, unit).current?.digest ?? "");
  return held?.report && held.judged ? pointsOf(held.report, held.judged) : [];
};
const LETTER = itemOfWords(null, "Đề nghị xã xem lại.", { places: new Map() });

/** One unit's file is there, and it is asked about all that stands open, with words. */
async function asking(workbook = keeping()) {
  const desk = await begun(workbook);
  await desk.receive([file("nộp/B.xlsx", sent)]);
  const items: readonly ReplyItem[] = [...pointsFor(desk).map(({ item }) => item), LETTER];
  await desk.setReply(B, items, "2026-07-25");
  return { desk, items };
}

test("what is asked is kept with the workbook, and is there again once the files are", async () => {
  const workbook = keeping();
  const { items } = await asking(workbook);
  const again = deskOn(workbook);
  await again.open();
  expect(keptOf(again).draft).toMatchObject({ items, deadline: "2026-07-25" });
  await again.receive([file("nộp/B.xlsx", sent)]);
  expect(again.replyMessage(B)).toContain("đề nghị đơn vị xem lại 2 nội dung sau:");
  await again.setReply(B, [], null);
  expect(again.snapshot().collation?.replies).toEqual({});
});

test("a workbook from before there were replies is read", () => {
  const ask = { editionId: "a", periodId: "b", year: 2026, level: "xa", deadline: null };
  const old = { ask, received: null, decisions: [], receipts: {}, last: null, written: null, reminded: {} };
  const read = collationPart.parse(JSON.stringify({ version: 1, active: null, list: null, collations: { x: old } }));
  expect(read).toMatchObject({ kind: "read", data: { children: {}, collations: { x: { replies: {} } } } });
});

describe("the unit's own file", () => {
  test("gets notes at the cells and our part, and keeps all else byte for byte", async () => {
    const { desk, items } = await asking();
    const made = await desk.replyFile(B, "Sở Y tế tỉnh Mẫu");
    if (made.kind !== "written") throw new Error(made.kind);
    expect(made.name).toBe("B (góp ý).xlsx");
    const [before, after] = [unzipSync(sent), unzipSync(made.bytes)];
    const touched = Object.keys(after).filter((name) => String(before[name]) !== String(after[name]));
    for (const name of touched)
      expect(name).toMatch(/Content_Types|\.rels$|comments|vmlDrawing|customXml\/item|worksheets\/sheet1\.xml$/);
    const part = readBook(made.bytes).customXml.find((xml) => xml.includes(STORE.reply)) ?? "";
    expect(readReply(unwrapStore(STORE.reply, part)?.text ?? "")).toMatchObject({
      kind: "read",
      data: { unit: B, deadline: "2026-07-25", writtenOn: "2026-07-19", items },
    });
    const notes = strFromU8(after["xl/comments1.xml"] ?? new Uint8Array());
    expect([...notes.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual([items[0]?.place?.address, "A1"]);
    expect(notes).toContain("Gửi lại trước ngày 25/7/2026.");
  });

  test("that changed since it was read is read again before anything is put into it", async () => {
    const desk = await begun();
    let bytes = sent;
    await desk.receive([{ path: "B.xlsx", bytes: async () => bytes }]);
    await desk.setReply(B, [LETTER], null);
    bytes = returnFile("UBND xã Mẫu B", inOrder);
    expect(await desk.replyFile(B, "Sở")).toEqual({ kind: "changed" });
    expect(rowOf(desk)).toMatchObject({ state: "complete", versions: [{ path: "B.xlsx" }] });
    expect(await desk.replyFile(B, "Sở")).toMatchObject({ kind: "written" });
  });

  test.each([
    ["moved away", sent, true, "gone"],
    ["unreadable", broken, false, "no-file"],
  ])("%s: only the message can be had", async (_what, bytes, isMoved, kind) => {
    const desk = await begun();
    let isThere = true;
    const source = {
      path: "nộp/xã Mẫu B.xlsx",
      bytes: async () => (isThere ? bytes : Promise.reject(new Error("gone"))),
    };
    await desk.receive([source]);
    isThere = !isMoved;
    await desk.setReply(B, [LETTER], "2026-07-25");
    expect(await desk.replyFile(B, "Sở")).toEqual({ kind });
    expect(desk.replyMessage(B)).toContain("1. Đề nghị xã xem lại.\nĐề nghị đơn vị kiểm tra");
  });
});

test("all replies are one archive: files by their units' names, messages where there is none", async () => {
  const desk = await begun();
  await desk.receive([
    file("nộp/BC.xlsx", sent),
    file("khác/BC.xlsx", returnFile("UBND xã Mẫu A", inOrder)),
    file("nộp/xã Mẫu C.xlsx", broken),
  ]);
  for (const unit of ["xã Mẫu A", B, "xã Mẫu C"]) await desk.setReply(unit, [LETTER], null);
  const made = await desk.replyArchive(["xã Mẫu A", B, "xã Mẫu C", "xã Mẫu D"], "Sở Y tế");
  const files = unzipSync(made?.bytes ?? new Uint8Array());
  expect(Object.keys(files)).toEqual([
    "xã Mẫu A - BC (góp ý).xlsx",
    "xã Mẫu B - BC (góp ý).xlsx",
    "xã Mẫu C - lời nhắn.txt",
  ]);
  expect(strFromU8(files["xã Mẫu C - lời nhắn.txt"] ?? new Uint8Array())).toContain("1. Đề nghị xã xem lại.\r\n");
  expect(made).toMatchObject({
    units: ["xã Mẫu A", B, "xã Mẫu C"],
    asText: [{ unit: "xã Mẫu C", why: { kind: "no-file" } }],
  });
  expect(await desk.replyArchive(["xã Mẫu D"], "Sở Y tế")).toBeNull();
});

describe("the file that comes after", () => {
  async function answered(next: Uint8Array) {
    const { desk } = await asking();
    await desk.noteAsked([B], "file");
    const { draft, asked } = keptOf(desk);
    if (draft === null || asked === null) throw new Error("Nothing was asked.");
    expect([isAsked(draft, asked), answerTo(asked, rowOf(desk))]).toEqual([true, null]);
    await desk.receive([file("nộp/B (2).xlsx", next)]);
    const answer = answerTo(asked, rowOf(desk));
    const report = answer === null ? null : (desk.fileOf(answer)?.report ?? null);
    return { desk, asked, report };
  }

  test("answers what was asked, although nobody has chosen between the two yet", async () => {
    const { desk, asked, report } = await answered(
      returnFile("UBND xã Mẫu B", { ...given, "pl1.xa.launchPoints": 2, "pl2.all.giftChildren": 16 }),
    );
    expect(rowOf(desk).state).toBe("twice");
    if (report === null) throw new Error("The answer is not known.");
    expect(fateOf(june, asked.reply, report)).toMatchObject({
      isSame: false,
      items: [{ fate: "changed" }, { fate: "to-see" }],
      unasked: ["pl2.all.giftChildren"],
    });
    // What was asked is done with; a new round begins with nothing.
    expect(draftFor(keptOf(desk), rowOf(desk))).toBeNull();
    expect(desk.replyMessage(B)).toBe("");
  });

  test("with the same figures leaves it open", async () => {
    const { asked, report } = await answered(returnFile("UBND xã Mẫu B", given, ["<x/>"]));
    if (report === null) throw new Error("The answer is not known.");
    expect(fateOf(june, asked.reply, report)).toMatchObject({
      isSame: true,
      items: [{ fate: "unchanged" }, { fate: "unchanged" }],
      unasked: [],
    });
  });

  test("before anything was asked takes the draft over to itself", async () => {
    const { desk, items } = await asking();
    const other = returnFile("UBND xã Mẫu B", { ...given, "pl1.xa.launchChildren": 650 });
    await desk.receive([file("nộp/B.xlsx", other)]);
    const draft = draftFor(keptOf(desk), rowOf(desk));
    const held = desk.fileOf(rowOf(desk).current?.digest ?? "");
    const now = itemsNow(draft?.items ?? [], held?.report ?? null, pointsFor(desk));
    expect(now.map(({ finding }) => finding)).toEqual(items.map(({ finding }) => finding));
    expect(now[0]?.words).toContain("650");
  });
});

test("replies are drafted for all that owe something at once, and taken back at once", async () => {
  const desk = await begun();
  await desk.receive([file("nộp/A.xlsx", returnFile("UBND xã Mẫu A", inOrder)), file("nộp/B.xlsx", sent)]);
  await desk.draftReplies(["xã Mẫu A", B, "xã Mẫu D"]);
  expect(Object.keys(desk.snapshot().collation?.replies ?? {})).toEqual([B]);
  expect(desk.snapshot().undo).toBe("replies");
  await desk.undo();
  expect(desk.snapshot()).toMatchObject({ undo: null, collation: { replies: {} } });
  // Once it was changed by hand it is no longer taken back whole.
  await desk.draftReplies([B]);
  await desk.setReply(B, [LETTER], null);
  expect(desk.snapshot().undo).toBeNull();
});

test("children are kept with the workbook for every collation, and taken back", async () => {
  const workbook = keeping();
  const desk = await begun(workbook);
  await desk.giveUnits(
    [
      ["Tên", "Số trẻ em"],
      ["xã Mẫu A", "900"],
      [B, ""],
    ],
    "Dán vào",
  );
  await desk.giveChildren({ [B]: 1200, "xã Mẫu A": null });
  const again = deskOn(workbook);
  await again.open();
  expect(again.snapshot().children).toEqual({ [B]: 1200 });
  await desk.undo();
  expect(desk.snapshot().children).toEqual({ "xã Mẫu A": 900 });
});
