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
];
