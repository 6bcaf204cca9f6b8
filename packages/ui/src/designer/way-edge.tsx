import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { Point } from './graph.ts';

export type WayEdgeType = Edge<{ points: readonly Point[]; at: Point; words: string }, 'way'>;

/** A line from step to step along the room that the drawing left for it, with its words where they have room. */
export function WayEdge({ data, markerEnd, style }: EdgeProps<WayEdgeType>) {
  if (!data) return null;
  const { points, at, words } = data;
  return (
    <>
      <BaseEdge path={curveThrough(points)} markerEnd={markerEnd} style={style} />
      {words && (
        <EdgeLabelRenderer>
          <span
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
            className="absolute max-w-40 bg-ground px-1 text-center text-[11px] leading-[14px] text-muted"
          >
            {words}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** A path through points whose corners are rounded: from the middle of each stretch to the next. */
function curveThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((bend, index) => {
    const next = rest[index + 1]!;
    const end = index === rest.length - 2 ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q ${bend.x} ${bend.y} ${end.x} ${end.y}`;
  });
  return `M ${first.x} ${first.y} ${bends.join(' ') || `L ${last.x} ${last.y}`}`;
}
