import {
  Avatar,
  Badge,
  Button,
  DateTime,
  Kbd,
  RefusalNote,
  SegmentedControl,
  TextArea,
  useShortcuts,
} from '@clearhold/ui';
import { Truck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import type { WholeCase } from './case-query.ts';
import { COMMENT } from './documents.ts';
import { useCaseAct } from './use-case-act.ts';

type Audience = 'INTERNAL' | 'SUPPLIER';

function CommentLine({ comment }: { comment: WholeCase['comments'][number] }) {
  const fromSupplier = comment.authorKind === 'SUPPLIER';
  return (
    <li className="flex gap-3 py-2">
      {fromSupplier ? (
        <span className="flex size-6 shrink-0 items-center justify-center rounded-full border border-line text-muted">
          <Truck size={14} aria-label="Supplier" />
        </span>
      ) : (
        <Avatar name={comment.author} />
      )}
      <div className="min-w-0 flex-1 text-row">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{comment.author}</span>
          <span className="text-label text-faint">
            <DateTime value={comment.at} />
          </span>
          {comment.audience === 'SUPPLIER' && (
            <Badge tone="info">{fromSupplier ? 'From the supplier' : 'The supplier sees this'}</Badge>
          )}
        </p>
        <p className="break-words whitespace-pre-wrap">{comment.text}</p>
      </div>
    </li>
  );
}

/** What people wrote to each other, and where to write; `c` goes there. */
export function Comments({ found, focus }: { found: WholeCase; focus?: boolean }) {
  const mayWrite = useCan('create', 'Comment');
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('INTERNAL');
  const box = useRef<HTMLDivElement>(null);
  const goThere = () => {
    const area = box.current?.querySelector('textarea');
    area?.scrollIntoView({ block: 'center' });
    area?.focus();
  };
  useShortcuts({ c: goThere });
  useEffect(() => {
    if (focus) goThere();
  }, [focus]);
  const add = useCaseAct(
    async () => (await request(COMMENT, { input: { caseId: found.id, text: text.trim(), audience } })).addComment,
    () => (audience === 'SUPPLIER' ? { title: 'Comment sent to the supplier' } : undefined),
    () => setText(''),
  );
  const send = () => {
    if (text.trim() && !add.isPending) add.mutate(undefined);
  };
  return (
    <div className="flex flex-col gap-3 px-4 py-3 sm:px-6">
      {found.comments.length > 0 && (
        <ul aria-label="Comments">
          {found.comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div ref={box} className="flex flex-col gap-2">
          <TextArea
            label="Comment"
            hideLabel
            rows={2}
            placeholder={audience === 'SUPPLIER' ? 'The supplier will see this' : 'Write to the team'}
            value={text}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
            }}
          />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SegmentedControl<Audience>
              label="Who sees it"
              value={audience}
              onChange={setAudience}
              options={[
                { id: 'INTERNAL', label: 'Team' },
                { id: 'SUPPLIER', label: 'Supplier too' },
              ]}
            />
            <Button
              isDisabled={!text.trim()}
              isPending={add.isPending}
              onPress={send}
              hint={
                <span className="max-md:hidden">
                  <Kbd keys="mod+Enter" />
                </span>
              }
            >
              Comment
            </Button>
          </div>
          <RefusalNote error={add.error} />
        </div>
      )}
      {!mayWrite && found.comments.length === 0 && <p className="text-row text-muted">Nobody wrote a comment.</p>}
    </div>
  );
}
