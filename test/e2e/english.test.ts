import { openWorkbench, type OpenWorkbench } from "../support/openWorkbench";
import { violations } from "../support/violations";

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench({ scenario: "commune-2023" });
});

test("the pane speaks English on demand, remembers it, and the official words stay Vietnamese", async () => {
  const { pane, page } = bench;
  await pane.getByRole("button", { name: "English" }).click();
  await pane.getByText("Cannot be submitted yet").waitFor();
  await pane.getByRole("tab", { name: /Check/ }).click();
  await pane
    .getByText(/cells hold numbers with words, which Excel cannot add/)
    .first()
    .waitFor();
  await pane
    .getByText(/Số trẻ em tham dự/)
    .first()
    .waitFor();
  expect(await violations(bench)).toEqual([]);
  await pane.getByRole("tab", { name: "Report" }).click();
  await pane.getByText("Kính gửi").first().waitFor();
  await pane.getByRole("button", { name: "Copy" }).waitFor();
  expect(await violations(bench)).toEqual([]);
  const left = await pane.locator("button, [role=tab], label, h2").allInnerTexts();
  const interfaceWords = [
    "Sửa tất cả",
    "Chép",
    "Kiểm tra",
    "Báo cáo",
    "Biểu mẫu",
    "Ghi vào sheet",
    "Hoàn tác",
    "Cách viết",
  ];
  for (const word of interfaceWords) expect(left.filter((text) => text.trim().startsWith(word))).toEqual([]);
  const frame = page.frames().find(({ name }) => name === undefined) ?? page.frames()[1];
  expect(
    await frame?.evaluate(() => [document.documentElement.lang, localStorage.getItem("bao-cao-tre-em-language")]),
  ).toEqual(["en", "en"]);
  expect(await bench.crashes()).toEqual([]);
});
