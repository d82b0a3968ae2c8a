/** A page that was found. */
export interface Found {
  readonly url: string
  readonly meta: { readonly title: string }
  /** HTML: the words around, those that were searched for in `<mark>`. */
  readonly excerpt: string
}

/** The search that Pagefind writes beside the pages. */
export interface Pagefind {
  readonly debouncedSearch: (
    words: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Found> }[] } | null>
}

const isPagefind = (module: unknown): module is Pagefind =>
  typeof module === 'object' && module !== null && 'debouncedSearch' in module

/** Loads the search from where the build put it. */
export const loadPagefind = async (address: string): Promise<Pagefind> => {
  const module: unknown = await import(/* @vite-ignore */ address)
  if (!isPagefind(module)) throw new TypeError('The search index is not one of Pagefind.')
  return module
}
