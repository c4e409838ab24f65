import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useSyncExternalStore, type ClipboardEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { cellLabel } from "../../core/edition/cellInfo";
import { addressOf } from "../../core/layout/address";
import { useStrings } from "../../taskpane/catalogue/useStrings";
import type { Ready } from "../../taskpane/components/ready";
import type { BookStore } from "../book/createBookStore";
import { cellAt, placeOf } from "../book/pageBook";
import type { TableEditor } from "./createTableEditor";
import { EntryLine } from "./EntryLine";
import { actionOf } from "./keys";
import { lookOfSheet } from "./lookOfSheet";
import { PromptNote } from "./PromptNote";
import { SheetTable } from "./SheetTable";
import { SheetTabs } from "./SheetTabs";
import { saidWords } from "./saidWords";
import { formOn, shownSheets, tabOf } from "./shownSheets";
import { useTableFocus } from "./useTableFocus";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, height: "100%" },
  scroll: { position: "relative", flexGrow: 1, overflow: "auto", padding: tokens.spacingHorizontalL, minHeight: 0 },
});

/** The table in front: entry line, sheet, tabs. */
export function WorkTable({
  store,
  editor,
  snapshot,
  none,
}: {
  readonly store: BookStore;
  readonly editor: TableEditor;
  readonly snapshot: Ready;
  /** Said where there is no table yet. */
  readonly none: string;
}) {
  const styles = useStyles();
  const { page } = useStrings();
  const { book, front, selection, led } = useSyncExternalStore(store.subscribe, store.view);
  const { edit, said } = useSyncExternalStore(editor.subscribe, editor.state);
  const table = useRef<HTMLTableElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const shown = shownSheets(book, snapshot);
  const sheet = shown.find(({ id }) => id === front) ?? shown[0];
  const form = useMemo(() => (sheet === undefined ? null : formOn(sheet, snapshot)), [sheet, snapshot]);
  const look = useMemo(() => (sheet === undefined ? null : lookOfSheet(sheet, form)), [sheet, form]);
  const seen = useTableFocus({ table, note, key: [front, selection, edit, led], led });
  if (look !== null) editor.draw(look);
  if (sheet === undefined || look === null) {
    return (
      <div className={styles.scroll}>
        <Body1>{none}</Body1>
      </div>
    );
  }
  const meanings = new Map(
    form?.table.cells.map(({ key, row, col }) => [placeOf(row, col), cellLabel(form.edition, key)]) ?? [],
  );
  const place = placeOf(selection.row, selection.col);
  const prompt = look.prompts.get(place);
  const cell = cellAt(sheet, selection.row, selection.col);
  const onKeyDown = (event: KeyboardEvent): void => {
    // The cell's own field stands inside the table: one of them answers.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const action = actionOf(event, edit?.typing ?? "no");
    if (action === null) return;
    const isFromLine = !(event.target instanceof Node && table.current?.contains(event.target));
    let isDone = false;
    flushSync(() => {
      isDone = editor.act(action);
    });
    if (isDone) event.preventDefault();
    if (isDone && isFromLine) seen.toTable();
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
        onChange={(text) => editor.type(text)}
        onKeyDown={onKeyDown}
        onLeave={() => editor.commit()}
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
          onType={(text) => editor.type(text)}
          onPoint={(event, row, col) => {
            editor.pointAt(row, col, event.shiftKey);
            event.preventDefault();
            seen.toTable();
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
        said={said === null ? null : saidWords(said, page.table)}
        onShow={(id) => {
          editor.commit();
          store.show(id);
        }}
      />
    </div>
  );
}
