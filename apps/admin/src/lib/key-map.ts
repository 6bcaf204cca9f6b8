import type { ShortcutGroup } from '@clearhold/ui';

/** Where `g` and a letter go. */
export const GO_KEYS: readonly { letter: string; path: string; label: string }[] = [
  { letter: 't', path: '/tenants', label: 'Tenants' },
  { letter: 'o', path: '/report', label: 'Report' },
  { letter: 'p', path: '/policy', label: 'Policy' },
  { letter: 'd', path: '/policy?view=drift', label: 'Policy drift' },
  { letter: 'x', path: '/taxonomy', label: 'Taxonomy' },
  { letter: 'y', path: '/playbooks', label: 'Playbooks' },
  { letter: 'b', path: '/brand', label: 'Brand' },
  { letter: 'u', path: '/people', label: 'People' },
  { letter: 'r', path: '/roles', label: 'Roles' },
  { letter: 'w', path: '/operation', label: 'Operation' },
  { letter: 'e', path: '/outbox', label: 'Outgoing mail' },
  { letter: 'k', path: '/webhooks', label: 'Webhooks' },
  { letter: 'n', path: '/mappings', label: 'Column mappings' },
  { letter: 'l', path: '/audit', label: 'Audit log' },
  { letter: 's', path: '/settings', label: 'Your settings' },
];

/** Every key of the console, for the help. */
export const KEY_GROUPS: ShortcutGroup[] = [
  {
    label: 'In the tenants',
    items: [
      { keys: 'j', label: 'Next row' },
      { keys: 'k', label: 'Row before' },
      { keys: 'Enter', label: 'Open the tenant' },
      { keys: '/', label: 'Search' },
      { keys: 'n', label: 'New tenant' },
      { keys: 'r', label: 'Sort and load anew' },
    ],
  },
  {
    label: 'In the policy',
    items: [
      { keys: '/', label: 'Search settings' },
      { keys: 'Enter', label: 'Open or close the setting' },
      { keys: 'Escape', label: 'Close the setting' },
    ],
  },
  {
    label: 'Everywhere',
    items: [
      { keys: 'mod+k', label: 'Find or do anything' },
      { keys: '?', label: 'These keys' },
    ],
  },
  { label: 'Go to', items: GO_KEYS.map(({ letter, label }) => ({ keys: `g ${letter}`, label })) },
];
