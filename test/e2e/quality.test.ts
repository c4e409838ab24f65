import type { Locator } from "playwright-core";
import { insertAppendices, openWorkbench, typeRealCase, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { violations } from "../support/violations";

let bench: OpenWorkbench;

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  beforeEach(async () => {
    bench = await openWorkbench({ colorScheme });
  });

  test("every screen is free of accessibility violations", async () => {
    const { pane } = bench;
    const found: string[] = [];
    const look = async (screen: string): Promise<void> => {
      for (const violation of await violations(bench)) found.push(`${screen}: ${violation}`);
    };
    await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).waitFor();
    await look("first run");
    await pane.getByRole("button", { name: "Bảng đã có trong tệp: Tháng hành động vì trẻ em" }).click();
    await pane.getByRole("heading", { name: "Bảng có sẵn trong tệp" }).waitFor();
    await look("tables found");
    await pane.getByRole("button", { name: "Quay lại" }).click();
    await pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }).click();
    await pane.getByLabel("Tên đơn vị").waitFor();
    await look("particulars");
    await pane.getByRole("button", { name: "Quay lại" }).click();
    await insertAppendices(bench);
    await look("inserted");
    await typeRealCase(bench);
    await verdict(bench, "còn 1 ô trống");
    await look("forms");
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await pane.getByRole("group").first().waitFor();
    await look("check");
    await bench.call("select", "'Phụ lục 01'!E10");
    await pane.getByText("Ô đang chọn:").waitFor();
    await look("cell");
    await bench.call("type", "'Phụ lục 02'!B8", "0");
    await bench.call("select", "'Phụ lục 02'!B8");
    await pane.getByRole("button", { name: "Giải trình", exact: true }).click();
    await pane.getByLabel("Lý do").waitFor();
    await look("justification");
    await pane.getByRole("button", { name: "Hỗ trợ bằng hiện vật, không tính thành tiền." }).click();
    await pane.getByRole("button", { name: "Lưu giải trình" }).click();
    await pane.getByText("Đã giải trình:").waitFor();
    await pane.getByRole("button", { name: "Kiểm tra trước khi nộp" }).click();
    await pane.getByRole("heading", { name: "Kết quả trước khi nộp" }).waitFor();
    await look("before submission");
    await pane.getByRole("button", { name: "Ghi phiếu kiểm tra" }).click();
    await pane.getByText("Đã ghi phiếu kiểm tra vào sheet “Phiếu kiểm tra”.").waitFor();
    await pane.getByRole("tab", { name: "Báo cáo" }).click();
    await pane.getByText("Kính gửi").first().waitFor();
    await look("report");
    expect(found).toEqual([]);
  });
});

describe("in use", () => {
  beforeEach(async () => {
    bench = await openWorkbench({ grid: true });
  });

  test("the pane asks for nothing but its own files, and no figure leaves the computer", async () => {
    await insertAppendices(bench);
    await typeRealCase(bench);
    await verdict(bench, "còn 1 ô trống");
    await bench.pane.getByRole("tab", { name: "Báo cáo" }).click();
    await bench.pane.getByText("Kính gửi").first().waitFor();
    const foreign = bench.traffic.filter(
      ({ url }) => !/^(data|blob):/.test(url) && new URL(url).origin !== process.env["WORKBENCH_ORIGIN"],
    );
    expect(foreign).toEqual([]);
    expect(bench.traffic.filter(({ body }) => body !== "")).toEqual([]);
    await bench.page.context().setOffline(true);
    await bench.call("type", "'Phụ lục 01'!B10", "1 điểm");
    await verdict(bench, "Chưa nộp được");
  });

  test("Excel 2021 is imitated: what it lacks fails, what the host lacks shows red", async () => {
    const frame = bench.page.frames().find((each) => each.url().includes("taskpane.html"));
    const codeOf = (newer: boolean): Promise<string> | undefined =>
      frame?.evaluate(async (isNewer) => {
        const context = new Excel.RequestContext();
        try {
          if (isNewer) context.workbook.getActiveCell().getDependents();
          else context.workbook.worksheets.getActiveWorksheet().pivotTables.load("name");
          await context.sync();
          return "none";
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      }, newer);
    expect(await codeOf(true)).toBe("ApiNotFound");
    expect(await bench.crashes()).toEqual([]);
    expect(await codeOf(false)).toBe("ApiNotFound");
    expect((await bench.crashes()).join()).toMatch(/pivotTables/i);
  });

  test("the ribbon's buttons open the pane at their tab", async () => {
    const { page, pane } = bench;
    await page.getByRole("button", { name: "Đóng ngăn" }).click();
    await page.getByRole("button", { name: "Soạn báo cáo" }).click();
    await pane.getByRole("tab", { name: "Báo cáo", selected: true }).waitFor();
    await page.getByRole("button", { name: "Kiểm tra" }).click();
    await pane.getByRole("tab", { name: "Kiểm tra", selected: true }).waitFor();
    await page.getByRole("button", { name: "Chèn phụ lục" }).click();
    await pane.getByRole("tab", { name: "Biểu mẫu", selected: true }).waitFor();
    await page.getByRole("button", { name: "Đóng ngăn" }).click();
    await page.getByRole("button", { name: "Mở ngăn làm việc" }).click();
    await pane.getByRole("tab", { name: "Biểu mẫu", selected: true }).waitFor();
    expect(await bench.crashes()).toEqual([]);
  });

  test("the main job is done with the keyboard alone", async () => {
    const { page, pane } = bench;
    /** Moves on with Tab, as a hand without a mouse does. */
    const tabTo = async (target: Locator): Promise<void> => {
      for (let steps = 0; steps < 40; steps += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("Tab does not lead there.");
    };
    await pane.getByRole("tab", { name: "Biểu mẫu" }).focus();
    await tabTo(pane.getByRole("button", { name: "Chọn bộ này: Tháng hành động vì trẻ em" }));
    await page.keyboard.press("Enter");
    for (const [label, text] of [
      ["Tên đơn vị", "UBND xã Mẫu"],
      ["Gửi đến (cấp trên)", "UBND huyện Mẫu"],
      ["Số liệu tính đến ngày", "30/6/2026"],
    ] as const) {
      await pane.getByLabel(label).waitFor();
      if (label === "Tên đơn vị") await pane.getByRole("button", { name: "Quay lại" }).focus();
      await tabTo(pane.getByLabel(label));
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
    await pane.getByText("Đã chèn 3 phụ lục").waitFor();
    await bench.call("type", "'Phụ lục 01'!C9", "700 trẻ");
    await pane.getByRole("tab", { name: "Biểu mẫu" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("tab", { name: /Kiểm tra/, selected: true }).waitFor();
    await tabTo(pane.getByRole("button", { name: "Ghi 700" }));
    await page.keyboard.press("Enter");
    await pane.getByText("Đã sửa 1 ô.").waitFor();
    expect((await bench.call("read", "'Phụ lục 01'!C9")).value).toBe(700);
  });
});
