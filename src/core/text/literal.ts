/** Words of others inside a MessageFormat 2 sentence, as they stand. */
export function literal(text: string): string {
  return text.replace(/[\\{}|]/g, "\\$&");
}
