import '@xyflow/react/dist/base.css';
import './canvas.css';
import type { Playbook } from '@clearhold/cases/playbook';
import {
  Background,
  type Connection,
  Controls,
  type Edge,
  MarkerType,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { type Drawing, drawingOf, neighbour, type Place } from './graph.ts';
import { kindWords } from './kind-words.ts';
import type { Problem } from './problems.ts';
import { type Mark, StartNode, StepNode } from './step-node.tsx';
import { needsWords } from './step-words.ts';
import { WayEdge } from './way-edge.tsx';

const NODE_TYPES = { step: StepNode, start: StartNode };
const EDGE_TYPES = { way: WayEdge };
/** Below this nobody reads the steps. */
const LEAST_ZOOM = 0.55;
const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

/** Props of `Canvas`. */
export interface CanvasProps {
  playbook: Playbook;
  problems: readonly Problem[];
  /** Steps that differ from another version. */
  marks?: ReadonlyMap<string, Mark>;
  /** Who keeps a step as it is, by its id. */
  locks?: ReadonlyMap<string, string>;
  selected?: string;
  onSelect: (id: string | undefined) => void;
  /** Absent where nothing may be drawn. */
  onConnect?: (source: string, target: string) => void;
  onDelete?: (id: string) => void;
  /** `Enter` on a step. */
  onOpen?: (id: string) => void;
}

/** The steps of a playbook as a drawing. Arrows go from step to step, Enter opens one, Delete takes it out. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn(props: CanvasProps) {
  const { playbook, selected, onSelect, onConnect } = props;
  const drawing = useMemo(() => drawingOf(playbook), [playbook]);
  const nodes = useNodes(drawing, props);
  const edges = useMemo(() => drawing.ways.map(edgeOf), [drawing]);
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const onKey = useKeys(drawing, props, frame);
  const count = playbook.steps.length;
  const { width } = drawing;
  useEffect(() => {
    const room = frame.current?.clientWidth ?? width;
    const zoom = Math.min(1, Math.max(LEAST_ZOOM, room / width));
    // From the top, in the middle: a long playbook is read downwards.
    if (count > 0) void flow.setViewport({ x: Math.max(0, (room - width * zoom) / 2), y: 0, zoom });
  }, [count, width, flow]);
  return (
    <div ref={frame} className="h-full w-full" onKeyDownCapture={onKey}>
      <ReactFlow
        aria-label={`Drawing of ${playbook.title}`}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        panOnScroll
        minZoom={0.2}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={Boolean(onConnect)}
        edgesFocusable={false}
        deleteKeyCode={null}
        proOptions={{ hideAttribution: true }}
        onNodeClick={(_, node) => node.type === 'step' && onSelect(node.id)}
        onPaneClick={() => onSelect(undefined)}
        onConnect={({ source, target }: Connection) => onConnect?.(source, target)}
        disableKeyboardA11y
      >
        <Background gap={20} color="var(--line)" />
        <Controls showInteractive={false} position="bottom-left" />
      </ReactFlow>
      <p className="sr-only" aria-live="polite">
        {selected ? playbook.steps.find(({ id }) => id === selected)?.title : ''}
      </p>
    </div>
  );
}

function useNodes(drawing: Drawing, { playbook, problems, marks, locks, selected }: CanvasProps): Node[] {
  return useMemo(() => {
    const steps = new Map(playbook.steps.map((step) => [step.id, step]));
    return drawing.places.map((place) => {
      const step = steps.get(place.id);
      if (!step) return { ...framed(place), type: 'start', focusable: false, data: { words: place.words ?? '' } };
      const mine = problems.filter((one) => one.step === step.id);
      const problem = mine.some(({ bars }) => bars) ? 'bars' : mine.length ? 'advice' : undefined;
      return {
        ...framed(place),
        type: 'step',
        selected: place.id === selected,
        focusable: true,
        ariaRole: 'button',
        domAttributes: { 'aria-pressed': place.id === selected },
        data: {
          step,
          spoken: `${kindWords(step.kind).title}. ${needsWords(playbook, step)}.`,
          problem,
          mark: marks?.get(step.id),
          lockedBy: locks?.get(step.id),
        },
      } as Node;
    });
  }, [drawing, playbook, problems, marks, locks, selected]);
}

const framed = ({ id, x, y, width, height }: Place) => ({ id, position: { x, y }, width, height });

const edgeOf = ({ id, source, target, words, byTime, points, at }: Drawing['ways'][number]): Edge => ({
  ...{ id, source, target, type: 'way', focusable: false },
  data: { points, at, words },
  markerEnd: { type: MarkerType.ArrowClosed, color: 'var(--control)' },
  style: { stroke: 'var(--control)', ...(byTime ? { strokeDasharray: '4 4' } : {}) },
});

function useKeys(drawing: Drawing, props: CanvasProps, frame: React.RefObject<HTMLDivElement | null>) {
  const focus = (id: string) =>
    frame.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
  return (event: KeyboardEvent) => {
    const from = (event.target as Element).closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (!from) return;
    const { key } = event;
    const next = ARROWS.includes(key) ? neighbour(drawing, from, key) : undefined;
    if (next) {
      props.onSelect(next);
      focus(next);
    } else if (key === 'Enter' || key === ' ') {
      props.onSelect(from);
      props.onOpen?.(from);
    } else if ((key === 'Delete' || key === 'Backspace') && props.onDelete) props.onDelete(from);
    else if (!ARROWS.includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
