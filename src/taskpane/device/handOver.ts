import { download } from "./download";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Hands a file to the browser, as what the ending of its name says. Not done, and false, where it would be lost. */
export function handOver(name: string, bytes: Uint8Array): boolean {
  const plain = name.replace(/[\\/:*?"<>|]/g, "_");
  return download(plain, bytes, TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream");
}
