/** How a text was read, sentence by sentence: which parser spoke of a figure, what it took it to be, and why it is unbound. */

import { maskPrivate } from '../passage/mask';
import { isFigure, isVouched, type Bound } from './bind';
import type { Claim } from './claim';
import { FIGURE_PARSERS } from './claim/parsers';

const READS = new Map(FIGURE_PARSERS.map(({ name, reads }) => [name, reads]));

/** Lines for a person to read; `words` keeps the sentences that contain them. */
export function explain(bound: Bound, words = ''): string[] {
  const { sentences, claims } = bound.reading;
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (!isFigure(claim)) continue;
    const known = bySentence.get(claim.sentence);
    if (known) known.push(claim);
    else bySentence.set(claim.sentence, [claim]);
  }
  return sentences.flatMap(({ index, clean, place }) => {
    const own = bySentence.get(index) ?? [];
    if (own.length === 0 || !clean.text.includes(words)) return [];
    return [
      `第${place.paragraph}段　${maskPrivate(clean.text)}`,
      ...own.map((claim) => `    ${lineOf(bound, claim)}`),
    ];
  });
}

function lineOf(bound: Bound, claim: Claim): string {
  const about = claim.about.map(({ text }) => text.trim()).filter((text) => text !== '');
  const reads = `${READS.get(claim.by) ?? '持平'}（${claim.by}）`;
  return `${claim.text.replace(/\s/g, '')}　${reads}　${about.join(' + ') || '没有说是什么'}　${standing(bound, claim)}`;
}

function standing(bound: Bound, claim: Claim): string {
  const { by, holds, place, cells, tables, doubtful } = bound.of(claim);
  switch (by) {
    case 'fact': {
      const where = place ?? cells[0]?.table.sheet ?? tables[0]?.sheet ?? '表';
      if (doubtful && !holds) return `待核：与${where}不同，说的可能是别的数`;
      if (!isVouched(bound.of(claim))) return `无从核对：${where}有这项支出，没有数量`;
      return `${holds ? '相符' : '不符'}：${where}`;
    }
    case 'expected':
      return `${holds ? '相符' : '不符'}：按表和已填的答复写出的文字`;
    case 'arithmetic':
      return '只与文中其他数核对';
    case 'unbound':
      return `无从核对：${reason(bound, claim)}`;
  }
}

function reason(bound: Bound, claim: Claim): string {
  if (claim.by === 'inexact') return '是约数或区间';
  const name = claim.about.find(
    ({ kind, origin }) => kind === 'name' && origin !== 'heading' && origin !== 'line',
  );
  if (claim.stage !== undefined && claim.stage !== bound.reading.edition.stage)
    return claim.stage === 'outturn' ? '说的是执行数或决算数，表里是预算数' : '说的是预算数，表里是决算数';
  if (claim.kind === 'change' || claim.kind === 'rate') return '表里没有所比年度的数';
  if (name) return `表里没有叫“${name.text}”的科目、项目或单位`;
  if (claim.about.length === 0) return '没有读出说的是什么';
  return claim.kind === 'count' ? '表里没有这样的数量' : '没有表列出这个口径的数';
}
