import { checkText } from "../../src/core/textcheck/checkText";
import { editions } from "../../src/editions";
import { contextFor, figuresOf, type Given } from "../support/figures";

/** Sentences of whole reports, right and wrong, beside all figures of a form. */
const T = "thang-hanh-dong";
const C = "cong-tac-tre-em";
const zero: Given = Object.fromEntries(
  [
    "pl1.xa.launchPoints",
    "pl1.xa.launchChildren",
    "pl1.xa.worksBuilt",
    "pl1.xa.worksUpgraded",
    "pl1.xa.fundsBudget",
    "pl1.xa.fundsRaised",
    "pl2.all.giftChildren",
    "pl2.all.giftMoney",
    "pl2.all.scholarshipChildren",
    "pl2.all.scholarshipMoney",
    "pl2.all.careChildren",
    "pl2.all.careMoney",
    "pl3.all.participationActivities",
    "pl3.all.participationChildren",
    "pl3.all.playActivities",
    "pl3.all.playChildren",
  ].map((k) => [k, 0]),
);
const full: Given = {
  "pl1.population.total": 6103,
  "pl1.households.total": 1650,
  "pl1.poor.total": 27,
  "pl1.nearPoor.total": 31,
  "pl1.under16.total": 1722,
  "pl1.under6.total": 425,
  "pl1.special.total": 66,
  "pl1.special.assisted": 60,
  "pl1.disabled.total": 14,
  "pl1.orphans.total": 5,
  "pl3.gifts.children": 130,
  "pl3.gifts.money": 26000000,
  "pl3.scholarships.children": 12,
  "pl3.scholarships.money": 12000000,
  "pl3.budget.money": 20000000,
  "pl3.raised.money": 18000000,
  "pl3.funds.money": 38000000,
  "pl3.play.number": 3,
  "pl3.play.children": 400,
  "pl3.collaborators.number": 12,
};
const june: Given = {
  "pl1.xa.launchPoints": 2,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.worksBuilt": 1,
  "pl1.xa.worksUpgraded": 0,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4000000,
  "pl2.all.scholarshipChildren": 0,
  "pl2.all.scholarshipMoney": 0,
  "pl2.all.careChildren": 97,
  "pl2.all.careMoney": 3000000,
  "pl3.all.participationActivities": 1,
  "pl3.all.participationChildren": 80,
  "pl3.all.playActivities": 4,
  "pl3.all.playChildren": 700,
};
const none: [string, Given, string][] = [
  [T, zero, "Phối hợp với nhà trường tuyên truyền, vận động học sinh tham gia sinh hoạt hè."],
  [T, zero, "Trong năm, trên địa bàn không tổ chức hội thi, cắm trại cho thiếu nhi do thiếu kinh phí."],
  [T, zero, "Việc tổ chức các hoạt động vui chơi cho trẻ em còn hạn chế."],
  [T, zero, "Kinh phí dành cho tặng quà, học bổng chưa có."],
  [T, zero, "Đoàn Thanh niên được giao nhiệm vụ tổ chức các hoạt động vui chơi trong hè."],
  [T, zero, "Nội dung tuyên truyền: quyền vui chơi, giải trí; phòng, chống đuối nước."],
  [
    T,
    zero,
    "Theo Kế hoạch số 15/KH-UBND về tổ chức lễ phát động Tháng hành động vì trẻ em, các trường chuẩn bị điều kiện.",
  ],
  [T, zero, "Công tác khám sức khỏe định kỳ cho cán bộ, công chức được thực hiện đúng quy định."],
  [T, zero, "Hội Cựu chiến binh thăm, tặng quà hội viên ốm đau."],
  [T, zero, "Trao học bổng khuyến học là hoạt động ý nghĩa cần được nhân rộng."],
  [T, zero, "Các cấp, các ngành cần quan tâm hơn nữa đến việc tặng quà, động viên trẻ em nghèo."],
  [T, zero, "Để trẻ em có nơi vui chơi, đề nghị huyện hỗ trợ xây mới sân chơi."],
  [T, zero, "Vận động doanh nghiệp tài trợ học bổng cho học sinh trong năm học tới."],
  [T, zero, "Toàn xã có 02 sân bóng đá phục vụ nhu cầu thể thao của người dân."],
  [
    T,
    june,
    "Tổ chức phát động tại 02 điểm với 700 trẻ em tham dự; tặng quà 15 trẻ em, tổng kinh phí 4.000.000 đồng; khám bệnh miễn phí cho 97 trẻ em, kinh phí 3.000.000 đồng.",
  ],
  [
    T,
    june,
    "Tổng kinh phí 7.430.000 đồng, trong đó ngân sách xã 4.930.000 đồng (66,35%), vận động 2.500.000 đồng (33,65%).",
  ],
  [T, june, "Điểm trường chính có 450 em, điểm trường lẻ có 250 em tham dự lễ phát động."],
  [T, june, "Tổ chức 04 hoạt động vui chơi với 700 lượt trẻ em tham gia, trong đó giải bóng đá có 120 em."],
  [T, june, "So với năm 2022 (580 em), số trẻ em tham dự phát động tăng 120 em."],
  [C, full, "Toàn xã có 1.650 hộ, 6.103 nhân khẩu; hộ nghèo 27 hộ (1,63%), hộ cận nghèo 31 hộ (1,87%)."],
  [C, full, "Trẻ em dưới 16 tuổi là 1.722 em, chiếm 28,2% dân số; trẻ em dưới 6 tuổi 425 em, chiếm 6,9% dân số."],
  [
    C,
    full,
    "Có 66 trẻ em có hoàn cảnh đặc biệt (3,8% tổng số trẻ em), trong đó khuyết tật 14 em, mồ côi cả cha và mẹ 05 em.",
  ],
  [C, full, "Vận động 18 triệu đồng, tặng quà cho 130 em, mỗi suất 200.000 đồng, tổng trị giá 26.000.000 đồng."],
  [C, full, "Thôn Đông có 6 hộ nghèo, thôn Tây có 21 hộ nghèo."],
  [C, full, "Duy trì đội ngũ 12 cộng tác viên tại 12 thôn."],
  [C, full, "Đã trao 12 suất học bổng, mỗi suất 1.000.000 đồng cho học sinh nghèo vượt khó."],
  [C, full, "Kinh phí ngân sách nhà nước 20.000.000 đồng, vận động 18.000.000 đồng, tổng kinh phí 38.000.000 đồng."],
  [C, full, "Phấn đấu giảm số hộ nghèo còn 20 hộ vào cuối năm 2027."],
];
const some: [string, Given, string, string][] = [
  [T, zero, "Hè năm nay, xã tổ chức cắm trại cho các em thiếu nhi.", "N02"],
  [T, zero, "UBND xã đã chỉ đạo và tổ chức lễ phát động vào sáng 01/6 với 300 em tham dự.", "N02"],
  [T, zero, "Đã bàn giao, đưa vào sử dụng và khánh thành 01 công trình vui chơi cho trẻ em.", "N02"],
  [T, zero, "Hội Phụ nữ phối hợp Đoàn Thanh niên trao quà cho các cháu mồ côi.", "N02"],
  [T, june, "Tổ chức phát động tại 02 điểm với 710 trẻ em tham dự.", "N01"],
  [T, june, "Tổng kinh phí cho Tháng hành động vì trẻ em là 7.340.000 đồng.", "N01"],
  [T, june, "Tặng quà cho 51 trẻ em với tổng kinh phí 4.000.000 đồng.", "N01"],
  [T, june, "Khám bệnh, chữa bệnh miễn phí cho 79 trẻ em.", "N01"],
  [C, full, "Trẻ em dưới 16 tuổi là 1.722 em, chiếm 22,8% dân số.", "B03"],
  [C, full, "Toàn xã có 1.560 hộ với 6.103 nhân khẩu.", "N01"],
  [C, full, "Hộ cận nghèo 31 hộ, chiếm 1.78% tổng số hộ.", "B03"],
  [C, full, "Số trẻ em khuyết tật là 41 em.", "N01"],
  [C, full, "Vận động được 81.000.000 đồng.", "N01"],
];

