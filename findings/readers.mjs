// For findings on .xlsx: writes a workbook of one sheet from its parts, and reads it with every library and program that is there. Copied into the folder of a script.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  attribute: '',
};
export const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  attribute: ' conformance="strict"',
};

/** @param strings inner XML of sharedStrings.xml, or '' */
export function writeBook(name, rows, { strings = '', kind = TRANSITIONAL, workbook = '' } = {}) {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const packed = 'http://schemas.openxmlformats.org/package/2006/';
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${kind.relations}/${type}" Target="${target}"/>`;
  const override = (part, type) => `<Override PartName="/xl/${part}" ContentType="${types}${type}+xml"/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packed}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${strings && override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${kind.main}" xmlns:r="${kind.relations}"${kind.attribute}><sheets><sheet name="T" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${strings && relation('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${kind.main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  if (strings) parts['xl/sharedStrings.xml'] = `<sst xmlns="${kind.main}">${strings}</sst>`;
  writeFileSync(
    name,
    zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(head + text)]))),
  );
}

const shown = (rows) =>
  rows
    .map((row) =>
      [...row]
        .map((cell) => cell?.richText?.map(({ text }) => text).join('') ?? cell ?? '')
        .join('|')
        .replace(/\|+$/, ''),
    )
    .join(' / ');
const lines = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('"', '')
    .replaceAll('\r', '')
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(',', '|').replace(/[| ]+$/, ''))
    .join(' / ');
const run = (command, args) => {
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
  });
  if (ran.error) return undefined;
  return ran.status === 0 ? ran.stdout : null;
};
const there = (command, args) => typeof run(command, args) === 'string';
const file = (name, command, args) => {
  rmSync(name, { force: true });
  if (run(command, args) === undefined) return undefined;
  try {
    return lines(readFileSync(name, 'utf8'));
  } catch {
    return null;
  }
};
// csvkit puts letters above the columns
const headless = (text) => text && text.replace(/^.*\n/, '');
const R = (reader) =>
  `x <- ${reader}; for (i in seq_len(nrow(x))) cat(paste(sapply(x[i, ], function(v) if (is.na(v)) "" else as.character(v)), collapse = "|"), "\\n")`;
const PERL =
  'binmode STDOUT, ":utf8"; my $b = Spreadsheet::ParseXLSX->new->parse($ARGV[0]) or die; for my $s ($b->worksheets) { my ($a, $z) = $s->row_range; my ($c, $d) = $s->col_range; for my $r ($a .. $z) { print join("|", map { my $x = $s->get_cell($r, $_); $x ? $x->value : "" } $c .. $d), "\\n" } }';
const PYTHON =
  'import sys, openpyxl\nfor s in openpyxl.load_workbook(sys.argv[1], data_only=True):\n    for r in s.iter_rows(values_only=True): print("|".join("" if v is None else str(v) for v in r))';

/** What each reader has, as “cell|cell / cell|cell”: '' for nothing at all, “an error” where it says so. What is not installed is left out. */
export async function readAll(name) {
  const bytes = readFileSync(name);
  const csv = name.replace('.xlsx', '.csv');
  const readers = {
    exceljs: async () => {
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes);
      return shown(
        book.worksheets.flatMap((sheet) =>
          sheet
            .getSheetValues()
            .slice(1)
            .map((row) => (row ?? []).slice(1)),
        ),
      );
    },
    SheetJS: () => {
      const book = xlsx.read(bytes);
      return shown(
        book.SheetNames.flatMap((sheet) => xlsx.utils.sheet_to_json(book.Sheets[sheet], { header: 1 })),
      );
    },
    hucre: async () => shown((await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows)),
    'read-excel-file': async () => shown((await readExcelFile(name)).flatMap(({ data }) => data)),
    Excelize: async () => {
      const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(bytes);
      if (book.error) throw new Error(book.error);
      return shown(book.GetRows('T').result ?? []);
    },
    LibreOffice: () =>
      file(csv, 'soffice', [
        '--headless',
        `-env:UserInstallation=file://${process.cwd()}/profile`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        name,
      ]),
    Gnumeric: () => file(csv, 'ssconvert', [name, csv]),
    xlsx2csv: () => run('xlsx2csv', [name]),
    csvkit: () => headless(run('in2csv', ['-I', '--no-header-row', name])),
    openpyxl: () =>
      !there('/usr/bin/python3', ['-c', 'import openpyxl'])
        ? undefined
        : run('/usr/bin/python3', ['-c', PYTHON, name]),
    ParseXLSX: () =>
      !there('perl', ['-MSpreadsheet::ParseXLSX', '-e', '1'])
        ? undefined
        : run('perl', ['-MSpreadsheet::ParseXLSX', '-e', PERL, name]),
    readxl: () =>
      !there('Rscript', ['-e', 'library(readxl)'])
        ? undefined
        : run('Rscript', [
            '-e',
            R(
              `as.data.frame(readxl::read_excel("${name}", col_names = FALSE, col_types = "text", .name_repair = "minimal"))`,
            ),
          ]),
    openxlsx: () =>
      !there('Rscript', ['-e', 'library(openxlsx)'])
        ? undefined
        : run('Rscript', ['-e', R(`openxlsx::read.xlsx("${name}", colNames = FALSE)`)]),
  };
  const seen = {};
  for (const [reader, read] of Object.entries(readers)) {
    let cells;
    try {
      cells = await read();
    } catch {
      cells = null;
    }
    if (cells !== undefined) seen[reader] = cells === null ? 'an error' : lines(cells);
  }
  return seen;
}

/** Prints what was seen; true where it is what is expected of each reader. `others`: of readers that are not named. */
export function compare(seen, others, named) {
  for (const [reader, cells] of Object.entries(seen))
    console.log(reader.padEnd(16), cells.replaceAll(/[\r\n]/g, '⏎'));
  return Object.entries(seen).every(([reader, cells]) => cells === (named[reader] ?? others));
}
