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

/** Written afterwards, in other words. */
test.each([
  "Hỗ trợ 12 em, mức 500.000 đồng/em, tổng cộng 6.500.000 đồng.",
  "Tặng 25 chiếc cặp phao, trị giá mỗi chiếc 180.000 đồng, thành tiền 4.600.000 đồng.",
  "Kinh phí: 30 suất x 150.000 đ/suất = 4.550.000 đ.",
  "Trao 18 suất học bổng (mỗi suất 1 triệu đồng) với tổng trị giá 20 triệu đồng.",
  "20 phần quà × 200.000 = 4.200.000 đồng",
  "Toàn xã có 22 trẻ em khuyết tật, gồm: 9 em khuyết tật vận động, 7 em khuyết tật trí tuệ, 5 em khuyết tật nghe nói.",
  "Tổ chức 06 lớp dạy bơi gồm 04 lớp tại trường tiểu học và 03 lớp tại trường trung học cơ sở.",
  "Có 48 cháu tham gia, trong đó nam 25 cháu, nữ 22 cháu.",
  "Số hộ nghèo là 27 hộ, bao gồm 12 hộ ở thôn Đông, 8 hộ ở thôn Tây và 6 hộ ở thôn Nam.",
  "Vận động được 15 triệu đồng, gồm doanh nghiệp 10 triệu đồng và cá nhân 4 triệu đồng.",
  "Khám cho 120 em, trong đó 80 em học sinh tiểu học, còn lại 30 em mầm non.",
  "Ngân sách xã 5.000.000 đồng, xã hội hóa 3.500.000 đồng, tổng kinh phí 9.000.000 đồng.",
  "Thôn 1: 10 em, thôn 2: 12 em, thôn 3: 9 em, cộng 30 em.",
  "Tổng kinh phí 12.000.000đ (ngân sách 7.000.000đ, vận động 4.000.000đ).",
  "Có 3 vụ: 1 vụ xâm hại và 1 vụ bạo lực.",
  "Tặng 50 suất quà, trong đó UBND xã 20 suất, Hội Phụ nữ 15 suất, còn lại là Đoàn xã 14 suất.",
])("does not add up: %s", (text) => expect(slipsIn(text)).toHaveLength(1));

test.each([
  "Hỗ trợ 12 em, mức 500.000 đồng/em, tổng cộng 6.000.000 đồng.",
  "Tặng 15 suất quà cho trẻ em mồ côi, mỗi suất 300.000 đồng tiền mặt và 01 phần bánh trị giá 50.000 đồng, tổng trị giá 5.250.000 đồng.",
  "Có 22 em khuyết tật, gồm 9 em nặng; 13 em nhẹ.",
  "Toàn xã có 05 trường, 62 lớp với 1.520 học sinh, gồm 02 trường mầm non, 02 trường tiểu học và 01 trường trung học cơ sở.",
  "Tặng 20 suất quà, gồm sữa, bánh kẹo, mỗi suất 100.000 đồng.",
  "Tổng số 30 em được khám, phát hiện 5 em bị cận thị, 3 em sâu răng.",
  "Vận động được 15 triệu đồng, trong đó doanh nghiệp A 10 triệu đồng.",
  "Năm 2025 có 15 em, gồm 10 em chuyển từ năm 2024 và 5 em mới.",
  "Tổ chức 02 đợt, đợt 1 có 40 em, đợt 2 có 35 em, tổng cộng 75 em.",
  "Thời gian: 3 ngày (từ 12 đến 14/6), 60 em tham gia.",
  "Hỗ trợ 5 em x 400.000 đồng x 9 tháng = 18.000.000 đồng.",
  "Mức hỗ trợ 750.000 đồng x 2 = 1.500.000 đồng/tháng.",
  "Xã có 12 thôn, gồm 8 thôn người Kinh và 4 thôn đồng bào dân tộc thiểu số.",
  "Hỗ trợ 3 hộ, mỗi hộ 2.000.000 đồng, và 5 em mồ côi, mỗi em 1.000.000 đồng, tổng cộng 11.000.000 đồng.",
  "Trong 66 em có 20 em mồ côi, 25 em khuyết tật, có em thuộc nhiều nhóm, tổng cộng 66 em.",
  "Có 10 em được tặng quà (trị giá 300.000 đồng), 5 em được nhận học bổng.",
  "Đạt 15/20 chỉ tiêu, gồm 10 chỉ tiêu hoàn thành và 5 chỉ tiêu vượt.",
  "Ban có 09 thành viên gồm 01 trưởng ban, 02 phó ban và các thành viên.",
  "Ban chỉ đạo gồm 09 đồng chí: 01 trưởng ban, 02 phó trưởng ban, 06 thành viên.",
  "Tặng 100 suất quà: 60 suất cho học sinh tiểu học và 40 suất cho mầm non.",
  "Chi 2 đợt: đợt 1 chi 5.000.000 đồng, đợt 2 chi 3.000.000 đồng, tổng kinh phí cả năm 12.000.000 đồng.",
  "Tỷ lệ trẻ được tiêm chủng 98%, gồm 95% đủ mũi và 3% thiếu mũi.",
  "Có 40 em tham gia 3 nội dung: 15 em thi vẽ, 20 em thi hát và 18 em thi kể chuyện.",
  "Lớp có 40 em: 18 nam, 22 nữ.",
  "Có 8 em nam và 6 em nữ trong tổng số 40 em.",
  "Kinh phí 10 triệu đồng, gồm nước uống 2 triệu đồng, âm thanh 3 triệu đồng, v.v.",
  "Tặng quà cho 30 em, mỗi em 1 suất trị giá 200.000 đồng, tổng 6 triệu đồng.",
  "Trẻ em dưới 16 tuổi 1.722 em, trong đó: dưới 6 tuổi 425 em; nữ 842 em.",
  "Hội Phụ nữ tặng 10 suất, Đoàn Thanh niên tặng 15 suất, mỗi suất 200.000 đồng, tổng trị giá 5.000.000 đồng.",
  "Trao 10 suất quà, mỗi suất 300.000 đồng, tổng trị giá 3 triệu đồng; ngoài ra hỗ trợ 2 em.",
  "Có 7 trẻ em bị xâm hại, gồm 4 vụ, 7 em.",
  "Tổ chức thi đấu 5 môn, gồm bóng đá 4 đội, kéo co 6 đội, tổng số 10 đội.",
])("adds up, or does not say so: %s", (text) => expect(slipsIn(text)).toEqual([]));

const own = [join(__dirname, "bao-cao-2023.txt")];

test.each(own)("nothing in a real report is a slip: %s", (file) => {
  expect(slipsIn(readFileSync(file, "utf8"))).toEqual([]);
});
