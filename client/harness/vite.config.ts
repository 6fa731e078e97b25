import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The canvas alone on a made-up board, for pixel tests and measurements. Not part of the product's build. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../.cache/harness', emptyOutDir: true, rolldownOptions: { input: `${import.meta.dirname}/canvas.html` } },
});
