import { createHash } from "node:crypto";
import { appendicesOf } from "../../src/core/edition/period";
import { planSheet } from "../../src/core/layout/planSheet";
import type { PriorReport } from "../../src/core/model/priorReport";
import { propertiesPart, workbookOf } from "../../src/core/model/reportProperties";
import { wrapStore } from "../../src/core/model/storeXml";
import { editions, general } from "../../src/editions";
import type { ReturnReader } from "../../src/session/collate/returnReader";
import { readExcerpt } from "../../src/xlsx/readExcerpt";
import type { ReplyWriter } from "../../src/session/collate/replyWriter";
import { packed, packZip } from "../../src/xlsx/packZip";
import { readReturn } from "../../src/xlsx/readReturn";
import { replyFile } from "../../src/xlsx/replyFile";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { contextOf, type Given } from "./figures";

const [june] = editions;
if (june === undefined) throw new Error("There is no edition.");

/** A commune's complete figures for June, in order by all rules. */
export const inOrder: Given = {
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.worksBuilt": 0,
  "pl1.xa.worksUpgraded": 0,
  "pl1.xa.fundsBudget": 4_930_000,
  "pl1.xa.fundsRaised": 2_500_000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4_000_000,
  "pl2.all.scholarshipChildren": 0,
  "pl2.all.scholarshipMoney": 0,
  "pl2.all.careChildren": 0,
  "pl2.all.careMoney": 0,
  "pl3.all.participationActivities": 1,
  "pl3.all.participationChildren": 700,
  "pl3.all.playActivities": 0,
  "pl3.all.playChildren": 0,
};

/** The file that a commune sends for June 2026: our own forms, filled, with its particulars. */
export function returnFile(
  unitName: string,
  given: Given,
  extra: readonly string[] = [],
  prior: PriorReport | null = null,
): Uint8Array {
  if (june === undefined) throw new Error("There is no edition.");
  const context = contextOf({
    unitName,
    year: 2026,
    reportDate: "2026-07-05",
    dataCutOff: "2026-06-30",
    deadline: "2026-07-20",
    superior: "UBND tỉnh Mẫu",
  });
  const sheets = appendicesOf(june, "xa").map((appendix) => {
    const plan = planSheet(june, appendix, context, appendix.label);
    const cells = plan.inputs.flatMap(({ key, row, col }) => {
      const content = given[key] ?? null;
      return content === null || typeof content === "boolean" ? [] : [{ row, col, content }];
    });
    return { kind: "form", plan, cells } as const;
  });
  const properties = propertiesPart.write(workbookOf({ context, justifications: [], prior }));
  return writeBook({ sheets, customXml: [wrapStore(propertiesPart.namespace, properties), ...extra] });
}

export const sha256 = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");

/** The real reader, in this process. @param onRead told before each file is read */
export function directReader(onRead: (bytes: Uint8Array) => Promise<void> | void = () => undefined): ReturnReader {
  return {
    width: 4,
    digest: async (bytes) => sha256(bytes),
    reading: (asked, known) => async (file) => {
      const bytes = await file.bytes().catch(() => null);
      if (bytes === null) return null;
      const digest = sha256(bytes);
      const held = known.get(digest);
      if (held !== undefined) return { ...held, digest };
      await onRead(bytes);
      const { content, judged } = await readReturn(bytes, { editions, general }, asked, async (text) => sha256(text));
      return { digest, content, judged };
    },
    excerpt: async (bytes, place) => readExcerpt(bytes, place),
  };
}

/** The real writer, in this process. */
export const directWriter: ReplyWriter = {
  reply: async (bytes, author, notes, xml) => replyFile(bytes, author, notes, xml),
  archive: async (files) => packZip(files.map(({ name, bytes }) => packed(name, bytes))),
};
