import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { FiguresJobs } from '../../insights/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { type BlueprintLink, BlueprintLinks } from '../blueprints/blueprint-link.ts';
import { BlueprintOffers } from './blueprint-offers.ts';
import { ChecksRepository } from './checks.repository.ts';
import type { Verdict } from './checks-definition.ts';
import { judgeReadiness } from './judge-readiness.ts';
import { readinessFacts } from './readiness-facts.ts';
import { runCases } from './run-cases.ts';

/** Runs a blueprint's checks at a tenant that follows it, whenever its figures are renewed. */
@Injectable()
export class CheckTenant implements OnModuleInit {
  constructor(
    private readonly figures: FiguresJobs,
    private readonly links: BlueprintLinks,
    private readonly policies: PolicyService,
    private readonly offers: BlueprintOffers,
    private readonly repository: ChecksRepository,
  ) {}

  onModuleInit(): void {
    this.figures.also((tx) => this.run(tx));
  }

  async run(tx: Tx): Promise<void> {
    const link = await this.links.of(tx);
    const now = link?.follows ? await this.#now(tx, link) : [];
    const next = link?.follows ? await this.offers.verdicts(tx, link) : [];
    await this.repository.write(tx, [
      ...now.map((verdict) => ({ ...verdict, offered: false, version: link!.version })),
      ...next.map((verdict) => ({ ...verdict, offered: true, version: link!.latest })),
    ]);
  }

  async #now(tx: Tx, { checks }: BlueprintLink): Promise<Verdict[]> {
    if (!checks) return [];
    const policy = await this.policies.effective(tx);
    const ready = checks.readiness.length ? judgeReadiness(checks.readiness, await readinessFacts(tx), policy) : [];
    return [...ready, ...runCases(checks, policy, tx.at)];
  }
}
