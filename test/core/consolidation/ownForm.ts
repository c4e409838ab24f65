import { editionOfOwnForm } from "../../../src/core/ownform/edition/editionOfOwnForm";
import type { OwnForm } from "../../../src/core/ownform/form/ownForm";
import { general } from "../../../src/editions";

const column = (key: string, header: readonly string[], type: "count" | "children" | "money", unit = "") => ({
  key,
  header: [...header],
  type,
  unit,
});
const form: OwnForm = {
  format: "bieumau",
  version: 1,
  id: "rieng-abcdefgh",
  title: "Biểu riêng",
  issuer: "",
  tables: [
    {
      key: "pl1",
      label: "Biểu 1",
      title: "Biểu 1",
      columns: [
        column("c1", ["Số trẻ em"], "children"),
        column("c2", ["Số trẻ được chăm sóc"], "children"),
        column("c3", ["Tỷ lệ (%)"], "count", "%"),
        column("c4", ["Diện tích sân chơi"], "count", "ha"),
        column("c5", ["Mức hỗ trợ"], "money", "đồng/trẻ"),
        column("c6", ["Số trẻ bình quân một lớp"], "count"),
        column("c7", ["Số xã đạt tỷ lệ trên 90%"], "count"),
      ],
      rows: [{ key: "r1", number: "", label: "Trẻ em", kind: "figure", reportedBy: ["xa"] }],
      sums: [],
    },
  ],
  rules: [],
};
const built = editionOfOwnForm(form, general);
if (built.kind !== "edition") throw new Error(built.problems.join("\n"));

/** An office's own form: figures that add up beside a rate, a price and an average. */
export const ownEdition = built.edition;
