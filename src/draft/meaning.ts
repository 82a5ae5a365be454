/** What a column is taken for, in an officer's words: 基本支出, 人员经费, 合计. */
import { DIMENSIONS } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { memberName } from '../lexicon/catalogue';
import type { ColumnRole } from '../lexicon/column-roles';

/** `scope`: what the table says of everything in it is not said again. */
export function meaningOf(label: Label, scope: Label): string {
  const said = DIMENSIONS.flatMap((dimension) => {
    const member = label[dimension];
    return member === undefined || member === scope[dimension] ? [] : [memberName(dimension, member)];
  });
  return said.length > 0 ? said.join('·') : '合计';
}

const ROLES: { readonly [R in ColumnRole]?: string } = {
  code: '科目编码',
  name: '名称',
  unitCode: '单位编码',
  unitName: '单位名称',
  project: '项目名称',
  subproject: '二级项目',
  ordinal: '序号',
  count: '数量',
  share: '占比',
  figure: '不参加合计的数',
  goal: '绩效目标',
};

export const roleInWords = (role: ColumnRole): string => ROLES[role] ?? '文字';
