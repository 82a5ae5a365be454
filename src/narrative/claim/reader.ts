/** Reads the claims of a text, sentence by sentence and figure by figure. */

import type { Sentence } from '../read/sentence';
import { readMoney } from './amounts';
import { clauseBefore, nthOfList } from './clause';
import { comparisonsIn, directionBefore } from './compare';
import { readCount } from './counts';
import { figuresOf, type Figure } from './figure';
import { readGap } from './gaps';
import { readIndicator, readPercent } from './percents';
import { ReaderState } from './state';

export function readSentences(
  original: string,
  sentences: readonly Sentence[],
  unitNames: readonly string[],
  budgetYear: number | undefined,
): ReaderState {
  const state = new ReaderState(original, unitNames, budgetYear);
  for (const sentence of sentences) readSentence(state, sentence);
  state.finish();
  return state;
}

function readSentence(state: ReaderState, sentence: Sentence): void {
  state.enter(sentence);
  const text = sentence.clean.text;
  const figures = figuresOf(text);
  if (figures.every((figure) => figure.type === 'year')) {
    if (/（[类款项]）。?$/.test(text)) state.announced = text.replace(/。$/, '');
  }
  let from = 0;
  for (const [index, figure] of figures.entries()) {
    if (figure.type === 'year') {
      readYear(state, figure);
      continue;
    }
    readGap(state, text.slice(from, figure.start), from);
    readFigure(state, text, figure, figures, index, from);
    from = figure.end;
  }
  readGap(state, text.slice(from), from, true);
  if (from > 0) state.announced = '';
  if (/[。！？]/.test(text.slice(-2))) state.lists.leaveWithinSentence();
}

function readFigure(
  state: ReaderState,
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  index: number,
  from: number,
): void {
  const before = text.slice(from, figure.start);
  const clause = clauseBefore(before);
  const after = text.slice(figure.end, figure.end + 12);
  if (/[≥≤＞＜<>=＝]$/.test(clause)) readIndicator(state, figure, clause);
  else if (figure.type === 'percent')
    readPercent(state, figure, before, clause, nthOfList(text, figures, index));
  else if (/^(?:[（(]含[）)])?(?:以上|以下|及以上|及以下|以内)/.test(after))
    state.emit('threshold', figure, clause, []);
  else if (figure.unit === '' && figure.digits > 0 && state.main && comparisonsIn(clause).length > 0)
    // 较上年2.08减少0.03万元: the unit is that of the figure spoken of.
    readMoney(state, { ...figure, type: 'money', unit: state.main.unit }, clause, figures, index, text);
  else if (figure.type === 'money' || isCountChange(clause))
    readMoney(state, figure, clause, figures, index, text);
  else readCount(state, figure, clause, after);
}

function isCountChange(clause: string): boolean {
  return directionBefore(clause) !== undefined && comparisonsIn(clause).length > 0;
}

function readYear(state: ReaderState, figure: Figure): void {
  const text = state.sentence.clean.text;
  const lead = text.slice(Math.max(0, figure.start - 3), figure.start);
  const claim = state.emit('year', figure, text.slice(figure.start, figure.end + 8), []);
  claim.yearRole =
    /[比较与同和]$/.test(lead) && !/^年?(?:初|末|底)/.test(text.slice(figure.end - 1))
      ? 'comparison'
      : figure.date || /截[至止]$/.test(lead)
        ? 'date'
        : 'budget';
}
