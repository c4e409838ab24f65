import { Body1 } from "@fluentui/react-components";
import { useStrings } from "../catalogue/useStrings";
import type { ReportProps } from "../components/ready";
import { Section } from "../components/Section";
import { Letter } from "./Letter";
import { PointCard } from "./PointCard";

/** What the superior asks about this report, above everything that the rules find. */
export function AskedSection({ session, snapshot }: ReportProps) {
  const { asked: words } = useStrings();
  const { asked, askedTrouble } = snapshot;
  if (askedTrouble !== null) return <Body1 role="alert">{words[askedTrouble]}</Body1>;
  if (asked === null) return null;
  const counts = (["open", "mended", "kept"] as const).flatMap((state) => {
    const count = asked.points.filter((point) => point.state === state).length;
    return count === 0 ? [] : [words[state](count)];
  });
  const next = asked.points.find(({ state }) => state === "open");
  return (
    <Section title={words.title} as="h2" aside={counts.join(", ")}>
      <Letter asked={asked} />
      {asked.points.map((point) => (
        <PointCard key={point.id} point={point} isNext={point === next} session={session} snapshot={snapshot} />
      ))}
    </Section>
  );
}
