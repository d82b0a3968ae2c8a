import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrows, faces, inside } from './arrows.ts'
import { filesImportedBy, root, type Source, sourcesUnder } from './imports.ts'

const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
)
const folderOf = (name: string) => (name === 'site' ? 'apps/site' : `packages/${name}`)
const sourcesOf = (name: string) => sourcesUnder(join(folderOf(name), 'src'))
const publicNames = packages.filter((name) => !inside.includes(name))
const all = [...publicNames, 'site']

/** The packages of the house that a file imports. */
const housePackages = ({ imports }: Source) =>
  imports.flatMap((name) => /^@longhand\/([^/]+)/.exec(name)?.[1] ?? [])

const allowed = (name: string) => (faces.includes(name) ? publicNames : (arrows[name] ?? []))

const strangers = (name: string) =>
  sourcesOf(name).flatMap((source) =>
    housePackages(source)
      .filter((imported) => !allowed(name).includes(imported))
      .map((imported) => `${source.path} imports @longhand/${imported}`),
  )

test('every package stands in the plan', () => {
  expect(publicNames.filter((name) => !faces.includes(name) && !(name in arrows))).toEqual([])
})

describe('imports point down only, types included', () => {
  test.each(all)('%s', (name) => expect(strangers(name)).toEqual([]))
})

describe('what a package imports stands in its package.json, and the other way round', () => {
  test.each(publicNames)('%s', (name) => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(root, folderOf(name), 'package.json'), 'utf8'),
    )
    const stated = Object.keys(dependencies).flatMap(
      (key) => /^@longhand\/(.+)/.exec(key)?.[1] ?? [],
    )
    const imported = new Set(sourcesOf(name).flatMap(housePackages))
    expect(stated.sort()).toEqual([...imported].sort())
  })
})

test('packages are imported by name, never by a path into another folder', () => {
  const outside = all.flatMap((name) =>
    sourcesOf(name).flatMap((source) =>
      filesImportedBy(source)
        .filter((file) => !file.startsWith(`${folderOf(name)}/`))
        .map((file) => `${source.path} imports ${file}`),
    ),
  )
  expect(outside).toEqual([])
})

test('no import loops', () => {
  const sources = new Map(all.flatMap(sourcesOf).map((source) => [source.path, source]))
  const done = new Set<string>()
  const loops: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) loops.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    const source = sources.get(path)
    if (source === undefined || done.has(path) || trail.includes(path)) return
    for (const file of filesImportedBy(source)) visit(file, [...trail, path])
    done.add(path)
  }
  for (const path of sources.keys()) visit(path, [])
  expect(loops).toEqual([])
})

test('only train, kernels and the site import TensorFlow.js', () => {
  const users = all.filter((name) =>
    sourcesOf(name).some(({ imports }) => imports.some((one) => one.startsWith('@tensorflow/'))),
  )
  expect(users.filter((name) => !['train', 'kernels', 'site'].includes(name))).toEqual([])
})
