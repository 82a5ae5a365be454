/**
 * Reads generated sentences back with nothing but regular expressions and integers: no grammar, decimals or labels
 * of the program's own, so that a fault of those cannot hide here.
 */

/** 1,149.80 → 114980: hundredths. */
export function hundredths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replaceAll(',', '').split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}

const AMOUNT = '(\\d[\\d,]*\\.\\d{2})万元';

/** `总额……万元，其中：甲……万元，占……%；乙……`: a total with its parts and their shares. */
export interface Division {
  readonly total: bigint;
  readonly parts: readonly { name: string; amount: bigint; share: bigint | null }[];
}

export function divisions(text: string): Division[] {
  const found: Division[] = [];
  const lead = new RegExp(`${AMOUNT}，(?:其中|包括|用于)[:：]([^。]*)`, 'g');
  for (const match of text.matchAll(lead)) {
    const parts = partsOf(match[2] ?? '');
    if (parts.length > 0) found.push({ total: hundredths(match[1] ?? '0'), parts });
  }
  return found;
}

export function partsOf(text: string): Division['parts'] {
  const part = new RegExp(`([^，；、。：:]+?)${AMOUNT}(?:，占(\\d+\\.\\d{2})%)?`, 'g');
  return [...text.matchAll(part)].map((match) => ({
    name: match[1] ?? '',
    amount: hundredths(match[2] ?? '0'),
    share: match[3] === undefined ? null : hundredths(match[3]),
  }));
}

/** `……万元，比2022年增加……万元，增长……%`. */
export interface Change {
  readonly now: bigint;
  readonly direction: string;
  readonly difference: bigint;
  readonly rise: string | null;
  readonly rate: bigint | null;
  readonly quote: string;
}

export function changes(text: string): Change[] {
  const pattern = new RegExp(
    `${AMOUNT}，比\\d{4}年(增加|减少)${AMOUNT}(?:，(增长|下降)(\\d+\\.\\d{2})%)?`,
    'g',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    now: hundredths(match[1] ?? '0'),
    direction: match[2] ?? '',
    difference: hundredths(match[3] ?? '0'),
    rise: match[4] ?? null,
    rate: match[5] === undefined ? null : hundredths(match[5]),
    quote: match[0],
  }));
}
