/** Light or dark as the host is, where it says so, else as the system is. High contrast is the browser's forced colours. */
import { type Theme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';
type HostIsDark = () => boolean | null;
const unsaid: HostIsDark = () => null;

let darkTheme: Theme | null = null;

async function fetchDark(): Promise<void> {
  darkTheme ??= (await import(/* webpackChunkName: "dark-theme" */ './dark-theme')).webDarkTheme;
}

/** Before the page is drawn, so that it is not light for a moment where it should be dark. Without it, it is light. */
export async function prepareTheme(hostIsDark = unsaid): Promise<void> {
  if (hostIsDark() ?? isSystemDark()) await fetchDark().catch(() => undefined);
}

export function useTheme(hostIsDark = unsaid): Theme {
  const [systemDark, setSystemDark] = useState(isSystemDark);
  useEffect(() => {
    const media = query();
    const follow = (event: MediaQueryListEvent) =>
      void (event.matches ? fetchDark() : Promise.resolve()).then(
        () => setSystemDark(event.matches),
        () => undefined,
      );
    media?.addEventListener('change', follow);
    return () => media?.removeEventListener('change', follow);
  }, []);
  const theme = ((hostIsDark() ?? systemDark) && darkTheme) || webLightTheme;
  useEffect(() => {
    // Native controls and scroll bars follow.
    document.documentElement.style.colorScheme = theme === webLightTheme ? 'light' : 'dark';
  }, [theme]);
  return theme;
}

const isSystemDark = (): boolean => query()?.matches ?? false;

const query = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(DARK) : undefined;
