import type { CheckedFile } from "./checkFile";

const VERDICTS = {
  ready: "Đủ điều kiện nộp",
  explain: "Nộp được sau khi giải trình",
  blocked: "Chưa nộp được",
  unreadable: "Không đọc được",
} as const;
const SEVERITIES = { blocking: "Lỗi phải sửa", explain: "Cần giải trình", note: "Lưu ý" } as const;

/** A file's report as an officer reads it on a console. */
export function reportText({ report, fingerprint }: CheckedFile): string {
  const { file, verdict, error, findings, notes, skipped } = report;
  const lines = [`${file}: ${VERDICTS[verdict]}${error === null ? "" : `. ${error.message}`}`];
  for (const { rule, severity, cause, cells, message } of findings) {
    const where = cells.length === 0 ? "" : ` ${cells.join(", ")}`;
    lines.push(`${cause ? "  " : "    → "}[${rule} ${SEVERITIES[severity]}]${where}: ${message}`);
  }
  for (const { message } of notes) lines.push(`  [Lưu ý về tệp] ${message}`);
  for (const { rule, reason } of skipped) lines.push(`  [${rule} bỏ qua] ${reason}`);
  if (fingerprint !== null) lines.push(`  Dấu số liệu: ${fingerprint}`);
  return lines.join("\n");
}
