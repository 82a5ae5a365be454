import { useWords } from '../locale';

/** Three lines for whoever opens it for the first time. */
export function FirstUse() {
  const words = useWords().help;
  return (
    <section aria-label={words.first} data-testid="first-use">
      <ol className="bullets hint">
        {words.start.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
