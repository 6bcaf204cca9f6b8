import { checkTimes, type Playbook, validatePlaybook } from '@clearhold/cases/playbook';

/** Something wrong or unwise with a playbook, at a step where it is one's. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | null;
  readonly step?: string;
  /** It keeps the playbook from running; what does not is advice. */
  readonly bars: boolean;
}

/** All that stands against a playbook while it is written, by the same rules that the service asks. */
export function problemsOf(
  playbook: Playbook,
  { wholeMinutes, settings }: { wholeMinutes?: number | null; settings?: Record<string, number> },
): Problem[] {
  // What policy made has no number before it is first used; nobody writes the number here.
  const refusals = validatePlaybook({ ...playbook, version: playbook.version || 1 });
  const bars = refusals.map(({ code, message, hint, path }) => ({
    ...{ code, message, hint, bars: true },
    step: stepAt(playbook, path),
  }));
  if (bars.length > 0 || !wholeMinutes) return bars;
  return checkTimes(playbook, wholeMinutes, settings).map(({ code, message, hint, path }) => ({
    ...{ code, message, hint, bars: false },
    step: stepAt(playbook, path),
  }));
}

// `steps.3.title` of a shape, `step` or `step:outcome` of a course.
function stepAt(playbook: Playbook, path = ''): string | undefined {
  const [, index] = path.match(/^steps\.(\d+)/) ?? [];
  if (index !== undefined) return playbook.steps[Number(index)]?.id;
  const id = path.split(':', 1)[0];
  return playbook.steps.find((step) => step.id === id)?.id;
}
