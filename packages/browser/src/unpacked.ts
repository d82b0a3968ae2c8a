import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']

/**
 * The folder of the Chromium that comes with @sparticuz/chromium, unpacked once.
 *
 * It is unpacked beside its place and moved there whole, so that processes that start at the same
 * time never see half of it.
 */
export const unpackedChromium = async (): Promise<string> => {
  const require = createRequire(import.meta.url)
  const from = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = require(join(from, 'package.json'))
  const cache = join(import.meta.dirname, '../node_modules/.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const part = mkdtempSync(join(cache, 'part-'))
  try {
    await unpack(join(from, 'bin'), part)
    writeFileSync(join(part, 'fonts', 'fonts.conf'), fontsConf(folder))
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    // another process may have been first
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package unpacks into the temporary directory, wherever that is said to be. */
const unpack = async (from: string, to: string): Promise<void> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = to
  try {
    const { inflate } = await import('@sparticuz/chromium')
    await Promise.all(archives.map((archive) => inflate(join(from, archive))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The bundled fonts.conf knows only the folders of the machines it was made for. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
