/** "1 case", "12 cases". */
export const caseCount = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);

/** What cases are taken to: a version by number, or what holds now for each of them. */
export const targetWords = (version: number | null | undefined): string =>
  version == null ? 'what holds now' : `version ${version}`;
