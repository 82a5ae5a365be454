/** The package: blocked by errors without a reason, made with progress, looked at, taken away. */
import { Button } from '@fluentui/react-components';
import type { Inspection } from '../../core/contract';
import { useLaterWords } from '../../locale/later';
import { blockingOf, waivableOf } from '../../state/writing';
import { usePane, usePaneState } from '../../ui/context';
import { LastYearChoice } from '../../ui/LastYearChoice';
import { Message } from '../../ui/Message';
import { Built } from './Built';
import { Waiver } from './Waiver';
import { publishingOf } from '../../work/late';

export function PackageSection({ inspection }: { inspection: Inspection }) {
  const words = useLaterWords().export;
  const pane = usePane();
  const { publish, writing, doing } = usePaneState();
  const { waivers, built } = publish;
  const errors = waivableOf(inspection);
  const blocking = blockingOf(inspection, waivers).length;
  const ready = inspection.checked && writing.remembered === 'yes' && blocking === 0;
  return (
    <section className="section">
      <h2 className="heading">{words.packageTitle}</h2>
      <p className="hint">{words.packageHint}</p>
      <LastYearChoice />
      {blocking > 0 && (
        <Message intent="error" testId="blocked">
          {words.blocked(blocking)}
        </Message>
      )}
      {errors.length > 0 && (
        <details data-testid="waivers">
          <summary>{words.waive(errors.length, blocking)}</summary>
          <p className="hint">{words.waiveHint}</p>
          <ol className="list">
            {errors.map((finding) => (
              <Waiver key={finding.id} finding={finding} />
            ))}
          </ol>
        </details>
      )}
      <Button
        className="start"
        appearance={built ? 'secondary' : 'primary'}
        disabledFocusable={doing !== null || !ready}
        data-testid="build-package"
        onClick={() => void publishingOf(pane).buildPackage()}
      >
        {built ? words.rebuild : words.build}
      </Button>
      {built && <Built built={built} />}
    </section>
  );
}
