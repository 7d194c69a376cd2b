/**
 * Builds the reading room into `dist/web`, whole: no font, script or style comes from anywhere else, and nothing is
 * inlined, so that the server may send `default-src 'self'`.
 *
 * `npm run dev -w web` serves the sources and hands /api on to a running `parley serve` (PARLEY_API, else port 4173).
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.PARLEY_API ?? 'http://127.0.0.1:4173' } },
})
