import { chance } from '../../sdk/chance.ts';

/**
 * What can go wrong with one call. `lost-reply`: done, then the connection breaks. `timeout`: not done, never answered.
 * `timeout-after`: done, never answered. `late`: never answered, done after `lateMs`. `reset`: broken before doing.
 * `rate-limit`: 429 with Retry-After. `error-before`, `error-after`: 500 without and with doing. `duplicate`: done for two
 * deliveries, the second is answered. `slow`: answered after `slowMs`. `malformed`, `truncated`: done, then a broken body.
 */
export const FAULTS = [
  'lost-reply',
  'timeout',
  'timeout-after',
  'late',
  'reset',
  'rate-limit',
  'error-before',
  'error-after',
  'duplicate',
  'slow',
  'malformed',
  'truncated',
] as const;
export type Fault = (typeof FAULTS)[number];

/** When calls go wrong. The same plan over the same calls gives the same faults. */
export interface FaultPlan {
  /** Faults of the next calls, one after another; `none` lets one pass. Used up before `rates` decide. */
  readonly script?: readonly (Fault | 'none')[] | undefined;
  /** Chance of each fault per call, 0 to 1; together at most 1. */
  readonly rates?: Readonly<Partial<Record<Fault, number>>> | undefined;
  readonly seed?: string | undefined;
  /** Which calls: function imports (`write`, the default), reading, or both. */
  readonly on?: 'read' | 'write' | 'all' | undefined;
  /** 50 unless told. */
  readonly slowMs?: number | undefined;
  /** 50 unless told. */
  readonly lateMs?: number | undefined;
  /** 1 unless told. */
  readonly retryAfterSeconds?: number | undefined;
}

/** Chooses the fault of each call of a plan. */
export class FaultChooser {
  readonly plan: FaultPlan;
  #calls = 0;

  constructor(plan: FaultPlan) {
    this.plan = plan;
  }

  /** The fault of the next call of this kind, undefined for none. */
  next(call: 'read' | 'write'): Fault | undefined {
    const on = this.plan.on ?? 'write';
    if (on !== 'all' && on !== call) return undefined;
    const index = this.#calls++;
    const scripted = this.plan.script?.[index];
    if (scripted !== undefined) return scripted === 'none' ? undefined : scripted;
    let left = chance(`${this.plan.seed ?? ''}/${index}`);
    for (const fault of FAULTS) {
      left -= this.plan.rates?.[fault] ?? 0;
      if (left < 0) return fault;
    }
    return undefined;
  }
}
