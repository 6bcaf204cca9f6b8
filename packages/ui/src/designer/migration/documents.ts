import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../exchange/contract.ts';
import { accept } from '../../exchange/refusal.ts';

const NUMBERS = graphql(`
  query PlaybookNumbers($scope: ID, $playbook: String!) {
    playbookNumbers(scope: $scope, playbook: $playbook) { version title since cases }
  }
`);

/** A version that open cases follow or can be taken to. */
export type NumberedVersion = ResultOf<typeof NUMBERS>['playbookNumbers'][number];

export const numbersQuery = (scope: string, playbook: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'playbook numbers', playbook],
    queryFn: async ({ signal }) => (await request(NUMBERS, { scope, playbook }, signal)).playbookNumbers,
  });

const MIGRATIONS = graphql(`
  query CaseMigrations($scope: ID, $playbook: String) {
    caseMigrations(scope: $scope, playbook: $playbook, first: 10) {
      id toVersion reason state total moved stayed requestedBy requestedAt endedAt
      reasons { reason cases }
    }
  }
`);

/** Open cases on their way to another version, or what became of that. */
export type CaseMigration = ResultOf<typeof MIGRATIONS>['caseMigrations'][number];

const WHILE_IT_RUNS_MS = 1_500;

export const migrationsQuery = (scope: string, playbook: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'case migrations', playbook],
    queryFn: async ({ signal }) => (await request(MIGRATIONS, { scope, playbook }, signal)).caseMigrations,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'RUNNING') ? WHILE_IT_RUNS_MS : false),
  });

const MIGRATE = graphql(`
  mutation MigrateCases($input: MigrateCasesInput!) {
    migrateCases(input: $input) {
      __typename
      ... on MigrationDryRun {
        total can cannot
        reasons { reason cases }
        verdicts { case { id number title invoiceNumber } fromVersion can reasons }
      }
      ... on CaseMigrationBegun { migration { id } }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

type Answer = Extract<ResultOf<typeof MIGRATE>['migrateCases'], { __typename: 'MigrationDryRun' }>;
/** What a migration would do if it ran now. */
export type DryRun = Answer;
export type Verdict = Answer['verdicts'][number];

type Wanted = Omit<VariablesOf<typeof MIGRATE>['input'], 'dryRun' | 'reason'>;

/** Says which open cases could be taken over, and why the others could not. */
export async function tryMigration(wanted: Wanted): Promise<DryRun> {
  const answer = accept((await request(MIGRATE, { input: { ...wanted, dryRun: true } })).migrateCases);
  if (answer.__typename !== 'MigrationDryRun') throw new Error('a dry run was asked for and a migration began');
  return answer;
}

/** Begins to take open cases over; it goes on by itself. */
export async function beginMigration(wanted: Wanted, reason: string): Promise<void> {
  accept((await request(MIGRATE, { input: { ...wanted, dryRun: false, reason } })).migrateCases);
}
