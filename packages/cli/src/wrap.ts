/**
 * Text in lines of at most `width` characters, each after `indent` spaces.
 *
 * @example wrap('one two three', 9, 1) // ' one two\n three'
 */
export const wrap = (text: string, width: number, indent: number): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || indent + longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n')
}
