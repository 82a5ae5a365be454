/** What happened, beside the bar, until it is read; and work of last time that nobody has saved. */
import type { DeskState } from './desk-state';
import type { OpenFiles } from './open-files';
import { WORDS } from './words';

export function Messages({ files, state }: { readonly files: OpenFiles; readonly state: DeskState }) {
  const { message, leftover } = state;
  return (
    <output className="messages">
      {leftover && (
        <span className="desk-message">
          <span>
            {WORDS.leftover(leftover.name, new Date(leftover.at).toLocaleString('zh-CN', { hour12: false }))}
          </span>
          <button type="button" className="main" onClick={() => files.resume()}>
            {WORDS.resume}
          </button>
          <button type="button" onClick={() => files.discard()}>
            {WORDS.discard}
          </button>
        </span>
      )}
      {message && (
        <span className={message.isError ? 'desk-message wrong' : 'desk-message'}>
          <span>{message.text}</span>
          <button type="button" onClick={() => files.close()}>
            {WORDS.close}
          </button>
        </span>
      )}
    </output>
  );
}
