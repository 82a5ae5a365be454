import { rule } from './family';

export const directionLeftRule = rule('direction-left', {
  severity: 'error',
  grades: {
    zero: { severity: 'warning', when: '增减额为 0' },
  },
  title: '增加减少同时保留',
  reads: '模板中二选一的字样',
  example: '比上年增加（减少）0.50 万元',
  source: '编报模板',
});
