/** The folder on the desk beside the workbook: which of the two is seen, and how a workbook of it is opened. */
import { useCallback, useEffect, useState } from 'react';
import type { OpenFiles } from '../open-files';
import { bytesOf } from './bytes';
import { Folder } from './folder';
import type { FoundFiles } from './found';

/** Several files are a bureau's; one alone is opened as it is, but for an archive. */
export const isForTheTable = ({ files, isFolder }: FoundFiles): boolean =>
  isFolder || files.length > 1 || /\.zip$/i.test(files[0]?.path ?? '');

/** @param opened changes with every workbook that is opened, which is then seen */
export function useFolder(files: OpenFiles, opened: object | null) {
  const [folder, setFolder] = useState<Folder | null>(null);
  // The table is seen until another workbook than the one beside it is opened.
  const [seenBeside, setSeenBeside] = useState<object | null | undefined>(undefined);
  const view = seenBeside === opened ? 'folder' : 'file';
  const setView = useCallback(
    (next: 'file' | 'folder') => setSeenBeside(next === 'folder' ? opened : undefined),
    [opened],
  );
  const openFolder = useCallback(
    (found: FoundFiles) => {
      setFolder((before) => {
        before?.stop();
        return new Folder(found, files.fault);
      });
      setView('folder');
    },
    [files, setView],
  );
  useEffect(() => {
    folder?.start();
    return () => folder?.stop();
  }, [folder]);
  const openMember = useCallback(
    (file: string) => {
      const blob = folder?.blobOf(file);
      if (!blob) return;
      const name = file.split('/').pop() ?? file;
      const handle = folder?.handleOf(file) ?? null;
      bytesOf(blob).then((bytes) => files.open({ name, bytes, handle, atFindings: true }), files.fault);
    },
    [folder, files],
  );
  return { folder, view, setView, openFolder, openMember };
}
