import { collationPart } from "../../src/core/reception/collation";
import { editions } from "../../src/editions";
import type { CollateSession } from "../../src/session/collate/collateSnapshot";
import { createCollateDesk } from "../../src/session/collate/createCollateDesk";
import type { ChosenFile } from "../../src/session/collate/returnReader";
import { createStore } from "../../src/session/createStore";
import { HostError } from "../../src/session/hostError";
import type { SheetsPort, StoredXml, WorkbookPort } from "../../src/session/workbookPort";
import { ask } from "../core/consolidation/returned";
import { directReader, directWriter } from "./returnFile";

/** The units expected. */
const LIST = [["xã Mẫu A"], ["xã Mẫu B"], ["xã Mẫu C"], ["xã Mẫu D"]];

/** A file that the officer chose. */
export const file = (path: string, bytes: Uint8Array): ChosenFile => ({ path, bytes: async () => bytes });

/** A workbook that keeps parts and nothing else. */
export function keeping(parts: StoredXml[] = []): {
  port: WorkbookPort & SheetsPort;
  parts: StoredXml[];
  refuse(is: boolean): void;
} {
  let isRefusing = false;
  let last = 0;
  const check = (): void => {
    if (isRefusing) throw new HostError("protected");
  };
  const port = {
    async readStore(namespace: string) {
      check();
      return parts.filter(({ xml }) => xml.includes(namespace));
    },
    async writeStore(xml: string, replaced: readonly string[]) {
      check();
      const left = parts.filter(({ id }) => !replaced.includes(id));
      parts.splice(0, parts.length, ...left, { id: `new ${(last += 1)}`, xml });
    },
  } as unknown as WorkbookPort & SheetsPort;
  return { port, parts, refuse: (is) => void (isRefusing = is) };
}

/** The desk over such a workbook, on 19 July 2026. */
export function deskOn(workbook = keeping(), reader = directReader()): CollateSession {
  return createCollateDesk({
    port: workbook.port,
    store: createStore(workbook.port, collationPart),
    reader,
    writer: directWriter,
    editions: () => editions,
    now: () => new Date("2026-07-19T09:00:00").getTime(),
  });
}

/** The same, asked for June 2026 with its list. */
export async function begun(workbook = keeping(), reader = directReader()): Promise<CollateSession> {
  const desk = deskOn(workbook, reader);
  await desk.open();
  await desk.ask(ask, "2026-07-19");
  await desk.giveUnits(LIST, "Dán vào");
  return desk;
}
