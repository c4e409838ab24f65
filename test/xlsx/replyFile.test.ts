import { strFromU8, unzipSync } from "fflate";
import { comparisonOf } from "../../src/core/consolidation/comparison/comparisonOf";
import { itemOfWords, readReply, replyTo } from "../../src/core/consolidation/replies/reply";
import { replyNotes } from "../../src/core/consolidation/replies/replyNotes";
import { STORE, unwrapStore, wrapStore } from "../../src/core/model/storeXml";
import { comparisonSheets } from "../../src/core/reception/comparisonSheets";
import { patchPackage } from "../../src/xlsx/patch/patchPackage";
import { readBook } from "../../src/xlsx/readBook";
import { replyFile } from "../../src/xlsx/replyFile";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { reportOf } from "../core/consolidation/returned";
import { inOrder, returnFile } from "../support/returnFile";
import { repacked } from "../support/typedReturn";
import { whereInstalled } from "../support/whereInstalled";
import { converted, hasOffice } from "./otherPrograms";

const places = new Map([
  ["pl1.xa.launchChildren", { sheet: "Phụ lục 01", address: "C9" }],
  ["pl2.all.giftChildren", { sheet: "Phụ lục 02", address: "A8" }],
]);
const report = reportOf("xã Mẫu A", { places });
const asks = [
  itemOfWords("pl1.xa.launchChildren", "700 trẻ & 1 điểm?", report),
  itemOfWords("pl1.xa.launchChildren", "Ghi rõ.", report),
  itemOfWords("pl2.all.giftChildren", "Xem lại.", report),
  itemOfWords(null, "Đề nghị xã gửi lại.", report),
];
const reply = replyTo("xã Mẫu A", report, asks, { writtenOn: "2026-07-19", deadline: "2026-07-25" });
const sent = returnFile("UBND xã Mẫu A", inOrder);
const written = (bytes = sent, notes = replyNotes(reply, places)) =>
  replyFile(bytes, "Sở Y tế", notes, wrapStore(STORE.reply, JSON.stringify(reply)));
/** All notes of a file, by cell. */
const notesIn = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /comments[^/]*\.xml$/.test(name))
    .flatMap(([, data]) => [
      ...strFromU8(data).matchAll(/<comment\b[^>]*ref="(\w+)"[^>]*>[^]*?<text[^>]*>([^]*?)<\/text>/g),
    ])
    .map(([, ref, text = ""]) => `${ref} ${plain(text)}`);
/** Row and column of each note's box. */
const boxesIn = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(".vml"))
    .flatMap(([, data]) => [...strFromU8(data).matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)])
    .map(([, row, col]) => `${row} ${col}`);
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#10;", "\n")
    .replaceAll("&amp;", "&");

const NOTES = [
  "C9 Sở Y tế:\n700 trẻ & 1 điểm?\nGhi rõ.\nGửi lại trước ngày 25/7/2026.",
  "A1 Sở Y tế:\nĐề nghị xã gửi lại.\nGửi lại trước ngày 25/7/2026.",
  "A8 Sở Y tế:\nXem lại.\nGửi lại trước ngày 25/7/2026.",
];

test("one note a cell holds all that is asked about it; what is about no cell stands at the corner", () => {
  const made = written();
  if (made.kind !== "written") throw new Error(made.message);
  expect(notesIn(made.bytes).sort()).toEqual([...NOTES].sort());
  const parts = readBook(made.bytes).customXml.filter((xml) => xml.includes(STORE.reply));
  expect(readReply(unwrapStore(STORE.reply, parts[0] ?? "")?.text ?? "")).toEqual({ kind: "read", data: reply });
  // A second reply takes the place of the first.
  const again = written(made.bytes, replyNotes({ items: asks.slice(2, 3), deadline: null }, places));
  if (again.kind !== "written") throw new Error(again.message);
  // What is asked no more goes; what somebody wrote below it stays.
  expect(notesIn(again.bytes)).toEqual(["A8 Sở Y tế:\nXem lại."]);
  const answered = patchPackage(made.bytes, {
    notes: [{ sheet: "Phụ lục 01", row: 8, col: 2, author: "Xã Mẫu A", text: "Đúng 700." }],
  });
  const third = written(answered, replyNotes({ items: asks.slice(2, 3), deadline: null }, places));
  if (third.kind !== "written") throw new Error(third.message);
  expect(notesIn(third.bytes)).toEqual([expect.stringMatching(/^C9 Sở Y tế:[^]*Đúng 700\.$/), "A8 Sở Y tế:\nXem lại."]);
  expect(boxesIn(third.bytes)).toEqual(["8 2", "7 0"]);
  expect(readBook(again.bytes).customXml.filter((xml) => xml.includes(STORE.reply))).toHaveLength(1);
});

