import { expect, it } from 'vitest';
import { html } from './html.ts';

it('lets nothing that came from outside become a tag or leave its attribute', () => {
  const said = `<script>alert('x')</script> & "more"`;
  const page = html`<p title="${said}">${said}${[html`<b>${'<i>'}</b>`, null, 0]}</p>`.text;
  expect(page).not.toContain('<script>');
  expect(page).toContain('title="&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"');
  expect(page).toContain('<b>&lt;i&gt;</b>0</p>');
});
