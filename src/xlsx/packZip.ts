import { deflateSync } from "fflate";
import { crc32 } from "./zip";

/** An entry of an archive as it stands in the file. */
export interface PackedEntry {
  /** As spelled in the archive. */
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as archives hold them. */
  readonly modified: number;
  readonly crc: number;
  /** Size once inflated. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly attributes: number;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const UTF_8 = 1 << 11;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first day that archives know: the same contents give the same bytes on every day. */
const NO_DAY = ((1 << 5) | 1) << 16;

/** Deflates one entry. @param name with slashes */
export function packed(name: string, data: Uint8Array): PackedEntry {
  const spelled = new TextEncoder().encode(name);
  const flags = spelled.length === name.length ? 0 : UTF_8;
  const deflated = deflateSync(data, { level: 6 });
  return {
    name: spelled,
    flags,
    method: DEFLATED,
    modified: NO_DAY,
    crc: crc32(data),
    size: data.length,
    packed: deflated,
    attributes: 0,
  };
}

/** The archive of these entries in this order. */
export function packZip(entries: readonly PackedEntry[]): Uint8Array {
  const sizes = entries.map(({ name, packed: data }) => ({ local: 30 + name.length + data.length, name: name.length }));
  const total = sizes.reduce((sum, { local, name }) => sum + local + 46 + name, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const starts = entries.map((entry) => {
    const start = at;
    view.setUint32(at, LOCAL, true);
    head(view, at + 4, entry);
    bytes.set(entry.name, at + 30);
    bytes.set(entry.packed, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.packed.length;
    return start;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    head(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What an entry's own header and the directory say alike. */
function head(
  view: DataView,
  at: number,
  { name, flags, method, modified, crc, size, packed: data }: PackedEntry,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, modified, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
