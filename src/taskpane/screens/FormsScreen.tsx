import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Edition } from "../../core/edition/edition";
import { reportingLevel } from "../../core/edition/period";
import type { ReportContext } from "../../core/model/reportContext";
import type { FoundForm } from "../../core/layout/sheetGrid";
import { openGroups } from "../../core/submission/verdictOf";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { useStrings } from "../catalogue/useStrings";
import { Panel } from "../components/Panel";
import type { Ready, ScreenProps } from "../components/ready";
import { Screen } from "../components/Screen";
import { OwnFormScreen } from "../ownform/OwnFormScreen";
import { EditionCard } from "./EditionCard";
import { FoundScreen, placeOf } from "./FoundScreen";
import { ParticularsForm } from "./ParticularsForm";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
});

/** Choose a form set, give the particulars, insert; later the progress of each appendix. */
export default function FormsScreen({ session, snapshot, tabs }: ScreenProps) {
  const styles = useStyles();
  const strings = useStrings();
  const { forms: words } = strings;
  const [chosen, setChosen] = useState<Edition | null>(null);
  /** Another report joins those that the workbook holds. */
  const [isAdding, setAdding] = useState(false);
  const [pending, setPending] = useState<ReportContext | null>(null);
  /** The edition whose tables are looked over, and then those that will be used. */
  const [looked, setLooked] = useState<Edition | null>(null);
  const [adopted, setAdopted] = useState<readonly FoundForm[]>([]);
  /** An office's own form under work: a new one, or one that is kept already. */
  const [own, setOwn] = useState<OwnForm | "new" | null>(null);
  const { edition, context, clash, result } = snapshot;
  const inForm = chosen ?? (edition !== null && context === null ? edition : null);
  /** The form closes only when all is done: a refusal must not cost what was typed. */
  const done = (): void => {
    const now = session.snapshot();
    if (now.status !== "ready" || now.trouble !== null || now.clash !== null) return;
    setChosen(null);
    setLooked(null);
    setAdding(false);
  };

  if (clash !== null && pending !== null) {
    return (
      <Screen>
        <Panel>
          <Body1>{words.clash(clash.join(", "))}</Body1>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={() => void session.insert(pending, "new").then(done)}>
              {words.insertNew}
            </Button>
            <Button onClick={() => void session.insert(pending, "keep").then(done)}>{words.keep}</Button>
            <Button onClick={() => setPending(null)}>{words.back}</Button>
          </div>
        </Panel>
      </Screen>
    );
  }
  if (own !== null) {
    return (
      <OwnFormScreen
        session={session}
        snapshot={snapshot}
        form={own === "new" ? null : own}
        onDone={() => {
          setOwn(null);
          setAdding(false);
        }}
      />
    );
  }
  if (looked !== null && chosen === null) {
    return (
      <FoundScreen
        edition={looked}
        session={session}
        snapshot={snapshot}
        onBack={() => setLooked(null)}
        onUse={(forms) => {
          setAdopted(forms);
          setChosen(looked);
        }}
      />
    );
  }
  if (inForm !== null) {
    const isInserted = edition !== null && !isAdding;
    return (
      <Screen>
        <ParticularsForm
          edition={inForm}
          key={inForm.id}
          given={isAdding ? null : context}
          remembered={snapshot.remembered}
          isHeld={snapshot.busy}
          isInserted={isInserted || adopted.length > 0}
          onBack={() => {
            setChosen(null);
            setAdopted([]);
          }}
          onSubmit={(given) => {
            setPending(given);
            const work = isInserted
              ? session.saveContext(given)
              : adopted.length > 0
                ? session.adopt(given, adopted)
                : session.insert(given, "ask");
            void work.then(done);
          }}
        />
      </Screen>
    );
  }
  if (edition !== null && context !== null && !isAdding) {
    const open = result === null ? 0 : openGroups(result).length;
    return (
      <Screen
        footer={
          open === 0 ? undefined : (
            <Button className={styles.main} size="large" appearance="primary" onClick={() => tabs.open("check")}>
              {words.see(open)}
            </Button>
          )
        }
      >
        <Progress
          session={session}
          snapshot={snapshot}
          onEdit={() => setChosen(edition)}
          onAdd={() => setAdding(true)}
          onEditForm={setOwn}
        />
      </Screen>
    );
  }
  return (
    <Screen>
      {isAdding ? (
        <>
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => setAdding(false)}>
            {words.back}
          </Button>
          <Body1>{strings.reports.adding}</Body1>
        </>
      ) : (
        <Body1>{words.choose}</Body1>
      )}
      {snapshot.editions.map((offered) => (
        <EditionCard
          key={offered.id}
          edition={offered}
          level={reportingLevel(offered, snapshot.remembered?.level)}
          {...(isFreeOwn(snapshot, offered) ? { onRemove: () => void session.removeOwnForm(offered.id) } : {})}
          found={snapshot.found
            .filter(({ editionId }) => editionId === offered.id)
            .map((form) => words.foundAt(labelOf(offered, form.appendixKey), placeOf(form)))}
          onChoose={() => {
            setAdopted([]);
            setChosen(offered);
          }}
          onLook={() => setLooked(offered)}
        />
      ))}
      <Panel>
        <Subtitle2 as="h2">{strings.own.title}</Subtitle2>
        <Body1>{strings.own.what}</Body1>
        <Button onClick={() => setOwn("new")}>{strings.own.start}</Button>
      </Panel>
    </Screen>
  );
}

/** An office's own form that no report of the workbook uses. */
function isFreeOwn({ ownForms, reports }: Ready, { id }: Edition): boolean {
  return ownForms.some((form) => form.id === id) && !reports.some(({ edition }) => edition.id === id);
}

function labelOf({ appendices }: Edition, appendixKey: string): string {
  return appendices.find(({ key }) => key === appendixKey)?.label ?? appendixKey;
}
