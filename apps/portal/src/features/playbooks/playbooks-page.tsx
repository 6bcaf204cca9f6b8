import { PageHeader } from '@clearhold/ui';
import { PlaybookBoard } from '@clearhold/ui/playbooks';
import { useNavigate } from '@tanstack/react-router';
import { useAbility, useMe } from '../../lib/session.ts';

/** The ways in which this company's cases are resolved. */
export function PlaybooksPage() {
  const { scope } = useMe();
  const ability = useAbility();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Playbooks" meta={<span>The steps that cases take, from what is wrong to its end</span>} />
      <PlaybookBoard
        ability={ability}
        scope={scope.id}
        hrefOf={(key) => `/playbooks/${key}`}
        onGo={(key) => void navigate({ to: '/playbooks/$key', params: { key } })}
      />
    </>
  );
}
