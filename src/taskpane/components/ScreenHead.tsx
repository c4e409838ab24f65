import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** Title of a screen that another one opened, with the way back. */
export function ScreenHead({ title, back, onBack }: { readonly title: string; readonly back: string; onBack(): void }) {
  return (
    <div className={useStyles().head}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={back} onClick={onBack} type="button" />
      <Subtitle2 as="h2">{title}</Subtitle2>
    </div>
  );
}
