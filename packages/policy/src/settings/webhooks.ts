import { z } from 'zod';
import { ANY_HOST, HOSTS } from '../allowed-hosts.ts';
import { defineSetting } from '../setting.ts';

const host = z.string().regex(/^(\*|(\*\.)?[a-z0-9](-?[a-z0-9])*(\.[a-z0-9](-?[a-z0-9])*)*)$/, {
  message: 'a host such as hooks.example.com, *.example.com for all below it, or * for any',
});

/** Where events may go. */
export const WEBHOOK_SETTINGS = [
  defineSetting({
    key: 'webhooks.allowedHosts',
    schema: z.array(host).max(100),
    unit: 'hosts',
    default: [ANY_HOST],
    title: 'Hosts that webhooks may send to',
    meaning:
      'Events go to these hosts and to no other: example.com is that one alone, *.example.com every host below it, * any public one. An empty list lets no event out. Who may make webhooks is for the roles.',
    acts: 'When a webhook is made or changed, and before each event is sent.',
    strictness: HOSTS,
    merge: 'replace',
    group: 'Webhooks',
  }),
] as const;
