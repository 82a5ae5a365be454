/** What is seen first: what this is, three steps, the ways to begin. */
import { OpenButton } from './OpenButton';
import type { OpenFiles } from './open-files';
import { openSample } from './sample';
import { WORDS } from './words';

export function Start({ files, isBusy }: { readonly files: OpenFiles; readonly isBusy: boolean }) {
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
