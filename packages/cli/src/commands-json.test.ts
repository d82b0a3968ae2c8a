import { expect, test } from 'vitest'
import { commandsJson } from './commands-json.ts'
import { program } from './program.ts'

test('commandsJson: every command has a summary, and examples that call it', () => {
  const commands = commandsJson(program(() => undefined))
  expect(commands.map(({ name }) => name)).toContain('count')
  for (const { name, summary, examples } of commands) {
    expect(summary, name).not.toBe('')
    expect(examples.length, name).toBeGreaterThan(0)
    for (const { call } of examples)
      expect(call).toMatch(new RegExp(`longhand ${name}|\\| longhand`))
  }
})
