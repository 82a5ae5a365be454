/** A file of this machine that may be under a password, which is then asked for below the button. */
import { useState } from 'react';
import type { FileToRead } from '../core/contract';
import type { Locked } from '../work/locked';
import { FileButton, type FileButtonLook } from './FileButton';
import { PasswordField } from './PasswordField';

interface Props extends FileButtonLook {
  readonly onFile: (file: FileToRead) => Promise<Locked>;
}

export function FileChoice({ onFile, ...look }: Props) {
  const [asked, ask] = useState<{ readonly file: FileToRead; readonly locked: Locked } | null>(null);
  const open = async (file: FileToRead) => {
    const locked = await onFile(file);
    ask(locked && { file, locked });
  };
  return (
    <>
      <FileButton
        {...look}
        onFile={async (file) => open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })}
      />
      {asked && (
        <PasswordField
          file={asked.file.name}
          isWrong={asked.locked === 'wrong'}
          disabled={look.disabled ?? false}
          onPassword={(password) => open({ ...asked.file, password })}
          onDrop={() => ask(null)}
        />
      )}
    </>
  );
}
