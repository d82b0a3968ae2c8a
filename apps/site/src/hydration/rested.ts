import type { ClientDirective } from 'astro'

/**
 * `client:rested`: a lab's code is read at once, and the lab comes to life a moment later, so that
 * the page answers in between.
 */
const rested: ClientDirective = (load) => {
  const later = async () => {
    const hydrate = await load()
    setTimeout(hydrate)
  }
  later()
}

// biome-ignore lint/style/noDefaultExport: Astro reads a directive so
export default rested
