/** docs/template-pack.schema.json is written from the schema. UPDATE_DOCS=1 writes it anew; else it must be as the schema has it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DESCRIPTIONS } from '../../src/template/descriptions';
import { packJsonSchema, propertiesOf } from '../../src/template/json-schema';
import { jsonText } from '../../src/template/json-text';
import { PACKS } from '../../src/templates';

const FILE = resolve('docs/template-pack.schema.json');

test('docs/template-pack.schema.json is as the schema has it', () => {
  const written = jsonText(packJsonSchema());
  if (process.env['UPDATE_DOCS']) writeFileSync(FILE, written);
  expect(readFileSync(FILE, 'utf8')).toBe(written);
});

test('every part of a pack is described to its author, and nothing else is', () => {
  const { $defs } = packJsonSchema() as { $defs: Record<string, object> };
  const parts = Object.entries($defs).flatMap(([id, definition]) => [
    id,
    ...propertiesOf(definition as never).map(([path]) => `${id}.${path}`),
  ]);
  // What lies inside a reused definition is described there.
  const own = [...new Set(parts)].filter((part) => !part.startsWith('paragraph.chart.list.'));
  const described = Object.entries(DESCRIPTIONS).flatMap(([id, texts]) =>
    Object.keys(texts).map((path) => (path === '' ? id : `${id}.${path}`)),
  );
  expect(described.sort()).toEqual(own.sort());
});

test('the built-in packs point to it', () => {
  for (const pack of PACKS)
    expect((pack as { $schema?: string }).$schema).toBe('../../../docs/template-pack.schema.json');
});
