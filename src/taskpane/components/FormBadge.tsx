import { Badge, makeStyles } from "@fluentui/react-components";
import { DocumentCheckmark16Regular, DocumentEdit16Regular } from "@fluentui/react-icons";
import type { Edition } from "../../core/edition/edition";

const useStyles = makeStyles({
  // Fluent cuts a badge of one line; at 200 % its words need two.
  badge: { height: "auto", whiteSpace: "normal", alignSelf: "flex-start" },
});

/** Whether a form is an official one or suggested, in its own words. */
export function FormBadge({ edition: { badge } }: { readonly edition: Pick<Edition, "badge"> }) {
  const styles = useStyles();
  const isOfficial = badge.kind === "official";
  return (
    <Badge
      className={styles.badge}
      appearance={isOfficial ? "tint" : "outline"}
      size="large"
      icon={isOfficial ? <DocumentCheckmark16Regular /> : <DocumentEdit16Regular />}
    >
      {badge.text}
    </Badge>
  );
}
