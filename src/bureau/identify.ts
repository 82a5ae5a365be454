/** What a file is and whose, by what stands in it. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { bind, UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
import { NarrativeRefusal, readNarrative, type NarrativeDocument } from '../narrative/read';
import { accountsIn, accountsOfTables } from './accounts';
import { DEPARTMENT_CAPTION } from '../lexicon/form-words';
import { isNamedWorkbook } from '../ooxml/endings';
import { kindOf } from '../reader/kind';
import { readFile, type ReadOptions } from '../reader/read-file';
import type { Workbook } from '../workbook/model';
import type { RowSets } from '../template/expand';
import type { Template } from '../template/template';
import { ROW_SETS } from '../templates/index';
import { baseName, reasonOf, type Files, type Source } from './files';
import { yearIn, type HandedIn } from './handed-in';
import { unitsListed } from './listed-units';
import { taken } from './parts';
import { unitsWithin } from './several-units';

type Said = Pick<HandedIn, 'kind'> & Partial<HandedIn> & { readonly parts?: readonly Partial<HandedIn>[] };

export async function identify(
  source: Source,
  templates: readonly Template[],
  files: Files,
): Promise<HandedIn> {
  const { shown, changed } = source;
  const base = {
    file: shown,
    unit: null,
    code: null,
    year: null,
    accounts: null,
    tables: false,
    fault: '',
    digest: shown,
    changed,
  };
  if (source.fault !== undefined) return { ...base, kind: 'unreadable', fault: source.fault };
  const name = baseName(shown);
  try {
    const bytes = await files.read(shown);
    const { parts, ...said } = await read(name, bytes, templates, files.options);
    const whole = { ...base, digest: digestOf(bytes), ...said };
    return parts ? { ...whole, units: parts.map((part) => ({ ...whole, ...part })) } : whole;
  } catch (error) {
    return { ...base, year: yearIn(name), kind: 'unreadable', fault: reasonOf(error) };
  }
}

/** Not by the platform's own crypto: a page from an intranet without https has none. */
const digestOf = (content: Uint8Array | string): string => bytesToHex(sha256(content));

/** What stands in a workbook: a copy that was saved again, or as another kind (.et, .xls), is other bytes and the same. */
const seenOf = ({ sheets }: Workbook): string =>
  JSON.stringify(
    sheets.map(({ name, hidden, rows }) => [
      name,
      hidden,
      trimmed(
        Array.from(rows, (row) => trimmed(Array.from(row ?? [], (cell) => cell?.value ?? ''))),
        ({ length }) => length === 0,
      ),
    ]),
  );

/** Without the blanks at its end, which one program writes and another does not. */
function trimmed<T>(
  values: readonly T[],
  isBlank: (value: T) => boolean = (value) => value === '',
): readonly T[] {
  let end = values.length;
  while (end > 0 && isBlank(values[end - 1] as T)) end -= 1;
  return values.slice(0, end);
}

async function read(
  name: string,
  bytes: Uint8Array,
  templates: readonly Template[],
  options: ReadOptions,
): Promise<Said> {
  if (/\.json$/i.test(name)) return jsonKind(bytes);
  if (kindOf(bytes) === 'text' && !isNamedWorkbook(name) && !/\.csv$/i.test(name))
    return textKind(bytes, name);
  const reading = await readFile(bytes, options);
  const binding = await boundOf(reading.workbook, templates);
  // Of a scan nothing was read: it is no text without a title, and no workbook without tables.
  if (binding instanceof Error && reading.unread.length > 0 && isEmpty(reading.text))
    return { kind: 'unreadable', year: yearIn(name), fault: reading.unread.join('；') };
  if (reading.text) return documentKind(reading.text, name, binding instanceof Error ? null : binding);
  if (binding instanceof Error) throw binding;
  const { workbook } = reading;
  const units = await unitsWithin(workbook, (own) => boundOf(own, templates));
  return {
    ...workbookKind(workbook, binding, name),
    ...(units.length > 0 && {
      parts: units.map(({ sheets, binding: own }) => ({
        ...workbookKind(taken(workbook, sheets), own, name),
        sheets,
      })),
    }),
  };
}

const workbookKind = (workbook: Workbook, binding: Binding, name: string) => ({
  kind: 'workbook' as const,
  digest: digestOf(seenOf(workbook)),
  unit: binding.unit,
  ...(binding.unit === null && { listed: unitsListed(binding) }),
  code: binding.unitCode,
  year: binding.year ?? yearIn(name),
  accounts: accountsOfTables(binding) ?? accountsIn(name),
  tables: true,
  titles: [...binding.tables, ...binding.doubles].map(({ table }) => `${table.number} ${table.title}`),
  form: binding.template.id,
});

