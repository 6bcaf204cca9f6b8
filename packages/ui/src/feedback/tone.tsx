import { CircleAlert, CircleCheck, Clock3, Info } from 'lucide-react';
import type { Tone } from '../theme/palette.ts';

/** Text, tint and border of each state, as classes. */
export const TONE: Record<Tone | 'neutral', { text: string; tint: string; line: string; mark: string }> = {
  risk: { text: 'text-risk', tint: 'bg-risk-tint', line: 'border-risk-line', mark: 'bg-risk' },
  waiting: { text: 'text-waiting', tint: 'bg-waiting-tint', line: 'border-waiting-line', mark: 'bg-waiting' },
  good: { text: 'text-good', tint: 'bg-good-tint', line: 'border-good-line', mark: 'bg-good' },
  info: { text: 'text-info', tint: 'bg-info-tint', line: 'border-info-line', mark: 'bg-info' },
  neutral: { text: 'text-muted', tint: 'bg-sunken', line: 'border-line', mark: 'bg-faint' },
};

const ICONS = { risk: CircleAlert, waiting: Clock3, good: CircleCheck, info: Info, neutral: Info };

/** The icon that speaks with a state's colour. */
export function ToneIcon({ tone, size = 16, label }: { tone: Tone | 'neutral'; size?: number; label?: string }) {
  const Icon = ICONS[tone];
  return (
    <Icon
      size={size}
      className={`shrink-0 ${TONE[tone].text}`}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    />
  );
}
