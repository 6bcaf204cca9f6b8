import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { assetsWithin } from '../../scripts/assets.mjs';
import { registeredDocuments } from '../../scripts/registered.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: 'http://localhost:4000', changeOrigin: false };

export default defineConfig({
  root: here('.'),
  plugins: [registeredDocuments(), react(), tailwindcss(), assetsWithin()],
  server: { port: 5174, host: true, allowedHosts: ['.localhost'], proxy: { '/graphql': api, '/v1': api } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
});
