import { Body1Strong, Caption1, Link } from "@fluentui/react-components";
import { useStrings } from "../catalogue/useStrings";
import type { ReceivedState } from "./collateProps";
import { overOf } from "./describeCollation";

/** Over how many units all below it is, and the way to those that are not in it. */
export function CountedLine({ state, onNotIn }: { readonly state: ReceivedState; onNotIn(): void }) {
  const { collate } = useStrings();
  const { figures: words } = collate;
  const { tally, rows } = state.received.ledger;
  const out = rows.filter(({ counting }) => counting === "no").length;
  return (
    <>
      <Body1Strong>{overOf(tally, collate.verdict)}</Body1Strong>
      {out > 0 && (
        <Caption1>
          {words.notIn(out)}{" "}
          <Link as="button" inline onClick={onNotIn}>
            {words.see(out)}
          </Link>
        </Caption1>
      )}
    </>
  );
}
