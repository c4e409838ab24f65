import type { Level } from "./level";

/** `YYYY-MM-DD`. Dates of reports are calendar days without time zone; they compare as strings. */
export type IsoDate = string;

/** The particulars of one report, as the officer gave them. Null means not given; nothing is guessed. */
export interface ReportContext {
  readonly editionId: string;
  /** As the officer writes it, e.g. `UBND xã Mẫu`. */
  readonly unitName: string;
  readonly level: Level;
  /** Recipient, e.g. `UBND huyện Mẫu`. */
  readonly superior: string;
  /** Id of one of the edition's periods. */
  readonly periodId: string;
  readonly year: number;
  readonly reportDate: IsoDate | null;
  readonly dataCutOff: IsoDate | null;
  /** "Trước ngày": the report is late on this day. */
  readonly deadline: IsoDate | null;
  /** Children under 16 of the unit, where the officer knows them. */
  readonly childrenInUnit?: number | null;
  readonly theme: string | null;
  readonly signerTitle: string;
  readonly signerName: string;
}
