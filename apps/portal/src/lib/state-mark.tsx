import { useNow } from '@clearhold/ui';
import {
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleSlash,
  CircleUser,
  type LucideIcon,
  ServerCog,
  Truck,
} from 'lucide-react';
import { markOf } from './case-words.ts';

const ICONS: Record<string, LucideIcon> = {
  NEW: CircleDot,
  OPEN: CircleDot,
  WAITING_INTERNAL: CircleUser,
  WAITING_SUPPLIER: Truck,
  WAITING_ERP: ServerCog,
  RESOLVED: CircleCheck,
  WITHDRAWN: CircleSlash,
};

const COLOURS = {
  risk: 'text-risk',
  waiting: 'text-waiting',
  good: 'text-good',
  info: 'text-info',
  neutral: 'text-muted',
};

/** A case's state as one mark with a name: whom it waits for, or that its time has run out. */
export function StateMark({ state, dueAt }: { state: string; dueAt: string | null }) {
  const mark = markOf(state, dueAt, useNow());
  const Icon = mark.tone === 'risk' ? CircleAlert : (ICONS[state] ?? CircleDot);
  return (
    <span title={mark.label} className="flex items-center">
      <Icon size={16} aria-label={mark.label} className={`shrink-0 ${COLOURS[mark.tone]}`} />
    </span>
  );
}
