import { Button, NumberField } from '@clearhold/ui';
import type { AgreementDraft } from './draft.ts';

type Steps = AgreementDraft['credits'];

/** What is given back below which percentage. */
export function CreditSteps({ steps, onChange }: { steps: Steps; onChange: (steps: Steps) => void }) {
  const change = (at: number, more: Partial<Steps[number]>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-label font-medium">Credits where a target is missed</legend>
      {steps.map((step, at) => (
        <div key={at} className="flex items-end gap-3">
          <NumberField
            className="w-32"
            label="Below"
            after="%"
            digits={2}
            value={step.below}
            onChange={(below) => change(at, { below })}
          />
          <NumberField
            className="w-32"
            label="Of the fee"
            after="%"
            digits={2}
            value={step.percent}
            onChange={(percent) => change(at, { percent })}
          />
          <Button kind="quiet" onPress={() => onChange(steps.filter((_, index) => index !== at))}>
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onPress={() => onChange([...steps, { below: '', percent: '' }])}>
          Add a step
        </Button>
      </div>
    </fieldset>
  );
}
