import { checkText } from "../../../src/core/textcheck/checkText";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");

const given: Given = {
  "pl1.xa.launchPoints": 2,
  "pl1.xa.launchChildren": 712,
  "pl1.xa.worksBuilt": 1,
  "pl1.xa.worksUpgraded": 3,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4000000,
  "pl2.all.scholarshipChildren": 0,
  "pl2.all.scholarshipMoney": 0,
  "pl2.all.careChildren": 97,
  "pl2.all.careMoney": 12000000,
  "pl3.all.participationActivities": 4,
  "pl3.all.participationChildren": 240,
  "pl3.all.playActivities": 0,
  "pl3.all.playChildren": 0,
};

/** Each claim as `outcome shown: columns`, the quiet ones left out. */
function told(text: string, changes: Given = {}): string {
  const figures = figuresOf(june!, { ...given, ...changes });
  return checkText(june!, text, figures, contextOf())
    .filter(({ outcome }) => outcome !== "not-in-tables")
    .map(({ outcome, shown, cells }) => `${outcome} ${shown}: ${cells.map((cell) => cell.split(".")[2]).join("+")}`)
    .join("; ");
}

describe("numbers that agree", () => {
  test.each<[string, string]>([
    ["Lễ phát động có 712 trẻ em tham dự.", "agrees 712: launchChildren"],
    ["Toàn xã tổ chức phát động tại 02 điểm.", "agrees 02: launchPoints"],
    ["Số điểm phát động: 2", "agrees 2: launchPoints"],
    ["Số trẻ em tham dự: 712", "agrees 712: launchChildren"],
    [
      "Phát động tại hai điểm với bảy trăm mười hai em tham dự.",
      "agrees hai: launchPoints; agrees bảy trăm mười hai: launchChildren",
    ],
    [
      "Kinh phí tổ chức: 7.430.000 đồng (ngân sách: 4.930.000 đồng).",
      "agrees 7.430.000: fundsBudget+fundsRaised; agrees 4.930.000: fundsBudget",
    ],
    ["Vận động 2.500.000 đồng để mua 15 suất quà.", "agrees 2.500.000: fundsRaised; agrees 15: giftChildren"],
    ["Xây mới 01 công trình, nâng cấp 03 công trình.", "agrees 01: worksBuilt; agrees 03: worksUpgraded"],
    [
      "Ngân sách nhà nước 4.930.000đ, vận động 2.500.000Đ.",
      "agrees 4.930.000: fundsBudget; agrees 2.500.000: fundsRaised",
    ],
    ["Kinh phí từ nguồn xã hội hóa 2,5 triệu đồng.", "agrees 2,5 triệu: fundsRaised"],
    ["Nguồn xã hội hoá: hai triệu năm trăm ngàn đồng.", "agrees hai triệu năm trăm ngàn: fundsRaised"],
    ["Tổng kinh phí cho Tháng hành động vì trẻ em là 7.430.000 đồng.", "agrees 7.430.000: fundsBudget+fundsRaised"],
    [
      "Đã tặng quà cho 15 trẻ em với tổng kinh phí 4.000.000 đồng.",
      "agrees 15: giftChildren; agrees 4.000.000: giftMoney",
    ],
    ["Trao 15 suất quà cho 15 em.", "agrees 15: giftChildren; agrees 15: giftChildren"],
    ["Khám bệnh miễn phí cho 97 trẻ em.", "agrees 97: careChildren"],
    [
      "Tổ chức 04 hoạt động có sự tham gia của trẻ em với 240 em.",
      "agrees 04: participationActivities; agrees 240: participationChildren",
    ],
    [
      "a) Tặng quà:\n- Số lượng: 15 trẻ em.\n- Kinh phí: 4.000.000 đồng.",
      "agrees 15: giftChildren; agrees 4.000.000: giftMoney",
    ],
    ["Tặng quà, trao hỗ trợ cho 15 em.", "agrees 15: giftChildren"],
    ["UBND xã tặng quà trẻ em nghèo. Có 15 em được nhận.", "agrees 15: giftChildren"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe("numbers that contradict", () => {
  test.each<[string, string]>([
    ["Lễ phát động có 650 trẻ em tham dự.", "contradicts 650: launchChildren"],
    ["Toàn xã tổ chức phát động tại 03 điểm.", "contradicts 03: launchPoints"],
    ["Số trẻ em tham dự: 721", "contradicts 721: launchChildren"],
    ["Xây mới 02 công trình.", "contradicts 02: worksBuilt"],
    ["Nâng cấp, sửa chữa 5 công trình.", "contradicts 5: worksUpgraded"],
    ["Ngân sách nhà nước 4.390.000 đồng.", "contradicts 4.390.000: fundsBudget"],
    ["Vận động được 25 triệu đồng.", "contradicts 25 triệu: fundsRaised"],
    [
      "Tổng kinh phí cho Tháng hành động vì trẻ em là 7.340.000 đồng.",
      "contradicts 7.340.000: fundsBudget+fundsRaised",
    ],
    ["Đã tặng quà cho 20 trẻ em.", "contradicts 20: giftChildren"],
    ["Tặng quà cho 12 trẻ em.", "contradicts 12: giftChildren"],
    [
      "Đã tặng quà cho 15 trẻ em với tổng kinh phí 5.000.000 đồng.",
      "agrees 15: giftChildren; contradicts 5.000.000: giftMoney",
    ],
    ["Khám bệnh miễn phí cho 79 trẻ em.", "contradicts 79: careChildren"],
    ["Tổ chức diễn đàn với 420 em.", "contradicts 420: participationChildren"],
    ["Đã tổ chức 06 diễn đàn.", "contradicts 06: participationActivities"],
    ["a) Tặng quà:\n- Số lượng: 14 trẻ em.", "contradicts 14: giftChildren"],
    ["Tặng quà cho 20 trẻ em".normalize("NFD"), "contradicts 20: giftChildren"],
    ["Có 650 trẻ em tham dự lễ phát động.", "contradicts 650: launchChildren"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe("sums, products and parts", () => {
  test.each<[string, string]>([
    [
      "10 suất quà x 250.000 đồng = 2.500.000 đồng; 5 suất quà x 300.000 đồng = 1.500.000 đồng.",
      "agrees 10: giftChildren; agrees 250.000: giftMoney; agrees 2.500.000: giftMoney; agrees 5: giftChildren; agrees 300.000: giftMoney; agrees 1.500.000: giftMoney",
    ],
    ["Tặng quà cho 10 em mồ côi và 5 em khuyết tật.", "agrees 10: giftChildren; agrees 5: giftChildren"],
    ["Tặng quà cho 10 em. Đoàn thanh niên tặng quà cho 5 em.", "agrees 10: giftChildren; agrees 5: giftChildren"],
    ["Tặng quà cho 15 em, trong đó có 5 em mồ côi.", "agrees 15: giftChildren"],
    ["Tặng quà cho 15 em. Đoàn thanh niên tặng quà cho 5 em.", "agrees 15: giftChildren"],
    ["Tặng 15 suất quà, mỗi suất 300.000 đồng.", "agrees 15: giftChildren; contradicts 300.000: giftMoney"],
    ["Tặng quà cho 10 em và 6 em.", "contradicts 6: giftChildren"],
    ["Tặng 20 suất quà.", "note 20: giftChildren"],
    ["Tặng 10 suất quà cho thiếu nhi.", ""],
    [
      "Tặng quà cho 8 em trường mầm non và 7 em trường tiểu học, mỗi em 200.000 đồng.",
      "agrees 8: giftChildren; agrees 7: giftChildren",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test("a product that is wrong is told with its factors", () => {
    const figures = figuresOf(june, given);
    const [claim] = checkText(june, "Tặng 15 suất quà, mỗi suất 300.000 đồng.", figures, contextOf()).filter(
      ({ code }) => code === "N01",
    );
    expect(claim?.message).toContain(
      "Báo cáo viết 15 × 300.000 = 4.500.000, nhưng Phụ lục 02 (kinh phí tặng quà) là 4.000.000: báo cáo nhiều hơn 500.000.",
    );
  });
});

describe("approximate numbers and percentages", () => {
  test.each<[string, string]>([
    ["Lễ phát động có hơn 700 em tham dự.", "agrees 700: launchChildren"],
    ["Lễ phát động có hơn 720 em tham dự.", "contradicts 720: launchChildren"],
    ["Lễ phát động có trên 500 em tham dự.", "contradicts 500: launchChildren"],
    ["Lễ phát động có hơn 712 em tham dự.", "note 712: launchChildren"],
    ["Lễ phát động có khoảng 700 em tham dự.", "agrees 700: launchChildren"],
    ["Khám bệnh miễn phí cho gần 100 em.", "agrees 100: careChildren"],
    ["Khám bệnh miễn phí cho gần 90 em.", "contradicts 90: careChildren"],
    [
      "Ngân sách nhà nước 4.930.000 đồng (66,35%), vận động 2.500.000 đồng (33,65%).",
      "agrees 4.930.000: fundsBudget; agrees 66,35%: fundsBudget+fundsRaised; agrees 2.500.000: fundsRaised; agrees 33,65%: fundsRaised+fundsBudget",
    ],
    ["Ngân sách nhà nước chiếm 66%.", "agrees 66%: fundsBudget+fundsRaised"],
    ["Ngân sách nhà nước chiếm 66,4 %.", "agrees 66,4 %: fundsBudget+fundsRaised"],
    ["Ngân sách nhà nước chiếm 76,35%.", "contradicts 76,35%: fundsBudget+fundsRaised"],
    ["100% trẻ em được tiêm vắc xin.", ""],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test("a percentage of another whole is told with that whole", () => {
    const figures = figuresOf(june, given);
    const [claim] = checkText(june, "Kinh phí vận động bằng 50,71%.", figures, contextOf());
    expect(claim).toMatchObject({ outcome: "contradicts", code: "N01", expected: 33.65 });
    expect(claim?.message).toContain("khớp khi tính trên kinh phí từ ngân sách nhà nước");
  });
});

describe("activities told of while the tables count none", () => {
  test.each<[string, string]>([
    [
      "Đã tổ chức giải bóng đá thiếu nhi và nhiều trò chơi dân gian.",
      "claimed-but-zero tổ chức giải bóng đá: playActivities",
    ],
    [
      "Tổ chức cắm trại cho các em. Hội thi vẽ tranh được tổ chức sôi nổi.",
      "claimed-but-zero Tổ chức cắm trại: playActivities",
    ],
    ["Đã trao học bổng cho học sinh nghèo.", "claimed-but-zero Đã trao học bổng: scholarshipChildren"],
    ["Trao 5 suất học bổng.", "claimed-but-zero suất học bổng: scholarshipChildren"],
    [
      "Các em tham gia hoạt động vui chơi, giải trí với 300 em.",
      "claimed-but-zero hoạt động vui chơi, giải trí: playActivities",
    ],
    ["Không có học bổng nhưng đã tổ chức trò chơi.", "claimed-but-zero tổ chức trò chơi: playActivities"],
    ["Chưa phát sinh hoạt động vui chơi, giải trí.", ""],
    ["Không tổ chức cắm trại, hội thi.", ""],
    ["Hội thi, cắm trại chưa tổ chức được.", ""],
    ["e) Hoạt động vui chơi, giải trí: chưa phát sinh.", ""],
    ["Không có học bổng.", ""],
    ["Thời gian tới sẽ tổ chức hội thi và trao 10 suất học bổng.", ""],
    ["Dự kiến tổ chức cắm trại vào tháng 8.", ""],
    ["Đề nghị huyện cấp học bổng cho 20 em.", ""],
    ["3. Kiến nghị\nTổ chức hội thi, trao học bổng cho 20 em.\n", ""],
    ["1.2. Bài học kinh nghiệm:\nTổ chức trò chơi phải an toàn.", ""],
    ["2. Tổ chức trò chơi, hội thi", ""],
    ["Duy trì những khu vui chơi giải trí cho trẻ em, tổ chức thường xuyên.", ""],
    ["Bảo đảm quyền vui chơi của trẻ em đã được thực hiện.", ""],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test("a blank is no zero: it is asked for", () => {
    const figures = figuresOf(june, { ...given, "pl1.xa.launchPoints": null });
    const claims = checkText(june, "Toàn xã đã tổ chức phát động tại 02 điểm.", figures, contextOf());
    expect(claims.filter(({ code }) => code !== null)).toMatchObject([
      { outcome: "claimed-but-zero", code: "N02", expected: null, cells: ["pl1.xa.launchPoints"] },
    ]);
    expect(claims.find(({ code }) => code === "N02")?.message).toBe(
      "Báo cáo viết “đã tổ chức phát động”, nhưng Phụ lục 01 (số điểm phát động, Cấp xã) còn để trống: ghi số liệu vào bảng, sửa câu này, hoặc giải trình.",
    );
  });
  test.each<[string, Given, string]>([
    [
      "Có 97 em được khám bệnh miễn phí.",
      { "pl2.all.careChildren": null },
      "claimed-but-zero khám bệnh miễn phí: careChildren",
    ],
    ["Kinh phí vận động 2.500.000 đồng.", { "pl1.xa.fundsRaised": null }, ""],
    ["Kinh phí vận động 2.500.000 đồng.", { "pl1.xa.fundsRaised": 0 }, "contradicts 2.500.000: fundsRaised"],
    ["Lễ phát động có 712 em.", { "pl1.xa.launchChildren": "hơn 700" }, ""],
    ["Lễ phát động có 712 em.", { "pl1.xa.launchChildren": "712 trẻ" }, "agrees 712: launchChildren"],
  ])("%s with %j", (text, changes, expected) => {
    expect(told(text, changes)).toBe(expected);
  });
});

test.each([
  "Toàn xã có 1.722 trẻ em dưới 16 tuổi.",
  "Tiêm phòng cho 300 trẻ em.",
  "Tập huấn cho 25 cộng tác viên.",
  "Treo 12 băng rôn, phát 500 tờ rơi.",
  "Hộ nghèo: 07 hộ (0,42%).",
  "Có 45 đại biểu tham dự lễ phát động.",
  "Mở 02 lớp bơi cho 60 em.",
  "So với năm 2022, số trẻ em tham dự phát động tăng 132 em.",
  "Năm 2022 có 580 em tham dự phát động.",
  "Ngày 01/6/2023 theo Kế hoạch số 34/KH-UBND.",
  "",
])("%j is no matter of the tables", (text) => {
  expect(told(text)).toBe("");
});

test("a province's own launch is told from its communes'", () => {
  const figures = figuresOf(june, {
    "pl1.tinh.launchPoints": 1,
    "pl1.tinh.launchChildren": 900,
    "pl1.xa.launchPoints": 120,
    "pl1.xa.launchChildren": 41000,
  });
  const text =
    "Cấp tỉnh tổ chức phát động tại 01 điểm với 900 trẻ em; các xã, phường tổ chức phát động tại 125 điểm với 41.000 trẻ em.";
  const claims = checkText(june, text, figures, contextOf({ level: "tinh", unitName: "UBND tỉnh Mẫu", year: 2026 }));
  expect(claims.map(({ outcome, cells }) => `${outcome} ${cells.join()}`)).toEqual([
    "agrees pl1.tinh.launchPoints",
    "agrees pl1.tinh.launchChildren",
    "contradicts pl1.xa.launchPoints",
    "agrees pl1.xa.launchChildren",
  ]);
});
