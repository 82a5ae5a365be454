import { FORMS } from '../sources';
import { rule } from './family';

export const noteFilledRule = rule('note-filled', {
  severity: 'warning',
  title: '有数的表写着无数据',
  reads: '表下说明与表内金额',
  example: '“故本表无数据”之上填有数',
  source: FORMS,
});
