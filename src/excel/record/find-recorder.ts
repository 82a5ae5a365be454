/** The recorder of 诊断, fetched when it is asked for. */
import { richApi } from './rich-api';

/** Null where this office.js has another inside: there is nothing to be recorded then. */
export function findRecorder() {
  if (richApi() === null) return null;
  return async () => {
    const { Recorder } = await import(/* webpackChunkName: "recorder" */ './recorder');
    return new Recorder();
  };
}
