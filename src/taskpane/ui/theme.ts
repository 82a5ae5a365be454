/** Light or dark as the host is, where it says so, else as the system is. High contrast is the browser's forced colours. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';

export function useTheme(hostIsDark: () => boolean | null = () => null): Theme {
  const [systemDark, setSystemDark] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const media = query();
    const follow = (event: MediaQueryListEvent) => setSystemDark(event.matches);
    media?.addEventListener('change', follow);
    return () => media?.removeEventListener('change', follow);
  }, []);
  const dark = hostIsDark() ?? systemDark;
  useEffect(() => {
    // Native controls and scroll bars follow.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? webDarkTheme : webLightTheme;
}

const query = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(DARK) : undefined;
