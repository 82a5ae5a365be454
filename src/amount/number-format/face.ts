/** What a number format does to an amount: how many decimals it shows, and whether it shows it larger or smaller than it is. */
import { layoutOf } from './show';
import { sectionsOf } from './sections';
import type { Part } from './sections';

export interface FormatFace {
  /** Null for General, texts, dates and fractions. */
  readonly digits: number | null;
  /**
   * The amount is shown times 10 to this power: −4 for `0!.0000`, −3 for `#,##0.00,`. Zero where the format itself
   * says so (`0%`, `0!.0,"万元"`): then what is read is what is stored.
   */
  readonly power: number;
  readonly grouped: boolean;
  /** It adds to the digits what a reader reads: a unit, a sign, a percent sign, leading zeros, a date. */
  readonly speaks: boolean;
}

const cache = new Map<string, FormatFace>();

export function formatFace(format: string): FormatFace {
  let face = cache.get(format);
  if (!face) {
    face = faceOf(sectionsOf(format)[0]?.parts ?? []);
    if (cache.size > 2000) cache.clear();
    cache.set(format, face);
  }
  return face;
}

const SILENT = /^[\s()（）¥￥$+\-.,]*$/;

function faceOf(parts: readonly Part[]): FormatFace {
  const has = (kind: Part['kind']) => parts.some((part) => part.kind === kind);
  const { decimals, power, grouped } = layoutOf(parts);
  const words = parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  const zeros = parts.filter((part) => part.kind === 'digit' && part.text === '0').length - decimals;
  const drawn = drawnDecimals(parts);
  const isScaled = drawn > 0 || power < 0;
  const isFigure =
    has('digit') &&
    !['date', 'general', 'text', 'percent', 'exponent', 'fraction'].some((kind) => has(kind as Part['kind']));
  const saysUnit = /[元万亿千百]/.test(words);
  return {
    digits: isFigure ? (drawn > 0 ? drawn : decimals) : null,
    power: isFigure && !saysUnit ? power - drawn : 0,
    grouped,
    speaks: has('date') || has('percent') || !SILENT.test(words) || (zeros > 1 && !grouped) || isScaled,
  };
}

/** `0!.0000`: a point that is drawn between digits of the whole part; how many follow it. */
function drawnDecimals(parts: readonly Part[]): number {
  if (parts.some(({ kind }) => kind === 'point')) return 0;
  const point = parts.findIndex((part) => part.kind === 'literal' && part.text === '.');
  const before = parts.slice(0, Math.max(0, point)).some(({ kind }) => kind === 'digit');
  return before ? parts.slice(point).filter(({ kind }) => kind === 'digit').length : 0;
}
