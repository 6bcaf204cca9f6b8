import { Answer, ButtonLink, DateTime, SkeletonRows, StateText } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type Pack, type PackKind, packsQuery } from './documents.ts';
import { sizeWords } from './size-words.ts';

interface PackListProps {
  kind: PackKind;
  subjectId?: string;
  /** What is said where there is none. */
  none: string;
  /** Whether each is called by its title. */
  titled?: boolean;
}

/** Packs that were made or are being made, the newest first, with their files. */
export function PackList({ kind, subjectId, none, titled }: PackListProps) {
  const query = useQuery(packsQuery(kind, subjectId));
  return (
    <Answer query={query} what="What was made before" loading={<SkeletonRows rows={2} />}>
      {(packs) =>
        packs.length === 0 ? (
          <p className="text-row text-muted">{none}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {packs.map((pack) => (
              <li key={pack.id} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2.5 text-row">
                <span className="min-w-0 flex-1 basis-52">
                  {titled && <span className="block font-medium">{pack.title}</span>}
                  <span className={titled ? 'text-muted' : undefined}>
                    {pack.askedBy}, <DateTime value={pack.askedAt} />
                  </span>
                  {pack.from && pack.until && (
                    <span className="block text-label text-muted">
                      <DateTime value={pack.from} as="date" /> to <DateTime value={pack.until} as="date" />
                    </span>
                  )}
                </span>
                <Files pack={pack} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Files({ pack }: { pack: Pack }) {
  if (pack.state === 'MAKING') return <HowFar pack={pack} />;
  if (pack.state === 'EXPIRED') return <span className="text-muted">Kept for 30 days, gone now</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {pack.parts.map((part) => (
        <ButtonLink
          key={part.number}
          size="small"
          href={part.url}
          target="_blank"
          aria-label={`Download ${part.filename}`}
        >
          <Download size={14} aria-hidden />
          {pack.parts.length > 1 ? `Part ${part.number}, ` : 'Download '}
          {sizeWords(part.size)}
        </ButtonLink>
      ))}
    </span>
  );
}

function HowFar({ pack }: { pack: Pack }) {
  return (
    <span className="flex min-w-40 flex-col gap-1" aria-live="polite">
      <StateText tone="info">Being made{pack.total ? `, ${pack.done} of ${pack.total}` : ''}</StateText>
      <progress
        aria-label={`How much of ${pack.title} is made`}
        className="h-1.5 w-full overflow-hidden rounded-full accent-(--brand-line)"
        {...(pack.total ? { max: pack.total, value: pack.done } : {})}
      />
    </span>
  );
}
