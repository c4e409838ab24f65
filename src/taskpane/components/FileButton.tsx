import { Button, makeStyles, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

const useStyles = makeStyles({
  file: { position: "absolute", width: "1px", height: "1px", opacity: 0, pointerEvents: "none" },
});

interface Props {
  readonly label: string;
  /** Name of the field itself for a screen reader; the label where it is absent. */
  readonly name?: string;
  /** Ending of the files to choose from, e.g. `.xlsx`. */
  readonly accept: string;
  readonly disabledFocusable: NonNullable<ButtonProps["disabledFocusable"]>;
  onChoose(file: File): void;
}

/** Lets the officer choose a file of this computer; the same file can be chosen again. */
export function FileButton({ label, name = label, accept, disabledFocusable, onChoose }: Props) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={disabledFocusable} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        className={styles.file}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onChoose(file);
          target.value = "";
        }}
      />
    </>
  );
}
