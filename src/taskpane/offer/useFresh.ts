/** Keeps what is shown true to the workbook: it is worked out again when the officer has changed something. */
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '../ui/context';

export function useFresh(): void {
  const pane = usePane();
  const { inspection, doing } = usePaneState();
  const seen = useRef(inspection);
  useEffect(() => {
    // While something is being done, that looks at the workbook itself.
    if (doing !== null) seen.current = inspection;
    if (seen.current === inspection) return;
    seen.current = inspection;
    void pane.proposing.again();
  }, [pane, inspection, doing]);
}
