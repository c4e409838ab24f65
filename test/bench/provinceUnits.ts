/** A unit of the invented province. */
export interface ProvinceUnit {
  /** `001`, … */
  readonly code: string;
  readonly name: string;
  /** Units that it was made of in 2025. */
  readonly before: readonly string[];
}

const FIRST =
  "An Bình Cát Đại Đông Giang Hà Hải Hồng Hưng Khánh Kim Lạc Long Lương Minh Mỹ Nam Nghĩa Ninh Phú Phước Quang".split(
    " ",
  );
const SECOND =
  "Ân Bảo Châu Cường Yên Điền Đô Hiệp Hòa Hợp Khê Lâm Lộc Mai Ngọc Nhân Phong Quý Sơn Tiến Thạch Trung Vân Xuân".split(
    " ",
  );
const THIRD = ["", "Thượng", "Hạ", "Tây", "Bắc", "Nội", "Ngoại"];

/** Units of different names also without their marks; the last is a ward that only its kind tells from the first. */
export function provinceUnits(count: number): readonly ProvinceUnit[] {
  const most = FIRST.length * SECOND.length * THIRD.length;
  if (count < 20 || count > most) throw new Error(`Units from 20 to ${most}.`);
  const nameAt = (index: number): string => {
    const first = FIRST[index % FIRST.length] ?? "";
    const second = SECOND[((index % FIRST.length) + Math.floor(index / FIRST.length)) % SECOND.length] ?? "";
    const third = THIRD[Math.floor(index / (FIRST.length * SECOND.length))] ?? "";
    return [first, second, third].filter((part) => part !== "").join(" ");
  };
  return Array.from({ length: count }, (_item, index) => {
    const isTwin = index === count - 1;
    const name = nameAt(isTwin ? 0 : index);
    const kind = isTwin || (index > 0 && index % 7 === 0) ? "phường" : "xã";
    const before = index % 5 === 0 ? [`xã ${name} 1`, `xã ${name} 2`] : [];
    return { code: String(index + 1).padStart(3, "0"), name: `UBND ${kind} ${name}`, before };
  });
}

/** The list as a receiving office keeps it; with the mark that lets Excel read its letters. */
export function unitList(units: readonly ProvinceUnit[]): string {
  const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text}"` : text);
  const rows = units.map(({ name, code, before }) => [name, code, before.join(";")].map(quoted).join(","));
  return `\uFEFFĐơn vị,Mã,Trước khi sắp xếp\r\n${rows.join("\r\n")}\r\n`;
}
