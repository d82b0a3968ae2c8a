import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrows, inside } from './arrows.ts'
import { root } from './imports.ts'

const names = readdirSync(join(root, 'packages')).filter(
  (name) => existsSync(join(root, 'packages', name, 'package.json')) && !inside.includes(name),
)
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

describe.each(names)('%s', (name) => {
  const manifest = JSON.parse(read('packages', name, 'package.json'))

  test('says what is published: licence, engines, face', () => {
    expect(manifest).toMatchObject({
      name: `@longhand/${name}`,
      license: 'MIT',
      type: 'module',
      engines: { node: '>=20' },
      publishConfig: { access: 'public' },
    })
    expect(manifest.description).toMatch(/\.$/)
    expect(manifest.files).toContain('dist')
  })

  test('README answers what, when and how, and lists the face', () => {
    const readme = read('packages', name, 'README.md')
    const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(
      expect.arrayContaining(['What is this?', 'When should I use it?', 'Use', 'API']),
    )
  })

  test('every dependency comes from the catalog or the workspace', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter((version) => !/^(catalog:|workspace:)/.test(String(version)))).toEqual(
      [],
    )
  })
})

test('the plan names every package that is published, and no other', () => {
  const planned = [...Object.keys(arrows), 'cli'].filter((name) => name !== 'kernels')
  expect(names.filter((name) => name !== 'kernels').sort()).toEqual(planned.sort())
})

test('README names the two commands, and .ci/run calls the second', () => {
  expect(read('README.md')).toContain('npx -y pnpm@12.21.0 serve')
  expect(read('README.md')).toContain('npx -y pnpm@12.21.0 test')
  expect(read('.ci/run')).toMatch(/exec npx -y pnpm@12\.21\.0 test\n$/)
})
