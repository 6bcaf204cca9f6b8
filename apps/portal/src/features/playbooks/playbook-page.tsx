import { Designer } from '@clearhold/ui/designer';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAbility, useMe } from '../../lib/session.ts';

const route = getRouteApi('/app/playbooks/$key');

/** One playbook of this company at the designer's desk. */
export function PlaybookPage() {
  const { key } = route.useParams();
  const { scope } = useMe();
  const ability = useAbility();
  const navigate = useNavigate();
  return (
    <Designer
      key={key}
      ability={ability}
      scope={{ ...scope, kind: 'TENANT' }}
      playbookKey={key}
      companies={[scope]}
      listHref="/playbooks"
      caseHrefOf={(id) => `/cases/${id}`}
      onGone={() => void navigate({ to: '/playbooks' })}
    />
  );
}
