import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../../src/core/textcheck/checkText";
import { editions } from "../../../src/editions";
import { contextFor, figuresOf } from "../../support/figures";

/** The words on which N03 stands, with what they should come to. */
function slipsIn(text: string): readonly string[] {
  return editions
    .slice(0, 1)
    .flatMap((edition) =>
      checkText(edition, text, figuresOf(edition, {}), contextFor(edition)).flatMap(({ code, shown, expected }) =>
        code === "N03" ? [`${shown} → ${expected}`] : [],
      ),
    );
}

test.each<[string, string]>([
  // Equations
  ["Hỗ trợ 10 suất × 250.000 đồng = 2.400.000 đồng.", "2.400.000 → 2500000"],
  ["Chi 10 suất quà x 250.000đ = 2.400.000đ.", "2.400.000 → 2500000"],
  ["Chi 10 suất quà x 250.000 đồng/suất = 2,4 triệu đồng.", "2,4 triệu → 2500000"],
  ["Chi 10x250.000 = 2.400.000 đồng.", "2.400.000 → 2500000"],
  ["Kinh phí 10 suất * 250.000 đồng + 5 suất * 300.000 đồng = 4.500.000 đồng.", "4.500.000 → 4000000"],
  ["Chi quà 10 suất × 250.000 đồng là 3.000.000 đồng.", "3.000.000 → 2500000"],
  ["Số trẻ em: 8 em nam + 6 em nữ = 15 em.", "15 → 14"],
  ["Tặng 15 em = 8 nam + 6 nữ.", "15 → 14"],
  // Products in words
  ["Trao 40 phần quà, mỗi phần 200.000 đồng, tổng trị giá 8.500.000 đồng.", "8.500.000 → 8000000"],
  ["Trao 40 phần quà cho trẻ em nghèo (200.000 đồng/phần), với tổng số tiền 7.000.000 đồng.", "7.000.000 → 8000000"],
  ["Tặng quà cho 40 em, mỗi em 200.000 đồng, tổng kinh phí 9.000.000 đồng.", "9.000.000 → 8000000"],
  ["Tặng 21 xe đạp, mỗi chiếc 1.500.000 đồng, tổng trị giá 30.000.000 đồng.", "30.000.000 → 31500000"],
  ["Trao 10 suất học bổng trị giá 20.000.000 đồng (mỗi suất 1.500.000 đồng).", "20.000.000 → 15000000"],
  [
    "Tặng 15 suất quà cho 15 em, mỗi suất 300.000 đồng, tặng 20 phần quà, mỗi phần 100.000 đồng, tổng trị giá 6.000.000 đồng.",
    "6.000.000 → 6500000",
  ],
  // Sums
  ["Có 15 em, gồm 8 nam và 6 nữ.", "15 → 14"],
  ["Có 15 em, trong đó 8 nam và 6 nữ.", "15 → 14"],
  ["Có 15 em (8 nam, 6 nữ) được tặng quà.", "15 → 14"],
  ["Có 15 trẻ em được tặng quà, trong đó nam 8 em, nữ 6 em.", "15 → 14"],
  ["Tổng số trẻ em: 15 (nam: 8, nữ: 6).", "15 → 14"],
  ["Tặng quà cho 30 cháu, bao gồm: 12 cháu mồ côi, 10 cháu khuyết tật và 9 cháu con hộ nghèo.", "30 → 31"],
  ["Có 15 em mồ côi, trong đó 8 em sống với ông bà, còn lại 6 em sống với người thân.", "15 → 14"],
  ["Xã có 10 mô hình gồm 04 mô hình ở thôn Đông, 03 mô hình ở thôn Tây, 02 mô hình ở thôn Nam.", "10 → 9"],
  [
    "Tổng kinh phí 10.000.000 đồng, trong đó ngân sách 4.000.000 đồng, vận động 5.000.000 đồng.",
    "10.000.000 → 9000000",
  ],
  ["Có 8 em nam và 6 em nữ, tổng cộng 15 em.", "15 → 14"],
  ["Thôn Đông 12 hộ, thôn Tây 9 hộ, tổng số 20 hộ.", "20 → 21"],
])("%s", (text, slip) => expect(slipsIn(text)).toEqual([slip]));

