/**
 * Workbooks to begin with. The files were saved by the workbench itself (test/e2e/scenarios.test.ts), those of the province made by
 * `npm run make:province` (test/session/collatedReport.test.ts).
 */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  /** Address of the .xlsx file; null = an empty workbook. */
  readonly url: URL | null;
  /** An archive of files to receive with it. */
  readonly returns?: { readonly label: string; readonly name: string; readonly url: URL };
}

export const scenarios: readonly Scenario[] = [
  { id: "empty", label: "Sổ tính trống", url: null },
  {
    id: "commune-2023",
    label: "Số liệu thật của một xã, 2023",
    url: new URL("./scenarios/commune-2023.xlsx", import.meta.url),
  },
  { id: "broken", label: "Sổ tính nhiều lỗi", url: new URL("./scenarios/broken.xlsx", import.meta.url) },
  {
    id: "half-year-2026",
    label: "Công tác trẻ em 6 tháng, 2026",
    url: new URL("./scenarios/half-year-2026.xlsx", import.meta.url),
  },
  { id: "own-form", label: "Biểu mẫu riêng của cấp trên", url: new URL("./scenarios/own-form.xlsx", import.meta.url) },
  {
    id: "several-reports",
    label: "Nhiều báo cáo trong một tệp",
    url: new URL("./scenarios/several-reports.xlsx", import.meta.url),
  },
  {
    id: "province-2026",
    label: "Cấp tỉnh nhận báo cáo của 20 xã",
    url: new URL("./scenarios/province-2026.xlsx", import.meta.url),
    returns: {
      label: "Tải tệp các xã gửi (.zip)",
      name: "cac-xa-gui.zip",
      url: new URL("./scenarios/province-2026-returns.zip", import.meta.url),
    },
  },
];
