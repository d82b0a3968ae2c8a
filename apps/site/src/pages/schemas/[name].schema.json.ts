import type { APIRoute, GetStaticPaths } from 'astro'
import { schemaPages } from '~/reference/schemas.ts'

export const getStaticPaths: GetStaticPaths = () =>
  schemaPages.map(({ name, schema }) => ({ params: { name }, props: { schema } }))

/** A schema as a file that editors can name. */
export const GET: APIRoute = ({ props, site, url }) => {
  const address = new URL(url.pathname, site).href
  return new Response(JSON.stringify({ $id: address, ...props.schema }, null, 2))
}
