/** Holds a name in UTF-8 beside one in the packing computer's own code page. */
const UNICODE_PATH = 0x7075;
/** Its version and the sum of the other name. */
const BEFORE_NAME = 5;

/**
 * The name of an entry. Macs write UTF-8 without saying so; what is no UTF-8 was written by Windows: the extra field tells it, else it is
 * in the Vietnamese code page.
 */
export function entryName(spelled: Uint8Array, extra: Uint8Array): string {
  return inUtf8(spelled) ?? unicodePath(extra) ?? new TextDecoder("windows-1258").decode(spelled);
}

const strict = new TextDecoder("utf-8", { fatal: true });

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function unicodePath(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== UNICODE_PATH) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    return inUtf8(extra.subarray(at + 4 + BEFORE_NAME, end));
  }
  return null;
}
