import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { Playbook, Step } from '../playbook/definition.ts';
import { isSame } from '../playbook/difference.ts';
import { needsOf } from '../playbook/needs.ts';
import { type Graph, graphOf, needsIn } from './read-flows.ts';
import { readStep } from './read-step.ts';
import { bpmn, type Element, saidBy } from './vocabulary.ts';

/** More characters than this are not read. */
export const BPMN_LENGTH_MAX = 1_000_000;

/**
 * Reads a playbook from a BPMN 2.0 process, one that `toBpmn` wrote or one that was drawn elsewhere. Where its flows say
 * something else than what stands beside a step, the flows count. Nothing is left out silently: TOO_LONG, NOT_BPMN,
 * NO_PROCESS, and CANNOT_MAP for every element that has no place in a playbook, by its name. What comes out is as it was
 * drawn; `validatePlaybook` says whether it can run.
 */
export async function fromBpmn(xml: string): Promise<Result<Playbook, Refusal[]>> {
  if (xml.length > BPMN_LENGTH_MAX) return refused('TOO_LONG', 'The file is longer than a million characters.');
  const read = await bpmn()
    .fromXML(xml)
    .catch((error: Error) => error);
  if (read instanceof Error) return refused('NOT_BPMN', `This is no BPMN 2.0: ${firstLine(read.message)}`);
  if (read.warnings.length > 0)
    return err(read.warnings.slice(0, 20).map(({ message }) => refusal('NOT_BPMN', firstLine(message))));
  const roots = read.rootElement.rootElements ?? [];
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const [process] = processes;
  if (!process || processes.length > 1)
    return refused('NO_PROCESS', `A playbook is one process; here are ${processes.length}.`);
  const strange = roots.filter(({ $type }) => $type !== 'bpmn:Process');
  try {
    return build(process, strange);
  } catch (error) {
    return refused('NOT_BPMN', `What stands beside an element cannot be read: ${firstLine((error as Error).message)}`);
  }
}

function build(process: Element, strange: readonly Element[]): Result<Playbook, Refusal[]> {
  const graph = graphOf(process);
  const made = graph.nodes.map((node) => readStep(graph, node));
  const refusals = [
    ...[...strange, ...(process.artifacts ?? []).filter((one) => !isUndoing(one)), ...graph.strange].map(cannotMap),
    ...made.flatMap((one) => (one.ok ? [] : one.error)),
  ];
  if (refusals.length > 0) return err(refusals);
  const steps = made.flatMap((one) => (one.ok ? [withNeeds(graph, one.value)] : []));
  const said = (saidBy(process, 'Playbook') ?? { appliesTo: [] }) as Partial<Playbook>;
  const key = graph.slug(process.id);
  return ok({ key, version: 1, title: (process.name ?? key).slice(0, 80), appliesTo: [], ...said, steps });
}

/** The flows say what a step needs; how it was written stays where it says the same. */
function withNeeds(graph: Graph, step: Step): Step {
  const { refs, mode, lateFrom } = needsIn(graph, step.id);
  const written = needsOf(step).refs.map(({ source, outcome }) => (outcome ? `${source}:${outcome}` : source));
  const late = graph.late.get(step.id);
  const { needs: _, ...rest } = step;
  const timed = late && !isSame(step.onTimeout, { goTo: late }) ? { onTimeout: { goTo: late } } : {};
  const isAsWritten = isSame([...written].sort(), [...refs].sort());
  const needs = isAsWritten ? step.needs : mode === 'all' || refs.length < 2 ? refs : { any: refs };
  const isEmpty = needs === undefined || (Array.isArray(needs) && needs.length === 0 && (lateFrom || !step.needs));
  return { ...rest, ...(isEmpty ? {} : { needs }), ...timed } as Step;
}

const isUndoing = ({ $type, targetRef }: Element): boolean =>
  $type === 'bpmn:Association' && targetRef?.isForCompensation === true && !saidBy(targetRef, 'Step');

const cannotMap = ({ $type, name, id }: Element): Refusal =>
  refusal(
    'CANNOT_MAP',
    `“${name || id}” (${$type.replace('bpmn:', '')}) has no place in a playbook.`,
    'Take it out of the drawing, or draw it with tasks, gateways, timers and events.',
  );
const refusal = (code: string, message: string, hint?: string): Refusal => ({ code, message, hint });
const refused = (code: string, message: string) => err([refusal(code, message)]);
const firstLine = (text: string) => text.split('\n', 1)[0]!.slice(0, 200);
