import { type Element, saidBy } from './vocabulary.ts';

const STEPS = ['UserTask', 'ManualTask', 'Task', 'ReceiveTask', 'SendTask', 'ServiceTask', 'IntermediateCatchEvent'];
const JOINS = ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'ComplexGateway'];
const ROUND = ['StartEvent', 'EndEvent', 'BoundaryEvent', 'SequenceFlow'];

/** A process taken apart: its steps, its flows, and what has no place in a playbook. */
export interface Graph {
  readonly nodes: readonly Element[];
  readonly flows: readonly Element[];
  readonly strange: readonly Element[];
  /** The step that a step's time limit leads to. */
  readonly late: ReadonlyMap<string, string>;
  /** The role in whose lane an element lies. */
  readonly lanes: ReadonlyMap<string, string>;
  /** An element's id as a step's short name; the same for the same element. */
  readonly slug: (id: string) => string;
}

const typeOf = ({ $type }: Element) => $type.replace('bpmn:', '');

export function graphOf(process: Element): Graph {
  // What a step says of taking it back stands in the step itself.
  const elements = (process.flowElements ?? []).filter((one) => !one.isForCompensation || saidBy(one, 'Step'));
  const flows = elements.filter((one) => typeOf(one) === 'SequenceFlow');
  const isStep = (one: Element) =>
    saidBy(one, 'Step') !== undefined || STEPS.includes(typeOf(one)) || isDecision(one, flows);
  const nodes = elements.filter(isStep);
  const strange = elements.filter((one) => !isStep(one) && ![...JOINS, ...ROUND].includes(typeOf(one)));
  const slug = slugs();
  const late = elements.flatMap((one) => {
    if (typeOf(one) !== 'BoundaryEvent' || !one.attachedToRef) return [];
    const target = flows.find(({ sourceRef }) => sourceRef?.id === one.id)?.targetRef;
    return target ? [[slug(one.attachedToRef.id), slug(target.id)] as const] : [];
  });
  const lanes = (process.laneSets ?? []).flatMap(({ lanes = [] }) =>
    lanes.flatMap(({ name, flowNodeRef = [] }) => flowNodeRef.map(({ id }) => [id, roleOf(name)] as const)),
  );
  return { nodes, flows, strange, slug, late: new Map(late), lanes: new Map(lanes) };
}

const roleOf = (name = '') =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

// A gateway that parts ways decides; one that only brings ways together is how much of what comes before must be met.
function isDecision(one: Element, flows: readonly Element[]): boolean {
  return typeOf(one) === 'ExclusiveGateway' && flows.filter(({ sourceRef }) => sourceRef?.id === one.id).length > 1;
}

/** What leads to a step: needs as a playbook writes them, and whether all of them must be met. */
export function needsIn(graph: Graph, id: string): { refs: string[]; mode: 'all' | 'any'; lateFrom: boolean } {
  const node = graph.nodes.find((one) => graph.slug(one.id) === id)!;
  const found = { refs: new Set<string>(), mode: 'any' as 'all' | 'any', lateFrom: false };
  gather(graph, node, found, new Set());
  return { refs: [...found.refs], mode: found.mode, lateFrom: found.lateFrom };
}

function gather(
  graph: Graph,
  target: Element,
  found: { refs: Set<string>; mode: 'all' | 'any'; lateFrom: boolean },
  seen: Set<string>,
): void {
  if (seen.has(target.id)) return;
  seen.add(target.id);
  for (const flow of graph.flows.filter(({ targetRef }) => targetRef?.id === target.id)) {
    const source = flow.sourceRef!;
    if (typeOf(source) === 'BoundaryEvent') found.lateFrom = true;
    else if (typeOf(source) === 'StartEvent') {
      const root = saidBy(source, 'Root');
      if (typeof root === 'string' && root !== '@start') found.refs.add(root);
    } else if (graph.nodes.includes(source)) {
      const outcome = outcomeOf(flow, source);
      found.refs.add(outcome ? `${graph.slug(source.id)}:${outcome}` : graph.slug(source.id));
    } else {
      if (typeOf(source) === 'ParallelGateway') found.mode = 'all';
      gather(graph, source, found, seen);
    }
  }
}

/** The answer that a flow follows: as it was kept, else by the words beside it. */
export function outcomeOf(flow: Element, source: Element): string | undefined {
  const kept = saidBy(flow, 'Flow');
  if (typeof kept === 'string') return kept;
  if (!flow.name) return undefined;
  const said = saidBy(source, 'Step') as { outcomes?: { key: string; label: string }[] } | undefined;
  const known = said?.outcomes?.find(({ key, label }) => [key, label].includes(flow.name!));
  return known?.key ?? keyOf(flow.name);
}

/** Words as the short name of an answer: "Price is right" is `priceIsRight`. */
export function keyOf(words: string): string {
  const [first = 'done', ...rest] = words.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const key = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, 40);
  return /^[a-z]/.test(key) ? key : `a${key}`.slice(0, 40);
}

function slugs(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const made = known.get(id) ?? freeName(id, new Set(known.values()));
    known.set(id, made);
    return made;
  };
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  const plain =
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '')
      .replace(/-$/, '')
      .slice(0, 36) || 'step';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(name)) return name;
  }
}
