/** What the outline of a form asks of the officer: the gaps of its text. */
import type { Template } from '../template/template';
import { ASKED } from './generated/asked';

/** @param answer 接待批次, of `{?接待批次}` */
export function asksFor({ id, pack }: Template, answer: string): boolean {
  return pack.narrative
    ? JSON.stringify(pack.narrative.sections).includes(`{?${answer}}`)
    : ASKED.has(`${id} ${answer}`);
}
