import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// `.cache.` in a name tells the server that the file never changes: browsers keep it for a year.
const customConfig: UserConfigFn = () => ({
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
