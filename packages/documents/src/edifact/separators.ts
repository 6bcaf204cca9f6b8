/** The service characters of an interchange (ISO 9735-1, service string advice UNA). */
export interface Separators {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  /** Only from syntax version 4 on; empty where there is none. */
  readonly repetition: string;
  readonly terminator: string;
}

/** What holds where no UNA says otherwise. */
export const LEVEL_A: Separators = { component: ':', element: '+', release: '?', repetition: '', terminator: "'" };

const UNA_LENGTH = 9;

/** The separators that stand at a position, and where the segments begin; undefined for an advice that cannot be meant. */
export function separatorsAt(raw: string, at: number): { separators: Separators; next: number } | undefined {
  if (!raw.startsWith('UNA', at)) return { separators: LEVEL_A, next: at };
  const [component = '', element = '', , release = '', repetition = '', terminator = ''] = raw.slice(
    at + 3,
    at + UNA_LENGTH,
  );
  const own = [component, element, terminator];
  if (terminator === '' || new Set(own).size !== own.length || own.some((one) => /[A-Za-z0-9]/.test(one)))
    return undefined;
  const blank = (one: string): string => (one === ' ' || own.includes(one) ? '' : one);
  const separators = { component, element, release: blank(release), repetition: blank(repetition), terminator };
  return { separators, next: at + UNA_LENGTH };
}
