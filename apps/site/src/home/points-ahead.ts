import { examplePages } from '~/worked/examples.ts'
import { nameOfRun, runsOf } from '~/worked/measured/runs-of.ts'

/**
 * By how many points of test accuracy one configuration of an example's runs ends above another, in
 * LaTeX: `\text{ReLU}-\text{sigmoid}=…`.
 *
 * @param factor What alone differs between the two.
 */
export const pointsAhead = (slug: string, factor: string): string => {
  const example = examplePages.find((page) => page.slug === slug)?.example
  if (example === undefined) throw new Error(`A door leads to ${slug}, which is no worked example.`)
  const { configurations, pairs } = runsOf(example)
  const pair = pairs.find((one) => one.factor === factor)
  if (pair === undefined) throw new Error(`No two runs of ${slug} differ in ${factor} alone.`)
  const [one, other] = [pair.one, pair.other].map((label) => {
    const run = configurations.find((configuration) => configuration.label === label)
    return run === undefined ? label : nameOfRun(example, run)
  })
  // a pair says by how much the other is higher
  const points = (-100 * pair.difference).toFixed(2)
  return `\\text{${one}}-\\text{${other}}=\\htmlClass{c}{${points}}\\text{ points}`
}
