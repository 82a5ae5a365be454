/** The numbers that Word counts itself (一、 before a heading is often not among its words). */

import { CHINESE_DIGITS } from '../../lexicon/chinese-digits';
import type { XmlEvents } from './events';

interface Level {
  format: string;
  pattern: string;
  start: number;
}

export class Numbering implements XmlEvents {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly instances = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();
  private abstract: Map<number, Level> | undefined;
  private level: Level | undefined;
  private instance = '';
  /** Where an instance of a list begins anew, by level (17.9.27 startOverride). */
  private readonly restarts = new Map<string, Map<number, number>>();
  private overridden: number | undefined;

  open(name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute('val') ?? '';
    if (name === 'abstractNum') {
      this.abstract = new Map();
      this.abstracts.set(attribute('abstractNumId') ?? '', this.abstract);
    } else if (name === 'lvl' && this.abstract) {
      this.level = { format: 'decimal', pattern: '', start: 1 };
      this.abstract.set(Number(attribute('ilvl')), this.level);
    } else if (name === 'num') this.instance = attribute('numId') ?? '';
    else if (name === 'lvlOverride') this.overridden = Number(attribute('ilvl'));
    else if (name === 'startOverride' && this.overridden !== undefined) {
      const own = this.restarts.get(this.instance) ?? new Map<number, number>();
      this.restarts.set(this.instance, own.set(this.overridden, Number(value)));
    } else if (name === 'abstractNumId') this.instances.set(this.instance, value);
    else if (this.level && name === 'numFmt') this.level.format = value;
    else if (this.level && name === 'lvlText') this.level.pattern = value;
    else if (this.level && name === 'start') this.level.start = Number(value);
  }

  close(name: string): void {
    if (name === 'abstractNum') this.abstract = undefined;
    if (name === 'lvl') this.level = undefined;
    if (name === 'lvlOverride') this.overridden = undefined;
  }

  text(): void {}

  /** Counts one paragraph and returns its label; empty for bullets and unknown lists. */
  next(numId: string, depth: number): string {
    const abstractId = this.instances.get(numId);
    const levels = this.abstracts.get(abstractId ?? '');
    if (!levels || depth < 0 || depth > 8) return '';
    const counts = this.counters.get(abstractId ?? '') ?? [];
    this.counters.set(abstractId ?? '', counts);
    const restart = this.restarts.get(numId);
    if (restart) {
      // Only its first paragraph begins anew; those after it count on.
      for (const [level, start] of restart)
        if (level <= depth) counts[level] = start - (level === depth ? 1 : 0);
      this.restarts.delete(numId);
    }
    counts.length = Math.min(counts.length, depth + 1);
    for (let index = 0; index <= depth; index += 1) {
      const start = levels.get(index)?.start ?? 1;
      if (counts[index] === undefined) counts[index] = start;
      else if (index === depth) counts[index] = (counts[index] ?? 0) + 1;
    }
    const level = levels.get(depth);
    if (!level || level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return inFormat(counts[index] ?? 1, levels.get(index)?.format ?? 'decimal');
    });
  }
}

function inFormat(count: number, format: string): string {
  if (!/chinese|japanese|ideograph|taiwanese/i.test(format) || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10 === 0 && tens > 0 ? '' : (CHINESE_DIGITS[count % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : CHINESE_DIGITS[tens]}十${ones}`;
}
