import type { Plugin } from 'rolldown'

/** What Vite adds to a bundler's plugin. */
interface BuildPlugin extends Plugin {
  readonly enforce: 'pre'
  readonly apply: 'build'
  readonly applyToEnvironment: (environment: { readonly name: string }) => boolean
}

/** `…/packages/network/dist/text.js` was built from `…/packages/network/src/text.ts`. */
const sourceOf = (built: string): string =>
  built.replace(/(\/packages\/[\w-]+)\/dist\/([\w/-]+)\.js$/, '$1/src/$2.ts')

/**
 * Takes the packages as they are written, file by file, into what the browser loads.
 *
 * A package is published in one file, which a lab would load whole; of its sources the bundler
 * leaves out what no page needs, and puts off what is needed later.
 */
export const packageSources = (): BuildPlugin => ({
  name: 'package-sources',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(address, importer, options) {
    if (!address.startsWith('@longhand/')) return null
    const found = await this.resolve(address, importer, { ...options, skipSelf: true })
    return found && { ...found, id: sourceOf(found.id) }
  },
})
