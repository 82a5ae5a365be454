/** A button that lets files, or a folder of them, be chosen. */
import { useRef } from 'react';

export interface ChooseProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly folder?: boolean;
  readonly main?: boolean;
  /** Ctrl+O presses it. */
  readonly opens?: boolean;
}

export function ChooseButton({ label, onFiles, accept, folder, main, opens }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        {...(opens ? { 'data-open': '' } : {})}
        className={main ? 'main' : ''}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label}
        {...(accept === undefined ? {} : { accept })}
        // Known to every browser, not to the types of React.
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
