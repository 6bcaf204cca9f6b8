import type { ShortcutGroup } from '@clearhold/ui';

/** Where `g` and a letter go. */
export const GO_KEYS: readonly { letter: string; path: string; label: string }[] = [
  { letter: 'm', path: '/queue/mine', label: 'Mine' },
  { letter: 't', path: '/queue/team', label: 'Team' },
  { letter: 'u', path: '/queue/unassigned', label: 'Unassigned' },
  { letter: 'o', path: '/queue/overdue', label: 'Overdue' },
  { letter: 'i', path: '/queue/discount-at-risk', label: 'Discount at risk' },
  { letter: 'c', path: '/queue/period-close', label: 'Period close' },
  { letter: 's', path: '/queue/waiting-for-supplier', label: 'Waiting for supplier' },
  { letter: 'a', path: '/queue/all', label: 'All open cases' },
  { letter: 'p', path: '/approvals', label: 'Approvals' },
  { letter: 'b', path: '/awaits', label: 'What waits' },
  { letter: 'd', path: '/documents', label: 'Documents' },
  { letter: 'v', path: '/overview', label: 'Overview' },
  { letter: 'r', path: '/report', label: 'Report' },
  { letter: 'y', path: '/playbooks', label: 'Playbooks' },
  { letter: 'e', path: '/outbox', label: 'Outgoing mail' },
  { letter: 'w', path: '/failed-work', label: 'Failed work' },
  { letter: 'n', path: '/channels', label: 'Channels' },
  { letter: 'k', path: '/webhooks', label: 'Webhooks' },
  { letter: 'x', path: '/mappings', label: 'Column mappings' },
  { letter: 'l', path: '/audit', label: 'Audit log' },
  { letter: 'h', path: '/help', label: 'Help' },
];

/** Every key of the portal, for the help. */
export const KEY_GROUPS: ShortcutGroup[] = [
  {
    label: 'In a list',
    items: [
      { keys: 'j', label: 'Next row' },
      { keys: 'k', label: 'Row before' },
      { keys: 'Enter', label: 'Open the case' },
      { keys: ' ', label: 'Peek beside the list' },
      { keys: 'x', label: 'Choose the row' },
      { keys: 'shift+j', label: 'Choose a run of rows' },
      { keys: 'a', label: 'Assign' },
      { keys: 'e', label: 'Open and act' },
      { keys: 'c', label: 'Open and comment' },
      { keys: 'f', label: 'Filter' },
      { keys: 'r', label: 'Load the list anew' },
    ],
  },
  {
    label: 'In a case',
    items: [
      { keys: 'e', label: 'The next best action, where one leads' },
      { keys: '1', label: 'The first answer to a question; 2, 3, 4 for the others' },
      { keys: 'a', label: 'Assign' },
      { keys: 'c', label: 'Comment' },
      { keys: 's', label: 'Ask the supplier' },
      { keys: 'Escape', label: 'Back to the queue' },
    ],
  },
  {
    label: 'Everywhere',
    items: [
      { keys: 'mod+k', label: 'Find or do anything' },
      { keys: '/', label: 'Search the queue' },
      { keys: '?', label: 'These keys' },
      { keys: 'mod+Enter', label: 'Send what you wrote' },
    ],
  },
  { label: 'Go to', items: GO_KEYS.map(({ letter, label }) => ({ keys: `g ${letter}`, label })) },
];
