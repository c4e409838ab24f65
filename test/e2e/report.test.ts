import { strFromU8, unzipSync } from "fflate";
import { STORE, wrapStore } from "../../src/core/model/storeXml";
import { insertAppendices, openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";
import { bytesOf } from "../support/browser";
import { step } from "../support/step";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await insertAppendices(bench);
  for (const [address, text] of [
    ["'Phụ lục 01'!B10", "1"],
    ["'Phụ lục 01'!C10", "700"],
    ["'Phụ lục 01'!D10", "0"],
    ["'Phụ lục 01'!E10", "0"],
    ["'Phụ lục 01'!F10", "4930000"],
    ["'Phụ lục 01'!G10", "2500000"],
  ] as const)
    await bench.call("type", address, text);
  for (const [sheet, texts] of [
    ["Phụ lục 02", ["15", "4000000", "0", "0", "0", "0"]],
    ["Phụ lục 03", ["1", "700", "0", "0"]],
  ] as const)
    await bench.call("paste", `'${sheet}'!A8`, [texts]);
  await verdict(bench, "Đủ điều kiện nộp");
  await bench.pane.getByRole("tab", { name: "Báo cáo" }).click();
});

const edit = async (start: string, change: (text: string) => string): Promise<void> => {
  const { pane } = bench;
  await pane.getByRole("button", { name: `Sửa đoạn: ${start}` }).click();
  const field = pane.getByLabel("Sửa đoạn này");
  await field.fill(change(await field.inputValue()));
  await pane.getByRole("button", { name: "Lưu", exact: true }).click();
  await field.waitFor({ state: "detached" });
};
const download = async (name: string): Promise<{ readonly file: string; readonly document: string }> => {
  const [got] = await Promise.all([
    bench.page.waitForEvent("download"),
    bench.pane.getByRole("button", { name }).click(),
  ]);
  const parts = unzipSync(await bytesOf(got));
  return {
    file: got.suggestedFilename(),
    document: strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "|"),
  };
};

