import { officialReport } from "../../src/documents/officialReport";
import { emptyDraft } from "../../src/core/narrative/reportDraft";
import { reconcile, rewrite } from "../../src/core/narrative/reconcile";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { DEFAULT_STYLE } from "../../src/core/narrative/reportStyle";
import type { ReportContext } from "../../src/core/model/reportContext";
import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { contextOf, figuresOf, type Given } from "../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");

function official(given: Given, changes: Partial<ReportContext> = {}, style = DEFAULT_STYLE, recipients?: string) {
  const [figures, context] = [figuresOf(edition!, given), contextOf(changes)];
  const fresh = renderNarrative(edition!, figures, context, validate(edition!, figures, context), null, style);
  const draft = recipients === undefined ? emptyDraft : rewrite(emptyDraft, fresh, "recipients", recipients);
  return officialReport(reconcile(fresh, draft), { edition: edition!, figures, context, style });
}

test.each<[string, Partial<ReportContext>, object]>([
  [
    "of a commune",
    {},
    {
      superiorAgency: null,
      agency: ["ỦY BAN NHÂN DÂN", "XÃ MẪU"],
      number: "        /BC-UBND",
      placeAndDate: "Mẫu, ngày 05 tháng 7 năm 2023",
    },
  ],
  [
    "of a commune named without its committee",
    { unitName: "xã Ia Lang" },
    { superiorAgency: null, agency: ["ỦY BAN NHÂN DÂN", "XÃ IA LANG"] },
  ],
  ["of a ward", { unitName: "Uỷ ban nhân dân phường Hoa Mẫu" }, { agency: ["ỦY BAN NHÂN DÂN", "PHƯỜNG HOA MẪU"] }],
  [
    "of a province",
    { unitName: "tỉnh Mẫu", superior: "Bộ Y tế" },
    { superiorAgency: null, agency: ["ỦY BAN NHÂN DÂN", "TỈNH MẪU"] },
  ],
  [
    "of a ward's office",
    { unitName: "Phòng Văn hóa - Xã hội phường Hoa Mẫu", superior: "Sở Y tế tỉnh Mẫu" },
    {
      superiorAgency: "UBND PHƯỜNG HOA MẪU",
      agency: ["PHÒNG VĂN HÓA - XÃ HỘI"],
      number: "        /BC-        ",
      placeAndDate: "Hoa Mẫu, ngày 05 tháng 7 năm 2023",
    },
  ],
  [
    "of a school",
    { unitName: "Trường Tiểu học Mẫu", superior: "UBND phường Hoa Mẫu" },
    {
      superiorAgency: "UBND PHƯỜNG HOA MẪU",
      agency: ["TRƯỜNG TIỂU HỌC MẪU"],
      placeAndDate: "          , ngày 05 tháng 7 năm 2023",
    },
  ],
  ["without a date", { reportDate: null }, { placeAndDate: "Mẫu, ngày      tháng      năm 2023" }],
  ["without a unit", { unitName: "" }, { agency: ["[TÊN ĐƠN VỊ]"] }],
])("the letterhead %s", (_what, changes, head) => expect(official({}, changes)).toMatchObject(head));

test("the signature has the authority over the office", () => {
  expect(official({}, { signerTitle: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" }).signature.lines).toEqual([
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
  ]);
});

test("the head of another office signs for himself", () => {
  const school = { unitName: "Trường Tiểu học Mẫu", signerTitle: "HIỆU TRƯỞNG" };
  expect(official({}, school).signature.lines).toEqual(["HIỆU TRƯỞNG"]);
});

test.each<[string | undefined, readonly string[]]>([
  [undefined, ["Như trên", "Lưu: VT"]],
  [
    "Nơi nhận:\n- UBND tỉnh (b/c);\n– Phòng VHXH;\n\n- Lưu: VT, VHXH.",
    ["UBND tỉnh (b/c)", "Phòng VHXH", "Lưu: VT, VHXH"],
  ],
  ["", []],
])("the recipients of %j are %j", (text, recipients) => {
  expect(official({}, {}, DEFAULT_STYLE, text).recipients).toEqual(recipients);
});

test("the tables hold the sheet's figures as they stand, blanks blank", () => {
  const given = { "pl1.xa.launchChildren": 1700, "pl1.xa.fundsBudget": "4.930.000đ", "pl2.all.giftMoney": 0 };
  const [first, second] = official(given).appendices;
  expect(first?.header.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0))).toEqual([7, 6]);
  expect(first?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["Cấp tỉnh", "", "", "", "", "", ""],
    ["Cấp huyện", "", "", "", "", "", ""],
    ["Cấp xã", "", "1.700", "", "", "4.930.000đ", ""],
  ]);
  expect(second?.rows.map((row) => row.map(({ text }) => text))).toEqual([["", "0", "", "", "", ""]]);
});

test("numbers that are not sure and gaps are told apart", () => {
  const { body } = official({ "pl1.xa.launchChildren": 700 });
  const kinds = body.flatMap(({ runs }) => runs).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["text", "gap", "unverified"]));
});

test("Roman appendices by choice, in text and tables alike", () => {
  const { appendices, body } = official({}, {}, { ...DEFAULT_STYLE, appendices: "roman" });
  expect(appendices.map(({ label }) => label)).toEqual(["Phụ lục I", "Phụ lục II", "Phụ lục III"]);
  expect(body.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")).toContain(
    "Phụ lục I, Phụ lục II và Phụ lục III",
  );
});
