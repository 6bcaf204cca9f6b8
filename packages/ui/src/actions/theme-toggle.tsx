import { Monitor, Moon, Sun } from 'lucide-react';
import type { ThemeChoice } from '../locale/theme-scope.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { SegmentedControl } from './segmented-control.tsx';

/** Light, dark or as the system; use with `useTheme`. */
export function ThemeToggle({ value, onChange }: { value: ThemeChoice; onChange: (choice: ThemeChoice) => void }) {
  const { say } = useLocale();
  return (
    <SegmentedControl<ThemeChoice>
      label={say('theme')}
      iconsOnly
      value={value}
      onChange={onChange}
      options={[
        { id: 'light', label: say('light'), icon: <Sun size={16} aria-hidden /> },
        { id: 'system', label: say('system'), icon: <Monitor size={16} aria-hidden /> },
        { id: 'dark', label: say('dark'), icon: <Moon size={16} aria-hidden /> },
      ]}
    />
  );
}
