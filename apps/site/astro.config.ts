import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import preact from '@astrojs/preact'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { packageSources } from './src/bundle/package-sources.ts'
import { restedDirective } from './src/hydration/rested-directive.ts'
import { offline } from './src/offline/offline.ts'
import { contentPolicy } from './src/policy/content-policy.ts'
import { reachableCode } from './src/prose/reachable-code.ts'
import { site } from './src/site.ts'
import { setTaggedTex, tagTex } from './src/tex/tex-plugins.ts'

const styles = [
  'fallback-fonts',
  'tokens',
  'starlight',
  'text',
  'mathematics',
  'frame',
  'header',
  'menu',
  'search',
  'controls',
  'choices',
  'verdicts',
  'tables',
  'facts',
  'figures',
  'folds',
  'derivation',
  'derivation-narrow',
  'example',
  'wrongs',
  'misconception',
  'reference',
  'lab',
  'intake',
  'count',
  'rows',
  'bars',
  'train',
  'live-curves',
  'stepper',
  'bench',
  'convolution',
  'home',
  'doors',
  'contrast',
  'print',
  'print-lab',
]

const override = (name: string): string => `./src/overrides/${name}.astro`

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  prefetch: false,
  server: {
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
  markdown: {
    processor: satteri({
      features: { math: true },
      mdastPlugins: [tagTex],
      hastPlugins: [setTaggedTex, reachableCode],
    }),
    syntaxHighlight: false,
  },
  vite: {
    plugins: [packageSources()],
    // a worker loads TensorFlow.js only when it needs it
    worker: { format: 'es' },
    resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
    // a font inside a style sheet would be a `data:` address, which the policy does not let in
    build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
  },
  integrations: [
    preact(),
    restedDirective(),
    starlight({
      title: site.name,
      description: site.says,
      favicon: '/mark.svg',
      customCss: [
        '@fontsource-variable/source-serif-4/wght.css',
        '@fontsource-variable/source-serif-4/wght-italic.css',
        '@fontsource-variable/public-sans/wght.css',
        'katex/dist/katex.min.css',
        ...styles.map((name) => `./src/styles/${name}.css`),
      ],
      markdown: { processedDirs: ['../../docs'], headingLinks: false },
      expressiveCode: false,
      tableOfContents: false,
      disable404Route: true,
      pagination: false,
      credits: false,
      components: {
        ContentPanel: override('Bare'),
        Footer: override('Nothing'),
        Head: override('Head'),
        Header: override('Header'),
        MarkdownContent: override('Bare'),
        PageFrame: override('PageFrame'),
        PageTitle: override('PageTitle'),
        Sidebar: override('Sidebar'),
        ThemeProvider: override('ThemeProvider'),
        TwoColumnContent: override('Bare'),
      },
    }),
    // what follows reads the pages that were built
    contentPolicy(),
    offline(),
  ],
})
