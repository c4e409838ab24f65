import { watchFile } from "../../src/page/device/fileOnDisk";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A chosen file, and what stands in its place by now; null for nothing that the browser reads. */
function chosen(text: string) {
  let now: string | null = text;
  const file = {
    arrayBuffer: async () => {
      if (now === null) throw new DOMException("changed", "NotReadableError");
      return bytesOf(now).buffer;
    },
  } as unknown as File;
  return { disk: watchFile(file, bytesOf(text)), put: (next: string | null) => void (now = next) };
}

test.each([
  ["nobody touched it", "cũ", false],
  ["another program wrote it", "khác", true],
  ["it was moved, or the browser refuses to read it anew", null, true],
])("%s", async (_what, now, isChanged) => {
  const { disk, put } = chosen("cũ");
  put(now);
  expect(await disk.isChanged()).toBe(isChanged);
});

test("what was saved from here in its place is no change, even where the browser cannot say", async () => {
  const { disk, put } = chosen("cũ");
  await disk.knows(bytesOf("đã lưu"));
  for (const [now, isChanged] of [
    ["đã lưu", false],
    [null, false],
    ["khác", true],
  ] as const) {
    put(now);
    expect(await disk.isChanged()).toBe(isChanged);
  }
});
