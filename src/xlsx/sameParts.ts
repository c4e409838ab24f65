/** A deflated part as it lies in its archive, and what the archive says of it. */
export interface PackedPart {
  readonly packed: Uint8Array;
  /** Of what is in it. */
  readonly crc: number;
  readonly inflated: number;
}

/** Parts that are remembered; one that did not come for so many others is forgotten. */
const MOST = 100;
/** Larger ones are a sheet's figures, and those of no other file. */
const LARGEST = 100_000;

/** One sign for each byte: texts are compared at once. */
const signs = new TextDecoder("windows-1252");
const known = new Map<string, Omit<PackedPart, "packed"> & { readonly data: Uint8Array }>();

/**
 * What is in a part. The files of an office come from one template, and many of their parts are the same byte for byte: these are
 * unpacked once, and are then the same array, which nobody may change. @param unpack throws for a part that is damaged
 */
export function unpackedOnce({ packed, crc, inflated }: PackedPart, unpack: () => Uint8Array): Uint8Array {
  if (inflated > LARGEST) return unpack();
  const key = signs.decode(packed);
  const before = known.get(key);
  const held = before?.crc === crc && before.inflated === inflated ? before : { crc, inflated, data: unpack() };
  known.delete(key);
  known.set(key, held);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return held.data;
}

/** What a function makes of bytes, worked out once for each array that stays what it is. */
export function rememberedByBytes<T>(work: (bytes: Uint8Array) => T): (bytes: Uint8Array) => T {
  const made = new WeakMap<Uint8Array, { readonly value: T }>();
  return (bytes) => {
    const found = made.get(bytes) ?? { value: work(bytes) };
    made.set(bytes, found);
    return found.value;
  };
}
