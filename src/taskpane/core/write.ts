/** The 情况说明 written from the facts, as the pane previews it: a chunk of its own. */
import type { Check } from '../../rule/check';
import type { LastAmounts } from '../../derive/last-year';
import { editableText, writeNarrative } from '../../narrative/write';
import type { NarrativeBlock, NarrativeDocument } from '../../narrative/write/document';
import type { Template } from '../../template/template';
import { outlineOf } from '../../templates/narrative';
import { lastYearFor } from '../../session/last-year';
import type { NarrativeView, PreviewBlock, QuestionView, Writing } from './written';

/** Null where the pack has no outline of a 情况说明. */
export function narrativeView(
  { facts, binding }: Check,
  writing: Writing,
  last: LastAmounts | null,
): NarrativeView | null {
  const outline = outlineOf(binding.template);
  if (!outline) return null;
  const document = writeNarrative({ facts, outline, ...writing, ...lastYearFor(facts, last) });
  const shown = new Set(document.blocks.map(({ id }) => id));
  return {
    title: document.title,
    blocks: document.blocks.map((block) => preview(block, binding.template)),
    questions: grouped(document),
    missing: document.missing.length,
    unstated: document.unstated,
    struck: document.edited.filter((id) => !shown.has(id)),
  };
}

function preview(block: NarrativeBlock, template: Template): PreviewBlock {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, editable: editableText(block) };
    case 'chart':
      return { kind: 'exhibit', id: block.id, what: 'chart', title: block.title };
    case 'table': {
      const table = template.tables.find(({ id }) => id === block.table);
      const title = `${table?.number ?? ''} ${table?.title ?? block.table}`.trim();
      return { kind: 'exhibit', id: block.id, what: 'table', title };
    }
  }
}

/** Headings below this level are too small to gather questions. */
const GROUP_LEVEL = 2;

function grouped({ blocks, questions }: NarrativeDocument): QuestionView[] {
  const headings = new Map<string, string>();
  const order = new Map<string, number>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= GROUP_LEVEL) heading = block.text;
    headings.set(block.id, heading);
    if (!order.has(heading)) order.set(heading, order.size);
  }
  return questions
    .map((question) => ({ ...question, group: headings.get(question.usedIn[0] ?? '') ?? '' }))
    .sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0));
}
