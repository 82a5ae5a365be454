import type { Binding, BoundTable } from '../../binding/bound';
import { fold } from '../../lexicon/fold';
import { rule } from './family';
import { maskedCell } from './private-cells';
import type { TextCell } from './private-cells';
import secrecy from './secrecy.json';

export const secrecyReviewRule = rule('secrecy-review', {
  severity: 'warning',
  title: '项目名称需要保密审查',
  reads: '项目名称里的“密码、机要、涉密、内网”等词',
  source: '《中华人民共和国保守国家秘密法》；预算法第十四条（涉及国家秘密的除外）',
  clean: { says: '项目名称“办公设备更新”', cells: { '公开表3-2!E9': '  办公设备更新' } },
  failing: { says: '项目名称“机要通信设备更新”', cells: { '公开表3-2!E9': '  机要通信设备更新' } },
  // Projects are named once, in the first table that lists them.
  check(binding) {
    const named = projectNames(binding).flatMap((cell) => {
      const name = fold(cell.text);
      const hits = secrecy.words.filter((word) => name.includes(word));
      const harmless = secrecy.harmless.some((one) => name.includes(one));
      const key = name.replace(/^(?:\d+[、.]|[0-9A-Z]{8,}-)/, '').replace(/绩效目标表$/, '');
      return hits.length === 0 || harmless ? [] : [{ cell, hits, key }];
    });
    const keys = new Set<string>();
    const once = named.filter(({ key }) => !keys.has(key) && keys.add(key));
    if (once.length === 0) return [];
    const words = [...new Set(once.flatMap(({ hits }) => hits))];
    return [
      {
        message: `${once.length} 个项目的名称带有“${words.join('”“')}”，可能涉及国家秘密或工作秘密，公开前请先做保密审查，并留下审查记录。`,
        cells: once.slice(0, 60).map(({ cell }) => maskedCell(cell, cell.text.trim())),
      },
    ];
  },
});

function projectNames(binding: Binding): TextCell[] {
  return binding.tables.flatMap((table) => {
    const at = (row: number, column: number) => ({ table, row, column, text: table.view.text(row, column) });
    const forms = table.project === undefined ? [] : [titleOf(table)];
    const fields = table.fields
      .filter(({ role }) => role === 'project')
      .map(({ row, column }) => at(row, column));
    const listed = table.blocks.flatMap((block) =>
      block.columns.flatMap(({ template: { role }, column }) => {
        const projects = role === 'project' || role === 'subproject';
        if (!projects && role !== 'name') return [];
        const rows = block.rows.filter(({ label }) => projects || label?.project !== undefined);
        return rows.map(({ row }) => at(row, column));
      }),
    );
    return [...forms, ...fields, ...listed];
  });
}

/** The title of a form bears its project's name. */
function titleOf(table: BoundTable): TextCell {
  const row = Math.max(0, table.place.titleRow);
  const columns = Array.from({ length: table.view.columnCount }, (_, column) => column);
  const column = columns.find((one) => table.view.text(row, one).trim() !== '') ?? 0;
  return { table, row, column, text: table.view.text(row, column) };
}
