import { Button } from "@fluentui/react-components";
import { longCsv, longRows } from "../../../core/consolidation/exports/longRows";
import { reportTitle } from "../../../core/edition/period";
import { collationSheets } from "../../../core/reception/collationSheets";
import { useStrings } from "../../catalogue/useStrings";
import { download } from "../../device/download";
import { tablesFile } from "../../device/tablesFile";
import type { CollateProps, ReceivedState } from "../collateProps";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Props = CollateProps & { readonly state: ReceivedState };

/** The ways out beside the workbook itself: files of the same sheets, and of every figure for other programs. */
export function ExportButtons({ state, session }: Props) {
  const { collate } = useStrings();
  const { figures: words } = collate;
  const { edition, received, collation } = state;
  if (edition === null || collation === null) return null;
  const { ledger, totals } = received;
  const save = (ending: string, bytes: Uint8Array, type: string): void => {
    const name = words.fileName(reportTitle(edition, ledger.ask), ending);
    const isHandedOver = download(name, bytes, type);
    session.notify({ kind: isHandedOver ? "downloaded" : "no-download", name, what: "tables" });
  };
  const saveBook = async (): Promise<void> => {
    const { sheets } = collationSheets({ edition, ledger, totals, until: collation.received });
    const bytes = await tablesFile(sheets);
    if (bytes !== null) save("xlsx", bytes, XLSX);
  };
  const saveRows = (): void =>
    save("csv", new TextEncoder().encode(longCsv(longRows(edition, ledger))), "text/csv;charset=utf-8");
  const ways: readonly (readonly [name: string, go: () => void])[] = [
    [words.asBook, () => void saveBook()],
    [words.asRows, saveRows],
  ];
  return ways.map(([name, go]) => (
    <Button key={name} size="large" onClick={go}>
      {name}
    </Button>
  ));
}
