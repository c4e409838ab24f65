import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Forced colours hide the sunken ground; the border stays.
  given: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

/** A reason as it was given, under what it is. */
export function GivenReason({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={useStyles().given}>
      <Caption1>{title}</Caption1>
      <br />
      <Body1>{text}</Body1>
    </div>
  );
}
