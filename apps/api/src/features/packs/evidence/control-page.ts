import { ACTION_WORDS } from '../../proof/index.ts';
import type { Decision, Period, SettingVersion } from './control-facts.ts';
import { html } from './html.ts';
import type { Surroundings } from './pack-case.ts';
import { facts, moneyWords, named, type PageBrand, page, section, table, when } from './page.ts';

interface ControlFacts {
  readonly control: string;
  readonly title: string;
  readonly period: Period;
  readonly versions: readonly SettingVersion[];
  /** Each with where its case's page lies in the pack. */
  readonly decisions: readonly (Decision & { readonly page: string })[];
}

/** A control over a period as one page. */
export function controlPage(found: ControlFacts, { brand, madeAt }: Surroundings): string {
  const { control, title, period, versions, decisions } = found;
  const overridden = decisions.filter(({ action }) => action.endsWith('.overridden'));
  return page({
    title: `Evidence of a control: ${title}`,
    lead: `${when(period.from)} to ${when(period.until)}`,
    ...{ brand, madeAt },
    body: [
      section(
        'In short',
        facts([
          ['Control', html`<code>${control}</code>`],
          ['Decisions', decisions.length],
          ['Overrides', overridden.length],
          ['Cases decided about', new Set(decisions.map(({ caseId }) => caseId)).size],
        ]),
      ),
      versions.length > 0 ? section('How it was set', settings(versions, brand)) : html``,
      section('Overrides', listed(overridden, brand, 'Nobody overrode it in this time.')),
      section('All decisions', listed(decisions, brand, 'Nothing was decided under it in this time.')),
    ],
  });
}

const settings = (versions: readonly SettingVersion[], brand: PageBrand) =>
  table(
    ['In force from', 'Where', 'Value', 'Set by', 'Approved by', 'Why', 'Log entry'],
    versions.map((one) => [
      when(one.at),
      `${named(one.scopeName, brand)} (${one.scopeKind}), version ${one.version}`,
      one.display,
      named(one.setBy, brand),
      one.approvedBy,
      one.reason,
      one.seq ?? 'in the log of the space above',
    ]),
    '',
  );

const listed = (decisions: ControlFacts['decisions'], brand: PageBrand, empty: string) =>
  table(
    ['When', 'Who', 'What', 'Reason', 'Case', 'At risk', 'Log entry'],
    decisions.map((one) => [
      when(one.at),
      named(one.actorName, brand),
      ACTION_WORDS[one.action]?.title ?? one.action,
      one.reason,
      html`<a href="${one.page}">Case ${one.caseNumber}</a><br>${one.title}`,
      moneyWords(one.amountAtRisk, one.currency),
      one.seq,
    ]),
    empty,
  );
