/** What the tables of 河南 share. */

export const top = (n: string, title: string) => [n, title, '单位名称：云溪市文化和农业局  单位：万元'];
export const general = 'measure=expense source=fiscal.general use=spent';
export const BASIC = ['economic=301', 'economic=303', 'economic=302', 'economic=310'].map(
  (one) => `nature=basic ${one}`,
);
export const KINDS = ['一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'];
export const SOURCES = ['fiscal.general', 'fiscal.fund', 'fiscal.capital', 'special', 'own'].map(
  (one) => `source=${one}`,
);
