/** The id of a heading in a list of pages. @example anchorOf('Output sizes') // 'output-sizes' */
export const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')