function flagged(id: string, given: Given, text: string): readonly string[] {
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`There is no edition ${id}.`);
  const context = contextFor(edition, { year: id === C ? 2026 : 2023 });
  return checkText(edition, text, figuresOf(edition, given), context).flatMap(({ code }) => code ?? []);
}

test.each(none)("in order: %s %j %s", (id, given, text) => expect(flagged(id, given, text)).toEqual([]));
test.each(some)("told: %s %j %s", (id, given, text, code) => expect(flagged(id, given, text)).toEqual([code]));

/** Sentences without a deed, and with one, beside a table that counts none. */
test.each([
  "Bố trí thời gian để các cháu vui chơi, học tập hợp lý trong dịp nghỉ hè.",
  "Mặt trận Tổ quốc vận động các tổ chức tôn giáo chung tay trao học bổng cho học sinh.",
  "Trạm Y tế chịu trách nhiệm khám sức khỏe định kỳ cho trẻ em mầm non.",
  "Tập trung nguồn lực xây dựng mới thiết chế văn hóa, thể thao cho thiếu nhi.",
  "Đề nghị các đoàn thể tham gia tặng quà trẻ em nhân dịp khai giảng.",
  "Hằng năm, vào dịp 1/6 các thôn nên tổ chức trò chơi cho trẻ em.",
  "Bộ đội Biên phòng tổ chức giải bóng chuyền giao lưu quân dân.",
  "Khám bệnh, phát thuốc cho 80 đối tượng chính sách và người già neo đơn.",
  "Tặng quà Mẹ Việt Nam anh hùng nhân ngày 27/7.",
  "Xã có phong trào thể thao phát triển mạnh, nhiều năm liền đạt giải cao.",
  "Đã sửa chữa cổng chào, tường rào Ủy ban.",
  "Hội Nông dân tham quan mô hình trồng cà phê tại huyện bạn.",
  "Gia đình có trách nhiệm tạo môi trường vui chơi an toàn cho trẻ.",
  "Ngày 30/5 xã họp bàn việc tổ chức lễ phát động Tháng hành động vì trẻ em.",
  "Thống nhất chủ trương tặng quà cho trẻ em nghèo dịp Trung thu.",
  "Nếu có kinh phí, xã tổ chức hội trại cho thiếu nhi.",
  "Kính đề nghị nhà hảo tâm hỗ trợ trao học bổng cho các em.",
  "Không để trẻ em vui chơi ở ao hồ, sông suối.",
])("no deed: %s", (text) => expect(flagged(T, zero, text)).toEqual([]));
test.each([
  "Vừa qua Đoàn xã phối hợp trường học tổ chức hội thi vẽ tranh cho các em.",
  "Trẻ em mồ côi trên địa bàn đều được tặng quà nhân dịp Tết.",
  "Tại buổi lễ, lãnh đạo xã trao quà cho các em học sinh giỏi.",
  "Bệnh viện tỉnh về khám bệnh miễn phí cho trẻ em thôn Đông.",
  "Câu lạc bộ thiếu nhi tổ chức diễn đàn trẻ em về phòng chống bạo lực học đường.",
])("a deed: %s", (text) => expect(flagged(T, zero, text)).toEqual(["N02"]));
