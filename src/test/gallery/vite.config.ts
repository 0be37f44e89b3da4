import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const shipped = path.join(root, 'src/main/resources/META-INF/resources');
const types: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

// Style sheets and fonts come as the server serves them, not through the bundler.
export default defineConfig({
  server: { fs: { allow: [root] } },
  plugins: [
    {
      name: 'shipped',
      configureServer(server) {
        server.middlewares.use((request, response, next) => {
          const name = (request.url ?? '/').split('?')[0];
          const places = [path.join(shipped, name), path.join(root, 'node_modules/@vaadin', name)];
          const file = places.find((f) => types[path.extname(f)] && existsSync(f));
          if (!file || name.startsWith('/@')) return next();
          response.setHeader('Content-Type', types[path.extname(file)]);
          response.end(readFileSync(file));
        });
      },
    },
  ],
});
