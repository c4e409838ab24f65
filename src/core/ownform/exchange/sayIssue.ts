import type { z } from "zod";

const MEMBERS: Readonly<Record<string, string>> = {
  format: "format",
  version: "phiên bản",
  id: "mã biểu mẫu (id)",
  title: "tên",
  issuer: "nơi ban hành",
  tables: "bảng",
  rules: "quy tắc",
  key: "mã (key)",
  label: "nhãn",
  columns: "cột",
  rows: "hàng",
  sums: "phép cộng",
  header: "tiêu đề",
  type: "loại",
  unit: "đơn vị",
  number: "số thứ tự",
  kind: "kiểu hàng",
  reportedBy: "cấp báo cáo",
  axis: "hướng cộng",
  total: "tổng",
  parts: "thành phần",
  relation: "quan hệ",
  from: "nguồn",
};
const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  array: "danh sách",
  object: "nhóm thông tin",
};

/** A problem that the schema found, as a sentence with its place, counted from 1: `Bảng 1, hàng 12, nhãn: …`. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${problemOf(issue)}`;
}

function placeOf(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const step of path) {
    if (typeof step === "number") parts.push(`${parts.pop() ?? "mục"} ${step + 1}`);
    else parts.push(MEMBERS[String(step)] ?? "mục lạ");
  }
  return parts.length === 0 ? "biểu mẫu" : parts.join(", ");
}

function problemOf(issue: z.core.$ZodIssue): string {
  const unit = "origin" in issue && issue.origin === "string" ? "ký tự" : "mục";
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("undefined")
        ? "còn thiếu."
        : `phải là ${KINDS[issue.expected] ?? "giá trị khác"}.`;
    case "too_big":
      return `quá ${unit === "mục" ? "nhiều" : "dài"}, nhiều nhất là ${String(issue.maximum)} ${unit}.`;
    case "too_small":
      return unit === "ký tự" ? "không được để trống." : `cần ít nhất ${String(issue.minimum)} mục.`;
    case "unrecognized_keys":
      return `có thông tin không biết (${issue.keys
        .map((key) => `“${key.slice(0, 40)}”`)
        .slice(0, 5)
        .join(", ")}).`;
    case "invalid_value":
      return `phải là ${issue.values.map((value) => `“${String(value)}”`).join(" hoặc ")}.`;
    case "invalid_format":
      return "không đúng cách viết.";
    default:
      return "không hợp lệ.";
  }
}
