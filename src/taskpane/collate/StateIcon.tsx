import { tokens } from "@fluentui/react-components";
import {
  CalendarCancel20Regular,
  CheckmarkCircle20Filled,
  CircleHint20Regular,
  DocumentCopy20Regular,
  DocumentError20Regular,
  ErrorCircle20Filled,
  History20Regular,
  QuestionCircle20Regular,
  SquareHint20Regular,
  TableDismiss20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { ToldState } from "../../core/consolidation/letters/stateNames";

const [GOOD, WARNING, DANGER] = [
  tokens.colorStatusSuccessForeground1,
  tokens.colorStatusWarningForeground1,
  tokens.colorStatusDangerForeground1,
];

/** A unit's state by shape and colour; the word stands beside it. */
export function StateIcon({ state }: { readonly state: ToldState }) {
  switch (state) {
    case "complete":
    case "late":
      return <CheckmarkCircle20Filled aria-hidden primaryFill={GOOD} />;
    case "explain":
      return <Warning20Filled aria-hidden primaryFill={WARNING} />;
    case "blocked":
      return <ErrorCircle20Filled aria-hidden primaryFill={DANGER} />;
    case "twice":
      return <DocumentCopy20Regular aria-hidden primaryFill={WARNING} />;
    case "old":
      return <History20Regular aria-hidden />;
    case "wrong-form":
      return <TableDismiss20Regular aria-hidden primaryFill={DANGER} />;
    case "wrong-period":
      return <CalendarCancel20Regular aria-hidden primaryFill={DANGER} />;
    case "empty":
      return <SquareHint20Regular aria-hidden primaryFill={DANGER} />;
    case "unreadable":
      return <DocumentError20Regular aria-hidden primaryFill={DANGER} />;
    case "missing":
      return <CircleHint20Regular aria-hidden />;
    case "unlisted":
      return <QuestionCircle20Regular aria-hidden />;
  }
}
