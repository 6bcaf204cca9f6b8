import { Checkbox, FileDrop, TextArea } from '@clearhold/ui';

const READINESS = [
  { id: 'ERP_ANSWERS', label: 'The ERP answers', note: 'It has within a week' },
  {
    id: 'MAIL_SENDER',
    label: 'The mail sender is proved',
    note: 'Pages are served under its domain, and the last mail left',
  },
  { id: 'TYPE_OWNERS', label: 'Every exception type has an owner', note: 'Somebody has the role that it belongs to' },
  { id: 'APPROVERS', label: 'Two people can approve each amount', note: 'Or as many as the matrix asks for' },
  { id: 'CALENDAR', label: 'The calendar is set', note: 'Holiday region and time zone were chosen' },
] as const;

export interface ChecksDraft {
  readonly readiness: readonly (typeof READINESS)[number]['id'][];
  readonly cases: string;
  readonly documents: readonly File[];
}

export const NO_CHECKS: ChecksDraft = { readiness: READINESS.map(({ id }) => id), cases: '', documents: [] };

/** What a blueprint's author wants to hold at its followers. */
export function ChecksFields(props: {
  draft: ChecksDraft;
  onChange: (draft: ChecksDraft) => void;
  error: (field: string) => string | undefined;
}) {
  const { draft, onChange, error } = props;
  return (
    <div className="flex flex-col gap-3 ps-6">
      <div className="flex flex-col gap-1">
        {READINESS.map(({ id, label, note }) => (
          <Checkbox
            key={id}
            note={note}
            isSelected={draft.readiness.includes(id)}
            onChange={(on) =>
              onChange({
                ...draft,
                readiness: READINESS.map((one) => one.id).filter((one) =>
                  one === id ? on : draft.readiness.includes(one),
                ),
              })
            }
          >
            {label}
          </Checkbox>
        ))}
      </div>
      <TextArea
        label="Test cases"
        hint="As they stand under “tests” in a policy file. They must hold at this tenant, too."
        placeholder={'- name: prices are tight\n  holds: { match.price.tolerancePercent: 1 }'}
        rows={4}
        value={draft.cases}
        onChange={(cases) => onChange({ ...draft, cases })}
        error={error('checks.cases')}
      />
      <FileDrop
        label="Documents of the test cases"
        hint="XML invoices, orders and receipts as XML or JSON; 20 at most"
        accept={['.xml', '.json']}
        allowsMultiple
        files={draft.documents}
        onChange={(documents) => onChange({ ...draft, documents })}
        error={error('checks.documents')}
      />
    </div>
  );
}

/** As the API takes it. */
export const checksInput = async ({ readiness, cases, documents }: ChecksDraft) => ({
  ...{ readiness: [...readiness], cases },
  documents: await filesInput(documents),
});

/** Files with their words, as the API takes them. */
export const filesInput = (files: readonly File[]) =>
  Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() })));
