import { strToU8 } from "fflate";
import type { ProvinceUnit } from "./provinceUnits";
import type { UnitTruth } from "./provinceTruth";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
const bare = (name: string): string => name.replace(/^UBND /, "");

/** How units name their files: by the unit, by its folder, without marks, as a Mac spells it. */
const NAMES: readonly ((unit: ProvinceUnit) => string)[] = [
  ({ name }) => `${bare(name)}`,
  ({ name }) => `Bao cao thang hanh dong - ${plain(bare(name))}`,
  ({ name }) => `Khu vực A/${bare(name)}/bc`,
  ({ name }) => `Mac/BC ${bare(name)}`.normalize("NFD"),
  ({ name }) => `Zalo/${plain(name).toUpperCase().replaceAll(" ", "_")}_BAO_CAO`,
];

/** Where a unit's file lies. No two units share one. */
export function pathOf(unit: ProvinceUnit, index: number, ending: string): string {
  const name = NAMES[index % NAMES.length]?.(unit) ?? unit.code;
  return `${name}${ending}`;
}

/** What lies beside the reports without being one. */
export function setAside(
  { files }: { readonly files: Map<string, Uint8Array> },
  units: readonly UnitTruth[],
): readonly { readonly file: string; readonly reason: string }[] {
  const open = units
    .flatMap(({ files: own }) => own.filter((file) => file.endsWith(".xlsx")))
    .filter((_file, at) => at % 90 === 1);
  const locks = open.map((file) => file.replace(/([^/]+)$/, "~$$$1"));
  const user = Buffer.alloc(165, 0x20);
  user[0] = 4;
  user.write("CanB", 1, "latin1");
  const others: readonly (readonly [string, Uint8Array])[] = [
    ["Thumbs.db", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    [".DS_Store", strToU8("\u0000\u0000\u0000\u0001Bud1")],
    ["__MACOSX/Mac/._BC.xlsx", new Uint8Array([0, 5, 0x16, 7])],
    ["desktop.ini", strToU8("[.ShellClassInfo]\r\n")],
  ];
  for (const file of locks) files.set(file, new Uint8Array(user));
  for (const [file, bytes] of others) files.set(file, bytes);
  return [...locks.map((file) => ({ file, reason: "lock" })), ...others.map(([file]) => ({ file, reason: "system" }))];
}
