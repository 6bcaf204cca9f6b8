import { FakeClock } from '@clearhold/kernel';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PhoneLog } from '../audit/phone-log.tsx';
import * as ui from '../index.ts';

const clock = new FakeClock('2026-03-12T13:20:00Z');

function html(node: ReactNode, locale = 'en', messages?: ui.Messages, language?: string): string {
  return renderToString(
    <ui.UiProvider locale={locale} language={language} timeZone="UTC" clock={clock} messages={messages}>
      {node}
    </ui.UiProvider>,
  );
}

describe('components', () => {
  const nothing = () => undefined;
  const kinds: [string, ReactNode, string][] = [
    ['Button', <ui.Button key="b">Release invoice</ui.Button>, 'Release invoice'],
    ['IconButton', <ui.IconButton key="i" label="Filter" icon="x" />, 'aria-label="Filter"'],
    ['TextField', <ui.TextField key="t" label="Reason" error="Give a reason" />, 'Give a reason'],
    [
      'MoneyField',
      <ui.MoneyField key="m" label="Limit" currency="EUR" value="5000.00" onChange={nothing} />,
      '5,000.00',
    ],
    [
      'Select',
      <ui.Select key="s" label="Who" options={[{ id: 'a', label: 'Ana' }]} value="a" onChange={nothing} />,
      'Who',
    ],
    ['DateField', <ui.DateField key="d" label="From" value="2026-03-14" onChange={nothing} />, '2026'],
    ['Checkbox', <ui.Checkbox key="c">Tell the supplier</ui.Checkbox>, 'Tell the supplier'],
    ['FileDrop', <ui.FileDrop key="f" label="Evidence" files={[]} onChange={nothing} />, 'Choose a file'],
    [
      'Badge',
      <ui.Badge key="ba" tone="risk">
        Overdue
      </ui.Badge>,
      'Overdue',
    ],
    ['ErrorState', <ui.ErrorState key="e" title="Not saved" safe="Nothing was sent" reference="X-1" />, 'Quote X-1'],
    ['NoPermission', <ui.NoPermission key="n" who="Ana Ruiz" />, 'Ana Ruiz can give you access'],
    [
      'StepPath',
      <ui.StepPath key="p" label="Playbook" steps={[{ id: '1', label: 'Approve', state: 'now' }]} />,
      'aria-current="step"',
    ],
    ['Kbd', <ui.Kbd key="k" keys=" " />, '>Space<'],
    ['Sparkbar', <ui.Sparkbar key="sp" label="By day" values={[1, 2]} />, '<rect'],
    [
      'AppShell',
      <ui.AppShell key="a" brand="N" groups={[]}>
        x
      </ui.AppShell>,
      'Skip to content',
    ],
  ];
  it.each(kinds)('%s renders on a server with its words', (_, node, words) => {
    expect(html(node)).toContain(words);
  });

  it('a grid tells its size, its sort and its columns', () => {
    const text = html(
      <ui.DataTable
        label="Cases"
        rows={[{ id: 'a' }]}
        rowId={(row) => row.id}
        sort={{ column: 'n', direction: 'down' }}
        onSort={nothing}
        columns={[{ id: 'n', header: 'Number', width: '1fr', sortable: true, render: (row) => row.id }]}
      />,
    );
    for (const part of ['role="grid"', 'aria-rowcount="2"', 'aria-sort="descending"', 'role="gridcell"'])
      expect(text).toContain(part);
  });

  it('a comparison is quiet where it agrees and says amount, percent, tolerance and level where not', () => {
    const fields = [
      { id: 'q', label: 'Quantity', cells: { i: '1', o: '1' } },
      {
        id: 'p',
        label: 'Price',
        cells: { i: '9.75', o: '9.50' },
        differs: ['i'],
        difference: { amount: '25', percent: '2.63', verdict: 'beyond' as const, tolerance: '1 %', level: 'Tenant' },
      },
    ];
    const sources = [
      { id: 'i', label: 'Invoice' },
      { id: 'o', label: 'Order' },
    ];
    const text = html(
      <ui.CompareTable label="x" currency="EUR" sources={sources} lines={[{ id: '1', title: 'Paper', fields }]} />,
    );
    for (const part of ['25.00', '+2.63%', '1 %', 'Tenant', 'Beyond tolerance']) expect(text).toContain(part);
    expect(text.match(/bg-risk-tint/g)).toHaveLength(1);
  });
});

