import { Caption1, Link, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useStrings } from "../../taskpane/catalogue/useStrings";

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  /** How many of its cells are filled; null for a sheet without a form. */
  readonly progress: { readonly filled: number; readonly all: number } | null;
}

const useStyles = makeStyles({
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    minHeight: "48px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexWrap: "wrap" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** The tables of the workbook with how far each is filled; beside them what was just said, else the keys. */
export function SheetTabs({
  tabs,
  front,
  others,
  hidden,
  said,
  onShow,
  onShowHidden,
}: {
  readonly tabs: readonly SheetTab[];
  readonly front: string | null;
  /** Sheets of the file that are not shown. */
  readonly others: number;
  /** Rows and columns of this one that the file hides; null for none. */
  readonly hidden: { readonly rows: number; readonly cols: number; readonly isShown: boolean } | null;
  readonly said: string | null;
  onShow(id: string): void;
  onShowHidden(isShown: boolean): void;
}) {
  const styles = useStyles();
  const { page } = useStrings();
  return (
    <div className={styles.foot}>
      <TabList
        className={styles.tabs}
        aria-label={page.table.sheets}
        selectedValue={front}
        onTabSelect={(_event, { value }) => onShow(String(value))}
      >
        {tabs.map(({ id, name, progress }) => {
          const isFull = progress !== null && progress.filled === progress.all;
          const state =
            progress === null ? "" : isFull ? ` · ${page.table.full}` : ` · ${progress.filled}/${progress.all}`;
          return (
            <Tab key={id} value={id} {...(isFull ? { icon: <CheckmarkCircle20Filled className={styles.good} /> } : {})}>
              {name + state}
            </Tab>
          );
        })}
      </TabList>
      {others > 0 && <Caption1>{page.table.hidden(others)}</Caption1>}
      {hidden !== null && (
        <Caption1>
          {page.table.hiddenLines(hidden.rows, hidden.cols)}{" "}
          <Link as="button" inline onClick={() => onShowHidden(!hidden.isShown)}>
            {hidden.isShown ? page.table.hideAgain : page.table.showHidden}
          </Link>
        </Caption1>
      )}
      <Caption1 role="status">{said ?? page.table.keys}</Caption1>
    </div>
  );
}
