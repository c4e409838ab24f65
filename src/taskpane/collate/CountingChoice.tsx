import { Body1, Body1Strong, Caption1, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Counting, LedgerRow } from "../../core/consolidation/ledger/ledger";
import { decimalOf, exactNumber, subtract } from "../../core/consolidation/sums/decimal";
import type { SumTotal } from "../../core/consolidation/sums/total";
import { cellTitle } from "../../core/edition/cellInfo";
import { formatNumber } from "../../core/text/viNumber";
import type { CollateSession } from "../../session/collate/collateSnapshot";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import type { CollateProps, ReceivedState } from "./collateProps";

type Props = CollateProps & { readonly state: ReceivedState; readonly row: LedgerRow };

/** The three ways to count, with what leaving the unit out would change. A choice works at once and can be changed. */
export function CountingChoice({ row, collate, state }: Props) {
  const { collate: strings } = useStrings();
  const { unit: words } = strings;
  const { collation } = state;
  /** Shown from the click on; each reckoning makes new rows. */
  const [chosen, setChosen] = useState<{ readonly row: LedgerRow; readonly counting: Counting } | null>(null);
  if (row.versions.length === 0 || row.state === "twice") return null;
  const byItself = row.state === "complete" ? "fully" : row.state === "explain" ? "provisionally" : "no";
  const isOld = row.state === "old";
  const canCount = byItself === "fully" || (isOld && row.counting === "fully");
  const canProvisionally = row.state === "explain" || row.state === "blocked" || row.state === "wrong-period" || isOld;
  const kept = collation?.decisions.find(
    ({ decision }) =>
      (decision.kind === "leave-out" && decision.unit === row.unit.id) ||
      (decision.kind === "take" && decision.digest === row.current?.digest),
  );
  return (
    <Panel>
      <Body1Strong as="h3">{words.sums(row.unit.name)}</Body1Strong>
      <RadioGroup
        aria-label={words.sums(row.unit.name)}
        value={chosen?.row === row ? chosen.counting : row.counting}
        onChange={(_event, { value }) => {
          setChosen({ row, counting: value as Counting });
          void choose(collate, row, value as Counting);
        }}
      >
        <Radio value="fully" label={words.count} disabled={!canCount} />
        <Radio value="provisionally" label={words.provisional} disabled={!canProvisionally} />
        <Radio value="no" label={words.leaveOut} />
      </RadioGroup>
      {!canCount && <Caption1>{words.cannot}</Caption1>}
      <Effect row={row} state={state} />
      {kept !== undefined && <Body1>{words.decidedAt(clock(kept.at), kept.reason)}</Body1>}
    </Panel>
  );
}

/** What becomes of the largest sum that the unit is part of. */
function Effect({ row, state }: Pick<Props, "row" | "state">) {
  const { collate } = useStrings();
  const { unit: words } = collate;
  const { edition } = state;
  const parts = [...state.received.totals.values()].flatMap((total): readonly [SumTotal, number][] => {
    const share = total.shares.get(row.unit.id);
    return total.kind === "sum" && share !== undefined && total.value !== null ? [[total, share]] : [];
  });
  const [largest] = parts.sort(([, a], [, b]) => b - a);
  if (edition === null || largest === undefined) return null;
  const [total, share] = largest;
  const left = exactNumber(subtract(decimalOf(total.value ?? 0), decimalOf(share)));
  if (left === null) return null;
  return (
    <Caption1>
      {words.without(cellTitle(edition, total.key).toLowerCase(), formatNumber(left), formatNumber(share))}
    </Caption1>
  );
}

async function choose(collate: CollateSession, row: LedgerRow, wanted: Counting): Promise<void> {
  if (wanted === row.counting) return;
  const leftOut = { kind: "leave-out", unit: row.unit.id } as const;
  if (wanted === "no") {
    const digest = row.current?.digest;
    if (row.isTakenIn && digest !== undefined) return collate.withdraw([{ kind: "take", digest }]);
    return collate.decide(leftOut);
  }
  if (row.isLeftOut) return collate.withdraw([leftOut]);
  const digest = row.current?.digest ?? row.versions.find(({ standing }) => standing === "wrong-period")?.digest;
  if (digest !== undefined && digest !== null) await collate.decide({ kind: "take", digest });
}

function clock(time: number): string {
  return new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short" }).format(time);
}
