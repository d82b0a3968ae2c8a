import { to } from '~/link.ts'
import type { PageLink } from './section.ts'
import { sectionAt } from './sections.ts'

/** Where a page stands, from its part of the site down: `Misconceptions / Output sizes`. */
export const crumbsAt = (pathname: string): readonly PageLink[] => {
  const section = sectionAt(pathname)
  if (section === undefined || pathname === to(section.path)) return []
  const { groups } = section
  const listed = groups
    .filter(({ links }) => links.some(({ path }) => to(path) === pathname))
    .flatMap(({ label, path }) => (path === undefined ? [] : [{ label, path }]))
  const above = groups
    .flatMap(({ links }) => links)
    .filter(({ path }) => pathname !== to(path) && pathname.startsWith(to(path)))
  return [{ label: section.label, path: section.path }, ...above, ...listed]
}
