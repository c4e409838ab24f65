import fc from "fast-check";
import type { Column } from "../../../src/core/edition/edition";
import { parseFigure, type RefusalReason } from "../../../src/core/text/parseFigure";
import { formatNumber } from "../../../src/core/text/viNumber";

type Type = Column["type"];

test.each<[string, Type, number]>([
  ["700 trẻ", "children", 700],
  ["15 trẻ", "children", 15],
  ["15 em", "children", 15],
  ["4.930.000đ", "money", 4930000],
  ["2.500.000Đ", "money", 2500000],
  ["4.000.000 đồng", "money", 4000000],
  ["250.000\nđồng", "money", 250000],
  ["250.000\u00a0đồng", "money", 250000],
  ["1.722", "children", 1722],
  ["6.103", "children", 6103],
  ["07", "count", 7],
  ["79,4 triệu đồng", "money", 79400000],
  ["300 nghìn đồng", "money", 300000],
  ["200 ngàn đồng", "money", 200000],
  ["1 triệu đồng", "money", 1000000],
  ["1,2 tỷ", "money", 1200000000],
  ["4,930,000", "money", 4930000],
  ["4 930 000", "money", 4930000],
  ["hai triệu năm trăm ngàn đồng", "money", 2500000],
  ["mười lăm trẻ", "children", 15],
  ["７００ trẻ", "children", 700],
  ["700 trẻ".normalize("NFD"), "children", 700],
  ["4.930.000đồng".normalize("NFD"), "money", 4930000],
  ["không", "count", 0],
  ["-", "money", 0],
  ["01 điểm", "count", 1],
  ["0", "count", 0],
  ["không có", "count", 0],
  ["–", "count", 0],
  ["12.930.000,0", "money", 12930000],
  ["12 930 000", "money", 12930000],
  ["12,930,000", "money", 12930000],
  ["1.234.567,00 đ", "money", 1234567],
  ["700 trẻ.", "children", 700],
  ["15  em", "children", 15],
  ["1,50 triệu", "money", 1500000],
  ["12,25 triệu đồng", "money", 12250000],
  // As offices' public texts have them
  ["10.895.000đ", "money", 10895000],
  ["15,3 nghìn", "money", 15300],
  ["290 ngàn đồng", "money", 290000],
  ["26,2 triệu đồng", "money", 26200000],
  ["14.031,626 triệu đồng", "money", 14031626000],
  ["150.000đồng", "money", 150000],
  ["0 ca", "count", 0],
  ["0ca", "children", 0],
  ["05 ca", "children", 5],
  ["11hồ sơ", "count", 11],
  // One reading only
  ["4,930,000.00", "money", 4930000],
  ["4,930.00", "money", 4930],
  ["4.930.000ð", "money", 4930000],
  ["4.930.000 Ðồng", "money", 4930000],
  ["4.930.000 dồng", "money", 4930000],
  ["4.930.000 đông", "money", 4930000],
  ["4.930.000d", "money", 4930000],
  ["1 tỷ 200 triệu đồng", "money", 1200000000],
  ["1 tỉ 200 triệu 500 nghìn đồng", "money", 1200500000],
  ["2 triệu 500 ngàn", "money", 2500000],
  ["1,2 tỷ 50 triệu", "money", 1250000000],
  ["1 triệu rưỡi", "money", 1500000],
  ["15.3 triệu", "money", 15300000],
  ["500k", "money", 500000],
  ["2,5tr", "money", 2500000],
  ["VND 4.930.000", "money", 4930000],
  ["VNĐ4.930.000", "money", 4930000],
  ["₫ 4.930.000", "money", 4930000],
  ["250.000,-", "money", 250000],
  ["250.000.-đ", "money", 250000],
  ["'700", "children", 700],
  ["700 (bảy trăm) trẻ", "children", 700],
  ["4.000.000 đồng (bốn triệu đồng chẵn)", "money", 4000000],
  ["không phát sinh", "count", 0],
])("reads %j in a %s column as %d", (text, type, value) => {
  expect(parseFigure(text, type)).toEqual({ kind: "value", value });
});

