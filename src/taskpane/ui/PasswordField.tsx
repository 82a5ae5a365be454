/** The password of a file that was chosen; it is kept nowhere. */
import { Button, Field, Input } from '@fluentui/react-components';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useLaterWords } from '../locale/later';

interface Props {
  readonly file: string;
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onDrop: () => void;
}

export function PasswordField({ file, isWrong, disabled, onPassword, onDrop }: Props) {
  const words = useLaterWords().password;
  const [password, setPassword] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPassword('');
    if (password !== '') void onPassword(password);
  };
  return (
    <form className="tight" onSubmit={submit} data-testid="password">
      <Field
        label={isWrong ? words.wrong(file) : words.needed(file)}
        validationState={isWrong ? 'error' : 'none'}
      >
        <Input
          type="password"
          ref={input}
          autoComplete="off"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <div className="row">
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={disabled || password === ''}
        >
          {words.open}
        </Button>
        <Button type="button" appearance="subtle" size="small" onClick={onDrop}>
          {words.drop}
        </Button>
      </div>
    </form>
  );
}
