import { expect, test } from 'vitest'
import { importsIn } from './imports.ts'

test('importsIn: every form of import is seen, types and lists over lines too', () => {
  const text = [
    "import { a } from './a.ts'",
    "import type { B } from '@longhand/network'",
    "export {\n  c,\n  type D,\n} from './c.ts'",
    "import './side.css'",
    "const e = await import('./e.ts')",
  ].join('\n')
  expect(importsIn(text)).toEqual(['./a.ts', '@longhand/network', './c.ts', './side.css', './e.ts'])
})
