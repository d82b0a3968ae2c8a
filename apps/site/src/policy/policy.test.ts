import { expect, test } from 'vitest'
import { policyOf, withPolicy } from './policy.ts'

const page =
  '<html><head><meta charset="utf-8"/><script>alert(\'Hello, world.\');</script></head></html>'

test('policyOf: a script is let in by its hash (W3C, CSP level 2, §7.17.3, its example)', () => {
  expect(policyOf(page)).toContain("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
})

test('policyOf: a block of data and a script of its own file need no hash', () => {
  const data = '<script type="application/json">{}</script><script src="/a.js"></script>'
  expect(policyOf(data)).not.toContain('sha256')
})

test('withPolicy: the policy stands before the first script', () => {
  const html = withPolicy(page)
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
})
