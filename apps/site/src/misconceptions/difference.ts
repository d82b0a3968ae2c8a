import { addressOf, type Derivation, type Expression, slotsOf } from '@longhand/derivation'
import { areAlike, doSame, isLine, nameOf } from './alike.ts'
import { eachOnce } from './each-once.ts'

/** Where a wrong working parts from the right one: the highest terms that do not match. */
export interface Difference {
  /** Both workings, written so that a term stands in one place: what is marked is a place. */
  readonly right: Derivation
  readonly wrong: Derivation
  /** Terms of the right working that the wrong one has lost or changed. */
  readonly lost: ReadonlySet<Expression>
  /** Terms of the wrong working that do not stand in the right one. */
  readonly strange: ReadonlySet<Expression>
}

/** Terms that stand for each other. */
type Pair = readonly [Expression, Expression]

/** Where two terms part, and which of their parts are still to be compared. */
interface Parting {
  readonly lost: readonly Expression[]
  readonly strange: readonly Expression[]
  readonly next: readonly Pair[]
}

/** Compares two workings line by line and term by term, by what terms are called and do. */
export const difference = (right: Derivation, wrong: Derivation): Difference => {
  const written = eachOnce()
  const [mine, theirs] = [written(right), written(wrong)]
  const [lost, strange] = [new Set<Expression>(), new Set<Expression>()]
  const formulas = new Set<Expression>()
  const pairs: Pair[] = [[mine, theirs]]
  // what is added meanwhile is compared too
  for (const [a, b] of pairs) {
    const line = formulasOf(a, b)
    if (line === undefined) {
      const parting = partingOf(a, b, formulas.has(a))
      for (const node of parting.lost) lost.add(node)
      for (const node of parting.strange) strange.add(node)
      pairs.push(...parting.next)
    } else if (line[0] !== line[1] && !formulas.has(line[0])) {
      formulas.add(line[0])
      pairs.push(line)
    }
  }
  return { right: mine, wrong: theirs, lost, strange }
}

/** The formulas of one line in both workings, or of two that are written out where they stand. */
const formulasOf = (a: Expression, b: Expression): Pair | undefined => {
  if (a.type !== 'derivation' || b.type !== 'derivation') return undefined
  const isSame = addressOf(a) === addressOf(b) || !(isLine(a) || isLine(b))
  return isSame ? [a.formula, b.formula] : undefined
}

const partingOf = (a: Expression, b: Expression, isWhole: boolean): Parting => {
  const [mine, theirs] = [slotsOf(a), slotsOf(b)]
  if (areAlike(a, b)) return { lost: [], strange: [], next: matched(mine, theirs) }
  const inside = theirs.find((node) => areAlike(a, node))
  if (inside !== undefined && theirs.length > 1)
    return { lost: isWhole ? [] : [a], strange: without(theirs, inside), next: [[a, inside]] }
  const left = mine.find((node) => areAlike(node, b))
  if (left !== undefined && mine.length > 1)
    return { lost: without(mine, left), strange: [], next: [[left, b]] }
  const isReplaced = a.type !== b.type || isLine(a) || isLine(b)
  if (isReplaced || mine.length === 0 || theirs.length === 0)
    return { lost: [a], strange: [b], next: sameLines(a, b) }
  return partingOfParts(a, b, matched(mine, theirs))
}

const partingOfParts = (a: Expression, b: Expression, pairs: readonly Pair[]): Parting => {
  const paired = new Set(pairs.flat())
  const lost = slotsOf(a).filter((node) => !paired.has(node))
  const strange = slotsOf(b).filter((node) => !paired.has(node))
  const isEqual = lost.length + strange.length === 0 && pairs.every(([x, y]) => areAlike(x, y))
  // the same parts, otherwise put together: rounded up for down
  return isEqual || !doSame(a, b)
    ? { lost: [a, ...lost], strange: [b, ...strange], next: pairs }
    : { lost, strange, next: pairs }
}

const without = (nodes: readonly Expression[], one: Expression): readonly Expression[] =>
  nodes.filter((node) => node !== one)

/** Terms that stand for each other: written alike, of the same name, or else in the same place. */
const matched = (mine: readonly Expression[], theirs: readonly Expression[]): readonly Pair[] => {
  const left = new Set(theirs)
  const take = (test: (node: Expression) => boolean): Expression | undefined => {
    const found = [...left].find(test)
    if (found !== undefined) left.delete(found)
    return found
  }
  const same = new Map(mine.map((node) => [node, take((other) => areAlike(node, other))]))
  return mine.flatMap((node, i): readonly Pair[] => {
    const other =
      same.get(node) ??
      take((one) => nameOf(one) === nameOf(node)) ??
      take((one) => mine.length === theirs.length && one === theirs[i])
    return other === undefined ? [] : [[node, other]]
  })
}

/** Lines that two terms need, the one in the right working and the other in the wrong one. */
const sameLines = (a: Expression, b: Expression): readonly Pair[] => {
  const theirs = new Map(linesIn(b).map((line) => [addressOf(line), line]))
  return linesIn(a).flatMap((line): readonly Pair[] => {
    const other = theirs.get(addressOf(line))
    return other === undefined ? [] : [[line, other]]
  })
}

const linesIn = (node: Expression): readonly Derivation[] =>
  isLine(node) ? [node] : slotsOf(node).flatMap(linesIn)
