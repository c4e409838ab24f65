import fc from "fast-check";
import { findNumbers } from "../../../src/core/textcheck/numbers/findNumbers";

/** `value unit` for each number found, with `~` for an approximate one. */
function found(text: string): string {
  return findNumbers(text)
    .map(({ value, unit, approximation }) => `${approximation ?? ""}${approximation ? " " : ""}${value} ${unit ?? "-"}`)
    .join("; ");
}

test.each<[string, string]>([
  ["Kinh phí VND 4.930.000", "4930000 money"],
  ["Kinh phí 4.930.000ð", "4930000 money"],
  ["Kinh phí 4.930.000 dồng", "4930000 money"],
  ["700 trẻ", "700 children"],
  ["15 trẻ em", "15 children"],
  ["07 hộ", "7 count"],
  ["4.930.000đ", "4930000 money"],
  ["2.500.000Đ", "2500000 money"],
  ["4.000.000 đồng", "4000000 money"],
  ["250.000\nđồng", "250000 money"],
  ["250.000\n\nđồng", "250000 money"],
  ["4 930 000 đồng", "4930000 money"],
  ["4,930,000 đồng", "4930000 money"],
  ["4,930 đồng", "4930 money"],
  ["1.722 em", "1722 children"],
  ["0,42%", "0.42 percent"],
  ["66.35 %", "66.35 percent"],
  ["26,85 phần trăm", "26.85 percent"],
  ["79,4 triệu đồng", "79400000 money"],
  ["79.4 triệu đồng", "79400000 money"],
  ["300 nghìn đồng", "300000 money"],
  ["200 ngàn đồng", "200000 money"],
  ["500k", "500000 money"],
  ["15 tr đồng", "15000000 money"],
  ["1 triệu đồng", "1000000 money"],
  ["1,2 tỷ", "1200000000 money"],
  ["1,2 tỉ đồng", "1200000000 money"],
  ["2 triệu 500 nghìn đồng", "2500000 money"],
  ["1 tỷ 200 triệu đồng", "1200000000 money"],
  ["1 triệu rưỡi", "1500000 money"],
  ["3 trăm nghìn đồng", "300000 money"],
  ["hai triệu năm trăm ngàn đồng", "2500000 money"],
  ["hai triệu rưỡi đồng", "2500000 money"],
  ["Mười lăm em", "15 children"],
  ["bảy trăm trẻ em", "700 children"],
  ["năm em", "5 children"],
  ["đầu tư hai công trình", "2 count"],
  ["tại một điểm phát động", "1 count"],
  ["15 (mười lăm) em", "15 children"],
  ["4.000.000 (bốn triệu) đồng", "4000000 money"],
  ["７００ trẻ", "700 children"],
  ["４．９３０．０００đ", "4930000 money"],
  ["4.930.000\u00A0đồng", "4930000 money"],
  ["hai triệu đồng".normalize("NFD"), "2000000 money"],
  ["15 trẻ em".normalize("NFD"), "15 children"],
  ["700 lượt trẻ em", "700 children"],
  ["20 em thiếu nhi", "20 children"],
  ["10 suất quà x 250.000 đồng = 2.500.000 đồng", "10 count; 250000 money; 2500000 money"],
  ["10 suất, mỗi suất 250.000 đồng", "10 count; 250000 money"],
  ["250.000 đồng/suất", "250000 money"],
  ["từ 580 lên 700", "580 -; 700 -"],
  ["Số trẻ em tham dự: 700", "700 -"],
  ["tổng số 700 em", "700 children"],
  ["05 đồng chí", "5 -"],
  ["2 điểm vui chơi", "2 -"],
  ["lớp 30 em", "30 children"],
  ["gần 100 triệu đồng", "below 100000000 money"],
  ["trên 500 em", "above 500 children"],
  ["hơn 13.600 trẻ em", "above 13600 children"],
  ["khoảng 200 cháu", "about 200 children"],
  ["không dưới 300 em", "above 300 children"],
  ["500 em trở lên", "above 500 children"],
  ["không quá 50 em", "below 50 children"],
  ["650/700 em", "650 children; 700 -"],
  ["Lớp 5A có 30 em", "30 children"],
  ["Ngày 01/6/2023, 700 em tham dự", "700 children"],
  ["1. Tặng quà cho 15 em", "15 children"],
])("%j is %s", (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each([
  "ngày 01/6/2023",
  "ngày 05 tháng 6 năm 2023",
  "ngày  10  tháng  5  năm 2024",
  "từ ngày 01/6/2023 đến ngày 30/6/2023",
  "ngày 9-5-2017",
  "ngày 29.6.2023",
  "tháng 6",
  "tháng 5, 6 năm 2023",
  "6 tháng đầu năm",
  "năm 2023",
  "năm học 2022-2023",
  "giai đoạn 2021-2030",
  "giai đoạn 2021 - 2030",
  "Tết Thiếu nhi 1/6",
  "1/6",
  "hè 2023",
  "Số: 05/BC-UBND",
  "Số:119/BC-UBND",
  "số 56/KH-UBND",
  "Thông tư 28/2019/TT-BLĐTBXH",
  "Nghị định số 56/2017/NĐ-CP",
  "Điều 5",
  "khoản 2 Điều 11",
  "Phụ lục 01",
  "Phụ lục 01, Phụ lục 02 và Phụ lục 03 kèm theo",
  "mục 1.2",
  "1. Công tác chỉ đạo",
  "1.1. Kết quả đạt được",
  "1.1 Kết quả đạt được",
  "a) Tổ chức phát động",
  "II. ĐÁNH GIÁ CHUNG",
  "2) Tặng quà",
  "từ 6 tuổi",
  "dưới 16 tuổi",
  "từ đủ 6 đến dưới 16 tuổi",
  "6-11 tuổi",
  "Tổng đài 111",
  "(số 111)",
  "ĐT: 0912 345 678",
  "0912345678",
  "7 giờ 30",
  "7h30",
  "7 giờ 30 phút",
  "08:30",
  "lớp 5A",
  "khối 6",
  "thôn 3",
  "Đội 8 Công ty 75",
  "Sư đoàn 320",
  "Covid-19",
  "Phường 1",
  "lần thứ 2",
  "đợt 1",
  "quý 2",
  "trong 3 ngày",
  "một số trẻ em",
  "một cách hiệu quả",
  "hai bên",
  "trong năm trẻ em được chăm sóc",
  "hàng trăm em",
  "đầu tư công trình",
  "là một hoạt động ý nghĩa",
  "mỗi một em",
  "không có trẻ em",
  "quyền trẻ em",
])("%j counts nothing", (text) => {
  expect(found(text)).toBe("");
});

test.each([
  ["Có hai triệu đồng".normalize("NFD"), "hai triệu".normalize("NFD")],
  ["  Tặng\u00A0\u00A0quà ４.０００.０００đ", "４.０００.０００"],
  ["Chiếm 66,35 % tổng", "66,35 %"],
  ["79,4  triệu đồng", "79,4  triệu"],
])("in %j the place is %j", (text, shown) => {
  const [number] = findNumbers(text);
  expect(number?.shown).toBe(shown);
  expect(text.slice(number?.start, number?.end)).toBe(shown);
});

const scraps = fc.constantFrom(
  "700",
  "4.930.000đ",
  "hai triệu",
  "đồng",
  "%",
  "mỗi suất",
  "×",
  "tặng quà",
  "1/6",
  "\n",
  "\u00A0",
  "\t",
  "ngày",
  "hơn",
  "(",
  ")",
  ";",
  ",",
  ".",
  "1.",
  "a)",
  "số",
  "trẻ em",
  "é",
  "e\u0301",
  "７",
  "😀",
  "Phụ lục 01",
  "0,42",
  "năm",
  "một",
  "\u0301",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join("").normalize("NFD")),
);

test("whatever the text: it never throws, places are exact, in order and apart", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end, shown, value } of findNumbers(text)) {
        expect(text.slice(start, end)).toBe(shown);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(value).toBeGreaterThanOrEqual(0);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test("a sum of money is read alike in NFC and NFD, with every kind of space", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000_000 }),
      fc.constantFrom(" ", "\u00A0", "\u202F"),
      (value, space) => {
        const text = `Ủy ban hỗ trợ${space}${value.toLocaleString("de-DE")}${space}đồng cho trẻ em`;
        for (const form of [text, text.normalize("NFD")]) {
          const [number] = findNumbers(form);
          expect(number?.value).toBe(value);
          expect(form.slice(number?.start, number?.end)).toBe(value.toLocaleString("de-DE"));
        }
      },
    ),
  );
});
