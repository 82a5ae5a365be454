/** The published cases for which a template is built in. */
import { builtInTemplates } from '../../../src/templates/built-in';
import { caseNames } from '../../support/cases';

/** Which layout each case follows. */
export const PACK_OF_CASE: Readonly<Record<string, string>> = {
  'leshan-2023': 'sichuan',
  'haidong-2024': 'qinghai',
  'shanhaiguan-2023': 'hebei',
  'jilin-2024': 'jilin-province',
  'liaoyuan-2023': 'jilin-city',
};

const built = new Set(builtInTemplates().map((template) => template.id));

export const publishedCases: readonly string[] = caseNames.filter((name) =>
  built.has(PACK_OF_CASE[name] ?? ''),
);

/** A suite for every case that can be bound; where there is none it is skipped, and a line says so. */
export function describeCases(title: string, suite: (name: string) => void): void {
  if (publishedCases.length === 0) {
    console.warn(`Skipped “${title}”: no cases at hand.`);
    describe.skip(title, () => test('needs the cases', () => {}));
    return;
  }
  describe.each(publishedCases)(`${title}: %s`, suite);
}
