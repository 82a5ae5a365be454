/** The pane in English. */
import type { ProposalRequest } from '../core/proposal';
import { enCheck } from './en-us-check';
import { enHelp } from './en-us-help';
import { enReading } from './en-us-reading';
import { NAMED, type Words } from './zh-cn';
import type { LaterWords } from './zh-cn-later';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const APPLIED: Readonly<Record<ProposalRequest['kind'], (cells: number) => string>> = {
  derive: (cells) => `${plural(cells, 'cell')} derived from the tables that are filled.`,
  convert: (cells) => `Unit converted; ${plural(cells, 'cell')} changed.`,
  lastYear: (cells) => `${plural(cells, 'cell')} filled with last year’s amounts.`,
  indicators: (cells) => `${plural(cells, 'cell')} of indicators written; the values are yours to fill in.`,
};

export const enUS: Words & LaterWords = {
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

  check: enCheck,
  help: enHelp,
  reading: enReading,

  lastYear: {
    none: 'Changes are told against last year: choose last year’s workbook, published PDF or Word document, package (.zip) or facts.csv. It is read on this machine only.',
    choose: 'Choose last year’s file…',
    another: 'Choose another…',
    drop: 'Do without',
    file: (file, year) => `Last year: ${file}${year === null ? '' : ` (${year})`}`,
    noYear: 'This file does not say its year: make sure that it is last year’s.',
    otherUnit: (theirs, ours) =>
      `This file is of “${theirs}”, this workbook of “${ours}”: make sure it is right.`,
  },

  password: {
    needed: (file: string) => `“${file}” wants a password to be opened:`,
    wrong: (file: string) => `That is not the password of “${file}”. Once more (capitals matter):`,
    open: 'Open',
    drop: 'Leave it',
  },

  compare: {
    title: 'Compare with another file',
    hint: 'After publication: the PDF or Word document on the web page against this workbook, figure by figure. Also an approved form, or last year’s. It is read on this machine only.',
    choose: 'Choose the file…',
    another: 'Choose another…',
    drop: 'Put away',
    files: (file: string) => `A: this workbook. B: ${file}.`,
    row: (table: string, row: string, column: string) => [table, row, column].filter(Boolean).join(' · '),
    none: 'not stated',
    page: (page: number, place: string) => `page ${page} ${place}`,
    apart: (difference: string) => `difference ${difference}`,
    onlyA: 'Rows that only this workbook has',
    onlyB: 'Rows that only the other file has',
    more: (count: number) => `${count} more`,
    unread: 'Not read',
  },

  offer: {
    titles: {
      derive: 'Derive blank tables',
      convert: 'Convert the unit',
      lastYear: 'Fill in last year',
      indicators: 'Suggested indicators',
    },
    intros: {
      derive:
        'What follows from the tables that are filled need not be typed again. Look first; nothing is written until you say so.',
      convert:
        'After rounding, totals still add up and tables still agree. Look first; nothing is written until you say so.',
      lastYear:
        'Amounts are matched by what they stand for, not by place. Look first; nothing is written until you say so.',
      indicators: '',
    },
    back: 'Back',
    working: 'Working it out…',
    again: 'Work it out again',
    table: 'Tables',
    allTables: 'Blank tables that follow whole',
    as: 'Write',
    formulas: 'Formulas (follow their sources)',
    values: 'Values',
    to: 'Convert to',
    overwrite: (cells) => `Also replace ${plural(cells, 'cell')} with another amount`,
    conflicts: (cells) => `${plural(cells, 'cell')} with another amount, left alone.`,
    summary: (tables, cells) =>
      tables.length === 0
        ? `${plural(cells, 'cell')} to write.`
        : `${plural(cells, 'cell')} to write in ${plural(tables.length, 'table')}${tables.length > NAMED ? '' : `: ${tables.join(', ')}`}.`,
    adjusted: (cells) =>
      `So that totals add up, ${plural(cells, 'cell')} not rounded to the nearest; each says so.`,
    apply: (cells) => `Write ${plural(cells, 'cell')}`,
    nothing: {
      derive: 'Nothing to derive: what follows is filled in already, or its sources are blank.',
      convert: 'All tables are in this unit already.',
      lastYear: 'The columns of last year agree with the file already.',
      indicators: 'Tick what to use; the cells to be written are listed here.',
    },
    noColumns: 'No table has columns of last year. The file still serves the text and the package.',
    onSheet: (sheet, cells) => `${sheet} (${plural(cells, 'cell')})`,
    blank: 'blank',
    cell: (place, before, after) => `${place}: was ${before}, to be ${after}`,
    kept: 'Has another amount, left alone',
    replaced: 'Replaced',
    off: (by) => `${by} off its rounding`,
    newRow: 'New row',
    more: (count) => `Show ${count} more`,
    left: (count) => `${count} left for you to fill in`,
    remarks: 'Please note',
    project: 'Project',
    spending: 'Kind of spending',
    chooseSpending: 'Choose',
    noSuggestions: 'No more suggestions for this kind.',
    indicator: (level, name, sign, unit) =>
      `${level}: ${name}${sign === '' ? '' : ` (${sign}${unit === '' ? '' : ` ${unit}`})`}`,
    lacking: 'Level is lacking',
  },

  narrative: {
    nothing:
      'No disclosure table was recognised. The narrative is written from tables: make or adopt them first.',
    noOutline: 'This template has no outline of a narrative. A text of your own can be checked.',
    views: { questions: 'To fill in', text: 'Text', check: 'Check a text' },
    viewsLabel: 'Narrative',
    notRemembered: 'The answers kept in the workbook could not be read, so nothing is written over them.',
    writing: 'Writing…',
    toFill: (count) => (count === 0 ? 'Everything is filled in.' : `${plural(count, 'item')} to fill in`),
    answered: (done, all) => `${done} of ${all} filled in`,
    askHint:
      'Figures come from the tables; asked for is only what they do not say. Answers are kept in this workbook.',
    other: 'Other',
    groupLeft: (count) => (count === 0 ? 'done' : `${count} to fill in`),
    choose: 'Choose',
    unstated: (names) => `Figures that the outline uses and no table states: ${names}`,
    edited: 'Edited',
    edit: 'Edit this paragraph',
    editText: 'Text of this paragraph',
    editHint:
      'Figures in braces come from the tables and follow them: keep them. Clear all to drop the paragraph.',
    save: 'Save',
    restore: 'Restore',
    struck: (count) => `${plural(count, 'paragraph')} dropped`,
    restoreStruck: 'Restore all',
    unbound: (figures) => `Figures typed by hand do not follow the tables: ${figures}`,
    exhibits: { table: 'Table', chart: 'Chart' },
    bound: (cells) => `From ${cells}`,
    computed: 'Computed from the tables',
    checkIntro:
      'Choose a written narrative (.docx or .txt) to hold against the tables, sentence by sentence. It is read on this machine only.',
    chooseFile: 'Choose a file…',
    checkedFile: (file) => `Checked: ${file}`,
    coverage: (total, bound, arithmetic, unbound) =>
      `${plural(total, 'figure')}: ${bound} compared with tables, ${arithmetic} with each other only, ${unbound} with nothing.`,
    tables: (tables, amounts) =>
      `${plural(tables, 'table')} of the document held against the workbook, ${plural(amounts, 'amount')}.`,
    findings: (count) => (count === 0 ? 'Nothing was found.' : plural(count, 'finding')),
    coloured: 'Whole text',
    colouredHint:
      'Point at a figure, or Tab into the text and use the arrow keys, to see what it was compared with.',
    figure: {
      bound: 'Agrees with the tables',
      arithmetic: 'Compared with other figures of the text only',
      unbound: 'Nothing to compare it with',
      wrong: 'Does not agree',
    },
    compared: (state, note) => `${state}: ${note}`,
    unboundList: (count) => `${plural(count, 'figure')} with nothing to compare`,
  },

  export: {
    condition: (says: string, cure: string) => `${says}：${cure}`,
    nothing: 'No disclosure table was recognised, so there is nothing to export.',
    packageTitle: 'Publication package',
    packageHint:
      'One archive: document, web page, workbook and open data to publish, and an internal part. Errors are mended, or each is given a reason.',
    build: 'Make the package',
    rebuild: 'Make it again',
    blocked: (count) =>
      `${plural(count, 'finding')} to be mended or decided. Mend them under Check, or give each a reason: until then no package can be made.`,
    waive: (count, open) => `Reasons to let findings pass (${count}, ${open} without)`,
    waiveHint: 'Reasons go to the internal part only.',
    reason: 'Reason',
    goToFinding: 'See this finding',
    draft: (count) => `Draft: ${plural(count, 'item')} of the narrative to fill in.`,
    complete: 'The narrative is complete.',
    toNarrative: 'Fill in',
    download: 'Download the package (.zip)',
    outline: 'Contents of the document',
    page: 'Preview of the page',
    pageFrame: 'The page to publish, previewed',
    files: (count) => plural(count, 'file'),
    size: (bytes) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
    others: 'Single files',
    pdf: 'Export the workbook as PDF',
    pdfHint: 'As Excel prints it, without marks.',
    noPdf: 'This Excel makes no PDF. Open the page or the document of the package and print it to PDF.',
    workbook: 'Export the workbook to hand in',
    workbookHint:
      'Formulas become figures; comments, hidden sheets, persons, links and our names are left out.',
    report: 'Export the check report',
    reportHint: 'A web page for internal use, not to be published.',
    missed: (file: string) =>
      `No “${file}” in the downloads folder? Some machines (mostly Macs) keep no file from a pane.`,
    missedOpen: 'Open in a new Excel window, then save it',
    missedCopy: 'Copy the text',
    missedElsewhere:
      'Export from Excel for Windows or Excel on the web, or open the workbook in the one-page desk.',
    diagnose: 'Diagnosis',
    diagnoseHint:
      'Only when a maintainer asks for it: start, work as usual, stop; the file holds what the pane and Excel said to each other, without amounts, names and texts, and is not uploaded.',
    diagnoseStart: 'Start recording',
    diagnoseStop: 'Stop and export the recording',
    stays: 'Files are made on this machine; nothing is uploaded.',
  },
};
