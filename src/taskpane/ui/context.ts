/** The pane's one instance, and its state for whoever draws it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane } from '../pane';
import type { PaneState } from '../state/state';

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('outside the pane');
  return pane;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}
