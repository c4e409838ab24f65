import { Body1Strong, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { reportTitle } from "../../core/edition/period";
import type { ReportSummary } from "../../session/reportSnapshot";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";
import { SeverityIcon } from "../components/SeverityIcon";
import { describeVerdict } from "../components/describeVerdict";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
});

/** The workbook's reports, each with its verdict; a click brings its sheet to the front and the pane follows. */
export function Reports({ session, snapshot, onAdd }: ReportProps & { onAdd(): void }) {
  const styles = useStyles();
  const { reports: words } = useStrings();
  const { reports, active } = snapshot;
  return (
    <Panel>
      {reports.length > 1 && (
        <>
          <Body1Strong as="h2">{words.title(reports.length)}</Body1Strong>
          <ul className={styles.list}>
            {reports.map((report) => (
              <li key={report.id} className={styles.line}>
                <Line
                  report={report}
                  isActive={report.id === active}
                  onOpen={() => report.sheetId !== null && void session.goToSheet(report.sheetId)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button icon={<Add20Regular />} disabledFocusable={isHeld(snapshot)} onClick={onAdd}>
        {words.add}
      </Button>
    </Panel>
  );
}

function Line({
  report,
  isActive,
  onOpen,
}: {
  readonly report: ReportSummary;
  readonly isActive: boolean;
  onOpen(): void;
}) {
  const styles = useStyles();
  const strings = useStrings();
  const { edition, context, verdict } = report;
  const title = context === null ? edition.title : reportTitle(edition, context);
  const { sign, title: state, counts } = describeVerdict(verdict, strings.verdict);
  return (
    <>
      <SeverityIcon sign={sign} />
      <span className={styles.words}>
        {isActive ? (
          <Body1Strong aria-current="true">{title}</Body1Strong>
        ) : (
          <Link as="button" onClick={onOpen}>
            {title}
          </Link>
        )}
        <Caption1>{[state, counts].filter((part) => part !== "").join(": ")}</Caption1>
      </span>
    </>
  );
}
