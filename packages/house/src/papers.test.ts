import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './imports.ts'

const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')
const workflows = readdirSync(join(root, '.github/workflows'))
const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter(
  (name) => name !== 'config.yml',
)

describe.each(workflows)('workflow %s', (name) => {
  const text = read('.github/workflows', name)

  test('is one that GitHub takes', () => {
    expect(validateWorkflow(text).errors).toEqual([])
  })

  test('runs what every change must pass, and says what it may do', () => {
    expect(text).toContain('run: .ci/run')
    expect(parse(text).permissions).toBeDefined()
  })
})

test.each(forms)(
  'issue form %s: fields have ids that differ, and one must be filled in',
  (name) => {
    const { body } = parse(read('.github/ISSUE_TEMPLATE', name))
    const ids = body.map(({ id }: { readonly id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(JSON.stringify(body)).toContain('"required":true')
  },
)

test('the papers that a visitor looks for are there', () => {
  const papers = ['README', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'SECURITY'].map(
    (name) => `${name}.md`,
  )
  expect(papers.filter((name) => !existsSync(join(root, name)))).toEqual([])
})

test('the release workflow asks npm for provenance, and may prove who it is', () => {
  const text = read('.github/workflows/release.yml')
  expect(text).toMatch(/NPM_CONFIG_PROVENANCE: ['"]true['"]/)
  expect(parse(text).permissions['id-token']).toBe('write')
})
