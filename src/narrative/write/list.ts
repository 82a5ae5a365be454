/** The parts that a list or a chart is made of. */
import { joinLabels } from '../../dimension/label';
import { ZERO } from '../../amount/money';
import type { ListStatement } from '../../template/narrative-schema';
import type { Part } from './phrases';
import type { Scribe } from './scribe';

type Parts = Pick<ListStatement, 'of' | 'items' | 'along' | 'level' | 'zeros'>;

export function partsOf(writer: Scribe, list: Parts): Part[] {
  const parts: Part[] = [];
  if (list.items) {
    for (const item of list.items) {
      const [name, ref] = typeof item === 'string' ? [item, item] : [item.name, item.amount];
      const label = writer.label(ref);
      const stated = writer.reader.at(label);
      parts.push({ name, value: stated?.value ?? ZERO, label });
    }
  } else if (list.along) {
    const whole = writer.label(list.of);
    for (const member of writer.reader.members(whole, list.along, list.level ?? 1)) {
      const label = joinLabels(whole, { [list.along]: member });
      const value = label && writer.reader.at(label)?.value;
      if (label && value) parts.push({ name: writer.names.of(list.along, member), value, label });
    }
  }
  return list.zeros ? parts : parts.filter((part) => !part.value.isZero());
}
