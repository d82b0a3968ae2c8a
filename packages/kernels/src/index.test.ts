import { expect, test } from 'vitest'
import * as face from './index.ts'

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toMatchInlineSnapshot(`
    [
      "kernelsOver",
      "registerKernels",
      "version",
    ]
  `)
})
