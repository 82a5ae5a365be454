/** The guide's part about a step, as docs/guide.md has it: at hand without a network. */
import parts, { type GuideBlock } from '../../../../docs/guide.md';
import { zhCN } from '../../locale/zh-cn';
import type { Step } from '../../state/state';

/** A title ends with what the step is called: 四、校验. */
export const guidePart = (step: Step) => parts.find(({ title }) => title.endsWith(zhCN.steps[step]));

export function GuidePage({ step }: { readonly step: Step }) {
  const part = guidePart(step);
  if (!part) return null;
  return (
    <section lang="zh-CN" aria-label={part.title} data-testid="guide">
      <h2 className="heading">{part.title}</h2>
      {part.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  );
}

function Block({ block: { kind, runs } }: { readonly block: GuideBlock }) {
  const words = runs.map(({ text, bold }, index) =>
    bold ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
  );
  if (kind === 'heading') return <h3 className="heading">{words}</h3>;
  return <p className={kind === 'item' ? 'guide-item' : 'wrap'}>{words}</p>;
}
