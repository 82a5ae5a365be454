/** =DISPIMG("ID_…",1): WPS keeps a picture (a seal) in the cell, which holds neither text nor amount. */
export const isPicture = (formula: string): boolean => /^(?:_xlfn\.)?DISPIMG\(/i.test(formula);
