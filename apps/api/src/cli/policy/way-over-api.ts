import type { PlannedFile, Rehearsed } from '../../features/policy-files/index.ts';
import type { Remote } from '../remote.ts';
import { untilDone } from './until-done.ts';
import type { Applied, ApplyOptions, NamedFile, Plan, PolicyWay } from './way.ts';

/** Policy files through a running API. A key prepares and submits; it publishes nothing. */
export class WayOverApi implements PolicyWay {
  constructor(private readonly api: Remote) {}

  async written(scope: string): Promise<string> {
    return (await this.api.ask<{ text: string }>(`/v1/policy-files?scope=${encodeURIComponent(scope)}`)).text;
  }

  async plan(from: NamedFile): Promise<Plan> {
    return { from, planned: await this.#send<PlannedFile>('plan', from) };
  }

  async rehearse({ from, planned }: Plan, days: number): Promise<Rehearsed> {
    const { id } = await this.#send<Rehearsed>('rehearsals', from, { days });
    const way = `/v1/policy-files/rehearsals/${id}?scope=${encodeURIComponent(planned.scope)}`;
    return untilDone(from.name, () => this.api.ask<Rehearsed>(way));
  }

  async apply({ from, planned }: Plan, { reason, ring }: ApplyOptions): Promise<Applied> {
    const { name: file } = from;
    const done = await this.#send<Pick<Applied, 'outcome' | 'draft'>>('drafts', from, { reason, ring });
    return { file, scope: planned.scope, ...done };
  }

  #send<T>(route: string, { name, text, attached }: NamedFile, more: object = {}): Promise<T> {
    const files = Object.fromEntries(
      Object.entries(attached()).map(([one, bytes]) => [one, Buffer.from(bytes).toString('base64')]),
    );
    return this.api.send(`/v1/policy-files/${route}`, { name: name.slice(-180), text, files, ...more }, name);
  }
}
