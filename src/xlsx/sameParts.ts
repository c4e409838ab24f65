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

const known = new Map<number, PackedPart & { readonly data: Uint8Array }>();

/**
 * What is in a part. The files of an office come from one template, and many of their parts are the same byte for byte: these are
 * unpacked once, and are then the same array, which nobody may change. @param unpack throws for a part that is damaged
 */
export function unpackedOnce(part: PackedPart, unpack: () => Uint8Array): Uint8Array {
  const { packed, crc, inflated } = part;
  if (inflated > LARGEST) return unpack();
  const before = known.get(crc);
  // Whoever wants to can make another part of the same sum.
  const isSame = before?.inflated === inflated && hasSameBytes(before.packed, packed);
  const held = isSame ? before : { ...part, packed: packed.slice(), data: unpack() };
  known.delete(crc);
  known.set(crc, held);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return held.data;
}

function hasSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
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
