import type { ChosenFile } from "../../src/session/collate/returnReader";
import { ask } from "../core/consolidation/returned";
import { begun, deskOn, file, keeping } from "../support/receivingDesk";
import { directReader, inOrder, returnFile } from "../support/returnFile";

const a = returnFile("UBND xã Mẫu A", inOrder);
const b = returnFile("UBND xã Mẫu B", { ...inOrder, "pl1.xa.launchPoints": null });
const otherA = returnFile("UBND xã Mẫu A", { ...inOrder, "pl1.xa.launchChildren": 710 });

describe("files received", () => {
  test("every file is at one place, each unit in one state, and the sums are those of who counts", async () => {
    const desk = await begun();
    await desk.receive([
      file("nộp/A.xlsx", a),
      file("nộp/A (1).xlsx", a),
      file("nộp/B.xlsx", b),
      file("nộp/~$A.xlsx", new Uint8Array()),
      file("nộp/Thumbs.db", new Uint8Array()),
      file("nộp/xã Mẫu C.xlsx", new TextEncoder().encode("Rar!\u001a\u0007")),
    ]);
    const { received, reading } = desk.snapshot();
    expect(reading).toBeNull();
    expect(received?.ledger.tally).toMatchObject({ all: 6, taken: 2, aside: 3, refused: 1, counted: 1, expected: 4 });
    expect(received?.ledger.rows.map(({ state }) => state)).toEqual(["complete", "blocked", "unreadable", "missing"]);
    expect(received?.totals.get("pl1.xa.launchChildren")).toMatchObject({ value: 700, units: 1 });
    const digest = received?.ledger.rows[1]?.versions[0]?.digest ?? "";
    expect(desk.fileOf(digest)?.judged?.missing).toEqual(["pl1.xa.launchPoints"]);
  });

  test.each([
    [2025, { "pl1.xa.launchChildren": 650 }],
    [2024, null],
  ])("a unit's own figures of %d are read with its report if that is the year before", async (year, prior) => {
    const desk = await begun();
    const values = { "pl1.xa.launchChildren": 650 };
    const bytes = returnFile("UBND xã Mẫu A", inOrder, [], { source: "cũ.xlsx", unitName: null, year, values });
    await desk.receive([file("A.xlsx", bytes)]);
    expect(desk.snapshot().received?.ledger.rows[0]?.current?.report.prior).toEqual(prior);
  });

  test("a figure is shown among its neighbours, as they stand in the file", async () => {
    const desk = await begun();
    await desk.receive([file("nộp/A.xlsx", a)]);
    expect(await desk.excerpt("xã Mẫu A", "pl1.xa.fundsBudget")).toEqual({
      cols: ["A", "F", "G"],
      rows: [7, 9],
      cells: [
        ["", "Ngân sách nhà nước", "Vận động"],
        ["Cấp xã", "4.930.000", "2.500.000"],
      ],
      at: { row: 1, col: 1 },
    });
    // The last column stands beside the one before it.
    expect(await desk.excerpt("xã Mẫu A", "pl1.xa.fundsRaised")).toMatchObject({
      cols: ["A", "F", "G"],
      at: { row: 1, col: 2 },
    });
    expect(await desk.excerpt("xã Mẫu B", "pl1.xa.fundsBudget")).toBeNull();
  });

  test("the same bytes are read once, whatever is chosen again", async () => {
    let reads = 0;
    const desk = await begun(
      keeping(),
      directReader(() => void (reads += 1)),
    );
    await desk.receive([file("nộp/A.xlsx", a), file("nộp/B.xlsx", b)]);
    await desk.receive([file("nộp/A.xlsx", otherA), file("nộp/B.xlsx", b)]);
    expect(reads).toBe(3);
    // Saved again in its place: no second return.
    expect(desk.snapshot().received?.ledger.rows[0]).toMatchObject({ state: "complete" });
  });

  test("two files of one bare name with other bytes are two returns", async () => {
    const desk = await begun();
    await desk.receive([file("BC.xlsx", a), file("BC.xlsx", otherA)]);
    expect(desk.snapshot().received?.ledger.rows[0]).toMatchObject({ state: "twice", counting: "no" });
    expect(
      desk
        .snapshot()
        .received?.ledger.rows[0]?.versions.map(({ path }) => path)
        .sort(),
    ).toEqual(["BC (2).xlsx", "BC.xlsx"]);
  });

  test("what cannot be opened just now is tried once more, then named", async () => {
    const desk = await begun();
    let tries = 0;
    const busy: ChosenFile = {
      path: "nộp/xã Mẫu B.xlsx",
      bytes: async () => {
        tries += 1;
        throw new Error("NotReadableError");
      },
    };
    let isHeld = true;
    const passing: ChosenFile = {
      path: "nộp/A.xlsx",
      bytes: async () => {
        if (!isHeld) return a;
        isHeld = false;
        throw new Error("NotReadableError");
      },
    };
    await desk.receive([busy, passing]);
    expect(tries).toBe(2);
    expect(desk.snapshot().received?.ledger.rows.map(({ state }) => state)).toEqual([
      "complete",
      "unreadable",
      "missing",
      "missing",
    ]);
  });
});

