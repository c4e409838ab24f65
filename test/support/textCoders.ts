import { TextDecoder, TextEncoder } from "node:util";

/** jsdom has none of them, and its arrays are of a realm of their own. */
class Encoder extends TextEncoder {
  override encode(text?: string) {
    return new Uint8Array(super.encode(text));
  }
}
Object.assign(globalThis, { TextEncoder: Encoder, TextDecoder });
