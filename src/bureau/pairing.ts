/** What belongs together: files to departments, and within a department to each other. */
import { isWanted, mostAccounts, wantedOf, whyNotWanted, type Wanted } from './accounts';
import type { HandedIn, Use } from './handed-in';
import { plain } from '../lexicon/department-names';
import { ownerOf } from './listed-units';
import { NameIndex, isBelow } from './names';
import { isNamedPage } from '../ooxml/endings';
import { areParts } from './parts';
import type { RosterEntry } from './roster';

export interface Placed {
  readonly handed: HandedIn;
  readonly use: Use;
  readonly note: string;
}

/** A department's files, ready to be checked together. */
export interface Parcel {
  readonly entry: RosterEntry;
  /** Of the expected year and different from each other; more than one is one too many, or each has other tables. */
  readonly workbooks: readonly HandedIn[];
  readonly document: HandedIn | null;
  readonly lastYear: HandedIn | null;
  readonly answers: HandedIn | null;
  readonly waivers: HandedIn | null;
  /** All of its files, each once. */
  readonly files: readonly Placed[];
  /** What does not fit, in words: a workbook that names another department. */
  readonly notes: readonly string[];
}

export interface Pairing {
  readonly year: number | null;
  /** The year was not given: most files with tables are of it. */
  readonly yearGuessed: boolean;
  readonly parcels: readonly Parcel[];
  readonly unplaced: readonly Placed[];
}

/** @param roster null: the departments are those that files with tables name */
export function pair(
  received: readonly HandedIn[],
  roster: readonly RosterEntry[] | null,
  expected: number | null,
): Pairing {
  const files = received.flatMap((one) => one.units ?? one);
  const year = expected ?? mostYear(files);
  const most = mostAccounts(files, year);
  const entries = roster ?? unitsOf(files);
  const index = new NameIndex(entries);
  const groups = new Map<RosterEntry, { file: HandedIn | null; notes: string[] }[]>(
    entries.map((entry) => [entry, []]),
  );
  const unplaced: Placed[] = [];
  for (const handed of files) {
    const { entry, notes, reason, named } = place(handed, index, roster !== null);
    if (!entry) {
      unplaced.push({ handed, use: '归不到部门', note: joined(handed.fault, reason) });
      continue;
    }
    groups.get(entry)?.push({ file: handed, notes });
    if (named && named !== entry)
      groups.get(named)?.push({ file: null, notes: [takenElsewhere(handed, entry)] });
  }
  return {
    year,
    yearGuessed: expected === null && year !== null,
    parcels: [...groups].map(([entry, group]) =>
      parcelOf(
        entry,
        group.flatMap(({ file }) => file ?? []),
        group.flatMap(({ notes }) => notes),
        { year, wanted: wantedOf(entry, most) },
      ),
    ),
    unplaced,
  };
}

function mostYear(files: readonly HandedIn[]): number | null {
  const counts = new Map<number, number>();
  for (const { tables, year } of files)
    if (year !== null && tables) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
}

function unitsOf(files: readonly HandedIn[]): RosterEntry[] {
  const units = new Map<string, RosterEntry>();
  for (const { tables, unit, code } of files) {
    if (!tables || unit === null || plain(unit) === '' || units.has(plain(unit))) continue;
    units.set(plain(unit), {
      code: code ?? '',
      name: unit,
      must: '',
      due: null,
      received: null,
      contact: '',
    });
  }
  return [...units.values()];
}

/** The file's own trouble first: it is what can be mended. */
const joined = (...sentences: readonly string[]): string =>
  sentences
    .filter(Boolean)
    .map((one) => one.replace(/。$/, ''))
    .join('；');

interface Place {
  readonly entry: RosterEntry | null;
  readonly notes: string[];
  readonly reason: string;
  /** Whom a workbook names inside. */
  readonly named: RosterEntry | null;
}

/** 下属单位, 二级单位: what lies in it is not the department's own. */
const OF_UNITS = /下属|所属|直属|基层|二级(?:预算)?单位/;

/** The nearest folder that names a department; in a department's folder its units' files may lie, below it or not. */
function inFolders(
  steps: readonly string[],
  self: RosterEntry | null,
  index: NameIndex<RosterEntry>,
): RosterEntry | null {
  const at = steps.reduce((last, one, step) => (index.within(one) ? step : last), -1);
  const folder = index.within(steps[at] ?? '');
  if (!folder) return null;
  if (self && (isBelow(self, folder) || steps.slice(at + 1).some((one) => OF_UNITS.test(one)))) return self;
  // 教育局/教学研究室: together they name 教育局教学研究室.
  const together = self === null ? index.within(steps.join('')) : null;
  if (together && isBelow(together, folder)) return together;
  // Whose it is nobody can tell, but for this: not the department's own.
  return steps.slice(at + 1).some((one) => OF_UNITS.test(one)) ? null : folder;
}

const takenElsewhere = ({ file }: HandedIn, entry: RosterEntry): string =>
  `“${file}”里写的是本单位，按文件名或文件夹名归到了“${entry.name}”，请核实`;

/**
 * Whoever collected the files named them and put them into folders: where both that and the file itself name a
 * department and they differ, it counts as handed in by the one outside, and the other name is told.
 */
