import { Answer, EmptyState, IconButton, SegmentedControl, Skeleton } from '@clearhold/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { InvoicePicture } from '../../case/invoice-shape.ts';
import { DocumentDrawing, type Look, looksOf } from './document-drawing.tsx';
import { placeKey } from './field-groups.ts';
import { isInText, isOnPage, type Shown } from './shown.ts';
import type { Choice } from './text-pane.tsx';

interface DocumentViewerProps {
  query: UseQueryResult<Shown | null>;
  contentUrl: string;
  picture: InvoicePicture | undefined;
  asked: ReadonlySet<string>;
  choice: Choice;
  nameOf: (field: string) => string;
  onChoose: (field: string) => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The document as people know it, with the places of its fields; choosing a field brings its place into sight. */
export function DocumentViewer({ query, ...rest }: DocumentViewerProps) {
  return (
    <Answer
      query={query}
      what="The document"
      loading={<Skeleton lines={14} className="p-6" />}
      missing={<EmptyState title="There is nothing to draw here" />}
    >
      {(shown) => <Viewer shown={shown} {...rest} />}
    </Answer>
  );
}

function Viewer({ shown, ...props }: Omit<DocumentViewerProps, 'query'> & { shown: Shown }) {
  const looks = looksOf(shown, props.picture);
  const [wanted, setWanted] = useState<Look>();
  const [zoom, setZoom] = useState(1);
  const look = looks.find(({ id }) => id === wanted)?.id ?? looks[0]?.id;
  // Choosing turns to where it stands; whoever turns away from there after that may.
  useEffect(() => {
    const needed = neededFor(shown, props.choice);
    if (needed) setWanted(needed);
  }, [shown, props.choice]);
  const step = (by: number) => setZoom((before) => ZOOMS[ZOOMS.indexOf(before) + by] ?? before);
  const label = looks.find(({ id }) => id === look)?.label;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {look && (
        <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line px-4 py-1 sm:px-6">
          {looks.length > 1 ? (
            <SegmentedControl<Look> label="How to look at it" options={looks} value={look} onChange={setWanted} />
          ) : (
            <span className="text-row font-medium">{label}</span>
          )}
          {look !== 'sheet' && (
            <span className="ms-auto flex items-center gap-0.5">
              <IconButton
                size="small"
                label="Smaller"
                icon={<Minus size={14} aria-hidden />}
                isDisabled={zoom === ZOOMS[0]}
                onPress={() => step(-1)}
              />
              <output aria-label="Size" className="w-11 text-center text-label tabular-nums text-muted">
                {Math.round(zoom * 100)} %
              </output>
              <IconButton
                size="small"
                label="Larger"
                icon={<Plus size={14} aria-hidden />}
                isDisabled={zoom === ZOOMS.at(-1)}
                onPress={() => step(1)}
              />
            </span>
          )}
        </div>
      )}
      <div className="min-h-0 flex-1">
        <DocumentDrawing look={look ?? 'pages'} shown={shown} zoom={zoom} {...props} />
      </div>
    </div>
  );
}

/** Where what is chosen stands; undefined where it has no place. */
function neededFor({ places, problems }: Shown, { field, problem }: Choice): Look | undefined {
  const key = field === undefined ? undefined : placeKey(field, places);
  const place = key === undefined ? undefined : places[key];
  if (isOnPage(place)) return 'pages';
  if (isInText(place)) return 'text';
  return problems.some((one) => one.problem === problem && one.start !== undefined) ? 'text' : undefined;
}
