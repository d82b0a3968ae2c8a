import { type Checked, type Issue, quoted } from '@longhand/network'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { Engine } from '../engines/engine.ts'

/** An engine that goes on from a checkpoint, or everything for which it would end with other bits. */
export const goingOn = (
  engine: Engine,
  data: string | undefined,
  from: Checkpoint,
): Checked<Engine> => {
  const issues = [
    ...(engine.name === from.engine ? [] : [otherEngine(from.engine, engine.name)]),
    ...otherVersions(from.versions, engine.versions),
    ...(data === from.data ? [] : [otherData(from.data, data)]),
  ]
  if (issues.length > 0) return { issues }
  engine.restore(from.state)
  return { value: engine }
}

const withThatVersion = 'Go on with the version of Longhand that began it, or train it anew.'

const otherEngine = (expected: string, received: string): Issue => ({
  path: 'engine',
  expected: `${expected}, on which the run began`,
  received,
  try: withThatVersion,
})

const otherVersions = (began: Engine['versions'], now: Engine['versions']): readonly Issue[] =>
  Object.entries(began).flatMap(([name, version]) =>
    now[name] === version
      ? []
      : [
          {
            path: `versions.${name}`,
            expected: `${quoted(version)}, with which the run began`,
            received: quoted(now[name] ?? 'none'),
            try: withThatVersion,
          },
        ],
  )

const otherData = (expected: string, received = 'none'): Issue => ({
  path: 'dataset',
  expected: `the examples that the run began with, ${expected}`,
  received: `others, ${received}`,
  try: 'Put the files back that it began with, or train it anew.',
})
