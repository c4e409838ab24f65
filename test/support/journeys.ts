import { addressOf } from "../../src/core/layout/address";
import { planSheet } from "../../src/core/layout/planSheet";
import { halfYear, halfYearCase, halfYearContext } from "./halfYear";
import type { OpenWorkbench } from "./openWorkbench";

/** Where each figure that the officer types in the half-year stands on the inserted sheets. */
export const halfYearPlaces = ["pl1", "pl3"].flatMap((key) => {
  const appendix = halfYear.appendices.find((each) => each.key === key);
  if (!appendix) throw new Error(`No appendix ${key}.`);
  const plan = planSheet(halfYear, appendix, halfYearContext(), appendix.label);
  return plan.inputs.map((input) => [input.key, `'${appendix.label}'!${addressOf(input.row, input.col)}`] as const);
});

/** The half-year of a commune, its suggested forms inserted. */
export async function insertHalfYear({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Chọn bộ này: Công tác trẻ em" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND tỉnh Mẫu");
  await pane.getByLabel("Năm", { exact: true }).fill("2026");
  await pane.getByLabel("Số liệu tính đến ngày").fill("5/5/2026");
  await pane.getByLabel("Ngày báo cáo").fill("09/5/2026");
  await pane.getByLabel("Hạn nộp (trước ngày)").fill("13/5/2026");
  await pane.getByRole("button", { name: "Chèn 2 phụ lục" }).click();
  await pane.getByText("Đã chèn 2 phụ lục vào 2 sheet mới.").waitFor();
}

export async function typeHalfYear({ call }: OpenWorkbench): Promise<void> {
  // Each waits for the sheet's formulas: side by side they wait once.
  await Promise.all(halfYearPlaces.map(([key, address]) => call("type", address, String(halfYearCase[key] ?? 0))));
}

/** A blank table as a superior office sends it. */
export const sentTable = [
  ["Phụ lục 5", "", "", "", "", "", ""],
  ["SỐ TRẺ EM HỌC BƠI NĂM 2026", "", "", "", "", "", ""],
  ["STT", "Nội dung", "Tổng số", "Nam", "Nữ", "Kinh phí (đồng)", "Ghi chú"],
  ["1", "Trẻ em dưới 6 tuổi", "", "", "", "", ""],
  ["2", "Trẻ em từ 6 đến dưới 16 tuổi", "", "", "", "", ""],
  ["", "Tổng cộng", "", "", "", "", ""],
];

/** Figures in it with two slips. */
export const sentFigures = [
  ["12", "6", "5", "0"],
  ["20", "10", "10", "4.000.000đ"],
  ["32", "16", "15", "4000000"],
];

/** That table, taken over as it is proposed. */
export async function takeOwnForm({ pane, call }: OpenWorkbench): Promise<void> {
  await call("paste", "'Sheet1'!A1", sentTable);
  await pane.getByRole("button", { name: "Dùng biểu mẫu cấp trên gửi" }).click();
  await pane.getByRole("button", { name: "Đọc bảng ở sheet đang mở" }).click();
  await pane.getByLabel("Tên biểu mẫu").fill("Học bơi");
  await pane.getByLabel("Văn bản giao biểu mẫu").fill("Công văn của Sở Y tế");
  await pane.getByRole("button", { name: "Dùng biểu mẫu này" }).click();
  await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
  await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND tỉnh Mẫu");
  await pane.getByLabel("Năm", { exact: true }).fill("2026");
  await pane.getByLabel("Số liệu tính đến ngày").fill("31/12/2026");
  await pane.getByRole("button", { name: "Lưu", exact: true }).click();
  await pane.getByText("Học bơi năm 2026").first().waitFor();
}

/** The appendices of June beside another report in the same workbook. */
export async function addReportOfJune({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Thêm báo cáo khác" }).click();
  await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
  await pane.getByLabel("Năm", { exact: true }).fill("2026");
  await pane.getByLabel("Số liệu tính đến ngày").fill("30/6/2026");
  await pane.getByRole("button", { name: "Chèn 3 phụ lục" }).click();
  await pane.getByText("UBND xã Mẫu · Tháng hành động vì trẻ em 2026").waitFor();
}
