import fc from "fast-check";
import { heldBytes, inWindows, type ByteSource } from "../../src/xlsx/byteSource";
import { filesInZip } from "../../src/xlsx/filesInZip";
import { packed, packZip } from "../../src/xlsx/packZip";

/** Bytes, and how many of them were asked for. */
function counted(bytes: Uint8Array): { readonly source: ByteSource; readonly asked: number[] } {
  const asked: number[] = [];
  const { size, read } = heldBytes(bytes);
  const source = {
    size,
    read(start: number, end: number) {
      expect(0 <= start && start <= end && end <= size).toBe(true);
      asked.push(end - start);
      return read(start, end);
    },
  };
  return { source, asked };
}

test("in windows a source reads as it does whole", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { maxLength: 12 }),
      (bytes, width, wanted) => {
        const { source } = counted(bytes);
        const windows = inWindows(source, width);
        for (const [a, b] of wanted) {
          const [start, end] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)];
          expect([...windows.read(start, end)]).toEqual([...bytes.subarray(start, end)]);
        }
      },
    ),
  );
});

test("of an archive only the directory and a window are read at a time", () => {
  const files = Array.from({ length: 40 }, (_item, index) => new Uint8Array(3000).fill(index));
  const archive = packZip(files.map((bytes, index) => packed(`nộp/${index}.xlsx`, bytes)));
  const { source, asked } = counted(archive);
  const width = Math.ceil(archive.length / 10);
  const zipped = filesInZip(inWindows(source, width));
  expect(zipped?.paths).toHaveLength(files.length);
  asked.length = 0;
  expect(files.map((_bytes, index) => zipped?.read(index)[0])).toEqual(files.map((_bytes, index) => index));
  expect(Math.max(...asked)).toBeLessThanOrEqual(width);
  expect(asked.length).toBeLessThan(20);
});
