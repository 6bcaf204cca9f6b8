import { ButtonLink, EmptyState } from '@clearhold/ui';

export function NotFoundPage() {
  return (
    <main>
      <h1 className="sr-only">Not found</h1>
      <EmptyState title="There is no such page" action={<ButtonLink href="/">Go to the queue</ButtonLink>}>
        The address may be old, or it belongs to something that you cannot see.
      </EmptyState>
    </main>
  );
}
