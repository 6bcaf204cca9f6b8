import { Checkbox } from '@clearhold/ui';
import { partyLabel } from '@clearhold/ui/service';
import { EXCUSABLE, type ExcusedParty } from './draft.ts';

/** Whose lateness does not count against the promises. */
export function ExcusedParties(props: {
  excused: readonly ExcusedParty[];
  onChange: (excused: readonly ExcusedParty[]) => void;
}) {
  const { excused, onChange } = props;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-label font-medium">Excused where the time lay with</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {EXCUSABLE.map((party) => (
          <Checkbox
            key={party}
            isSelected={excused.includes(party)}
            onChange={(on) => onChange(EXCUSABLE.filter((one) => (one === party ? on : excused.includes(one))))}
          >
            {partyLabel(party)}
          </Checkbox>
        ))}
      </div>
      <p className="text-label text-muted">
        What is excused counts neither as met nor as missed. What lies with the service always counts.
      </p>
    </fieldset>
  );
}
