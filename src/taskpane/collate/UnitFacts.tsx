import { Badge, Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";
import { formatShortDate } from "../../core/text/viDate";
import { useStrings } from "../catalogue/useStrings";
import { Facts } from "../components/Facts";
import { Panel } from "../components/Panel";
import type { CollateProps, ReceivedState } from "./collateProps";
import { detailsOf } from "./rowDetails";
import { StateIcon } from "./StateIcon";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  badge: { marginLeft: "auto", flexShrink: 0 },
  mark: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  text: { display: "flex", flexDirection: "column", overflowWrap: "anywhere", minWidth: 0 },
});

type Props = CollateProps & { readonly state: ReceivedState; readonly row: LedgerRow };

/** The file that speaks for a unit: when it came, how full it is, whether it is as it was submitted. */
export function UnitFacts({ row, collate, state }: Props) {
  const styles = useStyles();
  const { collate: strings } = useStrings();
  const { unit: words } = strings;
  const { current } = row;
  const judged = current === null ? null : (collate.fileOf(current.digest)?.judged ?? null);
  const all = judged?.required.length ?? 0;
  const late = row.isLate === null ? words.noDay : row.isLate ? words.late : words.inTime;
  const refused = state.received.ledger.refused.filter(({ unit }) => unit === row.unit.id);
  return (
    <Panel>
      <div className={styles.head}>
        <StateIcon state={row.state} />
        <Body1Strong>{[strings.states[row.state], ...detailsOf(row, collate, state, strings)].join(" · ")}</Body1Strong>
        {row.counting === "provisionally" && (
          <Badge className={styles.badge} appearance="outline">
            {strings.ledger.provisional}
          </Badge>
        )}
      </div>
      {current !== null && (
        <Facts
          facts={[
            [words.file, current.path],
            [words.received, current.received === null ? late : `${formatShortDate(current.received)}, ${late}`],
            ...(all > 0 ? [[words.filled, words.cells(all - (judged?.missing.length ?? 0), all)] as const] : []),
          ]}
        />
      )}
      {current !== null && <Mark {...current.report} />}
      {refused.map(({ path, message }) => (
        <div key={path} className={styles.text}>
          <Body1>{path}</Body1>
          <Caption1>{message}</Caption1>
        </div>
      ))}
    </Panel>
  );
}

function Mark({ fingerprint, mark }: { readonly fingerprint: "same" | "changed" | "none"; readonly mark: string }) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { unit: words } = collate;
  const short = mark.split(" ").slice(0, 3).join(" ");
  const Icon = { same: CheckmarkCircle20Filled, changed: Warning20Filled, none: Info20Regular }[fingerprint];
  const fills = {
    same: { primaryFill: tokens.colorStatusSuccessForeground1 },
    changed: { primaryFill: tokens.colorStatusWarningForeground1 },
    none: {},
  };
  return (
    <div className={styles.mark}>
      <Icon aria-hidden className={styles.icon} {...fills[fingerprint]} />
      <span className={styles.text}>
        <Body1>{words.fingerprint[fingerprint]}</Body1>
        <Caption1>{words.mark[fingerprint](short)}</Caption1>
      </span>
    </div>
  );
}
