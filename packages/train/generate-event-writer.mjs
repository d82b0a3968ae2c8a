// Writes src/tensorboard/event-proto.js, the writer of TensorBoard's events, from event.proto.
import { readFile, writeFile } from 'node:fs/promises'
import { compileRaw } from 'pbf/compile'
import { parse } from 'protocol-buffers-schema'

const schema = await readFile(new URL('event.proto', import.meta.url), 'utf8')
const code = compileRaw(parse(schema), {})
await writeFile(new URL('src/tensorboard/event-proto.js', import.meta.url), code)
