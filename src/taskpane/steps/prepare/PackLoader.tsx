/** A template pack of the bureau's own, from a file. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useWords } from '../../locale';
import { usePane } from '../../ui/context';

export function PackLoader() {
  const words = useWords().prepare;
  const pane = usePane();
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File | undefined) => {
    if (file) await pane.preparing.loadPack(await file.text());
    if (input.current) input.current.value = ''; // the same file may be chosen again
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="pack-file"
        onChange={(event) => void load(event.target.files?.[0])}
      />
      <Button className="start" size="small" appearance="subtle" onClick={() => input.current?.click()}>
        {words.loadPack}
      </Button>
    </div>
  );
}