function place(handed: HandedIn, index: NameIndex<RosterEntry>, hasRoster: boolean): Place {
  const { file, unit, code, listed = [] } = handed;
  const steps = file.split(/[\\/]/);
  const name = (steps.pop() ?? '').replace(/\.[^.]+$/, '');
  const self =
    unit === null ? ((code ? index.byCode(code) : null) ?? ownerOf(listed, index)) : index.byUnit(unit);
  const outer = index.within(name) ?? inFolders(steps, self, index);
  const byCode = self === null && outer === null && code ? index.byCode(code) : null;
  // Of a workbook of several units, each says whose its sheets are.
  // 农业农衬局: one character of its name is wrong, and that is told.
  const near = self === null && outer === null && unit !== null && !code ? index.byNear(unit) : null;
  const entry = (handed.sheets && self) ?? outer ?? self ?? byCode ?? near;
  if (!entry) {
    const known = hasRoster ? '名册上的单位' : '哪个单位的名称';
    const said =
      unit === null
        ? `文件里和文件名、文件夹名里都没有看到${known}`
        : `文件里写的单位是“${unit}”，${hasRoster ? '名册上没有' : '没有收到它的工作簿'}`;
    const alike = unit === null ? null : index.alike(unit);
    const asked = alike ? `；与“${alike.name}”只差一个字，是它的请改正名称后重报` : '';
    return { entry: null, notes: [], reason: said + asked, named: null };
  }
  const foreign = unit !== null && (handed.kind === 'workbook' || near !== null) && self !== entry;
  return {
    entry,
    notes: foreign ? [`“${file}”里写的单位是“${unit}”，与“${entry.name}”不同，请核实`] : [],
    reason: '',
    named: foreign ? self : null,
  };
}

function parcelOf(
  entry: RosterEntry,
  files: readonly HandedIn[],
  notes: readonly string[],
  { year, wanted }: { readonly year: number | null; readonly wanted: Wanted },
): Parcel {
  const placed: Placed[] = [];
  const put = (handed: HandedIn, use: Use, note = '') => placed.push({ handed, use, note });
  const seen = new Map<string, HandedIn>();
  for (const handed of files) {
    const twin = seen.get(handed.digest);
    if (!twin || (isNamedCopy(twin.file) && !isNamedCopy(handed.file))) seen.set(handed.digest, handed);
  }
  const own = files.filter((handed) => {
    const first = seen.get(handed.digest);
    const twin = first === handed ? undefined : first;
    if (twin) put(handed, '内容相同的副本', `与“${twin.file}”内容相同`);
    return !twin;
  });
  const of = (kind: HandedIn['kind']) =>
    own.filter((handed) => handed.kind === kind && isWanted(handed, wanted));
  const isNow = (handed: HandedIn) => year === null || handed.year === null || handed.year === year;
  const isBefore = (handed: HandedIn) => year !== null && handed.year === year - 1;
  const first = (list: readonly HandedIn[], use: Use, other: Use, note: string) => {
    for (const [number, handed] of list.entries())
      put(handed, number === 0 ? use : other, number === 0 ? '' : note);
    return list[0] ?? null;
  };
  const now = of('workbook').filter(isNow);
  const books = now.filter(({ file }) => !isNamedPage(file));
  const workbooks = books.length > 0 ? books : now;
  for (const handed of now)
    if (!workbooks.includes(handed)) put(handed, '用途不明，没有使用', '另有工作簿，这个网页没有核对');
  const parts = areParts(workbooks);
  for (const handed of workbooks) put(handed, '工作簿', parts ? partNote(workbooks) : unitNote(handed));
  const before = of('workbook').filter((handed) => !isNow(handed) && isBefore(handed));
  // Last year's file beside this year's is what the comparison is made from; alone it is the wrong one.
  const lastYear =
    workbooks.length > 0 ? first(before, '上年工作簿', '用途不明，没有使用', '上年工作簿不止一份') : null;
  for (const handed of of('workbook'))
    if (!isNow(handed) && !(workbooks.length > 0 && isBefore(handed)))
      put(handed, '年度不符', `这是 ${handed.year} 年的`);
  const documents = pagesLast(of('document'));
  const document = first(documents.filter(isNow), '文稿', '另一份文稿，没有核对', '文稿不止一份');
  for (const handed of documents)
    if (!isNow(handed)) put(handed, isBefore(handed) ? '上年文稿' : '年度不符', `这是 ${handed.year} 年的`);
  const answers = first(of('answers'), '答复', '用途不明，没有使用', '答复不止一份');
  const waivers = first(of('waivers'), '放行理由', '用途不明，没有使用', '放行理由不止一份');
  for (const handed of own)
    if (!isWanted(handed, wanted)) put(handed, '种类不符', whyNotWanted(handed, wanted));
  for (const handed of of('other')) put(handed, '用途不明，没有使用', handed.fault);
  for (const handed of of('unreadable')) put(handed, '不能使用', handed.fault);
  return { entry, workbooks, document, lastYear, answers, waivers, files: placed, notes };
}

const pagesLast = (list: readonly HandedIn[]): readonly HandedIn[] => [
  ...list.filter(({ file }) => !isNamedPage(file)),
  ...list.filter(({ file }) => isNamedPage(file)),
];

/** 教育局 - 副本.xlsx, 备份/教育局.xlsx, 教育局(1).xlsx. */
const isNamedCopy = (file: string): boolean => /副本|备份|拷贝|复制|copy|[(（]\d{1,2}[)）]\.\w+$/i.test(file);

const partNote = (workbooks: readonly HandedIn[]): string =>
  `表分在 ${workbooks.length} 个工作簿里，合在一起核对`;

const unitNote = ({ sheets }: HandedIn): string =>
  sheets === undefined ? '' : `几个单位的表在一个工作簿里，这个单位的是其中 ${sheets.length} 张工作表`;
