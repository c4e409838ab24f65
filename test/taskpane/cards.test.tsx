/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import type { CarryOffer } from "../../src/core/carryover/carriedFigures";
import type { ReportSession } from "../../src/session/reportSnapshot";
import { emptySnapshot, type ReadySnapshot } from "../../src/session/snapshotStore";
import { CellCard } from "../../src/taskpane/components/CellCard";
import { CarryPanel } from "../../src/taskpane/screens/CarryPanel";
import { figuresOf } from "../support/figures";
import { halfYear, halfYearCase } from "../support/halfYear";
import { statistics } from "../support/statistics";

const placeAt = (address: string) => ({ sheetId: "1", sheetName: "Sheet1", row: 0, col: 0, address });
const shown = (element: ReactElement) => render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);

describe("the card of a cell", () => {
  const session = {} as ReportSession;
  const card = (cell: string): string => {
    const snapshot: ReadySnapshot = {
      ...emptySnapshot([halfYear], null),
      edition: halfYear,
      figures: figuresOf(halfYear, halfYearCase),
      places: new Map([[cell, placeAt("C12")]]),
    };
    return shown(<CellCard cell={cell} session={session} snapshot={snapshot} />).container.textContent ?? "";
  };
  test("says which indicator it counts, how that is worked out and on what it rests", () => {
    const text = card("pl1.orphans.total");
    expect(text).toContain("0303 (Phụ lục I): Số lượng, tỷ lệ trẻ em mồ côi");
    expect(text).toContain("Số trẻ em mồ côi : Tổng số trẻ em có hoàn cảnh đặc biệt × 100");
    expect(text).toContain("Gồm cả trẻ em mồ côi cha hoặc mẹ");
    expect(text).toContain("Thông tư 13/2021/TT-BLĐTBXH, Phụ lục I, mã số 0303");
  });
  test("tells rates by their own multiplier, and counts as counts", () => {
    expect(card("pl2.dead.total")).toContain(": Dân số trẻ em trong cùng năm × 100.000");
    expect(card("pl2.abused.total")).toContain("Đếm số lượng; chỉ tiêu không có tỷ lệ");
  });
  test("says nothing of indicators where there is none", () => {
    expect(card("pl3.play.number")).not.toContain("Chỉ tiêu");
  });
});

test("what another report holds is offered with its source, and written only by a click", () => {
  const written: unknown[] = [];
  const session = { applyEdits: async (edits: unknown) => void written.push(edits) } as unknown as ReportSession;
  const figure = (cell: string, value: number, isOther: boolean) => ({
    cell,
    before: isOther ? "20" : "(trống)",
    value,
    isOther,
    source: { cell: "pl1.special.total", label: `nguồn của ${value}` },
  });
  const offer: CarryOffer = {
    title: "Công tác trẻ em năm 2025",
    figures: [
      figure("pl1.total.all", 1722, false),
      figure("pl1.total.special", 23, true),
      figure("pl1.total.ill", 4, false),
    ],
    open: 32,
  };
  const snapshot: ReadySnapshot = {
    ...emptySnapshot([statistics], null),
    edition: statistics,
    carried: [offer],
    places: new Map(offer.figures.map(({ cell }, at) => [cell, placeAt(`C${at + 1}`)])),
  };
  shown(<CarryPanel session={session} snapshot={snapshot} />);
  expect(screen.getByText("Nguồn: Công tác trẻ em năm 2025, nguồn của 1722")).toBeInTheDocument();
  expect(written).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Lấy số này: 23 từ nguồn của 23" }));
  fireEvent.click(screen.getByRole("button", { name: "Lấy 2 số vào các ô còn trống" }));
  expect(written).toEqual([
    [{ cell: "pl1.total.special", before: "20", value: 23 }],
    [
      { cell: "pl1.total.all", before: "(trống)", value: 1722 },
      { cell: "pl1.total.ill", before: "(trống)", value: 4 },
    ],
  ]);
});
