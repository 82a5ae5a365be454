/** What every report of findings is called, of one file or of many, of budgets and of final accounts. */
export const REPORT_TITLE = '部门预决算公开检查报告';
