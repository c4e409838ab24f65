import { Link } from "@fluentui/react-components";
import type { CellKey } from "../../core/model/cellKey";
import { useStrings } from "../catalogue/useStrings";
import type { ScreenProps } from "./ready";

/** A cell's address that leads to it; `prefix` names the appendix where several are listed. */
export function CellLink({
  cell,
  prefix = "",
  session,
  snapshot,
}: ScreenProps & { readonly cell: CellKey; readonly prefix?: string }) {
  const strings = useStrings();
  const address = snapshot.places.get(cell)?.address;
  if (address === undefined) return null;
  return (
    <Link as="button" inline aria-label={strings.check.goTo(prefix + address)} onClick={() => void session.goTo(cell)}>
      {prefix + address}
    </Link>
  );
}
