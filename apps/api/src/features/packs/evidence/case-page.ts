import { toleranceInWords } from '@clearhold/exceptions';
import { ACTION_WORDS } from '../../proof/index.ts';
import type { CaseFacts } from './case-facts.ts';
import { html, type Markup } from './html.ts';
import { facts, moneyWords, named, type PageBrand, page, section, table, when } from './page.ts';

/** Where a document's bytes lie in the pack; null where the house has them no more. */
export type PlaceOf = (sha256: string) => string | null;

/** A case's evidence as one page. */
export function casePage(found: CaseFacts, placeOf: PlaceOf, brand: PageBrand, madeAt: Date): string {
  const { number, title } = found.case;
  return page({
    title: `Evidence of case ${number}`,
    lead: title,
    ...{ brand, madeAt },
    body: [
      section('The matter', matter(found)),
      section('What was found', findings(found)),
      section('Who decided, and why', decisions(found)),
      section('What was said', said(found)),
      section('What the ERP was asked', effects(found)),
      section('Documents', documents(found, placeOf, brand)),
      section('Policy that was applied', policy(found, brand)),
      section('History', history(found, brand)),
      section('Log entries', entries(found, brand)),
    ],
  });
}

const matter = ({ case: one, unit, invoice }: CaseFacts) =>
  facts([
    ['Supplier', one.supplier_name],
    ['Invoice', one.invoice_number],
    ['Invoice amount', invoice && moneyWords(String(invoice.payable), invoice.currency)],
    ['At risk', moneyWords(one.amount_at_risk, one.currency)],
    ['Exception types', one.codes.join(', ')],
    ['Business unit', unit?.name],
    ['State', one.state.toLowerCase().replaceAll('_', ' ')],
    ['Resolution', one.resolution],
    ['Opened', when(one.opened_at)],
    ['Due', when(one.due_at)],
    ['Closed', when(one.closed_at)],
    ['Playbook', `${one.playbook_key}, version ${one.playbook_version}`],
  ]);

const findings = ({ exceptions }: CaseFacts) =>
  table(
    ['Type', 'Line', 'Finding', 'At risk', 'Tolerance', 'State', 'Why it ended'],
    exceptions.map((one) => [
      html`<code>${one.code}</code>`,
      one.line,
      one.summary,
      `${one.amountAtRisk.currency} ${one.amountAtRisk.amount}`,
      one.tolerance ? toleranceInWords(one.tolerance as never, one.currency) : '',
      one.state.toLowerCase(),
      one.resolution,
    ]),
    'No exception stands on this case.',
  );

function decisions({ tasks, entries: log }: CaseFacts): Markup[] {
  const done = tasks.filter((task) => task.doneAt);
  const overrides = log.filter(({ action }) => /^(case|exception)\.overridden$/.test(action));
  return [
    table(
      ['When', 'Who', 'Question', 'Answer', 'Reason', 'Amount', 'Authority'],
      done.map((task) => [
        when(task.doneAt),
        task.doneByName,
        task.title,
        task.outcome,
        task.reason,
        task.amount && task.currency ? moneyWords(String(task.amount), task.currency) : '',
        authority(task.authority),
      ]),
      'Nobody has answered a question or decided an approval.',
    ),
    overrides.length > 0 ? html`<h3>Overrides</h3>` : html``,
    overrides.length > 0
      ? table(
          ['When', 'Who', 'What', 'Reason', 'Log entry'],
          overrides.map(({ at, actorName, action, details, seq }) => [
            when(at),
            actorName,
            action === 'case.overridden' ? 'released the whole case' : `overrode ${details.code}`,
            String(details.reason ?? ''),
            seq,
          ]),
          '',
        )
      : html``,
  ];
}

function authority(used: unknown): string {
  const { role, limit } = (used ?? {}) as { role?: string; limit?: { amount: string; currency: string } | null };
  if (!role) return '';
  return limit ? `${role}, up to ${limit.currency} ${limit.amount}` : role;
}

const said = ({ comments, answers }: CaseFacts) =>
  table(
    ['When', 'Who', 'Words', 'Seen by'],
    [
      ...comments.map(
        (one) => [one.at, one.authorName, one.text, one.audience === 'SUPPLIER' ? 'supplier' : 'the house'] as const,
      ),
      ...answers.map(
        (one) =>
          [one.at, 'Supplier', [one.action, one.reason, one.text].filter(Boolean).join(' · '), 'supplier'] as const,
      ),
    ]
      .sort((a, b) => a[0].getTime() - b[0].getTime())
      .map(([at, ...rest]) => [when(at), ...rest]),
    'Nothing was written.',
  );

const effects = ({ effects: done }: CaseFacts) =>
  table(
    ['Asked', 'What', 'State', 'Confirmed', 'Tries'],
    done.map((one) => [
      when(one.claimedAt),
      one.kind,
      one.state,
      (one.outcome as { confirmation?: { reference?: string } } | null)?.confirmation?.reference ?? '',
      one.attempts,
    ]),
    'Nothing was asked of the ERP.',
  );

/** Who brought a document, as it is kept with it: `person:…` or `key:…`; the house itself by its brand. */
const bringer = (by: string, { productName }: PageBrand): string => (by.startsWith('system:') ? productName : by);

const documents = ({ documents: came, answers }: CaseFacts, placeOf: PlaceOf, brand: PageBrand) =>
  table(
    ['Received', 'Document', 'By', 'Way', 'SHA-256 of its bytes'],
    [
      ...came.map(
        (one) =>
          [one.receivedAt, one.filename ?? one.id, bringer(one.receivedBy, brand), one.channel, one.sha256] as const,
      ),
      ...answers.flatMap(({ at, files }) =>
        files.map((file) => [at, file.name, 'supplier', 'supplier’s answer', file.sha256] as const),
      ),
    ].map(([at, name, by, way, sha256]) => {
      const place = placeOf(sha256);
      return [
        when(at),
        place ? html`<a href="${place}">${name}</a>` : `${name} (not kept any more)`,
        by,
        way,
        html`<code>${sha256}</code>`,
      ];
    }),
    'No document belongs to this case.',
  );

const policy = ({ policy: settings }: CaseFacts, brand: PageBrand) =>
  table(
    ['Setting', 'Value', 'Set by', 'Who', 'When', 'Why'],
    settings
      .filter(({ version }) => version !== null && version !== undefined)
      .map((one) => [
        html`${one.title}<br><code>${one.key}</code>`,
        one.display,
        `${one.sourceName}, version ${one.version}`,
        one.setBy && named(one.setBy, brand),
        when(one.setAt),
        one.reason,
      ]),
    'Every setting stood at its default when the case was opened. All of them are in facts.json.',
  );

const history = ({ history: events }: CaseFacts, brand: PageBrand) =>
  table(
    ['When', 'Who', 'What'],
    events.map((one) => [when(one.at), named(one.actorName, brand), one.text]),
    'Nothing has happened yet.',
  );

const entries = ({ entries: log }: CaseFacts, brand: PageBrand) =>
  table(
    ['No.', 'When', 'Who', 'What', 'Hash'],
    log.map((one) => [
      one.seq,
      when(one.at),
      named(one.actorName, brand),
      html`${ACTION_WORDS[one.action]?.title ?? one.action}<br><code>${one.action}</code>`,
      html`<code>${one.hash.slice(0, 16)}…</code>`,
    ]),
    'The log has no entry about this case.',
  );
