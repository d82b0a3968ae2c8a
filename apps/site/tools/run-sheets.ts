import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheetExperiment } from '../src/labs/train/sheets/sheet-experiment.ts'
import { sheets } from '../src/labs/train/sheets/sheets.ts'

/** `pnpm runs [id…]`: trains the experiments of the training page, and keeps what they came to. */
const root = join(import.meta.dirname, '../../..')
const cli = join(root, 'packages/cli/dist/cli.js')
const kept = join(import.meta.dirname, '../src/labs/train/committed/runs')
const asked = process.argv.slice(2)

for (const sheet of sheets) {
  if (asked.length > 0 && !asked.includes(sheet.id)) continue
  const folder = mkdtempSync(join(tmpdir(), 'runs-'))
  const file = join(folder, 'experiment.json')
  writeFileSync(file, JSON.stringify(sheetExperiment(sheet)))
  const words = ['sweep', file, '--out', join(folder, 'runs'), '--as', 'findings']
  writeFileSync(
    join(kept, `${sheet.id}.json`),
    execFileSync(process.execPath, [cli, ...words], { maxBuffer: 2 ** 28 }),
  )
  rmSync(folder, { recursive: true })
  process.stdout.write(`${sheet.id}\n`)
}
