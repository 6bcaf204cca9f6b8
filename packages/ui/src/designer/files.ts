import { type Playbook, validatePlaybook } from '@clearhold/cases/playbook';
import { parseDocument, stringify } from 'yaml';

const HEAD = 'playbook/1';
const MOST_CHARACTERS = 1_000_000;

/** Why a file gave no playbook, a sentence each with what to do. */
export interface FileFault {
  readonly message: string;
  readonly hint?: string;
}
export type ReadFile = { readonly playbook: Playbook } | { readonly faults: readonly FileFault[] };

/** A playbook as YAML: what stands under its key in a policy file, with a head that says what it is. */
export function toYaml({ key, version: _, ...said }: Playbook): string {
  return stringify({ clearhold: HEAD, key, ...said }, { lineWidth: 110 });
}

/** A playbook from a file, YAML or BPMN 2.0; it keeps the key of the desk, and its types where the file names none. */
export async function readFile(name: string, text: string, desk: Playbook): Promise<ReadFile> {
  if (text.length > MOST_CHARACTERS) return fault('The file is longer than a million characters.');
  const isBpmn = /\.(bpmn|xml)$/i.test(name) || text.trimStart().startsWith('<');
  const read = isBpmn ? await fromXml(text) : fromYaml(text);
  if ('faults' in read) return read;
  const { appliesTo } = read.playbook;
  const types = Array.isArray(appliesTo) && appliesTo.length === 0 ? desk.appliesTo : appliesTo;
  const playbook = { ...read.playbook, appliesTo: types, key: desk.key, version: 1 };
  const misshapen = validatePlaybook(playbook).filter(({ code }) => code === 'BAD_SHAPE');
  if (misshapen.length === 0) return { playbook };
  return { faults: misshapen.map(({ message }) => ({ message })) };
}

async function fromXml(text: string): Promise<ReadFile> {
  const { fromBpmn } = await import('@clearhold/cases/bpmn');
  const read = await fromBpmn(text);
  return read.ok ? { playbook: read.value } : { faults: read.error };
}

function fromYaml(text: string): ReadFile {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return fault(`This is no YAML: ${error.message.split('\n', 1)[0]}`);
  const said = safely(() => document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>);
  if (!said || typeof said !== 'object' || said.clearhold !== HEAD)
    return fault(`The file does not begin with “clearhold: ${HEAD}”.`, 'Export a playbook to see what one looks like.');
  const { clearhold: _, ...playbook } = said;
  return { playbook: playbook as unknown as Playbook };
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const fault = (message: string, hint?: string): ReadFile => ({ faults: [{ message, hint }] });
