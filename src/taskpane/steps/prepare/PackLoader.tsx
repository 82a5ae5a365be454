/** A template pack of the bureau's own, from a file. */
import { useWords } from '../../locale';
import { usePane } from '../../ui/context';
import { FileButton } from '../../ui/FileButton';

export function PackLoader() {
  const words = useWords().prepare;
  const pane = usePane();
  return (
    <div>
      <FileButton
        label={words.loadPack}
        accept=".json,application/json"
        testId="pack-file"
        size="small"
        appearance="subtle"
        onFile={async (file) => pane.preparing.loadPack(await file.text())}
      />
    </div>
  );
}
