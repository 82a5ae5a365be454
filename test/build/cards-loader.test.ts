/** What is built of a rule: its cases stay behind, what the pane prints below a finding does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const built: (source: string) => string = jest.requireActual('../../build/cards-loader.cjs');
const rule = (path: string) => readFileSync(join(__dirname, '../../src/rule', path), 'utf8');

test.each(['table/child-missing.ts', 'indicator/repeated.ts', 'visibility/hidden.ts'])(
  '%s keeps its title, its source and its check, and loses its cases',
  (path) => {
    const kept = built(rule(path));
    expect(kept).toMatch(/^ {2}title: /m);
    expect(kept).toMatch(/^ {2}source: /m);
    expect(kept).toMatch(/^ {2}\*?check/m);
    expect(kept).not.toMatch(/^ {2}(?:clean|failing|reads): /m);
  },
);