test("words of others stay, above ours and below, also where the cell is asked about again", () => {
  const theirs = patchPackage(sent, {
    notes: [{ sheet: "Phụ lục 02", row: 7, col: 0, author: "Cán bộ xã", text: "Có danh sách." }],
  });
  const bytesOf = (made: ReturnType<typeof written>): Uint8Array => {
    if (made.kind !== "written") throw new Error(made.message);
    return made.bytes;
  };
  const again = (bytes: Uint8Array, words: string): string[] => {
    const asked = itemOfWords("pl1.xa.launchChildren", words, report);
    return notesIn(bytesOf(written(bytes, replyNotes({ items: [asked], deadline: null }, places))));
  };
  const first = bytesOf(written(theirs));
  expect(notesIn(first)).toContain("A8 Cán bộ xã:\nCó danh sách.\n\nSở Y tế:\nXem lại.\nGửi lại trước ngày 25/7/2026.");
  expect(again(first, "Lần hai.").sort()).toEqual(["A8 Cán bộ xã:\nCó danh sách.", "C9 Sở Y tế:\nLần hai."]);
  const answered = patchPackage(first, {
    notes: [{ sheet: "Phụ lục 01", row: 8, col: 2, author: "Sở Y tế", text: "Xã trả lời ngay ở đây." }],
  });
  expect(again(answered, "Lần hai.")).toContainEqual(
    expect.stringMatching(/^C9 Sở Y tế:\n700 trẻ[^]*Xã trả lời ngay ở đây\.\n\nSở Y tế:\nLần hai\.$/),
  );
  // A sheet that was renamed meanwhile loses them as well.
  const renamed = repacked(first, (text, path) =>
    path.endsWith("xl/workbook.xml") ? text.replaceAll("Phụ lục 01", "PL 1") : text,
  );
  expect(notesIn(bytesOf(written(renamed, []))).sort()).toEqual(["A8 Cán bộ xã:\nCó danh sách."]);
});

test("a file that takes none is refused with a sentence", () => {
  expect(written(new TextEncoder().encode("Rar!\u001a\u0007"))).toEqual({
    kind: "refused",
    message: expect.stringContaining("tệp nén"),
  });
});

test("a comparison lives without us: measure and middle are formulas, a chart stands beside, nothing is left out unsaid", () => {
  const units = Array.from({ length: 9 }, (_item, at) => ({
    unit: `xã ${at}`,
    name: `xã ${at}`,
    isProvisional: at === 3,
  }));
  const shares = new Map(units.map(({ unit }, at) => [unit, at === 8 ? 5000 : 100 + at]));
  const children = new Map(units.slice(1).map(({ unit }) => [unit, 1000]));
  const comparison = comparisonOf("pl1.xa.launchChildren", { shares }, units, { basis: "per-1000", children });
  const words = { figure: "Số trẻ em tham dự", title: "Tháng hành động", over: "9 đơn vị" };
  const sheets = comparisonSheets({ comparison, ...words });
  const bytes = writeBook({ sheets: sheets.map((sheet) => ({ kind: "planned", sheet })) });
  const [first, left] = readBook(bytes).sheets;
  const at = (row: number, col: number) => first?.cells.find((cell) => cell.row === row && cell.col === col)?.raw;
  expect(at(11, 2)).toMatchObject({ formula: "=MEDIAN(C4:C11)", value: 104.5 });
  expect(at(3, 2)).toMatchObject({ formula: "=D4/E4*1000", value: 5000 });
  expect([at(3, 1)?.value, at(3, 6)?.value, at(8, 5)?.value]).toEqual(["xã 8", "khác hẳn: cao", "tạm tính"]);
  expect(left?.cells.map(({ raw }) => raw.value)).toEqual(
    expect.arrayContaining(["Đơn vị", "Lý do", "xã 0", "chưa biết số trẻ em"]),
  );
  expect(Object.keys(unzipSync(bytes))).toContain("xl/charts/chart1.xml");
});

whereInstalled(hasOffice, "LibreOffice", () => {
  test("shows the notes of a reply where they belong", () => {
    const made = written();
    if (made.kind !== "written") throw new Error(made.message);
    const saved = converted(made.bytes, "xlsx");
    expect(notesIn(saved).sort()).toEqual([...NOTES].sort());
    // It keeps no part of ours: its notes are then anybody's. Where the part is there, they go.
    const part = { namespace: STORE.reply, xml: wrapStore(STORE.reply, JSON.stringify(reply)) };
    const back = written(
      patchPackage(saved, { customXml: [part] }),
      replyNotes({ items: asks.slice(2, 3), deadline: null }, places),
    );
    if (back.kind !== "written") throw new Error(back.message);
    expect(notesIn(converted(back.bytes, "xlsx"))).toEqual([expect.stringContaining("A8 Sở Y tế:\nXem lại.")]);
  });
});
