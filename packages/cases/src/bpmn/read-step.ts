import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { Step } from '../playbook/definition.ts';
import { type Graph, keyOf, outcomeOf } from './read-flows.ts';
import { type Element, saidBy } from './vocabulary.ts';

/** A step from its element: all that stands beside it, or what its kind of element says where nothing does. */
export function readStep(graph: Graph, node: Element): Result<Step, Refusal[]> {
  const id = graph.slug(node.id);
  const title = (node.name ?? id).slice(0, 80);
  const said = saidBy(node, 'Step');
  if (typeof said === 'object' && said) return ok({ id, title, ...said } as Step);
  const drawn = drawnAs(graph, node);
  return drawn.ok ? ok({ id, title, ...drawn.value, ...endIn(graph, node) } as unknown as Step) : drawn;
}

function drawnAs(graph: Graph, node: Element): Result<object, Refusal[]> {
  const type = node.$type.replace('bpmn:', '');
  const outgoing = graph.flows.filter(({ sourceRef }) => sourceRef?.id === node.id);
  const named = outgoing.flatMap((flow) =>
    flow.name ? [{ key: outcomeOf(flow, node) ?? keyOf(flow.name), label: flow.name }] : [],
  );
  const outcomes = named.length > 0 ? named : [{ key: 'done', label: 'Done' }];
  if (type === 'ReceiveTask') return ok({ kind: 'supplierRequest', outcomes });
  if (type === 'ExclusiveGateway') return decision(node, outgoing);
  const role = graph.lanes.get(node.id);
  if (['UserTask', 'ManualTask', 'Task', 'SendTask'].includes(type) && !role)
    return cannot(node, 'does not say who does it', 'Put it into a lane that is named after a role, such as buyer.');
  if (type === 'SendTask')
    return ok({
      kind: 'notify',
      who: { role },
      message: node.documentation?.[0]?.text ?? node.name ?? 'News of the case.',
    });
  if (['UserTask', 'ManualTask', 'Task'].includes(type)) return ok({ kind: 'task', who: { role }, outcomes });
  return cannot(node, 'does not say what happens', 'Begin with a file that was exported here, and change that one.');
}

/** Conditions of the ways out, the one without a condition last. */
function decision(node: Element, outgoing: readonly Element[]): Result<object, Refusal[]> {
  const bare = outgoing.filter(({ conditionExpression }) => !conditionExpression?.body);
  if (bare.length !== 1 || outgoing.some(({ name }) => !name))
    return cannot(
      node,
      'does not say when which way is taken',
      'Name every way, and give all but one a condition in CEL.',
    );
  const ways = [...outgoing.filter((one) => !bare.includes(one)), ...bare];
  const outcomes = ways.map((flow) => ({
    key: keyOf(flow.name!),
    label: flow.name!.slice(0, 80),
    ...(flow.conditionExpression?.body ? { when: flow.conditionExpression.body } : {}),
  }));
  return ok({ kind: 'decide', outcomes });
}

function endIn(graph: Graph, node: Element): object {
  const ends = graph.flows.some(
    ({ sourceRef, targetRef }) => sourceRef?.id === node.id && targetRef?.$type === 'bpmn:EndEvent',
  );
  return ends ? { closes: 'asDecided' } : {};
}

const cannot = (node: Element, what: string, hint: string) =>
  err([
    { code: 'CANNOT_MAP', message: `“${node.name || node.id}” (${node.$type.replace('bpmn:', '')}) ${what}.`, hint },
  ]);
