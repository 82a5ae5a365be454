/** Opens a file: with its place, where the browser tells, so that it can be saved there again. */
import { useRef } from 'react';
import { ACCEPTED, fromFile } from './file/opened';
import type { OpenFiles } from './open-files';
import { WORDS } from './words';

export function OpenButton({ files, main = false }: { readonly files: OpenFiles; readonly main?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" data-open className={main ? 'main' : ''} onClick={() => input.current?.click()}>
        {WORDS.open}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={ACCEPTED}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) fromFile(file).then((opened) => files.open(opened), files.fault);
        }}
      />
    </>
  );
}
