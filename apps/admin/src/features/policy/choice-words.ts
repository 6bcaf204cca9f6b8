const YES_NO = { yes: 'Yes', no: 'No' };

const WORDS: Record<string, Record<string, string>> = {
  'match.combine': {
    lesser: 'The lesser counts: both must hold',
    greater: 'The greater counts: one is enough',
  },
  'match.unsetMeans': {
    zero: 'Zero: every difference is held',
    infinite: 'Infinite: no difference is held',
  },
  'duplicate.strictness': {
    exact: 'Exact: same supplier, number, date and amount',
    balanced: 'Balanced: also numbers that differ by spelling or a digit',
    wide: 'Wide: also the same supplier and amount close in time',
  },
  'masking.bankDetails': {
    off: 'Off: account numbers are shown whole',
    lastFour: 'Last four: all but the last four characters are hidden',
    full: 'Full: the whole number is hidden',
  },
  autonomy: {
    recommend: 'Recommend only',
    route: 'Route to the right person',
    autoResolve: 'Resolve by itself where the playbook allows',
  },
};

/** A choice of a setting in words; one without words is shown as it is. */
export function choiceWords(key: string, choice: string): string {
  return WORDS[key]?.[choice] ?? YES_NO[choice as keyof typeof YES_NO] ?? choice;
}
