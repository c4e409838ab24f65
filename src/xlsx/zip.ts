import { inflateSync } from "fflate";
import { BookError } from "./bookError";
import { heldBytes, type ByteSource } from "./byteSource";
import { entryName } from "./entryName";
import { limits } from "./limits";
import { unpackedOnce } from "./sameParts";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const LOCATOR_SIZE = 20;
const EXTRA_64 = 1;
/** Says that the true size stands in the zip64 field. */
const LARGE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** An entry as the directory tells of it. */
export interface Entry {
  /** With slashes. */
  readonly name: string;
  /** As spelled. */
  readonly spelled: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as archives hold them. */
  readonly modified: number;
  readonly attributes: number;
  readonly crc: number;
  readonly size: number;
  readonly inflated: number;
  readonly offset: number;
}

/** An untrusted archive: parts are inflated one by one, under caps for each and for all of them, and checked against their sums. */
export interface Archive {
  /** Paths of all parts with slashes, as they are spelled. */
  readonly names: readonly string[];
  /** A part by its path, in whatever capitals, never to be changed; undefined where there is none. @throws BookError */
  read(name: string): Uint8Array | undefined;
}

/** Opens an archive whose entries are each there once. @throws BookError */
export function openArchive(bytes: Uint8Array): Archive {
  const source = heldBytes(bytes);
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(source)) {
    const key = entry.name.toLowerCase();
    // Which of them is meant cannot be known.
    if (entries.has(key)) throw new BookError("damaged", `${entry.name} twice`);
    entries.set(key, entry);
  }
  let total = 0;
  return {
    names: [...entries.values()].map(({ name }) => name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.inflated > 1e6 + entry.size * limits.ratio) throw new BookError("bomb", name);
      total += entry.inflated;
      if (entry.inflated > limits.part || total > limits.total) throw new BookError("too-big", name);
      return inflate(source, entry, unpackedOnce);
    },
  };
}

/** Whether an entry opens by a password alone. */
export function isLocked({ flags }: Entry): boolean {
  return (flags & ENCRYPTED) !== 0;
}

/** An entry's contents, checked against its sum. @param largest more bytes are refused @throws BookError */
export function entryData(source: ByteSource, entry: Entry, largest: number): Uint8Array {
  if (Math.max(entry.inflated, entry.size) > largest) throw new BookError("too-big", entry.name);
  return inflate(source, entry);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** All entries in their order. @param most more are refused @throws BookError */
export function entriesOf(source: ByteSource, most = limits.parts): readonly Entry[] {
  const { count, bytes } = directoryOf(source);
  const view = viewOf(bytes);
  if (count > most) throw new BookError("too-big", `${count} parts`);
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new BookError("damaged", "directory");
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const [extra, next] = [at + 46 + nameLength, at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)];
    if (next > bytes.length) throw new BookError("damaged", "directory");
    const [inflated, size, offset] = sizes64(view, extra, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const spelled = bytes.slice(at + 46, extra);
    entries.push({
      name: slashed(entryName(spelled, bytes.subarray(extra, extra + extraLength))),
      spelled,
      flags: view.getUint16(at + 8, true),
      modified: view.getUint32(at + 12, true),
      attributes: view.getUint32(at + 38, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      inflated,
      offset,
    });
    at = next;
  }
  return entries;
}

/** Some programs write Windows paths, or begin with a slash. */
function slashed(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** The part of the archive that tells of its entries: it stands before the archive's end. */
function directoryOf(source: ByteSource): { readonly count: number; readonly bytes: Uint8Array } {
  const from = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE);
  const tail = source.read(from, source.size);
  const view = viewOf(tail);
  let end = tail.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new BookError("truncated", "no end of directory");
  const plain = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const locator = end - LOCATOR_SIZE;
  const isLarge =
    (plain.count === 0xffff || plain.start === LARGE) && locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  const { count, start } = isLarge ? directory64(source, large(view, locator + 8)) : plain;
  const length = from + end - start;
  if (length < 0) throw new BookError("damaged", "directory");
  if (length > limits.total) throw new BookError("too-big", "directory");
  return { count, bytes: source.read(start, start + length) };
}

function directory64(source: ByteSource, at: number): { readonly count: number; readonly start: number } {
  if (at + 56 > source.size) throw new BookError("damaged", "zip64 directory");
  const view = viewOf(source.read(at, at + 56));
  if (view.getUint32(0, true) !== END_64) throw new BookError("damaged", "zip64 directory");
  return { count: large(view, 32), start: large(view, 48) };
}

/** Those that are marked stand in the zip64 field, in this order. */
function sizes64(
  view: DataView,
  start: number,
  length: number,
  sizes: readonly [inflated: number, size: number, offset: number],
): readonly [number, number, number] {
  if (!sizes.includes(LARGE)) return sizes;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_64) continue;
    let from = at + 4;
    const end = from + view.getUint16(at + 2, true);
    const next = (size: number): number => {
      if (size !== LARGE) return size;
      if (from + 8 > end) throw new BookError("damaged", "zip64 field");
      from += 8;
      return large(view, from - 8);
    };
    return [next(sizes[0]), next(sizes[1]), next(sizes[2])];
  }
  throw new BookError("damaged", "no zip64 field");
}

function large(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(value);
}

/** What of the file is an entry's own, as it stands there. @throws BookError */
export function packedData(source: ByteSource, { offset, size, name }: Entry): Uint8Array {
  if (offset + 30 > source.size) throw new BookError("damaged", name);
  const view = viewOf(source.read(offset, offset + 30));
  if (view.getUint32(0, true) !== LOCAL) throw new BookError("damaged", name);
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + size > source.size) throw new BookError("truncated", name);
  return source.read(start, start + size);
}

/** @param by may know already what is in it */
function inflate(source: ByteSource, entry: Entry, by: typeof unpackedOnce = (_part, unpack) => unpack()): Uint8Array {
  const { inflated, method, crc, name } = entry;
  if (isLocked(entry)) throw new BookError("encrypted", name);
  const packed = packedData(source, entry);
  if (method === STORED) return checked(packed, entry);
  if (method !== DEFLATED) throw new BookError("damaged", `${name}: method ${method}`);
  // The given buffer bounds what a lying directory could make it grow to.
  return by({ crc, inflated, packed }, () => checked(unpacked(packed, inflated, name), entry));
}

function checked(data: Uint8Array, { inflated, crc, name }: Entry): Uint8Array {
  if (data.length !== inflated || crc32(data) !== crc) throw new BookError("damaged", `${name}: wrong sum`);
  return data;
}

function unpacked(packed: Uint8Array, inflated: number, name: string): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(inflated) });
  } catch (error) {
    throw new BookError("damaged", `${name}: ${String(error)}`);
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The sum by which archives check an entry. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < data.length; at += 1) crc = (table[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
