import { literal } from "../../text/literal";
import { appendixOfTable } from "./appendixOfTable";
import { figureColumns, figureRows, type FigureRow } from "../form/figuresOfTable";
import { levelsOfRow } from "../form/levelsOfRow";
import type { OwnForm, OwnTable } from "../form/ownForm";

/** More than this a reader looks up in the table. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 4;

/** A plain report on an office's form: a paragraph for each table, unparsed. */
export function narrativeOfForm({ title, tables }: OwnForm) {
  const said = literal(title);
  const paragraph = (id: string, text: string) => ({ id, role: "paragraph", sentences: [{ text }] });
  return {
    places: {},
    unitKinds: {},
    suggestions: {},
    blocks: [
      { id: "title", role: "title", sentences: [{ text: "BÁO CÁO" }] },
      { id: "subject", role: "subject", sentences: [{ text: `${said} {$period}` }] },
      {
        id: "salutation",
        role: "salutation",
        sentences: [{ text: "Kính gửi: {$superior :ten prompt=|tên cơ quan nhận báo cáo|}." }],
      },
      paragraph(
        "opening",
        "Thực hiện {#gap prompt=|số, ký hiệu, ngày, trích yếu văn bản giao báo cáo|/}, {$unit :ten prompt=|tên đơn vị|} báo cáo số liệu {$period} (tính đến ngày {$cutOff :ngay prompt=|ngày chốt số liệu|}) như sau:",
      ),
      ...tables.flatMap((table, index) => blocksOf(table, index + 1)),
      { id: "units", role: "paragraph", shared: "units" },
      { id: "remarks", role: "heading2", sentences: [{ text: `${tables.length + 1}. Nhận xét, kiến nghị` }] },
      paragraph("remarks-text", "{#gap prompt=|Nhận xét, khó khăn, kiến nghị|/}"),
      {
        id: "closing",
        role: "closing",
        sentences: [
          {
            text: "Trên đây là báo cáo của {$unit :ten prompt=|tên đơn vị|}, kính gửi {$superior :ten prompt=|tên cơ quan nhận báo cáo|} tổng hợp./.",
          },
        ],
      },
      { id: "recipients", role: "recipients", sentences: [{ text: "Nơi nhận:\n- Như trên;\n- Lưu: VT." }] },
    ],
  };
}

function blocksOf(table: OwnTable, number: number): readonly object[] {
  const { section } = appendixOfTable(table);
  const rows = toldRows(table);
  return [
    { id: table.key, role: "heading2", sentences: [{ text: `${number}. ${literal(section)}` }] },
    {
      id: `${table.key}-figures`,
      role: "paragraph",
      sentences: rows.map((row) => sentenceOf(table, row)),
      none: "không phát sinh: {$items}",
      end: ".",
    },
    {
      id: `${table.key}-note`,
      role: "note",
      sentences: [{ text: `(Số liệu chi tiết tại ${literal(table.label)} kèm theo.)` }],
    },
  ];
}

/** All rows of a short table; of a long one its totals, or else its first rows. */
function toldRows(table: OwnTable): readonly FigureRow[] {
  const { sums } = table;
  const figures = figureRows(table);
  if (figures.length <= MOST_ROWS) return figures;
  const totals = new Set(sums.filter(({ axis }) => axis === "rows").map(({ total }) => total));
  const told = figures.filter(({ key }) => totals.has(key));
  return (told.length > 0 ? told : figures).slice(0, MOST_ROWS);
}

function sentenceOf(table: OwnTable, row: FigureRow): object {
  const columns = figureColumns(table).slice(0, MOST_COLUMNS);
  const { reportedBy, allowedFor } = levelsOfRow(row);
  const clauses = columns.map(({ key, header, type, unit }) => {
    const name = literal(columns.length === 1 && row.label !== "" ? "" : `${header.join(", ").toLowerCase()} `);
    const money = (row.type ?? type) === "money";
    const what = row.unit ?? unit;
    return `${name}{$${key} :${money ? "dong" : "so"}}${what === "" ? (money ? " đồng" : "") : ` ${literal(what)}`}`;
  });
  const lead = row.label === "" ? "" : `${literal(row.label)}: `;
  return {
    text: `${lead}${clauses.join(", ")}`,
    levels: [...reportedBy, ...allowedFor],
    values: Object.fromEntries(columns.map(({ key }) => [key, `${table.key}.${row.key}.${key}`])),
    ...(row.label === "" ? {} : { noneName: row.label }),
  };
}
