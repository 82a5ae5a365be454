/** Where else the same is the matter, each place a press away; and a quotation that leads to its sentence. */
import { Button } from '@fluentui/react-components';
import { TextParagraph16Regular } from '@fluentui/react-icons';
import type { FindingView } from '../../core/contract';
import { useLaterWords } from '../../locale/later';
import { areaNamed } from '../../state/cells';
import { ledgerOf } from '../../state/ledger';
import { usePane } from '../../ui/context';
import { showSentence } from '../narrative/show-sentence';

/** Places that are listed; more are only counted. */
const SHOWN = 20;

export function Alike({ alike }: { readonly alike: readonly FindingView[] }) {
  const words = useLaterWords().check;
  return (
    <div data-testid="alike">
      <div className="hint">{words.alike(alike.length)}</div>
      <ul className="list">
        {alike.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <Elsewhere finding={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Elsewhere({ finding }: { readonly finding: FindingView }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const { place } = ledgerOf(finding);
  const { paragraph, quote = '' } = finding;
  const [cell] = finding.cells;
  if (paragraph === undefined && !cell) return <span>{place}</span>;
  return (
    <button
      type="button"
      className="plain cell-link"
      data-testid="elsewhere"
      aria-label={paragraph === undefined ? words.goToCell(place) : `${words.inText}：${place}“${quote}”`}
      onClick={() => {
        if (paragraph !== undefined) showSentence(paragraph);
        else if (cell) void pane.goTo(cell.sheet, areaNamed(cell.address));
      }}
    >
      <span>{place}</span>
      <span className="cell-value">{quote === '' ? cell?.value : `“${quote}”`}</span>
    </button>
  );
}

export function Quote({ finding }: { readonly finding: FindingView }) {
  const words = useLaterWords().check;
  const { paragraph, quote } = finding;
  return (
    <>
      <blockquote className="quote">{quote}</blockquote>
      {paragraph !== undefined && (
        <Button
          className="start"
          size="small"
          icon={<TextParagraph16Regular />}
          data-testid="in-text"
          onClick={() => showSentence(paragraph)}
        >
          {words.inText}
        </Button>
      )}
    </>
  );
}
