/** The text as it would be published: headings to fold, amounts bound, what is missing marked. */
import { Button } from '@fluentui/react-components';
import type { NarrativeView, PreviewBlock } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { usePane } from '../../ui/context';
import { ParagraphView } from './ParagraphView';
import { writingOf } from '../../work/late';

export function TextPreview({ document }: { document: NarrativeView }) {
  const words = useLaterWords().narrative;
  const pane = usePane();
  const { title, blocks, missing, struck } = document;
  return (
    <div className="stack">
      <div className="tight">
        <h2 className="heading">{title}</h2>
        <output className="hint">{words.toFill(missing)}</output>
        {struck.length > 0 && (
          <div className="row">
            <span className="hint">{words.struck(struck.length)}</span>
            <Button
              size="small"
              data-testid="restore-struck"
              onClick={() => void writingOf(pane).restoreStruck()}
            >
              {words.restoreStruck}
            </Button>
          </div>
        )}
      </div>
      {partsOf(blocks).map(({ id, heading, inner }, index) => (
        <details key={id} className="group" open={index === 0} data-testid="part">
          <summary className="heading">{heading}</summary>
          <div className="tight">
            {inner.map((block) => (
              <Block key={`${block.kind} ${block.id}`} block={block} />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}

function Block({ block }: { block: PreviewBlock }) {
  const words = useLaterWords().narrative;
  if (block.kind === 'paragraph') return <ParagraphView paragraph={block} />;
  if (block.kind === 'exhibit')
    return (
      <p className="hint">
        ［{words.exhibits[block.what]}］{block.title}
      </p>
    );
  const Heading = block.level <= 2 ? 'h3' : 'h4';
  return <Heading className="heading">{block.text}</Heading>;
}

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly inner: PreviewBlock[];
}

/** Under the headings of the first level. */
function partsOf(blocks: readonly PreviewBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1)
      parts.push({ id: block.id, heading: block.text, inner: [] });
    else parts.at(-1)?.inner.push(block);
  }
  return parts;
}
