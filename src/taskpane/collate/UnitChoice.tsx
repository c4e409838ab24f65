import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Unit, UnitId } from "../../core/consolidation/units/unit";
import { useStrings } from "../catalogue/useStrings";
import { bare } from "./ledger/ledgerFilter";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });
/** More would take longer to draw than to type a letter. */
const SHOWN = 50;

interface Props {
  /** Those that it may well be stand first. */
  readonly near: readonly Unit[];
  readonly units: readonly Unit[];
  onChoose(unit: UnitId): void;
}

/** One unit of thousands: what is typed finds it. */
export function UnitChoice({ near, units, onChoose }: Props) {
  const styles = useStyles();
  const { collate } = useStrings();
  const { files: words } = collate;
  const [typed, setTyped] = useState("");
  const wanted = bare(typed);
  const isNear = new Set(near);
  const found = [...near, ...units.filter((unit) => !isNear.has(unit))].filter((unit) =>
    bare(nameOf(unit)).includes(wanted),
  );
  return (
    <Field label={words.assign}>
      <Combobox
        className={styles.wide}
        input={{ className: styles.wide }}
        freeform
        placeholder={words.choose}
        value={typed}
        selectedOptions={[]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped("");
          if (found.some(({ id }) => id === optionValue)) onChoose(optionValue ?? "");
        }}
      >
        {found.slice(0, SHOWN).map((unit) => (
          <Option key={unit.id} value={unit.id}>
            {nameOf(unit)}
          </Option>
        ))}
        {found.length > SHOWN && <Option disabled>{words.typeMore(found.length - SHOWN)}</Option>}
      </Combobox>
    </Field>
  );
}

function nameOf({ name, code }: Unit): string {
  return code === null ? name : `${name} (${code})`;
}
