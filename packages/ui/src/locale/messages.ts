/** The library's own words. Apps replace any of them per language; `{name}` is filled in. */
export const MESSAGES = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Dismiss',
  show: 'Show',
  tryAgain: 'Try again',
  loading: 'Loading',
  working: 'Working',
  none: 'None',
  notifications: 'Notifications',
  reference: 'Quote {id} when you ask for help',
  whatIsSafe: 'What is safe',
  whatToDo: 'What to do',
  noPermissionTitle: 'You do not have access to this',
  noPermissionBody: 'Your role does not include it. {who} can give you access.',
  anAdministrator: 'An administrator',
  search: 'Search',
  nothingFound: 'Nothing found for “{query}”',
  commandPlaceholder: 'Search or type a command',
  keyboardShortcuts: 'Keyboard shortcuts',
  dueIn: 'Due in {span}',
  overdueBy: 'Overdue by {span}',
  pausesAt: 'pauses at {time}',
  paused: 'Paused',
  noDueTime: 'No due time',
  zero: 'zero',
  selectRow: 'Select {row}',
  selectAll: 'Select all',
  selected: '{count} selected',
  sortedUp: 'sorted ascending',
  sortedDown: 'sorted descending',
  dropFiles: 'Drop a file here',
  chooseFile: 'Choose a file',
  removeFile: 'Remove {name}',
  required: 'required',
  optional: 'optional',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  system: 'System',
  more: 'More',
  menu: 'Menu',
  skipToContent: 'Skip to content',
  views: 'Views',
  done: 'Done',
  now: 'Now',
  next: 'Next',
  failed: 'Failed',
  skipped: 'Skipped',
  person: 'Person',
  systemActor: 'System',
  erp: 'ERP',
  supplier: 'Supplier',
  model: 'Model',
  tolerance: 'Tolerance',
  within: 'Within tolerance',
  beyond: 'Beyond tolerance',
  difference: 'Difference',
  increase: 'Increase',
  decrease: 'Decrease',
} as const;

/** The key of one of the library's words. */
export type MessageKey = keyof typeof MESSAGES;

/** A catalogue: any of the words in another language. */
export type Messages = Partial<Record<MessageKey, string>>;

/** A word of a catalogue (English where it has none) with `{name}` filled in. */
export function say(messages: Messages, key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
  return (messages[key] ?? MESSAGES[key]).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
