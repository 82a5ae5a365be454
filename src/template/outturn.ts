/** Whether a form is of final accounts: its columns tell 年初预算, 全年预算 and 决算 apart. */
import type { Template } from './template';

export const isOfOutturn = ({ tables }: Template): boolean =>
  tables.some(({ columns }) => columns.some(({ label }) => label?.stage !== undefined));
