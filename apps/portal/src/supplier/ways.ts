/** The four answers in plain words, each over the Peppol clarification actions it may stand for. */
export const WAYS = [
  {
    key: 'agree',
    actions: ['NIN', 'CNP', 'CNF'],
    needsText: false,
    takesValues: true,
    takesFiles: false,
    needsFile: false,
  },
  { key: 'document', actions: ['PIN'], needsText: false, takesValues: false, takesFiles: true, needsFile: true },
  { key: 'disagree', actions: ['NOA'], needsText: true, takesValues: false, takesFiles: true, needsFile: false },
  { key: 'ask', actions: ['OTH'], needsText: true, takesValues: false, takesFiles: false, needsFile: false },
] as const;

export type Way = (typeof WAYS)[number];
export type WayKey = Way['key'];

/** The answers that this matter allows, each with the actions that are offered for it. */
export function waysOf(offered: readonly { code: string }[]): { way: Way; actions: string[] }[] {
  const codes = new Set(offered.map(({ code }) => code));
  return WAYS.map((way) => ({ way, actions: way.actions.filter((action) => codes.has(action)) })).filter(
    ({ actions }) => actions.length > 0,
  );
}
