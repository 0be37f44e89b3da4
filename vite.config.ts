import { build, type Plugin, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// The page for participants of consultations knows nothing of Vaadin: it is built apart, and along.
const consultationPage: Plugin = {
  name: 'parley-consultation-page',
  apply: 'build',
  async closeBundle() {
    await build({ configFile: 'frontend/consultation/vite.config.ts' });
  },
};

// `.cache.` in a name tells the server that the file never changes: browsers keep it for a year.
const customConfig: UserConfigFn = () => ({
  plugins: [consultationPage],
  build: {
    rolldownOptions: {
      output: {
        entryFileNames: 'VAADIN/build/[name]-[hash].cache.js',
        chunkFileNames: 'VAADIN/build/[name]-[hash].cache.js',
        assetFileNames: 'VAADIN/build/[name]-[hash].cache[extname]',
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
