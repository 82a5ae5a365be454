/** Asked before unsaved work would go. */
import { useEffect, useRef } from 'react';
import { WORDS } from './words';

/** `save`: first, and then on. */
export type LossAnswer = 'stay' | 'save' | 'lose';

export function LossDialog(props: {
  readonly name: string;
  readonly onAnswer: (answer: LossAnswer) => void;
}) {
  const { name, onAnswer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="loss-title" onCancel={() => onAnswer('stay')}>
      <h2 id="loss-title">{WORDS.lossTitle}</h2>
      <p>{WORDS.lossText(name)}</p>
      <p className="ways">
        <button type="button" className="main" onClick={() => onAnswer('save')}>
          {WORDS.lossSave}
        </button>
        <button type="button" onClick={() => onAnswer('lose')}>
          {WORDS.lossGoOn}
        </button>
        <button type="button" onClick={() => onAnswer('stay')}>
          {WORDS.lossStay}
        </button>
      </p>
    </dialog>
  );
}
