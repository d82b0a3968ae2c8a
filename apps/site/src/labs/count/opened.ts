/** Which numbers stand open, and how to open or close one. */
export interface Opened {
  readonly has: (row: string, key: string) => boolean
  readonly toggle: (row: string, key: string) => void
}

/** What stands open, from a list in the address: `2.parameters total.macs`. */
export const openedOf = (open: string, change: (open: string) => void): Opened => {
  const numbers = open.split(' ').filter((number) => number !== '')
  return {
    has: (row, key) => numbers.includes(`${row}.${key}`),
    toggle: (row, key) => {
      const number = `${row}.${key}`
      const others = numbers.filter((one) => one !== number)
      change([...others, ...(others.length === numbers.length ? [number] : [])].join(' '))
    },
  }
}
