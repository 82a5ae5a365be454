/** A centred title that needs several lines: lines of about one length, broken where its words do (7.3.1 词意完整). */
import { unitsOf } from '../../workbook/half-widths';

/** `room`: half-width units that a line holds. A line break or U+3000 in the text is kept as one where it must be broken. */
export function titleLines(text: string, room: number): string[] {
  if (unitsOf(text) <= room) return [text];
  const space = text.indexOf('\u3000');
  if (space > 0) return [text.slice(0, space), ...titleLines(text.slice(space + 1), room)];
  const least = Math.ceil(unitsOf(text) / room);
  // What may not be torn can leave so much room on one line that the others overflow.
  for (let count = least; count < least + MOST_MORE; count++) {
    const lines = inLines(text, count, room);
    if (lines.every((line) => unitsOf(line) <= room)) return lines;
  }
  return inLines(text, least + MOST_MORE, room);
}

/** Lines beyond those that the length asks for. */
const MOST_MORE = 4;

function inLines(text: string, count: number, room: number): string[] {
  const lines: string[] = [];
  let rest = text;
  for (let left = count; left > 1 && rest !== ''; left--) {
    const at = bestBreak(rest, unitsOf(rest) / left, room);
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? lines : [...lines, rest];
}

/** Where a line of about `wanted` units ends; each step off it costs as much as it is wide. */
function bestBreak(text: string, wanted: number, room: number): number {
  const words = wordEnds(text);
  let best = text.length;
  let cost = Infinity;
  for (let at = 2; at <= text.length - 2; at++) {
    const units = unitsOf(text.slice(0, at));
    if (units > room || !mayBreak(text, at)) continue;
    const word = (words.has(at) ? 0 : 6) - (/^\d{4}年/.test(text.slice(at)) ? 8 : 0);
    const before = text.slice(0, at);
    const within = (before.match(/（/g)?.length ?? 0) > (before.match(/）/g)?.length ?? 0) ? 12 : 0;
    const off = Math.abs(units - wanted) + word + within - (/[度、）》”]$/.test(before) ? 3 : 0);
    if (off < cost) [best, cost] = [at, off];
  }
  return best;
}

/** Neither within a number nor after an opening sign nor before a closing one. */
function mayBreak(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  if (/[（《“〔]/.test(before) || /[）》”〕、，。；：年度]/.test(after)) return false;
  return !(/[0-9A-Za-z.,]/.test(before) && /[0-9A-Za-z.,%]/.test(after));
}

function wordEnds(text: string): ReadonlySet<number> {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return new Set();
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
    ends.add(index + segment.length);
  return ends;
}
