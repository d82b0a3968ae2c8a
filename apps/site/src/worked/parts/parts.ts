import Show from '~/derivation/Show.astro'
import Ask from './Ask.astro'
import Claimed from './Claimed.astro'
import Claims from './Claims.astro'
import Conventions from './Conventions.astro'
import Counts from './Counts.astro'
import Curves from './Curves.astro'
import Epochs from './Epochs.astro'
import Figure from './Figure.astro'
import Measured from './Measured.astro'
import Pairs from './Pairs.astro'
import Pools from './Pools.astro'
import Recovered from './Recovered.astro'
import RunNotes from './RunNotes.astro'
import Runs from './Runs.astro'
import Sources from './Sources.astro'
import Try from './Try.astro'
import Value from './Value.astro'
import Weights from './Weights.astro'
import Working from './Working.astro'
import WrongIdeas from './WrongIdeas.astro'

/** What the prose of a worked example can name: each finds its numbers in the page's problem. */
export const parts = {
  Ask,
  Claimed,
  Claims,
  Conventions,
  Counts,
  Curves,
  Epochs,
  Measured,
  Pairs,
  Recovered,
  RunNotes,
  Runs,
  Figure,
  Pools,
  Show,
  Sources,
  Try,
  Value,
  Weights,
  Working,
  WrongIdeas,
} as const
