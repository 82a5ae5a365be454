/** Asks for the password of a file; it is kept nowhere. */
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { LockedFile } from './desk-state';
import { WORDS } from './words';

interface Props {
  readonly file: LockedFile;
  readonly onAnswer: (password: string | null) => void;
}

export function PasswordDialog({ file: { name, isWrong }, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password !== '') onAnswer(password);
  };
  return (
    <dialog ref={dialog} aria-labelledby="password-title" onCancel={() => onAnswer(null)}>
      <h2 id="password-title">{WORDS.passwordTitle}</h2>
      <form onSubmit={submit}>
        <p>
          <label htmlFor="password">{isWrong ? WORDS.passwordWrong(name) : WORDS.passwordNeeded(name)}</label>
        </p>
        <p>
          <input
            id="password"
            type="password"
            autoComplete="off"
            value={password}
            aria-invalid={isWrong}
            onChange={({ target }) => setPassword(target.value)}
          />
        </p>
        <p className="ways">
          <button type="submit" className="main">
            {WORDS.passwordOpen}
          </button>
          <button type="button" onClick={() => onAnswer(null)}>
            {WORDS.passwordDrop}
          </button>
        </p>
      </form>
    </dialog>
  );
}
