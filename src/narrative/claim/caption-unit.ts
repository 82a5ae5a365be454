/** （单位：万元） above what follows: amounts below it are printed without their unit. */

import { remembered } from '../../lexicon/remembered';
import type { Block, NarrativeDocument } from '../read/document';
import type { Figure } from './figure';
import { isMoneyUnit } from './units';

const CAPTION = /单位(?:均|都)?[：:为是]\s*([万亿千]?元)/;
const unitIn = remembered((text) => CAPTION.exec(text)?.[1]);

/** A caption is a line of its own, or stands in a heading; longer lines are sentences. */
const LONGEST = 40;

const KNOWN = new WeakMap<NarrativeDocument, ReadonlyMap<Block, string>>();

/** The unit that stands above each block: of its headings, or of a line in its section; a line above a table is the table's. */
export function captionUnits(document: NarrativeDocument): ReadonlyMap<Block, string> {
  const known = KNOWN.get(document) ?? read(document);
  KNOWN.set(document, known);
  return known;
}

function read({ blocks }: NarrativeDocument): Map<Block, string> {
  const units = new Map<Block, string>();
  let line: { unit: string; path: string } | undefined;
  for (const [index, block] of blocks.entries()) {
    const path = block.path.join('\n');
    if (line && line.path !== path) line = undefined;
    const own = block.text.length <= LONGEST ? unitIn(block.text) : undefined;
    const ofTable = blocks[index + 1]?.kind === 'cell' || block.kind === 'cell';
    if (own !== undefined && !ofTable && !/\d\s*[万亿千]?元|[。；，]/.test(block.text)) {
      line = { unit: own, path };
      continue;
    }
    const unit = line?.unit ?? block.path.flatMap((title) => unitIn(title) ?? []).at(-1);
    if (unit !== undefined) units.set(block, unit);
  }
  return units;
}

/** 占比 and rates that lost their sign are no amounts. */
const RATE = /(?:占|比重|比例|增长|下降|增幅|降幅|上升|降低|率)[^，。；：\d]{0,16}$/;

/** How far back the word stands that makes a number a rate. */
const REACH = 24;

/** The figures with the unit of the caption: 520.00, 0.00. */
export function withCaption(figures: readonly Figure[], text: string, unit: string | undefined): Figure[] {
  if (unit === undefined || !isMoneyUnit(unit)) return [...figures];
  return figures.map((figure) => {
    const bare = figure.type === 'count' && figure.unit === '' && figure.digits > 0;
    const before = text.slice(Math.max(0, figure.start - REACH), figure.start);
    const ends = /^(?:[，。；、）（：]|[比较与同]|其中|$)/.test(text.slice(figure.end, figure.end + 2));
    return bare && ends && !RATE.test(before) ? { ...figure, type: 'money' as const, unit } : figure;
  });
}
