import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CarriedFigure, CarryOffer } from "../../core/carryover/carriedFigures";
import { formatNumber } from "../../core/text/viNumber";
import { useStrings } from "../catalogue/useStrings";
import { CellLink } from "../components/CellLink";
import { Panel } from "../components/Panel";
import { isHeld, type ReportProps } from "../components/ready";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  source: { flexBasis: "100%", overflowWrap: "anywhere" },
});

/** Figures that other reports of the workbook hold, each with where it comes from; taken over one by one or all blank ones at once. */
export function CarryPanel(props: ReportProps) {
  return props.snapshot.carried.map((offer) => <Offer key={offer.title} offer={offer} {...props} />);
}

function Offer({ offer, session, snapshot }: ReportProps & { readonly offer: CarryOffer }) {
  const styles = useStyles();
  const { carry: words } = useStrings();
  const blank = offer.figures.filter(({ isOther }) => !isOther);
  const take = (figures: readonly CarriedFigure[]) => (): void =>
    void session.applyEdits(figures.map(({ cell, before, value }) => ({ cell, before, value })));
  return (
    <Panel>
      <Body1Strong as="h2">{words.title(offer.title)}</Body1Strong>
      <Body1>{words.what(offer.figures.length, offer.open)}</Body1>
      <div role="list" className={styles.list}>
        {offer.figures.map((figure) => (
          <div role="listitem" key={figure.cell} className={styles.row}>
            <CellLink cell={figure.cell} session={session} snapshot={snapshot} />
            <Body1>
              {figure.before} → <b>{formatNumber(figure.value)}</b>
            </Body1>
            <Button
              size="small"
              aria-label={words.takeOne(formatNumber(figure.value), figure.source.label)}
              disabledFocusable={isHeld(snapshot)}
              onClick={take([figure])}
            >
              {words.take}
            </Button>
            <Caption1 className={styles.source}>{words.from(offer.title, figure.source.label)}</Caption1>
          </div>
        ))}
      </div>
      {blank.length > 1 && (
        <Button disabledFocusable={isHeld(snapshot)} onClick={take(blank)}>
          {words.takeBlank(blank.length)}
        </Button>
      )}
    </Panel>
  );
}