const isEmpty = (text: NarrativeDocument | null): boolean =>
  !text?.blocks.some((block) => block.text.trim() !== '');

/** As a check opens it: a form that no template explains is read by its headers, unless somebody chose the one template. */
async function boundOf(workbook: Workbook, templates: readonly Template[]): Promise<Binding | Error> {
  try {
    // Whose it is and of what year is told by texts; what its formulas come to is another matter.
    return bind(workbook, templates);
  } catch (error) {
    if (!(error instanceof UnrecognisedError)) throw error;
    if (templates.length === 1 || workbook.sheets.length === 0) return error;
    const { readInstead } = await import('../draft/read-instead');
    try {
      return readInstead(workbook, ROW_SETS as RowSets, undefined, error);
    } catch (second) {
      if (second instanceof UnrecognisedError) return second;
      throw second;
    }
  }
}

function textKind(bytes: Uint8Array, name: string): Said {
  try {
    return documentKind(readNarrative(bytes), name, null);
  } catch (error) {
    if (error instanceof NarrativeRefusal) return { kind: 'unreadable', fault: error.message };
    throw error;
  }
}

/** Lines at the head of a document that may be its title. */
const TITLE_BLOCKS = 12;
const SECTION =
  /[，。；]|^(?:一般公共|政府性基金|国有资本|财政拨款|收入支出|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.、．])/;
const TITLE = /^(?:关于)?(?:20\d\d年(?:度)?)?(.{2,40}?)(?:20\d\d年(?:度)?)?(?:部门|单位)?(?:预算|决算)/;

function documentKind({ blocks }: NarrativeDocument, name: string, binding: Binding | null): Said {
  const lines = blocks
    .filter(({ kind, table }) => kind !== 'contents' && table === undefined)
    .slice(0, TITLE_BLOCKS)
    .map(({ text }) => text.replace(/\s+/g, '').replace(/^第[一二三四五六七八九十]+部分[:：]?/, ''))
    // 一、收入支出决算总体情况说明 heads a section, a sentence tells of amounts: neither names anybody.
    .filter((line) => line.length <= 60 && !SECTION.test(line));
  const titles = lines.filter((line) => /预算|决算/.test(line));
  const words = titles.join(' ');
  if (binding === null && titles.length === 0 && !/预算|决算|说明/.test(name))
    return { kind: 'other', fault: '不像情况说明：开头没有“预算”字样的标题' };
  const unit = stated(lines) ?? titled(titles);
  return {
    kind: 'document',
    unit: unit ?? binding?.unit ?? null,
    code: binding?.unitCode ?? null,
    year: yearIn(words) ?? binding?.year ?? yearIn(name),
    // The first title that says it: headings of sections come after.
    accounts:
      titles.map(accountsIn).find((one) => one !== null) ??
      (binding && accountsOfTables(binding)) ??
      accountsIn(name),
    tables: binding !== null,
  };
}

/** 预算主管部门：某某局 on a cover; a 单位's own line before that of the department above it. */
function stated(lines: readonly string[]): string | undefined {
  const said = lines.flatMap((line) => {
    const [caption, words] = DEPARTMENT_CAPTION.exec(line) ?? [];
    const name = caption === undefined ? '' : line.slice(caption.length);
    return name.length >= 3 && !/[：:]/.test(name) ? [{ name, own: words?.includes('单位') }] : [];
  });
  return (said.find(({ own }) => own) ?? said[0])?.name;
}

/** 某某局2024年部门预算; 某某区2025年区级部门预算 names a place and a level. */
function titled(titles: readonly string[]): string | undefined {
  return titles
    .map((line) => TITLE.exec(line)?.[1] ?? '')
    .find((one) => one.length >= 3 && !/(?:[省市州县区]|本)级$/.test(one));
}

/** Answers to the questions of the text, or reasons signed for findings. */
function jsonKind(bytes: Uint8Array): Said {
  const text = new TextDecoder().decode(bytes);
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'unreadable', fault: '不是 JSON 文件，请检查引号、逗号和括号' };
  }
  if (text.includes('"bureau"') || text.includes('"schema"'))
    return { kind: 'other', fault: '这是检查的结果，不是单位交来的文件' };
  return { kind: /"reason"|\|[^"]*![A-Z]+\d+"/.test(text) ? 'waivers' : 'answers' };
}