test.each([
  "Hỗ trợ 10 suất × 250.000 đồng = 2.500.000 đồng.",
  "Chi 10 suất × 333.333 đồng = 3,3 triệu đồng.",
  "Hỗ trợ 3 tháng × 500.000 đồng = 1.500.000 đồng.",
  "Hỗ trợ 10 em × 500.000 đồng/tháng × 3 tháng = 15.000.000 đồng.",
  "Hỗ trợ 10 em × 500.000 đồng = 5.000.000 đồng × 3 tháng.",
  "(10 + 5) × 100.000 đồng = 1.500.000 đồng.",
  "Lớp 5A x 30 em = đủ.",
  "Trao 21 xe đạp, mỗi chiếc trị giá hơn 1,4 triệu đồng, tổng kinh phí hơn 30 triệu đồng.",
  "Hỗ trợ 5 em, mỗi em 500.000 đồng/tháng, tổng kinh phí 30.000.000 đồng.",
  "Tổ chức lễ phát động và tặng 15 suất quà, mỗi suất 250.000 đồng, tổng kinh phí 7.430.000 đồng.",
  "Tổng kinh phí là 7.430.000 đồng, tặng 15 suất quà, mỗi suất 250.000 đồng.",
  "Tại 3 điểm trường trao 130 suất quà, mỗi suất 100.000 đồng, tổng trị giá 13.000.000 đồng.",
  "Tặng 15 suất quà cho 10 em, mỗi suất 100.000 đồng, tổng trị giá 1.500.000 đồng.",
  "Tặng quà cho 15 em, mỗi em 02 phần quà trị giá 100.000 đồng, tổng trị giá 3.000.000 đồng.",
  "Trao 130 suất quà, mỗi suất 100.000 đồng và 10 xe đạp, tổng trị giá 33.000.000 đồng.",
  "Vận động 14.000.000 đồng tặng 130 suất quà, mỗi suất 100.000 đồng.",
  "Có 15 em, gồm 8 nam và 7 nữ.",
  "Có 15 em, trong đó 8 em mồ côi và 6 em khuyết tật.",
  "Có 15 em, trong đó có 8 nữ.",
  "Có 15 em, gồm 9 nam, 6 nữ, tặng quà cho 3 em.",
  "Có 15 em, gồm 8 nam và 7 nữ, trong đó 3 em khuyết tật.",
  "Có 15 em, gồm 3 em mồ côi cha và mẹ, 5 em khuyết tật và 7 em bị bỏ rơi.",
  "Xã có 9 điểm, gồm thôn A 3 điểm, thôn B và C 4 điểm, thôn D 2 điểm.",
  "Có 15 em, gồm cả 3 em mồ côi và 2 em khuyết tật.",
  "Có 15 em, gồm 5 em mồ côi, 4 em khuyết tật và các em khác.",
  "Toàn xã có 15 em mồ côi: 8 em được trợ cấp, 6 em được tặng quà.",
  "Trên địa bàn có 04 trường gồm 07 điểm.",
  "Tặng 15 suất quà, mỗi suất gồm 5 quyển vở và 2 bút.",
  "Tặng 10 suất quà gồm 10 kg gạo và 2 thùng mì.",
  "Có 07 hộ nghèo, trong đó 28 nhân khẩu.",
  "Gồm 2 nhóm: nhóm 1: 5 em, nhóm 2: 4 em, nhóm 3: 6 em.",
  "Năm 2022 có 20 em, năm 2023 có 8 nam và 6 nữ, tổng 14 em.",
  "Hỗ trợ em A 5.000.000 đồng và em B 3.000.000 đồng, nâng tổng số tiền từ đầu năm lên 20.000.000 đồng.",
  "Hỗ trợ 5.000.000 đồng mua xe đạp, 3.000.000 đồng mua sách, tổng cộng 8 triệu đồng.",
  "Tổng kinh phí 10.000.000 đồng, trong đó ngân sách 4.000.000 đồng, vận động 5.000.000 đồng, còn lại là nguồn khác.",
  "Toàn xã có 1.722 trẻ em, chiếm 28,22% dân số, trong đó nam 860 em (49,94%), nữ 862 em (50,06%).",
])("in order: %s", (text) => expect(slipsIn(text)).toEqual([]));

const own = [join(__dirname, "bao-cao-2023.txt")];

test.each(own)("nothing in a real report is a slip: %s", (file) => {
  expect(slipsIn(readFileSync(file, "utf8"))).toEqual([]);
});
