import { Link, makeStyles } from "@fluentui/react-components";
import type { CellKey } from "../../core/model/cellKey";
import { useStrings } from "../catalogue/useStrings";
import type { ReportProps } from "./ready";

// Fluent's link has a size of its own, too large inside a caption.
const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** A cell's address that leads to it; `prefix` names the appendix where several are listed. */
export function CellLink({
  cell,
  prefix = "",
  session,
  snapshot,
}: ReportProps & { readonly cell: CellKey; readonly prefix?: string }) {
  const styles = useStyles();
  const strings = useStrings();
  const address = snapshot.places.get(cell)?.address;
  if (address === undefined) return null;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={strings.check.goTo(prefix + address)}
      onClick={() => void session.goTo(cell)}
    >
      {prefix + address}
    </Link>
  );
}

/** `PL 01, `: what stands before an address where several appendices are listed. */
export function appendixPrefix({ edition }: ReportProps["snapshot"], cell: CellKey): string {
  const appendix = edition?.appendices.find(({ key }) => cell.startsWith(`${key}.`));
  return appendix === undefined ? "" : `${appendix.shortLabel}, `;
}
