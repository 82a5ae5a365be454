/** The JSON Schema of a pack, for `docs/` and for editors that help while typing. */
import { z } from './zod';
import { TREES } from '../lexicon/trees';
import type { Dimension } from '../dimension/dimension';
import { DESCRIPTIONS } from './descriptions';
import { packSchema } from './schema';

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  [key: string]: unknown;
}

export function packJsonSchema(): object {
  const schema = z.toJSONSchema(packSchema, { io: 'input' }) as unknown as { $defs: Record<string, Node> };
  for (const [id, definition] of Object.entries(schema.$defs)) {
    for (const [path, node] of [['', definition] as const, ...propertiesOf(definition)]) {
      const text = DESCRIPTIONS[id]?.[path];
      // The id says more than the name that zod gives the definition.
      if (text !== undefined) node.description = text + membersOf(id, path);
    }
  }
  return schema;
}

/** Every property with its path, also those of the branches of a union. */
export function propertiesOf(node: Node, path = ''): [path: string, node: Node][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, inner]): [string, Node][] => [
    [path + name, inner],
    ...propertiesOf(inner, `${path}${name}.`),
  ]);
  const branches = ['anyOf', 'oneOf'].flatMap((union) => (node[union] as Node[] | undefined) ?? []);
  return [...own, ...branches.flatMap((branch) => propertiesOf(branch, path))];
}

/** The members of a small dimension stand in its description: basic 基本支出；… */
function membersOf(id: string, path: string): string {
  const tree = id === 'label' ? TREES[path as Dimension] : undefined;
  if (!tree) return '';
  const members = Object.entries(tree).map(([member, { name }]) => `${member} ${name}`);
  return `：${members.join('；')}。`;
}
