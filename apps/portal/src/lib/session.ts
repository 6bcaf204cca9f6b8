import { type Action, type AppAbility, abilityFromRules, type PackedRules, type Subject } from '@clearhold/access';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { graphql, request } from './graphql.ts';

const ME = graphql(`
  query Me {
    me {
      kind
      person { id name email initials roles { id role title unitName } }
      scope { id name slug }
      roles
      rules
      locale
      timeZone
      actAs { asker { name } purpose ticket endsAt }
    }
  }
`);

/** Who is signed in; `null` without a session. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await request(ME, {}, signal)).me,
  staleTime: 5 * 60_000,
});

/** The signed-in person. Only below the route that asks for a session. */
export function useMe() {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/** The id of the signed-in person. */
export function useMyId(): string | undefined {
  return useMe().person?.id;
}

/** Whether somebody of the service provider looks in by act-as: nothing is taken away then. */
export function useIsActing(): boolean {
  return Boolean(useMe().actAs);
}

/** What may be shown. The API enforces on its own. */
export function useAbility(): AppAbility {
  const { rules } = useMe();
  return useMemo(() => abilityFromRules(rules as PackedRules), [rules]);
}

/** Whether some such act may be shown. */
export function useCan(action: Action, subject: Subject): boolean {
  return useAbility().can(action, subject);
}
