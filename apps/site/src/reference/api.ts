import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { faceOf, folderOf, packageNames } from './face-files.ts'

/** Something that a package exports, as its types and its docstring say it. */
export interface ApiEntry {
  readonly name: string
  readonly isType: boolean
  readonly declaration: string
  readonly says: string
  readonly tags: readonly { readonly name: string; readonly text: string }[]
}

/** A package and what it exports: values first, then types, each in the order of the alphabet. */
export interface ApiPackage {
  readonly name: string
  readonly description: string
  readonly entries: readonly ApiEntry[]
}

const options: ts.CompilerOptions = { noLib: true, types: [], skipLibCheck: true }

/** Types of other libraries are named in what is shown, never looked into. */
const resolve = (name: string, from: string): string | undefined => {
  if (name.startsWith('.')) return join(dirname(from), name.replace(/\.js$/, '.d.ts'))
  const [, ours, entry] = /^@longhand\/([a-z]+)(?:\/([a-z]+))?$/.exec(name) ?? []
  return ours === undefined ? undefined : faceOf(ours, entry)
}

const host: ts.CompilerHost = {
  ...ts.createCompilerHost(options),
  resolveModuleNameLiterals: (names, from) =>
    names.map(({ text }) => {
      const resolvedFileName = resolve(text, from)
      if (resolvedFileName === undefined) return { resolvedModule: undefined }
      return { resolvedModule: { resolvedFileName, extension: ts.Extension.Dts } }
    }),
}

const program = ts.createProgram(
  packageNames.map((name) => faceOf(name)),
  options,
  host,
)
const checker = program.getTypeChecker()

/** A constant's name stands inside the statement that declares it. */
const statementOf = (node: ts.Node): ts.Node =>
  ts.isVariableDeclaration(node) ? node.parent.parent : node

const entryOf = (exported: ts.Symbol): readonly ApiEntry[] => {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
  const [node] = symbol.declarations ?? []
  if (node === undefined) return []
  return [
    {
      name: exported.name,
      isType: (symbol.flags & ts.SymbolFlags.Value) === 0,
      declaration: statementOf(node)
        .getText()
        .replace(/^(export )?(declare )?/, ''),
      says: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: symbol.getJsDocTags(checker).map(({ name, text }) => ({
        name,
        text: ts.displayPartsToString(text),
      })),
    },
  ]
}

const exportsOf = (name: string): readonly ApiEntry[] => {
  const file = program.getSourceFile(faceOf(name))
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`The types of @longhand/${name} are not built.`)
  return checker
    .getExportsOfModule(module)
    .flatMap(entryOf)
    .sort((a, b) => Number(a.isType) - Number(b.isType) || a.name.localeCompare(b.name))
}

const descriptionOf = (name: string): string =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).description

/** Every package and what it exports, read from the types that it publishes. */
export const api: readonly ApiPackage[] = packageNames.map((name) => ({
  name,
  description: descriptionOf(name),
  entries: exportsOf(name),
}))
