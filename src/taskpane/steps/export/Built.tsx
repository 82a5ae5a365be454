/** What the package holds: said whether it is a draft, previewed, handed out. */
import { Button } from '@fluentui/react-components';
import type { PackageView } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { usePane } from '../../ui/context';
import { Message } from '../../ui/Message';
import { publishingOf } from '../../work/late';

export function Built({ built }: { built: PackageView }) {
  const words = useLaterWords().export;
  const pane = usePane();
  const { missing } = built;
  return (
    <div className="stack" data-testid="built">
      <Message
        intent={missing > 0 ? 'warning' : 'success'}
        testId="draft"
        action={
          missing > 0 && (
            <Button size="small" onClick={() => pane.show('narrative', true)}>
              {words.toNarrative}
            </Button>
          )
        }
      >
        {missing > 0 ? words.draft(missing) : words.complete}
      </Message>
      <Button
        className="start"
        appearance="primary"
        data-testid="save-package"
        onClick={() => publishingOf(pane).savePackage()}
      >
        {words.download}
      </Button>
      <Inside built={built} />
    </div>
  );
}

/** What will be handed out, to look through. */
function Inside({ built: { title, files, outline, page } }: { built: PackageView }) {
  const words = useLaterWords().export;
  return (
    <>
      <details data-testid="outline">
        <summary>{words.outline}</summary>
        <p className="heading">{title}</p>
        <ul className="list">
          {outline.map(({ level, text }, index) => (
            <li key={index} style={{ paddingInlineStart: `${level - 1}em` }}>
              {text}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.page}</summary>
        {/* Without scripts, forms, windows or an origin. */}
        <iframe
          className="preview"
          title={words.pageFrame}
          sandbox=""
          srcDoc={page}
          data-testid="page-preview"
        />
      </details>
      <details>
        <summary>{words.files(files.length)}</summary>
        <ul className="bullets hint">
          {files.map(({ path, bytes }) => (
            <li key={path} className="wrap">
              {path} {words.size(bytes)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
