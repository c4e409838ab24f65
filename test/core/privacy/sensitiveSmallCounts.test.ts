import { sensitiveSmallCounts } from "../../../src/core/privacy/sensitiveSmallCounts";

test.each([
  ["Trong kỳ có 01 trẻ em bị xâm hại tình dục, đã can thiệp.", ["01 trẻ em bị xâm hại tình dục"]],
  ["Có 2 em nhiễm HIV/AIDS và một trẻ bị mua bán.", ["2 em nhiễm HIV/AIDS", "một trẻ bị mua bán"]],
  ["Hai trường hợp trẻ em vi phạm pháp luật.", ["Hai trường hợp trẻ em vi phạm pháp luật"]],
  ["Xảy ra 01 vụ bạo lực trẻ em.", ["01 vụ bạo lực"]],
  ["Trẻ em nghiện ma túy: 02 em", ["nghiện ma túy: 02 em"]],
  ["Trẻ em bị bỏ rơi: 1", ["bị bỏ rơi: 1"]],
  ["02 trẻ em bị bạo lực".normalize("NFD"), ["02 trẻ em bị bạo lực".normalize("NFD")]],
  ["Có 12 trẻ em bị xâm hại.", []],
  ["Mười hai trẻ em bị bạo lực.", []],
  ["Trẻ em bị bỏ rơi: 1.722", []],
  ["Trẻ em bị xâm hại: 12", []],
  ["Ngày 02 trẻ em bị xâm hại được tư vấn.", []],
  ["Một số trẻ em bị bạo lực.", []],
  ["Tổ chức 01 buổi tuyên truyền phòng, chống xâm hại trẻ em.", []],
  ["01 trẻ em khuyết tật được cấp xe lăn.", []],
  ["1. Trẻ em bị xâm hại", []],
  ["", []],
])("%s", (text, expected) => {
  expect(sensitiveSmallCounts(text).map(({ found }) => found)).toEqual(expected);
});
