import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Values with what the officer reads, in order. */
  readonly options: readonly (readonly [value: T, shown: string])[];
  onChange(value: T): void;
}

/** One of several under its label; it may become as narrow as the pane. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: Props<T>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Dropdown
        className={styles.wide}
        value={options.find(([each]) => each === value)?.[1] ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_event, { optionValue }) => {
          const chosen = options.find(([each]) => each === optionValue)?.[0];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map(([each, shown]) => (
          <Option key={each} value={each}>
            {shown}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
