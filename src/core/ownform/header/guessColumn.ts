import { columnRole } from "../words/columnRole";
import { figureWords, thingIn } from "../words/figureWords";
import { breakdownOf } from "../words/rowWords";
import { unitWithin } from "../words/unitWords";
import type { FigureType } from "../form/ownForm";

export interface Guess {
  readonly type: FigureType;
  /** Empty where the type says enough. */
  readonly unit: string;
  /** Said in brackets or as the column's own subject (`Số hộ`): no other column's words change it. */
  readonly isOutright?: boolean;
}

/** `Được cấp thẻ`, `Đã hoàn thành`: what is true of those counted, not what is counted. */
const ATTRIBUTE = /^(?:được|đã|đang|bị|có|chưa|không|còn|tham gia|hoàn thành|đạt|thuộc|sử dụng)(?!\p{L})/iu;
const SCORE =
  /^(?:tổng )?(?:số )?điểm (?:tối đa|chuẩn|tự|thẩm định|đạt|chấm|trung bình|thưởng|trừ|cộng|đánh giá|số|thi|kiểm tra)|^tổng điểm|^thang điểm/iu;
const AVERAGE = /^tuổi|bình quân|trung bình|năng suất|tỷ suất|tỉ suất|mật độ/iu;
const RATE = /^(?:tỷ|tỉ) (?:lệ|suất|trọng)(?!\p{L})/iu;
/** What is paid for one is not added up. */
const PRICE = /^(?:đơn giá|giá|mức (?:hỗ trợ|chi|trợ cấp|đóng|thu|lương|phí)|định mức|hệ số)(?!\p{L})(?!.*trị)/iu;
const MEASURED =
  /^(?:tổng )?(?:diện tích|sản lượng|khối lượng|trọng lượng|chiều (?:dài|rộng|cao)|quãng đường|dung tích|công suất|điện năng)(?!\p{L})/iu;
/** What a column's figures are, by its own words first, then by its groups'. Null where no word of the header tells. */
export function guessColumn(header: readonly string[], stated: Guess | null): Guess | null {
  // Where the whole table is of percentages, a rate is a figure like the others.
  if (stated?.type === "rate" && RATE.test(header.at(-1) ?? "")) return { ...stated, isOutright: true };
  if (columnRole(header) === "text") return { type: "text", unit: "" };
  const own = header.at(-1) ?? "";
  const unit = [...header].reverse().flatMap((words) => unitWithin(words) ?? [])[0] ?? null;
  if (AVERAGE.test(own)) return { type: "rate", unit: unit?.unit ?? "", isOutright: true };
  if (PRICE.test(own)) return { type: "rate", unit: unit?.unit ?? stated?.unit ?? "", isOutright: true };
  if (unit !== null) return { ...unit, isOutright: true };
  if (SCORE.test(own)) return { type: "measure", unit: "điểm", isOutright: true };
  if (MEASURED.test(own))
    return { type: "measure", unit: stated?.type === "measure" ? stated.unit : "", isOutright: true };
  return byNouns(header, stated);
}

/** Whether a header tells of a part of what stands before it. */
export function isPart(header: readonly string[]): boolean {
  return header.some((words) => breakdownOf(words) !== null);
}

function byNouns(header: readonly string[], stated: Guess | null): Guess | null {
  const own = header.at(-1) ?? "";
  const found = [...header]
    .reverse()
    .flatMap((words) => (ATTRIBUTE.test(words) ? [] : (figureWords(words) ?? [])))
    .filter(({ isHead, type }) => isHead || type !== "count");
  const [head] = found.filter(({ isHead }) => isHead);
  const ofOwn = figureWords(own);
  const isOutright = ofOwn?.type !== "count" || /^(?:tổng )?(?:số|lượt)(?!\p{L})/iu.test(own);
  // What is measured in hectares or percent is none of the things that it is named after.
  const isMeasured = stated?.type === "rate" || stated?.type === "measure";
  if (isMeasured && !/^(?:tổng )?số(?!\p{L})/iu.test(own)) return null;
  if (ofOwn?.isHead === true && !ATTRIBUTE.test(own)) return { ...ofOwn, isOutright };
  if (thingIn(own) !== "") return { type: "count", unit: "", isOutright: true };
  if (head !== undefined) return head;
  return stated === null ? (found[0] ?? null) : null;
}
