/** What is handed out of a checked folder. */
import type { Folder } from './folder';
import { saveReport, type Report } from './reports';
import { FOLDER_WORDS as W } from './words';

const REPORTS: readonly Report[] = ['report', 'table', 'record'];

export function Reports(props: { readonly folder: Folder; readonly onFault: (error: unknown) => void }) {
  const { folder, onFault } = props;
  return (
    <p className="ways">
      {REPORTS.map((which) => (
        <button
          key={which}
          type="button"
          className={which === 'report' ? 'main' : ''}
          onClick={() => void saveReport(folder, which).catch(onFault)}
        >
          {W[which]}
        </button>
      ))}
      <span className="hint">{W.recordHint}</span>
    </p>
  );
}
