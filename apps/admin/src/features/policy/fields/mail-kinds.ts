/** A kind of mail as a setting's choices name it. */
export interface MailKind {
  readonly id: string;
  readonly label: string;
  /** What may stand in braces, as it is written. */
  readonly facts: string;
}

/** Kinds out of choices such as `case.notice: Notice about a case ({product}, {case})`. */
export const mailKinds = (choices: readonly string[]): MailKind[] =>
  choices.flatMap((choice) => {
    const [, id, label, facts] = /^(\S+): (.*) \((.*)\)$/.exec(choice) ?? [];
    return id && label ? [{ id, label, facts: facts ?? '' }] : [];
  });

/** A key of such a setting in its parts: the kind, and the language that may stand behind it. */
export function splitKey(key: string, kinds: readonly MailKind[]): { kind: string; language: string } {
  const kind = kinds.find(({ id }) => key === id || key.startsWith(`${id}.`))?.id ?? key;
  return { kind, language: key.slice(kind.length + 1) };
}
