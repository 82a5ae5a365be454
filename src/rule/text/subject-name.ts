/** 科目 names against the catalogue of the year, with the current name offered. */
import type { BoundRow } from '../../binding/bound';
import { similarity } from '../../binding/similarity';
import { CATALOGUES, type SubjectDimension } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import { currentName } from '../../passage/outdated';
import { cellAddress } from '../../workbook/address';
import { rule } from './family';
import { asPrinted, exchangedName, isExchanged } from './exchanged-names';
import { nameElsewhere } from './names-beside-codes';
import type { Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import { sentencesOf } from '../../narrative/read/sentence';
import { findOutdated } from '../../passage/outdated';
import { classLists, misspelledClass } from '../prose/class-lists';
import { faultAt, faultOn, type FaultTold } from '../prose/fault';
import { listFault, listsAtOdds } from '../prose/lists';
import { nameOf } from '../prose/name-of';
import { wrongClasses } from '../prose/wrong-classes';
import { isNamed, isSelection } from '../../dimension/member';

export const subjectNameRule = rule('subject-name', {
  severity: 'warning',
  grades: {
    shortened: { severity: 'info', when: '名称只是没有印全，或说明里的类级科目写得不全' },
  },
  title: '科目名称不规范',
  reads: '科目名称与当年的科目目录；说明里的科目名称与表中的名称',
  source: '政府收支分类科目（按年度）',
  clean: { says: '“对个人和家庭的补助”', cells: { '公开表2-1!D31': ' 对个人和家庭的补助' } },
  failing: { says: '写成旧名“对个人和家庭补助”', cells: { '公开表2-1!D31': ' 对个人和家庭补助' } },
  *check({ binding }) {
    const year = binding.year ?? CATALOGUES.functional.year;
    for (const table of binding.tables) {
      for (const block of table.blocks) {
        const name = block.columns.find(({ template }) => template.role === 'name')?.column;
        if (name === undefined) continue;
        for (const row of block.rows) {
          const elsewhere = nameElsewhere(binding, row);
          const wanted = wantedName(row, year) ?? elsewhere;
          if (wanted === null) continue;
          const { text, shift = 0 } = row;
          const column = name + shift;
          const address = cellAddress(row.row, column);
          const raw = table.view.text(row.row, column);
          const indent = raw.slice(0, raw.length - raw.trimStart().length);
          const numbering = NUMBERING.exec(text)?.[0] ?? '';
          // 机关事业单位基本养老保险 for …缴费支出: a narrow column or a copy cut it.
          const cut = foldSubject(wanted).startsWith(foldSubject(text));
          const when = binding.year === null ? '现行' : `${year} 年的`;
          yield {
            ...(cut ? { grade: 'shortened' as const } : {}),
            message: cut
              ? `${table.sheet}!${address} 的科目“${text}”没有印全，全称是“${wanted}”。`
              : `${table.sheet}!${address} 的科目“${text}”${whyOf(row, wanted, elsewhere, when)}`,
            cells: [{ sheet: table.sheet, address, value: text }],
            expected: wanted,
            textFixes: [
              {
                sheet: table.sheet,
                row: row.row,
                column,
                text: indent + numbering + wanted.replace(NUMBERING, ''),
              },
            ],
          };
        }
      }
    }
  },
  *words(reading) {
    yield* misspelled(reading);
    for (const { claim, name, isSubject, expected } of wrongClasses(reading))
      if (!isSubject)
        yield faultAt(reading, [claim], {
          grade: 'shortened',
          message: `“${name}（类）”不是规范的科目名称，应为“${expected}”。`,
          expected,
        });
    yield* outdated(reading);
  },
  *tables(bound) {
    for (const odds of listsAtOdds(bound)) {
      if (odds.kind !== 'items' || odds.renamed.length === 0) continue;
      const names = odds.renamed.map(({ said, text }) => `“${said}”表中为“${text}”`).join('，');
      yield listFault(bound, odds.list, {
        message: `${odds.title}中的名称与${odds.sheet}写法不同：${names}。`,
      });
    }
  },
});

/** What the row's 科目 is called now, or null where there is nothing to mend. */
function wantedName(row: BoundRow, year: number): string | null {
  // What the form prints itself is the form's to answer for, unless it was typed anew.
  if (row.item) return asPrinted(row.item, row.text);
  if (row.label?.project !== undefined || row.mismatch) return null;
  for (const dimension of ['functional', 'economic'] as const) {
    // A heading that no catalogue knows may still be one of the old names.
    const member = row.label?.[dimension] ?? '';
    const wanted = isSelection(member) ? null : rename(dimension, member, row, year);
    if (wanted !== null) return wanted;
  }
  return row.code === undefined ? exchangedName(row.text) : null;
}

/** Named by the list that the officer's bureau has handed out. */
function isListed({ code = '' }: BoundRow, wanted: string): boolean {
  return (['functional', 'economic'] as const).some((dimension) => {
    const known = CATALOGUES[dimension].byCode(code);
    return known?.evidence === 'bureau' && known.name === wanted;
  });
}

function whyOf(row: BoundRow, wanted: string, elsewhere: string | null, when: string): string {
  if (wanted === elsewhere) return `与其他表同一编码的“${wanted}”不同，像是写错了字。`;
  return `${isListed(row, wanted) ? '与载入的科目表不同，那里' : `不是现行名称，${when}科目`}是“${wanted}”。`;
}

/** 八、 and （一） before a name. */
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?/;

/** How near a name must be to be one of the catalogue's, mistyped. */
const ALIKE = 0.8;
/** What is left of a name that was cut must still say something. */
const SHORTEST_CUT = 4;

/** The name that a 科目 carries now, or null where there is nothing to mend. */
function rename(dimension: SubjectDimension, member: string, row: BoundRow, year: number): string | null {
  const catalogue = CATALOGUES[dimension];
  const listed = row.code === undefined ? undefined : catalogue.byCode(row.code);
  // What the officer's own bureau has handed out decides, however unlike the names are.
  if (listed?.evidence === 'bureau')
    return foldSubject(listed.name) === foldSubject(row.text) ? null : listed.name;
  if (catalogue.byName(row.text).length > 0) return null;
  const name = foldSubject(row.text);
  if (name === '') return null;
  const current = currentName(dimension, row.text, year);
  if (current !== undefined) return current;
  const code = row.code ?? (isNamed(member) ? '' : member);
  const known = code === '' ? undefined : catalogue.byCode(code);
  // Only what a form or a published document has shown is held against anybody.
  if (known && ['printed', 'form', 'bureau'].includes(known.evidence)) {
    const full = foldSubject(known.name);
    const cut = name.length >= SHORTEST_CUT && full.startsWith(name);
    return cut || similarity(full, name) >= ALIKE || isExchanged(full, name) ? known.name : null;
  }
  return null;
}

/** 住户保障支出: one character away from a 类, and no 科目 itself. */
function* misspelled(reading: Reading): Generator<FaultTold> {
  const seen = new Set<string>();
  for (const list of classLists(reading)) {
    for (const part of list.parts) {
      const meant = misspelledClass(part);
      if (!meant || seen.has(nameOf(part))) continue;
      seen.add(nameOf(part));
      yield faultAt(reading, [part], {
        message: `“${nameOf(part)}”应为“${meant.name}”，错了一个字。`,
        expected: meant.name,
      });
    }
  }
}

/** A name that is no longer in use, once for all its places: it is replaced in one go. */
function* outdated(reading: Reading): Generator<FaultTold> {
  const year = reading.budgetYear ?? CATALOGUES.functional.year;
  const places = sentencesOf(reading.document)
    .filter(({ block }) => block.kind !== 'contents' && !(block.part === 'tables' && block.kind === 'cell'))
    .flatMap(({ clean, place }) => findOutdated(clean.text, year).map((found) => ({ found, clean, place })));
  for (const name of new Set(places.map(({ found }) => found.name))) {
    const own = places.filter(({ found }) => found.name === name);
    const [first] = own;
    if (!first) continue;
    const { found, clean, place } = first;
    const more = own.length > 1 ? `，全文共 ${own.length} 处` : '';
    yield faultOn(reading, originalSpan(clean, found.start, found.end), place, {
      message: `“${clean.text.slice(found.start, found.end)}”是旧科目名称，现为“${name.now}”${more}。`,
      expected: name.now,
    });
  }
}
