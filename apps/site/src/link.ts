/** A page's address under the base path. @example to('layers/conv2d/') // '/layers/conv2d/' */
export const to = (path: string): string => import.meta.env.BASE_URL.replace(/\/?$/, '/') + path
