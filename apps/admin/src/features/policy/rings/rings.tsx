import { Answer, Section, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { FollowedBlueprints } from '../../blueprint/followed-blueprints.tsx';
import { StagedBlueprints } from '../../blueprint/staged-blueprints.tsx';
import { effectiveQuery } from '../documents.ts';
import { ringsQuery } from './documents.ts';
import { RingList } from './ring-list.tsx';
import { StagedPart } from './staged-part.tsx';

/** A partner's rings, and the version on its way through them beside what it does. */
export function RingsView({ scope }: { scope: string }) {
  const query = useQuery(ringsQuery(scope));
  const settings = useQuery(effectiveQuery(scope)).data ?? [];
  const needsSecond = settings.find(({ key }) => key === 'policy.secondPerson')?.value === true;
  return (
    <Answer query={query} what="The rings" loading={<SkeletonRows rows={8} />}>
      {(rings) => (
        <>
          {rings.staged ? (
            <StagedPart rings={rings} staged={rings.staged} needsSecond={needsSecond} />
          ) : (
            <Section title="No version is on its way">
              <p className="max-w-prose text-row text-muted">
                Publish a change of policy to a ring first: it then holds for the tenants of that ring and those before
                it, stands here beside the others, and goes on to the next ring or back.
              </p>
            </Section>
          )}
          <StagedBlueprints />
          <RingList rings={rings} />
          <FollowedBlueprints />
        </>
      )}
    </Answer>
  );
}
