import { Dropdown, Field, Input, makeStyles, Option } from "@fluentui/react-components";
import { useStrings } from "../catalogue/useStrings";
import type { Suggested } from "./particularsDraft";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });

interface Props {
  /** As it stands in the form. */
  readonly deadline: string;
  readonly offered: Suggested["deadlines"];
  /** Why it cannot be read; absent where it can. */
  readonly problem: { readonly validationMessage?: string };
  onChange(deadline: string): void;
}

/** The day before which the report is due; where offices set different ones, also whose it is. */
export function DeadlineFields({ deadline, offered, problem, onChange }: Props) {
  const styles = useStyles();
  const { particulars: words } = useStrings();
  const sourceOf = (shown: string): string => {
    const issuer = offered.find((each) => each.shown === shown)?.issuer;
    return issuer ? words.deadlineOf(shown, issuer) : words.deadlineOther;
  };
  return (
    <>
      {offered.length > 1 && (
        <Field label={words.deadlineSource} hint={words.deadlineSourceHint(offered.length)}>
          <Dropdown
            className={styles.wide}
            value={sourceOf(deadline)}
            selectedOptions={[deadline]}
            onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && onChange(optionValue)}
          >
            {offered.map(({ shown }) => (
              <Option key={shown} value={shown}>
                {sourceOf(shown)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Field label={words.deadline} hint={words.deadlineHint} {...problem}>
        <Input
          className={styles.wide}
          input={{ className: styles.wide }}
          value={deadline}
          onChange={(_event, { value }) => onChange(value)}
        />
      </Field>
    </>
  );
}
