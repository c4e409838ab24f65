import { parseOwnForm } from "../../src/core/ownform/exchange/parseOwnForm";
import { openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { bytesOf } from "../support/browser";
import { addReportOfJune, sentFigures, sentTable } from "../support/journeys";
import { step } from "../support/step";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
});

test("an office's own form, from the blank table to several reports in one workbook", async () => {
  await step("the superior's blank table is read, corrected and taken over", async () => {
    const { pane, call } = bench;
    await call("paste", "'Sheet1'!A1", sentTable);
    await pane.getByRole("button", { name: "Dùng biểu mẫu cấp trên gửi" }).click();
    await pane.getByRole("button", { name: "Đọc bảng ở sheet đang mở" }).click();
    const title = pane.getByLabel("Tên biểu mẫu");
    await title.waitFor();
    expect(await title.inputValue()).toBe("SỐ TRẺ EM HỌC BƠI");
    await title.fill("Học bơi");
    await pane.getByLabel("Văn bản giao biểu mẫu").fill("Công văn của Sở Y tế");
    await pane.getByRole("button", { name: "Tổng (2)" }).click();
    await pane.getByText("Tổng số = Nam + Nữ").waitFor();
    await pane.getByRole("button", { name: "Hàng (3)" }).click();
    expect(await violations(bench)).toEqual([]);
    await pane.getByRole("combobox", { name: "Loại số liệu của Tổng số" }).click();
    await pane.getByRole("option", { name: "Số trẻ em" }).click();
    await pane.getByRole("button", { name: "Dùng biểu mẫu này" }).click();
    await pane.getByLabel("Tên đơn vị").fill("UBND xã Mẫu");
    await pane.getByLabel("Gửi đến (cấp trên)").fill("UBND tỉnh Mẫu");
    await pane.getByLabel("Năm", { exact: true }).fill("2026");
    await pane.getByLabel("Số liệu tính đến ngày").fill("31/12/2026");
    await pane.getByRole("button", { name: "Lưu", exact: true }).click();
    await pane.getByText("Học bơi năm 2026").first().waitFor();
    await verdict(bench, "còn 12 ô trống");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("it is checked like any other form", async () => {
    const { pane, call } = bench;
    await call("paste", "'Sheet1'!C4", sentFigures);
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await pane
      .getByText(/Trẻ em dưới 6 tuổi: Tổng số là 12, nhưng 6 \+ 5 = 11: lệch 1/)
      .first()
      .waitFor();
    await pane
      .getByText(/4\.000\.000đ/)
      .first()
      .waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a rule of one's own is put together by pointing at cells, and tried at once", async () => {
    const { pane, call } = bench;
    await pane.getByRole("tab", { name: "Biểu mẫu" }).click();
    await pane.getByRole("button", { name: "Thêm quy tắc" }).click();
    await call("select", "'Sheet1'!C4");
    await pane.getByRole("button", { name: "Lấy ô đang chọn: Khi ô này lớn hơn 0" }).click();
    await call("select", "'Sheet1'!F4");
    await pane.getByRole("button", { name: "Lấy ô đang chọn: thì ô này phải lớn hơn 0" }).click();
    await pane.getByLabel("Câu báo cho cán bộ").fill("Có trẻ em học bơi thì có kinh phí");
    await pane.getByLabel("Căn cứ").fill("Công văn của Sở Y tế");
    await pane.getByRole("button", { name: "Thử trên số liệu hiện tại" }).click();
    await pane.getByText("Số liệu hiện tại vi phạm ở 1 chỗ:").waitFor();
    expect(await violations(bench)).toEqual([]);
    await pane.getByRole("button", { name: "Lưu quy tắc" }).click();
    await pane.getByText("R01").waitFor();
    await pane.getByRole("tab", { name: /Kiểm tra/ }).click();
    await pane
      .getByText(/Có trẻ em học bơi thì có kinh phí: .* là 12, .* là 0\./)
      .first()
      .waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step(
    "it leaves as one file, which another workbook takes in and refuses when it was tampered with",
    async () => {
      const { pane, page } = bench;
      await pane.getByRole("tab", { name: "Biểu mẫu" }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: "Xuất tệp .bieumau.json" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("Học bơi.bieumau.json");
      const text = new TextDecoder().decode(await bytesOf(file));
      expect(parseOwnForm(text)).toMatchObject({ kind: "form", form: { title: "Học bơi", rules: [{ code: "R01" }] } });

      const other = await openWorkbench();
      await other.pane.getByRole("button", { name: "Dùng biểu mẫu cấp trên gửi" }).click();
      const input = other.pane.locator('input[type="file"][accept=".json"]');
      const sendFile = (name: string, content: string) =>
        input.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
      await sendFile("a.bieumau.json", text.replace('"version": 1', '"version": 9'));
      await other.pane.getByText("Chưa dùng được biểu mẫu, chưa có gì thay đổi:").waitFor();
      await other.pane.getByText(/bản mới hơn/).waitFor();
      await sendFile("b.bieumau.json", text);
      await other.pane.getByRole("button", { name: "Chọn bộ này: Học bơi" }).waitFor();
      expect(await other.crashes()).toEqual([]);
      expect(await bench.crashes()).toEqual([]);
    },
  );
  await step("several reports stand in one workbook, and the pane follows the sheet in front", async () => {
    const { pane, call } = bench;
    await addReportOfJune(bench);
    await pane.getByText("2 báo cáo trong tệp này").waitFor();
    await call("select", "'Sheet1'!C4");
    await pane.getByText("UBND xã Mẫu · Học bơi năm 2026").waitFor();
    await verdict(bench, "Chưa nộp được");
    await pane.getByRole("button", { name: "Tháng hành động vì trẻ em 2026" }).click();
    await verdict(bench, "Chưa ghi số liệu");
    expect(await bench.crashes()).toEqual([]);
  });
});
