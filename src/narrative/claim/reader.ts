/** Reads the claims of a text, sentence by sentence and figure by figure. */

import type { Block } from '../read/document';
import type { Sentence } from '../read/sentence';
import { readBetween } from './between';
import { isCaption, withoutMark } from './caption';
import { withCaption } from './caption-unit';
import { figuresOf } from './figure';
import { hear } from './heard';
import { parseFigure } from './parsers';
import { parseYear } from './parsers/year';
import { refine } from './refiners';
import { placesOf } from './row';
import { ReaderState } from './state';
import type { Surroundings } from './subject';

export function readSentences(
  original: string,
  sentences: readonly Sentence[],
  units: Pick<Surroundings, 'unitNames' | 'members'>,
  budgetYear: number | undefined,
  captions: ReadonlyMap<Block, string>,
): ReaderState {
  const state = new ReaderState(original, units, budgetYear);
  for (const sentence of sentences) readSentence(state, sentence, captions.get(sentence.block));
  refine(state);
  return state;
}

/** …行政运行（项）。, 行政运行（2010301）。: the amounts follow in sentences, or in a paragraph, of their own. */
function announcementIn(text: string): string | undefined {
  // 主要用于事业单位医疗（项）。: what the amounts before it were for.
  if (/用于/.test(text)) return undefined;
  if (/（(?:[类款项]|2\d{6})）[”"]?。?$/.test(text)) return text.replace(/[”"]?。$/, '');
  // 1.因公出国（境）费用。2024年预算数为…
  return /。$/.test(text) && isCaption(text) ? withoutMark(text) : undefined;
}

function readSentence(state: ReaderState, sentence: Sentence, caption: string | undefined): void {
  state.enter(sentence);
  const text = sentence.clean.text;
  const figures = withCaption(figuresOf(text), text, caption);
  const places = placesOf(text, figures);
  const announced = figures.every((figure) => figure.type === 'year') ? announcementIn(text) : undefined;
  state.announcing = announced !== undefined;
  if (announced !== undefined) state.announced = announced;
  let from = 0;
  for (const [index, figure] of figures.entries()) {
    if (figure.type === 'year') {
      parseYear(state, figure);
      continue;
    }
    readBetween(state, text.slice(from, figure.start), from, false);
    const heard = hear(state, text, figures, index, from, places[index] ?? { nth: 0, of: 1 });
    const claim = heard && parseFigure(heard);
    if (claim) state.remember(claim);
    from = figure.end;
  }
  readBetween(state, text.slice(from), from, true);
  if (from > 0) state.announced = '';
  if (/[。！？]/.test(text.slice(-2))) state.lists.leaveWithinSentence();
}
