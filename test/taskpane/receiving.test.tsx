/** @jest-environment jsdom */
import "../support/textCoders";
import { saved } from "./inThisProcess";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { emptySnapshot } from "../../src/session/snapshotStore";
import { createTabStore } from "../../src/taskpane/device/tabStore";
import CollateScreen from "../../src/taskpane/collate/CollateScreen";
import { readBook } from "../../src/xlsx/readBook";
import { begun, deskOn, file, keeping } from "../support/receivingDesk";
import { inOrder, returnFile } from "../support/returnFile";

const names = Array.from({ length: 10 }, (_item, at) => `xã Mẫu ${at + 1}`);
const valueOf = (at: number): number => (at === 4 ? 4000 : 300 + at * 7);
const files = names.map((name, at) =>
  file(
    `nộp/${at + 1}.xlsx`,
    returnFile(name, {
      ...inOrder,
      "pl1.xa.launchChildren": valueOf(at),
      ...(at === 0 ? { "pl1.xa.launchPoints": 0 } : {}),
    }),
  ),
);

async function shown(workbook = keeping()) {
  const desk = await begun(workbook);
  await desk.giveUnits(
    names.map((name) => [name]),
    "Dán vào",
  );
  await desk.receive(files);
  const props = { session: {} as ReportSession, snapshot: emptySnapshot([], null), tabs: createTabStore() };
  render(
    <FluentProvider theme={webLightTheme}>
      <CollateScreen {...props} collate={desk} waiting={[]} onWaitedFor={() => undefined} />
    </FluentProvider>,
  );
  return desk;
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole("button", { name }));
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .map((row) => row.textContent);

test("figures are compared: as they stand, then by the children that the officer pastes, and given out as a file", async () => {
  const desk = await shown();
  fireEvent.click(screen.getByRole("tab", { name: "So sánh" }));
  // The first is in error and does not count.
  const picture = screen.getByRole("img");
  expect(picture.getAttribute("aria-label")).toBe(
    "Số trẻ em tham dự, 9 đơn vị: trung vị 342; nửa số đơn vị ở giữa từ 321 đến 356; khác hẳn: xã Mẫu 5 (4.000)",
  );
  expect(cells(screen.getByRole("table", { name: "Khác hẳn các đơn vị khác" }))).toEqual([
    "Đơn vịSố đã ghi",
    "xã Mẫu 5gấp 12 lần trung vị4.000",
  ]);
  screen.getByText("Căn cứ: kiểm tra hợp lý, không phải quy định. Khác hẳn không có nghĩa là sai.");

  press("Ghi số trẻ em");
  press("Dán từ Excel");
  const lines = names.slice(0, 9).map((name, at) => `${name}\t${at === 4 ? "20.000" : "2.000"}`);
  fireEvent.change(screen.getByLabelText("Mỗi dòng: tên đơn vị, số trẻ em"), {
    target: { value: [...lines, "xã Lạ\t5"].join("\n") },
  });
  press("Lấy các số này");
  await screen.findByText("Dòng 10, “xã Lạ · 5”: không có đơn vị này.");
  expect(desk.snapshot().children).toMatchObject({ "xã Mẫu 2": 2000, "xã Mẫu 5": 20000 });
  fireEvent.change(screen.getByLabelText("xã Mẫu 10"), { target: { value: "không rõ" } });
  screen.getByText("Ghi một số nguyên, ví dụ 1.210.");
  press("Quay lại so sánh");

  expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(
    /^Số trẻ em tham dự trên 1\.000 trẻ em của đơn vị, 8 đơn vị: .*; không đơn vị nào khác hẳn$/,
  );
  expect(cells(screen.getByRole("table", { name: "Các đơn vị" })).slice(0, 2)).toEqual([
    "Đơn vịTrên 1.000Số/trẻ em",
    "xã Mẫu 5200" + "4.000/20.000",
  ]);
  screen.getByText("Không so sánh được 1 đơn vị: chưa biết số trẻ em.");
  press("Xuất bảng và biểu đồ");
  await waitFor(() => expect([...saved.keys()]).toContain("So sánh Số trẻ em tham dự.xlsx"));
  const [sheet, left] = readBook(saved.get("So sánh Số trẻ em tham dự.xlsx") ?? new Uint8Array()).sheets;
  expect([sheet?.name, left?.name]).toEqual(["So sánh", "Không so sánh được"]);
});

