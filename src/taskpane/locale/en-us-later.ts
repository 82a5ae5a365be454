/** The steps that come late in the work and the offers, in English. */
import { enCheck } from './en-us-check';
import { plural } from './plural';
import { NAMED } from './zh-cn';
import type { LaterWords } from './zh-cn-later';

export const enLater: LaterWords = {
  check: enCheck,

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
      'Choose a written narrative (Word, WPS Writer, PDF, .txt or a web page, .html) to hold against the tables, sentence by sentence. It is read on this machine only.',
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
