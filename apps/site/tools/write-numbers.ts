import { writeFileSync } from 'node:fs'
import { numbersFile, numbersText } from './numbers-file.ts'

/** `pnpm numbers`: writes every number of every worked example anew. */
writeFileSync(numbersFile, numbersText())
