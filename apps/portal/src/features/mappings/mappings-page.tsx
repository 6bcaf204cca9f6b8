import { Banner } from '@clearhold/ui';
import { Mappings } from '@clearhold/ui/mappings';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useAbility, useCan } from '../../lib/session.ts';
import { waitingCountQuery } from '../documents/documents.ts';

/** How files of CSV and Excel are read here, and how many wait for that to be said. */
export function MappingsPage() {
  const router = useRouter();
  const waiting = useQuery({ ...waitingCountQuery, enabled: useCan('read', 'Document') }).data ?? 0;
  return (
    <>
      <Mappings about="Which column is what in files of CSV and Excel, by their header." ability={useAbility()} />
      {waiting > 0 && (
        <Banner
          tone="waiting"
          action={{ label: 'Show', onPress: () => router.history.push('/documents?status=WAITING') }}
        >
          {waiting === 1 ? 'One file waits for a mapping' : `${waiting} files wait for a mapping`}
        </Banner>
      )}
    </>
  );
}