test("what an archive holds locked is told at once with its sentence, and not tried again", async () => {
  const locked = file("gửi.zip/xã Mẫu B.xlsx", new Uint8Array());
  const content = { kind: "refused", code: "zip-password", message: "Tệp nằm trong tệp nén có mật khẩu." } as const;
  const direct = directReader();
  let tries = 0;
  const desk = await begun(keeping(), {
    ...direct,
    reading:
      (...given) =>
      async (each) => {
        if (each !== locked) return direct.reading(...given)(each);
        tries += 1;
        return { digest: null, content, judged: null };
      },
  });
  await desk.receive([locked, file("nộp/A.xlsx", a)]);
  expect(tries).toBe(1);
  const { ledger } = desk.snapshot().received ?? {};
  expect(ledger?.refused).toMatchObject([{ code: "zip-password", message: "Tệp nằm trong tệp nén có mật khẩu." }]);
  expect(ledger?.rows.map(({ state }) => state)).toEqual(["complete", "unreadable", "missing", "missing"]);
});

describe("stopping", () => {
  test("answers at once, keeps what was read, and goes on from there", async () => {
    const held: (() => void)[] = [];
    const reader = directReader((bytes) => (bytes === a ? undefined : new Promise((done) => held.push(done))));
    const desk = await begun(keeping(), reader);
    const work = desk.receive([file("nộp/A.xlsx", a), file("nộp/B.xlsx", b)]);
    while (held.length === 0) await new Promise((done) => setTimeout(done, 1));
    expect(desk.snapshot().reading).toMatchObject({ all: 2 });
    desk.stop();
    expect(desk.snapshot()).toMatchObject({ reading: null, unread: 1 });
    held.forEach((done) => done());
    await work;
    expect(
      desk
        .snapshot()
        .received?.ledger.rows.map(({ state }) => state)
        .slice(0, 2),
    ).toEqual(["complete", "missing"]);
    const rest = desk.resume();
    await new Promise((done) => setTimeout(done, 50));
    held.forEach((done) => done());
    await rest;
    expect(desk.snapshot()).toMatchObject({ unread: 0, reading: null });
    expect(desk.snapshot().received?.ledger.rows[1]?.state).toBe("blocked");
  });
});

describe("what the workbook keeps", () => {
  test("decisions, list, ask and the last sums come back; the files are asked for again", async () => {
    const workbook = keeping();
    const desk = await begun(workbook);
    await desk.receive([file("nộp/A.xlsx", a), file("nộp/B.xlsx", b)]);
    const digest = desk.snapshot().received?.ledger.rows[1]?.versions[0]?.digest ?? "";
    await desk.decide({ kind: "take", digest }, "Xã hẹn gửi lại");
    expect(desk.snapshot().received?.ledger.tally).toMatchObject({ counted: 2, provisional: 1 });

    const again = deskOn(workbook);
    await again.open();
    const { collation, list, received } = again.snapshot();
    expect(received).toBeNull();
    expect(list).toMatchObject({ source: "Dán vào", units: [{ name: "xã Mẫu A" }, {}, {}, {}] });
    expect(collation).toMatchObject({
      ask,
      received: "2026-07-19",
      decisions: [{ decision: { kind: "take", digest }, reason: "Xã hẹn gửi lại" }],
      last: { counted: 2, provisional: 1, expected: 4, totals: { "pl1.xa.launchChildren": 1400 } },
    });
    // The day on which a file came first stands.
    await again.ask(ask, "2026-07-25");
    await again.receive([file("nộp/A.xlsx", a), file("nộp/B.xlsx", b)]);
    expect(again.snapshot().received?.ledger.rows[0]).toMatchObject({ isLate: false });
    expect(again.snapshot().received?.ledger.tally).toMatchObject({ counted: 2, provisional: 1 });
  });

  test("a decision is taken back", async () => {
    const workbook = keeping();
    const desk = await begun(workbook);
    await desk.receive([file("nộp/A.xlsx", a)]);
    await desk.decide({ kind: "leave-out", unit: "xã Mẫu A" });
    expect(desk.snapshot().received?.totals.get("pl1.xa.launchChildren")).toMatchObject({ value: null });
    await desk.undo();
    expect(desk.snapshot().received?.totals.get("pl1.xa.launchChildren")).toMatchObject({ value: 700 });
    expect(desk.snapshot().undo).toBeNull();
    expect(workbook.parts).toHaveLength(1);
  });

  test("a workbook that refuses costs no decision while the pane is open", async () => {
    const workbook = keeping();
    const desk = await begun(workbook);
    await desk.receive([file("nộp/A.xlsx", a)]);
    workbook.refuse(true);
    await desk.decide({ kind: "leave-out", unit: "xã Mẫu A" });
    expect(desk.snapshot()).toMatchObject({ trouble: "protected" });
    expect(desk.snapshot().received?.ledger.tally.counted).toBe(0);
  });
});
