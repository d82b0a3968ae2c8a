/** A kind's name as an address writes it. @example slugOf('maxPooling2d') // 'max-pooling-2d' */
export const slugOf = (kind: string): string =>
  kind
    .replace(/(\d+)d$/i, '-$1d')
    .replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^conv-(?=\d)/, 'conv')
