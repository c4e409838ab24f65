import type { Said } from "../sentences/said";
import type { Target } from "../sentences/targets";

const WHOLE =
  /(?:^|[^\p{L}])(?:(?:toàn|cả|trên địa bàn|trên địa bàn toàn) (?:xã|phường|thị trấn|đặc khu|huyện|tỉnh)|tổng(?: số| cộng)?)(?!\p{L})/u;
/** A place below the commune, by its name or number; folded text has no capitals. */
const VILLAGE =
  "(?:bản|thôn|làng(?! trẻ)|ấp|buôn|xóm|khóm|tổ dân phố|khu phố|tdp|tổ(?= \\d)) (?!có|là|được|trưởng|và|trên|tổ chức)[\\p{L}\\d]";
/** Behind the first group it is all of them, or another word: `các thôn`, `văn bản`. */
const VILLAGE_WITHIN = new RegExp(`(?:^|[^\\p{L}])((?:các|những|toàn|mỗi|từng|\\d|văn|cơ|ấn|dự) )?${VILLAGE}`, "gu");
const VILLAGE_AT = new RegExp(`^${VILLAGE}`, "u");
const NARROWING_REACH = 45;
const VILLAGE_BEHIND = /^[^,;.\d]{0,50} (?:ở|tại|thuộc|của) /u;

/**
 * Whether a number below a figure is told as a part of it: behind `trong đó` and a number of the same figure, of another actor who has a
 * share in it, of one village, of some only (`riêng`, `là đồng bào …`), or of one child of several.
 */
export function isPart(said: Said, target: Target, saids: readonly Said[], plain: string): boolean {
  const { number, sentence } = said;
  if (target.value === null || number.number.value >= target.value) return false;
  const others = saids.filter((other) => other !== said && other.best?.target === target);
  const isAmong = sentence.mentions.some(({ role, from, to }) => {
    if (to > number.from || from < sentence.passage.from) return false;
    if (role.kind === "actors") return others.length > 0;
    return role.kind === "parts" && others.some((other) => other.sentence === sentence && other.number.to <= from);
  });
  return (
    isAmong || (!saysWhole(said, plain) && (isSome(said, plain) || isOfVillage(said, plain) || isOneOf(said, target)))
  );
}

/** From the comma before it to the number itself. */
function segmentBefore({ number, sentence }: Said, plain: string): string {
  return (
    plain
      .slice(sentence.passage.from, number.from)
      .split(/[,;:](?!\d)/)
      .at(-1) ?? ""
  );
}

/** Whether the words before it, as far as the comma, speak of the whole: `toàn xã có`, `tổng số`. */
export function saysWhole(said: Said, plain: string): boolean {
  return WHOLE.test(segmentBefore(said, plain));
}

function isSome({ number, sentence }: Said, plain: string): boolean {
  return sentence.mentions.some(({ role, from, to }) => {
    if (role.kind === "apart")
      return to <= number.from && from >= sentence.passage.from && !plain.slice(to, number.from).includes(";");
    if (role.kind !== "narrowing" || from < number.to) return false;
    return from - number.to <= NARROWING_REACH && !/[,;.]/.test(plain.slice(number.to, from));
  });
}

function isOfVillage(said: Said, plain: string): boolean {
  const { number, sentence } = said;
  const behind = plain.slice(number.to, sentence.passage.to);
  const lead = VILLAGE_BEHIND.exec(behind)?.[0];
  const before = [...segmentBefore(said, plain).matchAll(VILLAGE_WITHIN)];
  return (
    before.some(([, all]) => all === undefined) || (lead !== undefined && VILLAGE_AT.test(behind.slice(lead.length)))
  );
}

/** One child who was given something, and what it was worth: others may have been given too. */
function isOneOf({ number, sentence }: Said, { type, hasClaim }: Target): boolean {
  if (!hasClaim) return false;
  if (type === "children") return number.number.unit === "children" && number.number.value === 1;
  return type === "money" && sentence.numbers.some(({ number: each }) => each.unit === "children" && each.value === 1);
}
