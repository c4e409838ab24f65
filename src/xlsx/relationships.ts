import { readXml } from "./readXml";
import { rememberedByBytes } from "./sameParts";
import type { Archive } from "./zip";

/** One way from a part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`; transitional and strict files differ in what stands before. */
  readonly type: string;
  /** Path within the archive. */
  readonly target: string;
}

/** Where a part leads, within the archive. @param part empty for the archive as a whole */
export function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === undefined) return [];
  return leadsIn(bytes).map(({ target, ...lead }) => ({ ...lead, target: resolved(folder, target) }));
}

/** With targets as they are spelled. */
const leadsIn: (bytes: Uint8Array) => readonly Relationship[] = rememberedByBytes((bytes) => {
  const found: Relationship[] = [];
  readXml(bytes, {
    open(name, { Id = "", Type = "", Target = "", TargetMode = "" }) {
      if (name !== "Relationship" || TargetMode.toLowerCase() === "external") return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: Target });
    },
  });
  return found;
});

/** `..`, `.`, backslashes and targets from the root of the archive. */
function resolved(folder: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const path: string[] = [];
  for (const step of (plain.startsWith("/") ? plain : folder + plain).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
