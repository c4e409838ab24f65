import { hostileIn } from "./hostileIn";
import { ownFormSchema, type OwnForm } from "../form/ownForm";
import { problemsOfOwnTable } from "./problemsOfOwnTable";
import { repeated } from "../form/repeated";
import { sayIssue } from "./sayIssue";

/** In bytes of UTF-8; a form of ten full tables stays well below. */
const LARGEST = 512 * 1024;
const PROBLEMS = 30;
/** The newest that this program reads and writes. */
const VERSION = 2;

export type ParsedOwnForm =
  | { readonly kind: "form"; readonly form: OwnForm }
  /** Sentences for the officer, each with its place. */
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Reads an imported `.bieumau.json`, whoever wrote it: whole, or refused whole with every problem. Never throws. */
export function parseOwnForm(text: string): ParsedOwnForm {
  if (isTooLarge(text)) return refused(["Tệp lớn hơn 512 kB nên không phải biểu mẫu của phần mềm này."]);
  const data = readJson(text);
  if (data === undefined)
    return refused(["Tệp không phải JSON hợp lệ: có thể đã bị cắt hoặc bị sửa. Hãy xin lại tệp gốc."]);
  const foreign = foreignTo(data);
  if (foreign !== null) return refused([foreign]);
  const hostile = hostileIn(data);
  if (hostile.length > 0) return refused(hostile);
  const parsed = ownFormSchema.safeParse(data);
  if (!parsed.success) return refused(parsed.error.issues.map(sayIssue));
  const problems = problemsOf(parsed.data);
  return problems.length > 0 ? refused(problems) : { kind: "form", form: parsed.data };
}

function refused(problems: readonly string[]): ParsedOwnForm {
  const all = [...new Set(problems)];
  const more = all.length - PROBLEMS;
  return { kind: "refused", problems: more > 0 ? [...all.slice(0, PROBLEMS), `Còn ${more} điều khác chưa nêu.`] : all };
}

function isTooLarge(text: string): boolean {
  if (text.length > LARGEST) return true;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a pair is two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes > LARGEST;
}

/** Undefined for what is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Said before the details of a schema that the file never followed. */
function foreignTo(data: unknown): string | null {
  if (typeof data !== "object" || data === null || Array.isArray(data) || member(data, "format") !== "bieumau")
    return "Tệp này không phải biểu mẫu: thiếu dòng “format”: “bieumau”.";
  const version = member(data, "version");
  if (typeof version === "number" && version > VERSION)
    return `Biểu mẫu này do bản mới hơn của phần mềm ghi (phiên bản ${version}; bản đang dùng đọc được phiên bản ${VERSION}). Hãy cập nhật phần mềm rồi nhập lại.`;
  return null;
}

function member(data: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(data, name)?.value;
}

function problemsOf({ tables }: OwnForm): readonly string[] {
  return [
    ...repeated(tables.map(({ key }) => key)).map((key) => `Mã bảng “${key}” được dùng cho nhiều bảng.`),
    ...repeated(tables.map(({ label }) => label)).map((label) => `Nhãn “${label}” được dùng cho nhiều bảng.`),
    ...tables.flatMap(problemsOfOwnTable),
  ];
}