test.each<[string, Type, RefusalReason]>([
  ["gần 100 triệu đồng", "money", "approximate"],
  ["trên 500", "children", "approximate"],
  ["hơn 13.600", "children", "approximate"],
  ["khoảng 20 em", "children", "approximate"],
  ["nhiều", "children", "approximate"],
  ["700 trẻ", "money", "wrong-unit"],
  ["4.930.000đ", "children", "wrong-unit"],
  ["2 triệu", "children", "wrong-unit"],
  ["5 điểm", "children", "wrong-unit"],
  ["26,85%", "children", "percent"],
  ["-5", "count", "negative"],
  ["4,930", "money", "ambiguous"],
  ["4.93", "money", "ambiguous"],
  ["hai triệu năm đồng", "money", "ambiguous"],
  ["0,42", "count", "fraction"],
  ["đã tổ chức", "count", "not-a-number"],
  ['=HYPERLINK("x")', "count", "not-a-number"],
  ["<img onerror=alert(1)>", "count", "not-a-number"],
  ["x".repeat(32767), "count", "not-a-number"],
  ["1/6", "count", "not-a-number"],
  ["1.2.3", "count", "not-a-number"],
  ["~100", "children", "approximate"],
  ["≈ 100", "children", "approximate"],
  ["> 100", "children", "approximate"],
  ["100 trở lên", "children", "approximate"],
  ["100 trở lên nhé", "children", "not-a-number"],
  ["vài trăm trở lên", "children", "approximate"],
  ["20mấy", "children", "approximate"],
  ["xã gần 100", "children", "not-a-number"],
  ["không rõ", "count", "not-a-number"],
  ["có không", "count", "not-a-number"],
  ["1 -", "count", "not-a-number"],
  ["- 5", "count", "negative"],
  ["−5", "count", "negative"],
  ["3 -5", "count", "not-a-number"],
  ["-năm", "count", "not-a-number"],
  ["a1.700", "count", "not-a-number"],
  ["1.700.00", "count", "not-a-number"],
  ["1.700,x", "count", "not-a-number"],
  ["1234.567", "count", "ambiguous"],
  ["12.5", "count", "ambiguous"],
  ["1.700,25", "count", "fraction"],
  ["1 70", "count", "not-a-number"],
  ["1 700 00", "count", "not-a-number"],
  ["1234 567", "count", "not-a-number"],
  ["1,700,00", "count", "not-a-number"],
  ["1234,567,890", "count", "not-a-number"],
  ["1,700", "count", "ambiguous"],
  ["12,700", "count", "ambiguous"],
  ["123,700", "count", "ambiguous"],
  ["1234,700", "count", "fraction"],
  ["0,700", "count", "fraction"],
  ["1,7001", "count", "fraction"],
  ["1,5,5", "count", "not-a-number"],
  ["đ", "money", "not-a-number"],
  ["nhóm em", "children", "not-a-number"],
  ["x".repeat(201), "count", "not-a-number"],
  ["", "count", "not-a-number"],
  ["hơn 4 nghìn", "money", "approximate"],
  ["≥ 97", "count", "approximate"],
  ["≥ 97%", "count", "percent"],
  ["84.43%", "count", "percent"],
  ["(500.000)", "money", "ambiguous"],
  ["(500.000 đồng)", "money", "ambiguous"],
  ["105/220", "children", "ambiguous"],
  ["105/220 em", "children", "ambiguous"],
  ["1.722/6.103", "children", "ambiguous"],
  ["24/24h", "count", "not-a-number"],
  ["4.930,000", "money", "ambiguous"],
  ["4,930.000", "money", "ambiguous"],
  ["4,930.50", "money", "fraction"],
  ["1 triệu 200", "money", "ambiguous"],
  ["2tr5", "money", "ambiguous"],
  ["1,200 triệu", "money", "ambiguous"],
  ["200 triệu 1 tỷ", "money", "not-a-number"],
  ["1 triệu 1500 nghìn", "money", "not-a-number"],
  ["1,5 triệu 700 trẻ", "money", "ambiguous"],
  ["15,3 nghìn", "children", "wrong-unit"],
  ["VND 4.930.000", "children", "wrong-unit"],
  ["4.930.000 dồng", "children", "wrong-unit"],
  ["5 ca", "money", "wrong-unit"],
  ["700 (bảy mươi) trẻ", "children", "ambiguous"],
  ["700 (ước tính) trẻ", "children", "not-a-number"],
])("refuses %j in a %s column: %s", (text, type, reason) => {
  expect(parseFigure(text, type)).toEqual({ kind: "refused", reason });
});

test("reads back every whole number as offices write it, in any form of Unicode", () => {
  const unit = fc.constantFrom("", " đồng", "đ", "Đ", " VNĐ", "\u00a0đồng");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), unit, fc.boolean(), (value, suffix, isNfd) => {
      const text = formatNumber(value) + suffix;
      expect(parseFigure(isNfd ? text.normalize("NFD") : text, "money")).toEqual({ kind: "value", value });
    }),
  );
});

test("never throws and never gives anything but a whole number from zero", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom<Type>("count", "children", "money"), (text, type) => {
      const parsed = parseFigure(text, type);
      if (parsed.kind === "value") {
        expect(Number.isSafeInteger(parsed.value)).toBe(true);
        expect(parsed.value).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
