import type { Content } from "../../support/books";

/** One table as it should be proposed. Places are those of the sheet, so that a reader can follow them on the rows. */
export interface ExpectedTable {
  readonly label: string;
  readonly title: string;
  /** `D: group › own words [type unit]`. */
  readonly columns: readonly string[];
  /** `7: number | label` and `[heading]` or `[type unit]` where the row says so itself. */
  readonly rows: readonly string[];
  /** `D = E + F (wording)`, `7 ≥ 8 (wording)`. */
  readonly sums: readonly string[];
  readonly doubts?: readonly string[];
}

/** A blank official-looking sheet of our own making. `=…` is a formula. */
export interface OfficialSheet {
  readonly what: string;
  readonly rows: readonly (readonly Content[])[];
  readonly merges: readonly string[];
  readonly tables: readonly ExpectedTable[];
}

const _ = null;

export const officialSheets: readonly OfficialSheet[] = [
  {
    what: "STT, three header rows, numbered columns with sums, notes",
    rows: [
      ["UBND XÃ ...", _, _, _, _, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      [_, _, _, _, _, "Độc lập - Tự do - Hạnh phúc"],
      ["Phụ lục 1"],
      ["TỔNG HỢP SỐ LIỆU TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT"],
      ["(Kèm theo Báo cáo số ... ngày ... tháng ... năm ... của UBND xã)"],
      [],
      ["STT", "Nội dung", "Tổng số", "Trong đó", _, _, _, "Ghi chú"],
      [_, _, _, "Nam", _, "Nữ", _, _],
      [_, _, _, "Dưới 6 tuổi", "Từ 6 đến dưới 16 tuổi", "Dưới 6 tuổi", "Từ 6 đến dưới 16 tuổi", _],
      ["(1)", "(2)", "(3=4+5+6+7)", "(4)", "(5)", "(6)", "(7)", "(8)"],
      [1, "Trẻ em mồ côi cả cha và mẹ"],
      [2, "Trẻ em bị bỏ rơi"],
      [3, "Trẻ em khuyết tật"],
      [4, "Trẻ em bị xâm hại"],
    ],
    merges: [
      "F1:H1",
      "F2:H2",
      "A3:H3",
      "A4:H4",
      "A5:H5",
      "A7:A9",
      "B7:B9",
      "C7:C9",
      "D7:G7",
      "D8:E8",
      "F8:G8",
      "H7:H9",
    ],
    tables: [
      {
        label: "Phụ lục 1",
        title: "TỔNG HỢP SỐ LIỆU TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT",
        columns: [
          "C: Tổng số [children trẻ em]",
          "D: Trong đó › Nam › Dưới 6 tuổi [children trẻ em]",
          "E: Trong đó › Nam › Từ 6 đến dưới 16 tuổi [children trẻ em]",
          "F: Trong đó › Nữ › Dưới 6 tuổi [children trẻ em]",
          "G: Trong đó › Nữ › Từ 6 đến dưới 16 tuổi [children trẻ em]",
          "H: Ghi chú [text]",
        ],
        rows: [
          "11: 1 | Trẻ em mồ côi cả cha và mẹ",
          "12: 2 | Trẻ em bị bỏ rơi",
          "13: 3 | Trẻ em khuyết tật",
          "14: 4 | Trẻ em bị xâm hại",
        ],
        sums: ["C = D + E + F + G (numbering)"],
      },
    ],
  },
  {
    what: "without STT, label column without header, rows by level",
    rows: [
      ["Biểu số 02/TE"],
      ["KẾT QUẢ TỔ CHỨC NGÀY HỘI TRẺ EM NĂM 2026"],
      ["Đơn vị tính: triệu đồng"],
      [_, "Tổ chức ngày hội", _, "Kinh phí tổ chức", _, _],
      [_, "Số điểm tổ chức", "Số trẻ em tham dự", "Tổng số", "Ngân sách nhà nước", "Vận động"],
      ["Cấp tỉnh"],
      ["Cấp huyện"],
      ["Cấp xã"],
    ],
    merges: ["A2:F2", "B4:C4", "D4:F4", "A4:A5"],
    tables: [
      {
        label: "Biểu số 02/TE",
        title: "KẾT QUẢ TỔ CHỨC NGÀY HỘI TRẺ EM NĂM 2026",
        columns: [
          "B: Tổ chức ngày hội › Số điểm tổ chức [count điểm]",
          "C: Tổ chức ngày hội › Số trẻ em tham dự [children trẻ em]",
          "D: Kinh phí tổ chức › Tổng số [money triệu đồng]",
          "E: Kinh phí tổ chức › Ngân sách nhà nước [money triệu đồng]",
          "F: Kinh phí tổ chức › Vận động [money triệu đồng]",
        ],
        rows: ["6:  | Cấp tỉnh (tinh)", "7:  | Cấp huyện (huyen)", "8:  | Cấp xã (xa)"],
        sums: ["D = E + F (wording)"],
      },
    ],
  },
  {
    what: "Roman groups over Arabic rows, unit column, total row last",
    rows: [
      ["Phụ lục II: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU VỀ TRẺ EM"],
      [],
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện 6 tháng", "Tỷ lệ (%)", "Ghi chú"],
      ["I", "Công tác chăm sóc trẻ em"],
      [1, "Số trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế", "Trẻ em"],
      [2, "Kinh phí khám bệnh miễn phí cho trẻ em", "Triệu đồng"],
      [3, "Tỷ lệ trẻ em được tiêm chủng đầy đủ", "%"],
      ["II", "Công tác bảo vệ trẻ em"],
      [1, "Số trẻ em bị xâm hại", "Trẻ em"],
      ["1.1", "Bị bạo lực", "Trẻ em"],
      ["1.2", "Bị xâm hại tình dục", "Trẻ em"],
      [2, "Số lớp dạy bơi cho trẻ em", "Lớp"],
    ],
    merges: ["A1:G1", "A4:A4"],
    tables: [
      {
        label: "Phụ lục II",
        title: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU VỀ TRẺ EM",
        columns: [
          "D: Kế hoạch năm [count]",
          "E: Thực hiện 6 tháng [count]",
          "F: Tỷ lệ (%) [text]",
          "G: Ghi chú [text]",
        ],
        rows: [
          "4: I | Công tác chăm sóc trẻ em [heading]",
          "5: 1 | Số trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế [children Trẻ em]",
          "6: 2 | Kinh phí khám bệnh miễn phí cho trẻ em [money Triệu đồng]",
          "7: 3 | Tỷ lệ trẻ em được tiêm chủng đầy đủ [text %]",
          "8: II | Công tác bảo vệ trẻ em [heading]",
          "9: 1 | Số trẻ em bị xâm hại [children Trẻ em]",
          "10: 1.1 | Bị bạo lực [children Trẻ em]",
          "11: 1.2 | Bị xâm hại tình dục [children Trẻ em]",
          "12: 2 | Số lớp dạy bơi cho trẻ em [count Lớp]",
        ],
        sums: ["9 = 10 + 11 (numbering)"],
      },
    ],
  },
  {
    what: "total row first, Roman rows with figures over their Arabic rows, Trong đó columns of several kinds",
    rows: [
      ["Mẫu số 03"],
      ["DANH MỤC TRẺ EM CẦN TRỢ GIÚP"],
      ["Số TT", "Đối tượng", "Số trẻ em", "Trong đó", _, "Được trợ giúp"],
      [_, _, _, "Nữ", "Dân tộc thiểu số", _],
      [_, "Tổng số"],
      ["I", "Trẻ em có hoàn cảnh đặc biệt"],
      [1, "Trẻ em không nơi nương tựa"],
      [2, "Trẻ em nhiễm HIV/AIDS"],
      [3, "Trẻ em bị mua bán"],
      ["II", "Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt"],
      [1, "Trẻ em thuộc hộ nghèo"],
      [2, "Trẻ em có cha mẹ ly hôn"],
    ],
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"],
    tables: [
      {
        label: "Mẫu số 03",
        title: "DANH MỤC TRẺ EM CẦN TRỢ GIÚP",
        columns: [
          "C: Số trẻ em [children trẻ em]",
          "D: Trong đó › Nữ [children trẻ em]",
          "E: Trong đó › Dân tộc thiểu số [children trẻ em]",
          "F: Được trợ giúp [children trẻ em]",
        ],
        rows: [
          "5:  | Tổng số",
          "6: I | Trẻ em có hoàn cảnh đặc biệt",
          "7: 1 | Trẻ em không nơi nương tựa",
          "8: 2 | Trẻ em nhiễm HIV/AIDS",
          "9: 3 | Trẻ em bị mua bán",
          "10: II | Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt",
          "11: 1 | Trẻ em thuộc hộ nghèo",
          "12: 2 | Trẻ em có cha mẹ ly hôn",
        ],
        sums: [
          "C ≥ D (wording)",
          "C ≥ E (wording)",
          "5 = 6 + 10 (wording)",
          "6 = 7 + 8 + 9 (numbering)",
          "10 = 11 + 12 (numbering)",
        ],
      },
    ],
  },
  {
    what: "bare numbers under the headers, groups with equal columns under a total group, total row last",
    rows: [
      ["Phụ lục số 4"],
      ["HỖ TRỢ TRẺ EM DỊP TẾT TRUNG THU"],
      ["(Đơn vị tính: Trẻ em, nghìn đồng)"],
      [],
      ["STT", "Đơn vị", "Tổng cộng", _, "Tặng quà", _, "Học bổng", _, "Ghi chú"],
      [_, _, "Số trẻ em", "Kinh phí", "Số trẻ em", "Kinh phí", "Số trẻ em", "Kinh phí", _],
      ["A", "B", "1=3+5", "2=4+6", "3", "4", "5", "6", "7"],
      [1, "Thôn Đông"],
      [2, "Thôn Đoài"],
      [3, "Thôn Trung"],
      [_, "Cộng"],
      [],
      [_, "NGƯỜI LẬP BIỂU", _, _, _, "TM. ỦY BAN NHÂN DÂN"],
      [_, "(Ký, họ tên)", _, _, _, "CHỦ TỊCH"],
    ],
    merges: ["A1:I1", "A2:I2", "A3:I3", "A5:A6", "B5:B6", "C5:D5", "E5:F5", "G5:H5", "I5:I6"],
    tables: [
      {
        label: "Phụ lục số 4",
        title: "HỖ TRỢ TRẺ EM DỊP TẾT TRUNG THU",
        columns: [
          "C: Tổng cộng › Số trẻ em [children trẻ em]",
          "D: Tổng cộng › Kinh phí [money nghìn đồng]",
          "E: Tặng quà › Số trẻ em [children trẻ em]",
          "F: Tặng quà › Kinh phí [money nghìn đồng]",
          "G: Học bổng › Số trẻ em [children trẻ em]",
          "H: Học bổng › Kinh phí [money nghìn đồng]",
          "I: Ghi chú [text]",
        ],
        rows: ["8: 1 | Thôn Đông", "9: 2 | Thôn Đoài", "10: 3 | Thôn Trung", "11:  | Cộng"],
        sums: ["C = E + G (numbering)", "D = F + H (numbering)", "11 = 8 + 9 + 10 (wording)"],
      },
    ],
  },
  {
    what: "no title, no STT, girls and boys beside the total, Trong đó rows, letters",
    rows: [
      ["Chỉ tiêu", "Tổng số", "Nam", "Nữ", "Được trợ giúp"],
      ["1. Trẻ em dưới 16 tuổi"],
      ["Trong đó: Trẻ em dưới 6 tuổi"],
      ["2. Trẻ em có hoàn cảnh đặc biệt"],
      ["a) Trẻ em mồ côi"],
      ["b) Trẻ em khuyết tật"],
      ["3. Số hộ nghèo có trẻ em"],
    ],
    merges: [],
    tables: [
      {
        label: "Biểu mẫu",
        title: "",
        columns: [
          "B: Tổng số [children trẻ em]",
          "C: Nam [children trẻ em]",
          "D: Nữ [children trẻ em]",
          "E: Được trợ giúp [children trẻ em]",
        ],
        rows: [
          "2: 1 | Trẻ em dưới 16 tuổi",
          "3:  | Trong đó: Trẻ em dưới 6 tuổi",
          "4: 2 | Trẻ em có hoàn cảnh đặc biệt",
          "5: a) | Trẻ em mồ côi",
          "6: b) | Trẻ em khuyết tật",
          "7: 3 | Số hộ nghèo có trẻ em",
        ],
        sums: ["B = C + D (wording)", "2 ≥ 3 (wording)", "4 = 5 + 6 (numbering)"],
        doubts: ["no-title"],
      },
    ],
  },
  {
    what: "two tables one below the other, the second without row labels",
    rows: [
      ["Phụ lục 03"],
      ["HOẠT ĐỘNG VUI CHƠI VÀ BẢO VỆ TRẺ EM"],
      ["1. Hoạt động vui chơi, giải trí"],
      ["STT", "Hoạt động", "Số cuộc", "Số lượt trẻ em tham gia", "Kinh phí (đồng)"],
      [1, "Diễn đàn trẻ em"],
      [2, "Hội thi, liên hoan"],
      [3, "Sinh hoạt hè"],
      ["Tổng cộng"],
      [],
      ["2. Tập huấn, truyền thông"],
      ["Tập huấn", _, "Truyền thông", _],
      ["Số lớp", "Số người tham dự", "Số buổi", "Số tờ rơi"],
    ],
    merges: ["A1:E1", "A2:E2", "A3:E3", "A8:B8", "A10:E10", "A11:B11", "C11:D11"],
    tables: [
      {
        label: "Phụ lục 03",
        title: "HOẠT ĐỘNG VUI CHƠI VÀ BẢO VỆ TRẺ EM 1. Hoạt động vui chơi, giải trí",
        columns: [
          "C: Số cuộc [count cuộc]",
          "D: Số lượt trẻ em tham gia [count lượt]",
          "E: Kinh phí (đồng) [money đồng]",
        ],
        rows: ["5: 1 | Diễn đàn trẻ em", "6: 2 | Hội thi, liên hoan", "7: 3 | Sinh hoạt hè", "8:  | Tổng cộng"],
        sums: ["8 = 5 + 6 + 7 (wording)"],
        doubts: ["mixed-row-labels"],
      },
      {
        label: "Biểu mẫu",
        title: "2. Tập huấn, truyền thông",
        columns: [
          "A: Tập huấn › Số lớp [count lớp]",
          "B: Tập huấn › Số người tham dự [children người]",
          "C: Truyền thông › Số buổi [count buổi]",
          "D: Truyền thông › Số tờ rơi [count tờ rơi]",
        ],
        rows: ["13:  | "],
        sums: [],
        doubts: ["no-row-labels"],
      },
    ],
  },
  {
    what: "two tables side by side under one title",
    rows: [
      ["Bảng 5. PHÒNG, CHỐNG TAI NẠN THƯƠNG TÍCH VÀ ĐUỐI NƯỚC TRẺ EM"],
      [],
      ["STT", "Nguyên nhân", "Số trẻ em bị nạn", "Tử vong", _, "STT", "Hoạt động phòng ngừa", "Số lớp", "Số trẻ em"],
      [1, "Đuối nước", _, _, _, 1, "Dạy bơi an toàn"],
      [2, "Tai nạn giao thông", _, _, _, 2, "Kỹ năng thoát hiểm"],
      [3, "Ngã"],
      [_, "Tổng số"],
    ],
    merges: ["A1:I1"],
    tables: [
      {
        label: "Bảng 5",
        title: "PHÒNG, CHỐNG TAI NẠN THƯƠNG TÍCH VÀ ĐUỐI NƯỚC TRẺ EM",
        columns: ["C: Số trẻ em bị nạn [children trẻ em]", "D: Tử vong [children trẻ em]"],
        rows: ["4: 1 | Đuối nước", "5: 2 | Tai nạn giao thông", "6: 3 | Ngã", "7:  | Tổng số"],
        sums: ["7 = 4 + 5 + 6 (wording)"],
      },
      {
        label: "Bảng 5 (2)",
        title: "PHÒNG, CHỐNG TAI NẠN THƯƠNG TÍCH VÀ ĐUỐI NƯỚC TRẺ EM",
        columns: ["H: Số lớp [count lớp]", "I: Số trẻ em [children trẻ em]"],
        rows: ["4: 1 | Dạy bơi an toàn", "5: 2 | Kỹ năng thoát hiểm"],
        sums: [],
      },
    ],
  },
  {
    what: "sums that the cells calculate, Chia ra columns, headings over all columns",
    rows: [
      [_, _, _, _, _, _, "Biểu số: 06/BVTE"],
      [_, "TÌNH HÌNH TRẺ EM TRÊN ĐỊA BÀN XÃ"],
      [_, "Số liệu tính đến ngày ..... tháng ..... năm 2026"],
      [],
      [_, "Nhóm trẻ em", "Tổng số trẻ em", "Chia ra theo độ tuổi", _, _, "Tỷ lệ %"],
      [_, _, _, "0 - dưới 6", "6 - dưới 11", "11 - dưới 16", _],
      [_, "A. THEO GIỚI TÍNH"],
      [_, "Nam", "=SUM(D8:F8)"],
      [_, "Nữ", "=SUM(D9:F9)"],
      [_, "B. THEO HOÀN CẢNH GIA ĐÌNH"],
      [_, "Hộ nghèo", "=D11+E11+F11"],
      [_, "Hộ cận nghèo", "=D12+E12+F12"],
      [_, "Hộ khác", "=D13+E13+F13"],
      [_, "Tổng cộng", "=C11+C12+C13", "=SUM(D11:D13)", "=SUM(E11:E13)", "=SUM(F11:F13)"],
      [_, "Ghi chú: Trẻ em là người dưới 16 tuổi."],
    ],
    merges: ["B2:G2", "B3:G3", "B5:B6", "C5:C6", "D5:F5", "G5:G6", "B7:G7", "B10:G10"],
    tables: [
      {
        label: "Biểu số: 06/BVTE",
        title: "TÌNH HÌNH TRẺ EM TRÊN ĐỊA BÀN XÃ",
        columns: [
          "C: Tổng số trẻ em [children trẻ em]",
          "D: Chia ra theo độ tuổi › 0 - dưới 6 [children trẻ em]",
          "E: Chia ra theo độ tuổi › 6 - dưới 11 [children trẻ em]",
          "F: Chia ra theo độ tuổi › 11 - dưới 16 [children trẻ em]",
          "G: Tỷ lệ % [text]",
        ],
        rows: [
          "7: A | THEO GIỚI TÍNH [heading]",
          "8:  | Nam",
          "9:  | Nữ",
          "10: B | THEO HOÀN CẢNH GIA ĐÌNH [heading]",
          "11:  | Hộ nghèo",
          "12:  | Hộ cận nghèo",
          "13:  | Hộ khác",
          "14:  | Tổng cộng",
        ],
        sums: ["C = D + E + F (formula)", "14 = 11 + 12 + 13 (formula)"],
      },
    ],
  },
  {
    what: "dashed rows for girls and boys, numbers in the rows' own words, typed (1) that Excel took for -1",
    rows: [
      ["Phụ lục VII"],
      ["KINH PHÍ VÀ NGUỒN LỰC CHO TRẺ EM"],
      ["ĐVT: đồng"],
      ["TT", "Nội dung", "Năm 2025", "6 tháng đầu năm 2026", "Ghi chú"],
      [-1, -2, -3, -4, -5],
      ["I", "Ngân sách nhà nước"],
      [1, "Ngân sách trung ương"],
      [2, "Ngân sách địa phương"],
      ["II", "Vận động"],
      [1, "Trong nước"],
      [2, "Nước ngoài"],
      [_, "Tổng cộng (I+II)"],
    ],
    merges: ["A1:E1", "A2:E2", "A3:E3"],
    tables: [
      {
        label: "Phụ lục VII",
        title: "KINH PHÍ VÀ NGUỒN LỰC CHO TRẺ EM",
        columns: ["C: Năm 2025 [money đồng]", "D: 6 tháng đầu năm 2026 [money đồng]", "E: Ghi chú [text]"],
        rows: [
          "6: I | Ngân sách nhà nước",
          "7: 1 | Ngân sách trung ương",
          "8: 2 | Ngân sách địa phương",
          "9: II | Vận động",
          "10: 1 | Trong nước",
          "11: 2 | Nước ngoài",
          "12:  | Tổng cộng (I+II)",
        ],
        sums: ["6 = 7 + 8 (numbering)", "9 = 10 + 11 (numbering)", "12 = 6 + 9 (numbering)"],
      },
    ],
  },
  {
    what: "indented labels over two columns, Trong đó in a column's own words, dashes",
    rows: [
      ["PHỤ BIỂU 8", _, _, _, _, _, "Đơn vị tính: trẻ em"],
      ["TRẺ EM ĐƯỢC TRỢ GIÚP THƯỜNG XUYÊN VÀ ĐỘT XUẤT"],
      ["Số TT", "Các nhóm trẻ em", _, "Đầu kỳ", "Trong kỳ", _, "Trong đó: trẻ em gái"],
      [_, _, _, _, "Tăng", "Giảm", _],
      [1, "Trẻ em được trợ giúp thường xuyên"],
      [_, _, "- Nam"],
      [_, _, "- Nữ"],
      [2, "Trẻ em được trợ giúp đột xuất"],
      [_, _, "- Nam"],
      [_, _, "- Nữ"],
    ],
    merges: ["A2:G2", "A3:A4", "B3:C4", "D3:D4", "E3:F3", "G3:G4"],
    tables: [
      {
        label: "PHỤ BIỂU 8",
        title: "TRẺ EM ĐƯỢC TRỢ GIÚP THƯỜNG XUYÊN VÀ ĐỘT XUẤT",
        columns: [
          "D: Đầu kỳ [children trẻ em]",
          "E: Trong kỳ › Tăng [children trẻ em]",
          "F: Trong kỳ › Giảm [children trẻ em]",
          "G: Trong đó: trẻ em gái [children trẻ em]",
        ],
        rows: [
          "5: 1 | Trẻ em được trợ giúp thường xuyên",
          "6: - | Nam",
          "7: - | Nữ",
          "8: 2 | Trẻ em được trợ giúp đột xuất",
          "9: - | Nam",
          "10: - | Nữ",
        ],
        sums: ["5 = 6 + 7 (wording)", "8 = 9 + 10 (wording)"],
        doubts: ["mixed-row-labels"],
      },
    ],
  },
  {
    what: "a group alone over the columns of unlabelled stubs, years as headers, code column",
    rows: [
      ["Biểu 9: CHỈ TIÊU VỀ QUYỀN TRẺ EM"],
      [_, "Mã số", "Số trẻ em", _, "Số trẻ em gái", _],
      ["Tên chỉ tiêu", _, 2025, 2026, 2025, 2026],
      ["Trẻ em được khai sinh", "01"],
      ["Trẻ em suy dinh dưỡng thể thấp còi", "02"],
      ["Trẻ em được học bơi", "03"],
    ],
    merges: ["C2:D2", "E2:F2"],
    tables: [
      {
        label: "Biểu 9",
        title: "CHỈ TIÊU VỀ QUYỀN TRẺ EM",
        columns: [
          "B: Mã số [text]",
          "C: Số trẻ em › 2025 [children trẻ em]",
          "D: Số trẻ em › 2026 [children trẻ em]",
          "E: Số trẻ em gái › 2025 [children trẻ em]",
          "F: Số trẻ em gái › 2026 [children trẻ em]",
        ],
        rows: ["4:  | Trẻ em được khai sinh", "5:  | Trẻ em suy dinh dưỡng thể thấp còi", "6:  | Trẻ em được học bơi"],
        sums: [],
      },
    ],
  },
  {
    what: "filled in already, no header, no title",
    rows: [
      ["Trẻ em dưới 16 tuổi", 1722, 860],
      ["Trẻ em khuyết tật", 12, 5],
      ["Kinh phí (triệu đồng)", 15, 3],
    ],
    merges: [],
    tables: [
      {
        label: "Biểu mẫu",
        title: "",
        columns: ["B: Cột B [count]", "C: Cột C [count]"],
        rows: [
          "1:  | Trẻ em dưới 16 tuổi",
          "2:  | Trẻ em khuyết tật",
          "3:  | Kinh phí (triệu đồng) [money triệu đồng]",
        ],
        sums: [],
        doubts: ["no-title", "no-header", "numbers-in-body"],
      },
    ],
  },
];
