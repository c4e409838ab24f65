import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Document20Regular, Folder20Regular, FolderZip20Regular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import type { ChosenFile } from "../../session/collate/returnReader";
import { useStrings } from "../catalogue/useStrings";
import { chosenFiles, dropped, listed } from "../device/chosenFiles";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
  pair: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  half: { flexGrow: 1 },
  file: { position: "absolute", width: "1px", height: "1px", opacity: 0, pointerEvents: "none" },
});

interface Props {
  readonly waiting: readonly ChosenFile[];
  /** @param refused archives that cannot be opened, each with the reason */
  onChoose(files: readonly ChosenFile[], refused: readonly string[]): void;
}

/** Where files are dropped, with the buttons that are the keyboard's way. */
export function DropArea({ waiting, onChoose }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { receive: words } = collate;
  const [isOver, setOver] = useState(false);
  const take = (files: readonly { readonly path: string; readonly file: File }[]): void =>
    void chosenFiles(files).then((choice) => onChoose(choice.files, choice.refused));

  return (
    <div
      role="group"
      aria-label={words.dropName}
      className={mergeClasses(styles.area, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void dropped(event.dataTransfer.items).then(take);
      }}
    >
      {waiting.length > 0 ? (
        <>
          <Body1>{words.waiting(waiting.length)}</Body1>
          <Button appearance="primary" onClick={() => onChoose(waiting, [])}>
            {words.read}
          </Button>
        </>
      ) : (
        <Body1>{isOver ? words.dropNow : words.drop}</Body1>
      )}
      <Picker
        label={words.zip}
        icon={<FolderZip20Regular />}
        accept=".zip"
        isPrimary={waiting.length === 0}
        onChoose={take}
      />
      <div className={styles.pair}>
        <Picker label={words.folder} icon={<Folder20Regular />} isFolder className={styles.half} onChoose={take} />
        <Picker label={words.files} icon={<Document20Regular />} className={styles.half} onChoose={take} />
      </div>
      <Caption1>{words.many}</Caption1>
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly accept?: string;
  readonly isFolder?: boolean;
  readonly isPrimary?: boolean;
  readonly className?: string;
  onChoose(files: readonly { readonly path: string; readonly file: File }[]): void;
}

function Picker({ label, icon, accept, isFolder = false, isPrimary = false, className, onChoose }: PickerProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        className={className}
        icon={icon}
        appearance={isPrimary ? "primary" : "secondary"}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={(input) => {
          field.current = input;
          // React knows no such attribute.
          if (isFolder) input?.setAttribute("webkitdirectory", "");
        }}
        className={styles.file}
        type="file"
        multiple
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const files = listed(target.files);
          target.value = "";
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
