import { spawn } from 'node:child_process'
import { type Report, readReport } from './report.ts'

/** Lighthouse is large, so it is fetched when it is called and is no dependency. */
export const version = '13.5.0'

/**
 * The index of the slow phone that we mean, and the slowdown that makes a fast computer one.
 *
 * A machine that is slow itself, or has other things to do, is slowed down less.
 *
 * @see Chromium, CalibrationController.ts: 264 is a Moto G Power of 2022
 */
const [phone, usual] = [264, 4]

/** How much slower a phone is than a machine of this index. */
export const slowdownFor = (index: number): number =>
  Math.round(10 * Math.min(usual, Math.max(1, index / phone))) / 10

/** A page as it is on a phone, once. @param port Where a browser listens. */
export const measureOnce = (
  address: string,
  port: number,
  slowdown: number,
): Promise<Report | undefined> =>
  new Promise((resolve, reject) => {
    const settings = [`--throttling.cpuSlowdownMultiplier=${slowdown}`, '--output=json', '--quiet']
    const words = ['-y', `lighthouse@${version}`, address, `--port=${port}`, ...settings]
    const called = spawn('npx', words, { stdio: ['ignore', 'pipe', 'ignore'] })
    const parts: Buffer[] = []
    called.stdout.on('data', (part) => parts.push(part))
    called.on('error', reject)
    called.on('close', () => resolve(readReport(Buffer.concat(parts).toString())))
  })
