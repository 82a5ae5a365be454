/** The department of the samples, its tables in order, and the changes that an example of a rule makes to it. */
import { bind } from '../../src/binding/bind';
import type { Binding } from '../../src/binding/bound';
import { lastYearFromFacts } from '../../src/derive/last-year';
import { buildFacts } from '../../src/fact/facts';
import type { Facts } from '../../src/fact/facts';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import { check } from '../../src/rule/check';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { checkNarrative, type NarrativeSources } from '../../src/rule/narrative/check';
import { withUnread } from '../../src/rule/file/unread';
import { checkLastYear } from '../../src/rule/last-year/column';
import { checkInitial } from '../../src/rule/outturn/initial-budget';
import type { Example } from '../../src/rule/rule';
import type { Addition } from '../../src/rule/summary';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import { parseArea } from '../../src/workbook/address';
import type { Area, Cell, Sheet, Workbook } from '../../src/workbook/model';
import { createXlsx } from '../../src/workbook/xlsx';
import type { XlsxFile } from '../../src/workbook/xlsx';
import { right } from '../../samples/sichuan';
import { UNIT } from '../../samples/sichuan-figures';
import { docx, paragraph, run } from '../narrative/support/docx';

export async function exampleDepartment(): Promise<Workbook> {
  const file = await handedOut('sichuan');
  await file.apply(right());
  await file.apply(resultEdits(recalculate(await file.read())));
  return file.read();
}

async function handedOut(form: string): Promise<XlsxFile> {
  const template = builtInTemplates().find(({ id }) => id === form);
  if (!template) throw new Error(`no such template: ${form}`);
  const file = createXlsx();
  await file.apply(planScaffold(template, { year: 2024, unit: UNIT, level: '市级' }));
  return file;
}

/** The workbook that an example is about before its changes: the department's, or a form as it is handed out. */
async function workbookOf(department: Workbook, { form }: Example): Promise<Workbook> {
  return form === undefined ? department : (await handedOut(form)).read();
}

/** Codes of the rules that report the example. */
export async function reportedOn(department: Workbook, example: Example): Promise<string[]> {
  const { text, table = [], alone, word } = example;
  if (text && alone) return verifyText(readClaims(readPlainText(text.join('\n')))).map(({ rule }) => rule);
  const recalculation = recalculate(changedBy(await workbookOf(department, example), example));
  const binding = bind(recalculation.workbook, builtInTemplates(), recalculation);
  if (!text)
    return check(binding, (facts) => besideTables(facts, department, example)).findings.map(
      ({ rule }) => rule,
    );
  const { drafts } = checkNarrative(
    word || table.length > 0 ? documentOf(text, table) : new TextEncoder().encode(text.join('\n')),
    buildFacts(binding),
    answersTo(binding, example),
  );
  return check(binding, () => ({ drafts })).findings.map(({ rule }) => rule);
}

function answersTo({ template }: Binding, { answers }: Example): NarrativeSources {
  const outline = outlineOf(template);
  return answers && outline ? { outline, answers } : {};
}

/** What is held against the tables beside a text. */
function besideTables(
  facts: Facts,
  department: Workbook,
  { unread = [], budget, lastYear }: Example,
): Addition {
  const own = () => lastYearFromFacts(buildFacts(bind(department, builtInTemplates())));
  if (lastYear) return checkLastYear(facts, own());
  return withUnread(budget ? checkInitial(facts, own()) : undefined, unread);
}

function documentOf(text: readonly string[], table: readonly (readonly string[])[]): Uint8Array {
  const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
  const rows = table.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`);
  const paragraphs = text.map((line) => paragraph(runsOf(line)));
  return docx({ body: paragraphs.join('') + (rows.length > 0 ? `<w:tbl>${rows.join('')}</w:tbl>` : '') });
}

function runsOf(line: string): string {
  return line
    .split(/(~~.*?~~|__.*?__|\+\+.*?\+\+)/)
    .map((part) => {
      const words = part.slice(2, -2);
      if (part.startsWith('~~')) return run(words).replace('<w:t', '<w:rPr><w:strike/></w:rPr><w:t');
      if (part.startsWith('__'))
        return run(words).replace('<w:t', '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t');
      return part.startsWith('++') ? `<w:ins w:id="1" w:author="x">${run(words)}</w:ins>` : run(part);
    })
    .join('');
}

function changedBy(department: Workbook, example: Example): Workbook {
  const { without = [], twice = [], broken } = example;
  const kept = department.sheets.filter(({ name }) => !without.includes(name));
  const copies = kept
    .filter(({ name }) => twice.includes(name))
    .map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }));
  const sheets = [...kept, ...copies].map((sheet) =>
    dressed(written(example.blank ? cleared(sheet) : sheet, example), example),
  );
  // Read as a workbook that this program did not make, but where an example is of its names.
  const names = (broken ? department.names : []).map((one) =>
    broken?.some((sheet) => one.refersTo.includes(sheet)) ? { ...one, refersTo: '#REF!' } : one,
  );
  const working: Sheet[] =
    example.working === undefined
      ? []
      : [
          {
            name: example.working,
            hidden: false,
            protected: false,
            merges: [],
            rows: [[{ value: '测算' }, { value: 80 }]],
          },
        ];
  return { sheets: [...sheets, ...working.map((sheet) => written(sheet, example))], names };
}

/** As it was before anybody typed a number. */
function cleared(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) =>
        cell && cell.formula === undefined && typeof cell.value === 'number'
          ? { ...cell, value: null }
          : cell,
      ),
    ),
  };
}

/** What of `places` lies on the sheet, as areas. */
function areasOn(sheet: Sheet, places: readonly string[]): Area[] {
  return places.flatMap((place) => {
    const [name, address = ''] = place.split('!');
    const area = name === sheet.name ? parseArea(address) : null;
    return area ? [area] : [];
  });
}

function dressed(
  sheet: Sheet,
  { formats = {}, hidden = [], merged = [], hiddenSheets = [] }: Example,
): Sheet {
  const rows = sheet.rows.map((row) => [...(row ?? [])]);
  for (const [place, format] of Object.entries(formats))
    for (const { top, left } of areasOn(sheet, [place])) {
      const cell = rows[top]?.[left];
      if (cell) (rows[top] as (Cell | undefined)[])[left] = { ...cell, format };
    }
  const unseen = areasOn(sheet, hidden).map(({ top }) => top);
  return {
    ...sheet,
    hidden: sheet.hidden || hiddenSheets.includes(sheet.name),
    rows,
    merges: [...sheet.merges, ...areasOn(sheet, merged)],
    ...(unseen.length > 0 ? { hiddenRows: new Set(unseen) } : {}),
  };
}

function written(sheet: Sheet, { cells = {}, stored = {} }: Example): Sheet {
  const rows = sheet.rows.map((row) => [...(row ?? [])]);
  for (const [place, value] of Object.entries({ ...cells, ...stored })) {
    const [name, address = ''] = place.split('!');
    const at = parseArea(address);
    if (name !== sheet.name) continue;
    if (!at) throw new Error(`no such cell: ${place}`);
    while (rows.length <= at.top) rows.push([]);
    const row = rows[at.top] as (Cell | undefined)[];
    const { formula, ...before } = row[at.left] ?? { value: null };
    row[at.left] =
      place in stored && formula !== undefined
        ? { ...before, formula, value }
        : typeof value === 'string' && value.startsWith('=')
          ? { ...before, formula: value.slice(1), value: 80 }
          : { ...before, value };
  }
  return { ...sheet, rows };
}
