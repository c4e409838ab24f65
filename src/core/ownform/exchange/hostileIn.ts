const DEEPEST = 20;
const LONGEST = 2000;
const PROBLEMS = 5;
/** Members by which a careless reader changes every object of the program. */
const FORBIDDEN = ["__proto__", "constructor", "prototype"];
/** Controls but line breaks and tabs, direction marks, halves of pairs. */
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

/** What no form needs and what may harm a reader, anywhere in imported data, as sentences with their place. */
export function hostileIn(data: unknown): readonly string[] {
  const problems: string[] = [];
  const open: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [
    { value: data, at: "", depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined && problems.length < PROBLEMS; next = open.pop()) {
    const { value, at, depth } = next;
    if (typeof value === "string") problems.push(...problemsOfText(value, at));
    if (typeof value !== "object" || value === null) continue;
    if (depth > DEEPEST) {
      problems.push(`Tại ${at}: dữ liệu lồng nhau quá sâu.`);
      continue;
    }
    for (const name of Object.keys(value)) {
      const place = at === "" ? shown(name) : `${at}.${shown(name)}`;
      if (FORBIDDEN.includes(name)) problems.push(`Tại ${place}: tên “${name}” không được phép có trong biểu mẫu.`);
      else if (name.length > LONGEST || HIDDEN.test(name)) problems.push(`Tại ${place}: tên không hợp lệ.`);
      else
        open.push({
          value: Object.getOwnPropertyDescriptor(value, name)?.value,
          at: place.slice(0, 200),
          depth: depth + 1,
        });
    }
  }
  return problems;
}

function problemsOfText(text: string, at: string): readonly string[] {
  if (text.length > LONGEST) return [`Tại ${at}: chữ dài ${text.length} ký tự, nhiều nhất là ${LONGEST}.`];
  return HIDDEN.test(text) ? [`Tại ${at}: có ký tự ẩn hoặc ký tự điều khiển.`] : [];
}

/** A name that is safe to show. */
function shown(name: string): string {
  return name.slice(0, 40).replace(/[^\p{L}\p{N} _$-]/gu, "?");
}
