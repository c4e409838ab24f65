import type { NamedFile } from "./replyWriter";

const MOST = 120;

/** Names of the files that are given out, as every system takes them. */
export const fileNames = {
  /** Of the message where a unit has no file. */
  message: "lời nhắn.txt",
  /** `BC.xlsx` → `BC (góp ý).xlsx`. @param path with its folders */
  reply(path: string): string {
    const name = path.split("/").at(-1) ?? path;
    const bare = name.replace(/(?: \(góp ý\))*\.[^.]*$/u, "");
    return `${plain(bare)} (góp ý).xlsx`;
  },
  /** With the unit before it. */
  of(unit: string, name: string): string {
    return `${plain(unit)} - ${name}`;
  },
  /** No two alike, also where capitals do not count. */
  apart(files: readonly NamedFile[]): readonly NamedFile[] {
    const taken = new Set<string>();
    return files.map((file) => {
      let name = file.name;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1)
        name = file.name.replace(/(\.[^.]*)?$/, ` ${number}$1`);
      taken.add(name.toLowerCase());
      return { ...file, name };
    });
  },
};

function plain(name: string): string {
  const allowed = name.normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return allowed.trim().replace(/\.+$/, "").slice(0, MOST);
}
