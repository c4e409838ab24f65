import { tokens } from "@fluentui/react-components";
import {
  ChatMultiple20Regular,
  CheckmarkCircle20Filled,
  CircleHint20Regular,
  Clock20Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";

export type Sign = "blocking" | "explain" | "note" | "good" | "empty" | "stale" | "asked";

/** A sign by shape and colour; the word stands beside it, so that it is hidden from screen readers. */
export function SeverityIcon({ sign }: { readonly sign: Sign }) {
  switch (sign) {
    case "blocking":
      return <ErrorCircle20Filled aria-hidden primaryFill={tokens.colorStatusDangerForeground1} />;
    case "explain":
      return <Warning20Filled aria-hidden primaryFill={tokens.colorStatusWarningForeground1} />;
    case "note":
      return <Info20Filled aria-hidden primaryFill={tokens.colorNeutralForeground2} />;
    case "good":
      return <CheckmarkCircle20Filled aria-hidden primaryFill={tokens.colorStatusSuccessForeground1} />;
    case "stale":
      return <Clock20Regular aria-hidden />;
    case "asked":
      return <ChatMultiple20Regular aria-hidden primaryFill={tokens.colorBrandForeground1} />;
    case "empty":
      return <CircleHint20Regular aria-hidden />;
  }
}
