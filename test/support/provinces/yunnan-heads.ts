/** What the tables of 云南 share: lines above, heads of 单位资金. */

export const top = (n: string, title: string) => [
  `预算${n}表`,
  title,
  '单位名称：云溪市文化和农业局 单位：元',
];
export const FISCAL = ['source=fiscal.general', 'source=fiscal.fund', 'source=fiscal.capital'];
export const OWN = [
  'own',
  'own.undertaking',
  'own.business',
  'own.superior',
  'own.subordinate',
  'own.other',
].map((source) => `source=${source}`);
export const OWN_HEAD = '单位资金 | < | < | < | < | <';
export const OWN_SUB = '小计 | 事业收入 | 事业单位经营收入 | 上级补助收入 | 附属单位上缴收入 | 其他收入';
export const skip = (count: number) => Array.from({ length: count }, () => '^').join(' | ');
export const counted = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(' | ');
export const current = (sources: readonly string[]) => sources.map((source) => `${source} carry=current`);
