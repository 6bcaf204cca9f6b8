import { type CSSProperties, type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { brandTheme } from '../theme/brand-theme.ts';
import { brandCss } from '../theme/css.ts';
import type { Mode } from '../theme/palette.ts';

/** The person's choice of theme. */
export type ThemeChoice = Mode | 'system';

/** Row height: 30, 36 or 44 px. */
export type Density = 'compact' | 'normal' | 'roomy';

// CSS names of families, in quotes or not, and nothing that could end the rule.
const isFamily = (text: string) => /^[\w\s",-]+$/.test(text);

/** Puts the client's brand on the whole page, in both modes: colour, typeface and the tab's picture. Render once near the root. */
export function BrandStyle(props: { primary: string; fontFamily?: string; favicon?: string | null }) {
  const { primary, fontFamily, favicon } = props;
  useEffect(() => {
    if (favicon) document.querySelector('link[rel=icon]')?.setAttribute('href', favicon);
  }, [favicon]);
  const face = fontFamily && isFamily(fontFamily) ? `:root { --font-sans: ${fontFamily}; }\n` : '';
  return <style>{`${face}${brandCss({ primary })}`}</style>;
}

/** A part of the page in its own mode and brand, as in a live preview. */
export function ThemeScope(props: { mode: Mode; primary: string; className?: string; children: ReactNode }) {
  const { variables } = brandTheme({ primary: props.primary }, props.mode);
  return (
    <div data-theme={props.mode} style={variables as CSSProperties} className={props.className}>
      {props.children}
    </div>
  );
}

/** Reads and keeps the theme under `key` in local storage and sets `data-theme` on the root (none for `system`). */
export function useTheme(key = 'theme'): [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = globalThis.localStorage?.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  });
  useEffect(() => {
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  }, [choice]);
  const choose = useCallback(
    (next: ThemeChoice) => {
      globalThis.localStorage?.setItem(key, next);
      setChoice(next);
    },
    [key],
  );
  return [choice, choose];
}

const densityWatchers = new Set<() => void>();

/** Reads and keeps the density under `key` in local storage and sets `data-density` on the root; all who use it agree. */
export function useDensity(key = 'density'): [Density, (density: Density) => void] {
  const density = useSyncExternalStore<Density>(
    (watcher) => {
      densityWatchers.add(watcher);
      return () => void densityWatchers.delete(watcher);
    },
    () => {
      const kept = globalThis.localStorage?.getItem(key);
      return kept === 'compact' || kept === 'roomy' ? kept : 'normal';
    },
    () => 'normal',
  );
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  const choose = useCallback(
    (next: Density) => {
      globalThis.localStorage?.setItem(key, next);
      for (const watcher of densityWatchers) watcher();
    },
    [key],
  );
  return [density, choose];
}
