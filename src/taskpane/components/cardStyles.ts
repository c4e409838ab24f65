import { makeStyles, tokens } from "@fluentui/react-components";

/** What cards of a finding, one's own or another's, and of a question about one have alike. */
export const useCardStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  code: { marginLeft: "auto", color: tokens.colorNeutralForeground3 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", textAlign: "right" },
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
