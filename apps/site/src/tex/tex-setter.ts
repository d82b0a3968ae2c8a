type SetTex = typeof import('./set-tex.ts').setTex

// KaTeX is larger than a lab: a page brings its first formulas as HTML, and fetches it for others
let setter: SetTex | undefined = import.meta.env.SSR
  ? (await import('./set-tex.ts')).setTex
  : undefined

/** What sets formulas: there while the site is built, in a page once it has been fetched. */
export const texSetter = (): SetTex | undefined => setter

/** Fetches what sets formulas. */
export const loadTexSetter = async (): Promise<SetTex> => {
  setter ??= (await import('./set-tex.ts')).setTex
  return setter
}