test("the officer's words and the figures, from the first gap to the file that leaves", async () => {
  await step("a gap takes a usual phrase only when it is asked for, and then words of one's own", async () => {
    const { pane } = bench;
    await pane.getByRole("button", { name: "Ghi: Kiến nghị với cấp trên" }).click();
    await pane.getByRole("button", { name: "Bố trí kinh phí cho công tác bảo vệ, chăm sóc trẻ em ở cấp xã." }).click();
    const field = pane.getByLabel("Sửa đoạn này");
    expect(await field.inputValue()).toBe("Bố trí kinh phí cho công tác bảo vệ, chăm sóc trẻ em ở cấp xã.");
    await field.fill("Đề nghị huyện hỗ trợ sách.");
    await pane.getByRole("button", { name: "Lưu", exact: true }).click();
    await pane.getByText("Đề nghị huyện hỗ trợ sách.").waitFor();
    await pane.getByText("Đã ghi 1/9 chỗ cần lời của anh/chị").waitFor();
    const pen = pane.getByRole("button", { name: "Sửa đoạn: Đề nghị huyện hỗ trợ sách." });
    expect(await pen.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a rewritten paragraph whose figure changes shows both versions, and takes the number alone", async () => {
    const { pane } = bench;
    await edit("a) Tổ chức phát động", (text) =>
      text.replace("toàn xã tổ chức phát động", "xã đã tổ chức lễ phát động"),
    );
    await pane.getByText(/xã đã tổ chức lễ phát động tại/).waitFor();
    await bench.call("type", "'Phụ lục 01'!C10", "712");
    const card = pane.getByRole("group", { name: "Số liệu đã đổi sau khi anh/chị sửa đoạn này" });
    await card.getByText("712").first().waitFor();
    await pane.getByText(/Xuất lúc này sẽ mang dấu DỰ THẢO: 1 số lệch với bảng/).waitFor();
    expect(await violations(bench)).toEqual([]);
    await card.getByRole("button", { name: "Chỉ thay số" }).click();
    await card.waitFor({ state: "detached" });
    expect(await pane.getByText(/xã đã tổ chức lễ phát động tại/).textContent()).toContain("712");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a number typed over is struck beside what the sheet says, and the step can be taken back", async () => {
    const { pane } = bench;
    await edit("d) Hoạt động hỗ trợ trẻ em", (text) => text.replace("15 trẻ em", "16 trẻ em"));
    await pane.locator("del", { hasText: "16" }).waitFor();
    await pane.locator("ins", { hasText: "15" }).waitFor();
    await pane.getByRole("button", { name: "Hoàn tác lần sửa báo cáo" }).click();
    await pane.locator("del").waitFor({ state: "detached" });
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a child's name is found, and neutral words take its place", async () => {
    const { pane } = bench;
    await pane.getByRole("button", { name: "Ghi: Tồn tại, hạn chế và nguyên nhân" }).click();
    await pane.getByLabel("Sửa đoạn này").fill("Cháu Lò Thị Mẫu chưa được đến trường.");
    await pane.getByRole("button", { name: "Lưu", exact: true }).click();
    const panel = pane.getByRole("group", { name: "Thông tin có thể cho biết trẻ em là ai" });
    await panel.getByText("“Cháu Lò Thị Mẫu”").waitFor();
    expect(await violations(bench)).toEqual([]);
    await panel.getByRole("button", { name: "Thay bằng “Một trẻ em”" }).click();
    await panel.waitFor({ state: "detached" });
    await pane.getByText("Một trẻ em chưa được đến trường.").waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
  await step(
    "words that the tables contradict are told under their paragraph, and settled by the officer",
    async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: /^Ghi: Văn bản đã ban hành/ }).click();
      await pane.getByLabel("Sửa đoạn này").fill("Xã đã tổ chức giải bóng đá và tặng quà cho 18 trẻ em.");
      await pane.getByRole("button", { name: "Lưu", exact: true }).click();
      await pane.getByText("Lỗi phải sửa N01").waitFor();
      await pane.getByText("Cần giải trình N02").waitFor();
      await pane.getByText(/1 chỗ lời văn lệch với bảng/).waitFor();
      expect(await violations(bench)).toEqual([]);
      await pane.getByRole("group", { name: /18/ }).getByRole("button", { name: "Số này nói việc khác" }).click();
      await pane.getByText("Lỗi phải sửa N01").waitFor({ state: "detached" });
      expect(await bench.crashes()).toEqual([]);
    },
  );
  await step("a report written elsewhere is pasted in and compared, and nothing of it is kept", async () => {
    const { pane } = bench;
    await pane.getByRole("button", { name: "Đối chiếu báo cáo đã viết" }).click();
    await pane
      .getByLabel("Dán toàn văn báo cáo")
      .fill("Kinh phí vận động 2.500.000đ. Đã tặng quà cho 20 trẻ em. Em Lò Văn Mẫu học lớp 5A.");
    await pane.getByRole("button", { name: "Đối chiếu với bảng" }).click();
    await pane.getByText("1 số khớp bảng · 1 số lệch").waitFor();
    await pane.getByText(/“Em Lò Văn Mẫu” có thể cho biết trẻ em là ai/).waitFor();
    expect(await violations(bench)).toEqual([]);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("a first report's comparison is settled with one click, which can be taken back", async () => {
    const { pane } = bench;
    const settle = pane.getByRole("button", { name: "Ghi “đơn vị không có số liệu năm 2022 để so sánh”" });
    await settle.click();
    await settle.waitFor({ state: "detached" });
    await pane.getByText(/Kết quả đạt được: đơn vị không có số liệu năm 2022 để so sánh\./).waitFor();
    await pane.getByRole("button", { name: "Hoàn tác lần sửa báo cáo" }).click();
    await settle.click();
    await settle.waitFor({ state: "detached" });
    expect(await bench.crashes()).toEqual([]);
  });
  await step("the Word file holds letterhead, words, tables and the draft's mark", async () => {
    const { file, document } = await download("Tải dự thảo .docx");
    expect(file).toBe("Báo cáo Tháng hành động vì trẻ em 2023 - UBND xã Mẫu.docx");
    for (const text of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "DỰ THẢO",
      "Đề nghị huyện hỗ trợ sách.",
      "712",
      "Phụ lục 03",
    ])
      expect(document).toContain(text);
    expect(await bench.crashes()).toEqual([]);
  });
  await step("without gaps and doubts the Word file leaves unmarked", async () => {
    const { pane } = bench;
    for (;;) {
      const gap = pane.getByRole("button", { name: /^Ghi: / }).first();
      if ((await gap.count()) === 0) break;
      await gap.click();
      const field = pane.getByLabel("Sửa đoạn này");
      await field.fill((await field.inputValue()).replaceAll(/\[[^\]]+\]/g, "Không có."));
      await pane.getByRole("button", { name: "Lưu", exact: true }).click();
      await field.waitFor({ state: "detached" });
    }
    await pane.getByText("Đủ điều kiện xuất bản chính thức.").waitFor();
    const { document } = await download("Tải .docx");
    expect(document).not.toContain("DỰ THẢO");
    expect(await bench.crashes()).toEqual([]);
  });
  await step("the words travel with the file", async () => {
    const { pane, page } = bench;
    const bytes = await page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
    await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), bytes);
    await pane.getByRole("tab", { name: "Báo cáo" }).click();
    await pane.getByText("Đề nghị huyện hỗ trợ sách.").waitFor();
    await pane.getByText(/xã đã tổ chức lễ phát động tại/).waitFor();
    expect(await bench.crashes()).toEqual([]);
  });
});

test.each([
  ["damaged", "{", "bị hỏng nên không đọc được"],
  ["of a newer version", '{"version":7}', "do phiên bản mới hơn ghi"],
])("a draft in the workbook that is %s is said, kept aside and not written over", async (_what, json, sentence) => {
  const { pane, page } = bench;
  await pane.getByRole("button", { name: "Ghi: Tồn tại, hạn chế và nguyên nhân" }).click();
  await pane.getByLabel("Sửa đoạn này").fill("Còn thiếu sân chơi.");
  await pane.getByRole("button", { name: "Lưu", exact: true }).click();
  await pane.getByText("Còn thiếu sân chơi.").waitFor();
  const xml = wrapStore(STORE.drafts, json);
  const frame = () => page.frames().find((each) => each.url().includes("taskpane.html"));
  await frame()?.evaluate(
    async ([namespace, text]) => {
      await Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem();
        part.setXml(text);
        await context.sync();
      });
    },
    [STORE.drafts, xml] as const,
  );
  const bytes = await page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
  await page.evaluate((file) => window.workbench.openXlsx(new Uint8Array(file)), bytes);
  await pane.getByRole("tab", { name: "Báo cáo" }).click();
  await pane.getByText(sentence).waitFor();
  await pane.getByRole("button", { name: "Ghi: Kiến nghị với cấp trên" }).click();
  await pane.getByLabel("Sửa đoạn này").fill("Không có kiến nghị.");
  await pane.getByRole("button", { name: "Lưu", exact: true }).click();
  await pane.getByText("Không có kiến nghị.").waitFor();
  const kept = await frame()?.evaluate(
    async (namespace) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().getXml();
        await context.sync();
        return part.value;
      }),
    STORE.kept,
  );
  expect(kept).toContain(json.slice(1));
  expect(await bench.crashes()).toEqual([]);
});
