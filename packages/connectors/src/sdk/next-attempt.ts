import { chance as chanceOf } from './chance.ts';

/** How often and how fast an effect is tried again. All times in milliseconds. */
export interface RetryPolicy {
  /** Tries in all, the first included; at least 1. */
  readonly attemptsMax: number;
  readonly firstDelayMs: number;
  /** Growth from one delay to the next; at least 1. */
  readonly factor: number;
  readonly delayMaxMs: number;
  /** Share of a delay that is left to chance, 0 to 1: 0.5 gives from half the delay to the whole. */
  readonly jitter: number;
  /** From the first try; when the next try would start later than this, there is none. */
  readonly budgetMs: number;
}

/** Ten tries over at most a day, from two seconds to an hour apart. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  attemptsMax: 10,
  firstDelayMs: 2_000,
  factor: 3,
  delayMaxMs: 3_600_000,
  jitter: 0.5,
  budgetMs: 86_400_000,
};

/** When to try next, or why not any more: then the effect goes to the dead-letter list and to a person. */
export type NextAttempt =
  | { readonly kind: 'again'; readonly attempt: number; readonly delayMs: number }
  | { readonly kind: 'give-up'; readonly code: 'ATTEMPTS_SPENT' | 'BUDGET_SPENT' };

/** What happened so far: how long ago the first try began, and what the other side asked to wait (`afterMs`). */
export interface AttemptHistory {
  readonly elapsedMs?: number;
  readonly afterMs?: number;
}

/**
 * The wait after try number `attempt` failed: exponential, capped, with jitter from `seed` (the effect key serves), so
 * that the same seed and attempt always give the same answer. A Retry-After is always kept, and jitter then adds to it.
 */
export function nextAttempt(
  policy: RetryPolicy,
  attempt: number,
  seed: string,
  history: AttemptHistory = {},
): NextAttempt {
  if (attempt >= policy.attemptsMax) return { kind: 'give-up', code: 'ATTEMPTS_SPENT' };
  const grown = Math.min(policy.firstDelayMs * policy.factor ** (attempt - 1), policy.delayMaxMs);
  const chance = chanceOf(`${seed}#${attempt}`);
  const backOffMs = Math.round(grown * (1 - policy.jitter * chance));
  const askedMs = history.afterMs ?? 0;
  const spreadMs = Math.round(Math.min(policy.firstDelayMs, policy.delayMaxMs) * policy.jitter * chance);
  const delayMs = askedMs > backOffMs ? askedMs + spreadMs : backOffMs;
  if ((history.elapsedMs ?? 0) + delayMs > policy.budgetMs) return { kind: 'give-up', code: 'BUDGET_SPENT' };
  return { kind: 'again', attempt: attempt + 1, delayMs };
}
