/** What is seen first: what this is, three steps, the ways to begin. */
import { ChooseButton } from './ChooseButton';
import { fromFolder, type FoundFiles } from './folder/found';
import { FOLDER_WORDS } from './folder/words';
import { OpenButton } from './OpenButton';
import type { OpenFiles } from './open-files';
import { openSample } from './sample';
import { WORDS } from './words';

interface StartProps {
  readonly files: OpenFiles;
  readonly isBusy: boolean;
  readonly onFolder: (found: FoundFiles) => void;
}

export function Start({ files, isBusy, onFolder }: StartProps) {
  return (
    <main className="start" aria-busy={isBusy}>
      <h1>{WORDS.title}</h1>
      <p>{WORDS.welcome}</p>
      <ol>
        {WORDS.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="ways">
        <OpenButton files={files} main />
        <ChooseButton label={FOLDER_WORDS.open} folder onFiles={(list) => onFolder(fromFolder(list))} />
        <button type="button" onClick={() => openSample(files)}>
          {WORDS.sample}
        </button>
        <button type="button" onClick={() => files.openNew()}>
          {WORDS.create}
        </button>
      </p>
      <p className="hint">{isBusy ? WORDS.busy : `${WORDS.dropHere}。${WORDS.offline}`}</p>
    </main>
  );
}
