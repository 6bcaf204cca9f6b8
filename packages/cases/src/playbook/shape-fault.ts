import type { Refusal } from '@clearhold/kernel';

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a part of a playbook is called; one of a list by its number. */
const PARTS: Readonly<Record<string, string>> = {
  steps: 'step',
  needs: 'what must be done first',
  when: 'condition',
  within: 'time limit',
  onTimeout: 'when the time is over',
  who: 'who acts',
  notThe: 'who may not act',
  outcomes: 'answer',
  form: 'question',
  options: 'choice',
  appliesTo: 'exception type',
  closes: 'how the case ends',
  goTo: 'goes back to',
  sendBackTo: 'sends back to',
  atMost: 'how often it goes back',
  retry: 'asked again',
  compensate: 'who is told when it is taken back',
  listens: 'event',
  eventType: 'event’s type',
  correlation: 'event’s subject',
  events: 'awaited event',
  of: 'of which step',
  persons: 'how many persons',
};

/** A shape that is wrong, as a sentence with its place in words; `path` is the place as the definition has it. */
export function shapeFault(definition: unknown, { path, message }: Fault): Refusal {
  const place = placeOf(definition, path);
  const said = place ? `${place}: ${message}` : message;
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? '' : '.'}`;
  return { code: 'BAD_SHAPE', message: sentence, path: path.join('.') };
}

function placeOf(definition: unknown, path: readonly PropertyKey[]): string {
  const words = path.flatMap((part, at) => {
    if (typeof part === 'number') return [];
    const name = PARTS[String(part)] ?? String(part);
    const index = path[at + 1];
    if (typeof index !== 'number') return [name];
    return [part === 'steps' && at === 0 ? stepName(definition, index) : `${name} ${index + 1}`];
  });
  return words.join(', ');
}

function stepName(definition: unknown, index: number): string {
  const { title, id } = ((definition as { steps?: unknown[] }).steps?.[index] ?? {}) as {
    title?: unknown;
    id?: unknown;
  };
  const name = [title, id].find((it) => typeof it === 'string' && it !== '');
  return name ? `step “${String(name).slice(0, 80)}”` : `step ${index + 1}`;
}
