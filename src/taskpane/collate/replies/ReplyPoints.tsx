import { Body1, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { EyeOff20Regular, SquareHint20Regular } from "@fluentui/react-icons";
import { isSameItem, type Point } from "../../../core/consolidation/replies/points";
import type { ReplyItem } from "../../../core/consolidation/replies/reply";
import { useStrings } from "../../catalogue/useStrings";
import { SeverityIcon } from "../../components/SeverityIcon";
import { placeOf } from "./standing";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalS} 0`, minWidth: 0 },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  code: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
});

interface Props {
  readonly points: readonly Point[];
  readonly items: readonly ReplyItem[];
  onToggle(item: ReplyItem): void;
}

/** What may be asked, each to be taken or left; then what was asked besides. */
export function ReplyPoints({ points, items, onToggle }: Props) {
  const others = items.filter((item) => !points.some((point) => isSameItem(point.item, item)));
  return (
    <div>
      {points.map(({ item, kind }, index) => (
        <Line
          key={index}
          item={item}
          kind={kind}
          isTaken={items.some((each) => isSameItem(each, item))}
          onToggle={onToggle}
        />
      ))}
      {others.map((item) => (
        <Line key={`${placeOf(item)} ${item.words}`} item={item} kind="note" isTaken onToggle={onToggle} />
      ))}
    </div>
  );
}

interface LineProps {
  readonly item: ReplyItem;
  readonly kind: Point["kind"];
  readonly isTaken: boolean;
  onToggle(item: ReplyItem): void;
}

function Line({ item, kind, isTaken, onToggle }: LineProps) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { replies: words } = collate;
  const place = placeOf(item);
  return (
    <div className={styles.row}>
      <Checkbox
        aria-label={place === "" ? words.askWhole : words.askAbout(place)}
        checked={isTaken}
        onChange={() => onToggle(item)}
      />
      <div className={styles.words}>
        <div className={styles.head}>
          <KindIcon kind={kind} />
          <Body1 className={styles.text}>{place}</Body1>
          <Caption1 className={styles.code}>{item.finding?.code}</Caption1>
        </div>
        <Body1 className={styles.text}>
          {item.words} {kind === "explained" && words.explained}
        </Body1>
      </div>
    </div>
  );
}

function KindIcon({ kind }: { readonly kind: Point["kind"] }) {
  switch (kind) {
    case "hidden":
      return <EyeOff20Regular aria-hidden />;
    case "blank":
      return <SquareHint20Regular aria-hidden />;
    case "explained":
      return <SeverityIcon sign="good" />;
    case "blocking":
    case "explain":
    case "note":
      return <SeverityIcon sign={kind} />;
  }
}
