/**
 * Number format codes taken apart (ECMA-376 part 1, 18.8.31), with what Chinese Excel and WPS add: `!` shows the next
 * character as `\` does, years as `e`, weekdays as `aaaa`, 上午/下午, [DBNum1] for 一二三.
 */

export type Part =
  /** A digit; `0` is always shown, `#` only where there is one, `?` leaves a blank for it. */
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' | 'fraction' }
  | { readonly kind: 'literal'; readonly text: string }
  /** E+00: the sign is shown always or only where it is minus. */
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** yyyy, m, dd, hh, ss, 上午/下午, and with `elapsed` [h]. */
  | { readonly kind: 'date'; readonly text: string; readonly elapsed: boolean };

export interface Section {
  readonly parts: readonly Part[];
  /** `[>=100]`. */
  readonly condition: { readonly operator: string; readonly than: number } | null;
  /** [DBNum1] writes 一二三, [DBNum2] 壹贰叁. */
  readonly numerals: 0 | 1 | 2;
}

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Part | null])[] = [
  [/^"([^"]*)"?/, ([, text = '']) => ({ kind: 'literal', text })],
  [/^[\\!](.|$)/su, ([, text = '']) => ({ kind: 'literal', text })],
  // As wide as that character: a blank, to whoever reads texts.
  [/^_(?:.|$)/su, () => ({ kind: 'literal', text: ' ' })],
  [/^\*(?:.|$)/su, () => null],
  [/^\[(h+|m+|s+)\]/i, ([, text = '']) => ({ kind: 'date', text: text.toLowerCase(), elapsed: true })],
  [/^\[\$([^\]-]*)[^\]]*\]/, ([, text = '']) => (text === '' ? null : { kind: 'literal', text })],
  [/^\[[^\]]*\]/, () => null],
  [/^(?:general|G\/通用格式)/i, () => ({ kind: 'general' })],
  [/^(?:AM\/PM|A\/P|上午\/下午)/i, ([text]) => ({ kind: 'date', text: text.toUpperCase(), elapsed: false })],
  [/^E([+-])/i, ([, sign]) => ({ kind: 'exponent', plus: sign === '+' })],
  [
    /^(?:y+|m+|d+|h+|s+|e+|a{3,4}|b+)/i,
    ([text]) => ({ kind: 'date', text: text.toLowerCase(), elapsed: false }),
  ],
  [/^[0#?]/, ([text]) => ({ kind: 'digit', text: text as '0' | '#' | '?' })],
  [/^\./, () => ({ kind: 'point' })],
  [/^,/, () => ({ kind: 'comma' })],
  [/^%/, () => ({ kind: 'percent' })],
  [/^@/, () => ({ kind: 'text' })],
  [/^./su, ([text]) => ({ kind: 'literal', text })],
];

const cache = new Map<string, readonly Section[]>();

/** One to four: above zero, below, zero, text; or each with its condition. */
export function sectionsOf(format: string): readonly Section[] {
  let sections = cache.get(format);
  if (!sections) {
    sections = split(format).map(section);
    // A hostile file may hold any number of them.
    if (cache.size > 2000) cache.clear();
    cache.set(format, sections);
  }
  return sections;
}

function split(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"?|[\\!_*].|\[[^\]]*\]|;|./gsu) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections.slice(0, 4);
}

function section(code: string): Section {
  const parts: Part[] = [];
  for (let rest = code; rest !== '';) {
    for (const [pattern, make] of PATTERNS) {
      const match = pattern.exec(rest);
      if (!match) continue;
      const part = make(match);
      if (part) parts.push(part);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(code);
  const numerals = /\[DBNum([12])\]/i.exec(code)?.[1];
  return {
    parts: withFraction(parts),
    condition: condition ? { operator: condition[1] ?? '', than: Number(condition[2]) } : null,
    numerals: numerals === '1' ? 1 : numerals === '2' ? 2 : 0,
  };
}

/** A slash between digits makes a fraction, elsewhere it is a slash. */
function withFraction(parts: readonly Part[]): Part[] {
  return parts.map((part, index): Part => {
    const isSlash = part.kind === 'literal' && part.text === '/';
    const before = parts.slice(0, index).some(({ kind }) => kind === 'digit');
    const after = parts[index + 1];
    const denominator = after?.kind === 'digit' || (after?.kind === 'literal' && /^\d$/.test(after.text));
    return isSlash && before && denominator ? { kind: 'fraction' } : part;
  });
}
