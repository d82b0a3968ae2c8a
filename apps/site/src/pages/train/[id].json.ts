import type { APIRoute, GetStaticPaths } from 'astro'
import { committedFiles } from '~/labs/train/committed/committed-files.ts'

export const getStaticPaths: GetStaticPaths = () =>
  committedFiles().map(([id, file]) => ({ params: { id }, props: { file } }))

/** What was committed of an experiment: the training page fetches it when it is chosen. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.file))
