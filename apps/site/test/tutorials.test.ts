import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const tutorials = join(root, 'docs/guides/tutorials')
const command = join(root, 'packages/cli/dist/cli.js')
const names = readdirSync(tutorials).map((file) => file.replace(/\.md$/, ''))
const read = (name: string) => readFileSync(join(tutorials, `${name}.md`), 'utf8')

/** A folder that finds what the tutorial installs. */
const folderFor = (name: string): string => {
  // a package that has TensorFlow.js beside the kernels
  const home = name === 'kernels' ? 'packages/train' : 'apps/site'
  const folder = join(root, home, 'node_modules/.tutorials')
  mkdirSync(folder, { recursive: true })
  return folder
}

const run = (folder: string, ...words: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return plain(stdout + stderr)
}

const plain = (text: string): string => text.replace(/ +$/gm, '').trim()

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, inside = '']) => inside,
  )

test('every package that is published has a tutorial', () => {
  const published = readdirSync(join(root, 'packages')).filter(
    (name) =>
      !JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).private,
  )
  expect(names.toSorted()).toEqual(published.toSorted())
})

describe.each(names)('tutorial: %s', (name) => {
  const text = read(name)

  test('begins with its installation', () => {
    expect(blocks(text, 'sh')[0]).toMatch(
      new RegExp(`^npm install (--global )?@longhand/${name}\\b`),
    )
  })

  test.runIf(name !== 'cli')('its program prints what the page shows', () => {
    const file = join(folderFor(name), `${name}.mjs`)
    writeFileSync(file, blocks(text, 'js').join('\n'))
    const shown = blocks(text, 'text')
    expect(shown.length).toBeGreaterThan(0)
    expect(run(folderFor(name), file)).toBe(plain(shown.join('')))
  })
})

test('tutorial: cli: every call prints what the page shows', () => {
  const text = read('cli')
  const folder = folderFor('cli')
  writeFileSync(join(folder, 'small.yaml'), blocks(text, 'yaml')[0] ?? '')
  const calls = blocks(text, 'console')
  expect(calls.length).toBeGreaterThan(0)
  for (const call of calls) {
    const [first = '', ...shown] = call.split('\n')
    const words = first.replace('$ longhand ', '').split(' ')
    expect(run(folder, command, ...words), first).toBe(plain(shown.join('\n')))
  }
})
