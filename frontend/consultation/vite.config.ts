import { defineConfig } from 'vite';

/** The page for participants, the script for embedding it and the one that keeps it: files of their own, which the server puts into its answers. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../../target/classes/META-INF/VAADIN/consultation',
    emptyOutDir: true,
    // Phones are kept for years.
    target: ['es2021', 'chrome100', 'firefox100', 'safari15'],
    modulePreload: false,
    rolldownOptions: {
      input: { page: `${import.meta.dirname}/page.ts`, embed: `${import.meta.dirname}/embed.ts`, worker: `${import.meta.dirname}/worker.js` },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
