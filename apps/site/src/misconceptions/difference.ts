import { addressOf, type Derivation, type Expression, slotsOf } from '@longhand/derivation'

/** Where a wrong working parts from the right one: the highest terms that do not match. */
export interface Difference {
  /** Terms of the right working that the wrong one has lost or changed. */
  readonly lost: ReadonlySet<Expression>
  /** Terms of the wrong working that do not stand in the right one. */
  readonly strange: ReadonlySet<Expression>
}

/** Terms that one working has and the other has not. */
type Parting = readonly [lost: readonly Expression[], strange: readonly Expression[]]

/**
 * Compares two workings term by term. What a rewrite left alone is the same object in both; in a
 * misread network it has the same name and number.
 */
export const difference = (right: Derivation, wrong: Derivation): Difference => {
  const seen = new Set<Expression>()
  const compare = (a: Expression, b: Expression): Parting => {
    if (a === b || isSameGiven(a, b) || seen.has(a)) return [[], []]
    seen.add(a)
    const [mine, theirs] = [slotsOf(a), slotsOf(b)]
    // the whole of one is a part of the other: what stands around it is new, or gone
    const [gone, added] = [without(mine, [b]), without(theirs, [a])]
    if (theirs.includes(a) && added.length > 0) return [[], added]
    if (mine.includes(b) && gone.length > 0) return [gone, []]
    if (a.type !== b.type || mine.length === 0 || theirs.length === 0) return [[a], [b]]
    const pairs = matched(mine, theirs)
    // the same parts, otherwise put together: rounded up for down, a factor twice
    if (a.type !== 'derivation' && areSame(pairs, mine, theirs)) return [[a], [b]]
    const under = pairs.map(([one, other]) => compare(one, other))
    const paired = pairs.flat()
    const [own, others] = isOtherwise(a, b) ? [[a], [b]] : [[], []]
    return [
      [...own, ...under.flatMap(([lost]) => lost), ...without(mine, paired)],
      [...others, ...under.flatMap(([, strange]) => strange), ...without(theirs, paired)],
    ]
  }
  const [lost, strange] = compare(right, wrong)
  return { lost: new Set(lost), strange: new Set(strange) }
}

const without = (
  nodes: readonly Expression[],
  others: readonly Expression[],
): readonly Expression[] => nodes.filter((node) => !others.includes(node))

type Pair = readonly [Expression, Expression]

/** Whether two nodes of one type do another thing with their parts. */
const isOtherwise = (a: Expression, b: Expression): boolean =>
  (a.type === 'quotient' && b.type === 'quotient' && a.rounding !== b.rounding) ||
  (a.type === 'application' && b.type === 'application' && a.function !== b.function)

const areSame = (
  pairs: readonly Pair[],
  mine: readonly Expression[],
  theirs: readonly Expression[],
): boolean =>
  [...mine, ...theirs].every((node) => pairs.some(([one, other]) => one === node && one === other))

/** Whether both are one number that is given: a misread network states most of the same. */
const isSameGiven = (a: Expression, b: Expression): boolean =>
  a.type === 'quantity' && b.type === 'quantity' && a.value === b.value && nameOf(a) === nameOf(b)

const nameOf = (node: Expression): string =>
  [node.role ?? '', 'of' in node ? addressOf(node) : node.type].join(' ')

/** Terms that stand for each other: the same object, the same name, or else the same place. */
const matched = (mine: readonly Expression[], theirs: readonly Expression[]): readonly Pair[] => {
  const left = new Set(theirs)
  const take = (test: (node: Expression) => boolean): Expression | undefined => {
    const found = [...left].find(test)
    if (found !== undefined) left.delete(found)
    return found
  }
  const same = new Map(mine.map((node) => [node, take((other) => other === node)]))
  return mine.flatMap((node, i): readonly Pair[] => {
    const other =
      same.get(node) ??
      take((one) => nameOf(one) === nameOf(node)) ??
      take((one) => mine.length === theirs.length && one === theirs[i])
    return other === undefined ? [] : [[node, other]]
  })
}
