import { officeName } from "../../../src/core/text/officeName";

const UBND = "ỦY BAN NHÂN DÂN";

describe("a people's committee, however it is typed", () => {
  test.each([
    ["xã Ia Lang", "xã Ia Lang", "Ia Lang"],
    ["Xã Ia Lang", "xã Ia Lang", "Ia Lang"],
    ["  xã   Ia Lang ", "xã Ia Lang", "Ia Lang"],
    ["UBND xã Mẫu", "xã Mẫu", "Mẫu"],
    ["ubnd xã Mẫu", "xã Mẫu", "Mẫu"],
    ["UBND XÃ IA LANG", "xã Ia Lang", "Ia Lang"],
    ["ỦY BAN NHÂN DÂN XÃ EA H'LEO", "xã Ea H'Leo", "Ea H'Leo"],
    ["Uỷ ban nhân dân phường Hoa Mẫu", "phường Hoa Mẫu", "Hoa Mẫu"],
    ["ủy ban nhân dân Đặc khu Mẫu", "đặc khu Mẫu", "Mẫu"],
    ["Ủy ban nhân dân thị trấn Mẫu", "thị trấn Mẫu", "Mẫu"],
    ["Phường 1", "phường 1", "Phường 1"],
    ["UBND thị xã Mẫu", "thị xã Mẫu", "Mẫu"],
    ["UBND TP. Mẫu", "thành phố Mẫu", "Mẫu"],
    ["tp. Mẫu", "thành phố Mẫu", "Mẫu"],
    ["TP Mẫu", "thành phố Mẫu", "Mẫu"],
    ["UBND xã Ea 3", "xã Ea 3", "Ea 3"],
    ["huyện Mẫu", "huyện Mẫu", "Mẫu"],
    ["UBND Quận 3", "quận 3", "Quận 3"],
    ["tỉnh Gia Mẫu", "tỉnh Gia Mẫu", "Gia Mẫu"],
  ])("%j is %j", (typed, place, before) => {
    for (const form of ["NFC", "NFD"] as const)
      expect(officeName(typed.normalize(form))).toEqual({
        full: `Ủy ban nhân dân ${place}`,
        isCommittee: true,
        lines: [UBND, place.toUpperCase()],
        superior: null,
        place: before,
      });
  });
});

describe("another office keeps its own name", () => {
  test.each([
    ["Trường Tiểu học Mẫu", "Trường Tiểu học Mẫu", ["TRƯỜNG TIỂU HỌC MẪU"], null, ""],
    ["Trường Mầm non xã Mẫu", "Trường Mầm non xã Mẫu", ["TRƯỜNG MẦM NON XÃ MẪU"], null, "Mẫu"],
    [
      "Phòng Văn hóa - Xã hội phường Hoa Mẫu",
      "Phòng Văn hóa - Xã hội phường Hoa Mẫu",
      ["PHÒNG VĂN HÓA - XÃ HỘI"],
      "UBND PHƯỜNG HOA MẪU",
      "Hoa Mẫu",
    ],
    ["Phòng Văn hóa – Xã hội", "Phòng Văn hóa – Xã hội", ["PHÒNG VĂN HÓA – XÃ HỘI"], null, ""],
    ["Sở Y tế tỉnh Mẫu", "Sở Y tế tỉnh Mẫu", ["SỞ Y TẾ"], "UBND TỈNH MẪU", "Mẫu"],
    ["Phòng   Kinh tế Xã Mẫu", "Phòng Kinh tế Xã Mẫu", ["PHÒNG KINH TẾ"], "UBND XÃ MẪU", "Mẫu"],
    [
      "PHÒNG KINH TẾ PHƯỜNG HOA MẪU",
      "Phòng Kinh Tế Phường Hoa Mẫu",
      ["PHÒNG KINH TẾ"],
      "UBND PHƯỜNG HOA MẪU",
      "Hoa Mẫu",
    ],
    ["Văn phòng UBND xã Mẫu", "Văn phòng UBND xã Mẫu", ["VĂN PHÒNG UBND XÃ MẪU"], null, "Mẫu"],
    ["Xã đoàn Ia Lang", "Xã đoàn Ia Lang", ["XÃ ĐOÀN IA LANG"], null, ""],
    ["Huyện ủy Mẫu", "Huyện ủy Mẫu", ["HUYỆN ỦY MẪU"], null, ""],
    ["UBND", "UBND", ["UBND"], null, ""],
    ["UBNDX", "UBNDX", ["UBNDX"], null, ""],
    ["", "", [], null, ""],
  ])("%j", (typed, full, lines, superior, place) => {
    for (const form of ["NFC", "NFD"] as const)
      expect(officeName(typed.normalize(form))).toEqual({ full, isCommittee: false, lines, superior, place });
  });
});
