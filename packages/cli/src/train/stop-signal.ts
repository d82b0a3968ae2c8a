/** Whether someone pressed Ctrl-C; a second time ends the program at once, as it always does. */
export interface StopSignal {
  readonly isStopped: () => boolean
  /** For what can be ended in its midst. */
  readonly signal: AbortSignal
  /** Ctrl-C does again what it did before. */
  readonly forget: () => void
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Listens for Ctrl-C. */
export const listenForStop = (): StopSignal => {
  const controller = new AbortController()
  const { signal } = controller
  const stop = () => {
    controller.abort()
    forget()
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return { isStopped: () => signal.aborted, signal, forget }
}
