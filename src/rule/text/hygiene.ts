/** What is left behind in cells: template residue, doubled punctuation and words, blanks and widths that break look-ups. */
import type { Binding } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import type { Draft, TextFix } from '../finding';
import { around, at, textCell } from './cells';
import type { TextCell } from './cells';
import terms from './terms.json';
import { blanksRule } from './blanks';
import { doubledWordRule } from './doubled-word';
import { punctuationRule } from './punctuation';
import { residueRule } from './residue';
import { widthRule } from './width';

export function checkHygiene(binding: Binding, cells: readonly TextCell[]): Draft[] {
  return [
    ...residue(cells),
    ...punctuation(cells),
    ...doubledWords(cells),
    ...blanks(cells),
    ...widths(binding, cells),
  ];
}

/** Patterns by what they say of a text. */
const RESIDUE = new Map<string, RegExp[]>();
for (const { pattern, say } of terms.residue) {
  RESIDUE.set(say, [...(RESIDUE.get(say) ?? []), new RegExp(pattern)]);
}

function residue(cells: readonly TextCell[]): Draft[] {
  return [...RESIDUE].flatMap(([say, patterns]) => {
    const hits = cells.flatMap((cell) => {
      for (const pattern of patterns) {
        const match = pattern.exec(cell.text);
        if (match) return [{ cell, match }];
      }
      return [];
    });
    const [first] = hits;
    if (!first) return [];
    const { cell, match } = first;
    return [
      residueRule.found({
        message: `${at(cell)}${hits.length > 1 ? ` 等 ${hits.length} 处` : ''}的${say}：“${around(cell.text, match.index, match.index + match[0].length)}”。`,
        cells: hits.slice(0, 60).map((hit) => textCell(hit.cell)),
        quote: match[0],
      }),
    ];
  });
}

/** Two marks in a row of which one must go; closing quotes and brackets and …… are no marks. */
const DOUBLED = /([，。；、：,;])[，。；、,;]+|(?<![.\d])\.{2}(?!\.)/g;

function punctuation(cells: readonly TextCell[]): Draft[] {
  return cells.flatMap((cell) => {
    const matches = [...cell.text.matchAll(DOUBLED)];
    const [first] = matches;
    if (!first) return [];
    const fixed = cell.text.replace(DOUBLED, (marks) => (marks.includes('。') ? '。' : (marks[0] ?? '')));
    return [
      punctuationRule.found({
        message: `${at(cell)} 有重复的标点“${first[0]}”：“${around(cell.text, first.index, first.index + first[0].length)}”。`,
        cells: [textCell(cell, around(cell.text, first.index, first.index + first[0].length))],
        textFixes: [fix(cell, fixed)],
      }),
    ];
  });
}

/** 代发代发, 做好做好; but 研究研究 is a way of speaking, and 一个一个 counts. */
const TWICE = /([\u4e00-\u9fff]{2,4})\1/g;
const SPOKEN =
  /^(?:人员|单位|项目|服务|管理|经费|保险|工程|社会|专项|研究|讨论|商量|考虑|交流|逐一|一个|一件|一项|一步|逐项|一户|一人|代代|世世|方方|某某)$/;

function doubledWords(cells: readonly TextCell[]): Draft[] {
  return cells.flatMap((cell) => {
    const match = [...cell.text.matchAll(TWICE)].find(
      ([, word = '']) => !SPOKEN.test(word) && word[0] !== word[1],
    );
    if (!match) return [];
    const quote = around(cell.text, match.index, match.index + match[0].length);
    return [
      doubledWordRule.found({
        message: `${at(cell)} 里“${match[1]}”连写了两遍：“${quote}”。`,
        cells: [textCell(cell, quote)],
      }),
    ];
  });
}

function fix(cell: TextCell, text: string): TextFix {
  return { sheet: cell.table.sheet, row: cell.row, column: cell.column, text };
}

/** Blanks behind a text, U+3000 and no-break spaces: VLOOKUP and SUM do not forgive them. Indents in front are layout. */
const TRAILING = /[\s\u3000\u00a0\u200b\ufeff]+$/;

function blanks(cells: readonly TextCell[]): Draft[] {
  return byTable(cells.filter((cell) => cell.part === 'body' && TRAILING.test(cell.text))).map((group) => {
    const [first] = group as [TextCell];
    return blanksRule.found({
      message: `${at(first)}${group.length > 1 ? ` 等 ${group.length} 格` : ''}末尾有看不见的空格，查找、求和与导入时会出错，可以一次清除。`,
      cells: group.slice(0, 60).map((cell) => textCell(cell)),
      textFixes: group.map((cell) => fix(cell, cell.text.replace(TRAILING, ''))),
    });
  });
}

const NAMES = new Set(['project', 'subproject', 'unitName']);

/** One project or unit typed with other widths, brackets or blanks: the same to the eye, another to a look-up. */
function widths(binding: Binding, cells: readonly TextCell[]): Draft[] {
  const columns = new Set(
    binding.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.columns.flatMap(({ template, column }) =>
          NAMES.has(template.role) ? [`${table.sheet} ${column}`] : [],
        ),
      ),
    ),
  );
  const groups = new Map<string, Map<string, TextCell[]>>();
  for (const cell of cells) {
    if (cell.part !== 'body' || !columns.has(`${cell.table.sheet} ${cell.column}`)) continue;
    const text = cell.text.trim();
    const spellings = groups.get(fold(text)) ?? new Map<string, TextCell[]>();
    spellings.set(text, [...(spellings.get(text) ?? []), cell]);
    groups.set(fold(text), spellings);
  }
  return [...groups.values()].flatMap((spellings): Draft[] => {
    const [most, ...others] = [...spellings].sort((a, b) => b[1].length - a[1].length);
    const odd = others.flatMap(([, list]) => list);
    const [first] = odd;
    if (!most || !first) return [];
    return [
      widthRule.found({
        message: `${at(first)} 的“${first.text.trim()}”与别处的“${most[0]}”只有全角半角或空格之别，查找时会当成两个名称，可以统一。`,
        cells: [...odd.slice(0, 30), most[1][0] as TextCell].map((cell) => textCell(cell)),
        textFixes: odd.map((cell) => fix(cell, cell.text.replace(cell.text.trim(), most[0]))),
      }),
    ];
  });
}

function byTable(cells: readonly TextCell[]): TextCell[][] {
  const groups = new Map<string, TextCell[]>();
  for (const cell of cells) groups.set(cell.table.sheet, [...(groups.get(cell.table.sheet) ?? []), cell]);
  return [...groups.values()];
}
