import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../../src/core/textcheck/checkText";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";
import { processorTime } from "../../support/processorTime";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
// The paragraphs of a real report of 2023, names and places made up.
const report = readFileSync(join(__dirname, "bao-cao-2023.txt"), "utf8");

function told(text: string, changes: Given = {}): string[] {
  const figures = figuresOf(june!, { ...typedInJune2023, ...changes });
  return checkText(june!, text, figures, contextOf()).map(
    ({ outcome, shown, cells }) => `${outcome} ${shown}: ${cells.map((cell) => cell.split(".")[2]).join("+")}`,
  );
}

const agreements = [
  "agrees 10: giftChildren",
  "agrees hai triệu năm trăm ngàn: giftMoney",
  "agrees 10: giftChildren",
  "agrees 250.000: giftMoney",
  "agrees 4.930.000: fundsBudget",
  "agrees 2.500.000: fundsRaised",
  "claimed-but-zero giải bóng đá: playActivities",
  "not-in-tables 700: ",
  "agrees 5: giftChildren",
  "agrees 300.000: giftMoney",
  "agrees 700: launchChildren",
  "not-in-tables 20: ",
];

test("the real report agrees with its tables but for football and games, counted as zero", () => {
  expect(told(report, { "pl1.xa.launchPoints": 1 })).toEqual(agreements);
});

test("as handed in, the launch is told while its points are blank", () => {
  expect(told(report)).toEqual(["claimed-but-zero đã phát động: launchPoints", ...agreements]);
});

test("in decomposed Unicode it reads the same", () => {
  expect(told(report.normalize("NFD")).map((line) => line.normalize("NFC"))).toEqual(told(report));
});

test("one wrong figure breaks its own sum only", () => {
  const lines = told(
    report
      .replace("hai triệu năm trăm ngàn", "hai triệu sáu trăm ngàn")
      .replace("mỗi suất quà trị giá 250.000", "mỗi suất quà trị giá 260.000"),
  );
  expect(lines.filter((line) => line.startsWith("contradicts"))).toEqual(["contradicts 300.000: giftMoney"]);
});

test("a figure that differs names both values and the difference", () => {
  const figures = figuresOf(june, { ...typedInJune2023, "pl1.xa.fundsBudget": 4390000 });
  const [claim] = checkText(june, report, figures, contextOf()).filter(({ code }) => code === "N01");
  expect(claim).toMatchObject({ shown: "4.930.000", value: 4930000, expected: 4390000, cells: ["pl1.xa.fundsBudget"] });
  expect(claim?.message).toBe(
    "Báo cáo viết 4.930.000 đồng, nhưng Phụ lục 01 (kinh phí từ ngân sách nhà nước, Cấp xã) là 4.390.000: báo cáo nhiều hơn 540.000. Kiểm tra lại rồi sửa câu này hoặc sửa ô số liệu.",
  );
});

test("the time grows with the length of the text, not with its square", () => {
  const narrative = report.split("Phụ lục 01")[0] ?? "";
  const figures = figuresOf(june, typedInJune2023);
  const timeOf = (times: number): number => {
    const text = Array(times).fill(narrative).join("\n");
    return processorTime(() => void checkText(june, text, figures, contextOf()), 5);
  };
  timeOf(5);
  expect(timeOf(20) / timeOf(5)).toBeLessThan(12);
});
