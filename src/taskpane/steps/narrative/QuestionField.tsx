/** One question: kept when the officer leaves the field. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuestionView } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { writingOf } from '../../work/late';

export function QuestionField({ question }: { question: QuestionView }) {
  const { id, prompt, kind, options = [], hint, fault } = question;
  const words = useLaterWords().narrative;
  const pane = usePane();
  const known = usePaneState().writing.answers[id] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? known;
  const keep = () => {
    void writingOf(pane).answer(id, value);
    setTyped(null);
  };
  const control = { value, onBlur: keep, 'data-testid': 'question', 'data-question': id };
  const labels = {
    label: prompt,
    ...(hint === undefined ? {} : { hint }),
    ...(fault === undefined ? {} : { validationMessage: fault }),
  };
  if (kind === 'lines')
    return (
      <Field {...labels}>
        {(field) => (
          <textarea
            {...field}
            {...control}
            className="area"
            rows={4}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
    );
  return (
    <Field {...labels}>
      {kind === 'choice' ? (
        <Select
          {...control}
          onBlur={() => undefined}
          onChange={(_, { value: chosen }) => void writingOf(pane).answer(id, chosen)}
        >
          <option value="">{words.choose}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          {...control}
          className="input"
          {...(kind === 'text' ? {} : { inputMode: 'decimal' })}
          onChange={(_, { value: text }) => setTyped(text)}
        />
      )}
    </Field>
  );
}
