import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useStrings } from "../catalogue/useStrings";
import type { Language, LanguageStore } from "../device/languageStore";

const useStyles = makeStyles({
  line: {
    display: "flex",
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
});
const LANGUAGES: readonly Language[] = ["vi", "en"];

/** Each language in its own name; what is typed stays. */
export function LanguageSwitch({ languages }: { readonly languages: LanguageStore }) {
  const styles = useStyles();
  const { language: words } = useStrings();
  return (
    <div role="group" aria-label={words.label} className={styles.line}>
      {LANGUAGES.map((language) => (
        <Link
          as="button"
          key={language}
          lang={language}
          aria-pressed={language === languages.current()}
          onClick={() => languages.choose(language)}
        >
          {words[language]}
        </Link>
      ))}
    </div>
  );
}
