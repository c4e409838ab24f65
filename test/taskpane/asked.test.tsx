/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { AskedPoint, AskedReport } from "../../src/core/consolidation/replies/askedOf";
import type { FindingGroup } from "../../src/core/model/finding";
import { editions } from "../../src/editions";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { emptySnapshot, type ReadySnapshot } from "../../src/session/snapshotStore";
import { AskedSection } from "../../src/taskpane/asked/AskedSection";

const cell = "pl2.all.careMoney";
const point = (changes: Partial<AskedPoint> = {}): AskedPoint => ({
  id: "A10@pl2.all.careMoney",
  item: {
    cell,
    related: [],
    place: { sheet: "Phụ lục 02", address: "F8" },
    finding: { id: "A10@pl2.all.careMoney", code: "A10" },
    words: "Bình quân 25.600.000 đồng một trẻ em.",
  },
  state: "open",
  isGone: false,
  figures: [{ cell, label: "Kinh phí", before: "128.000.000", now: "128.000.000", isChanged: false }],
  group: null,
  reasoned: [],
  answer: null,
  known: null,
  ...changes,
});
const asked = (points: readonly AskedPoint[], changes: Partial<AskedReport> = {}): AskedReport => ({
  from: "Sở Y tế tỉnh Mẫu",
  writtenOn: "2026-07-20",
  deadline: "2999-07-25",
  letter: ["Đề nghị xã xem lại."],
  points,
  open: points.filter(({ state }) => state === "open").length,
  ...changes,
});

function shown(what: AskedReport | null, changes: Partial<ReadySnapshot> = {}) {
  const calls: unknown[][] = [];
  const session = {
    goTo: async (...args: unknown[]) => void calls.push(["goTo", ...args]),
    answer: async (its: AskedPoint, text: string) => void calls.push(["answer", its.id, text]),
  } as unknown as ReportSession;
  const snapshot: ReadySnapshot = {
    ...emptySnapshot([], null),
    edition: editions[0] ?? null,
    places: new Map([[cell, { sheetId: "1", sheetName: "Phụ lục 02", row: 7, col: 5, address: "F8" }]]),
    asked: what,
    ...changes,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <AskedSection session={session} snapshot={snapshot} />
    </FluentProvider>,
  );
  return calls;
}
const card = () => screen.getByRole("group");
const button = (name: string) => screen.getByRole("button", { name });

test("an open point leads to its cell, or takes a reason that is kept with it", async () => {
  const calls = shown(asked([point()]));
  const section = screen.getByRole("region", { name: "Ý kiến của cấp trên" });
  expect(section).toHaveTextContent("1 chưa trả lời");
  expect(section).toHaveTextContent(
    "Sở Y tế tỉnh Mẫu, ngày 20/7/2026“Đề nghị xã xem lại.”Gửi lại trước ngày 25/7/2999",
  );
  expect(card()).toHaveTextContent("Chưa trả lờiA10Bình quân 25.600.000 đồng một trẻ em.Kinh phí128.000.000PL 02, F8");
  fireEvent.click(button("Sửa ô F8"));
  fireEvent.click(button("Số đúng, giải trình"));
  const field = screen.getByRole("textbox", { name: "Câu trả lời" });
  expect(field).toHaveFocus();
  fireEvent.change(field, { target: { value: "Đợt khám của bệnh viện tỉnh." } });
  await act(async () => void fireEvent.click(button("Lưu câu trả lời")));
  expect(calls).toEqual([
    ["goTo", cell],
    ["answer", "A10@pl2.all.careMoney", "Đợt khám của bệnh viện tỉnh."],
  ]);
});

test("what the superior has read already is no new answer", () => {
  shown(asked([point({ known: "Đã kiểm tra." })]));
  expect(card()).toHaveTextContent("Cấp trên đã đọc lý do này và hỏi lại: ghi rõ thêm.");
  fireEvent.click(button("Số đúng, giải trình"));
  expect(button("Lưu câu trả lời")).toHaveAttribute("aria-disabled", "true");
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "Đã kiểm tra, có danh sách." } });
  expect(button("Lưu câu trả lời")).not.toHaveAttribute("aria-disabled", "true");
});

