import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

const empty = (): string => mkdtempSync(join(tmpdir(), 'longhand-'))

test('makeFolder: a folder and those above it; one that is there stays', async () => {
  const folder = join(empty(), 'a', 'b')
  await makeFolder(folder)
  await makeFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

test('makeFolder: a file in its place, or above it, is a fault', async () => {
  const file = join(empty(), 'file')
  writeFileSync(file, '')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

// Linux alone has it
test.runIf(existsSync('/proc/self'))('makeFolder: in /proc there can be none', async () => {
  await expect(makeFolder('/proc/runs/a')).rejects.toMatchObject({ code: 'ENOENT' })
})
