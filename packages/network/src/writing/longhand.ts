import { Document, isMap, isSeq } from 'yaml'
import type { Network } from '../network.ts'

/** On one line, with air; a size that is not known is null. */
const inline = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')

/**
 * A network as Longhand's own JSON, a layer a line; read again it is the same network.
 *
 * @example writeJson({ name: 'n', input: { type: 'vector', features: 2 }, layers: [] }).length // 86
 */
export const writeJson = ({ layers, ...rest }: Network): string => {
  const { outputs, ...first } = rest
  const fields = Object.entries(first).map(([field, value]) => `  "${field}": ${inline(value)}`)
  const lines = layers.map((layer) => `    ${inline(inOrder(layer))}`)
  const last = outputs === undefined ? [] : [`  "outputs": ${inline(outputs)}`]
  const body = [...fields, `  "layers": [\n${lines.join(',\n')}\n  ]`, ...last]
  return `{\n${body.join(',\n')}\n}\n`
}

/** A network as Longhand's own YAML, a layer a line; read again it is the same network. */
export const writeYaml = ({ outputs, layers, ...rest }: Network): string => {
  const ordered = { ...rest, layers: layers.map(inOrder), ...(outputs && { outputs }) }
  // unknown sizes become null
  const document = new Document(JSON.parse(JSON.stringify(ordered)))
  const written = document.get('layers')
  const input = document.get('input')
  for (const node of isSeq(written) ? [...written.items, input, document.get('outputs')] : [])
    if (isMap(node) || isSeq(node)) node.flow = true
  return document.toString({ lineWidth: 0 })
}

/** The fields of a layer in the order in which the documentation has them. */
const inOrder = ({ kind, name, ...rest }: Network['layers'][number]) => ({ kind, name, ...rest })
