/** The words of adopting a form without a pack. */
import type { ReadingWords } from './zh-cn-reading';

export const enReading: ReadingWords = {
  title: 'No template: read by the headers',
  hint: 'See what each column is taken for; decide on the doubtful ones. It is kept in this workbook.',
  open: 'Read by the headers…',
  openHint: 'For forms that no template knows.',
  column: (column, header) => `Column ${column}: ${header}`,
  states: {
    confirmed: 'Amounts agree',
    words: 'By its words alone',
    doubtful: 'Doubtful, takes no part',
    other: 'No amounts',
  },
  held: (held, broken) =>
    broken > 0 ? `${held} relations hold, ${broken} do not` : `${held} relations hold`,
  change: (column) => `Change column ${column}`,
  changeShort: 'Change…',
  choose: (column) => `What column ${column} is`,
  candidate: (meaning, held, broken) =>
    held + broken > 0 ? `${meaning} (${held} hold, ${broken} do not)` : meaning,
  rows: (rows) => `${rows} rows take part`,
  bind: 'Adopt like this',
  save: 'Save as a template…',
  saveHint: 'For colleagues with the same form.',
  back: 'Back',
  others: (sheets) => `Sheets not read: ${sheets}`,
};
