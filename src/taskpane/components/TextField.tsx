import { Field, Input, makeStyles, type FieldProps } from "@fluentui/react-components";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });

export interface TextFieldProps extends Pick<FieldProps, "label" | "hint" | "required" | "validationMessage"> {
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  onChange(value: string): void;
}

/** One line of text under its label; it may become as narrow as the pane. */
export function TextField({ value, placeholder, maxLength, onChange, ...field }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Field {...field}>
      <Input
        className={styles.wide}
        input={{ className: styles.wide }}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(_event, { value: next }) => onChange(next)}
      />
    </Field>
  );
}
