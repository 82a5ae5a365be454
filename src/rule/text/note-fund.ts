import { FORMS } from '../sources';
import { rule } from './family';

export const noteFundRule = rule('note-fund', {
  severity: 'warning',
  title: '空表说明写错了基金',
  reads: '表下说明与表的口径',
  example: '国有资本经营表的说明写“没有政府性基金”',
  source: FORMS,
});
