import type { bpmn, Element } from './vocabulary.ts';

type Create = ReturnType<typeof bpmn>['create'];
type Box = { x: number; y: number; width: number; height: number };

const STEP = { across: 180, down: 120 } as const;

/** Where a viewer draws each element: in columns by how far it is from the start, timers at the foot of their step. */
export function diagramOf(create: Create, process: Element, elements: readonly Element[]): Element {
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const boxes = boxesOf(nodes, flows);
  const shapes = nodes.map((bpmnElement) =>
    create('bpmndi:BPMNShape', {
      id: `${bpmnElement.id}-shape`,
      bpmnElement,
      bounds: create('dc:Bounds', boxes.get(bpmnElement.id)!),
    }),
  );
  const edges = flows.map((bpmnElement) => {
    const [from, to] = [boxes.get(bpmnElement.sourceRef!.id)!, boxes.get(bpmnElement.targetRef!.id)!];
    const waypoint = [
      { x: from.x + from.width, y: from.y + from.height / 2 },
      { x: to.x, y: to.y + to.height / 2 },
    ].map((point) => create('dc:Point', point));
    return create('bpmndi:BPMNEdge', { id: `${bpmnElement.id}-edge`, bpmnElement, waypoint });
  });
  const plane = create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: process, planeElement: [...shapes, ...edges] });
  return create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}

function boxesOf(nodes: readonly Element[], flows: readonly Element[]): Map<string, Box> {
  const columns = new Map<number, number>();
  const boxes = new Map<string, Box>();
  for (const node of nodes) {
    if (node.attachedToRef) continue;
    const column = depthOf(node, flows, new Set());
    const row = columns.get(column) ?? 0;
    columns.set(column, row + 1);
    const [width, height] = sizeOf(node);
    const [x, y] = [40 + column * STEP.across + (120 - width) / 2, 40 + row * STEP.down + (80 - height) / 2];
    boxes.set(node.id, { x, y, width, height });
  }
  for (const { id, attachedToRef } of nodes) {
    const at = attachedToRef && boxes.get(attachedToRef.id);
    if (at) boxes.set(id, { x: at.x + at.width - 46, y: at.y + at.height - 18, width: 36, height: 36 });
  }
  return boxes;
}

function sizeOf({ $type }: Element): [number, number] {
  if ($type.endsWith('Event')) return [36, 36];
  return $type.endsWith('Gateway') ? [50, 50] : [120, 80];
}

function depthOf(node: Element, flows: readonly Element[], seen: ReadonlySet<string>): number {
  if (seen.has(node.id)) return 0;
  const further = new Set([...seen, node.id]);
  const before = flows.filter(({ targetRef }) => targetRef?.id === node.id).map(({ sourceRef }) => sourceRef!);
  const depths = before.map((one) => depthOf((one.attachedToRef as Element | undefined) ?? one, flows, further) + 1);
  return Math.max(0, ...depths);
}
