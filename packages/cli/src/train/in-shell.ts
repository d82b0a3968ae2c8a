/** A path as it can be typed into a shell. @example inShell('my runs/a-1') // '"my runs/a-1"' */
export const inShell = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
