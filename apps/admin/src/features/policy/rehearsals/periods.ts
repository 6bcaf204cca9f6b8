/** The periods that a rehearsal may look back on, by days. */
export const PERIODS = [
  { id: '30', label: 'the last 30 days' },
  { id: '90', label: 'the last 90 days' },
  { id: '365', label: 'the last year' },
];
