/** Titles, headers and notes: their year, their unit of money, their level of government, what a note says of its table. */
import { unitNamed } from '../../amount/unit';
import type { Binding, BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { at, textCell } from './cells';
import type { TextCell } from './cells';
import { captionYearRule } from './caption-year';
import { levelRule } from './level';
import { moneyUnitRule } from './money-unit';
import { noteFilledRule } from './note-filled';
import { noteFundRule } from './note-fund';
import { selfNameRule } from './self-name';

export function checkCaptions(facts: Facts, cells: readonly TextCell[]): Draft[] {
  const { binding } = facts.source;
  const captions = cells.filter((cell) => cell.part !== 'body');
  return [
    ...years(binding, captions),
    ...moneyUnits(captions),
    ...levels(binding, cells),
    ...notes(facts, captions),
    ...selfNames(captions),
  ];
}

/** A year in a caption is the budget's, or last year's where the form compares. */
function years(binding: Binding, cells: readonly TextCell[]): Draft[] {
  const { year } = binding;
  if (year === null) return [];
  return cells.flatMap((cell): Draft[] => {
    // 〔2021〕900号 is a document, 2023年12月1日 a date, and 上年 columns name their own year.
    const named = [...cell.text.matchAll(/(?<![\d〔［【[])((?:19|20)\d\d)\s*年(?!\s*\d{1,2}\s*月)/g)].map(
      (match) => Number(match[1]),
    );
    const wrong = named.find((one) => one !== year && Math.abs(one - year) <= 5);
    if (wrong === undefined || named.includes(year)) return [];
    const form = cell.part === 'header' && (wrong === year - 1 || wrong === year + 1);
    if (form) return [];
    return [
      captionYearRule.found({
        message: `${at(cell)} 的${cell.part === 'note' ? '说明' : '标题'}写的是 ${wrong} 年，本预算是 ${year} 年的。`,
        cells: [textCell(cell)],
        expected: String(year),
        textFixes: [
          {
            sheet: cell.table.sheet,
            row: cell.row,
            column: cell.column,
            text: cell.text.replaceAll(String(wrong), String(year)),
          },
        ],
      }),
    ];
  });
}

function moneyUnits(cells: readonly TextCell[]): Draft[] {
  return cells.flatMap((cell): Draft[] => {
    const { money } = cell.table;
    const named = cell.part === 'header' || cell.part === 'title' ? unitNamed(cell.text) : null;
    if (!money || named === null || named === money.unit) return [];
    return [
      moneyUnitRule.found({
        message: `${at(cell)} 写的单位是“${named}”，而表里的数与其他表对照是以“${money.unit}”为单位的，请更正单位。`,
        cells: [textCell(cell)],
        expected: money.unit,
      }),
    ];
  });
}

type Level = '省级' | '市级' | '区级' | '县级';

/** The level of government that a unit's own name tells; null where it does not, or where two may hold. */
export function levelOf(unit: string): Level | null {
  const name = fold(unit).replace(/^\d+-?/, '');
  // 区委, 县委, 市委 speak for themselves even where the place is left out.
  if (/(?:^|[^地社小园校辖景开院])区(?:委|人民政府|人大|政协|纪委)/.test(name)) return '区级';
  const county =
    /^(?:[^省]{2,6}?(?:省|自治区))?(?:[^市]{2,6}?[市州盟])?[^省]{1,6}?(?<![社小园地辖灾校景院片战军])([区县旗])/.exec(
      name,
    );
  if (county && !/^[^省市]{2,6}自治区/.test(name)) return county[1] === '区' ? '区级' : '县级';
  if (/^[^市]{2,6}?[省]/.test(name) && !/省[^市]{2,5}市/.test(name)) return '省级';
  if (/^(?:[^省]{2,4}省)?[^市]{2,5}市/.test(name)) return '市级';
  return null;
}

function levels(binding: Binding, cells: readonly TextCell[]): Draft[] {
  const unit = unitOf(binding);
  const own = unit === null ? null : levelOf(unit);
  if (unit === null || own === null) return [];
  const same = own === '区级' || own === '县级' ? /区级|县级|区县级|县区级/ : new RegExp(own);
  // Of the body, only goals speak in words, and 市级 there may rightly be another body's; captions speak of this one.
  return cells.flatMap((cell): Draft[] => {
    if (cell.part === 'body') return [];
    const match = /(省级|市级|区级|县级)(?:部门|单位|财政|当年|预算|一般公共)/.exec(cell.text);
    if (!match || same.test(match[1] ?? '')) return [];
    return [
      levelRule.found({
        message: `${at(cell)} 写的是“${match[0]}”，而本单位“${unit}”是${own}单位，请核对是否沿用了别级的表样。`,
        cells: [textCell(cell)],
        expected: own,
      }),
    ];
  });
}

/** The unit by its name: the binding's, or the one that its tables name. */
function unitOf(binding: Binding): string | null {
  const names = [binding.unit ?? '', ...binding.registry.units.map((unit) => unit.name)];
  return names.find((name) => levelOf(name) !== null) ?? null;
}

const FUNDS: readonly { name: string; said: RegExp; of: (table: BoundTable) => boolean }[] = [
  {
    name: '政府性基金',
    said: /政府(?:性)?基金/,
    of: (table) => table.table.scope.source === 'fiscal.fund',
  },
  {
    name: '国有资本经营',
    said: /国有资本/,
    of: (table) => table.table.scope.source === 'fiscal.capital',
  },
  {
    name: '政府采购',
    said: /政府采购/,
    of: (table) => table.table.scope.measure === 'procurement',
  },
];

const SAYS_EMPTY = /无数据|空表|故本表无|(?:没有|无|未安排).{2,30}(?:支出|预算|经费|拨款)/;

function notes(facts: Facts, cells: readonly TextCell[]): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<BoundTable>();
  for (const cell of cells) {
    if (cell.part !== 'note' || !SAYS_EMPTY.test(cell.text)) continue;
    const { table } = cell;
    const filled = !facts.source.empty.has(table) && facts.source.grids.some((grid) => grid.table === table);
    // 说明 of several sentences explain more than an empty table.
    if (filled && !seen.has(table) && table.money && /无数据|空表/.test(cell.text)) {
      seen.add(table);
      drafts.push(
        noteFilledRule.found({
          message: `${at(cell)} 的说明称本表没有数据，表里却填有数，请删去说明或核对数据。`,
          cells: [textCell(cell)],
        }),
      );
    }
    const own = FUNDS.find((fund) => fund.of(table));
    const said = FUNDS.filter((fund) => fund.said.test(cell.text));
    if (own && said.length > 0 && !said.includes(own)) {
      drafts.push(
        noteFundRule.found({
          message: `${at(cell)} 的说明讲的是${said[0]?.name}，这张表是${own.name}的表，像是从别的表抄来的。`,
          cells: [textCell(cell)],
          expected: own.name,
        }),
      );
    }
  }
  return drafts;
}

/** 本部门 here and 本单位 there: one text made for two editions. */
function selfNames(cells: readonly TextCell[]): Draft[] {
  const notes = cells.filter((cell) => cell.part === 'note' || cell.part === 'title');
  const says = (word: string) => notes.filter((cell) => cell.text.includes(word));
  const [department, unit] = [says('本部门'), says('本单位')];
  const [a, b] = [department[0], unit[0]];
  if (!a || !b) return [];
  return [
    selfNameRule.found({
      message: `${at(a)} 自称“本部门”，${at(b)} 自称“本单位”，部门预算与单位预算的口径不同，请统一。`,
      cells: [a, b].map((cell) => textCell(cell)),
    }),
  ];
}
