import type { Locator } from "playwright-core";
import { insertAppendices, openWorkbench, verdict, type OpenWorkbench } from "../support/openWorkbench";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench({ grid: true });
  await insertAppendices(bench);
});

const typed = {
  "'Phụ lục 01'!C9": "5",
  "'Phụ lục 01'!C10": "700",
  "'Phụ lục 01'!D10": "gần 2",
  "'Phụ lục 01'!E10": "1",
  "'Phụ lục 01'!F10": "493",
  "'Phụ lục 01'!G10": "nhiều",
  "'Phụ lục 02'!A8": "0",
  "'Phụ lục 02'!B8": "4.000.000",
  "'Phụ lục 02'!C8": "5",
  "'Phụ lục 02'!D8": "0",
  "'Phụ lục 02'!E8": "1",
  "'Phụ lục 02'!F8": "90.000.000",
  "'Phụ lục 03'!A8": "3",
  "'Phụ lục 03'!B8": "0",
  "'Phụ lục 03'!C8": "0",
  "'Phụ lục 03'!D8": "20",
};

/** Ten causes, each with the control that mends it and, where the cell asks for it, what is typed there. */
const cures: readonly {
  readonly message: RegExp;
  readonly control: RegExp;
  readonly then?: readonly [address: string, text: string];
}[] = [
  { message: /Có 700 trẻ em tham dự/, control: /^Đến ô/, then: ["'Phụ lục 01'!B10", "1"] },
  { message: /gần 2/, control: /^Đến ô/, then: ["'Phụ lục 01'!D10", "2"] },
  { message: /nhiều/, control: /^Đến ô/, then: ["'Phụ lục 01'!G10", "2500000"] },
  { message: /Tặng quà|quà/, control: /^Đến ô/, then: ["'Phụ lục 02'!A8", "16"] },
  { message: /20 trẻ em|hoạt động vui chơi/i, control: /^Đến ô/, then: ["'Phụ lục 03'!C8", "1"] },
  { message: /Cấp huyện/, control: /^Giải trình/ },
  { message: /493/, control: /^Ghi 493\.000/ },
  { message: /học bổng/i, control: /^Giải trình/ },
  { message: /Khám bệnh|khám/i, control: /^Giải trình/ },
  { message: /hoạt động/, control: /^Giải trình/ },
];

test("ten problems are read and settled with the keyboard alone, and each change of the verdict is announced", async () => {
  const { page, pane, call } = bench;
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluateAll((elements) => elements.some((element) => element.contains(document.activeElement)));
  const tabTo = async (target: Locator): Promise<number> => {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await hasFocus(target)) return steps;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${await target.allTextContents()}.`);
  };
  for (const [address, text] of Object.entries(typed)) await call("type", address, text);
  await verdict(bench, "5 lỗi phải sửa · 5 cần giải trình");
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  await frame?.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector('[role="status"][aria-live="polite"]');
    if (status)
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        subtree: true,
        childList: true,
        characterData: true,
      });
  });
  await pane.getByRole("tab", { name: "Biểu mẫu" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const cause = (message: RegExp): Locator =>
    pane.getByRole("button", { name: message, expanded: false }).or(pane.getByRole("group", { name: message }));
  let steps = 0;
  for (const { message, control, then } of cures) {
    await pane.getByRole("tab", { name: /Kiểm tra/ }).focus();
    const row = pane.getByRole("button", { name: message, expanded: false }).first();
    const card = pane.getByRole("group", { name: message }).first();
    await cause(message).first().waitFor();
    if (!(await card.isVisible())) {
      expect(await row.textContent()).toMatch(/Lỗi phải sửa|Cần giải trình/);
      steps += await tabTo(row);
      await page.keyboard.press("Enter");
      await card.waitFor();
      expect(await hasFocus(card)).toBe(true);
    }
    const name = (await card.getAttribute("aria-label")) ?? "";
    const action = card.getByRole("button", { name: control }).first();
    steps += await tabTo(action);
    await page.keyboard.press("Enter");
    if (then !== undefined) await call("type", ...then);
    else if (control.source.includes("Giải trình")) {
      steps += await tabTo(card.getByLabel("Lý do"));
      await page.keyboard.type("Đã đối chiếu với đơn vị tổ chức.");
      steps += await tabTo(card.getByRole("button", { name: "Lưu giải trình" }));
      await page.keyboard.press("Enter");
      await pane.getByText("Đã giải trình").first().waitFor();
      continue;
    }
    await pane.getByRole("group", { name, exact: true }).waitFor({ state: "detached" });
  }
  await verdict(bench, "Đủ điều kiện nộp");
  const said = await frame?.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said?.join(" ")).toMatch(/4 lỗi phải sửa.*Đủ điều kiện nộp/);
  expect(steps).toBeLessThan(10 * 25);
  expect(await bench.crashes()).toEqual([]);
});
