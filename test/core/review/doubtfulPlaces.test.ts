import type { ReportContext } from "../../../src/core/model/reportContext";
import { doubtfulPlaces } from "../../../src/core/review/doubtfulPlaces";
import { editions } from "../../../src/editions";
import { contextOf } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");

const found = (text: string, context: Partial<ReportContext> = {}) =>
  doubtfulPlaces(text, edition, contextOf(context)).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

const THEME = "Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em";

test.each<[string, Partial<ReportContext>, readonly string[]]>([
  [`Tháng hành động năm 2023 với chủ đề “${THEME}”.`, {}, [`C02 ${THEME}`]],
  [
    "Chủ đề: “HÀNH ĐỘNG THIẾT THỰC – ƯU TIÊN NGUỒN LỰC CHO TRẺ EM”",
    {},
    ["C02 HÀNH ĐỘNG THIẾT THỰC – ƯU TIÊN NGUỒN LỰC CHO TRẺ EM"],
  ],
  ["Căn cứ Thông tư số 28/TT-BLĐTBXH của Bộ trưởng", {}, ["C03 28/TT-BLĐTBXH"]],
  ["Nghị định số 30/NĐ-CP và Nghị định 56/2017/NĐ-CP", {}, ["C03 30/NĐ-CP"]],
  [
    "Nghị định số 20/NĐ–CP, 56/ND-CP, 130/NĐCP, 147/NĐ‑CP",
    {},
    ["C03 20/NĐ–CP", "C03 56/ND-CP", "C03 130/NĐCP", "C03 147/NĐ‑CP"],
  ],
  ["Trên địa bàn xã có 12 trẻ, cả xã", { unitName: "phường Mẫu" }, ["C04 Trên địa bàn xã", "C04 cả xã"]],
  ["trong toàn\nxã có 5 trẻ", { unitName: "phường Mẫu" }, ["C04 toàn\nxã"]],
  ["Toàn phường có 12 điểm vui chơi.", {}, ["C04 Toàn phường"]],
  ["Trên địa bàn toàn xã.", { unitName: "phường Mẫu" }, ["C04 toàn xã"]],
  [`Chủ đề của Tháng hành động:\n- ${THEME}`, {}, [`C02 ${THEME}`]],
  [`“${THEME}” là chủ đề của Tháng hành động năm nay.`, {}, [`C02 ${THEME}`]],
  [`Tháng hành động vì trẻ em năm 2023 “${THEME}” được phát động.`, {}, [`C02 ${THEME}`]],
  [`Kế hoạch năm 2022 đã xong. Chủ đề: «${THEME.normalize("NFD")}»`, {}, [`C02 ${THEME.normalize("NFD")}`]],
  [
    "Nghị định 56-NĐ/CP, 20/NĐ-\nCP, Thông tư 20/TTBYT, 01/TT-UBDT, 30/TTLT-BYT-BGDĐT",
    {},
    ["C03 56-NĐ/CP", "C03 20/NĐ-\nCP", "C03 20/TTBYT", "C03 01/TT-UBDT", "C03 30/TTLT-BYT-BGDĐT"],
  ],
  ["trên toàn địa bàn xã, UBND xã tặng quà", { unitName: "phường Mẫu" }, ["C04 trên toàn địa bàn xã", "C04 UBND xã"]],
  ["Toàn phường có 12 trẻ.", { unitName: "xã Phường" }, ["C04 Toàn phường"]],
  ["Toàn phường có 12 trẻ.", { unitName: "xã" }, ["C04 Toàn phường"]],
  ["Toàn thành phố có 90 xã.", { unitName: "Sở Y tế tỉnh Mẫu", level: "tinh" }, ["C04 Toàn thành phố"]],
])("%s", (text, context, wanted) => {
  expect(found(text, context)).toEqual(wanted);
});

describe("no alarm on what is right", () => {
  test.each<[string, Partial<ReportContext>]>([
    [`Năm 2022 với chủ đề “${THEME}”, xã đã tổ chức lễ phát động.`, {}],
    [`Tháng hành động vì trẻ em năm 2022 với chủ đề “${THEME}”.`, { year: 2022 }],
    ["Với chủ đề “Chung tay giảm thiểu tổn hại trẻ em”.", {}],
    ["Chuyên mục lắng nghe trẻ em nói trên loa truyền thanh.", {}],
    ["Thực hiện Nghị định số 56/2017/NĐ-CP, Thông tư 28/2019/TT-BLĐTBXH, Thông tư số 13 /2021/ TT-BLĐTBXH.", {}],
    ["Quyết định số 06/QĐ-TTg ngày 03/01/2019, Chỉ thị 20/CT-TTg, Kế hoạch số 28/KH-UBND, Tờ trình 12/TT-HĐND.", {}],
    ["Nghị định số 05/NĐ-CP ngày 12/01/1993 của Chính phủ.", {}],
    ["Huy động toàn xã hội chăm lo cho trẻ em; toàn xã có 12 thôn; toàn tỉnh, toàn huyện thi đua.", {}],
    ["Toàn xã hội, toàn dân.", { unitName: "phường Mẫu" }],
    ["Bảo đảm an toàn xã; trên địa bàn xã Tân An cũ, trên địa bàn xã, phường.", { unitName: "phường Mẫu" }],
    ["Toàn phường Xã Đàn có 12 trẻ.", { unitName: "UBND phường Xã Đàn" }],
    ["Toàn xã có 700 trẻ.", { unitName: "Trạm Y tế" }],
    [`Tiếp nối chủ đề “${THEME}” của Tháng hành động vì trẻ em năm 2022; chủ đề năm trước là “${THEME}”.`, {}],
    [`Chủ đề “${THEME}” (năm 2022); Tháng hành động 2022 (chủ đề “${THEME}”); tháng 6/2022, chủ đề “${THEME}”.`, {}],
    [`Chủ đề các năm 2021, 2022: “${THEME}”.`, {}],
    ["Diễn đàn trẻ em với chủ đề “Lắng nghe trẻ em nói”.", {}],
    ["Tờ trình số 15/TT-BCH, 08/TT-BQL, Công văn 15/TT-BTG, 12/TTYT-KH, Nghị định 56/2017/NĐ-\nCP.", {}],
    ["Toàn bộ xã viên, UBND xã Tân An, UBND xã, phường, địa bàn xã đặc biệt khó khăn.", { unitName: "phường Mẫu" }],
    ["Toàn Xã Đàn có 12 trẻ.", { unitName: "phường Xã Đàn" }],
  ])("%s", (text, context) => {
    expect(found(text, context)).toEqual([]);
  });
});
