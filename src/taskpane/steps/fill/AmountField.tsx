/** The amount of a row that has just been inserted: typed here, written there. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CellPlace } from '../../core/contract';
import { useWords } from '../../locale';
import { placeName } from '../../state/cells';
import { usePane } from '../../ui/context';
import { mendingOf } from '../../work/late';

interface Props {
  readonly place: CellPlace;
  /** Of 类 and 款 that came with the row: the same amount, for they have no other part yet. */
  readonly above: readonly CellPlace[];
  readonly onDone: () => void;
}

const AMOUNT = /^-?\d+(?:\.\d+)?$/;

export function AmountField({ place, above, onDone }: Props) {
  const words = useWords().fill;
  const pane = usePane();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const write = () => {
    // Full-width digits and separators are an officer's habit.
    const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
    if (!AMOUNT.test(plain)) {
      setWrong(true);
      return;
    }
    void mendingOf(pane).type(place, Number(plain), above).then(onDone);
  };
  return (
    <form
      className="picker"
      data-testid="amount-form"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <Field
        label={words.amountFor(placeName(place))}
        hint={words.amountHint}
        {...(wrong && { validationMessage: words.notAmount, validationState: 'error' })}
      >
        <Input
          input={{ ref: box }}
          inputMode="decimal"
          value={text}
          data-testid="amount"
          onChange={(_, { value }) => {
            setText(value);
            setWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      </Field>
      <div className="row">
        <Button type="submit" size="small" appearance="primary" data-testid="write-amount">
          {words.write}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}
