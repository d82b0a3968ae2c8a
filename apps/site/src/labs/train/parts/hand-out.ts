/** Hands something to the reader as a file. */
export const handOut = (name: string, content: string | Uint8Array<ArrayBuffer>): void => {
  const type = typeof content === 'string' ? 'application/json' : 'application/octet-stream'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
