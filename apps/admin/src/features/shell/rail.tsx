import type { AppAbility } from '@clearhold/access';
import type { RailGroup, RailItem, Tone } from '@clearhold/ui';
import {
  Activity,
  Building2,
  FileChartColumn,
  ListTree,
  type LucideIcon,
  Mail,
  Palette,
  Scale,
  ScrollText,
  ServerCrash,
  ShieldCheck,
  Table2,
  Users,
  Waypoints,
  Webhook,
} from 'lucide-react';

/** What the rail is made from. */
export interface RailFacts {
  ability: AppAbility;
  path: string;
  isPlatform: boolean;
  /** Tenants that need help. */
  troubled?: number;
  /** Work of the platform itself that failed for good. */
  failed?: number;
}

/** The places of the console that this person may see. */
export function railGroups({ ability, path, isPlatform, troubled, failed }: RailFacts): RailGroup[] {
  const place = (label: string, href: string, Icon: LucideIcon, count?: number, tone?: Tone): RailItem => ({
    id: href,
    label,
    href,
    icon: <Icon size={16} aria-hidden />,
    count: count || undefined,
    tone,
    isCurrent: path === href || path.startsWith(`${href}/`),
  });
  const service: RailItem[] = [];
  if (ability.can('read', 'Metrics'))
    service.push(place(isPlatform ? 'Partners' : 'Tenants', '/tenants', Building2, troubled, 'risk'));
  if (!isPlatform && ability.can('read', 'Report')) service.push(place('Report', '/report', FileChartColumn));
  if (ability.can('read', 'Policy')) service.push(place('Policy', '/policy', Scale));
  if (ability.can('read', 'Policy')) service.push(place('Taxonomy', '/taxonomy', ListTree));
  if (ability.can('read', 'Policy')) service.push(place('Playbooks', '/playbooks', Waypoints));
  if (ability.can('read', 'Brand')) service.push(place('Brand', '/brand', Palette));
  if (ability.can('read', 'Operation')) service.push(place('Operation', '/operation', Activity));
  if (ability.can('read', 'DeadLetter'))
    service.push(place('Failed work', '/failed-work', ServerCrash, failed, 'waiting'));
  if (!isPlatform && ability.can('read', 'TableMapping')) service.push(place('Column mappings', '/mappings', Table2));
  if (!isPlatform && ability.can('read', 'Webhook')) service.push(place('Webhooks', '/webhooks', Webhook));
  const team: RailItem[] = [];
  if (ability.can('read', 'Person')) team.push(place('People', '/people', Users));
  if (ability.can('read', 'Mail')) team.push(place('Outgoing mail', '/outbox', Mail));
  if (ability.can('read', 'Audit')) team.push(place('Audit log', '/audit', ShieldCheck));
  team.push(place('Roles', '/roles', ScrollText));
  return [
    { id: 'service', label: 'Service', items: service },
    { id: 'team', label: isPlatform ? 'Platform' : 'Your team', items: team },
  ];
}
