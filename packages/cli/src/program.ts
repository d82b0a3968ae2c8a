import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { addBackprop } from './backprop/backprop-command.ts'
import { addCheck } from './check/check-command.ts'
import { addCompare, addSweep } from './compare/compare-command.ts'
import { addConvert } from './convert/convert-command.ts'
import { addCount } from './count/count-command.ts'
import { addDiagnose } from './diagnose/diagnose-command.ts'
import type { Ended } from './exit-status.ts'
import { addExplain } from './explain/explain-command.ts'
import { addMark } from './mark/mark-command.ts'
import { addRecover } from './recover/recover-command.ts'
import { addTrain } from './train/train-command.ts'

/** The command line: every command with its help; each loads what it needs when it is called. */
export const program = (ended: Ended): Command => {
  const longhand = new Command('longhand')
    .description('Neural networks, worked out in longhand.')
    .version(manifest.version)
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
  addCount(longhand, ended)
  addConvert(longhand, ended)
  addExplain(longhand, ended)
  addBackprop(longhand, ended)
  addCheck(longhand, ended)
  addDiagnose(longhand, ended)
  addMark(longhand, ended)
  addRecover(longhand, ended)
  addTrain(longhand, ended)
  addCompare(longhand, ended)
  addSweep(longhand, ended)
  return longhand
}
