import { existsSync } from 'node:fs'

const usualPlaces: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium of this machine, if it has one: `CHROMIUM_PATH`, or where systems put it. */
export const installedChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? usualPlaces.find((path) => existsSync(path))
