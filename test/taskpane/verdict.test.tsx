/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import type { Verdict as VerdictKind } from "../../src/core/submission/verdict";
import { emptySnapshot, type ReadySnapshot } from "../../src/session/snapshotStore";
import { Verdict } from "../../src/taskpane/components/Verdict";

function line(changes: Partial<ReadySnapshot>): string {
  render(
    <FluentProvider theme={webLightTheme}>
      <Verdict snapshot={{ ...emptySnapshot([], null), ...changes }} />
    </FluentProvider>,
  );
  return screen.getByRole("status").textContent ?? "";
}

test.each<[VerdictKind, string]>([
  [{ kind: "none" }, "Chưa có phụ lục nào trong tệp này"],
  [{ kind: "empty", missing: 16 }, "Chưa ghi số liệucòn 16 ô trống"],
  [
    { kind: "blocked", blocking: 2, explain: 1, missing: 3 },
    "Chưa nộp được2 lỗi phải sửa · 1 cần giải trình · còn 3 ô trống",
  ],
  [{ kind: "blocked", blocking: 0, explain: 0, missing: 1 }, "Chưa nộp đượccòn 1 ô trống"],
  [{ kind: "explain", explain: 1 }, "Nộp được sau khi giải trình: 1 mục"],
  [{ kind: "ready", filled: 16, justified: 0 }, "Đủ điều kiện nộp16/16 ô đã ghi"],
  [{ kind: "ready", filled: 16, justified: 2 }, "Đủ điều kiện nộp16/16 ô đã ghi · 2 giải trình còn hiệu lực"],
])("%j reads %s", (verdict, text) => expect(line({ verdict })).toBe(text));

test("what could not be read again is told with its time", () => {
  const lastGood = new Date(2023, 5, 29, 14, 5).getTime();
  expect(
    line({ verdict: { kind: "ready", filled: 16, justified: 0 }, trouble: { code: "cell-edit-mode", lastGood } }),
  ).toBe("Chưa đọc được số liệu mớikết quả dưới đây là của lúc 14:05");
});

describe("what the superior asks goes before the verdict, until it is answered", () => {
  const asked = { from: "", writtenOn: null, deadline: "2999-07-25", letter: [], points: [], open: 1 };
  test.each<[Partial<ReadySnapshot>, string]>([
    [
      { asked, verdict: { kind: "explain", explain: 1 } },
      "Cấp trên hỏi lại: còn 1 điềugửi lại trước ngày 25/7/2999 · 1 cần giải trình",
    ],
    [
      {
        asked: { ...asked, deadline: "2020-07-25" },
        verdict: { kind: "blocked", blocking: 1, explain: 0, missing: 0 },
      },
      "Cấp trên hỏi lại: còn 1 điềuquá hạn gửi lại trước ngày 25/7/2020 · 1 lỗi phải sửa",
    ],
    [
      { asked: { ...asked, deadline: null }, verdict: { kind: "ready", filled: 16, justified: 0 } },
      "Cấp trên hỏi lại: còn 1 điều",
    ],
    [
      { asked: { ...asked, open: 0 }, verdict: { kind: "ready", filled: 16, justified: 0 } },
      "Đủ điều kiện nộp16/16 ô đã ghi",
    ],
  ])("%j reads %s", (changes, text) => expect(line(changes)).toBe(text));
});
