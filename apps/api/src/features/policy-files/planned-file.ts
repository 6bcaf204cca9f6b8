import type { fileChanges, TestOutcome } from '../policies/index.ts';
import type { PlannedBrand } from './plan-brand.ts';

/** A policy file held against what stands: what it would change, what is against it, how its tests come out. */
export interface PlannedFile {
  /** As the file writes it. */
  readonly scope: string;
  /** The scope's name for people. */
  readonly scopeName: string;
  readonly currentVersion: number;
  readonly changes: ReturnType<typeof fileChanges>;
  readonly differences: readonly {
    key: string;
    entry: string | null;
    title: string;
    before: string;
    after: string;
    direction: string;
  }[];
  /** In words, each with its line. */
  readonly refusals: readonly string[];
  readonly tests: readonly TestOutcome[];
  /** Absent where the file is not about the brand. */
  readonly brand?: PlannedBrand;
}

/** True where the file cannot be applied: it is refused, or a test of its own fails. */
export const fails = ({ refusals, tests }: PlannedFile): boolean =>
  refusals.length > 0 || tests.some((one) => !one.passed);

/** True where applying the file would change something. */
export const wouldChange = ({ changes, brand }: PlannedFile): boolean =>
  changes.length > 0 || Object.keys(brand?.input ?? {}).length > 0;

/** What the file changes of the brand; undefined where that is nothing. */
export const brandOf = ({ brand }: PlannedFile) => (Object.keys(brand?.input ?? {}).length ? brand!.input : undefined);

/** What is against a file, a line each. */
export const refusalsInWords = ({ refusals }: PlannedFile): string[] => refusals.map((one) => `  ! ${one}`);

/** How a file's tests came out, a line each. */
export const testsInWords = ({ tests }: PlannedFile): string[] =>
  tests.map((one) => (one.passed ? `  ✓ ${one.name}` : `  ✗ ${one.name}: ${one.why}`));
