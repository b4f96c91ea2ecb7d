// Builds the page both hosts serve. Nothing in it may need the network or an inline script or style.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria carries its texts in thirty languages; the workbench speaks two. */
function onlyOurLanguages(): Plugin {
  const dictionary = /node_modules\/react-(?:aria|stately)(?:-components)?\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/
  return {
    name: 'only-our-languages',
    enforce: 'pre',
    load(id) {
      const locale = dictionary.exec(id)?.[1]
      return locale && locale !== 'en-US' && locale !== 'es-ES' ? 'export default {}' : null
    },
  }
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [onlyOurLanguages(), react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    /** Fonts stay files: `font-src 'self'` refuses data: addresses. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    /** The page is read from this machine's disk and evaluated in 40 ms: nothing is gained by parts that arrive later. */
    chunkSizeWarningLimit: 3000,
  },
})
