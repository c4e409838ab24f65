import { reportHtml } from "../../src/documents/reportHtml";

const inlines = [
  { kind: "text", text: "Có <img src=x onerror=alert(1)> & " },
  {
    kind: "number",
    id: "1",
    now: null,
    text: "700",
    cells: ["pl1.xa.launchChildren"],
    derivation: null,
    verified: true,
  },
  { kind: "text", text: " trẻ em. " },
  { kind: "gap", prompt: "Tên hoạt động", cell: null },
] as const;

test("keeps the words and numbers, escapes the rest", () => {
  const { html, text } = reportHtml({ blocks: [{ id: "a", role: "paragraph", inlines }], gaps: 1, isDraft: false });
  expect(text).toBe("Có <img src=x onerror=alert(1)> & 700 trẻ em. [Tên hoạt động]");
  expect(html).toContain("Có &lt;img src=x onerror=alert(1)&gt; &amp; 700 trẻ em. [Tên hoạt động]");
  expect(html).not.toContain("<img");
});

test("a draft is marked first", () => {
  const { html, text } = reportHtml({
    blocks: [{ id: "a", role: "title", inlines: [{ kind: "text", text: "BÁO CÁO" }] }],
    gaps: 0,
    isDraft: true,
  });
  expect(text).toBe("DỰ THẢO\nBÁO CÁO");
  expect(html).toContain("<b>DỰ THẢO</b>");
});
