import type { ApiErrorCode } from "./apiError";

/** What Excel does to add-ins at times, by name, in the words of the workbench. `refuses`: members, and the error each answers with. */
const table = {
  "cell-edit": { label: "Đang sửa một ô" },
  slow: { label: "Excel trả lời chậm" },
  protected: { label: "Sheet bị khóa" },
  refused: { label: "Excel từ chối yêu cầu" },
  "answer-late": { label: "Làm ngay nhưng trả lời muộn" },
  "web-limits": { label: "Giới hạn 5 MB của Excel trên web" },
  "other-workbook": {
    label: "Tệp khác đang ở phía trước",
    refuses: {
      "Worksheet.Names": "InvalidSelection",
      "WorksheetCollection.Add": "GeneralException",
      "WorksheetCollection.GetActiveWorksheet": "GeneralException",
      "Worksheet.Activate": "GeneralException",
      "Range.Select": "GeneralException",
    },
  },
  "chart-sheet": {
    label: "Trang biểu đồ đang ở phía trước",
    refuses: {
      "WorksheetCollection.GetActiveWorksheet": "InvalidOperation",
      "Workbook.GetSelectedRange": "InvalidSelection",
    },
  },
  "structure-protected": {
    label: "Cấu trúc tệp bị khóa",
    refuses: { "WorksheetCollection.Add": "InvalidOperation", "Worksheet.Delete": "InvalidOperation" },
  },
  "no-delete": { label: "Không cho xóa sheet", refuses: { "Worksheet.Delete": "GeneralException" } },
  "names-refused": {
    label: "Không cho đặt tên",
    refuses: { "NamedItemCollection.Add": "InvalidArgument" },
  },
  "book-names": { label: "Tên của tệp lẫn vào tên của sheet" },
  "names-shown": { label: "Không cho ẩn tên", refuses: { "NamedItem.Visible": "GeneralException" } },
  "no-printer": {
    label: "Không có máy in",
    refuses: { "PageLayout.Orientation": "GeneralException", "PageLayout.PaperSize": "GeneralException" },
  },
  "activate-refused": { label: "Không chuyển được sang sheet vừa thêm" },
  r1c1: { label: "Kiểu tham chiếu R1C1" },
  "events-late": { label: "Báo thay đổi muộn" },
  "events-lost": { label: "Không báo thay đổi" },
  "selection-lost": { label: "Không báo vùng chọn" },
  "manual-calculation": { label: "Chế độ tính thủ công" },
  "other-types": { label: "Kiểu giá trị Integer, RichValue, Unknown" },
  "ribbon-ignored": { label: "Nút lệnh không mở được ngăn" },
  "ribbon-rejected": { label: "Nút lệnh báo lỗi khi mở ngăn" },
  "ribbon-late": { label: "Ngăn chỉ mở sau khi lệnh xong" },
  "no-download": { label: "Không tải được tệp" },
  "no-copy": { label: "Không chép được" },
  "no-storage": { label: "Không nhớ được trên máy" },
  "no-theme": { label: "Không báo giao diện" },
  "late-start": { label: "Excel khởi động chậm" },
} as const satisfies Record<string, { label: string; refuses?: Record<string, ApiErrorCode> }>;

export type FaultName = keyof typeof table;

interface Fault {
  readonly label: string;
  readonly refuses?: Readonly<Record<string, ApiErrorCode>>;
}
export const FAULTS: Readonly<Record<FaultName, Fault>> = table;
export const faultNames = Object.keys(table) as readonly FaultName[];

/** Troubles to be had on demand; none at first. */
export class Faults {
  /** How long a slow host takes, in milliseconds. */
  slowMs = 20_000;
  /** How late late events come, in milliseconds. */
  lateMs = 300;
  /** The action of the next writing request at which it fails, counted from 0; null for none. */
  failAt: number | null = null;
  /** With which error the next request that is not of Office itself is refused; null for none. */
  refuseOnce: ApiErrorCode | null = null;
  /** How many requests are let through before it. */
  letThrough = 0;
  private readonly on = new Set<FaultName>();
  private readonly waiting = new Set<() => void>();

  /** Switching one off lets requests that wait for it through at once. */
  set(name: FaultName, on: boolean): void {
    if (on) this.on.add(name);
    else this.on.delete(name);
    for (const release of [...this.waiting]) release();
  }
  has(name: FaultName): boolean {
    return this.on.has(name);
  }
  clear(): void {
    this.failAt = null;
    this.refuseOnce = null;
    this.letThrough = 0;
    for (const name of [...this.on]) this.set(name, false);
  }

  /** With which error a member (`Worksheet.Names`) answers now; null if it works. */
  refusal(member: string): ApiErrorCode | null {
    for (const name of this.on) {
      const code = FAULTS[name].refuses?.[member];
      if (code !== undefined) return code;
    }
    return null;
  }

  /** Resolves at once unless the host is slow. */
  async delay(): Promise<void> {
    if (this.has("slow")) await this.pause(this.slowMs, () => !this.has("slow"));
  }

  /** Resolves at once unless answers come late. */
  async delayAnswer(): Promise<void> {
    if (this.has("answer-late")) await this.pause(this.slowMs, () => !this.has("answer-late"));
  }

  /** Waits `ms`, or less if `over` holds when a switch moves. */
  pause(ms: number, over: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const release = (): void => {
        if (!over() && Date.now() < end) return;
        clearTimeout(timer);
        this.waiting.delete(release);
        resolve();
      };
      const end = Date.now() + ms;
      const timer = setTimeout(() => {
        this.waiting.delete(release);
        resolve();
      }, ms);
      this.waiting.add(release);
    });
  }
}
