/** A kind of mail that a scope may put into words of its own. */
export interface MailKindEntry {
  /** For people: what the mail is. */
  readonly title: string;
  /** What may stand in braces besides `{product}` and `{company}`. */
  readonly facts: readonly string[];
}

/** The kinds, by keys that stand in policies. Notices about somebody's own security are not among them: nobody dresses those up. */
export const MAIL_KINDS = {
  'supplier.question': { title: 'Question to a supplier', facts: ['supplier', 'invoice'] },
  'supplier.signIn': { title: 'A supplier’s link to sign in', facts: [] },
  'document.returned': { title: 'Document that goes back to its sender', facts: [] },
  'case.notice': { title: 'Notice about a case', facts: ['case', 'supplier', 'invoice'] },
  'person.invited': { title: 'Invitation of a colleague', facts: ['person'] },
  'person.password': { title: 'Link to a new password', facts: ['person'] },
  'person.signIn': { title: 'Link to sign in', facts: ['person'] },
  'delegation.given': { title: 'Approvals that are handed over', facts: [] },
  'report.ready': { title: 'Report by mail', facts: [] },
} as const satisfies Record<string, MailKindEntry>;
export type MailKind = keyof typeof MAIL_KINDS;

const EVERYWHERE = ['product', 'company'];
const BRACES = /\{([^{}]*)\}/g;

/** What may stand in braces in the words of a kind; `default` are those of every kind. */
export const factsOf = (kind: string): readonly string[] => [
  ...EVERYWHERE,
  ...(Object.hasOwn(MAIL_KINDS, kind) ? MAIL_KINDS[kind as MailKind].facts : []),
];

/** The first thing in braces that a mail of the kind does not know; undefined where it knows all. */
export const unknownFact = (kind: string, text: string): string | undefined =>
  [...text.matchAll(BRACES)].map(([, fact = '']) => fact).find((fact) => !factsOf(kind).includes(fact));

/** Words with what stands in braces put in its place; what is not told stays empty. */
export const fillFacts = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(BRACES, (_, fact: string) => (Object.hasOwn(facts, fact) ? facts[fact]! : ''));

/** The words for a kind in a language: its own in that language, its own, or those of every kind. */
export function wordsFor(
  said: Readonly<Record<string, string>>,
  kind: string,
  language: string | null | undefined,
): string | undefined {
  const bare = language?.split('-')[0];
  const keys = [kind, 'default'].flatMap((one) => [
    ...(language ? [`${one}.${language}`] : []),
    ...(bare ? [`${one}.${bare}`] : []),
    one,
  ]);
  return keys.map((key) => said[key]).find((words) => words !== undefined);
}
