import type { FaultCode } from '../../base/fault';
import { type Language, pickLanguage } from '../../i18n/language';
import type { DataReport } from '../../model/data-status';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import type { Background } from './background';
import { type Live, liveCell } from './live';

/** What every page of the extension shows alike: settings, data and its update, language, the last failure. */
export interface Session {
  readonly settings: Live<Settings>;
  /** Null until the background has told. */
  readonly data: Live<DataReport | null>;
  readonly language: Live<Language>;
  /** Why the background could not be asked or a change not be kept; null once something succeeds again. */
  readonly fault: Live<FaultCode | null>;
  /** Settles when settings and data are known, or cannot be. */
  readonly ready: Promise<void>;
  /** Changes settings; answers the code of what went wrong, or null. */
  change(changes: Partial<Settings>): Promise<FaultCode | null>;
  /** Looks for newer data; what comes of it is in `data`. */
  sync(): Promise<void>;
}

/** Starts a session. `languages` are the browser's, the one most wanted first. */
export function startSession({ ask, onEvent }: Background, languages: readonly string[]): Session {
  const settings = liveCell<Settings>(DEFAULT_SETTINGS);
  const data = liveCell<DataReport | null>(null);
  const fault = liveCell<FaultCode | null>(null);
  const language = liveCell<Language>(pickLanguage('auto', languages));
  const take = (next: Settings): void => {
    settings.set(next);
    language.set(pickLanguage(next.language, languages));
  };
  onEvent((event) => {
    if (event.event === 'settingsChanged') take(event.settings);
    if (event.event === 'dataChanged') data.set(event.report);
  });
  const load = async (): Promise<void> => {
    const [chosen, report] = await Promise.all([ask('getSettings', null), ask('getDataReport', null)]);
    if (chosen.ok) take(chosen.value);
    if (report.ok) data.set(report.value);
    const failed = [chosen, report].find((answer) => !answer.ok);
    fault.set(failed && !failed.ok ? failed.error.code : null);
  };
  return {
    settings,
    data,
    language,
    fault,
    ready: load(),
    change: async (changes) => {
      const answer = await ask('changeSettings', changes);
      if (answer.ok) take(answer.value);
      const code = answer.ok ? null : answer.error.code;
      fault.set(code);
      return code;
    },
    sync: async () => {
      const before = data.get();
      if (before?.update.kind !== 'running')
        data.set(withUpdate(before, { kind: 'running', step: 'fetching', bytes: null }));
      const answer = await ask('syncNow', null);
      data.set(
        answer.ok ? answer.value : withUpdate(data.get(), { kind: 'failed', code: answer.error.code }),
      );
    },
  };
}

const NOTHING: DataReport = {
  data: null,
  update: { kind: 'idle' },
  fault: null,
  storeAvailable: true,
  lastLook: null,
  freshUntil: null,
  mirrors: [],
};

const withUpdate = (report: DataReport | null, update: DataReport['update']): DataReport => ({
  ...(report ?? NOTHING),
  update,
});
