/** Names and codes in their order. Made once: a county is sorted anew with every department that is done. */
export const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;
