const key = 'longhand-isolating'

/**
 * Loads a page again that wants to share memory between threads, and was not isolated when it came.
 *
 * Once only: where the browser will not isolate it, the page works on one thread.
 */
export const reloadOnce = (): void => {
  if (crossOriginIsolated) {
    sessionStorage.removeItem(key)
    return
  }
  if (sessionStorage.getItem(key) !== null) return
  sessionStorage.setItem(key, 'yes')
  const { serviceWorker } = navigator
  // the page is isolated only by a worker that answers for it
  if (serviceWorker.controller !== null) location.reload()
  else serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
}
