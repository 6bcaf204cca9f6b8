import type { ResultOf } from '@clearhold/contract';
import { accept } from '@clearhold/ui';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const PACKS = graphql(`
  query Packs($kind: PackKind, $subjectId: String) {
    packs(kind: $kind, subjectId: $subjectId, first: 20) {
      id kind title from until state done total askedBy askedAt expiresAt parts { number size sha256 filename url }
    }
  }
`);

const PACK_CASE = graphql(`
  mutation PackCase($input: PackCaseInput!) {
    packCase(input: $input) {
      __typename
      ... on PackBegun { pack { id } }
      ... on NotFound { code message hint path }
      ... on Denied { code message hint path }
    }
  }
`);

const PACK_CONTROL = graphql(`
  mutation PackControl($input: PackControlInput!) {
    packControl(input: $input) {
      __typename
      ... on PackBegun { pack { id } }
      ... on Invalid { code message hint path }
      ... on Denied { code message hint path }
    }
  }
`);

const PACK_TENANT = graphql(`
  mutation PackTenant {
    packTenant {
      __typename
      ... on PackBegun { pack { id } }
      ... on Conflict { code message hint path }
      ... on Denied { code message hint path }
    }
  }
`);

const CONTROLS = graphql('query Controls { taxonomy { code name } settingsReference { key title } }');

export type Pack = ResultOf<typeof PACKS>['packs'][number];
export type PackKind = Pack['kind'];

const AGAIN_MS = 1_500;

/** Packs of a kind, or of one thing; looked at again while one is being made. */
export const packsQuery = (kind: PackKind, subjectId?: string) =>
  queryOptions({
    queryKey: ['packs', kind, subjectId],
    queryFn: async ({ signal }) => (await request(PACKS, { kind, subjectId }, signal)).packs,
    refetchInterval: ({ state }) => (state.data?.some((pack) => pack.state === 'MAKING') ? AGAIN_MS : false),
  });

/** What evidence can be asked for by name: exception types and settings. */
export const controlsQuery = queryOptions({
  queryKey: ['controls'],
  queryFn: async ({ signal }) => {
    const { taxonomy, settingsReference } = await request(CONTROLS, {}, signal);
    const codes = new Set(taxonomy.map(({ code }) => code));
    const families = new Set(taxonomy.map(({ code }) => code.split('.').slice(0, 2).join('.')));
    return [
      ...[...families].filter((code) => !codes.has(code)).map((code) => ({ id: code, label: `All of ${code}` })),
      ...taxonomy.map(({ code, name }) => ({ id: code, label: `${name} (${code})` })),
      ...settingsReference.map(({ key, title }) => ({ id: key, label: `${title} (${key})` })),
    ];
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const packCase = async (caseId: string) => accept((await request(PACK_CASE, { input: { caseId } })).packCase);

export const packControl = async (input: { control: string; from: string; until: string }) =>
  accept((await request(PACK_CONTROL, { input })).packControl);

export const packTenant = async () => accept((await request(PACK_TENANT, {})).packTenant);
