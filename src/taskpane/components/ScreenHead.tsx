import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  readonly back: string;
  /** Whether whoever opened the screen goes on there. */
  readonly takesFocus?: boolean;
  onBack(): void;
}

/** Title of a screen that another one opened, with the way back. */
export function ScreenHead({ title, back, takesFocus = false, onBack }: Props) {
  return (
    <div className={useStyles().head}>
      <Button
        ref={takesFocus ? takeFocus : undefined}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={back}
        onClick={onBack}
        type="button"
      />
      <Subtitle2 as="h2">{title}</Subtitle2>
    </div>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
