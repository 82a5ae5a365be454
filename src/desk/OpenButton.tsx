/** Opens a file: with its place, where the browser tells, so that it can be saved there again. */
import { ChooseButton } from './ChooseButton';
import { ACCEPTED } from '../ooxml/endings';
import { fromFile } from './file/opened';
import type { OpenFiles } from './open-files';
import { WORDS } from './words';

export function OpenButton({ files, main = false }: { readonly files: OpenFiles; readonly main?: boolean }) {
  const open = ([file]: readonly File[]) => {
    if (file) fromFile(file).then((opened) => files.open(opened), files.fault);
  };
  return <ChooseButton label={WORDS.open} accept={ACCEPTED} main={main} opens onFiles={open} />;
}
