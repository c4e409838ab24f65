import { copyFormatted } from "./copyFormatted";

/** Copies a plain text, its lines kept where it is pasted as formatted too. @returns whether it was taken */
export function copyText(text: string): Promise<boolean> {
  return copyFormatted({ text, html: text.split("\n").map(escaped).join("<br>") });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
