/** Bytes of which only those asked for have to be held: of a chosen file, of one on the disk, or held already. */
export interface ByteSource {
  readonly size: number;
  /** Those from `start` up to and without `end`, both within the size; valid until the next call. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes that are held already. */
export function heldBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** Archives of reports hold about a hundred in so much. */
const WINDOW = 1_000_000;

/** Holds one stretch of a source at a time, so that what lies side by side is fetched together. */
export function inWindows({ size, read }: ByteSource, width = WINDOW): ByteSource {
  let from = 0;
  let held: Uint8Array = new Uint8Array();
  return {
    size,
    read(start, end) {
      if (start < from || end > from + held.length) {
        held = read(start, Math.max(end, Math.min(size, start + width)));
        from = start;
      }
      return held.subarray(start - from, end - from);
    },
  };
}
