/** Kinds of what is bought, as 政府采购品目分类目录 has them (A, B, C) → the member. */
export const PURCHASE_KINDS: Readonly<Record<string, string>> = {
  货物: 'goods',
  工程: 'works',
  服务: 'services',
};
