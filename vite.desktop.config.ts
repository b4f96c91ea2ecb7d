// The desktop host's two bundles: the application (ES module) and the preload, which a sandboxed window needs as CommonJS.
import { defineConfig } from 'vite'

export default defineConfig({
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload'] as const) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    main: bundle(
      // The second is a thread of the core's, which needs a file of its own beside the first.
      { main: 'electron/desktop/main.ts', 'pdf-pages': 'electron/core/files/import/pdf-pages.ts' },
      'es',
      '[name].js',
    ),
    preload: bundle({ preload: 'electron/desktop/preload.ts' }, 'cjs', '[name].cjs'),
  },
})

function bundle(input: Record<string, string>, format: 'es' | 'cjs', entryFileNames: string) {
  return {
    consumer: 'server' as const,
    resolve: { external: ['electron'] },
    build: {
      outDir: 'dist/desktop',
      // The first of the two clears what an older build left.
      emptyOutDir: format === 'es',
      // Stack traces of a packaged application are to be read by the person who gets them.
      minify: false,
      target: 'node24',
      rolldownOptions: { input, output: { format, entryFileNames, chunkFileNames: '[name].js' } },
    },
  }
}
