import type { FollowerRehearsal, ListedBlueprint } from '../../features/blueprint-files/index.ts';
import type { PlannedBlueprint } from '../../features/onboarding/index.ts';
import type { Rehearsed } from '../../features/policy-files/index.ts';
import { untilDone } from '../policy/until-done.ts';
import type { Remote } from '../remote.ts';
import type { AppliedFile, BlueprintWay, FollowerTried, NamedBlueprint } from './way.ts';

const ROOT = '/v1/blueprint-files';

/** Blueprints' files through a running API, with a key of the partner's own. */
export class WayOverApi implements BlueprintWay {
  constructor(private readonly api: Remote) {}

  async list(): Promise<readonly ListedBlueprint[]> {
    return (await this.api.ask<{ blueprints: ListedBlueprint[] }>(ROOT)).blueprints;
  }

  async written({ partner, key, version }: { partner: string; key: string; version?: number }): Promise<string> {
    const asked = new URLSearchParams({ partner, ...(version && { version: String(version) }) });
    return (await this.api.ask<{ text: string }>(`${ROOT}/${encodeURIComponent(key)}?${asked}`)).text;
  }

  plan({ name, text }: NamedBlueprint): Promise<PlannedBlueprint> {
    return this.api.send(`${ROOT}/plan`, { text }, name);
  }

  async rehearse({ name, text }: NamedBlueprint, days: number): Promise<readonly FollowerTried[]> {
    const begun = await this.api.send<{ followers: FollowerRehearsal[] }>(`${ROOT}/rehearsals`, { text, days }, name);
    const tried: FollowerTried[] = [];
    for (const { rehearsal: id, ...one } of begun.followers) {
      const look = () => this.api.ask<Rehearsed>(`/v1/policy-files/rehearsals/${id}?scope=${one.tenantId}`);
      tried.push({ ...one, rehearsal: id ? await untilDone(`${name}, ${one.name}`, look) : undefined });
    }
    return tried;
  }

  apply({ name, text }: NamedBlueprint, ring?: string): Promise<AppliedFile> {
    return this.api.send(`${ROOT}/versions`, { text, ring }, name);
  }
}
