import { needsOf, type Playbook, timeoutSources } from '@clearhold/cases/playbook';
import { graphlib, layout } from '@dagrejs/dagre';
import { needWords, outcomeWords } from './step-words.ts';

export const NODE = { width: 216, height: 76 } as const;
const START = { width: 132, height: 36 } as const;

/** A place of the drawing: a step, or where a case comes from outside the steps. */
export interface Place {
  readonly id: string;
  readonly kind: 'step' | 'start';
  readonly words?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One step leads to another; several answers that lead the same way are one line. */
export interface Way {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly words: string;
  /** By a time limit that passes, not by a need. */
  readonly byTime: boolean;
  /** The line, and the middle of its words. */
  readonly points: readonly Point[];
  readonly at: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly places: readonly Place[];
  readonly ways: readonly Way[];
  /** The width of all of it. */
  readonly width: number;
}

/** Where a case without any need behind it begins. */
const BEGIN = '@start';

/** A playbook as a drawing from top to bottom; steps that nothing leads to stand at the top. */
export function drawingOf(playbook: Playbook): Drawing {
  const ways = waysOf(playbook);
  const starts = [...new Set(ways.map(({ source }) => source))].filter((id) => id.startsWith('@'));
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 30, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of playbook.steps) graph.setNode(id, { ...NODE });
  for (const id of starts) graph.setNode(id, { ...START });
  for (const { id, source, target, words } of ways) graph.setEdge(source, target, roomOf(words), id);
  layout(graph);
  const line = ({ id, source, target }: Pick<Way, 'id' | 'source' | 'target'>) => {
    const { points, x, y } = graph.edge(source, target, id) as { points: Point[] } & Point;
    return { points, at: { x, y } };
  };
  const placed = (id: string, kind: Place['kind'], size: { width: number; height: number }, words?: string): Place => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { id, kind, words, ...size, x: x - size.width / 2, y: y - size.height / 2 };
  };
  return {
    places: [
      ...starts.map((id) => placed(id, 'start', START, startWords(id))),
      ...playbook.steps.map(({ id }) => placed(id, 'step', NODE)),
    ],
    ways: ways.map((way) => ({ ...way, ...line(way) })),
    width: graph.graph().width ?? NODE.width,
  };
}

/** The room that words beside a line take, in lines of about twenty-four letters. */
function roomOf(words: string) {
  if (!words) return { width: 0, height: 0 };
  const lines = Math.ceil(words.length / 24);
  return { width: lines > 1 ? 160 : words.length * 6 + 12, height: lines * 15 + 4, labelpos: 'c' };
}

function waysOf(playbook: Playbook): Omit<Way, 'points' | 'at'>[] {
  const known = new Set(playbook.steps.map(({ id }) => id));
  const found = new Map<string, { source: string; target: string; words: string[]; byTime: boolean }>();
  const add = (source: string, target: string, words: string, byTime = false) => {
    const id = `${source} ${target}${byTime ? ' late' : ''}`;
    const way = found.get(id) ?? { source, target, words: [], byTime };
    if (words) way.words.push(words);
    found.set(id, way);
  };
  for (const step of playbook.steps) {
    const { refs } = needsOf(step);
    const late = timeoutSources(playbook, step.id);
    for (const { source, outcome } of refs) {
      if (source.startsWith('@'))
        add(
          source,
          step.id,
          source === '@cleared' && outcome
            ? needWords(playbook, { source, outcome }).replace('it cleared itself: ', '')
            : '',
        );
      const from = playbook.steps.find(({ id }) => id === source);
      if (from) add(source, step.id, outcome ? outcomeWords(from, outcome) : '');
    }
    for (const source of late) if (known.has(source)) add(source, step.id, 'time is over', true);
    if (refs.length === 0 && late.length === 0) add(BEGIN, step.id, '');
  }
  return [...found].map(([id, { words, ...way }]) => ({ id, ...way, words: words.join(' · ') }));
}

function startWords(id: string): string {
  if (id === BEGIN) return 'Case opened';
  return id === '@overridden' ? 'Overridden' : 'Cleared itself';
}

/** The step that an arrow key goes to: down and up along the way, else to the one beside it. */
export function neighbour(drawing: Drawing, from: string, key: string): string | undefined {
  const steps = drawing.places.filter(({ kind }) => kind === 'step');
  const here = steps.find(({ id }) => id === from);
  if (!here) return steps[0]?.id;
  const along = (key === 'ArrowDown' && 'target') || (key === 'ArrowUp' && 'source');
  if (along) {
    const other = along === 'target' ? 'source' : 'target';
    const next = drawing.ways
      .filter((way) => way[other] === from)
      .map((way) => steps.find(({ id }) => id === way[along]));
    return nearest(
      here,
      next.filter((one) => one !== undefined),
    )?.id;
  }
  const isAfter = key === 'ArrowRight';
  const beside = steps.filter(({ x }) => (isAfter ? x > here.x : x < here.x));
  return nearest(here, beside)?.id;
}

function nearest(here: Place, places: readonly Place[]): Place | undefined {
  const far = (one: Place) => Math.abs(one.y - here.y) * 2 + Math.abs(one.x - here.x);
  return places.toSorted((a, b) => far(a) - far(b))[0];
}
