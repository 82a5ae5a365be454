/** A button that asks for a file of this machine and hands it on; nothing is uploaded. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

export interface FileButtonLook {
  readonly label: string;
  readonly accept: string;
  /** Of the input; the button's own is this with `choose-` before it. */
  readonly testId: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly size?: ButtonProps['size'];
  readonly disabled?: boolean;
}

interface Props extends FileButtonLook {
  readonly onFile: (file: File) => Promise<void>;
}

export function FileButton({ label, accept, testId, onFile, disabled = false, ...look }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (file) await onFile(file);
    if (input.current) input.current.value = ''; // the same file may be chosen again
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Button
        className="start"
        {...look}
        disabledFocusable={disabled}
        data-testid={`choose-${testId}`}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
