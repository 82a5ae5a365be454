/** A label as a pack writes it. */
import { z } from './zod';
import { TREES } from '../lexicon/trees';

const treeMember = (dimension: keyof typeof TREES) =>
  z.enum(Object.keys(TREES[dimension] ?? {}) as [string, ...string[]]);
/** A province's own (单位预留机动经费, 专项收入 within 一般公共预算) goes by its name after `~`, behind what it lies in. */
const treeMemberOrOwn = (dimension: keyof typeof TREES) =>
  z.union([
    treeMember(dimension),
    z
      .string()
      .regex(
        /^(?:[a-z]+\.)*~[^~^+|=.\s]{1,30}$/,
        '目录里没有的成员写成“~名称”，放在所属成员之后，如 fiscal.general.~专项收入',
      ),
  ]);
const oneOrMore = <T extends z.ZodType>(member: T) => z.union([member, z.array(member).min(2).max(60)]);
/** A 类 that forms print and no code stands for (人行科目) goes by its name after `~`. */
const code = z
  .string()
  .regex(
    /^(?:\d{3}(\d\d){0,3}|~[^~+|=\s]{1,30})$/,
    '科目编码是 3、5、7 或 9 位数字；没有编码的科目写成“~名称”',
  );

/** The members that a row, a column or a table stands for. A list is a selection. */
export const labelSchema = z
  .strictObject({
    measure: treeMemberOrOwn('measure'),
    functional: oneOrMore(code),
    economic: oneOrMore(code),
    nature: oneOrMore(treeMemberOrOwn('nature')),
    source: oneOrMore(treeMemberOrOwn('source')),
    carry: oneOrMore(treeMember('carry')),
    entry: treeMember('entry'),
    use: treeMember('use'),
    year: treeMemberOrOwn('year'),
    stage: treeMember('stage'),
    supplier: treeMember('supplier'),
    kind: treeMemberOrOwn('kind'),
    asset: treeMember('asset'),
  })
  .partial()
  .meta({ id: 'label' });
