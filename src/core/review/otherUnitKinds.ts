import type { Edition } from "../edition/edition";
import { namedKind } from "../edition/unitKind";
import type { ReportContext } from "../model/reportContext";
import { foldWords, type FoldedText } from "../text/foldText";
import type { DoubtfulPlace } from "./doubtfulPlace";

const WHOLE = "toàn|toàn bộ|toàn thể|cả";
const ABOUT = "(?:trên )?(?:toàn )?địa bàn|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy";
/** `toàn xã hội` is everybody, `xã viên` a person, `xã cũ` and `xã nghèo` others' units, `xã, phường` words of a form. */
const NOT_OWN =
  "(?! hội| viên| cũ| khác| trước| trọng điểm| nghèo| đặc biệt| khó khăn| miền núi| biên giới|[\\p{L}\\d/]|(?:,| và| hoặc|\\s?-| \\() ?(?:xã|phường|thị trấn))";

/** Another kind of unit than the report's own (C04), as `toàn xã` in the report of a phường. */
export function otherUnitKinds(
  text: string,
  { plain, startOf, endOf }: FoldedText,
  edition: Pick<Edition, "narrative">,
  context: Pick<ReportContext, "level" | "unitName">,
): readonly DoubtfulPlace[] {
  const own = namedKind(edition, context);
  const others = (edition.narrative.unitKinds[context.level] ?? []).filter((kind) => kind !== own);
  if (own === null || others.length === 0) return [];
  const kinds = others.map(foldWords).join("|");
  const name = properName(context.unitName, own);
  const phrase = new RegExp(`(^|[^\\p{L}])(((?:${WHOLE})|(?:${ABOUT}))\\s(?:${kinds}))${NOT_OWN}`, "gu");
  return [...plain.matchAll(phrase)].flatMap(({ 1: before = "", 2: words = "", 3: lead = "", index }) => {
    const from = index + before.length;
    const end = endOf(from + words.length);
    // Another unit may be named, as one that was merged into this.
    const isNamed = !new RegExp(`^(?:${WHOLE})$`, "u").test(lead) && /^\s*\p{Lu}/u.test(text.slice(end));
    // The unit's own name may begin with such a word, as that of `phường Xã Đàn`.
    const isOwnName =
      name !== "" &&
      text
        .slice(startOf(from + lead.length + 1))
        .normalize("NFC")
        .startsWith(name);
    if (isNamed || isOwnName || /(?:^|[^\p{L}])an $/u.test(plain.slice(0, from))) return [];
    const said = words.replace(/\s/, " ");
    const message = `Đơn vị báo cáo là ${own}, nhưng báo cáo viết “${said}”: kiểm tra câu này có phải của báo cáo khác không.`;
    return { code: "C04" as const, start: startOf(from), end, message };
  });
}

function properName(unitName: string, kind: string): string {
  const name = unitName.normalize("NFC");
  return name.slice(name.toLowerCase().indexOf(kind) + kind.length).trim();
}
