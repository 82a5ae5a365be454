/** What only a person knows, asked once, in the order of the text. */
import type { NarrativeView, QuestionView } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { QuestionField } from './QuestionField';

export function Questions({ document }: { document: NarrativeView }) {
  const words = useLaterWords().narrative;
  const { questions, missing, unstated } = document;
  const groups = new Map<string, QuestionView[]>();
  for (const one of questions) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return (
    <div className="stack">
      <div className="tight">
        <output className="heading" data-testid="to-fill">
          {words.toFill(missing)}
        </output>
        <progress
          className="answered"
          value={questions.length - missing}
          max={Math.max(1, questions.length)}
          aria-label={words.answered(questions.length - missing, questions.length)}
        />
        <span className="hint">{words.askHint}</span>
      </div>
      {unstated.length > 0 && <p className="hint">{words.unstated(unstated.join('、'))}</p>}
      {[...groups].map(([group, asked]) => (
        <Group key={group} title={group === '' ? words.other : group} questions={asked} />
      ))}
    </div>
  );
}

function Group({ title, questions }: { title: string; questions: readonly QuestionView[] }) {
  const words = useLaterWords().narrative;
  const left = questions.filter(({ answered }) => !answered).length;
  return (
    <details className="group" open>
      <summary>
        <span className="heading">{title}</span> <span className="hint">{words.groupLeft(left)}</span>
      </summary>
      <div className="stack">
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} />
        ))}
      </div>
    </details>
  );
}