test("an error can be mended and not explained", () => {
  const group = { severity: "blocking", basis: "số học của biểu", fixes: [] } as unknown as FindingGroup;
  shown(asked([point({ group })]));
  expect(card()).toHaveTextContent("Lỗi này phải sửa mới nộp được.");
  expect(
    within(card())
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["PL 02, F8", "Sửa ô F8"]);
});

test("asked by words only, it is answered; what is about the whole report says so", () => {
  const item = { ...point().item, finding: null };
  shown(asked([point({ item })]));
  expect(button("Trả lời")).toBeInTheDocument();
  document.body.replaceChildren();
  shown(asked([point({ item: { ...item, cell: null, place: null }, figures: [] })]));
  expect(card()).toHaveTextContent("Về cả báo cáo");
  expect(within(card()).getAllByRole("button")).toHaveLength(1);
  document.body.replaceChildren();
  // A row that is no figure of the form: told by its place.
  shown(asked([point({ item: { ...item, cell: null, place: { sheet: "Phụ lục 03", address: "B12" } }, figures: [] })]));
  expect(card()).toHaveTextContent("sheet “Phụ lục 03”, ô B12");
});

test("a cell that is gone is told by its old place, and can be answered", () => {
  shown(asked([point({ isGone: true, figures: [] })]), { places: new Map() });
  expect(card()).toHaveTextContent("Ô này không còn trong tệp (lúc gửi ở sheet “Phụ lục 02”, ô F8)");
  expect(button("Trả lời")).toBeInTheDocument();
});

test("mended: old → new; kept: the answer, which can be taken back; then the letter folds to a row", async () => {
  const figures = [{ cell, label: "Kinh phí", before: "128.000.000", now: null, isChanged: true }];
  const kept = point({ id: "2", state: "kept", answer: "Đã kiểm tra.", item: { ...point().item, words: "Khác." } });
  const calls = shown(asked([point({ state: "mended", figures }), kept]));
  const [mended] = screen.getAllByRole("group");
  expect(mended).toHaveTextContent(
    "Đã sửaA10Bình quân 25.600.000 đồng một trẻ em.Kinh phí128.000.000 (trống)PL 02, F8",
  );
  expect(screen.getAllByRole("group")[1]).toHaveTextContent("Đã trả lời, giữ sốA10Khác.");
  await act(async () => void fireEvent.click(button("Bỏ câu trả lời")));
  expect(calls).toEqual([["answer", "2", ""]]);
  const row = button("Đã trả lời đủ 2 điều. Gửi lại tệp này cho cấp trên.");
  expect(screen.queryByText(/Đề nghị xã xem lại/)).toBeNull();
  fireEvent.click(row);
  expect(screen.getByText(/Đề nghị xã xem lại/)).toBeInTheDocument();
});

test("a deadline that has passed is overdue as long as something is open", () => {
  shown(asked([point()], { deadline: "2020-07-25" }));
  expect(screen.getByText("quá hạn")).toBeInTheDocument();
  document.body.replaceChildren();
  shown(asked([point({ state: "kept", answer: "Đã kiểm tra." })], { deadline: "2020-07-25" }));
  fireEvent.click(button("Đã trả lời đủ 1 điều. Gửi lại tệp này cho cấp trên."));
  expect(screen.queryByText("quá hạn")).toBeNull();
});

test("a reply that cannot be read is said; without one nothing is", () => {
  shown(null, { askedTrouble: "damaged" });
  expect(screen.getByRole("alert")).toHaveTextContent("Không đọc được ý kiến của cấp trên trong tệp");
  document.body.replaceChildren();
  shown(null);
  expect(document.body.textContent).toBe("");
});
