import type { AstroIntegration } from 'astro'

declare module 'astro' {
  interface AstroClientDirectives {
    'client:rested'?: boolean
  }
}

/** Makes `client:rested` known. */
export const restedDirective = (): AstroIntegration => ({
  name: 'rested',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'rested', entrypoint: './src/hydration/rested.ts' })
    },
  },
})
