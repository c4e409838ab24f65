const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold, half of a pair included; Excel spells it `_x0001_`. */
const UNHOLDABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text or attribute of a part; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text.replace(UNHOLDABLE, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
}

/** Attribute in which line breaks and tabs are kept. */
export function escapedAttribute(text: string): string {
  return escaped(text).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text of a cell: what XML cannot hold as `_x000D_`, and texts that only look like this kept apart from it. */
export function cellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNHOLDABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");
}

/** Attributes in their order; those undefined or false are left out, true is `1`. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escapedAttribute(value === true ? "1" : String(value))}"`)
    .join("");
}
