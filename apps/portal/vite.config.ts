import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { assetsWithin } from '../../scripts/assets.mjs';
import { registeredDocuments } from '../../scripts/registered.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: 'http://localhost:4000', changeOrigin: false };

/** In development `/s/<token>` is the supplier's page, as the API serves it. */
const supplierPage: Plugin = {
  name: 'supplier-page',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/s/')) request.url = '/supplier.html';
      next();
    });
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [
    registeredDocuments(),
    react({ exclude: /src\/supplier/ }),
    tailwindcss(),
    supplierPage,
    assetsWithin({ 'supplier.html': 60 }),
  ],
  server: { port: 5173, host: true, allowedHosts: ['.localhost'], proxy: { '/graphql': api, '/v1': api } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { portal: here('index.html'), supplier: here('supplier.html') } },
  },
});
