import { to } from '~/link.ts'
import type { PageLink } from './section.ts'
import { sectionAt } from './sections.ts'

/** The pages that a page stands under, from its part of the site down: `Reference / Packages`. */
export const crumbsAt = (pathname: string): readonly PageLink[] => {
  const section = sectionAt(pathname)
  if (section === undefined) return []
  const links = [section, ...section.groups.flatMap((group) => group.links)]
  const above = links.filter(({ path }) => pathname !== to(path) && pathname.startsWith(to(path)))
  const isElsewhere = pathname !== to(section.path) && !above.includes(section)
  return isElsewhere ? [section, ...above] : above
}
