/** Lets work pass, or holds it up until it is opened. */
export interface Gate {
  readonly close: () => void
  readonly open: () => void
  /** Gives when the gate is open; at once if it is. */
  readonly pass: () => Promise<void>
}

/** A gate that is open. */
export const openGate = (): Gate => {
  let waiting: (() => void)[] = []
  let isOpen = true
  return {
    close: () => {
      isOpen = false
    },
    open: () => {
      isOpen = true
      for (const go of waiting) go()
      waiting = []
    },
    pass: () =>
      isOpen
        ? Promise.resolve()
        : new Promise((go) => {
            waiting.push(go)
          }),
  }
}
