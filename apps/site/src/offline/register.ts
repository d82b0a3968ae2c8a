import { to } from '~/link.ts'
import { reloadOnce } from './reload-once.ts'

const isSaving = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false
}

/** Starts what keeps the site for reading without a network, once the page has loaded. */
export const register = async (): Promise<void> => {
  await navigator.serviceWorker.register(to('sw.js'), { scope: to('') })
  const { active } = await navigator.serviceWorker.ready
  if (!isSaving()) active?.postMessage('keep the rest')
  if (document.querySelector('[data-threads]') !== null) reloadOnce()
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // no storage, or none left: the site works as long as the network does
    register().catch(() => undefined)
  })
}
