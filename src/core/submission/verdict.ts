/** The one line that is always true about the report. */
export type Verdict =
  | { readonly kind: "none" } // no appendix in the workbook
  | { readonly kind: "empty"; readonly missing: number } // nothing typed yet
  | { readonly kind: "blocked"; readonly blocking: number; readonly explain: number; readonly missing: number }
  | { readonly kind: "explain"; readonly explain: number }
  | { readonly kind: "ready"; readonly filled: number; readonly justified: number };
