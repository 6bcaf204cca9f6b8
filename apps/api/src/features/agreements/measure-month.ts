import { createHash, type Hash } from 'node:crypto';
import { canonicalJson, type Json } from '@clearhold/audit';
import { type AgreementTerms, assess, assessObjective, type Objective, type ObjectiveResult } from '@clearhold/cases';
import { type MonthSpan, type OpenTime, openTime } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { calendarOf } from '../cases/index.ts';
import { PolicyService } from '../policies/index.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { type DueItem, dueItems } from './due-items.ts';
import { explainLate } from './explain-late.ts';
import { MonthsRepository } from './months.repository.ts';
import type { Breach, ServiceMonth } from './service-month.ts';

const DAY_MS = 86_400_000;
/** Farther back nothing begins that a promise of 200 business hours could have due in the month. */
const REACH_MS = 180 * DAY_MS;

interface Under {
  readonly terms: AgreementTerms;
  readonly from: Date;
  readonly until: Date;
  readonly clock: OpenTime;
  readonly inputs: Hash;
}

/** Measures how a month was served against what was promised for it, from the tenant's own events. */
@Injectable()
export class MeasureMonth {
  constructor(
    private readonly policies: PolicyService,
    private readonly agreements: AgreementsRepository,
    private readonly months: MonthsRepository,
  ) {}

  /** Measures up to now, or to the month's end, which closes it. */
  async run(tx: Tx, { month, from, until: end }: MonthSpan, timeZone: string): Promise<ServiceMonth> {
    const isOver = tx.at >= end;
    const until = isOver ? end : tx.at;
    const agreement = await this.agreements.inForce(tx, month);
    const inputs = createHash('sha256').update(canonicalJson({ month, timeZone, terms: asJson(agreement?.terms) }));
    const late: Breach[] = [];
    const results: ObjectiveResult[] = [];
    if (agreement?.terms) {
      const calendar = calendarOf(await this.policies.effective(tx));
      const clock = openTime(calendar, from.getTime() - REACH_MS, end.getTime() + REACH_MS);
      const under = { terms: agreement.terms, from, until, clock, inputs };
      for (const objective of agreement.terms.objectives) results.push(await judge(tx, objective, under, late));
    }
    const measured: ServiceMonth = {
      ...{ month, timeZone, agreementVersion: agreement?.terms ? agreement.version : null },
      result: agreement?.terms ? assess(agreement.terms, results) : null,
      inputsSha256: inputs.digest('hex'),
      measuredAt: tx.at,
      closedAt: isOver ? tx.at : null,
    };
    await this.months.save(tx, measured, late);
    return measured;
  }
}

async function judge(tx: Tx, objective: Objective, under: Under, all: Breach[]): Promise<ObjectiveResult> {
  let met = 0;
  const late: DueItem[] = [];
  for await (const item of dueItems(tx, objective, under, under.clock)) {
    note(under.inputs, objective, item);
    if (item.endedAt && item.endedAt <= item.deadline) met += 1;
    else late.push(item);
  }
  const breaches = await explainLate(tx, objective.kind, late, under);
  for (const { cause, minutes } of breaches) under.inputs.update(`\n${cause} ${Object.values(minutes).join(' ')}`);
  all.push(...breaches);
  return assessObjective(objective, under.terms, {
    met,
    late: breaches.map(({ cause, minutes }) => ({ cause, time: minutes })),
  });
}

function note(inputs: Hash, { kind }: Objective, { key, startedAt, deadline, endedAt }: DueItem): void {
  const times = [startedAt, deadline, endedAt].map((at) => at?.toISOString() ?? '-');
  inputs.update(`\n${[kind, key, ...times].join(' ')}`);
}

const asJson = (terms: AgreementTerms | null | undefined) => (terms ?? null) as unknown as Json;
