/** Words of which each family parts a whole: sexes, sources of money, ages, terms … */
const FAMILIES: readonly RegExp[] = [
  /(?:^|[^\p{L}])(nam|nữ|trai|gái)(?!\p{L})/iu,
  /(ngân sách|nsnn|nhà nước|vận động|xã hội h[oó]|huy động|tài trợ|đóng góp|viện trợ|nguồn|quỹ|tự có|vốn vay|trung ương|địa phương)/iu,
  /(\d+ tuổi|\d+ tháng|sơ sinh)/iu,
  /^(dưới|từ|trên|đến|hơn|không quá|\d)[^\d]{0,8}\d|^\d/iu,
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
/** `Được vay vốn`, `Có thẻ`: the same people may be counted under several. */
const ATTRIBUTE = /^[-–+]?\s*(được|đã|đang|bị|có|chưa|không|còn|tham gia|hoàn thành|thuộc|sử dụng|là)(?!\p{L})/iu;

/** Whether these parts exclude each other: all of one family. Else a child may stand in several. */
export function areDisjoint(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const words = labels.map((text) => text.toLowerCase());
  const isFamily = FAMILIES.some((family) => labels.every((text) => family.test(text))) || areListed(words);
  const isWithin = words.some((text, at) => words.some((other, index) => index !== at && other.includes(text)));
  // Under 6 are among those under 16, above 16 among those above 6.
  const openBelow = words.filter((text) => /^\D*dưới \d+/u.test(text) && !/(từ|trên|đến) \d/u.test(text));
  const openAbove = words.filter((text) => /^\D*trên \d+|trở lên/u.test(text) && !/(đến|dưới) \d/u.test(text));
  return isFamily && !isWithin && openBelow.length < 2 && openAbove.length < 2;
}

function areListed(words: readonly string[]): boolean {
  const nouns = words.map((text) => LISTED.exec(text)?.[1]);
  return nouns[0] !== undefined && nouns.every((noun) => noun === nouns[0]);
}

/** Whether words say that nothing is left over: one family, or the last part is all others. */
export function areWhole(labels: readonly string[]): boolean {
  if (areDisjoint(labels)) return true;
  const rest = /(?:^|[^\p{L}])(khác|còn lại)$/iu;
  return labels.length > 1 && rest.test(labels.at(-1) ?? "") && !labels.some(isAttribute);
}

/** What is true of some of those counted, not a kind of them. */
export function isAttribute(label: string): boolean {
  return ATTRIBUTE.test(label);
}
