/** Asked before unsaved work would go. */
import { useEffect, useRef } from 'react';
import { WORDS } from './words';

export function LossDialog(props: { readonly name: string; readonly onAnswer: (goOn: boolean) => void }) {
  const { name, onAnswer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="loss-title" onCancel={() => onAnswer(false)}>
      <h2 id="loss-title">{WORDS.lossTitle}</h2>
      <p>{WORDS.lossText(name)}</p>
      <p className="ways">
        <button type="button" className="main" onClick={() => onAnswer(false)}>
          {WORDS.lossStay}
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {WORDS.lossGoOn}
        </button>
      </p>
    </dialog>
  );
}
