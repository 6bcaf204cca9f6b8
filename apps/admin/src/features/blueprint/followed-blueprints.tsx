import { Link, Section, StateText } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { CheckList } from './check-list.tsx';
import { type FollowedBlueprint, type Follower, followedQuery } from './checks-documents.ts';

/** What the authors of blueprints want to hold, tenant by tenant; nothing where no blueprint that is followed says anything. */
export function FollowedBlueprints() {
  const followed = (useQuery(followedQuery).data ?? []).filter(({ followers }) =>
    followers.some(({ checks }) => checks.length > 0),
  );
  return followed.map((one) => <Followers key={one.key} blueprint={one} />);
}

function Followers({ blueprint: { title, followers } }: { blueprint: FollowedBlueprint }) {
  const failing = followers.filter(isFailing);
  return (
    <Section
      title={`Checks of ${title}`}
      aside={`${followers.length - failing.length} of ${followers.length} followers have all in place`}
    >
      <ul className="flex max-w-3xl flex-col">
        {[...failing, ...followers.filter((one) => !isFailing(one))].map((follower) => (
          <Standing key={follower.tenantId} follower={follower} />
        ))}
      </ul>
    </Section>
  );
}

const isFailing = ({ checks }: Follower): boolean => checks.some(({ passed }) => !passed);

function Standing({ follower }: { follower: Follower }) {
  const { tenantId, name, version, checks } = follower;
  const failed = checks.filter(({ passed }) => !passed);
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-row">
        <Link quiet href={`/tenants/${tenantId}/overview`} className="min-w-0 break-words font-medium">
          {name}
        </Link>
        <span className="text-muted">version {version}</span>
        <span className="ms-auto">
          {checks.length === 0 && <StateText tone="waiting">Not looked at yet</StateText>}
          {checks.length > 0 && (
            <StateText tone={failed.length > 0 ? 'risk' : 'good'}>
              {failed.length > 0 ? `${failed.length} of ${checks.length} do not hold` : 'All hold'}
            </StateText>
          )}
        </span>
      </div>
      {failed.length > 0 && <CheckList checks={failed} label={`What does not hold at ${name}`} />}
    </li>
  );
}
