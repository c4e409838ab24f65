const TOTAL =
  /^(tổng|tổng số|tổng cộng|tổng số chung|tổng điểm|tổng chung|cộng|cộng chung|toàn (xã|phường|huyện|tỉnh|thôn|trường|đơn vị|ngành)|tổng toàn (xã|huyện|tỉnh))\s*(\(.*\))?\s*:?$/iu;
const SUBTOTAL = /^(tổng )?cộng( mục| phần| nhóm)? \(?([IVX]{1,4}|[A-HĐ]|\d{1,2})\)?$/u;
const TOTAL_OF = /^(tổng|tổng số|tổng cộng|cộng) (trên|toàn|cả) [^()+=]{2,30}$/iu;
const TOPIC =
  /^(công tác|chăm sóc|bảo vệ|giáo dục|văn hóa|văn hoá|thông tin|tình hình|đặc điểm|về|theo|phân theo|lĩnh vực|(nhóm )?(các )?chỉ tiêu|kết quả|thực hiện|nội dung|phần|tổ chức|truyền thông|vui chơi|các hoạt động|nguồn lực|quỹ|kinh phí và|công trình và)(?!\p{L})/iu;
const ALL_OF = /^[-–+]?\s*(chia ra|chia theo|phân theo|bao gồm|gồm)(?!\p{L})/iu;
const PARTITION =
  /^[-–+]?\s*((chia|phân)( ra| loại| tổ)? theo|(chia|phân) ra\s*:?$|theo (?!dõi|kế hoạch)\p{L}+)(?!\p{L})/iu;
const DIMENSION =
  /^(phân |chia )?(theo )?(giới( tính)?|(độ|nhóm|lứa) tuổi|dân tộc|(cấp|bậc) học|khu vực|(loại )?nguồn( kinh phí| vốn)?|hình thức)\s*:?$/iu;
const OF_WHICH = /^[-–+]?\s*(trong (số )?đó|trđ|tr\.?\s?đó|t\.?\s?đó|trg\.?\s?đó)(?!\p{L})[.:]?/iu;

/** `Tổng số`, `Cộng` and nothing else but of which place: a total over its neighbours. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(text) || TOTAL_OF.test(text) || SUBTOTAL.test(lowerFirst(text));
}

/** `Cộng I`: the number of the rows that a subtotal adds up; null for other words. */
export function subtotalOf(text: string): string | null {
  return SUBTOTAL.exec(lowerFirst(text))?.[3] ?? null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A subject under which things of several kinds are told: no figure of its own. */
export function isTopic(text: string): boolean {
  return TOPIC.test(text);
}

/** `Trong đó` → some of it, `Chia ra` → all of it; null for other words. `rest`: what stands behind the words. */
export function breakdownOf(text: string): { readonly relation: "at-most" | "equals"; readonly rest: string } | null {
  if (OF_WHICH.test(text)) return { relation: "at-most", rest: restOf(text, OF_WHICH) };
  return ALL_OF.test(text) ? { relation: "equals", rest: restOf(text, ALL_OF) } : null;
}

function restOf(text: string, words: RegExp): string {
  return text
    .replace(words, "")
    .replace(/^[\s:–-]+/u, "")
    .replace(/[\s:]+$/u, "");
}

/** `Chia theo độ tuổi` over the rows that part a whole: a heading, whatever its number. What a colon adds is a part itself. */
export function isPartition(text: string): boolean {
  return PARTITION.test(text) && !/:\s*\S/u.test(text);
}

/** A way of parting a whole (`Giới tính`, `Theo độ tuổi`): what stands under it makes up the whole. */
export function isDimension(text: string): boolean {
  return DIMENSION.test(text);
}

/** Girls or boys; null for other words. */
export function sexOf(text: string): "nam" | "nữ" | null {
  const match = /^(?:số )?(?:trẻ em |trẻ |bé |em |học sinh )*(nam|nữ|trai|gái)$/iu.exec(text.replace(/^[-–+]\s*/u, ""));
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return null;
  return word === "nam" || word === "trai" ? "nam" : "nữ";
}
