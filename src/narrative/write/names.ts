/** What the text calls a member: the catalogue's name, without its code. */
import { memberName } from '../../dimension/catalogue';
import { parentOf } from '../../dimension/dimension';
import type { Member } from '../../dimension/dimension';
import type { ListedDimension } from './amounts';

export function spokenName(dimension: ListedDimension, member: Member): string {
  return memberName(dimension, member).replace(/^\d+ /, '');
}

/** 类, 款 and 项 of a 功能科目. */
export function subjectPath(member: Member): { class: string; section: string; item: string } {
  const chain = [member];
  for (let up = parentOf('functional', member); up !== null; up = parentOf('functional', up))
    chain.unshift(up);
  const name = (at: number) => {
    const one = chain[at];
    return one === undefined ? '' : spokenName('functional', one);
  };
  return { class: name(0), section: name(1), item: name(2) };
}
