import { Checkbox } from "@fluentui/react-components";
import type { LedgerRow } from "../../../core/consolidation/ledger/ledger";
import { isSameItem } from "../../../core/consolidation/replies/points";
import type { ReplyItem } from "../../../core/consolidation/replies/reply";
import { useStrings } from "../../catalogue/useStrings";
import type { CollateProps } from "../collateProps";
import { standingOf, toggled } from "./standing";

type Props = CollateProps & { readonly row: LedgerRow; readonly item: ReplyItem };

/** Whether a finding goes into the reply to its unit. */
export function AskBox({ item, row, ...props }: Props) {
  const { collate } = useStrings();
  const { items, draft } = standingOf(props, row);
  return (
    <Checkbox
      label={collate.replies.take}
      checked={items.some((each) => isSameItem(each, item))}
      onChange={() => void props.collate.setReply(row.unit.id, toggled(items, item), draft?.deadline ?? null)}
    />
  );
}
