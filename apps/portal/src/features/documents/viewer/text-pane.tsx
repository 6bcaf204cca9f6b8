import { cx } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LineText, type TextMark } from './line-text.tsx';
import { isInText, type Shown } from './shown.ts';
import { ediTokens, lineAt, plainLines, type TextLine, unfolded, xmlLines, xmlTokens } from './text-lines.ts';

const ROW_PIXELS = 21;
const INDENT = 14;
/** Deeper than this lines are not moved further in: a phone would have no room left. */
const DEEPEST = 8;

/** What of the text is chosen: a field, or a problem without one. */
export interface Choice {
  field?: string;
  problem?: number;
}

interface TextPaneProps {
  shown: Shown & { text: string };
  choice: Choice;
  /** 1 is the text's usual size. */
  zoom: number;
  onChoose: (field: string) => void;
}

/** A document's text, an element or a segment a line; what fields were read from can be pressed, elements fold. */
export function TextPane({ shown, choice, zoom, onChoose }: TextPaneProps) {
  const { text, syntax } = shown;
  const isXml = syntax === 'XML';
  const lines = useMemo(() => (isXml ? xmlLines(text) : plainLines(text)), [text, isXml]);
  const marks = useMemo(() => marksOf(shown), [shown]);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => unfolded(lines, folded), [lines, folded]);
  const place = useRef<HTMLElement>(null);
  const rowsOf = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_PIXELS * zoom,
    overscan: 12,
  });
  const target = offsetOf(shown, choice);
  const line = target === undefined ? undefined : lineAt(lines, target);
  useEffect(() => {
    if (line === undefined) return;
    setFolded((before) => (hides(lines, before, line) ? without(lines, before, line) : before));
  }, [line, lines]);
  useEffect(() => {
    const row = line === undefined ? -1 : rows.indexOf(line);
    const { startIndex = 0, endIndex = -1 } = rowsOf.range ?? {};
    const isInSight = row > startIndex + 1 && row < endIndex - 1;
    if (row >= 0 && !isInSight) rowsOf.scrollToIndex(row, { align: 'center' });
  }, [line, rows, rowsOf]);
  useEffect(() => {
    rowsOf.measure();
  }, [zoom, rowsOf]);
  useEffect(() => listen(place.current, onChoose), [onChoose]);
  const toggle = (at: number) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(at)) next.add(at);
      return next;
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: places that scroll must be reachable by keyboard
    <section ref={place} tabIndex={0} aria-label="Text of the document" className="document-text">
      <div style={{ height: rowsOf.getTotalSize(), fontSize: `${0.75 * zoom}rem` }} className="relative">
        {rowsOf.getVirtualItems().map(({ key, index, start }) => {
          const at = rows[index] as number;
          const one = lines[at] as TextLine;
          return (
            <div
              key={key}
              ref={rowsOf.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              className={cx('document-line', at === line && 'bg-brand-tint')}
            >
              <LineNumber at={at} line={one} isFolded={folded.has(at)} onToggle={toggle} />
              <code style={{ paddingInlineStart: Math.min(one.depth, DEEPEST) * INDENT * zoom }}>
                <LineText
                  text={text}
                  tokens={isXml ? xmlTokens(text, one) : ediTokens(text, one)}
                  marks={within(marks, one)}
                  chosen={choice.field}
                />
                {folded.has(at) && <span className="text-faint"> … {(one.closes ?? at) - at - 1} lines</span>}
              </code>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function LineNumber(props: { at: number; line: TextLine; isFolded: boolean; onToggle: (at: number) => void }) {
  const { at, line, isFolded, onToggle } = props;
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <span className="document-line-number">
      {line.closes !== undefined && (
        <button
          type="button"
          aria-label={isFolded ? `Unfold line ${at + 1}` : `Fold line ${at + 1}`}
          aria-expanded={!isFolded}
          onClick={() => onToggle(at)}
        >
          <Chevron size={12} aria-hidden className={isFolded ? 'rtl:rotate-180' : ''} />
        </button>
      )}
      <span aria-hidden>{at + 1}</span>
    </span>
  );
}

function marksOf({ places, problems }: Shown): TextMark[] {
  const fields = Object.entries(places).flatMap(([field, place]): TextMark[] =>
    isInText(place) ? [{ field, start: place.start, end: place.end }] : [],
  );
  const wrong = problems.flatMap(({ start, end }): TextMark[] =>
    start === undefined || end === undefined ? [] : [{ start, end, isProblem: true }],
  );
  return [...fields, ...wrong].sort((one, other) => one.start - other.start);
}

function within(marks: readonly TextMark[], { start, end }: TextLine): TextMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as TextMark).start < start) low = middle + 1;
    else high = middle;
  }
  const found: TextMark[] = [];
  for (let at = low; at < marks.length && (marks[at] as TextMark).start < end; at += 1)
    found.push(marks[at] as TextMark);
  return found;
}

function offsetOf({ places, problems }: Shown, { field, problem }: Choice): number | undefined {
  const place = field === undefined ? undefined : places[field];
  if (isInText(place)) return place.start;
  return problems.find((one) => one.problem === problem)?.start;
}

const hides = (lines: readonly TextLine[], folded: ReadonlySet<number>, line: number): boolean =>
  [...folded].some((at) => at < line && (lines[at]?.closes ?? at) >= line);

const without = (lines: readonly TextLine[], folded: ReadonlySet<number>, line: number): ReadonlySet<number> =>
  new Set([...folded].filter((at) => at >= line || (lines[at]?.closes ?? at) < line));

// One listener for all places: there are thousands. Keys have the list of fields.
function listen(element: HTMLElement | null, onChoose: (field: string) => void): () => void {
  const onClick = ({ target }: MouseEvent) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    if (field && getSelection()?.isCollapsed !== false) onChoose(field);
  };
  element?.addEventListener('click', onClick);
  return () => element?.removeEventListener('click', onClick);
}
