import type { Collated } from "../../../src/cli/collate/collate";
import type { GivenFile } from "../../../src/cli/collate/gather";
import { parseArea } from "../../../src/core/layout/address";
import { heldBytes } from "../../../src/xlsx/byteSource";
import { patchPackage } from "../../../src/xlsx/patch/patchPackage";
import { readBook } from "../../../src/xlsx/readBook";
import { entriesOf, packedData } from "../../../src/xlsx/zip";
import { converted, hasOffice } from "../../xlsx/otherPrograms";

const MOST = 200;
const OPENED = 3;
const NAMESPACE = "urn:bao-cao-tre-em:replies:1";
/** What a note and a part of ours need: the sheet's own part leads to them. */
const NEEDED = /(?:^|\/)(?:\[Content_Types\]\.xml|[^/]*\.rels|comments[^/]*|vmlDrawing[^/]*|sheet\d+\.xml)$/i;

export interface Replies {
  readonly files: number;
  readonly parts: number;
  /** Byte for byte as the sender packed them. */
  readonly identical: number;
  /** Parts that differ although a reply has nothing to do there. */
  readonly foreign: number;
  /** Files whose cells our reader finds as they were. */
  readonly sameCells: number;
  /** By LibreOffice; null where it is not installed. */
  readonly opened: { readonly tried: number; readonly done: number } | null;
}

/** Puts a note at a figure, and a part of ours, into the files that count. */
export function repliesOf({ ledger }: Pick<Collated, "ledger">, files: readonly GivenFile[]): Replies {
  const own = new Map(files.map((file) => [file.path, file]));
  const some = ledger.rows.slice(0, MOST).flatMap(({ current }) => {
    const [place] = current?.report.places.values() ?? [];
    const area = place === undefined ? null : parseArea(place.address);
    const before = own.get(current?.path ?? "")?.read();
    if (place === undefined || area === null || before === undefined) return [];
    const note = {
      sheet: place.sheet,
      row: area.row,
      col: area.col,
      author: "UBND tỉnh",
      text: "Đề nghị xem lại số này.",
    };
    const xml = `<replies xmlns="${NAMESPACE}">Xem lại</replies>`;
    return [{ before, after: patchPackage(before, { notes: [note], customXml: [{ namespace: NAMESPACE, xml }] }) }];
  });
  const parts = some.flatMap(({ before, after }) => {
    const now = partsOf(after);
    return [...partsOf(before)].map(([name, bytes]) => ({ name, isSame: now.get(name)?.equals(bytes) === true }));
  });
  return {
    files: some.length,
    parts: parts.length,
    identical: parts.filter(({ isSame }) => isSame).length,
    foreign: parts.filter(({ name, isSame }) => !isSame && !NEEDED.test(name)).length,
    sameCells: some.filter(({ before, after }) => cellsOf(before) === cellsOf(after)).length,
    opened: hasOffice ? opened(some.slice(0, OPENED).map(({ after }) => after)) : null,
  };
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const source = heldBytes(bytes);
  return new Map(entriesOf(source).map((entry) => [entry.name, Buffer.from(packedData(source, entry))]));
}

function cellsOf(bytes: Uint8Array): string {
  return JSON.stringify(readBook(bytes).sheets.map(({ name, cells }) => [name, cells]));
}

function opened(files: readonly Uint8Array[]): NonNullable<Replies["opened"]> {
  const done = files.filter((bytes) => {
    try {
      return converted(bytes, "pdf").length > 0;
    } catch {
      return false;
    }
  });
  return { tried: files.length, done: done.length };
}
