import { fullUnitName } from "../../../src/core/text/fullUnitName";
import { placeOfUnit } from "../../../src/core/text/placeOfUnit";

test.each([
  ["UBND xã Mẫu", "Ủy ban nhân dân xã Mẫu", "Mẫu"],
  [" UBND phường Hoa Mẫu ", "Ủy ban nhân dân phường Hoa Mẫu", "Hoa Mẫu"],
  ["Ủy ban nhân dân thị trấn Mẫu", "Ủy ban nhân dân thị trấn Mẫu", "Mẫu"],
  ["ủy ban nhân dân Đặc khu Mẫu", "ủy ban nhân dân Đặc khu Mẫu", "Mẫu"],
  ["UBND thành phố Mẫu", "Ủy ban nhân dân thành phố Mẫu", "Mẫu"],
  ["UBND thị xã Mẫu", "Ủy ban nhân dân thị xã Mẫu", "Mẫu"],
  ["UBND", "UBND", "UBND"],
  ["UBNDX", "UBNDX", "UBNDX"],
  ["Văn phòng UBND xã Mẫu", "Văn phòng UBND xã Mẫu", "Văn phòng UBND xã Mẫu"],
  ["Phòng Ủy ban nhân dân xã Mẫu", "Phòng Ủy ban nhân dân xã Mẫu", "Phòng Ủy ban nhân dân xã Mẫu"],
  ["", "", ""],
])("%j is written %j, its place is %j", (name, full, place) => {
  expect(fullUnitName(name)).toBe(full);
  expect(fullUnitName(name.normalize("NFD"))).toBe(full);
  expect(placeOfUnit(name)).toBe(place);
});
