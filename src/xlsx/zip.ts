import { inflateSync } from "fflate";
import { BookError } from "./bookError";
import { limits } from "./limits";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly inflated: number;
  readonly offset: number;
}

/** The parts whose name is `wanted`, inflated under the caps and checked against their sums. @throws BookError */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, bytes);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    total += entry.inflated;
    const isBomb =
      entry.inflated > limits.part || total > limits.total || entry.inflated > 1e6 + entry.size * limits.ratio;
    if (isBomb) throw new BookError("bomb", entry.name);
    parts.set(entry.name, inflate(view, bytes, entry));
  }
  return parts;
}

/** Names of all parts. */
export function partNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return directory(view, bytes).map(({ name }) => name);
}

function directory(view: DataView, bytes: Uint8Array): readonly Entry[] {
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw new BookError("truncated", "no end of directory");
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new BookError("too-big", `${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new BookError("damaged", "directory");
    const nameLength = view.getUint16(at + 28, true);
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new BookError("encrypted");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  const { offset, size, inflated, method, name } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new BookError("damaged", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new BookError("truncated", name);
  const packed = bytes.subarray(start, start + size);
  if (method !== STORED && method !== DEFLATED) throw new BookError("damaged", `${name}: method ${method}`);
  // The given buffer bounds what a lying directory could make it grow to.
  const data = method === STORED ? packed : unpacked(packed, inflated, name);
  if (data.length !== inflated || crc32(data) !== entry.crc) throw new BookError("damaged", `${name}: wrong sum`);
  return data;
}

function unpacked(packed: Uint8Array, inflated: number, name: string): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(inflated) });
  } catch (error) {
    throw new BookError("damaged", `${name}: ${String(error)}`);
  }
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
