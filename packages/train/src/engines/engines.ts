import type { Checked, Issue, Unsupported } from '@longhand/network'
import { compiledEngine } from './compiled/compiled-engine.ts'
import type { Engine, EngineName, EngineSetup } from './engine.ts'
import { cpuEngine, wasmEngine } from './tensorflow-engine.ts'

/** Makes an engine for a network, or says what it cannot do. */
export type MakeEngine = (setup: EngineSetup) => Promise<Checked<Engine>>

/** Every engine: how it is made, or why it is not there. */
const engines: Readonly<Record<EngineName, MakeEngine | Unsupported>> = {
  compiled: compiledEngine,
  wasm: wasmEngine,
  cpu: cpuEngine,
  webgl: { unsupported: 'Training on a graphics card is still to come.' },
  webgpu: { unsupported: 'Training on a graphics card is still to come.' },
}

/** The engine that was asked for; `auto` takes the fastest that is there. */
export const engineFor = (asked: 'auto' | EngineName): Checked<MakeEngine> => {
  const engine = engines[asked === 'auto' ? 'compiled' : asked]
  return typeof engine === 'function' ? { value: engine } : { issues: [notYet(asked, engine)] }
}

const notYet = (asked: string, { unsupported }: Unsupported): Issue => ({
  path: 'engine',
  expected: 'an engine that is there: auto, compiled, wasm or cpu',
  received: `"${asked}"`,
  try: `${unsupported} Write "auto", or leave it out.`,
})
