import { sexOf } from "./rowWords";

/** Groups of children by what befell them: a child is in several. */
export function areChildGroups(whole: string, labels: readonly string[]): boolean {
  const areChildren = labels.filter((label) => /^[-–+]?\s*(trẻ|bị |mồ côi|khuyết tật|nhiễm)/iu.test(label)).length > 1;
  return /đối tượng|hoàn cảnh/iu.test(whole) && areChildren && !areDisjoint(labels);
}

/** Words of which each family parts a whole: sexes, sources of money, ages, terms … */
const FAMILIES: readonly RegExp[] = [
  /(?:^|[^\p{L}])(nam|nữ|trai|gái)(?!\p{L})/iu,
  /(ngân sách|nsnn|nhà nước|vận động|xã hội h[oó]|huy động|tài trợ|đóng góp|viện trợ|nguồn|quỹ|tự có|vốn vay|trung ương|địa phương)/iu,
  /(\d+ tuổi|\d+ tháng|sơ sinh)/iu,
  /^(dưới|từ|trên|đến|hơn|không quá)[^\d]{0,8}\d|^\d{1,3}(?!\d)/iu,
  /(cấp (tỉnh|huyện|xã|thôn)|trung ương|địa phương)/iu,
  /(nhà trẻ|mầm non|mẫu giáo|tiểu học|trung học|thcs|thpt|trung cấp|cao đẳng|(?:^|[^\p{L}])đại học|sau đại học|sơ cấp)/iu,
  /(hộ nghèo|cận nghèo|hộ khác|trung bình|khá giả|thoát nghèo)/iu,
  /(trong nước|nước ngoài|ngoài nước)/iu,
  /(thành thị|nông thôn|đô thị|miền núi|đồng bằng|hải đảo)/iu,
  /(đúng hạn|quá hạn|trễ hạn|trước hạn|trong hạn)/iu,
  /(công lập|tư thục|dân lập)/iu,
  /(thường xuyên|định kỳ|đột xuất)/iu,
  /(?:^|[^\p{L}])(đạt|yêu cầu)(?!\p{L})/iu,
  /(?:^|[^\p{L}])(kinh|dân tộc( thiểu số| khác)?|dtts)(?!\p{L})/iu,
  /(chủ quan|khách quan)/iu,
];
/** Nouns whose names and numbers list what lies side by side: `Thôn 1`, `Quý II`. */
const LISTED =
  /^(thôn|tổ|khu|ấp|bản|xóm|xã|phường|quý|tháng|tuần|khối|lớp|loại|hạng|mức|vùng|cụm|đợt|chi hội|trường)\s+\S/iu;
const COMPARED =
  /^(kế hoạch|thực hiện|chỉ tiêu|dự toán|quyết toán|cùng kỳ|kỳ|năm|đầu|cuối|tăng|giảm|tồn|nhập|xuất|thu|chi|còn|đơn giá|số lượng|lũy kế|luỹ kế)(?!\p{L})/iu;
/** `Được vay vốn`, `Có thẻ`: the same people may be counted under several. */
const ATTRIBUTE = /^[-–+]?\s*(được|đã|đang|bị|có|chưa|không|còn|tham gia|hoàn thành|thuộc|sử dụng|là)(?!\p{L})/iu;

/** Whether these parts exclude each other: all of one family. Else a child may stand in several. */
export function areDisjoint(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const words = labels.map((text) => text.toLowerCase());
  const isFamily = FAMILIES.some((family) => labels.every((text) => family.test(text))) || areListed(words);
  const isWithin = words.some((text, at) => words.some((other, index) => index !== at && other.includes(text)));
  return isFamily && !isWithin && openEnds(words) < 2;
}

function areListed(words: readonly string[]): boolean {
  const nouns = words.map((text) => LISTED.exec(text)?.[1]);
  return nouns[0] !== undefined && nouns.every((noun) => noun === nouns[0]);
}

/** Whether the same people may be counted under several of these parts: ages that reach into each other, sexes among others, what is true of some. */
export function mayOverlap(labels: readonly string[]): boolean {
  const words = labels.map((text) => text.toLowerCase());
  const sexes = labels.filter((text) => sexOf(text) !== null).length;
  const isWithin = words.some((text) => words.some((other) => !LISTED.test(other) && other.startsWith(`${text} `)));
  const isMixed = sexes > 1 && sexes < labels.length;
  return openEnds(words) > 1 || isMixed || isWithin || areAttributes(words);
}

/** Attributes but those of one verb: `Bị bạo lực`, `Bị bóc lột`; `Được nuôi dưỡng tại nhà`, `Được nuôi dưỡng ở cơ sở`. */
function areAttributes(words: readonly string[]): boolean {
  const beginning = (text: string) => text.split(" ").slice(0, 2).join(" ");
  const isOneVerb = words.every((text) => text.startsWith("bị ")) || new Set(words.map(beginning)).size === 1;
  return words.some(isAttribute) && !isOneVerb && !areDisjoint(words);
}

/** Parts that reach down or up without an end: under 6 are among those under 16, above 16 among those above 6. */
function openEnds(words: readonly string[]): number {
  const below = words.filter((text) => /^\D*dưới \d+/u.test(text) && !/(từ|trên|đến) \d/u.test(text));
  const above = words.filter((text) => /^\D*trên \d+|trở lên/u.test(text) && !/(đến|dưới) \d/u.test(text));
  return Math.max(below.length, above.length);
}

/** Whether words say that nothing is left over: one family, or the last part is all others. @param areChildren of whom one may be in several groups */
export function areWhole(labels: readonly string[], areChildren: boolean): boolean {
  if (areDisjoint(labels)) return true;
  if (areChildren) return false;
  const rest = /(?:^|[^\p{L}])(khác|còn lại)$/iu;
  return labels.length > 1 && rest.test(labels.at(-1) ?? "") && !labels.some(isAttribute);
}

/** `Kế hoạch` and `Thực hiện`, `Tăng` and `Giảm` are looked at side by side, never added up. */
export function isCompared(label: string): boolean {
  return COMPARED.test(label);
}

/** What is true of some of those counted, not a kind of them. */
export function isAttribute(label: string): boolean {
  return ATTRIBUTE.test(label);
}
