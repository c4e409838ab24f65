import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, useSyncExternalStore, type ClipboardEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { cellLabel } from "../../core/edition/cellInfo";
import { addressOf } from "../../core/layout/address";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Ready } from "../../taskpane/components/ready";
import type { BookStore } from "../book/createBookStore";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import type { TableEditor } from "./createTableEditor";
import { EntryLine } from "./EntryLine";
import { actionOf } from "./keys";
import { lookOfSheet } from "./lookOfSheet";
import { PromptNote } from "./PromptNote";
import { SheetTable } from "./SheetTable";
import { withHidden, type SheetForm } from "./sheetLook";
import { SheetTabs } from "./SheetTabs";
import { saidWords } from "./saidWords";
import { formOn, shownSheets, tabOf } from "./shownSheets";
import { useTableFocus } from "./useTableFocus";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, height: "100%" },
  scroll: { position: "relative", flexGrow: 1, overflow: "auto", padding: tokens.spacingHorizontalL, minHeight: 0 },
});

interface Props {
  readonly store: BookStore;
  readonly editor: TableEditor;
  readonly snapshot: Ready;
  /** Where there is room for one of the two: whether it is the table that is shown. */
  readonly isInSight: boolean;
  /** Said where there is no table yet. */
  readonly none: string;
}

/** The table in front: entry line, sheet, tabs. */
export function WorkTable(props: Props) {
  const styles = useStyles();
  const { store, snapshot } = props;
  const { book, front } = useSyncExternalStore(store.subscribe, store.view);
  const shown = shownSheets(book, snapshot);
  const sheet = shown.find(({ id }) => id === front) ?? shown[0];
  if (sheet === undefined) {
    return (
      <div className={styles.scroll}>
        <Body1>{props.none}</Body1>
      </div>
    );
  }
  return <FrontSheet {...props} sheet={sheet} shown={shown} />;
}

function FrontSheet({
  store,
  editor,
  snapshot,
  isInSight,
  sheet,
  shown,
}: Props & { readonly sheet: PageSheet; readonly shown: readonly PageSheet[] }) {
  const styles = useStyles();
  const { page } = useStrings();
  const { book, front, selection, led } = useSyncExternalStore(store.subscribe, store.view);
  const { edit, said } = useSyncExternalStore(editor.subscribe, editor.state);
  const [isAllShown, setAllShown] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const form = useMemo(() => formOn(sheet, snapshot), [sheet, snapshot]);
  const own = useMemo(() => lookOfSheet(sheet, form), [sheet, form]);
  const meanings = useMemo(() => meaningsOf(form), [form]);
  // Whoever is led to a hidden cell has to see it.
  const isShown = isAllShown || own.hidden.rows.has(selection.row) || own.hidden.cols.has(selection.col);
  const look = useMemo(() => (isShown ? withHidden(own) : own), [own, isShown]);
  const toTable = useTableFocus({ table, note, key: [front, selection, edit, led, isInSight], led });
  editor.draw(look);
  const place = placeOf(selection.row, selection.col);
  const prompt = look.prompts.get(place);
  const cell = cellAt(sheet, selection.row, selection.col);
  const hidden = { rows: own.hidden.rows.size, cols: own.hidden.cols.size, isShown };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const action = actionOf(event, edit?.typing ?? "no");
    if (action === null) return;
    const isFromLine = !(event.target instanceof Node && table.current?.contains(event.target));
    let isDone = false;
    flushSync(() => {
      isDone = editor.act(action);
    });
    if (isDone) event.preventDefault();
    if (isDone && isFromLine) toTable();
  };
  const onClipboard = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (edit !== null) return;
    act(event);
    event.preventDefault();
  };
  return (
    <div className={styles.area}>
      <EntryLine
        address={addressOf(selection.row, selection.col)}
        meaning={meanings.get(place) ?? ""}
        hint={prompt?.message.split(". ").slice(1).join(". ") ?? ""}
        text={edit?.text ?? cell.formula ?? cell.text}
        onBegin={() => editor.begin("inside")}
        onChange={editor.type}
        onKeyDown={onKeyDown}
        onLeave={editor.commit}
      />
      <div className={styles.scroll}>
        <SheetTable
          sheet={sheet}
          look={look}
          selection={selection}
          edit={edit}
          meanings={meanings}
          table={table}
          onKeyDown={onKeyDown}
          onType={editor.type}
          onPoint={(event, row, col) => {
            editor.pointAt(row, col, event.shiftKey);
            event.preventDefault();
            toTable();
          }}
          onOpen={() => editor.begin("inside")}
          onCopy={onClipboard(({ clipboardData }) => clipboardData.setData("text/plain", editor.copied()))}
          onCut={onClipboard(({ clipboardData }) => clipboardData.setData("text/plain", editor.cut()))}
          onPaste={onClipboard(({ clipboardData }) => editor.paste(clipboardData.getData("text/plain")))}
        />
        {prompt !== undefined && <PromptNote prompt={prompt} note={note} />}
      </div>
      <SheetTabs
        tabs={shown.map((each) => tabOf(each, snapshot))}
        front={sheet.id}
        others={book.sheets.length - shown.length}
        hidden={hidden.rows + hidden.cols === 0 ? null : hidden}
        said={said === null ? null : saidWords(said, page.table)}
        onShow={(id) => {
          editor.commit();
          store.show(id);
        }}
        onShowHidden={setAllShown}
      />
    </div>
  );
}

function meaningsOf(form: SheetForm | null): ReadonlyMap<number, string> {
  return new Map(form?.table.cells.map(({ key, row, col }) => [placeOf(row, col), cellLabel(form.edition, key)]) ?? []);
}
