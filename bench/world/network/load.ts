import { Config } from '../../../apps/api/src/platform/config/config.ts';
import { systemContext } from '../../../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../../../apps/api/src/platform/database/database.ts';
import { sendMail } from '../../../apps/api/src/platform/mail/send-mail.ts';
import { visit } from '../../../apps/api/test/house/caller.ts';
import { tenantsOf } from '../../../apps/api/test/house/demo.ts';
import { counting } from '../../documents.ts';
import { Clients } from '../ordeal/clients.ts';
import { endsOf, standards } from '../ordeal/ends.ts';
import { quiet } from '../ordeal/ordeal.ts';
import { KINDS, type Kind, type Thing, thing } from '../ordeal/things.ts';
import type { Network } from './network.ts';

const PATIENCE_MS = 4_000;
const SENDERS = 3;
const MAIL_EVERY_MS = 500;
const LOOK_MS = 50;

/** A tenant's day over a network: documents, decisions, mails and events, all the time, and what is to come of each. */
export class Load {
  readonly brought: Thing[] = [];
  readonly mails: string[] = [];
  #next = 0;
  #isRunning = false;
  #going: Promise<unknown> = Promise.resolve();
  right: ReadonlyMap<Kind, string> = new Map();

  private constructor(
    private readonly network: Network,
    private readonly clients: Clients,
    private readonly database: Database,
    readonly tenant: { readonly id: string; readonly partnerId: string },
    /** The tenant's audit log as its auditor carries it away. */
    readonly log: () => Promise<string[]>,
  ) {}

  /** Signs in, subscribes to events, and finds how things end that nothing disturbs. */
  static async begin(network: Network): Promise<Load> {
    const { instance, wires } = network;
    const acme = tenantsOf(instance.demo).find(({ slug }) => slug === 'acme')!;
    const host = new URL(acme.portalUrl).hostname;
    const at = visit(instance.port, host);
    const signIn = (role: string) => at.signIn(acme.users.find(({ roles }) => roles.includes(role))!);
    const [controller, auditor, admin] = [
      await signIn('controller'),
      await signIn('auditor'),
      await signIn('tenant-admin'),
    ];
    await admin.ask('mutation($input: SaveWebhookInput!) { saveWebhook(input: $input) { __typename } }', {
      input: { name: 'Network', url: network.receiverUrl, types: ['com.clearhold.case.opened'] },
    });
    const tenant = await counting(instance, async (owner) => {
      const found = await owner.query("SELECT id, partner_id FROM scope WHERE kind = 'tenant' AND slug = 'acme'");
      return { id: found.rows[0].id, partnerId: found.rows[0].partner_id };
    });
    const over = visit(wires.client.port, host);
    const key = over.withHeaders({ authorization: `Bearer ${acme.apiKey}` });
    const clients = new Clients(key, over.withHeaders(controller.headers), PATIENCE_MS);
    const config = Config.load({ CLEARHOLD_HOME: instance.home, DATABASE_URL: instance.databaseUrl });
    const log = async () => (await auditor.get('/v1/audit/export')).text.trimEnd().split('\n');
    const load = new Load(network, clients, new Database(config), tenant, log);
    for (let n = 0; n < KINDS.length * 2; n++) await load.bring();
    await quiet(instance);
    load.right = standards(load.brought, await load.ends());
    return load;
  }

  start(): void {
    this.#isRunning = true;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (this.#isRunning) await this.bring();
    });
    const mails = (async () => {
      while (this.#isRunning) {
        await this.mail();
        await new Promise((later) => setTimeout(later, MAIL_EVERY_MS));
      }
    })();
    this.#going = Promise.all([...senders, mails]);
  }

  /** Begins nothing more, and waits until all that was begun is through. False where that lasts too long. */
  async finish(): Promise<boolean> {
    this.#isRunning = false;
    await this.#going;
    return quiet(this.network.instance);
  }

  /** Brings the next thing, or the next of a kind. */
  async bring(kind?: Kind): Promise<Thing> {
    while (kind && thing(this.#next).kind !== kind) this.#next++;
    const one = thing(this.#next++);
    await this.clients.bring(one);
    this.brought.push(one);
    return one;
  }

  /** Has the product send a mail; its subject. */
  async mail(): Promise<string> {
    const subject = `Network ${this.mails.length}`;
    this.mails.push(subject);
    const { id, partnerId } = this.tenant;
    await this.database.inTenant(systemContext(id, partnerId, 'bench'), (tx) =>
      sendMail(tx, { to: 'somebody@example.com', subject, lines: ['Over the wire.'] }),
    );
    return subject;
  }

  ends(numbers?: readonly string[]): Promise<Map<string, string>> {
    return counting(this.network.instance, (owner) =>
      endsOf(owner, this.tenant.id, this.network.instance.erpUrl, numbers),
    );
  }

  /** Brings one thing and waits for its end. */
  async through(): Promise<void> {
    const { number, kind } = await this.bring('waits');
    while ((await this.ends([number])).get(number) !== this.right.get(kind))
      await new Promise((later) => setTimeout(later, LOOK_MS));
  }

  async mailed(): Promise<void> {
    const subject = await this.mail();
    while (!this.network.box.received.some((mail) => mail.subject === subject))
      await new Promise((later) => setTimeout(later, LOOK_MS));
  }

  /** Until an event comes that had not come before. */
  async told(): Promise<void> {
    const known = new Set(this.network.receiver.ids);
    while (this.network.receiver.ids.every((id) => known.has(id)))
      await new Promise((later) => setTimeout(later, LOOK_MS));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
