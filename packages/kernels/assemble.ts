import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

// Compiles assembly/ and writes the modules as text, which any bundler can carry.

const always =
  '-O3 --noAssert --converge --runtime stub --enable simd,bulk-memory --importMemory --initialMemory 1 --disableWarning 112'

const compile = async (options: string): Promise<string> => {
  const written: Uint8Array[] = []
  const { error, stderr } = await asc.main(
    ['assembly/index.ts', '--outFile', 'module.wasm', ...`${always} ${options}`.trim().split(' ')],
    {
      writeFile: (name, contents) => {
        if (name === 'module.wasm' && contents instanceof Uint8Array) written.push(contents)
      },
    },
  )
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
  return Buffer.concat(written).toString('base64')
}

const alone = await compile('')
// a memory that threads share can only be imported by a module that says so
const shared = await compile('--enable threads --sharedMemory --maximumMemory 65536')

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'),
)

const folder = join(import.meta.dirname, 'src/assembled')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'modules.ts'),
  `/** The WebAssembly modules in base64, by whether their memory is shared between threads. */
export const modules: Readonly<Record<'alone' | 'shared', string>> = {
  alone: '${alone}',
  shared: '${shared}',
}

/** The version of this package. */
export const version: string = '${manifest.version}'
`,
)
