import { findPersonalData } from "../../../src/core/privacy/findPersonalData";
import { neutralise } from "../../../src/core/privacy/neutralise";
import { parts } from "./parts";

test.each([
  ["Tặng quà cho cháu Lò Thị Cải, 9 tuổi, ở thôn 3.", "Tặng quà cho một trẻ em, dưới 16 tuổi, trên địa bàn."],
  [
    "Em Lò Thị Cải, học sinh lớp 5A Trường Tiểu học Mẫu, vượt khó.",
    "Một trẻ em, học sinh tại một trường học, vượt khó.",
  ],
  ["Hỗ trợ 02 cháu Ngô Văn Đậu và Ngô Thị Vừng.", "Hỗ trợ 02 trẻ em."],
  ["Tặng quà các em Hồ Thị Kê, Đỗ Văn Mè và Lý Thị Lạc.", "Tặng quà 03 trẻ em."],
  ["Họ và tên trẻ: Nguyễn Thị Sim", "Họ và tên trẻ: (đã lược bỏ tên)"],
  [
    "Thăm cháu B (17 tuổi) đang điều trị bệnh thận.",
    "Thăm một trẻ em (đã lược bỏ tuổi) đang điều trị vấn đề sức khỏe.",
  ],
  ["Cháu Phan Thị Vải, sinh năm 2015.", "Một trẻ em, (đã lược bỏ ngày sinh)."],
  ["HỖ TRỢ CHÁU LÒ VĂN SUNG Ở BẢN MẪU", "HỖ TRỢ MỘT TRẺ EM TRÊN ĐỊA BÀN"],
  ["Ra lớp: em Vàng Thị Mỉ; em Thào A Sính.", "Ra lớp: một trẻ em; một trẻ em."],
])("%s", (text, neutral) => {
  expect(neutralise(text, findPersonalData(text))).toBe(neutral);
});

test("a text made neutral holds nothing more to find by name", () => {
  const left = parts.tuned
    .map(({ text }) => neutralise(text, findPersonalData(text)))
    .flatMap(findPersonalData)
    .filter(({ kind }) => kind === "name");
  expect(left).toEqual([]);
});

test("a finding that the text no longer holds is left out", () => {
  const text = "Thăm cháu Lò Thị Cải.";
  const found = findPersonalData(text);
  expect(neutralise("Đã thăm các cháu.", found)).toBe("Đã thăm các cháu.");
  expect(neutralise(text, [...found, ...found])).toBe("Thăm một trẻ em.");
});
