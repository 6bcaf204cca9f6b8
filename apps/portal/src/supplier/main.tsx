/** @jsxImportSource preact */
import { render } from 'preact';
import { App } from './app.tsx';
import { startWords } from './language.ts';
import './style.css';

const token = decodeURIComponent(/^\/s\/([^/?#]+)/.exec(location.pathname)?.[1] ?? '');
const root = document.getElementById('root');
const words = await startWords();
if (root && token) render(<App token={token} words={words} />, root);
else if (root) {
  const { TogetherApp } = await import('./together/app.tsx');
  render(<TogetherApp words={words} />, root);
}
