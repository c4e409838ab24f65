/**
 * Signs that nobody sees: soft hyphens, joiners and spaces of no width, marks of direction, variation selectors. They part no words
 * and join none, wherever texts are compared.
 */
const INVISIBLE = /[\u00AD\u034F\u061C\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/;
const ALL = new RegExp(INVISIBLE.source, "g");
/** The first of them. */
const LOWEST = 0xad;

export function withoutInvisible(text: string): string {
  return text.replace(ALL, "");
}

/** Whether the unit of a text at an index is one of them. */
export function isInvisibleAt(text: string, index: number): boolean {
  return text.charCodeAt(index) >= LOWEST && INVISIBLE.test(text.charAt(index));
}

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}
