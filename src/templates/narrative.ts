/** The outlines of the built-in packs; what they share is said once. A pack of one's own may bring its outline along. */
import type { NarrativeOutline } from '../template/narrative-schema';
import type { Template } from '../template/template';
import { OUTLINES } from './generated/outlines';
import common from './shared/narrative.json';

/** Pack → its outline, as data. Tests hold each to the schema; the program trusts them. */
export { OUTLINES };

const shared = common as unknown as Pick<NarrativeOutline, 'values' | 'questions' | 'glossary' | 'subjects'>;

/** Null where neither the pack nor the program has an outline for it. */
export function outlineOf(template: Template): NarrativeOutline | null {
  const own = template.pack.narrative ?? (OUTLINES[template.id] as NarrativeOutline | undefined);
  if (!own) return null;
  return {
    ...own,
    values: { ...shared.values, ...own.values },
    questions: { ...shared.questions, ...own.questions },
    glossary: own.glossary ?? shared.glossary,
    subjects: { ...shared.subjects, ...own.subjects },
  };
}
