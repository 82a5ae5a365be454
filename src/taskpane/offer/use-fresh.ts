/** Keeps what is shown true to the workbook: it is worked out again when the officer has changed something. */
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '../ui/context';

export function useFresh(): void {
  const pane = usePane();
  const { inspection, doing, offer } = usePaneState();
  // What was worked out before the officer went to another step may be out of date by now.
  const seen = useRef(offer?.proposal ? null : inspection);
  useEffect(() => {
    // While something is being done, that looks at the workbook itself.
    if (doing !== null) seen.current = inspection;
    if (seen.current === inspection) return;
    seen.current = inspection;
    void pane.proposing.again();
  }, [pane, inspection, doing]);
}