test("a unit is asked from its card, in its own file, and its next file is held against it", async () => {
  const workbook = keeping();
  const desk = await shown(workbook);
  press("xã Mẫu 1");
  fireEvent.click(screen.getByRole("checkbox", { name: "Đưa vào góp ý" }));
  press("Góp ý (1 điều)");
  screen.getByRole("heading", { name: "Góp ý cho xã Mẫu 1" });
  expect(screen.getByRole("checkbox", { name: "Hỏi về ô Phụ lục 01, B9" })).toBeChecked();
  fireEvent.change(screen.getByLabelText("Lời của anh/chị"), { target: { value: "Đề nghị xã xem lại." } });
  const day = screen.getByLabelText("Gửi lại trước ngày");
  fireEvent.change(day, { target: { value: "1/1/2020" } });
  screen.getByText("Ghi một ngày sau hôm nay.");
  expect(screen.getByRole("button", { name: "Tải tệp góp ý" })).toHaveAttribute("aria-disabled", "true");
  fireEvent.change(day, { target: { value: "25/7/2099" } });
  fireEvent.blur(day);
  screen.getByText(/thêm ghi chú ở 2 ô/);
  press("Tải tệp góp ý");
  await screen.findByText("Đã tải 1 (góp ý).xlsx. Gửi tệp này cho đơn vị.");
  expect(readBook(saved.get("1 (góp ý).xlsx") ?? new Uint8Array()).customXml.join()).toContain("25");

  // Another day, with what came meanwhile.
  const again = deskOn(workbook);
  await again.open();
  const next = { ...inOrder, "pl1.xa.launchChildren": 301, "pl1.xa.launchPoints": 0 };
  await again.receive([...files, file("nộp/1 sửa.xlsx", returnFile("xã Mẫu 1", next))]);
  expect(desk.snapshot().collation?.replies).toEqual(again.snapshot().collation?.replies);
  await act(() => desk.receive([file("nộp/1 sửa.xlsx", returnFile("xã Mẫu 1", next))]));
  press("xã Mẫu 1");
  const asked = screen.getByRole("region", { name: "Đã hỏi" });
  expect(asked.textContent).toContain("Trả lời trong nộp/1 sửa.xlsx");
  expect(within(asked).getByRole("group", { name: /300/ }).textContent).toMatch(/Đã sửa.*300 → 301/);
  fireEvent.keyDown(window, { key: "Escape" });
  fireEvent.click(screen.getByRole("tab", { name: /^Góp ý/ }));
  screen.getByText("đã gửi lại, trả lời 1/2 điều");
});

test("a unit without a file gets the message alone", async () => {
  const desk = await shown();
  await act(() => desk.giveUnits([...names.map((name) => [name]), ["xã Vắng"]], "Dán vào"));
  press("xã Vắng");
  press("Góp ý");
  screen.getByText("Đơn vị chưa gửi tệp nên chỉ có lời nhắn.");
  fireEvent.change(screen.getByLabelText("Lời của anh/chị"), { target: { value: "Gửi báo cáo." } });
  // Also where the pane is closed before the field is left.
  await waitFor(() => expect(desk.snapshot().collation?.replies["xã Vắng"]?.draft?.items).toHaveLength(1));
  expect(screen.getByRole("button", { name: "Tải tệp góp ý" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByRole("button", { name: "Chép lời nhắn" })).not.toHaveAttribute("aria-disabled", "true");
});
