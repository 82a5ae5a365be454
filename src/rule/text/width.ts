/** One project or unit typed with other widths, brackets or blanks: the same to the eye, another to a look-up. */
import { fold } from '../../lexicon/fold';
import { at, textCell, textFix, type TextCell } from './cells';
import { rule, type TableTexts } from './family';

const NAMES = new Set(['project', 'subproject', 'unitName']);

export const widthRule = rule('width', {
  severity: 'info',
  title: '名称只有全角半角之别',
  reads: '项目名称、单位名称',
  source: '查找、求和与导入要求逐字相同',
  clean: {
    says: '两处都写全角括号',
    cells: {
      '公开表6!A4': '605001-云溪市档案服务中心（本级）',
      '公开表6!A5': '605001-云溪市档案服务中心（本级）',
    },
  },
  failing: {
    says: '一处全角括号，一处半角括号',
    cells: {
      '公开表6!A4': '605001-云溪市档案服务中心（本级）',
      '公开表6!A5': '605001-云溪市档案服务中心(本级)',
    },
  },
  *check(texts) {
    for (const spellings of spellingsOf(texts)) {
      const [most, ...others] = [...spellings].sort((a, b) => b[1].length - a[1].length);
      const odd = others.flatMap(([, list]) => list);
      const [first] = odd;
      if (!most || !first) continue;
      yield {
        message: `${at(first)} 的“${first.text.trim()}”与别处的“${most[0]}”只有全角半角或空格之别，查找时会当成两个名称，可以统一。`,
        cells: [...odd.slice(0, 30), most[1][0] as TextCell].map((cell) => textCell(cell)),
        textFixes: odd.map((cell) => textFix(cell, cell.text.replace(cell.text.trim(), most[0]))),
      };
    }
  },
});

/** Of each name, the cells by how they write it. */
function spellingsOf({ binding, cells }: TableTexts): Map<string, TextCell[]>[] {
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
    const known = spellings.get(text) ?? [];
    known.push(cell);
    spellings.set(text, known);
    groups.set(fold(text), spellings);
  }
  return [...groups.values()];
}
