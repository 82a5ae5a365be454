/** A template pack and a list of 科目 of the bureau's own, from files. */
import { usePrepareWords } from '../../locale/prepare';
import { usePane } from '../../ui/context';
import { FileButton } from '../../ui/FileButton';

export function PackLoader() {
  const words = usePrepareWords().prepare;
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
      <FileButton
        label={words.loadSubjects}
        accept=".csv,.txt,.xlsx"
        testId="subjects-file"
        size="small"
        appearance="subtle"
        onFile={async (file) =>
          pane.preparing.loadSubjects(file.name, new Uint8Array(await file.arrayBuffer()))
        }
      />
    </div>
  );
}
