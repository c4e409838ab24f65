import type { CheckedFile } from "./checkFile";
import type { TextReport } from "./checkTextFile";

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

const TEXT_VERDICTS = {
  ready: "Khớp với biểu",
  explain: "Có điều cần giải trình",
  blocked: "Có lỗi phải sửa",
  unreadable: "Không đọc được",
} as const;

/** What was found in a written report, as an officer reads it on a console. */
export function textReportText({ file, verdict, error, findings, leftOut }: TextReport): string {
  const lines = [`${file}: ${TEXT_VERDICTS[verdict]}${error === null ? "" : `. ${error.message}`}`];
  for (const { rule, severity, cells, message, section, around } of findings) {
    const where = cells.length === 0 ? "" : ` ${cells.join(", ")}`;
    lines.push(`  [${rule} ${SEVERITIES[severity]}]${where}: ${message}`);
    if (around !== "") lines.push(`      ${section === "" ? "" : `${section}: `}“${around}”`);
  }
  for (const sentence of leftOut) lines.push(`  ${sentence}`);
  return lines.join("\n");
}
