import { SEEN } from '../sources';
import { rule } from './family';
import { fold } from '../../lexicon/fold';
import { clip } from '../wording';
import { grouped, hitsOf } from './group';

export const nameValueRule = rule('name-value', {
  severity: 'warning',
  title: '名称里的数与指标值不同',
  reads: '三级指标名称与指标值',
  source: SEEN,
  clean: { says: '“更新6台机组” ＝ 6 台', cells: { '公开表6!G12': '更新6台机组' } },
  failing: { says: '“更新5台机组” ＝ 6 台', cells: { '公开表6!G12': '更新5台机组' } },
  check: ({ projects }) =>
    grouped(
      hitsOf(projects, (row) => {
        const { target } = row;
        if (target.kind !== 'number' || target.unit === '' || target.qualitative) return null;
        const name = fold(row.name?.text ?? '');
        const inName = [...name.matchAll(/(\d+(?:\.\d+)?)(\D{1,4})/g)].filter((match) =>
          match[2]?.startsWith(target.unit),
        );
        return inName.length === 1 && !target.number.eq(inName[0]?.[1] ?? 0) ? row.value : null;
      }),
      (place, { row }) =>
        `${place}“${clip(row.name?.text ?? '', 30)}”名称里的数与指标值 ${row.value?.text}${row.unit?.text ?? ''} 不同，请核对。`,
    ),
});
