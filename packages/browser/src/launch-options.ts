import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installedChromium } from './installed.ts'
import { unpackedChromium } from './unpacked.ts'

/** What Playwright needs to start a Chromium. */
export interface LaunchOptions {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/** Launch options for a Chromium that this machine can run. */
export const launchOptions = async (args: readonly string[] = []): Promise<LaunchOptions> => {
  const installed = installedChromium()
  const folder = installed === undefined ? await unpackedChromium() : ''
  return {
    executablePath: installed ?? join(folder, 'chromium'),
    // the sandbox cannot start as root, which containers and CI machines are
    args: ['--no-sandbox', ...args],
    env: { ...ownEnvironment(), ...(installed === undefined ? needsOf(folder) : {}) },
  }
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

/** Where a bare system finds the libraries and fonts that it lacks. */
const needsOf = (folder: string): Record<string, string> => {
  const runsAlone = spawnSync(join(folder, 'chromium'), ['--version']).status === 0
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
  return {
    ...(!runsAlone && { LD_LIBRARY_PATH: libraries.filter((path) => path).join(':') }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}