describe('figures', () => {
  it('minus is red with a sign, zero is a dash, digits are never lost', () => {
    expect(html(<ui.Money amount="-86.20" currency="EUR" shown="none" />)).toMatch(/text-risk.*\u221286\.20/s);
    expect(html(<ui.Money amount="0.00" currency="EUR" />)).toContain('–');
    expect(html(<ui.Money amount="90071992547409931.07" currency="EUR" />)).toContain('90,071,992,547,409,931.07');
  });

  it('due times say how long, or by how much they are over, in the words of the catalogue', () => {
    const due = html(<ui.DueTime due="2026-03-12T16:30:00Z" pausesAt="2026-03-12T18:00:00Z" />, 'en-GB');
    expect(due.replace('<!-- -->', '')).toContain('Due in 3 hrs, pauses at 18:00');
    expect(html(<ui.DueTime due="2026-03-10T09:00:00Z" />)).toContain('Overdue by 2 days');
    expect(html(<ui.DueTime due="2026-03-10T09:00:00Z" />, 'de', { overdueBy: '{span} überfällig' }, 'de')).toContain(
      '2 Tg. überfällig',
    );
  });

  it('an entry of the log says to the second when it was, how long ago on hover', () => {
    const entry = { seq: 7, at: '2026-03-12T10:15:42Z', actor: 'Ana', did: 'signed in', action: 'session.opened' };
    const log = html(<PhoneLog rows={[entry as never]} pageOf={() => undefined} onOpen={() => undefined} />, 'en-GB');
    expect(log).toContain('>12 Mar 2026, 10:15:42<');
    expect(log).toMatch(/title="3 hr ago, /);
  });

  it('words of time are in the page’s language, whatever the locale; dates and amounts are the reader’s', () => {
    const ago = <ui.DateTime value="2026-03-12T13:01:00Z" />;
    for (const locale of ['de-DE', 'fr-FR', 'ar-EG']) expect(html(ago, locale)).toContain('19 min. ago');
    expect(html(ago, 'en-GB')).toContain('19 min ago');
    expect(html(ago, 'de-DE', {}, 'de')).toContain('vor 19 Min.');
    expect(html(<ui.DueTime due="2026-03-14T14:00:00Z" />, 'de-DE')).toContain('Due in 2 days');
    expect(html(<ui.DateTime value="2026-03-12" as="date" />, 'de-DE')).toContain('12. März 2026');
    expect(html(<ui.Money amount="9.75" currency="EUR" />, 'de-DE')).toContain('9,75');
  });
});

describe('shortcuts', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  it('writes a press the way maps do', () => {
    expect(ui.chordOf(key('J'))).toBe('j');
    expect(ui.chordOf(key('?', { shiftKey: true }))).toBe('?');
    expect(ui.chordOf(key('X', { shiftKey: true }))).toBe('shift+x');
    expect(ui.chordOf(key('k', { metaKey: true }))).toBe('mod+k');
    expect(ui.chordOf(key(' '))).toBe('Space');
  });
});

describe('number fields', () => {
  it('read what a person types in a locale as exact decimal text', () => {
    expect(ui.readDecimal('1.234,5', 'de')).toBe('1234.5');
    expect(ui.readDecimal('1 234,50', 'fr')).toBe('1234.50');
    expect(ui.readDecimal('\u0661\u0662\u066b\u0665', 'ar-EG')).toBe('12.5');
    expect(ui.readDecimal('-', 'en')).toBe('');
    expect(ui.showDecimal('1234.50', 'de')).toBe('1.234,50');
    expect([ui.isDecimalInput('1.234', 'en', 2, false), ui.isDecimalInput('-1', 'en', 2, false)]).toEqual([
      false,
      false,
    ]);
  });
});
