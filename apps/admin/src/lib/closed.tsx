import { NoPermission, PageHeader } from '@clearhold/ui';

/** A page that this person's role does not open; `who` can give access or do it. */
export function Closed({ title, who }: { title: string; who?: string }) {
  return (
    <>
      <PageHeader title={title} />
      <NoPermission who={who} />
    </>
  );
}
