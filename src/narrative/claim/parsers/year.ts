/** Years: of the budget, of a comparison, of a date. */

import { isInTitle } from '../document-titles';
import type { Figure } from '../figure';
import type { ReaderState } from '../state';

export function parseYear(state: ReaderState, figure: Figure): void {
  const text = state.sentence.clean.text;
  const lead = text.slice(Math.max(0, figure.start - 3), figure.start);
  const claim = state.emit('year', figure, text.slice(figure.start, figure.end + 8), []);
  claim.by = 'year';
  if (isInTitle(text, figure.start)) return;
  claim.yearRole =
    /[比较与同和]$/.test(lead) && !/^年?(?:初|末|底)/.test(text.slice(figure.end - 1, figure.end + 2))
      ? 'comparison'
      : figure.date || /截[至止]$/.test(lead)
        ? 'date'
        : 'budget';
}
