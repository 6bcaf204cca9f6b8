import type { AppAbility } from '@clearhold/access';
import type { RailGroup, RailItem, Tone } from '@clearhold/ui';
import {
  AlarmClock,
  BadgePercent,
  Bookmark,
  CalendarClock,
  CircleCheck,
  ClipboardCheck,
  FileChartColumn,
  FileWarning,
  Handshake,
  Hourglass,
  Import,
  Inbox,
  Layers,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  ScrollText,
  ServerCog,
  ServerCrash,
  Table2,
  Truck,
  UserRoundX,
  Users,
  UsersRound,
  Waypoints,
  Webhook,
} from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  mine: Inbox,
  team: Users,
  unassigned: UserRoundX,
  overdue: AlarmClock,
  'discount-at-risk': BadgePercent,
  'period-close': CalendarClock,
  'waiting-for-supplier': Truck,
  'waiting-for-erp': ServerCog,
  all: Layers,
  closed: CircleCheck,
};
const TONES: Record<string, Tone> = { overdue: 'risk', 'discount-at-risk': 'waiting' };

/** A view as the rail shows it. */
export interface View {
  key: string;
  title: string;
  count: number;
  own: boolean;
}

export interface RailFacts {
  views: readonly View[];
  ability: AppAbility;
  path: string;
  approvals?: number;
  rejected?: number;
  unmapped?: number;
  /** Pieces of work that failed for good and wait for somebody. */
  failed?: number;
}

function viewItem(view: View, path: string): RailItem {
  const Icon = ICONS[view.key] ?? Bookmark;
  const href = `/queue/${encodeURIComponent(view.key)}`;
  return {
    id: view.key,
    label: view.title,
    href,
    icon: <Icon size={16} aria-hidden />,
    count: view.key === 'closed' ? undefined : view.count,
    tone: TONES[view.key],
    isCurrent: path === href,
  };
}

/** The rail: queues, own views, and the other places that this person may see. */
export function railGroups({ views, ability, path, approvals, rejected, unmapped, failed }: RailFacts): RailGroup[] {
  const place = (id: string, label: string, href: string, Icon: LucideIcon, count?: number, tone?: Tone): RailItem => ({
    id,
    label,
    href,
    icon: <Icon size={16} aria-hidden />,
    count,
    tone,
    isCurrent: path === href || path.startsWith(`${href}/`),
  });
  const work: RailItem[] = views.filter((view) => !view.own).map((view) => viewItem(view, path));
  work.push(viewItem({ key: 'closed', title: 'Closed', count: 0, own: false }, path));
  const own: RailItem[] = views.filter((view) => view.own).map((view) => viewItem(view, path));
  const rest: RailItem[] = [];
  if (ability.can('read', 'Approval'))
    rest.push(place('approvals', 'Approvals', '/approvals', ClipboardCheck, approvals));
  if (ability.can('read', 'Case')) rest.push(place('awaits', 'What waits', '/awaits', Hourglass));
  if (ability.can('read', 'Document'))
    rest.push(place('documents', 'Documents', '/documents', FileWarning, rejected, 'waiting'));
  if (ability.can('read', 'Insight')) rest.push(place('overview', 'Overview', '/overview', LayoutDashboard));
  if (ability.can('read', 'Report')) rest.push(place('report', 'Report', '/report', FileChartColumn));
  if (ability.can('read', 'Agreement')) rest.push(place('service', 'Service levels', '/service', Handshake));
  if (ability.can('read', 'Policy')) rest.push(place('playbooks', 'Playbooks', '/playbooks', Waypoints));
  if (ability.can('read', 'Mail')) rest.push(place('outbox', 'Outgoing mail', '/outbox', Mail));
  if (ability.can('replay', 'DeadLetter') || failed)
    rest.push(place('failed-work', 'Failed work', '/failed-work', ServerCrash, failed, 'waiting'));
  if (ability.can('read', 'Channel')) rest.push(place('channels', 'Channels', '/channels', Import));
  if (ability.can('read', 'TableMapping'))
    rest.push(place('mappings', 'Column mappings', '/mappings', Table2, unmapped, 'waiting'));
  if (ability.can('read', 'Webhook')) rest.push(place('webhooks', 'Webhooks', '/webhooks', Webhook));
  if (ability.can('read', 'Audit')) rest.push(place('audit', 'Audit log', '/audit', ScrollText));
  if (ability.can('read', 'RoleGrant'))
    rest.push({ ...place('team', 'Team', '/team/people', UsersRound), isCurrent: path.startsWith('/team/') });
  return [
    { id: 'queues', label: 'Queues', items: work },
    ...(own.length > 0 ? [{ id: 'own', label: 'Your views', items: own }] : []),
    { id: 'rest', label: 'Workplace', items: rest },
  ];
}
