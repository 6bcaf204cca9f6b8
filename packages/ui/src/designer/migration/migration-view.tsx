import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../actions/button.tsx';
import { Answer } from '../../exchange/answer.tsx';
import { RefusalNote } from '../../exchange/refusal-note.tsx';
import { SkeletonRows } from '../../feedback/states.tsx';
import { Select } from '../../forms/select.tsx';
import type { Company } from '../simulation-view.tsx';
import { useMoment } from '../use-moment.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { type NumberedVersion, numbersQuery, tryMigration } from './documents.ts';
import { DryRunView } from './dry-run-view.tsx';
import { MigrationList } from './migration-list.tsx';
import { caseCount } from './words.ts';

const IN_FORCE = 'in force';

interface Props {
  playbook: string;
  companies: readonly Company[];
  caseHrefOf?: (id: string) => string;
}

/** Open cases of a playbook and its other versions: tried first, then taken over. */
export function MigrationView({ playbook, companies, caseHrefOf }: Props) {
  const [chosen, setChosen] = useState<string>();
  const company = companies.find(({ id }) => id === chosen) ?? companies[0];
  if (!company) return <p className="text-row text-muted">There is no company here that has cases.</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-row text-muted">
        An open case keeps the version that it began with. Here cases are taken to another one: first it is tried, and
        says which can and which must stay.
      </p>
      {companies.length > 1 && (
        <Select
          className="max-w-96"
          label="Company"
          options={companies.map(({ id, name }) => ({ id, label: name }))}
          value={company.id}
          onChange={setChosen}
        />
      )}
      <OfCompany key={company.id} {...{ playbook, company, caseHrefOf }} />
    </div>
  );
}

function OfCompany({ playbook, company, caseHrefOf }: Omit<Props, 'companies'> & { company: Company }) {
  const numbers = useQuery(numbersQuery(company.id, playbook));
  return (
    <>
      <Answer query={numbers} what="The versions" loading={<SkeletonRows rows={2} />}>
        {(versions) => <TryAndBegin {...{ playbook, company, caseHrefOf, versions }} />}
      </Answer>
      <MigrationList scope={company.id} playbook={playbook} />
    </>
  );
}

function TryAndBegin(props: Omit<Props, 'companies'> & { company: Company; versions: readonly NumberedVersion[] }) {
  const { playbook, company, caseHrefOf, versions } = props;
  const [target, setTarget] = useState(IN_FORCE);
  const [isBeginning, setBeginning] = useState(false);
  const wanted = { scope: company.id, playbook, toVersion: target === IN_FORCE ? null : Number(target) };
  const run = useMutation({ mutationFn: () => tryMigration(wanted) });
  const options = useTargets(versions);
  const following = versions.filter(({ cases }) => cases > 0);
  if (following.length === 0) return <p className="text-row text-muted">No open case follows this playbook now.</p>;
  return (
    <>
      <ul aria-label="Open cases by version" className="flex flex-wrap gap-x-6 gap-y-1 text-row tabular-nums">
        {following.map(({ version, cases }) => (
          <li key={version}>
            <span className="text-muted">Version {version}:</span> {caseCount(cases)}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="min-w-56 flex-1 sm:max-w-96"
          label="Take them to"
          options={options}
          value={target}
          onChange={(next) => {
            setTarget(next);
            run.reset();
          }}
        />
        <Button kind={run.data?.can ? 'secondary' : 'primary'} isPending={run.isPending} onPress={() => run.mutate()}>
          Try it
        </Button>
        {run.data && run.data.can > 0 && (
          <Button kind="primary" onPress={() => setBeginning(true)}>
            Take over {caseCount(run.data.can)}
          </Button>
        )}
      </div>
      <RefusalNote error={run.error} />
      <div aria-live="polite">
        {run.data && <DryRunView run={run.data} target={wanted.toVersion} {...{ caseHrefOf }} />}
      </div>
      {isBeginning && run.data && (
        <BeginDialog
          wanted={wanted}
          companyName={company.name}
          run={run.data}
          onDone={() => {
            setBeginning(false);
            run.reset();
          }}
          onClose={() => setBeginning(false)}
        />
      )}
    </>
  );
}

function useTargets(versions: readonly NumberedVersion[]) {
  const moment = useMoment();
  return [
    { id: IN_FORCE, label: 'What holds now, for each case', note: 'As policy has it for the case’s unit' },
    ...versions.map(({ version, title, since, cases }) => ({
      id: String(version),
      label: `Version ${version}`,
      note: [title, moment(since), cases > 0 ? `${caseCount(cases)} open` : ''].filter(Boolean).join(' · '),
    })),
  ];
}
