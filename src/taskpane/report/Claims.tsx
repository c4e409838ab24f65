import { Body1, Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { claimKey } from "../../core/review/reviewReport";
import type { BlockClaim } from "../../core/review/textClaims";
import { useStrings } from "../catalogue/useStrings";
import { appendixPrefix, CellLink } from "../components/CellLink";
import { isHeld, type ReportProps } from "../components/ready";
import { SeverityIcon, type Sign } from "../components/SeverityIcon";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});
const SIGNS: Readonly<Record<string, Sign>> = { N01: "blocking", N02: "explain", B03: "explain" };

/** What the words of a text say beside the tables: the sentence, the cells, and the officer's answer where one is asked. */
export function Claims({
  claims,
  session,
  snapshot,
  canAnswer,
}: ReportProps & { readonly claims: readonly BlockClaim[]; readonly canAnswer: boolean }) {
  const styles = useStyles();
  const { report: words, check } = useStrings();
  return (
    <div className={styles.list}>
      {claims.map((claim) => {
        const sign = SIGNS[claim.code ?? ""] ?? "note";
        return (
          <div key={`${claim.start} ${claim.code}`} role="group" aria-label={claim.message}>
            <div className={styles.head}>
              <SeverityIcon sign={sign} />
              <Caption1Strong>
                {check.severity[sign === "blocking" || sign === "explain" ? sign : "note"]} {claim.code}
              </Caption1Strong>
            </div>
            <Body1>
              {claim.message}{" "}
              {claim.cells.map((cell) => (
                <CellLink
                  key={cell}
                  cell={cell}
                  prefix={appendixPrefix(snapshot, cell)}
                  session={session}
                  snapshot={snapshot}
                />
              ))}
            </Body1>
            {canAnswer && (
              <Button
                size="small"
                disabledFocusable={isHeld(snapshot)}
                onClick={() => void session.clear(claimKey(claim))}
              >
                {words.otherMatter}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
