/** The pane in English. */
import type { ProposalRequest } from '../core/proposal';
import { enHelp } from './en-us-help';
import { enLater } from './en-us-later';
import { enReading } from './en-us-reading';
import { plural } from './plural';
import type { Words } from './zh-cn';
import type { LaterWords } from './zh-cn-later';
import type { PrepareWords } from './zh-cn-prepare';

const APPLIED: Readonly<Record<ProposalRequest['kind'], (cells: number) => string>> = {
  derive: (cells) => `${plural(cells, 'cell')} derived from the tables that are filled.`,
  convert: (cells) => `Unit converted; ${plural(cells, 'cell')} changed.`,
  lastYear: (cells) => `${plural(cells, 'cell')} filled with last year’s amounts.`,
  indicators: (cells) => `${plural(cells, 'cell')} of indicators written; the values are yours to fill in.`,
};

export const enUS: Words & PrepareWords & LaterWords = {
  language: 'en-US',
  title: 'Budget Disclosure',
  list: (items) => items.join(', '),
  steps: { prepare: 'Prepare', fill: 'Fill', check: 'Check', narrative: 'Text', export: 'Export' },
  doing: {
    starting: 'Opening the workbook…',
    reading: 'Reading the workbook…',
    checking: 'Reading and checking…',
    marking: 'Marking cells…',
    scaffolding: 'Making the sheets…',
    binding: 'Binding the tables…',
    writing: 'Writing to the workbook…',
    undoing: 'Undoing…',
    recalculating: 'Recalculating…',
    exporting: 'Exporting…',
    loadingPack: 'Reading the template pack…',
    loadingSubjects: 'Reading the list of 科目…',
    proposing: 'Working it out…',
    openingLastYear: 'Reading last year’s file…',
    checkingText: 'Reading and checking the text…',
    comparing: 'Reading and comparing…',
    packaging: 'Making the package…',
  },
  packaging: (step) => `Making the package: ${step}…`,
  cancel: 'Cancel',
  waiting: 'Excel does not answer. If you are editing a cell, press Enter; if a dialog is open, close it.',
  dropUnfinished: (sheets: number) => `Take away the ${sheets} without figures`,
  dismiss: 'Dismiss',
  retry: 'Try again',
  undo: 'Undo',
  undoOf: (done) => `Undo: ${done}`,

  notice(text) {
    switch (text.key) {
      case 'scaffolded':
        return `${plural(text.tables, 'sheet')} made.`;
      case 'bound':
        return `${plural(text.tables, 'table')} bound; no cell was changed.`;
      case 'fixed':
        return text.cells > 1
          ? `${text.place} and ${text.cells - 1} more corrected.`
          : `${text.place} corrected.`;
      case 'rowsPut':
        return `${plural(text.rows, 'row')} inserted into “${text.sheet}” and filled.`;
      case 'copied':
        return 'Copied.';
      case 'inserted':
        return `Row inserted; type its amounts from ${text.place}.`;
      case 'rowsInserted':
        return `${plural(text.rows, 'row')} inserted into “${text.sheet}”, labelled and empty.`;
      case 'noMissingRows':
        return `There is no row to insert into “${text.sheet}”: all are laid out, and some are blank.`;
      case 'proposalApplied':
        return APPLIED[text.what](text.cells);
      case 'proposalChanged':
        return 'The workbook was changed just now, so nothing was written. Here is what would be written now; please look again.';
      case 'undone':
        return 'Undone.';
      case 'redone':
        return 'Redone.';
      case 'undoRefused':
        return 'The cells were changed since, so nothing was undone. Take back the later changes first (Ctrl+Z), or change them by hand.';
      case 'changedMeanwhile':
        return `${text.place} was changed since, so nothing was written. See the latest findings.`;
      case 'exported':
        return `“${text.file}” was handed over for download; look in the downloads folder.`;
      case 'interrupted':
        return `Making sheets was broken off last time; ${text.sheets.map((sheet) => `“${sheet}”`).join(', ')} may be incomplete. Those without figures can be taken away and made again; check the others first.`;
      case 'dropped':
        return `Taken away: ${text.sheets.map((sheet) => `“${sheet}”`).join(', ')}. They can be made again.`;
      case 'textCopied':
        return `The text of “${text.file}” is on the clipboard.`;
      case 'packLoaded':
        return `Template pack “${text.title}” loaded.`;
      case 'subjectsLoaded':
        return `${text.count} 科目 loaded; their names win, and are kept in this workbook.`;
      case 'notMarked':
        return `Not coloured, for they are protected: ${text.sheets.join(', ')}. They were checked all the same.`;
      case 'nothingRecognised':
        return 'No disclosure table was recognised by title and header. You may make the sheets first.';
      case 'foreign':
        return 'No disclosure table was recognised in this workbook. Adopt its tables to have them read by their headers, or choose province, year and unit and make the sheets.';
      case 'recalculated':
        return text.formulas === 0
          ? 'Recalculated: all results were up to date.'
          : `Recalculated: ${plural(text.formulas, 'formula')} updated.`;
      case 'unexpected':
        return `Something unexpected happened. Try again; if it persists, report this: ${text.detail}`;
    }
  },

  prepare: {
    template: 'Template',
    chooseTemplate: 'Choose your province’s template',
    templateOption: (title, tables) => `${title} (${plural(tables, 'table')})`,
    ownTemplate: (title) => `${title} (own)`,
    loadPack: 'Load a template pack…',
    loadSubjects: 'Load the bureau’s 科目…',
    year: 'Year',
    unit: 'Unit name',
    unitHint: 'As in the approved budget',
    unitCode: 'Unit code',
    optional: 'Optional',
    level: 'Level',
    levelHint: 'Such as 市级, 区级',
    faults: {
      template: 'Choose a template.',
      unit: 'Enter the unit’s name.',
      year: 'Enter a year of four digits, such as 2024.',
      unitCode: 'A unit code has 3 to 12 digits.',
    },
    makeTitle: 'Make the sheets',
    makeHint: 'Adds the standard sheets, with subtotals as formulas. Existing sheets stay as they are.',
    scaffold: 'Make the sheets',
    adoptTitle: 'Adopt existing tables',
    adoptHint: 'Tables exported elsewhere are recognised by title and header. No cell is changed.',
    adopt: 'Adopt existing tables',
    found: (sure, all) => `${sure} of ${plural(all, 'table')} recognised`,
    foundIn: (template, doubts) =>
      `${template}${doubts > 0 ? `; ${doubts} in doubt, yours to decide` : ''}. Please look at the unit and the year below.`,
    foundHint:
      'Tables may be checked as they are. Once adopted, rows and sheet names may change freely; no cell is changed.',
    checkFirst: 'See the findings',
    boundTo: (template) => `The workbook is bound to “${template}”.`,
    recognised: (template) => `Recognised template: ${template}`,
    recognisedCount: (sure, all) => `${sure} of ${all} tables for certain`,
    certain: 'Certain',
    doubtful: 'Doubtful: tick those that are right',
    likeness: (percent) => `${percent}% alike`,
    double: 'Another copy: tick to use it instead',
    missing: 'Not found',
    otherSheets: 'Other sheets, left alone',
    bind: 'Bind these tables',
    back: 'Back',
  },

  fill: {
    empty: 'There are no tables yet. Make the sheets or adopt existing ones under Prepare.',
    toPrepare: 'Go to Prepare',
    notBound:
      'These tables are recognised but not bound. Once bound, rows and sheet names may change freely.',
    states: {
      missing: 'Missing',
      doubtful: 'Doubtful',
      empty: 'Empty',
      filling: 'In work',
      filled: 'Filled',
      odds: 'At odds',
    },
    summary: (filled, all) => `${filled} of ${all} filled`,
    findings: (count) => String(count),
    toFindings: (count, table) => `See ${plural(count, 'finding')} in ${table}`,
    left: (names, more) => `Still to be filled: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    amountFor: (place) => `Amount for ${place}`,
    amountHint: 'Enter writes it; or type it into the table',
    notAmount: 'A number, please, such as 1,234.56.',
    write: 'Write',
    goTo: (table) => `Go to ${table}`,
    insert: 'Insert a row',
    insertInto: (table) => `Insert a row into “${table}”`,
    search: 'Code, name or pinyin initials',
    searchHint: 'Such as 2080505, 养老保险, ylbx',
    noSubject: 'Nothing found. Try otherwise, or type code and name into the table.',
    found: (count) => `${plural(count, 'subject')} found`,
    close: 'Close',
    tools: 'Filled in for you',
    toolNames: {
      derive: 'Derive…',
      lastYear: 'Last year…',
      convert: 'Convert…',
    },
    toolHints: {
      derive: 'Totals and summaries, from the tables that are filled',
      convert: '元 and 万元, with every total kept',
      lastYear: 'Columns of last year, from last year’s file',
    },
    next: 'When the tables are filled, go on to Check.',
  },

  ...enLater,
  help: enHelp,
  reading: enReading,
};
