import { isObject, jsonIn } from '@longhand/network'
import { useMemo } from 'preact/hooks'
import { useLoaded } from './use-loaded.ts'

/** What reads YAML and the prints of other libraries. */
export type TextReader = typeof import('@longhand/network/text')

const load = (): Promise<TextReader> => import('@longhand/network/text')

const isJson = (text: string): boolean => isObject(jsonIn(text))

/**
 * What reads texts that somebody pasted, fetched with the first that is not JSON.
 *
 * @param isWanted Whether to fetch it before there is such a text.
 * @returns undefined while it is fetched, and as long as nothing needs it.
 */
export const useTextReader = (
  texts: readonly string[],
  isWanted = false,
): TextReader | undefined => {
  const isNeeded = useMemo(() => texts.some((text) => text.trim() !== '' && !isJson(text)), texts)
  return useLoaded(load, isWanted || isNeeded)
}
