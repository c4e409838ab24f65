import type { NumberUnit } from "./numberInText";

export interface UnitAt {
  readonly unit: NumberUnit | null;
  readonly unitWord: string;
}

/** Words of measure behind a number. Null: a known measure that no column of figures counts in. */
const UNITS: readonly { readonly unit: NumberUnit | null; readonly words: readonly string[] }[] = [
  { unit: "percent", words: ["%", "phần trăm"] },
  { unit: "money", words: ["đồng", "dồng", "việt nam đồng", "vnđ", "vnd", "đ", "₫"] },
  { unit: null, words: ["đồng chí", "đồng bào", "đồng phục", "đồng hồ", "đồng đội", "điểm trường", "điểm vui chơi"] },
  { unit: null, words: ["điểm sinh hoạt", "điểm phần trăm", "điểm khu vui chơi", "phần trăm điểm", "tập thể", "đ/c"] },
  {
    unit: "children",
    words: (
      "trẻ em|trẻ|em nhỏ|em thiếu nhi|em học sinh|em nhi đồng|em|cháu thiếu nhi|cháu bé|cháu nhỏ|cháu|học sinh|bé|" +
      "thiếu nhi|thiếu niên|nhi đồng|thiếu niên nhi đồng|thanh thiếu nhi|bạn nhỏ|đội viên|các em|các cháu|" +
      "nhân khẩu|khẩu|lượt trẻ em|lượt trẻ|lượt em|lượt cháu|lượt học sinh|lượt thiếu nhi|lượt các em|bệnh nhi|trẻ nhỏ"
    ).split("|"),
  },
  {
    unit: "count",
    words: (
      "điểm phát động|điểm tổ chức|điểm|lễ phát động|buổi phát động|buổi lễ|buổi|công trình|công trình măng non|" +
      "hoạt động|cuộc|diễn đàn|hội nghị|hội thảo|tọa đàm|buổi tọa đàm|câu lạc bộ|hội thi|cuộc thi|giải đấu|" +
      "giải bóng đá|trò chơi|hội trại|chuyến tham quan|chuyến|sân chơi|" +
      "hộ|mô hình|dự án|vụ|thẻ|thẻ bảo hiểm|thẻ bảo hiểm y tế|cộng tác viên|" +
      "suất quà|suất học bổng|suất|phần quà|phần thưởng|phần|xuất quà|món quà"
    ).split("|"),
  },
];

const BY_WORD = new Map(UNITS.flatMap(({ unit, words }) => words.map((word) => [word, unit] as const)));
const ANY_UNIT = [...BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => (word === "%" ? "%" : `${word}(?![\\p{L}\\d])`))
  .join("|");
const UNIT_AT = new RegExp(` ?(${ANY_UNIT})`, "uy");
const WORD_AT = / ?(\p{L}+(?: \p{L}+)?)/uy;

/** What stands behind a number that ends at `index` of a folded text. */
export function unitAt(plain: string, index: number): UnitAt {
  UNIT_AT.lastIndex = index;
  const known = UNIT_AT.exec(plain)?.[1];
  if (known !== undefined) return { unit: BY_WORD.get(known) ?? null, unitWord: known };
  WORD_AT.lastIndex = index;
  return { unit: null, unitWord: WORD_AT.exec(plain)?.[1] ?? "" };
}

/** Whether a unit of figures stands behind: then a number is a quantity, whatever stands before it. */
export function hasUnit(plain: string, index: number): boolean {
  return unitAt(plain, index).unit !== null;
}
