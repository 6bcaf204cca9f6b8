import {
  Bell,
  Database,
  GitFork,
  Hourglass,
  type LucideIcon,
  Plug,
  Repeat,
  ShieldCheck,
  Truck,
  UserRound,
} from 'lucide-react';

interface KindWords {
  readonly title: string;
  readonly what: string;
  readonly icon: LucideIcon;
}

const KINDS: Readonly<Record<string, KindWords>> = {
  enrich: { title: 'Look things up', what: 'Facts are read anew before it goes on.', icon: Database },
  task: { title: 'Question to a person', what: 'Somebody of a role gives one of the answers.', icon: UserRound },
  approval: { title: 'Approval', what: 'Somebody with authority for the amount decides.', icon: ShieldCheck },
  supplierRequest: { title: 'Question to the supplier', what: 'The supplier answers on his own page.', icon: Truck },
  connectorAction: { title: 'Act in the ERP', what: 'The ERP is asked to act, once.', icon: Plug },
  notify: { title: 'Tell somebody', what: 'A message; nobody has to answer.', icon: Bell },
  waitForEvent: { title: 'Wait', what: 'It goes on when something happens outside.', icon: Hourglass },
  decide: { title: 'Decide by facts', what: 'The first answer whose condition holds.', icon: GitFork },
};

/** A kind of step as people call it; one that is new here goes by its own name. */
export const kindWords = (kind: string): KindWords =>
  KINDS[kind] ?? { title: humanise(kind), what: 'A step of this kind.', icon: Repeat };

/** A property's name as words: `sendBackTo` is "Send back to". */
export function humanise(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
