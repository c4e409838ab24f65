import type { FigureType } from "../form/ownForm";

/** What a figure is counted or measured in. */
export interface Unit {
  readonly type: Exclude<FigureType, "text">;
  readonly unit: string;
}

const DONG = "(?:đồng|vnđ|vnd|đ)";
/** Odd spellings of thousands, millions and milliards → the usual one. */
const SCALES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:tỷ|tỉ)(?:\\s*${DONG})?$`, "u"), "tỷ đồng"],
  [new RegExp(`^(?:(?:triệu|tr\\.?|1[., ]?000[., ]?000)\\s*${DONG}|triệu)$`, "u"), "triệu đồng"],
  [new RegExp(`^(?:nghìn|ngàn|ng\\.?|1[., ]?000)\\s*${DONG}$`, "u"), "nghìn đồng"],
  [new RegExp(`^${DONG}$`, "u"), "đồng"],
];
const MEASURE =
  /^(?:ha|hecta|km2?|km²|m2?|m²|m3|m³|kg|g|gam|tấn|tạ|yến|lít|kwh|kw|mw|điểm|giờ|sào|độ|công|triệu (?:tấn|lượt|lít)|nghìn (?:tấn|lượt|ha))$/u;
const RATE = /%|‰|phần trăm|^lần$|^(?:[\p{L}\d.]+ ?){1,3}\/ ?(?:[\p{L}\d.²]+ ?){1,3}(?:\/ ?[\p{L}]+)?$/u;
const PERSONS = /^(?:người|trẻ em|trẻ|em|cháu|học sinh|nhân khẩu|khẩu|lao động)$/u;
const THINGS =
  /^(?:lượt|lượt người|hộ|hộ gia đình|gia đình|vụ|vụ việc|cuộc|buổi|lớp|suất|cái|chiếc|con|cây|bộ|hồ sơ|văn bản|mô hình|công trình|thẻ|xã|thôn|trường|cơ sở|đơn vị|tổ chức|tin|bài|căn|nhà|món|phần|lần lượt|ngày|tháng|ca|liều|mẫu|cặp|quyển|cuốn|tờ)$/u;

/** A text that is a unit and nothing else: `trđ`, `1.000 đ`, `ha`, `người`, `%`; null for other words. */
export function unitWords(text: string): Unit | null {
  const plain = text
    .normalize("NFC")
    .trim()
    .replace(/^(?:đơn vị tính|đơn vị|đvt|đ\.v\.t)\s*:?\s*/iu, "")
    .replace(/[.:;]+$/u, "")
    .trim();
  const lower = plain.toLowerCase();
  if (lower === "") return null;
  const usual = SCALES.find(([spelling]) => spelling.test(lower))?.[1];
  // A unit that is written out stays as it is written.
  if (usual !== undefined) return { type: "money", unit: lower === usual ? plain : usual };
  if (MEASURE.test(lower)) return { type: "measure", unit: plain };
  if (RATE.test(lower)) return { type: "rate", unit: plain };
  if (PERSONS.test(lower)) return { type: "children", unit: plain };
  return THINGS.test(lower) ? { type: "count", unit: plain } : null;
}

/** The unit in a text's last brackets, or money at its end without them: `Lãi (trđ)`, `Kinh phí triệu đồng`. */
export function unitWithin(text: string): Unit | null {
  const bracketed = [...text.matchAll(/[([]([^()[\]]{1,40})[)\]]/gu)].reverse();
  for (const [, inside = ""] of bracketed) {
    const unit = unitWords(inside);
    if (unit !== null) return unit;
  }
  const tail = /(?:^|[\s,:])((?:tỷ|tỉ|triệu|nghìn|ngàn|1[.,]?000)\s*(?:đồng|vnđ|vnd))$/iu.exec(text)?.[1];
  if (tail !== undefined) return unitWords(tail);
  return /%|‰/u.test(text) ? { type: "rate", unit: text.includes("‰") ? "‰" : "%" } : null;
}
