import type { Playbook, Step } from '../playbook/definition.ts';
import { needsOf, timeoutSources } from '../playbook/needs.ts';
import { diagramOf } from './diagram.ts';
import { bpmn, ELEMENT_OF, type Element } from './vocabulary.ts';

/** Elements of a process in the making. */
interface Process {
  readonly playbook: Playbook;
  readonly create: ReturnType<typeof bpmn>['create'];
  readonly elements: Element[];
  readonly byId: Map<string, Element>;
}

/**
 * A playbook as a BPMN 2.0 process with a diagram. Each step is an element of its kind (`ELEMENT_OF`); what BPMN has no
 * word for stands in extension elements, so that reading it again gives the same playbook. Needs become sequence flows,
 * joined by a parallel gateway where all must be met, else by an exclusive one; late facts and overrides are start
 * events, a time limit that leads on is a boundary timer, the end of a case an end event.
 */
export async function toBpmn(playbook: Playbook): Promise<string> {
  const moddle = bpmn();
  const process: Process = {
    playbook,
    create: moddle.create.bind(moddle),
    elements: [],
    byId: new Map(),
  };
  for (const step of playbook.steps) addStep(process, step);
  for (const step of playbook.steps) addNeeds(process, step);
  for (const step of playbook.steps) addEnds(process, step);
  const artifacts = playbook.steps.flatMap((step) => addUndoing(process, step));
  const { key, version: _, title, steps: __, ...said } = playbook;
  const root = process.create('bpmn:Process', {
    id: key,
    name: title,
    isExecutable: false,
    extensionElements: extension(process, 'Playbook', said),
    flowElements: process.elements,
    ...(artifacts.length > 0 ? { artifacts } : {}),
  });
  const definitions = process.create('bpmn:Definitions', {
    id: `${key}-definitions`,
    targetNamespace: 'urn:clearhold:playbook:1',
    rootElements: [root],
    diagrams: [diagramOf(process.create, root, process.elements)],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function extension({ create }: Process, name: string, said: unknown) {
  const value = create(`clearhold:${name}`, { json: JSON.stringify(said) });
  return create('bpmn:ExtensionElements', { values: [value] });
}

function add(process: Process, type: string, said: { id: string } & Record<string, unknown>): Element {
  const known = process.byId.get(said.id);
  if (known) return known;
  const element = process.create(type, said);
  process.byId.set(said.id, element);
  process.elements.push(element);
  return element;
}

function addStep(process: Process, step: Step): void {
  const { id, title, ...said } = step;
  const own =
    step.kind === 'waitForEvent' ? { eventDefinitions: [process.create('bpmn:ConditionalEventDefinition', {})] } : {};
  const type = ELEMENT_OF[step.kind] ?? 'bpmn:Task';
  add(process, type, { id, name: title, ...own, extensionElements: extension(process, 'Step', said) });
}

function addNeeds(process: Process, step: Step): void {
  const { mode, refs, count } = needsOf(step);
  const target = process.byId.get(step.id)!;
  const late = timeoutSources(process.playbook, step.id);
  if (refs.length === 0 && late.length === 0) flow(process, start(process, '@start', 'Case opened'), target);
  const type = mode === 'all' ? 'bpmn:ParallelGateway' : count === 1 ? 'bpmn:ExclusiveGateway' : 'bpmn:ComplexGateway';
  const join = refs.length > 1 ? add(process, type, { id: `join-${step.id}` }) : target;
  for (const { source, outcome } of refs) {
    const from = source.startsWith('@')
      ? start(process, outcome ? `${source}:${outcome}` : source, rootName(source, outcome))
      : process.byId.get(source);
    if (from) flow(process, from, join, source.startsWith('@') ? undefined : outcome);
  }
  if (join !== target) flow(process, join, target);
  for (const id of late) flow(process, timer(process, id), target);
}

function addEnds(process: Process, step: Step): void {
  const from = process.byId.get(step.id)!;
  const end = (): Element => add(process, 'bpmn:EndEvent', { id: `end-${step.id}`, name: 'Case ended' });
  if (step.closes) flow(process, from, end());
  if ('outcomes' in step) for (const { key, closes } of step.outcomes) if (closes) flow(process, from, end(), key);
}

/** What takes the step back: an activity for compensation, tied to a boundary event of the step by an association. */
function addUndoing(process: Process, step: Step): Element[] {
  if (!('compensate' in step) || !step.compensate) return [];
  const eventDefinitions = [process.create('bpmn:CompensateEventDefinition', {})];
  const attachedToRef = process.byId.get(step.id);
  const caught = { id: `back-${step.id}`, name: 'Taken back', attachedToRef, eventDefinitions };
  const sourceRef = add(process, 'bpmn:BoundaryEvent', caught);
  const told = { id: `undo-${step.id}`, name: step.compensate.message.slice(0, 80), isForCompensation: true };
  const targetRef = add(process, 'bpmn:SendTask', told);
  const said = { id: `undoes-${step.id}`, sourceRef, targetRef, associationDirection: 'One' };
  return [process.create('bpmn:Association', said)];
}

function start(process: Process, root: string, name: string): Element {
  const id = `start-${root.replace(/[^a-zA-Z]+/g, '-').replace(/^-/, '')}`;
  return add(process, 'bpmn:StartEvent', { id, name, extensionElements: extension(process, 'Root', root) });
}

function timer(process: Process, id: string): Element {
  const eventDefinitions = [process.create('bpmn:TimerEventDefinition', {})];
  const said = { id: `late-${id}`, name: 'Time is over', attachedToRef: process.byId.get(id), eventDefinitions };
  return add(process, 'bpmn:BoundaryEvent', said);
}

function flow(process: Process, sourceRef: Element, targetRef: Element, outcome?: string): void {
  const id = `flow-${process.elements.length}`;
  const said = outcome
    ? { name: outcomeName(process, sourceRef.id, outcome), extensionElements: extension(process, 'Flow', outcome) }
    : {};
  add(process, 'bpmn:SequenceFlow', { id, sourceRef, targetRef, ...said });
}

function outcomeName({ playbook }: Process, id: string, outcome: string): string {
  const step = playbook.steps.find((one) => one.id === id);
  const said = step && 'outcomes' in step ? step.outcomes.find(({ key }) => key === outcome)?.label : undefined;
  return said ?? outcome;
}

function rootName(source: string, outcome: string | undefined): string {
  if (source === '@overridden') return 'Overridden';
  return outcome ? `Cleared by ${outcome}` : 'Cleared itself';
}
