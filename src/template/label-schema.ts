/** A label as a pack writes it. */
import { z } from './zod';
import { TREES } from '../lexicon/trees';

const treeMember = (dimension: keyof typeof TREES) =>
  z.enum(Object.keys(TREES[dimension] ?? {}) as [string, ...string[]]);
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
    measure: treeMember('measure'),
    functional: oneOrMore(code),
    economic: oneOrMore(code),
    nature: oneOrMore(treeMember('nature')),
    source: oneOrMore(treeMember('source')),
    carry: oneOrMore(treeMember('carry')),
    entry: treeMember('entry'),
    use: treeMember('use'),
    year: treeMember('year'),
    stage: treeMember('stage'),
    supplier: treeMember('supplier'),
    kind: treeMember('kind'),
    asset: treeMember('asset'),
  })
  .partial()
  .meta({ id: 'label' });
