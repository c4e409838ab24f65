export interface ReadNumber {
  readonly value: number;
  /** Index behind digits, scale and a repetition in words. */
  readonly end: number;
  /** Said in thousands, millions …: without another unit a sum of money. */
  readonly scaled: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  trăm: 1e2,
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const DIGITS_AT = /\d{1,3}(?: \d{3})+(?![.,]?\d)|\d(?:[\d.,]*\d)?/y;
const SCALE_AT = / ?(nghìn|ngàn|triệu|tỷ|tỉ|trăm|tr|k)(?:[ ](nghìn|ngàn|triệu|tỷ))?(?![\p{L}\d])/uy;
const NEXT_AT = / ?(\d(?:[\d.,]*\d)?)/y;
const HALF_AT = / rưỡi(?!\p{L})/uy;

/**
 * Reads digits with their scale at an index of a folded text: `4.930.000`, `4 930 000`, `79,4 triệu`, `2 triệu 500 nghìn`,
 * `1 triệu rưỡi`. Running text is read with less doubt than a cell: people and đồng are whole, so `4,930` counts thousands
 * where no scale follows. Null for digits in no order known.
 */
export function readDigits(plain: string, start: number): ReadNumber | null {
  DIGITS_AT.lastIndex = start;
  const digits = DIGITS_AT.exec(plain)?.[0];
  if (digits === undefined) return null;
  let end = start + digits.length;
  let scale = scaleAt(plain, end);
  if (scale === null) {
    const isPercent = /^ ?(?:%|phần trăm)/u.test(plain.slice(end, end + 12));
    const value = isPercent ? decimal(digits) : whole(digits);
    return value === null ? null : { value, end, scaled: false };
  }
  let amount: number | null = decimal(digits);
  let total = 0;
  let lowest = Infinity;
  while (amount !== null && scale !== null && scale.factor < lowest) {
    total += amount * scale.factor;
    lowest = scale.factor;
    end = scale.end;
    NEXT_AT.lastIndex = end;
    const next = NEXT_AT.exec(plain);
    const following = next ? scaleAt(plain, NEXT_AT.lastIndex) : null;
    if (!next || !following) break;
    amount = decimal(next[1] ?? "");
    scale = following;
  }
  if (amount === null && total === 0) return null;
  HALF_AT.lastIndex = end;
  if (HALF_AT.test(plain)) {
    total += lowest / 2;
    end = HALF_AT.lastIndex;
  }
  // 79,4 × 1e6 must be 79400000 and not a neighbour of it.
  return { value: Math.round(total * 1e4) / 1e4, end, scaled: lowest >= 1e3 };
}

function scaleAt(plain: string, index: number): { readonly factor: number; readonly end: number } | null {
  SCALE_AT.lastIndex = index;
  const match = SCALE_AT.exec(plain);
  if (!match) return null;
  const factor = (SCALES[match[1] ?? ""] ?? 1) * (match[2] === undefined ? 1 : (SCALES[match[2]] ?? 1));
  return { factor, end: index + match[0].length };
}

function whole(digits: string): number | null {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(,\d{3})+$/.test(digits)) return Number(digits.replaceAll(",", ""));
  return /^[\d ]+$/.test(digits) ? Number(digits.replaceAll(" ", "")) : decimal(digits);
}

/** Before a scale or a percent sign one mark is a decimal mark, whichever it is: `79,4`, `66.35`. */
function decimal(digits: string): number | null {
  if (/^\d+([.,]\d+)?$/.test(digits)) return Number(digits.replace(",", "."));
  return /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits) ? Number(digits.replaceAll(".", "").replace(",", ".")) : null;
}
