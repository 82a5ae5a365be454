/** A limit that belongs to a name: 单价50万元以上设备. */

import type { FigureParser } from '../heard';

export const threshold: FigureParser = {
  name: 'threshold',
  reads: '名称里的限额',
  parse: ({ state, figure, clause, after }) =>
    figure.type !== 'percent' && /^(?:[（(]含[）)])?(?:以上|以下|及以上|及以下|以内)/.test(after)
      ? state.emit('threshold', figure, clause, [])
      : undefined,
};
