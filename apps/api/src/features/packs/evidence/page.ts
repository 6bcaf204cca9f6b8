import { money } from '@clearhold/kernel';
import { worn } from '../../../platform/brand/product-name.ts';
import { html, Markup } from './html.ts';

/** Whose name and colour a page wears. */
export interface PageBrand {
  readonly productName: string;
  readonly logo: string | null;
  /** A colour that text can be written in on white. */
  readonly colour: string;
}

interface Page {
  readonly title: string;
  readonly lead: string;
  readonly brand: PageBrand;
  readonly madeAt: Date;
  readonly body: readonly Markup[];
}

/** A page that needs nothing but itself: no script, no address outside, readable on paper. */
export const page = ({ title, lead, brand, madeAt, body }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>:root { --brand: ${brand.colour} }${new Markup(STYLE)}</style>
</head>
<body>
<header>
${brand.logo ? html`<img src="${brand.logo}" alt="${brand.productName}">` : html`<strong>${brand.productName}</strong>`}
<h1>${title}</h1>
<p>${lead}</p>
</header>
<main>${body}</main>
<footer>
<p>Made ${when(madeAt)}. Verify this file offline before you rely on it, with the verify program of ${brand.productName}:</p>
<pre>audit verify FILE.zip --public-key KEYS</pre>
<p>It names every file that was altered, taken out or put in, and every log entry that was never sealed. Use public keys that you
got from the operator by another way; those in log/keys.txt came with the file itself.</p>
</footer>
</body>
</html>
`.text;

/** A name as it is kept, said as the readers of this brand know it. */
export const named = (name: string, { productName }: PageBrand): string => worn(name, productName);

/** An instant as an auditor reads it, in UTC; nothing for none. */
export const when = (at: Date | string | null | undefined): string =>
  at ? `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC` : '';

/** An amount with its currency, with as many digits as that has. */
export const moneyWords = (amount: string, currency: string): string => `${currency} ${money(amount, currency).amount}`;

export const section = (title: string, content: Markup | readonly Markup[]): Markup =>
  html`<section><h2>${title}</h2>${content}</section>`;

export type Cell = Markup | string | number | null | undefined;

/** A table, or words where it would be empty. */
export const table = (heads: readonly string[], rows: readonly (readonly Cell[])[], empty: string): Markup =>
  rows.length === 0
    ? html`<p class="none">${empty}</p>`
    : html`<div class="wide"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;

export const facts = (pairs: readonly (readonly [string, Cell])[]): Markup =>
  html`<dl>${pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

const STYLE = `
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 3rem; color: #16181d; background: #fff; font: 14px/1.5 system-ui, sans-serif }
header { border-bottom: 3px solid var(--brand); padding-bottom: 1rem }
header img { max-height: 40px; max-width: 240px } header strong { color: var(--brand) }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .75rem 0 .25rem } h2 { font-size: 1.05rem; margin: 2rem 0 .6rem }
header p { margin: 0; color: #50555f }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1.5rem; margin: 0 }
dt { color: #50555f; font-size: 12px } dd { margin: 0; overflow-wrap: anywhere }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid #e6e7ea; overflow-wrap: break-word }
th { color: #50555f; font-weight: 500; font-size: 12px } td { min-width: 5rem; max-width: 30rem } a { color: var(--brand) }
code, pre { font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap } .none { color: #50555f; margin: 0 }
footer { margin-top: 2.5rem; border-top: 1px solid #cfd2d8; color: #50555f; font-size: 12px }
@media print { body { max-width: none; padding: 0; font-size: 10pt } tr, dl div { break-inside: avoid } h2 { break-after: avoid } .wide { overflow: visible } thead { display: table-header-group } }
`;
