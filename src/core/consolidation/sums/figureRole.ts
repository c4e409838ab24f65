import type { CellInfo } from "../../edition/cellInfo";
import { normaliseText } from "../../text/normalise";

/** Why figures of several units have no sum. */
export type NotAdded = "rate" | "average" | "price" | "rank";

/** As the officer reads it. */
export const NOT_ADDED_REASONS: Readonly<Record<NotAdded, string>> = {
  rate: "Tỷ lệ, tỷ suất không cộng được; chỉ tính lại từ các số tổng khi biết tử số và mẫu số.",
  average: "Số bình quân không cộng được.",
  price: "Đơn giá, mức cho một người không cộng được.",
  rank: "Thứ hạng, xếp loại, năm không cộng được.",
};

/** At the beginning of a label: `Số xã đạt tỷ lệ …` counts communes. */
const FIRST_WORDS: readonly (readonly [NotAdded, RegExp])[] = [
  ["rate", /^(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ số|tỉ số|tỷ trọng|tỉ trọng|phần trăm)(?!\p{L})/u],
  ["average", /^trung bình(?!\p{L})/u],
  ["price", /^(?:đơn giá|mức (?:hỗ trợ|chi|thu|quà|đóng))(?!\p{L})/u],
  ["rank", /^(?:xếp hạng|xếp loại|thứ hạng|năm sinh|năm thành lập|số thứ tự)(?!\p{L})/u],
];
/** Anywhere in it. */
const ANY_WORDS: readonly (readonly [NotAdded, RegExp])[] = [
  ["rate", /\((?:%|‰)\)|(?:^|[^\p{L}])(?:tính|đơn vị)(?: tính)?:? ?(?:%|‰)/u],
  ["average", /(?:^|[^\p{L}])bình quân(?!\p{L})/u],
];
const UNITS: readonly (readonly [NotAdded, RegExp])[] = [
  ["rate", /%|‰/u],
  ["price", /\/ ?(?:trẻ|em|cháu|người|suất|tháng|hộ|lượt)(?!\p{L})/u],
];
const NUMBERING = /^(?:[-+•*]|\(?[\divxlcđa-z]{1,4}[.)])\s*/u;

/** What the form's own words say of a figure; null for one that adds up. */
export function notAdded({ group, row, column }: Pick<CellInfo, "group" | "row" | "column">): NotAdded | null {
  const labels = [column.label, column.name, group.label, row.label, row.name ?? ""].map((text) =>
    folded(text).replace(NUMBERING, ""),
  );
  const found = (cues: typeof FIRST_WORDS, texts: readonly string[]) =>
    cues.find(([, words]) => texts.some((text) => words.test(text)))?.[0];
  return found(UNITS, [folded(column.unit)]) ?? found(FIRST_WORDS, labels) ?? found(ANY_WORDS, labels) ?? null;
}

function folded(text: string): string {
  return normaliseText(text).toLowerCase();
}

/** Whether figures of that unit may have decimals: millions of đồng, but not children. */
export function mayHaveDecimals({ column }: Pick<CellInfo, "column">): boolean {
  return /triệu|nghìn|ngàn|tỷ|tỉ|1[.,]?000|%|‰|(?:^|[^\p{L}])(?:ha|km|m2|m²|kg|tấn)(?!\p{L})/u.test(
    folded(column.unit),
  );
}
