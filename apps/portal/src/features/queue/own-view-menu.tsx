import { accept, IconButton, Menu, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { type CaseFilter, DELETE_VIEW, queueViewsQuery, SAVE_VIEW } from './documents.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

/** A view of one's own, as it is kept. */
export interface OwnView {
  id: string;
  title: string;
  filter: CaseFilter;
}

/** Renames the open view, or removes it, which can be undone. */
export function OwnViewMenu({ view }: { view: OwnView }) {
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [renaming, setRenaming] = useState(false);
  const fail = (error: Error) => toast.show({ tone: 'risk', title: 'The view was not changed', body: error.message });
  const bringBack = useMutation({
    mutationFn: async ({ title, filter }: OwnView) =>
      accept((await request(SAVE_VIEW, { input: { name: title, filter } })).saveView),
    onSuccess: ({ views }) => {
      client.setQueryData(queueViewsQuery.queryKey, views);
      router.history.push(`/queue/${views.at(-1)?.key ?? 'all'}`);
    },
    onError: fail,
  });
  const remove = useMutation({
    mutationFn: async () => accept((await request(DELETE_VIEW, { input: { id: view.id } })).deleteView),
    onSuccess: ({ views }) => {
      router.history.push('/queue/all');
      client.setQueryData(queueViewsQuery.queryKey, views);
      toast.show({ title: `View “${view.title}” removed`, onUndo: () => bringBack.mutate(view) });
    },
    onError: fail,
  });
  return (
    <>
      <Menu
        label="This view"
        placement="bottom end"
        trigger={<IconButton tooltip={false} label="This view" icon={<Bookmark size={16} aria-hidden />} />}
        onAction={(id) => (id === 'rename' ? setRenaming(true) : remove.mutate())}
        groups={[
          {
            id: 'view',
            entries: [
              { id: 'rename', label: 'Rename view' },
              { id: 'remove', label: 'Remove view', danger: true },
            ],
          },
        ]}
      />
      <SaveViewDialog filter={renaming ? view.filter : undefined} view={view} onClose={() => setRenaming(false)} />
    </>
  );
}
